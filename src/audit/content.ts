import { counters, writtenUnits } from '../text/article.ts'
import { grouped } from '../text/text.ts'
import { inFormOf, isRangeBetween, numbersIn, type Written } from './numbers.ts'
import type { Right } from './right.ts'

/** What the text inside a mark comes to: right as it is, or `text` instead, or a rule that says why only a person can mend it. */
export type Verdict =
  | { readonly state: 'right' }
  | { readonly state: 'wrong'; readonly rule: 'wrong-figure' | 'no-number'; readonly text: string }
  | { readonly state: 'unclear'; readonly rule: 'no-number' | 'several-numbers' | 'wrong-unit' }

const MONTHS_A_YEAR = 12

/** The text with tags, links and entities blanked out, so that the numbers in them do not count. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/<[^<>]*>|\]\([^()]*\)/g, markup => ' '.repeat(markup.length))
    .replace(/&(?:yen|#165|#xa5);/gi, entity => '¥'.padStart(entity.length))
    .replace(/&#?\w{1,10};/g, entity => ' '.repeat(entity.length))

/** How a number is written where the article has none to take the form from. */
export const plainly = ({ min, max, unit, figure }: Right): string => {
  const ends = [...new Set([min, max])].map(grouped).join('〜')
  return ends + (counters[figure ?? ''] ?? writtenUnits[unit])
}

const inMonths = ({ value, unit }: Written): number | null =>
  value !== null && unit === 'years' ? value * MONTHS_A_YEAR : value

const isOfUnit = (found: Written, { unit }: Right): boolean =>
  found.unit === null || found.unit === unit || (found.unit === 'years' && unit === 'months')

/** A stretch of the text with what belongs there. */
type Edit = { readonly start: number; readonly end: number; readonly text: string }

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.toReversed().reduce((so, { start, end, text: put }) => so.slice(0, start) + put + so.slice(end), text)

/** A number put in the place of another, in its form; years that do not come out even become months. */
const replaced = (found: Written, number: number): Edit => {
  const { start, end, unit, unitEnd } = found
  if (unit !== 'years') return { start, end, text: inFormOf(found, number) }
  if (number % MONTHS_A_YEAR === 0) return { start, end, text: inFormOf(found, number / MONTHS_A_YEAR) }
  return { start, end: unitEnd, text: inFormOf(found, number) + writtenUnits.months }
}

/** One number, or the two ends of a range, in the place of what was found there. */
const editsFor = (found: readonly Written[], { min, max }: Right): readonly Edit[] => {
  const [first, last] = [found[0]!, found.at(-1)!]
  if (found.length === 2 && min !== max) return [replaced(first, min), replaced(last, max)]
  if (min === max && found.length === 1) return [replaced(first, min)]
  const text = min === max ? inFormOf(last, min) : `${inFormOf(first, min)}〜${inFormOf(last, max)}`
  return [{ start: first.start, end: last.end, text }]
}

const isSaid = (found: readonly Written[], { min, max }: Right): boolean =>
  (found.length === 2 || min === max) && inMonths(found[0]!) === min && inMonths(found.at(-1)!) === max

/**
 * Compares the text inside a mark with what it should say. The form found is kept: 円 or ¥, commas, the width of the
 * digits, 万, years for months, whatever stands around the number. Two numbers must be the ends of a range.
 */
export const compare = (text: string, right: Right): Verdict => {
  const bare = withoutMarkup(text)
  const found = numbersIn(bare)
  if (text.trim() === '') return { state: 'wrong', rule: 'no-number', text: plainly(right) }
  if (found.length === 0) return { state: 'unclear', rule: 'no-number' }
  if (found.length > 2 || (found.length === 2 && !isRangeBetween(bare.slice(found[0]!.end, found[1]!.start))))
    return { state: 'unclear', rule: 'several-numbers' }
  if (!found.every(number => isOfUnit(number, right))) return { state: 'unclear', rule: 'wrong-unit' }
  if (isSaid(found, right)) return { state: 'right' }
  return { state: 'wrong', rule: 'wrong-figure', text: edited(text, editsFor(found, right)) }
}
