import type { Place } from '../model/finding.ts'
import { fill } from '../model/message.ts'
import type { Text } from '../model/text.ts'
import type { ArticleFinding } from './schema.ts'

type Wording = { readonly message: Text; readonly fix: Text | null }

const wording = (ja: string, en: string, fixJa?: string, fixEn?: string): Wording => ({
  message: { ja, en },
  fix: fixJa === undefined || fixEn === undefined ? null : { ja: fixJa, en: fixEn },
})

/** What is wrong with a figure in an article, by the name of the rule, and what would be right. */
const articleRules = {
  'wrong-figure': wording(
    '{mark} は「{expected}」ですが、「{got}」とあります',
    '{mark} is "{expected}", the article says "{got}"',
    '「{expected}」に直します（article write でも直せます）',
    'write "{expected}"; article write does',
  ),
  'wrong-tax': wording(
    '{mark} の税の扱いが違います。「{expected}」ですが、「{got}」とあります',
    'the tax class of {mark} is another one: it is "{expected}", the article says "{got}"',
    '「{expected}」に直します（article write でも直せます）',
    'write "{expected}"; article write does',
  ),
  'unknown-address': wording(
    '{mark} という料金はありません',
    'there is no figure {mark}',
    '近いもの: {near}',
    'the nearest is {near}',
  ),
  'unknown-figure': wording(
    '料金表は {mark} を知りません',
    'the tables do not know {mark}',
    '数を書かずに「不明」とします',
    'write no number; say that it is not known',
  ),
  'bad-tax': wording(
    '{mark} の税の区分が読めません: {given}',
    '{mark} names no tax class: {given}',
    'tax=included、tax=excluded、tax=not-taxable のどれかを書きます',
    'write tax=included, tax=excluded or tax=not-taxable',
  ),
  'unbounded-total': wording(
    '{mark} の上限を料金表は知りません（{min}円以上）',
    'the tables know no upper bound of {mark} ({min} yen or more)',
    '分かる事実を加えます',
    'add the facts that settle it',
  ),
  unattested: wording(
    '{asOf} に有効な {plan} の版がなく、{mark} は分かりません',
    'no edition of {plan} is in force on {asOf}, so {mark} is not known',
    '--as-of で別の日を選びます',
    'choose another day with --as-of',
  ),
  'no-mark': wording(
    '印が一つもないので、何も比べていません',
    'there is no mark, so nothing was compared',
    '料金を <!-- mio:PLAN.FIGURE --> と <!-- /mio --> で囲みます。印のない記事でよければ --allow-none を付けます',
    'put figures between <!-- mio:PLAN.FIGURE --> and <!-- /mio -->; if no mark is right, add --allow-none',
  ),
  'no-number': wording(
    '{mark} の印の中に数がありません',
    'there is no number inside the mark {mark}',
    '「{expected}」と書きます',
    'write "{expected}"',
  ),
  'several-numbers': wording(
    '{mark} の印の中に数がいくつもあります: 「{got}」',
    'there are several numbers inside the mark {mark}: "{got}"',
    '印の中は一つの数か、「下〜上」の範囲だけにします',
    'keep one number inside, or the two ends of one range',
  ),
  'wrong-unit': wording(
    '{mark} は {unit} の数ですが、「{got}」とあります',
    '{mark} counts {unit}, the article says "{got}"',
    '「{expected}」と書きます',
    'write "{expected}"',
  ),
  'unclosed-mark': wording(
    '{mark} の印が閉じられていません',
    'the mark {mark} is not closed',
    '数の後に <!-- /mio --> を置きます。印の中に印は置けません',
    'put <!-- /mio --> behind the number; a mark cannot hold another',
  ),
  'stray-close': wording(
    '始まりのない <!-- /mio --> です',
    'this <!-- /mio --> closes nothing',
    '取り除くか、前に印を置きます',
    'delete it, or put its mark before it',
  ),
  'bad-mark': wording(
    '印として読めません: {mark}',
    'this cannot be read as a mark: {mark}',
    '<!-- mio:PLAN.FIGURE --> か <!-- mio:cost --plan PLAN … --> と書き、<!-- /mio --> で閉じます',
    'write <!-- mio:PLAN.FIGURE --> or <!-- mio:cost --plan PLAN ... -->, and close it by <!-- /mio -->',
  ),
  'no-total': wording(
    '{mark} は一つの合計を答えません',
    '{mark} does not answer with one total',
    'mio:cost に --plan を付けて一つのプランの合計にします',
    'use mio:cost with --plan, for the total of one plan',
  ),
  'bad-question': wording('{mark}: {words}', '{mark}: {words}', '{hint}', '{hint}'),
  'unmarked-amount': wording(
    '{plans} に {value}円{class} の料金はありません',
    'no figure of {plans} is {value} yen{class}',
    '近いもの: {near}',
    'near: {near}',
  ),
  'unmarked-total': wording(
    '{plans} の{months}か月分は {value}円{class} になりません',
    '{months} months of {plans} do not come to {value} yen{class}',
    '近いもの: {near}円',
    'near: {near} yen',
  ),
  'unmarked-count': wording(
    '{plans} の条件に {value} はありません',
    'no condition of {plans} says {value}',
    '料金表では: {near}',
    'the tables say: {near}',
  ),
} as const satisfies Record<string, Wording>

export type ArticleRule = keyof typeof articleRules

type Details = {
  readonly mark?: string
  readonly got?: string
  readonly expected?: string
  readonly sources?: readonly string[]
}

/** A finding in the words of its rule. It has no fix where the values for its words are missing. */
export const findingOf = (
  rule: ArticleRule,
  place: Place,
  values: Parameters<typeof fill>[1],
  { mark, got, expected, sources = [] }: Details = {},
): ArticleFinding => {
  const { message, fix } = articleRules[rule]
  const known = { mark: mark ?? '', got: got ?? '', expected: expected ?? '', ...values }
  const isFilled = (fix?.en.match(/\{\w+\}/g) ?? []).every(blank => blank.slice(1, -1) in known)
  return {
    rule,
    severity: rule.startsWith('unmarked-') ? 'warning' : 'error',
    ...place,
    message: fill(message, known),
    fix: fix && isFilled ? fill(fix, known) : null,
    mark: mark ?? null,
    got: got ?? null,
    expected: expected ?? null,
    sources,
  }
}

/** Units in words, as a message names them. */
export const unitTexts = {
  yen: { ja: '円', en: 'yen' },
  months: { ja: 'か月', en: 'months' },
  days: { ja: '日', en: 'days' },
  count: { ja: '回や台', en: 'times or devices' },
} as const satisfies Record<string, Text>

/** How a number is written where the article has none yet, by unit. */
export const writtenUnits = { yen: '円', months: 'か月', days: '日', count: '回' } as const

/** The counter of a figure that does not count times. */
export const counters: Readonly<Record<string, string | undefined>> = { 'devices-per-person': '台' }

export const articleWords = {
  allRight: {
    ja: '印{marks}個はすべて料金表と合っています（ファイル: {files}）',
    en: 'everything marked agrees with the tables (marks: {marks}, files: {files})',
  },
  noMarks: { ja: '印がありません（ファイル: {files}）', en: 'no marks (files: {files})' },
  someWrong: {
    ja: '指摘: {count}（印: {marks}、ファイル: {files}）',
    en: 'findings: {count} (marks: {marks}, files: {files})',
  },
  scanned: {
    ja: '確かめたほうがよい金額: {count}（印のない金額: {marks}、ファイル: {files}）',
    en: 'amounts worth a look: {count} (unmarked amounts: {marks}, files: {files})',
  },
  changed: { ja: '{mark}: 「{from}」を「{to}」に直しました', en: '{mark}: "{from}" is now "{to}"' },
  wrote: { ja: '直したところ: {count}（ファイル: {files}）', en: 'figures put right: {count} (files: {files})' },
  unchanged: { ja: '直すところはありません', en: 'nothing to put right' },
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  place: { ja: '場所', en: 'Where' },
  finding: { ja: '指摘', en: 'Finding' },
  fix: { ja: '直し方', en: 'What is right' },
} as const satisfies Record<string, Text>
