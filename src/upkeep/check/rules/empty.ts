import type { Rule } from '../rule.ts'

/** Found when a file is read. */
export const empty: Rule = {
  id: 'empty',
  level: 'error',
  title: { ja: '中身がない', en: 'an empty file' },
  about: { ja: 'ファイルに値がありません。', en: 'The file holds no value.' },
  fix: { ja: '中身を書くか、ファイルを消します', en: 'write one, or delete the file' },
  example: { file: 'sources.yaml', shown: '# nothing yet', broken: () => '# nothing yet' },
}
