import { truth } from '../engine/condition.ts'
import { endsOf, startOf } from '../engine/period.ts'
import { type Situation, withFact } from '../engine/situation.ts'
import { firstFrom } from '../engine/starts.ts'
import { periodsNamed } from '../engine/stretches.ts'
import { leavesOf } from '../model/condition.ts'
import { addDays, type Day } from '../model/day.ts'
import type { Condition, Edition, Period } from '../model/edition.ts'

/**
 * Claims in a row, by their places from `from` to before `to`, with the conditions by which events are covered on their days.
 */
export type CoverRun = {
  readonly from: number
  readonly to: number
  readonly conditions: readonly Condition[]
  readonly onTheirDay: Situation
}

/** What says whether each event is covered: a word or a condition. */
export const conditionsOfCover = ({ events }: Edition): readonly Condition[] =>
  Object.values(events).map(({ covered }) => covered)

/** The different conditions by which events are covered, without those that are a word. */
const conditionsIn = (edition: Edition): readonly Condition[] => {
  const conditions = conditionsOfCover(edition).filter(covered => typeof covered !== 'string')
  return [...new Map(conditions.map(covered => [JSON.stringify(covered), covered])).values()]
}

/** The days on which a condition on the day of the incident may change: the bounds of its periods, and the days after them. */
const turnsOf = (periods: readonly Period[], situation: Situation): readonly Day[] => {
  const spans = periods.flatMap(period => [startOf(period, situation), endsOf(period, situation)])
  const days = spans.flatMap(span => [span?.from, span?.to]).filter(day => day != null)
  return [...new Set(days)].flatMap(day => [day, addDays(day, 1)])
}

/**
 * A function that gives the runs of days (in order) between which no period begins or ends, so that cover is the same on
 * the days of each, in a situation of an edition.
 */
export const coverRuns = (dates: readonly Day[], edition: Edition): ((situation: Situation) => readonly CoverRun[]) => {
  const conditions = conditionsIn(edition)
  const periods = periodsNamed(conditions, edition)
  return situation => {
    const turns = turnsOf(periods, situation).map(day => firstFrom(day, dates))
    const places = [...new Set([0, ...turns, dates.length])].sort((a, b) => a - b)
    return places.slice(0, -1).map((from, index) => {
      const onTheirDay = withFact(situation, 'on', { from: dates[from]!, to: dates[from]! })
      return { from, to: places[index + 1]!, conditions, onTheirDay }
    })
  }
}

/** The days on which each period begins and ends, and the days after them. */
const TURNS_A_PERIOD = 4

/** How many tests `coverRuns` may ask at most about so many days in one situation of an edition. */
export const testsOfRuns = (days: number, edition: Edition): number => {
  const conditions = conditionsIn(edition)
  const runs = Math.min(days, TURNS_A_PERIOD * periodsNamed(conditions, edition).length + 1)
  return runs * conditions.flatMap(leavesOf).length
}

/** Whether claims are certainly outside cover: no event is covered on their days. */
export const isOutsideCover = ({ conditions, onTheirDay }: CoverRun): boolean =>
  conditions.length > 0 && conditions.every(covered => truth(covered, onTheirDay) === 'no')

/** Whether it is not known if claims are within cover. */
export const isCoverOpen = (run: CoverRun): boolean =>
  !isOutsideCover(run) && !run.conditions.some(covered => truth(covered, run.onTheirDay) === 'yes')
