import type { Text } from '../model/text.ts'

/** The words of the topics of help that are made from the registries. */
export const topicTexts = {
  undated: { ja: '日付なし', en: 'undated' },
  forms: {
    date: { ja: '日付（書き方は help dates）', en: 'a date (see help dates)' },
    yen: { ja: '円（78000、78,000円、7.8万 など）', en: 'yen (78000, 78,000円, 7.8万)' },
    months: { ja: '月数（24、24か月、2年 など）', en: 'months (24, 24か月, 2年)' },
    count: { ja: '0以上の整数', en: 'a whole number' },
    course: { ja: '料金表のコース名（418、550 など）', en: 'a course of the tables (like 418 or 550)' },
    claims: {
      ja: '日付、日付:exchange、日付:repair、日付:repair:見積もり（何度でも書ける）',
      en: 'DATE, DATE:exchange, DATE:repair, DATE:repair:QUOTE (any number of times)',
    },
  },
} as const satisfies Record<string, Text | Record<string, Text>>

/** How a day may be written. */
export const datesText: Text = {
  ja: [
    '日: 2026-11-28、2026/11/28、20261128、2026年11月28日、令和8年11月28日（全角の数字でもよい）',
    '月だけが分かるとき: 2026-11、2026年11月（その月のどの日でも同じ答えなら、それを答えます）',
    '今日: today、今日（--as-of の日。なければ日本時間の今日）',
    '11/28 や 28/11/2026 は、どちらが月か分からないので読みません',
  ].join('\n'),
  en: [
    'a day: 2026-11-28, 2026/11/28, 20261128, 2026年11月28日, 令和8年11月28日 (wide digits too)',
    'a month, where the day is not known: 2026-11, 2026年11月 (a verdict is given where every day of it agrees)',
    'today: today, 今日 (the day of --as-of, else today in Japan)',
    '11/28 and 28/11/2026 are not read: which part is the month is not sure',
  ].join('\n'),
}

/** The variables of the environment that the program reads. */
export const environmentText: Text = {
  ja: [
    'MIO_WARRANTY_AS_OF   基準日（--as-of）',
    'MIO_WARRANTY_DATA    料金表のフォルダ（--data）',
    'MIO_WARRANTY_LANG    言語（--lang）',
    'MIO_WARRANTY_FORMAT  形式（--format）',
    'MIO_WARRANTY_COLOR   色（--color）',
    'MIO_WARRANTY_WIDTH   幅（--width）',
    'NO_COLOR、FORCE_COLOR、CLICOLOR、CLICOLOR_FORCE、COLUMNS、TERM=dumb も、決まりどおりに読みます',
    'XDG_CACHE_HOME       コンパイルしたコードを置くフォルダ（NODE_DISABLE_COMPILE_CACHE=1 で置かない）',
    '端末や契約のことは、環境変数からは読みません（消し忘れると、知らないうちに答えが変わるため）',
  ].join('\n'),
  en: [
    'MIO_WARRANTY_AS_OF   the day asked about (--as-of)',
    'MIO_WARRANTY_DATA    a folder of tables (--data)',
    'MIO_WARRANTY_LANG    language (--lang)',
    'MIO_WARRANTY_FORMAT  format (--format)',
    'MIO_WARRANTY_COLOR   colour (--color)',
    'MIO_WARRANTY_WIDTH   width (--width)',
    'NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE, COLUMNS and TERM=dumb are read as their conventions say',
    'XDG_CACHE_HOME       the folder of compiled code (none with NODE_DISABLE_COMPILE_CACHE=1)',
    'Facts are never read from the environment: a forgotten one would change answers unseen',
  ].join('\n'),
}

const caseExample = [
  '- name: a used phone bought in a shop',
  '  asOf: 2023-10-10',
  '  command: eligible',
  '  facts: { plan: used, boughtFrom: retailer }',
  '  expect:',
  '    plans[id=used].verdict: "no"',
].join('\n')

/** How a case for `test` is written. */
export const casesText: Text = {
  ja: [
    '例は、日、コマンド、伝えること、期待する値を書いたYAMLのリストです（mio-warranty test ファイル）',
    caseExample,
    'facts には事実と、months などの条件と、plan を書きます（名前は help facts の名前を boughtFrom のように）',
    'expect の左は、同じコマンドの --json の値の場所です。[キー=値] はリストから選び、* はすべて、length は数です',
    '右は値か、$has, $lacks, $in, $absent, $ge, $le, $match, $set, $order のどれかで調べること',
    '書いたものだけを比べます。--coverage は、どの例も届いていない料金表の行を挙げます',
  ].join('\n'),
  en: [
    'A case is an item of a YAML list with the day, the command, what was told and the values expected (mio-warranty test FILE)',
    caseExample,
    'facts holds facts, parameters such as months, and plan (names are those of help facts, as boughtFrom)',
    "On the left of expect stands the place of a value in the command's --json: [key=value] picks from a list, * is each of it, length counts",
    'On the right stands the value, or a test: $has, $lacks, $in, $absent, $ge, $le, $match, $set, $order',
    'Only what is listed is compared. --coverage names the lines of the tables that no case reaches',
  ].join('\n'),
}
