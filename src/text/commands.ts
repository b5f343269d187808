import type { Text } from '../model/text.ts'
import { casesText, datesText, environmentText } from './topics.ts'

/** What each command does, in one line. */
export const commandTexts = {
  eligible: {
    ja: 'どのプランに加入できるか、できない理由、料金、次に確かめること',
    en: 'which plans you can take or why not, what they cost, what to find out next',
  },
  cost: {
    ja: '月額と自己負担の明細と合計、分からないことによる幅',
    en: 'what is paid in all, line by line, with a range for what is not known',
  },
  compare: { ja: 'プランと使う回数ごとの合計を並べる', en: 'plans and numbers of claims side by side' },
  worth: { ja: '自分で修理代を払うのと比べる', en: 'a plan against paying for repairs yourself' },
  covers: {
    ja: 'この故障は補償されるか、先にどこに問い合わせるか、いくら払うか',
    en: 'whether an incident is covered, whom to ask first, and what it costs',
  },
  timeline: { ja: 'いつからいつまで、だれが何を補償するか', en: 'who covers what from when to when' },
  'claim-steps': { ja: '壊れたときの手順と期限', en: 'what to do about a claim, in order, with dates' },
  editions: {
    ja: '手元の料金表とその日付・古さ（editions show PLAN で料金と数値を出典つきで、editions draft PLAN で次の版や新しいプランのひな型を書く）',
    en: 'the tables at hand, their days and age (editions show PLAN: its figures with their sources; editions draft PLAN: writes the next edition, or a skeleton for a new plan)',
  },
  diff: {
    ja: '二つの日の間に変わった料金と条項（--impact で答えが変わる状況も）',
    en: 'figures and clauses that changed between two days (--impact: and whose answer changes)',
  },
  check: {
    ja: '料金表が正しく新しいか、期待する料金と同じかを調べる',
    en: 'whether the tables are sound and fresh, and expected fees still hold',
  },
  test: {
    ja: 'YAMLに書いた例を料金表に当てて確かめる',
    en: 'run cases written in YAML against the tables',
  },
  article: {
    ja: '記事の印のついた料金を料金表と比べる（check）、直す（write）、印のない料金を探す（scan）',
    en: "compare an article's marked figures with the tables (check), put the right ones in (write), find unmarked ones (scan)",
  },
  ask: {
    ja: '1つずつ質問し、答えと、同じ答えを出すコマンドを示す（端末で）',
    en: 'ask one question after another on a terminal, then answer and show the command for it',
  },
  batch: { ja: '1行1件のJSONにまとめて答える', en: 'answer records of JSON line by line' },
  schema: {
    ja: 'このプログラムが読み書きするファイルのJSON Schema',
    en: 'JSON Schemas of the files that this program reads and of what it prints',
  },
  completion: {
    ja: 'シェルの補完（bash, zsh, fish）',
    en: 'completion for a shell (bash, zsh, fish)',
  },
  help: { ja: 'コマンドや終了コードの説明（help exit-codes）', en: 'help on a command or a topic (help exit-codes)' },
} as const satisfies Record<string, Text>

export const aboutText: Text = {
  ja: 'IIJmioの端末の補償に加入できるか、いくらかかるかを、出典と日付つきで答えます。',
  en: "Answers which of IIJmio's phone protections you can take and what they cost, with source, day and certainty.",
}

/** The lines below the list of options. */
export const tailTexts = {
  facts: {
    ja: 'どの項目にも unknown（分からない）と答えられます。',
    en: 'Every fact also takes the word unknown.',
  },
  settings: {
    ja: '全体のオプションは環境変数でも決められます: MIO_WARRANTY_AS_OF、_DATA、_LANG、_FORMAT、_COLOR、_WIDTH',
    en: 'Global options can also be set by the environment: MIO_WARRANTY_AS_OF, _DATA, _LANG, _FORMAT, _COLOR, _WIDTH.',
  },
} as const satisfies Record<string, Text>

/** What each flag does; the flags of facts have their words in `facts.ts`. */
export const flagTexts = {
  plan: {
    ja: 'このプランだけを答える（IDか正式名称）',
    en: 'answer for this plan only (its id or official name)',
  },
  facts: {
    ja: 'YAMLかJSONのファイルから事実を読む（- は標準入力）。eligible と cost では、リストで複数の端末も',
    en: 'read facts from a YAML or JSON file (- is standard input); eligible and cost also take a list of phones',
  },
  months: { ja: '何か月分か', en: 'how many months' },
  claims: { ja: '同じ1年に使う回数', en: 'how many claims within one counted year' },
  claimCounts: { ja: '比べる回数（0..2 など）', en: 'numbers of claims to compare (like 0..2)' },
  freeMonths: { ja: 'キャンペーンで無料になる月数', en: 'months that a campaign makes free' },
  unreturned: { ja: '古い端末を期限までに返さなかった', en: 'the old phone was not returned in time' },
  maxTotal: {
    ja: '合計がこれを超えたら終了コード1（超えうるなら4）',
    en: 'exit with 1 when the total exceeds this, with 4 when it may',
  },
  repairCost: { ja: '加入しないときの修理代（円）', en: 'what a repair costs without the plan, in yen' },
  chance: {
    ja: '壊れる見込み（自分の見積もり、10% など）',
    en: 'your own guess of the chance to break, like 10%',
  },
  all: { ja: '加入できないプランも比べる', en: 'compare the plans that cannot be taken too' },
  threads: { ja: '使うスレッドの数', en: 'how many threads to use' },
  failFast: { ja: '最初の失敗で止める', en: 'stop at the first bad record' },
  done: { ja: '済んだ手順のID（コンマ区切り）', en: 'ids of the steps already done, separated by commas' },
  planSteps: {
    ja: 'メーカー保証や無償保証が先でも、プランの手順を示す',
    en: "show the plan's steps although another is to be asked first",
  },
  impact: {
    ja: '加入できるかの答えが変わる状況を数え、例を示す',
    en: 'count the situations whose verdict changes, with examples',
  },
  exitCode: { ja: '違いがあれば終了コード1', en: 'exit with 1 when there are differences' },
  maxAge: {
    ja: '最後の確認がこの日数より前ならエラーとする（なければ180日で警告）',
    en: 'make it an error when tables were last looked at more days ago (without it, a warning after 180)',
  },
  expect: {
    ja: '期待する料金のYAML（番地: 整数）。何度でも。フォルダ、"expect/*.yaml" のようなパターン、-（標準入力）も',
    en: 'a YAML file of fees that must hold, ADDRESS: NUMBER; repeatable; also a folder, a pattern like "expect/*.yaml", or - for standard input',
  },
  failOn: {
    ja: '終了コードを1にする重さ（error, warn、既定は error）',
    en: 'what makes the exit code 1 (error, warn; default error)',
  },
  only: {
    ja: 'この規則だけを報告する（コンマ区切り。読めない料金表は常に報告する）',
    en: 'report these rules only, separated by commas (tables that cannot be read are always reported)',
  },
  allowNone: {
    ja: '印が一つもなくても指摘しない（article check）',
    en: 'accept articles without a single mark (article check)',
  },
  coverage: {
    ja: 'どの例も届いていない料金表の項目を挙げる',
    en: 'name the clauses and figures of the tables that no case reaches',
  },
  threshold: {
    ja: '届いている割合がこれより低ければ終了コード1（%、--coverage を含む）',
    en: 'exit with 1 when cases reach less than this many percent (implies --coverage)',
  },
  asOf: {
    ja: '基準日（YYYY-MM-DD、既定は日本時間の今日）',
    en: 'the day asked about (YYYY-MM-DD; default today in Japan)',
  },
  data: { ja: '別の料金表のフォルダ', en: 'a folder of other tables' },
  json: { ja: '--format json と同じ', en: 'the same as --format json' },
  format: { ja: '形式（{formats}）', en: 'format ({formats})' },
  output: { ja: 'ファイルに書く（拡張子で形式が決まる）', en: 'write to a file (its suffix picks the format)' },
  force: { ja: '今あるファイルを置き換える', en: 'replace an existing file' },
  lang: { ja: '言語（ja, en）', en: 'language (ja, en)' },
  why: { ja: '理由を出典と料金表の行まで示す', en: 'show the reasons with sources and lines of the tables' },
  require: {
    ja: '結果がこのとおりか終了コードで返す（違えば1、決まらなければ4）',
    en: 'exit with 1 unless the verdict is this, with 4 when undetermined',
  },
  full: {
    ja: 'すべての注意、前提、料金表、出典も表示する',
    en: 'print all notes, assumptions, tables and sources too',
  },
  quiet: { ja: '答えのほかは何も表示しない', en: 'print nothing but the answer' },
  color: { ja: '色（auto, always, never）', en: 'colour (auto, always, never)' },
  width: { ja: '表の幅（{widths}）', en: 'width of the output ({widths})' },
  input: { ja: '何も尋ねない', en: 'never ask anything' },
  save: {
    ja: '伝えたことをYAMLのファイルに書く（--facts で読める）',
    en: 'write what was told to a YAML file, which --facts reads',
  },
  version: { ja: '版と料金表のダイジェストを表示する', en: 'show the version and the digest of the tables' },
  help: { ja: 'このヘルプを表示する', en: 'show this help' },
} as const satisfies Record<string, Text>

/** The headings of help, as commander writes them. */
export const helpHeadings: Readonly<Record<string, Text>> = {
  'Usage:': { ja: '使い方:', en: 'Usage:' },
  'Options:': { ja: 'オプション:', en: 'Options:' },
  'Global Options:': { ja: '共通のオプション:', en: 'Global options:' },
  'Commands:': { ja: 'コマンド:', en: 'Commands:' },
}

/** Help on topics other than commands, as written texts. */
export const helpTopics: Readonly<Record<string, Text>> = {
  cases: casesText,
  dates: datesText,
  environment: environmentText,
  'exit-codes': {
    ja: [
      '0    答えが出た。または調べたものがすべて正しい',
      '1    求めたことが成り立たない（--require、--max-total、check・test・article check の指摘、--exit-code での違い、batch の失敗した行）',
      '2    使い方か入力が正しくない。何も計算していない',
      '3    料金表が正しくない',
      '4    決められない（--require）、上限でだけ超えうる（--max-total）',
      '5    ファイルを読み書きできない、または標準出力に書けない',
      '70   プログラムの不具合',
      '130  Ctrl-Cで中断された',
      '143  終了の合図（SIGTERM）で中断された',
    ].join('\n'),
    en: [
      '0    an answer was given, or everything checked is well',
      '1    what was asked for does not hold (--require, --max-total, findings of check, test or article check, differences with --exit-code, failed records of batch)',
      '2    wrong usage or input; nothing was computed',
      '3    the tables are not valid',
      '4    cannot be determined (--require), or exceeded by the upper bound only (--max-total)',
      '5    a file could not be read or written, or standard output failed',
      '70   a bug of ours',
      '130  interrupted with Ctrl-C',
      '143  ended by a signal (SIGTERM)',
    ].join('\n'),
  },
}
