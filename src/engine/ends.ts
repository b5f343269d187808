import { leavesOf, periodIn } from '../model/condition.ts'
import { addDays, type Day } from '../model/day.ts'
import type { Condition, Edition, Period } from '../model/edition.ts'
import { isEmpty, moveOf, startOf } from './period.ts'
import type { Situation } from './situation.ts'

/** Where a stretch of time ends: on a day (the last one inside for certain), at the cancellation, or nobody knows. */
export type End =
  | { readonly end: 'dated'; readonly last: Day }
  | { readonly end: 'until-cancelled' | 'unknown'; readonly last: null }

const unknown: End = { end: 'unknown', last: null }

/** The first day of a period; null while it is not known to the day. */
export const firstDay = (period: Period, situation: Situation): Day | null => {
  const { from, to } = startOf(period, situation)
  return from === to ? from : null
}

/** The end of one period: the day before it begins where it is empty. Unknown while its start or its length is. */
export const endOf = (period: Period, situation: Situation): End => {
  if (period.until === 'cancelled') return { end: 'until-cancelled', last: null }
  const start = firstDay(period, situation)
  const move = moveOf(period, situation)
  return move && start ? { end: 'dated', last: addDays(move(start), -1) } : unknown
}

const isSilent = (condition: Condition): boolean =>
  condition === 'unknown' || (typeof condition === 'object' && 'all' in condition && condition.all.some(isSilent))

/** The periods of one payer in which a condition places a day. */
export const periodsIn = (condition: Condition, by: Period['by'], { periods }: Edition): readonly Period[] => {
  const ids = leavesOf(condition).map(periodIn)
  return periods.filter(period => period.by === by && ids.includes(period.id))
}

/** Until when a condition can hold: the earliest end of the payer's periods in it; unknown where the tables are silent, and where it never holds. */
export const untilOf = (condition: Condition, by: Period['by'], situation: Situation): End => {
  const periods = periodsIn(condition, by, situation.edition)
  if (periods.some(period => isEmpty(period, situation))) return unknown
  const ends = periods.map(period => endOf(period, situation))
  if (ends.length === 0 || ends.some(one => one.end === 'unknown')) return unknown
  const dated = ends.filter(one => one.end === 'dated').sort((a, b) => (a.last! < b.last! ? -1 : 1))
  if (dated[0]) return dated[0]
  return isSilent(condition) ? unknown : { end: 'until-cancelled', last: null }
}
