import type { Reading } from './cost.ts'
import { addMonths, daysBetween } from './days.ts'

/** Whether two days, the earlier one first, are in the same counted year. */
export type SameYear = (earlier: string, day: string) => boolean

const yearsAhead = 30
const written = new Map<string, string[]>()

/** A day's next anniversaries, each counted from the day itself, so that 29 February returns in leap years. */
const anniversaries = (day: string): string[] => {
  const known = written.get(day)
  if (known !== undefined) return known
  const list = Array.from({ length: yearsAhead }, (_, index) => addMonths(day, 12 * (index + 1)))
  written.set(day, list)
  return list
}

/** 0 for a day in the first contract year, 1 in the second. */
export const contractYear = (start: string, day: string): number => {
  const year = anniversaries(start).findIndex(anniversary => anniversary > day)
  if (year < 0) throw new RangeError(`${day} lies more than ${yearsAhead} years after ${start}`)
  return year
}

const sameContractYear =
  (start: string | undefined): SameYear =>
  (earlier, day) => {
    if (start === undefined) throw new Error('contract years need a start')
    return contractYear(start, earlier) === contractYear(start, day)
  }

/** Rulebook 5, no. 1. */
export const sameYearUnder = (reading: Reading['year-of-uses'], start: string | undefined): SameYear => {
  if (reading === 'rolling-year') return (earlier, day) => anniversaries(earlier)[0]! > day
  if (reading === 'contract-year') return sameContractYear(start)
  return (earlier, day) => earlier.slice(0, 4) === day.slice(0, 4)
}

/** Contract years can turn on any day of the year; four years of starts hold every such day, 29 February too. */
const startsBefore = (first: string): string[] => daysBetween(addMonths(first, -48), first)

/**
 * The starts under which the contract years differ: one for each way to spread the days over the years, since an
 * unknown start acts through nothing else. `isPossible` leaves out starts that another fact rules out.
 */
export const startsToTry = (
  days: readonly string[],
  isPossible: (start: string) => boolean,
  latest: string = days[0]!,
): string[] => {
  const starts = new Map<string, string>()
  for (const start of startsBefore(latest)) {
    if (!isPossible(start)) continue
    const years = days.map(day => contractYear(start, day)).join()
    if (!starts.has(years)) starts.set(years, start)
  }
  return [...starts.values()]
}
