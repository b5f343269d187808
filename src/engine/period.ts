import { addDays, addMonths, type Day, firstOfMonthAfter, isBefore, onlyDay, type Span } from '../model/day.ts'
import type { Period } from '../model/edition.ts'
import { type FactName, isFactName } from '../model/facts.ts'
import { figureAt } from '../model/figures.ts'
import type { Truth } from './kleene.ts'
import { daysOf, numberIn, type Situation } from './situation.ts'

/** The fact from which a period is counted; null where it begins on a day that the tables name. */
export const originOf = ({ from }: Period): FactName | null => {
  if (typeof from === 'string') return isFactName(from) ? from : null
  return 'days-after' in from ? from['days-after'] : from['first-of-month-after']
}

const mapSpan = (span: Span, move: (day: Day) => Day): Span => {
  const from = span.from && move(span.from)
  return { from, to: span.to === span.from ? from : span.to && move(span.to) }
}

/** How many days after its fact a period begins; null when no figure says. */
export const waitingDays = ({ from }: Period, { edition }: Situation): number | null => {
  if (typeof from === 'string' || !('days-after' in from)) return 0
  return figureAt(edition, from.days)
}

/** The days on which a period may begin. */
export const startOf = (period: Period, situation: Situation): Span => {
  const name = originOf(period)
  if (name === null) return { from: period.from as Day, to: period.from as Day }
  const origin = daysOf(situation, name)
  if (typeof period.from === 'string') return origin
  if ('first-of-month-after' in period.from) return mapSpan(origin, firstOfMonthAfter)
  const days = waitingDays(period, situation)
  return days === null ? { from: origin.from, to: null } : mapSpan(origin, day => addDays(day, days))
}

type Length = { readonly months: number } | { readonly days: number }

/** How long a period is; null when no figure says. The fact in `given`, in months, goes before the figure. */
export const lengthOf = (period: Period, situation: Situation): Length | null => {
  const { edition } = situation
  if (period.for === undefined) return null
  const told = period.given && numberIn(situation, period.given)
  if (told !== undefined) return { months: told }
  edition.noteUse?.(`figures.${period.for}`)
  const figure = edition.figures[period.for]
  if (figure === undefined || figure === 'unknown') return null
  return 'months' in figure || 'days' in figure ? figure : null
}

/** The last day of a period that ends on a day that the tables name; null for any other. */
const lastDayOf = ({ until }: Period): Day | null =>
  until === undefined || until === 'cancelled' ? null : (until as Day)

const endsAfter = (start: Span, period: Period, situation: Situation): Span | null => {
  const last = lastDayOf(period)
  if (last !== null) return { from: addDays(last, 1), to: addDays(last, 1) }
  const length = lengthOf(period, situation)
  if (length === null) return null
  return mapSpan(start, day => ('months' in length ? addMonths(day, length.months) : addDays(day, length.days)))
}

/** The days that may be the first after a period, leaving out a borderline day; null when no figure says. */
export const endsOf = (period: Period, situation: Situation): Span | null =>
  endsAfter(startOf(period, situation), period, situation)

/** Whether a period has no day at all, not even a borderline one. */
export const isEmpty = (period: Period, situation: Situation): boolean => {
  const last = lastDayOf(period)
  if (last !== null) return isBefore(last, startOf(period, situation).from)
  const length = lengthOf(period, situation)
  return length !== null && ('months' in length ? length.months : length.days) === 0
}

const beforeEnd = (day: Span, end: Span, reading: string | undefined): Truth => {
  const onEdge = (a: Day | null, b: Day | null) => a !== null && a === b
  if (isBefore(day.to, end.from)) return 'yes'
  if (isBefore(end.to, day.from)) return 'no'
  if (reading === 'day-in' && onEdge(day.to, end.from)) return 'yes'
  if (reading === 'day-out' && onEdge(day.from, end.to)) return 'no'
  return 'unknown'
}

/**
 * Whether a day is in a period (rulebook 5 no. 4): no before its start, yes before start + length; on that day
 * itself as the chosen reading of `edge` says, and outside where the tables name no such clause; no after it, and
 * always no where the length is 0. A period until a day contains that day.
 * A period until cancellation stays yes. A day, start or length that is not known gives unknown.
 */
export const during = (day: Span, period: Period, situation: Situation): Truth => {
  situation.edition.noteUse?.(`periods.${period.id}`)
  const start = startOf(period, situation)
  if (isBefore(day.to, start.from)) return 'no'
  const hasBegun: Truth = day.from !== null && start.to !== null && day.from >= start.to ? 'yes' : 'unknown'
  if (period.until === 'cancelled') return hasBegun
  const ends = endsAfter(start, period, situation)
  if (!ends) return 'unknown'
  if (isEmpty(period, situation)) return 'no'
  const reading = period.edge === undefined ? 'day-out' : situation.choice[period.edge]
  const stillRuns = beforeEnd(day, ends, reading)
  return stillRuns === 'no' ? 'no' : hasBegun === 'yes' ? stillRuns : 'unknown'
}

/** Where a stretch of time ends: on a day (the last one inside for certain), at the cancellation, or nobody knows. */
export type End =
  | { readonly end: 'dated'; readonly last: Day }
  | { readonly end: 'until-cancelled' | 'unknown'; readonly last: null }

/** The first day of a period; null while it is not known to the day. */
export const firstDay = (period: Period, situation: Situation): Day | null => onlyDay(startOf(period, situation))

/** The end of one period: the day before it begins where its length is 0. Unknown while its start or its length is. */
export const endOf = (period: Period, situation: Situation): End => {
  if (period.until === 'cancelled') return { end: 'until-cancelled', last: null }
  const ends = endsOf(period, situation)
  return ends !== null && ends.to !== null && ends.from === ends.to
    ? { end: 'dated', last: addDays(ends.to, -1) }
    : { end: 'unknown', last: null }
}
