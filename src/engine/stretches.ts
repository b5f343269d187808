import { leavesOf, leavesUnder, periodIn } from '../model/condition.ts'
import { addDays, addMonths, type Day, onlyDay, type Span } from '../model/day.ts'
import type { Condition, Edition, Period } from '../model/edition.ts'
import type { FactName } from '../model/facts.ts'
import { wordsApart } from './completions.ts'
import { truth } from './condition.ts'
import { allOf, type Truth } from './kleene.ts'
import { type End, endOf, firstDay, originOf, startOf } from './period.ts'
import { daysOf, inOrder, type Situation, withFact, wordsOf } from './situation.ts'

/*
 * When conditions hold, over all days: a condition can change its value only on the first day of a period that it
 * names and on the day after that period, so it is asked once between two such days.
 */

/** Days in a row with the same state, both days included; null where the row has no first or no last day. */
export type Stretch<State> = { readonly from: Day | null; readonly to: Day | null; readonly state: State }

/** The periods that some conditions name anywhere, each once, in the order of their naming. */
export const periodsNamed = (conditions: readonly Condition[], { periods }: Edition): readonly Period[] => {
  const ids = new Set(conditions.flatMap(leavesOf).map(periodIn))
  return [...ids].flatMap(id => periods.find(period => period.id === id) ?? [])
}

/** The periods inside which some conditions can hold: those that they name without negating them. */
export const periodsInside = (conditions: readonly Condition[], { periods }: Edition): readonly Period[] => {
  const ids = conditions.flatMap(condition => leavesUnder(condition, false)).map(periodIn)
  return periods.filter(({ id }) => ids.includes(id))
}

/** The situation under the reading that leaves the borderline day out of every period (rulebook 5 no. 4). */
const withEdgesOut = (situation: Situation): Situation => {
  const edges = situation.edition.periods.flatMap(({ edge }) => (edge === undefined ? [] : [[edge, 'day-out']]))
  return { ...situation, choice: { ...situation.choice, ...Object.fromEntries(edges) } }
}

/** The first day on which each period may begin and the day after it, as far as they are known. */
const turningDays = (periods: readonly Period[], situation: Situation): readonly Day[] => {
  const days = periods.flatMap(period => {
    const { last } = endOf(period, situation)
    return [startOf(period, situation).from, last && addDays(last, 1)]
  })
  return [...new Set(days)].filter(day => day !== null).sort()
}

/**
 * The state on all days of the incident, as stretches in their order. Borderline days count as out; the starts of the
 * periods should be known to the day (see `datedWays`).
 */
export const stretchesOf = <State>(
  periods: readonly Period[],
  situation: Situation,
  stateOf: (dated: Situation) => State,
): readonly Stretch<State>[] => {
  const dayOut = withEdgesOut(situation)
  const stateOn = (day: Day): State => stateOf(withFact(dayOut, 'on', { from: day, to: day }))
  const turns = turningDays(periods, situation)
  const stretches = [{ from: null as Day | null, state: stateOn(turns[0] ? addDays(turns[0], -1) : situation.asOf) }]
  for (const from of turns) {
    const state = stateOn(from)
    if (state !== stretches.at(-1)!.state) stretches.push({ from, state })
  }
  return stretches.map(({ from, state }, index) => {
    const next = stretches[index + 1]?.from
    return { from, to: next ? addDays(next, -1) : null, state }
  })
}

/** Longer than any period, in months. */
const FAR = 600

const bothEnds = ({ from, to }: Span, asOf: Day): readonly Day[] => {
  const first = from ?? addMonths(to ?? asOf, -FAR)
  const last = to ?? addMonths(from ?? asOf, FAR)
  return first === last ? [first] : [first, last]
}

/** One situation where the periods are dated; else those with the earliest and the latest day of each fact that dates them. */
export const datedWays = (periods: readonly Period[], situation: Situation): readonly Situation[] => {
  // a period from a day of the tables is dated, so each of these is counted from a fact
  const undated = periods.filter(period => firstDay(period, situation) === null).map(period => originOf(period)!)
  return [...new Set(undated)].reduce<readonly Situation[]>(
    (ways, name) => ways.flatMap(way => bothEnds(daysLeft(way, name), way.asOf).map(day => dated(way, name, day))),
    [situation],
  )
}

const dated = (situation: Situation, name: FactName, day: Day): Situation =>
  withFact(situation, name, { from: day, to: day })

const daysLeft = (situation: Situation, name: FactName): Span =>
  inOrder(name, daysOf(situation, name), other => daysOf(situation, other))

/** Whether the first day and the end of what conditions date are known. */
export type KnownBounds = { readonly from: boolean; readonly to: boolean }

/** Whether the facts told say when conditions begin to hold and when they end: by the periods inside which they hold, and those after which they do. */
export const boundsKnown = (conditions: readonly Condition[], situation: Situation): KnownBounds => {
  const { edition } = situation
  const inside = periodsInside(conditions, edition)
  const outside = periodsInside(
    conditions.map(condition => ({ not: condition })),
    edition,
  )
  const isEndKnown = (period: Period) => endOf(period, situation).end !== 'unknown'
  return {
    from: inside.every(period => firstDay(period, situation) !== null) && outside.every(isEndKnown),
    to: inside.every(isEndKnown),
  }
}

const unknown: End = { end: 'unknown', last: null }

const isSame = (a: End, b: End): boolean => a.end === b.end && a.last === b.last

/** The end on which all agree; unknown where they do not, and where there is none. */
export const agreedEnd = ([first = unknown, ...others]: readonly End[]): End =>
  others.every(other => isSame(first, other)) ? first : unknown

/** The end of a stretch: its last day, else the cancellation where the condition holds for certain after the last turning day. */
export const endOfStretch = (
  to: Day | null,
  condition: Condition,
  periods: readonly Period[],
  situation: Situation,
): End => {
  if (to !== null) return { end: 'dated', last: to }
  const day = turningDays(periods, situation).at(-1) ?? situation.asOf
  const holds = truth(condition, withFact(withEdgesOut(situation), 'on', { from: day, to: day })) === 'yes'
  return holds ? { end: 'until-cancelled', last: null } : unknown
}

/** The stretch with the day of the incident, else the next one, else the last. */
const stretchAt = <State>(stretches: readonly Stretch<State>[], day: Span) => {
  const on = onlyDay(day)
  const next = on === null ? undefined : stretches.find(({ to }) => to === null || to >= on)
  return next ?? stretches.at(-1)
}

const isNo = (state: Truth): boolean => state === 'no'

const endIn = (condition: Condition, limits: readonly Condition[], situation: Situation): End | null => {
  const conditions = [condition, ...limits]
  const periods = periodsNamed(conditions, situation.edition)
  const stretches = stretchesOf(periods, situation, dated => isNo(allOf(conditions, one => truth(one, dated))))
  const stretch = stretchAt(
    stretches.filter(({ state }) => !state),
    daysOf(situation, 'on'),
  )
  return stretch ? endOfStretch(stretch.to, condition, periods, situation) : null
}

/** The earliest of the ends; without a dated one the cancellation, if it is one of them. */
const earliest = (ends: readonly End[]): End => {
  const [last] = ends.flatMap(one => one.last ?? []).sort()
  return last ? { end: 'dated', last } : (ends.find(({ end }) => end === 'until-cancelled') ?? unknown)
}

/**
 * Until when a condition can hold for the events that are possible: the last day of its stretch on the day of the
 * incident, else of the next or the last; of several events, the earliest. `limits` are further conditions that end
 * it. Unknown where it never holds, where the tables say nothing, and where a fact that was not told moves the end.
 */
export const untilOf = (condition: Condition, limits: readonly Condition[], situation: Situation): End => {
  if (!boundsKnown([condition, ...limits], situation).to) return unknown
  const ways = datedWays(periodsNamed([condition, ...limits], situation.edition), situation)
  const events = wordsApart('event', leavesOf(condition), wordsOf(situation, 'event'), situation)
  const byEvent = events.map(event =>
    ways.flatMap(way => endIn(condition, limits, withFact(way, 'event', [event])) ?? []),
  )
  const isMoved = byEvent.some(([first, ...others]) => !others.every(other => isSame(first!, other)))
  return isMoved ? unknown : earliest(byEvent.map(agreedEnd))
}
