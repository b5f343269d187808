import type { Tax, Text } from '../../model/edition.ts'
import type { Range } from '../../model/money.ts'
import { safe } from '../../text/safe.ts'
import { bracketed, joined, type Language, unknownText } from '../../text/text.ts'
import { labels, taxTexts, variantTexts, verdictTexts, withinMaxTexts } from '../../text/words.ts'
import type { CompareDocument } from '../compare/document.ts'
import type { CostDocument, LineDocument, PlanCostDocument, SumReading } from '../cost/document.ts'
import type { WorthDocument } from '../worth/document.ts'
import { missingWords, money, referenceMarks, speaker } from './view.ts'

const inBrackets = (tax: Tax | null, language: Language): string =>
  tax === null ? '' : bracketed(taxTexts[tax][language], language)

/** The tax class of one line, or those that it may be of, in brackets. */
export const lineTax = ({ tax, taxes = [], amount }: LineDocument, language: Language): string => {
  if (amount.max === 0) return ''
  const words = taxes.map(one => taxTexts[one][language])
  return words.length > 0
    ? bracketed(words.join(language === 'ja' ? 'か' : ' or '), language)
    : inBrackets(tax, language)
}

const countWords = ({ min, max }: Range, language: Language): string => {
  if (max === null) return speaker(language)(labels.atLeast, { from: String(min) })
  if (min === max) return String(min)
  return language === 'ja' ? `${min}〜${max}` : `${min} to ${max}`
}

/** `24 × 418円`. */
export const unitWords = ({ quantity, unit }: LineDocument, language: Language): string =>
  `${countWords(quantity, language)} × ${money(unit, language)}`

/** The total; where amounts before tax and with it stand apart, one below the other. */
export const totalWords = ({ total, byTax }: PlanCostDocument, language: Language): string => {
  const isBeforeTax = byTax.length > 0 && byTax.every(({ tax }) => tax === 'excluded')
  if (total) return money(total, language) + (isBeforeTax ? inBrackets('excluded', language) : '')
  return byTax.map(({ tax, amount }) => money(amount, language) + inBrackets(tax, language)).join('\n+ ')
}

/** How many claims were refused; nothing where none can be. */
const refusedWords = (refused: Range | null, language: Language): string =>
  refused === null || refused.max === 0 ? '' : countWords(refused, language)

/** Above a bill: that the plan cannot be taken by what was said, or that no edition attests the day. */
export const standingWords = (
  { id, verdict }: Pick<PlanCostDocument, 'id' | 'verdict'>,
  { notes }: Pick<CostDocument, 'notes'>,
  language: Language,
): readonly string[] => {
  if (verdict === 'unattested') return [verdictTexts.unattested[language]]
  const isRuledOut = notes.some(note => note.code === 'ruled-out' && note.plans.includes(id))
  return isRuledOut ? [verdictTexts.no[language]] : []
}

/** Below a total: whether it stays within the most asked about, what was refused, and what would narrow it. */
export const totalLines = (
  { withinMax, refusedClaims, needs }: PlanCostDocument,
  { facts, parameters: { maxTotal = 0 } = {} }: Pick<CostDocument, 'facts' | 'parameters'>,
  language: Language,
): readonly string[] => {
  const say = speaker(language)
  const refused = refusedWords(refusedClaims, language)
  const most = money({ min: maxTotal, max: maxTotal }, language)
  return [
    ...(withinMax ? [`${say(labels.withinMax, { most })}: ${say(withinMaxTexts[withinMax])}`] : []),
    ...(refused ? [`${say(labels.refused)}: ${refused}`] : []),
    ...(needs.length > 0 ? [`${say(labels.narrows)}: ${missingWords(needs, { facts }, language)}`] : []),
  ]
}

/** The total under a reading, and how many claims are refused under it. */
export const sumWords = ({ total, refusedClaims }: SumReading, language: Language): string => {
  const refused = refusedWords(refusedClaims, language)
  const of = refused && bracketed(`${speaker(language)(labels.refused)}: ${refused}`, language)
  return money(total, language) + of
}

type Reading = { readonly text: Text; readonly ask: readonly Text[] }

/** The answer under each reading below a heading, and what to ask the desk; nothing where all agree. */
export const readingLines = <One extends Reading>(
  readings: readonly One[],
  answer: (reading: One) => string,
  language: Language,
): readonly string[] => {
  const say = speaker(language)
  const [first] = readings
  if (!first) return []
  return [
    `${say(labels.readings)}:`,
    ...readings.map(one => `${say(one.text)}: ${answer(one)}`),
    ...first.ask.map(question => `${say(labels.ask)}: ${say(question)}`),
  ]
}

/** The head of a comparison: the plan, then each number of claims. */
export const compareHead = ({ columns }: CompareDocument, language: Language): readonly string[] => [
  labels.plan[language],
  ...columns.map(count =>
    speaker(language)(count === 1 ? labels.oneClaim : labels.claimsHead, { count: String(count) }),
  ),
]

const variantWords = (variant: string | null, language: Language): string => {
  if (variant === null) return ''
  const words = variant
    .split('/')
    .map(part => variantTexts[part]?.[language] ?? speaker(language)(labels.course, { course: safe(part) }))
  return bracketed(joined(words, language), language)
}

type RowDocument = CompareDocument['rows'][number]
type Marks = ReturnType<typeof referenceMarks>

/** The plan of a row with its variant. */
export const rowName = ({ name, variant }: RowDocument, language: Language): string =>
  name.ja + variantWords(variant, language)

/** The classes of tax in a row, where they are more than what everybody pays: tax included. */
const rowTax = ({ taxes }: RowDocument, language: Language): string =>
  taxes.every(tax => tax === 'included') ? '' : taxes.map(tax => inBrackets(tax, language)).join('')

const rowCells = (row: RowDocument, language: Language, marks: Marks): readonly string[] => [
  rowName(row, language) + rowTax(row, language) + marks(row.sources),
  ...row.totals.map((total, at) => {
    const refused = refusedWords(row.refusedClaims[at]!, language)
    return money(total, language) + (refused && bracketed(`${speaker(language)(labels.refused)}: ${refused}`, language))
  }),
]

/**
 * One row for each plan and variant; a total that leaves refused claims out says how many. Of a plan without an edition
 * nothing is known; one that is ruled out has no row, but where all are it says so.
 */
export const compareRows = (
  { plans, rows, columns, sources }: CompareDocument,
  language: Language,
): readonly (readonly string[])[] => {
  const marks = referenceMarks(sources)
  const blank = (name: Text, word: Text) => [name.ja, ...columns.map(() => word[language])]
  if (plans.every(plan => plan.verdict === 'no')) return plans.map(({ name }) => blank(name, verdictTexts.no))
  return plans.flatMap(({ id, name, verdict }) => {
    if (verdict === 'unattested') return [blank(name, unknownText)]
    return rows.filter(row => row.plan === id).map(row => rowCells(row, language, marks))
  })
}

type Numbers = { readonly min: number; readonly max: number | null }

const between = (from: string, to: string, language: Language): string =>
  language === 'ja' ? `${from} 〜 ${to}` : `${from} to ${to}`

const signed = (amount: Numbers | null, language: Language): string => {
  if (amount === null) return unknownText[language]
  const of = (yen: number) => (yen < 0 ? '-' : '') + money({ min: Math.abs(yen), max: Math.abs(yen) }, language)
  const { min, max } = amount
  if (max === null) return speaker(language)(labels.atLeast, { from: of(min) })
  return min === max ? of(min) : between(of(min), of(max), language)
}

const rounded = (number: number): string => String(Math.round(number * 1000) / 1000)

const breakEvenWords = ({ breakEven: { range }, difference }: WorthDocument, language: Language): string => {
  const say = speaker(language)
  if (range === null) return say(difference === null ? unknownText : labels.neverPays)
  if (range.max === null) return say(labels.atLeast, { from: rounded(range.min) })
  return range.min === range.max ? rounded(range.min) : between(rounded(range.min), rounded(range.max), language)
}

/** What a plan costs against paying oneself, label by label. */
export const worthRows = (document: WorthDocument, language: Language): readonly (readonly [string, string])[] => {
  const say = speaker(language)
  const { monthlyFees, perRepair, withPlan, withoutPlan, difference, expected } = document
  return [
    [say(labels.monthlyFees), money(monthlyFees, language)],
    [say(labels.perRepair), money(perRepair, language)],
    [say(labels.withPlan), money(withPlan, language)],
    [say(labels.withoutPlan), money(withoutPlan, language)],
    [say(labels.difference), signed(difference, language)],
    [say(labels.breakEven), breakEvenWords(document, language)],
    ...(expected
      ? ([
          [say(labels.expectedWith), money(expected.withPlan, language)],
          [say(labels.expectedWithout), money(expected.withoutPlan, language)],
        ] as const)
      : []),
  ]
}

/** A share in percent with one place. */
const percent = (share: number, round: (number: number) => number): string => String(round(share * 1000) / 10)

/** From which chance of one repair on the plan pays, in sentences; nothing where it never does. */
const chanceWords = ({ breakEven: { range } }: WorthDocument, language: Language): readonly string[] => {
  const say = speaker(language)
  if (range === null) return []
  const { min, max } = range
  if (min > 1) return [say(labels.notByOne), say(labels.firstFee)]
  if (min === 1) return [say(labels.evenAtMost)]
  if (max === null || max > 1) return [say(labels.mayPay)]
  if (min === max) return [say(labels.paysFrom, { chance: percent(min, Math.ceil) })]
  return [say(labels.paysBetween, { from: percent(min, Math.floor), to: percent(max, Math.ceil) })]
}

/** What the numbers mean, and what would narrow them. */
export const worthLines = (document: WorthDocument, language: Language): readonly string[] => [
  ...chanceWords(document, language),
  ...(document.needs.length > 0
    ? [`${speaker(language)(labels.narrows)}: ${missingWords(document.needs, document, language)}`]
    : []),
]

/** How they depend on readings. */
export const worthReadings = ({ readings }: WorthDocument, language: Language): readonly string[] =>
  readingLines(readings, one => sumWords(one, language), language)
