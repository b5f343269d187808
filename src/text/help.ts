import type { Text } from '../model/edition.ts'

/** Topics of help that are no commands, each as lines of text. */
export const helpTopics: Readonly<Record<string, Text>> = {
  'exit-codes': {
    ja: [
      '0    答えが出た。または調べたものがすべて正しい',
      '1    求めたことが成り立たない（--require、--max-total、check・test・article check の指摘、--exit-code での違い、batch の失敗した行）',
      '2    使い方か入力が正しくない。何も計算していない',
      '3    料金表が正しくない',
      '4    決められない（--require）、上限でだけ超えうる（--max-total）',
      '5    ファイルを読み書きできない、または標準出力に書けない',
      '70   プログラムの不具合',
      '130, 143  中断された',
    ].join('\n'),
    en: [
      '0    an answer was given, or everything checked is well',
      '1    what was asked for does not hold (--require, --max-total, findings of check, test or article check, differences with --exit-code, failed records of batch)',
      '2    wrong usage or input; nothing was computed',
      '3    the tables are not valid',
      '4    cannot be determined (--require), or exceeded by the upper bound only (--max-total)',
      '5    a file could not be read or written, or standard output failed',
      '70   a bug of ours',
      '130, 143  interrupted',
    ].join('\n'),
  },
}
