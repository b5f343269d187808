import { turnsOfStart } from '../engine/completions.ts'
import { keptAt } from '../engine/known.ts'
import { distinctLeaves, leavesRead } from '../engine/reads.ts'
import { daysOf, isSettled, type Situation, withFact } from '../engine/situation.ts'
import { firstByKey, someByKey, spreadOf, startsFor } from '../engine/starts.ts'
import type { Day } from '../model/day.ts'
import type { Condition, Edition } from '../model/edition.ts'
import type { Parameters } from '../model/parameters.ts'
import type { Told } from './claims.ts'
import { type CoverRun, coverRuns, isOutsideCover } from './cover-runs.ts'

/*
 * Which claims are on days of cover, and with which starts of use. No plan pays a claim on another day.
 */

/** Claims that are not certainly outside cover, and the starts of use with which these and no others are not. */
export type WithinCover = { readonly counted: readonly Told[]; readonly starts: readonly (Day | null)[] }

/** The days of claims; none where they have none. */
export const datesOf = (claims: readonly Told[]): readonly Day[] => claims.flatMap(({ date }) => date ?? [])

/** The conditions that say on which days events are covered. */
export const conditionsOfCover = ({ events }: Edition): readonly Condition[] =>
  Object.values(events).map(({ covered }) => covered)

/** The situation with a start of use. */
const startedOn = (start: Day, situation: Situation): Situation =>
  withFact(situation, 'start', { from: start, to: start })

/**
 * The starts of use to try: with all of some claims within the contract and the months asked about, also those at which
 * cover may begin or end for a claim.
 */
const startsToTry = (dates: readonly Day[], situation: Situation, { months }: Parameters): readonly Day[] => {
  const { edition } = situation
  const start = daysOf(situation, 'start')
  if (isSettled(situation, 'start')) return startsFor(dates, start, months)
  const leaves = distinctLeaves(conditionsOfCover(edition).flatMap(covered => leavesRead(covered, edition)))
  const turnsOn = (day: Day) => turnsOfStart(leaves, withFact(situation, 'on', { from: day, to: day }))
  return startsFor(dates, start, months, [...new Set(dates.flatMap(turnsOn))])
}

/** Claims less those in some runs. */
const without = (runs: readonly CoverRun[], claims: readonly Told[]): readonly Told[] =>
  claims.filter((_, place) => !runs.some(({ from, to }) => place >= from && place < to))

/** Of some starts of use those with which most claims count, together where the same claims do. */
const withMost = (starts: readonly Day[], countedWith: (start: Day) => readonly Told[]): readonly WithinCover[] => {
  const tried = starts.map(start => ({ start, counted: countedWith(start) }))
  const most = tried.reduce((before, { counted }) => Math.max(before, counted.length), 0)
  if (most === 0) return [{ counted: [], starts: [null] }]
  const byClaims = new Map<string, { readonly counted: readonly Told[]; readonly starts: Day[] }>()
  for (const { start, counted } of tried)
    if (counted.length === most)
      keptAt(byClaims, datesOf(counted).join(), () => ({ counted, starts: [] })).starts.push(start)
  return [...byClaims.values()].map(({ counted, starts }) => ({
    counted,
    starts: firstByKey(starts, spreadOf(datesOf(counted)), () => true),
  }))
}

/** How claims stand to the days of cover. */
export type Cover = {
  /** The claims that count, and the starts of use to try with them. */
  readonly ways: readonly WithinCover[]
  /**
   * Whether some start of use passes a test. One is tried for each way in which contract years and the days of cover tell
   * the claims apart.
   */
  readonly someStart: (test: (start: Day) => boolean) => boolean
}

/**
 * How claims stand to the days of cover. While the start of use is not known, every claim counts as within cover; where no
 * start allows that within the months asked about, as many as possible do, in each way in which they can.
 */
export const coverOf = (situation: Situation, claims: readonly Told[], parameters: Parameters): Cover => {
  const dates = datesOf(claims)
  if (dates.length === 0) return { ways: [{ counted: claims, starts: [null] }], someStart: () => false }
  const [runsIn, spread] = [coverRuns(dates, situation.edition), spreadOf(dates)]
  const outsideBy = (start: Day) => runsIn(startedOn(start, situation)).filter(isOutsideCover)
  const keyOf = (start: Day) => `${spread(start)} ${outsideBy(start).map(({ from, to }) => `${from}-${to}`)}`
  const starts = startsToTry(dates, situation, parameters)
  const covering = firstByKey(starts, spread, start => outsideBy(start).length === 0)
  return {
    ways:
      covering.length > 0
        ? [{ counted: claims, starts: covering }]
        : withMost(starts, start => without(outsideBy(start), claims)),
    someStart: test => someByKey(starts, keyOf, test),
  }
}
