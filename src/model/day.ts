import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini'
import { addMonths as addMonthsTo } from 'date-fns/addMonths'

export const MONTHS_A_YEAR = 12

declare const dayBrand: unique symbol

/** A calendar day as `YYYY-MM-DD`, without time or zone. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: true }

/** The days from `from` to `to`, both included; null leaves that side open. A known day is a span of one day. */
export type Span = { readonly from: Day | null; readonly to: Day | null }

/** The day of a span of one day; null for any other. */
export const onlyDay = ({ from, to }: Span): Day | null => (from === to ? from : null)

/** Whether a day is before another; never where one of them is not known. */
export const isBefore = (day: Day | null, other: Day | null): boolean => day !== null && other !== null && day < other

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

const ZERO = 48

/** The number that two digits of a day give. It is several times as fast as `Number` of a part of the text. */
const twoDigitsAt = (day: Day, place: number): number =>
  10 * (day.charCodeAt(place) - ZERO) + day.charCodeAt(place + 1) - ZERO

export const yearOf = (day: Day): number => 100 * twoDigitsAt(day, 0) + twoDigitsAt(day, 2)

const monthOf = (day: Day): number => twoDigitsAt(day, 5)

const dateOf = (day: Day): number => twoDigitsAt(day, 8)

/** The UTC day of a moment. `toISOString` is slower, because it reads the time zone of the machine. */
export const dayOf = (date: Date): Day =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}` as Day

/** The day that a text names. Null for `2023-02-30`, `2023`, `2023-W40` and years outside 1900 to 2999. */
export const parseDay = (text: string): Day | null => {
  if (!/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`) // 30 February becomes a day of March
  return date.getUTCDate() === Number(text.slice(8)) ? (text as Day) : null
}

/** Every month has at least this many days; every month but February has at least `SHORT_MONTH`. Up to it only digits change. */
const SHORTEST_MONTH = 28
const SHORT_MONTH = 30
const FEBRUARY = 2

/** Day plus whole days. */
export const addDays = (day: Day, days: number): Day => {
  const date = dateOf(day) + days
  if (date > 0 && date <= SHORTEST_MONTH) return `${day.slice(0, 8)}${twoDigits(date)}` as Day
  return dayOf(new Date(Date.UTC(yearOf(day), monthOf(day) - 1, date))) // 32 January is 1 February, 0 January 31 December
}

/** Day plus whole months; 31 January plus one month is the last day of February (rulebook 5 no. 4). */
export const addMonths = (day: Day, months: number): Day => {
  const total = yearOf(day) * MONTHS_A_YEAR + monthOf(day) - 1 + months
  const month = (total % MONTHS_A_YEAR) + 1
  if (dateOf(day) > (month === FEBRUARY ? SHORTEST_MONTH : SHORT_MONTH))
    return dayOf(addMonthsTo(new UTCDate(day), months))
  return `${Math.floor(total / MONTHS_A_YEAR)}-${twoDigits(month)}${day.slice(7)}` as Day
}

const MILLISECONDS_A_DAY = 86_400_000

/** Whole days from one day to another; negative when `to` is earlier. Every day of UTC has the same length. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY

/** The first day of the next month. The cover of a brought-in phone begins on it. */
export const firstOfMonthAfter = (day: Day): Day => addMonths(`${day.slice(0, 7)}-01` as Day, 1)

/** The days of `YYYY-MM-DD` or `YYYY-MM`; null for any other text. */
export const parseSpan = (text: string): Span | null => {
  const day = parseDay(text)
  if (day) return { from: day, to: day }
  const first = /^\d{4}-\d\d$/.test(text) ? parseDay(`${text}-01`) : null
  return first && { from: first, to: addDays(firstOfMonthAfter(first), -1) }
}

/** The month and the date as one number, 1231 for 31 December. */
const monthAndDateOf = (day: Day): number => monthOf(day) * 100 + dateOf(day)

const LEAP_DAY = 229

/** Whole years from one day to another; negative when `day` is earlier. Each year is added to `start`, not to the previous year. */
export const yearsFrom = (start: Day, day: Day): number => {
  const years = yearOf(day) - yearOf(start)
  const [from, to] = [monthAndDateOf(start), monthAndDateOf(day)]
  // only 29 February has anniversaries on another date
  const isReached = from === LEAP_DAY ? addMonths(start, MONTHS_A_YEAR * years) <= day : from <= to
  return isReached ? years : years - 1
}
