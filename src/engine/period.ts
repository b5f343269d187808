import { addDays, addMonths, type Day, firstOfMonthAfter, type Span } from '../model/day.ts'
import type { Period } from '../model/edition.ts'
import type { FactName } from '../model/facts.ts'
import type { Truth } from './kleene.ts'
import { daysOf, numberIn, type Situation } from './situation.ts'

/** The fact from which a period is counted. */
export const originOf = (period: Period): FactName =>
  typeof period.from === 'string' ? period.from : period.from['first-of-month-after']

const mapSpan = (span: Span, move: (day: Day) => Day): Span => ({
  from: span.from && move(span.from),
  to: span.to && move(span.to),
})

/** The days on which a period may begin. */
export const startOf = (period: Period, situation: Situation): Span => {
  const origin = daysOf(situation, originOf(period))
  return typeof period.from === 'string' ? origin : mapSpan(origin, firstOfMonthAfter)
}

type Length = { readonly months: number } | { readonly days: number }

/** How long a period is; null when no figure says. The fact in `given` goes before the figure. */
const lengthOf = (period: Period, situation: Situation): Length | null => {
  const figure = period.for === undefined ? undefined : situation.edition.figures[period.for]
  if (figure === undefined || figure === 'unknown') return null
  const told = period.given && numberIn(situation, period.given)
  if (told === undefined) situation.edition.noteUse?.(`figures.${period.for}`)
  if ('months' in figure) return { months: told ?? figure.months }
  return 'days' in figure ? { days: told ?? figure.days } : null
}

/** How far a period reaches, as a move from its start; null when no figure says. */
export const moveOf = (period: Period, situation: Situation): ((day: Day) => Day) | null => {
  const length = lengthOf(period, situation)
  if (length === null) return null
  return day => ('months' in length ? addMonths(day, length.months) : addDays(day, length.days))
}

/** Whether a period has no day at all, not even a borderline one. */
export const isEmpty = (period: Period, situation: Situation): boolean => {
  const length = lengthOf(period, situation)
  return length !== null && ('months' in length ? length.months : length.days) === 0
}

const beforeEnd = (day: Span, end: Span, reading: string | undefined): Truth => {
  const inside = reading === 'day-in' ? 'yes' : reading === 'day-out' ? 'no' : 'unknown'
  const onEdge = (a: Day | null, b: Day | null) => a !== null && a === b
  if (day.to !== null && end.from !== null && day.to < end.from) return 'yes'
  if (day.from !== null && end.to !== null && day.from > end.to) return 'no'
  if (inside === 'yes' && onEdge(day.to, end.from)) return 'yes'
  if (inside === 'no' && onEdge(day.from, end.to)) return 'no'
  return 'unknown'
}

/**
 * Whether a day lies in a period (rulebook 5 no. 4): no before its start, yes before start + length; on that day
 * itself as the chosen reading of `edge` says, and outside where the tables name no such clause; no after it, and
 * always no where the length is 0.
 * A period until cancellation stays yes. A day, start or length that is not known gives unknown.
 */
export const during = (day: Span, period: Period, situation: Situation): Truth => {
  situation.edition.noteUse?.(`periods.${period.id}`)
  const start = startOf(period, situation)
  if (day.to !== null && start.from !== null && day.to < start.from) return 'no'
  const hasBegun: Truth = day.from !== null && start.to !== null && day.from >= start.to ? 'yes' : 'unknown'
  if (period.until === 'cancelled') return hasBegun
  const move = moveOf(period, situation)
  if (!move) return 'unknown'
  if (isEmpty(period, situation)) return 'no'
  const reading = period.edge === undefined ? 'day-out' : situation.choice[period.edge]
  const stillRuns = beforeEnd(day, mapSpan(start, move), reading)
  return stillRuns === 'no' ? 'no' : hasBegun === 'yes' ? stillRuns : 'unknown'
}

/** Where a stretch of time ends: on a day (the last one inside for certain), at the cancellation, or nobody knows. */
export type End =
  | { readonly end: 'dated'; readonly last: Day }
  | { readonly end: 'until-cancelled' | 'unknown'; readonly last: null }

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
  return move && start ? { end: 'dated', last: addDays(move(start), -1) } : { end: 'unknown', last: null }
}
