import { addDays, addMonths, type Day, isBefore, MONTHS_A_YEAR, type Span, yearOf, yearsFrom } from '../model/day.ts'

/** Leap days recur after so many months, except where a century has none; then after twice as many. */
const LEAP_MONTHS = 48

/** Rounding at month ends moves a day by at most so many days. */
const MONTH_END = 4

/** Whether a leap day is among the days from one to another. */
const hasLeapDay = (from: Day, to: Day): boolean => {
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const last = addMonths(`${year}-01-31` as Day, 1)
    if (last.endsWith('-29') && last >= from && last <= to) return true
  }
  return false
}

/**
 * The earliest start to try: from it to the first of some days, such as claims, each way of counting years occurs, since
 * every earlier start counts them like one of these.
 */
export const earliestStart = (days: readonly Day[]): Day => {
  const first = days.reduce((before, day) => (day < before ? day : before))
  const from = addMonths(first, -LEAP_MONTHS)
  return hasLeapDay(from, first) ? from : addMonths(first, -2 * LEAP_MONTHS)
}

/** The first start of use of which the last claim still is in the months asked about. */
const earliestFor = (last: Day, months: number): Day => {
  let day = addDays(addMonths(last, -months), -MONTH_END)
  while (addMonths(day, months) <= last) day = addDays(day, 1)
  return day
}

/** A leap year, which has every date. */
const LEAP_YEAR = 2024

/** The month and the date of a day: all that its anniversaries in some years depend on. */
const monthAndDateOf = (day: Day): string => day.slice(5)

/** Dates of which the day itself or a day beside it is not the same in each year. */
const BY_LEAP_DAY: readonly string[] = ['02-28', '02-29', '03-01']

const beside = (day: Day): readonly Day[] => [day, addDays(day, -1), addDays(day, 1)]

/** A day in a year; 28 February in the place of 29 where the year has none. */
const inYear = (day: Day, year: number): Day => addMonths(day, MONTHS_A_YEAR * (year - yearOf(day)))

/** The anniversaries of some days, earlier or later, in some years, with the days beside them. */
const anniversariesIn = (days: readonly Day[], years: readonly number[]): readonly Day[] => {
  const isByLeapDay = (day: Day) => BY_LEAP_DAY.includes(monthAndDateOf(day))
  const ofEachYear = days.filter(isByLeapDay).flatMap(day => years.flatMap(year => beside(inYear(day, year))))
  // Many claims have few different dates, and the days beside them are the same dates in each year.
  const dates = new Set(days.flatMap(day => (isByLeapDay(day) ? [] : beside(day).map(monthAndDateOf))))
  return [...ofEachYear, ...[...dates].flatMap(date => years.map(year => inYear(`${LEAP_YEAR}-${date}` as Day, year)))]
}

/**
 * The days on which use may start with all of some claims (in order) within the contract and the months asked about; where
 * there are none, the first is after the last.
 */
export const startsAllowed = (claims: readonly Day[], start: Span, months: number | undefined): Span => {
  const [first, last] = [claims[0]!, claims.at(-1)!]
  const counted = months === undefined ? null : earliestFor(last, months)
  return {
    from: isBefore(start.from, counted) ? counted : (start.from ?? counted),
    to: isBefore(start.to, first) ? start.to : first,
  }
}

/**
 * The starts of use that can be told apart by the years that dated claims (in order) fall into: every day whose
 * anniversary is a claim with the days beside it, and the first and last start that the claims and the months leave. They
 * begin before the first of the days at which something else may turn with the start, and these days are among them.
 */
export const startsFor = (
  claims: readonly Day[],
  start: Span,
  months: number | undefined,
  turns: readonly Day[] = [],
): readonly Day[] => {
  const allowed = startsAllowed(claims, start, months)
  const [earliest, to] = [earliestStart([allowed.to!, ...turns]), allowed.to!]
  const from = isBefore(earliest, allowed.from) ? allowed.from! : earliest
  if (from === to) return [from]
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(to) - index)
  const edges = anniversariesIn(claims, years)
  return [...new Set([from, to, ...edges, ...turns])].filter(day => day >= from && day <= to)
}

/** The place of the first of some days in order that is not before a day. */
export const firstFrom = (day: Day, days: readonly Day[]): number => {
  let [from, to] = [0, days.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (days[middle]! < day) from = middle + 1
    else to = middle
  }
  return from
}

const placesPassed = (start: Day, claims: readonly Day[]): string => {
  const [first, last] = [claims[0]!, claims.at(-1)!].map(claim => yearsFrom(start, claim)) as [number, number]
  const passed = Array.from({ length: last - first }, (_, index) =>
    addMonths(start, MONTHS_A_YEAR * (first + 1 + index)),
  )
  return passed.map(day => firstFrom(day, claims)).join()
}

/**
 * A function that gives the places at which claims (in order) pass from one contract year to another, by a start of use that
 * is not after the first claim.
 */
export const spreadOf = (claims: readonly Day[]): ((start: Day) => string) => {
  const known = new Map<string, string>()
  return start => {
    const places = known.get(monthAndDateOf(start)) ?? placesPassed(start, claims)
    known.set(monthAndDateOf(start), places)
    return places
  }
}

/** Of some starts of use that fit, the first with each key. */
export const firstByKey = (
  starts: readonly Day[],
  keyOf: (start: Day) => string,
  fits: (start: Day) => boolean,
): readonly Day[] => {
  const byKey = new Map<string, Day>()
  for (const start of starts) {
    const key = keyOf(start)
    if (!byKey.has(key) && fits(start)) byKey.set(key, start)
  }
  return [...byKey.values()]
}

/** Whether one of some starts of use passes a test; of those with the same key only the first is tested. */
export const someByKey = (
  starts: readonly Day[],
  keyOf: (start: Day) => string,
  test: (start: Day) => boolean,
): boolean => {
  const tested = new Set<string>()
  return starts.some(start => {
    const key = keyOf(start)
    const isNew = !tested.has(key)
    tested.add(key)
    return isNew && test(start)
  })
}
