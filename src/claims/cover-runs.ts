import { truth } from '../engine/condition.ts'
import type { Truth } from '../engine/kleene.ts'
import { endsOf, startOf } from '../engine/period.ts'
import { type Situation, withFact } from '../engine/situation.ts'
import { firstFrom } from '../engine/starts.ts'
import { periodsNamed } from '../engine/stretches.ts'
import { addDays, type Day } from '../model/day.ts'
import type { Condition, Edition, Period } from '../model/edition.ts'

/** Claims in a row, by their places from `from` to before `to`, and whether each event with a condition is covered on their days. */
export type CoverRun = { readonly from: number; readonly to: number; readonly states: readonly Truth[] }

const conditionsIn = (edition: Edition): readonly Condition[] =>
  Object.values(edition.events).flatMap(({ covered }) => (typeof covered === 'string' ? [] : [covered]))

/** The days on which a condition on the day of the incident may change: the bounds of its periods, and the days after them. */
const turnsOf = (periods: readonly Period[], situation: Situation): readonly Day[] => {
  const spans = periods.flatMap(period => [startOf(period, situation), endsOf(period, situation)])
  const days = spans.flatMap(span => [span?.from, span?.to]).filter(day => day != null)
  return [...new Set(days)].flatMap(day => [day, addDays(day, 1)])
}

/**
 * A function that gives the runs of days (in order) between which no period begins or ends, so that cover is calculated
 * once for each, in a situation of an edition.
 */
export const coverRuns = (dates: readonly Day[], edition: Edition): ((situation: Situation) => readonly CoverRun[]) => {
  const conditions = conditionsIn(edition)
  const periods = periodsNamed(conditions, edition)
  return situation => {
    const turns = turnsOf(periods, situation).map(day => firstFrom(day, dates))
    const places = [...new Set([0, ...turns, dates.length])].sort((a, b) => a - b)
    return places.slice(0, -1).map((from, index) => {
      const onThatDay = withFact(situation, 'on', { from: dates[from]!, to: dates[from]! })
      return { from, to: places[index + 1]!, states: conditions.map(covered => truth(covered, onThatDay)) }
    })
  }
}

/** Whether claims are certainly outside cover: no event is covered on their days. */
export const isOutsideCover = ({ states }: CoverRun): boolean =>
  states.length > 0 && states.every(state => state === 'no')

/** Whether it is not known if claims are within cover. */
export const isCoverOpen = (run: CoverRun): boolean => !isOutsideCover(run) && !run.states.includes('yes')
