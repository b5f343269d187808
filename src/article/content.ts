import type { Tax } from '../model/edition.ts'
import { grouped } from '../text/text.ts'
import { inFormOf, inTableUnit, isRangeBetween, numbersIn, tableUnitOf, timesOf, type Written } from './numbers.ts'
import type { Right } from './right.ts'
import { taxBeside, taxWordsIn, wordLike } from './tax-words.ts'
import { counters, writtenUnits } from './words.ts'

/** Whether the text inside a mark is right; `text` is the right one, and without it only a person can mend the mark. */
export type Verdict =
  | { readonly state: 'right' }
  | { readonly state: 'wrong'; readonly rule: 'wrong-figure' | 'wrong-tax' | 'no-number'; readonly text: string }
  | { readonly state: 'unclear'; readonly rule: 'no-number' | 'several-numbers' | 'wrong-unit' }

/** The text with tags, links and entities blanked out, so that the numbers in them do not count. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/<[^<>]*>|\]\([^()]*\)|\*+/g, markup => ' '.repeat(markup.length))
    .replace(/&(?:yen|#165|#xa5);/gi, entity => '¥'.padStart(entity.length))
    .replace(/&#?\w{1,10};/g, entity => ' '.repeat(entity.length))

/** How a number is written where the article has none to take the form from. */
export const plainly = ({ min, max, unit, figure }: Right): string => {
  const ends = [...new Set([min, max])].map(grouped).join('〜')
  return ends + (counters[figure ?? ''] ?? writtenUnits[unit])
}

/** Units that no figure has: other money, shares, points, data. */
const foreignBehind =
  /^\s*(?:米?ドル|ユーロ|ポンド|ウォン|元|ポイント|[%％]|割|dollars?|euros?|USD|EUR|points?|[KMG]B|ギガ)/i
const foreignBefore = /[$＄€£]\s*$/

const isOfUnit = (found: Written, { unit }: Right, text: string): boolean => {
  if (foreignBehind.test(text.slice(found.end)) || foreignBefore.test(text.slice(0, found.start))) return false
  return found.unit === null || tableUnitOf(found.unit) === unit
}

/** The least and the most that a number should be. */
type Ends = Pick<Right, 'min' | 'max'>

/** A span of the text and its replacement. */
type Edit = { readonly start: number; readonly end: number; readonly text: string }

const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text)

/** Replaces a number by another in the same form. Years become months where the months make no whole years, weeks days. */
const replaced = (found: Written, number: number): Edit => {
  const { start, end, unit, unitEnd } = found
  const [times, counted] = [timesOf(unit), tableUnitOf(unit)]
  if (counted === null || number % times === 0) return { start, end, text: inFormOf(found, number / times) }
  return { start, end: unitEnd, text: inFormOf(found, number) + writtenUnits[counted] }
}

/** Replaces what was found by one number or by the two ends of a range. */
const editsFor = (found: readonly Written[], { min, max }: Ends): readonly Edit[] => {
  const [first, last] = [found[0]!, found.at(-1)!]
  if (found.length === 2 && min !== max) return [replaced(first, min), replaced(last, max)]
  if (min === max && found.length === 1) return [replaced(first, min)]
  const text = min === max ? inFormOf(last, min) : `${inFormOf(first, min)}〜${inFormOf(last, max)}`
  return [{ start: first.start, end: last.end, text }]
}

const isRight = (found: readonly Written[], { min, max }: Ends): boolean =>
  (found.length === 2 || min === max) && inTableUnit(found[0]!) === min && inTableUnit(found.at(-1)!) === max

const figureEdits = (found: readonly Written[], right: Ends): readonly Edit[] =>
  isRight(found, right) ? [] : editsFor(found, right)

/** Replaces the words of another tax class by those of the right one. */
const taxEdits = (text: string, right: Tax): readonly Edit[] =>
  taxWordsIn(text).flatMap(({ start, end, tax, word }) =>
    tax === right ? [] : [{ start, end, text: wordLike(word, right) }],
  )

/** Text right outside of a mark, which may name a tax class, and the class by the titles of its cell. */
export type Beside = { readonly before: string; readonly behind: string; readonly titled?: Tax | null }

/** A number in a mark or the two ends of a range, with the tax class that is beside it. */
type Said = { readonly found: readonly Written[]; readonly tax: Tax | null }

const withoutUnit = (behind: string): string => behind.replace(/^\s*(?:円|yen\b)/i, '')

/** The numbers of a mark, each with the tax class beside it. */
const saidIn = (
  text: string,
  numbers: readonly Written[],
  { before, behind, titled = null }: Beside,
): readonly Said[] => {
  const groups: Written[][] = []
  for (const number of numbers) {
    const last = groups.at(-1)
    if (last?.length === 1 && isRangeBetween(text.slice(last[0]!.end, number.start))) last.push(number)
    else groups.push([number])
  }
  return groups.map(found => {
    const behindAll = withoutUnit(text.slice(found.at(-1)!.unitEnd) + behind)
    return { found, tax: taxBeside(before + text.slice(0, found[0]!.start), behindAll) ?? titled }
  })
}

/** What to change in a mark, and whether that is a number or only the word of a tax class. */
type Correction = { readonly rule: 'wrong-figure' | 'wrong-tax'; readonly edits: readonly Edit[] }

const figureCorrection = (...edits: readonly Edit[]): Correction => ({ rule: 'wrong-figure', edits })

/**
 * Corrects the only number of a mark. It becomes the amount of the class beside it, so that the words stay as they are.
 * Where the tables have no amount of this class, or the mark asks for another, the word in the mark is wrong.
 */
const correctionOf = (text: string, { found, tax: said }: Said, right: Right): Correction => {
  const { tax, inClass, isClassGiven } = right
  if (said === null || tax === null || said === tax) return figureCorrection(...figureEdits(found, right))
  const words = taxEdits(text, tax)
  const amount = isClassGiven ? undefined : inClass[said]
  if (amount) return figureCorrection(...figureEdits(found, amount))
  if (isRight(found, right) && words.length > 0) return { rule: 'wrong-tax', edits: words }
  return figureCorrection(...figureEdits(found, right), ...words)
}

/** Corrects two amounts of different classes; null where the tables do not know both or the numbers are no such pair. */
const pairCorrection = ([first, second]: readonly Said[], { inClass }: Right): Correction | null => {
  const amounts = [first, second].map(said => (said?.tax ? inClass[said.tax] : undefined))
  if (!amounts[0] || !amounts[1] || first!.tax === second!.tax) return null
  return figureCorrection(...figureEdits(first!.found, amounts[0]), ...figureEdits(second!.found, amounts[1]))
}

const FREE = /無料|無償|なし|タダ|free of charge|free|no charge/i

/** A text without a number: words for free of charge are the number 0. */
const wordCorrection = (text: string, bare: string, right: Right): Verdict => {
  const free = right.unit === 'yen' ? FREE.exec(bare) : null
  if (!free) return { state: 'unclear', rule: 'no-number' }
  if (right.max === 0) return { state: 'right' }
  const edit = { start: free.index, end: free.index + free[0].length, text: plainly(right) }
  return { state: 'wrong', rule: 'wrong-figure', text: edited(text, [edit]) }
}

/** Line ends that stay where they were. The figure goes before them, so that it begins no paragraph of its own. */
const lineEndsOf = (blank: string): string => (/[\r\n]/.test(blank) ? blank : '')

/**
 * Compares the text inside a mark with what it should say. The form found is kept: 円 or ¥, commas, the width of the
 * digits, 万, years for months, whatever is around the number. Two numbers must be the ends of a range, or an amount
 * before and after tax. A number is compared in the tax class that is named beside it, inside of the mark or outside.
 */
export const compare = (text: string, right: Right, beside: Beside = { before: '', behind: '' }): Verdict => {
  if (text.trim() === '') return { state: 'wrong', rule: 'no-number', text: plainly(right) + lineEndsOf(text) }
  const bare = withoutMarkup(text)
  const numbers = numbersIn(bare)
  if (numbers.length === 0) return wordCorrection(text, bare, right)
  const isTitled = beside.titled != null && !right.isClassGiven && right.inClass[beside.titled] !== undefined
  const said = saidIn(bare, numbers, isTitled ? beside : { ...beside, titled: null })
  if (said.length > 2) return { state: 'unclear', rule: 'several-numbers' }
  if (!numbers.every(number => isOfUnit(number, right, bare))) return { state: 'unclear', rule: 'wrong-unit' }
  const correction = said.length === 1 ? correctionOf(bare, said[0]!, right) : pairCorrection(said, right)
  if (correction === null) return { state: 'unclear', rule: 'several-numbers' }
  if (correction.edits.length === 0) return { state: 'right' }
  return { state: 'wrong', rule: correction.rule, text: edited(text, correction.edits) }
}
