import { leavesUnder, periodIn } from '../model/condition.ts'
import { type Day, isBefore } from '../model/day.ts'
import type { Condition, Period } from '../model/edition.ts'
import type { FactName } from '../model/facts.ts'
import type { ItemOf } from '../model/sections.ts'
import { bearingOn, failingOn, onBestDay } from './bearing.ts'
import { isHeld, truth } from './condition.ts'
import { type CoverClause, clauseOf } from './cover.ts'
import { explain, type Trace } from './explain.ts'
import type { Truth } from './kleene.ts'
import { type End, endOf, firstDay, isEmpty } from './period.ts'
import { factsOf } from './reads.ts'
import type { Settled } from './settle.ts'
import { daysOf, type Situation } from './situation.ts'

/*
 * The reasons for a verdict on cover. A refusal names what failed: where the event is covered and only the day is
 * outside, the period is the reason and not the event.
 */

/** The days of a period. `side` says whether the incident certainly is before its first day or after its end. */
type PeriodDays = {
  readonly from: Day | null
  readonly until: End
  readonly side: 'before' | 'after' | null
}

export type CoverReason = {
  readonly clause: CoverClause
  readonly state: Truth
  readonly facts: readonly FactName[]
  readonly trace: () => Trace
  /** Of a period that has any day. */
  readonly days: PeriodDays | null
}

const reasonOf = (clause: CoverClause, state: Truth, situation: Situation): CoverReason => ({
  clause,
  state,
  facts: factsOf(clause.when, situation.edition),
  trace: () => explain(clause.when, situation),
  days: null,
})

/** The latest of some days; null while one of them is not known. */
const latest = (days: readonly (Day | null)[]): Day | null => (days.includes(null) ? null : days.toSorted().at(-1)!)

/** The first day on which all periods inside which a condition holds have begun; null while one of them is not known. */
const beginOf = (condition: Condition, situation: Situation): Day | null => {
  const ids = leavesUnder(condition, false).map(periodIn)
  return latest(situation.edition.periods.filter(({ id }) => ids.includes(id)).map(one => firstDay(one, situation)))
}

const sideOf = (period: Period, until: End, situation: Situation): PeriodDays['side'] => {
  const [on, first] = [daysOf(situation, 'on'), firstDay(period, situation)]
  if (isBefore(on.to, first)) return 'before'
  return isBefore(until.last, on.from) ? 'after' : null
}

const daysIn = (period: Period, condition: Condition, situation: Situation): PeriodDays | null => {
  if (isEmpty(period, situation)) return null
  const until = endOf(period, situation)
  const isInside = leavesUnder(condition, false).some(leaf => periodIn(leaf) === period.id)
  const from = isInside ? beginOf(condition, situation) : firstDay(period, situation)
  return { from, until, side: sideOf(period, until, situation) }
}

/** A period as a clause of its own; its question is asked only where nobody knows its days. */
const periodReason = (period: Period, condition: Condition, situation: Situation): CoverReason => {
  const isForOthers = isHeld(period, situation) === 'no'
  const { says, otherwise = says, ask, ...rest } = period
  const shown = isForOthers ? { says: otherwise, ask } : { says }
  const clause = clauseOf('periods', { ...rest, ...shown, when: { on: { during: period.id } } })
  const days = daysIn(period, condition, situation)
  return {
    ...reasonOf(clause, truth(clause.when, situation), situation),
    days: isForOthers ? null : days,
  }
}

/** The periods on which a condition depends; those that prevent it where it fails. */
const periodReasons = (condition: Condition, isFailing: boolean, situation: Situation): readonly CoverReason[] =>
  (isFailing ? failingOn : bearingOn)(condition, situation).map(period => periodReason(period, condition, situation))

/** The state of the event by itself, without the day: an event that is covered in time stays covered. */
const eventReasons = (event: CoverClause, state: Truth, isRefused: boolean, situation: Situation) => {
  const atBest = onBestDay(event.when, situation)
  const isLeftOut = isRefused && atBest !== 'no'
  return isLeftOut ? [] : [reasonOf(event, atBest === 'yes' ? 'yes' : state, situation)]
}

/** The reasons for the verdict on the plan; `clauses` are those of `coverClauses`. */
export const planReasons = (
  [event, ...others]: readonly [CoverClause, ...CoverClause[]],
  { states }: Settled,
  situation: Situation,
): readonly CoverReason[] => {
  const stateOf = ({ id }: CoverClause) => states.get(id)!
  const isRefused = [event, ...others].some(clause => stateOf(clause) === 'no')
  const rest = others.map(clause => reasonOf(clause, stateOf(clause), situation))
  if (event.id === 'event') return [reasonOf(event, stateOf(event), situation), ...rest]
  const periods = [event, ...others]
    .filter(clause => !isRefused || stateOf(clause) === 'no')
    .flatMap(clause => periodReasons(clause.when, stateOf(clause) === 'no', situation))
  return [...eventReasons(event, stateOf(event), isRefused, situation), ...rest, ...periods]
}

/** The reasons for the verdict on one who is asked before the plan. */
export const linkReasons = (
  link: ItemOf<'route'>,
  when: Condition,
  state: Truth,
  situation: Situation,
): readonly CoverReason[] => {
  const isForOthers = onBestDay(when, situation) === 'no'
  const certainty = (isForOthers ? link['certainty-of-no'] : undefined) ?? link.certainty
  const clause = clauseOf('route', { ...link, id: link.by, when, certainty })
  return [reasonOf(clause, state, situation), ...periodReasons(when, state === 'no', situation)]
}
