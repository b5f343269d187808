import { MONTHS_A_YEAR } from '../model/day.ts'
import type { Tax } from '../model/edition.ts'
import { grouped } from '../text/text.ts'
import { inFormOf, isRangeBetween, numbersIn, type Written } from './numbers.ts'
import type { Right } from './right.ts'
import { counters, writtenUnits } from './words.ts'

/** Whether the text inside a mark is right; `text` is the right one, and without it only a person can mend the mark. */
export type Verdict =
  | { readonly state: 'right' }
  | { readonly state: 'wrong'; readonly rule: 'wrong-figure' | 'wrong-tax' | 'no-number'; readonly text: string }
  | { readonly state: 'unclear'; readonly rule: 'no-number' | 'several-numbers' | 'wrong-unit' }

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

/** Units that no figure has: other money, shares, points, data. */
const foreignBehind =
  /^\s*(?:米?ドル|ユーロ|ポンド|ウォン|元|ポイント|[%％]|割|dollars?|euros?|USD|EUR|points?|[KMG]B|ギガ)/i
const foreignBefore = /[$＄€£]\s*$/

const isOfUnit = (found: Written, { unit }: Right, text: string): boolean => {
  if (foreignBehind.test(text.slice(found.end)) || foreignBefore.test(text.slice(0, found.start))) return false
  return found.unit === null || found.unit === unit || (found.unit === 'years' && unit === 'months')
}

/** A span of the text and its replacement. */
type Edit = { readonly start: number; readonly end: number; readonly text: string }

const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text)

/** Replaces a number by another in the same form. Years become months where the months make no whole years. */
const replaced = (found: Written, number: number): Edit => {
  const { start, end, unit, unitEnd } = found
  if (unit !== 'years') return { start, end, text: inFormOf(found, number) }
  if (number % MONTHS_A_YEAR === 0) return { start, end, text: inFormOf(found, number / MONTHS_A_YEAR) }
  return { start, end: unitEnd, text: inFormOf(found, number) + writtenUnits.months }
}

/** Replaces what was found by one number or by the two ends of a range. */
const editsFor = (found: readonly Written[], { min, max }: Right): readonly Edit[] => {
  const [first, last] = [found[0]!, found.at(-1)!]
  if (found.length === 2 && min !== max) return [replaced(first, min), replaced(last, max)]
  if (min === max && found.length === 1) return [replaced(first, min)]
  const text = min === max ? inFormOf(last, min) : `${inFormOf(first, min)}〜${inFormOf(last, max)}`
  return [{ start: first.start, end: last.end, text }]
}

/** The words for each tax class; the first of a language is the one to write. */
const taxWords: readonly (readonly [tax: Tax, words: readonly string[]])[] = [
  ['included', ['税込', '税込み']],
  ['included', ['tax included', 'including tax']],
  ['excluded', ['税別', '税抜き', '税抜']],
  ['excluded', ['tax excluded', 'excluding tax', 'before tax']],
  ['not-taxable', ['不課税', '非課税']],
  ['not-taxable', ['not taxable']],
]
const TAX = new RegExp(
  taxWords
    .flatMap(([, words]) => words)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gi',
)

const isJapanese = (word: string): boolean => /[^ -~]/.test(word)

/** Replaces the words of another tax class by those of the amount's own. */
const taxEdits = (text: string, { unit, tax }: Right): readonly Edit[] =>
  unit !== 'yen' || tax === null
    ? []
    : [...text.matchAll(TAX)].flatMap(({ 0: word, index: start }) => {
        const ownWords = taxWords.filter(([own]) => own === tax).map(([, words]) => words)
        if (ownWords.flat().includes(word.toLowerCase())) return []
        const own = ownWords.find(([first]) => isJapanese(first!) === isJapanese(word))![0]!
        return [{ start, end: start + word.length, text: own }]
      })

const isRight = (found: readonly Written[], { min, max }: Right): boolean =>
  (found.length === 2 || min === max) && inMonths(found[0]!) === min && inMonths(found.at(-1)!) === max

/** Line ends that stay where they were. The figure goes before them, so that it begins no paragraph of its own. */
const lineEndsOf = (blank: string): string => (/[\r\n]/.test(blank) ? blank : '')

/**
 * Compares the text inside a mark with what it should say. The form found is kept: 円 or ¥, commas, the width of the
 * digits, 万, years for months, whatever stands around the number. Two numbers must be the ends of a range. A tax class
 * that is named must be the amount's own.
 */
export const compare = (text: string, right: Right): Verdict => {
  const bare = withoutMarkup(text)
  const found = numbersIn(bare)
  if (text.trim() === '') return { state: 'wrong', rule: 'no-number', text: plainly(right) + lineEndsOf(text) }
  if (found.length === 0) return { state: 'unclear', rule: 'no-number' }
  if (found.length > 2 || (found.length === 2 && !isRangeBetween(bare.slice(found[0]!.end, found[1]!.start))))
    return { state: 'unclear', rule: 'several-numbers' }
  if (!found.every(number => isOfUnit(number, right, bare))) return { state: 'unclear', rule: 'wrong-unit' }
  const [figures, classes] = [isRight(found, right) ? [] : editsFor(found, right), taxEdits(bare, right)]
  if (figures.length + classes.length === 0) return { state: 'right' }
  const rule = figures.length > 0 ? 'wrong-figure' : 'wrong-tax'
  return { state: 'wrong', rule, text: edited(text, [...figures, ...classes]) }
}
