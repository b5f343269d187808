import { type Day, MONTHS_A_YEAR, parseDay, parseSpan } from './day.ts'

/*
 * Days, amounts and numbers of months as people write them. Only forms with one sure meaning are read: `5/1` and
 * `01/05/2024` are not.
 */

const REIWA_BEFORE = 2018 // 令和1年 is 2019
const REIWA_FROM = '2019-05-01'
const MAN = 10_000
const SEN = 1_000

/** The text with narrow letters and digits, without spaces at its ends. */
const narrow = (text: string): string => text.normalize('NFKC').replace(/^ +|(?<! ) +$/g, '')

const dateForms: readonly RegExp[] = [
  /^(?<year>\d{4})(?<sign>[-/])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<year>\d{4})-(?<month>\d\d)$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/,
  /^令和(?<reiwa>元|\d{1,2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/,
]

type DateParts = {
  readonly year?: string
  readonly reiwa?: string
  readonly month: string
  readonly day?: string
}

const yearOf = ({ year, reiwa }: DateParts): number =>
  year === undefined ? REIWA_BEFORE + (reiwa === '元' ? 1 : Number(reiwa)) : Number(year)

const canonical = (parts: DateParts): string =>
  [String(yearOf(parts)), parts.month, parts.day]
    .flatMap(part => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-')

const partsOf = (text: string): DateParts | undefined => {
  for (const form of dateForms) {
    const parts = form.exec(text)?.groups
    if (parts) return parts as unknown as DateParts
  }
  return undefined
}

/**
 * A date as `YYYY-MM-DD` or `YYYY-MM`. `today` and 今日 are the day of the question. Null for a day that does not exist,
 * for a day of 令和 before it began, and for forms without a sure meaning.
 */
export const dateWritten = (text: string, today: Day): string | null => {
  if (parseSpan(text)) return text
  const given = narrow(text)
  if (given.toLowerCase() === 'today' || given === '今日') return today
  const parts = partsOf(given)
  const date = parts && canonical(parts)
  if (!date || !parseSpan(date) || (parts.reiwa !== undefined && date < REIWA_FROM.slice(0, date.length))) return null
  return date
}

/** A full day, in the forms of `dateWritten`. Null for a month and for what is no day. */
export const dayWritten = (text: string, today: Day): Day | null => {
  const date = dateWritten(text, today)
  return date === null ? null : parseDay(date)
}

const kanjiDigits = '〇一二三四五六七八九'

const belowManForm =
  /^(?:([二三四五六七八九]?)千)?(?:([二三四五六七八九]?)百)?(?:([二三四五六七八九]?)十)?([一二三四五六七八九]?)$/

/** A number below 10,000 in kanji numerals; NaN for no such number, and for a digit right after 百 or 千: 七千五 is said for 7,500. */
const belowMan = (text: string): number => {
  const [, sen, hyaku, ju, one = ''] = text === '' ? [] : (belowManForm.exec(text) ?? [])
  if (sen === undefined && hyaku === undefined && ju === undefined && one === '') return Number.NaN
  if (one !== '' && ju === undefined && (sen ?? hyaku) !== undefined) return Number.NaN
  const times = (digit: string | undefined, unit: number): number =>
    digit === undefined ? 0 : unit * (digit === '' ? 1 : kanjiDigits.indexOf(digit))
  return times(sen, SEN) + times(hyaku, 100) + times(ju, 10) + (one === '' ? 0 : kanjiDigits.indexOf(one))
}

/** A number in kanji numerals as digits: `二十四` as `24`; a text without them, or one that is none, as it is. */
const inDigits = (text: string): string =>
  text.replace(/[一二三四五六七八九十百千万]+/g, numeral => {
    if (!/[一二三四五六七八九十百]/.test(numeral)) return numeral // 7万8千 has digits of its own
    const [first = '', second, ...more] = numeral.split('万')
    const parts = second === undefined ? [0, belowMan(first)] : [belowMan(first), second === '' ? 0 : belowMan(second)]
    const isShort = second !== undefined && second.length === 1 && second !== '千' && second !== '百' && second !== '十'
    const value = parts[0]! * MAN + parts[1]!
    return more.length > 0 || isShort || Number.isNaN(value) ? numeral : String(value)
  })

const wholeOf = (digits: string): number | null => (/^(0|[1-9]\d{0,15})$/.test(digits) ? Number(digits) : null)

/** A whole number: `2`, `２`, `二`, `2回`, `2台`, `2 times`. Null for anything else: a sign, a fraction, leading zeros. */
export const countWritten = (text: string): number | null =>
  wholeOf(text) ?? wholeOf(inDigits(narrow(text)).replace(/(?<=\d)(?:回|度|台| times?| devices?)$/, ''))

/** `7.8` times 10,000 as 78,000; null when the product is no whole number. Calculated with digits, not with fractions. */
const timesMan = (digits: string): number | null => {
  const [whole, fraction = ''] = digits.split('.')
  const places = fraction.replace(/(?<!0)0+$/, '')
  return places.length > 4 ? null : Number(whole) * MAN + Number(places.padEnd(4, '0'))
}

const inJapaneseUnits = (text: string): number | null => {
  const [, man, sen, rest] = /^(\d{1,6}(?:\.\d+)?)万(?:([1-9])千|([1-9]\d{1,3}))?$/.exec(text) ?? []
  if (man !== undefined) {
    const base = timesMan(man)
    return base === null || (man.includes('.') && (sen ?? rest) !== undefined)
      ? null
      : base + Number(sen ?? 0) * SEN + Number(rest ?? 0)
  }
  const [, thousands] = /^(\d{1,6})千$/.exec(text) ?? []
  return thousands === undefined ? null : Number(thousands) * SEN
}

/**
 * An amount in whole yen: `78000`, `78,000`, `¥78,000`, `78,000円`, `7万8千`, `7.8万`. Null for anything else; `7万8` is
 * refused, because people mean 78,000 by it and it says 70,008.
 */
export const yenWritten = (text: string): number | null => {
  const plain = wholeOf(text)
  if (plain !== null) return plain
  const given = inDigits(/^¥?([^¥円]+)円?$/.exec(narrow(text))?.[1] ?? '')
  return wholeOf(/^\d{1,3}(,\d{3})+$/.test(given) ? given.replaceAll(',', '') : given) ?? inJapaneseUnits(given)
}

const HALF_A_YEAR = 6

const monthForm =
  /^(?:(?<years>\d{1,4})(?:年| ?years?))?(?:(?<months>\d{1,6})(?:[かヶヵカケ個箇]月| ?months?)|(?<half>半年?))?間?$/

/** A number of months: `24`, `24か月`, `2年`, `二年`, `1年半`, `2年6か月`, `24 months`. Null for anything else. */
export const monthsWritten = (text: string): number | null => {
  const given = inDigits(narrow(text))
  const { years, months, half } = monthForm.exec(given)?.groups ?? {}
  if (years === undefined && months === undefined && half === undefined) return wholeOf(given)
  if (half !== undefined && (half === '半') !== (years !== undefined)) return null // 1年半, and 半年 alone
  const [whole, rest] = [wholeOf(years ?? '0'), wholeOf(months ?? '0')]
  if (whole === null || rest === null) return null
  return whole * MONTHS_A_YEAR + rest + (half === undefined ? 0 : HALF_A_YEAR)
}
