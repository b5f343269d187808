import { turnsByStart } from '../engine/completions.ts'
import { keptAt } from '../engine/known.ts'
import { distinctLeaves, leavesRead } from '../engine/reads.ts'
import { daysOf, isSettled, type Situation, withDays, withFact } from '../engine/situation.ts'
import { firstByKey, someByKey, spreadOf, startsAllowed, startsFor } from '../engine/starts.ts'
import type { Leaf } from '../model/condition.ts'
import type { Day, Span } from '../model/day.ts'
import type { Parameters } from '../model/parameters.ts'
import type { Told } from './claims.ts'
import { type CoverRun, conditionsOfCover, coverRuns, isOutsideCover, testsOfRuns } from './cover-runs.ts'

/*
 * Which claims are on days of cover, and with which starts of use. No plan pays a claim on another day.
 */

/** Claims that are not certainly outside cover, and the starts of use with which these and no others are not. */
export type WithinCover = { readonly counted: readonly Told[]; readonly starts: readonly (Day | null)[] }

/** The days of claims; none where they have none. */
export const datesOf = (claims: readonly Told[]): readonly Day[] => claims.flatMap(({ date }) => date ?? [])

/** The situation with a start of use. */
const startedOn = (start: Day, situation: Situation): Situation =>
  withDays(situation, 'start', { from: start, to: start })

/** The starts of use up to a day with which a test may turn for claims (in order): the later the claim, the later they are. */
const turnsUpTo = (last: Day, leaf: Leaf, dates: readonly Day[], situation: Situation): readonly Day[] => {
  const turns: Day[] = []
  for (const day of leaf.subject === 'on' ? dates : dates.slice(0, 1)) {
    const found = turnsByStart([leaf], withFact(situation, 'on', { from: day, to: day })).filter(turn => turn <= last)
    if (found.length === 0) break
    turns.push(...found)
  }
  return turns
}

/**
 * The starts of use to try: with all of some claims within the contract and the months asked about, also those at which
 * cover may begin or end for a claim.
 */
const startsToTry = (dates: readonly Day[], situation: Situation, { months }: Parameters): readonly Day[] => {
  const { edition } = situation
  const start = daysOf(situation, 'start')
  if (isSettled(situation, 'start')) return startsFor(dates, start, months)
  const leaves = distinctLeaves(conditionsOfCover(edition).flatMap(covered => leavesRead(covered, edition)))
  const turns = leaves.flatMap(leaf => turnsUpTo(dates[0]!, leaf, dates, situation))
  return startsFor(dates, start, months, [...new Set(turns)])
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

/** From the first to the last of some starts of use with which most claims count; all days allowed before the first one tried are like it. */
const spanOfMost = (starts: readonly Day[], countedWith: (start: Day) => readonly Told[], allowed: Span): Span => {
  const counts = starts.map(start => countedWith(start).length)
  const most = counts.reduce((before, count) => Math.max(before, count), 0)
  const best = starts.filter((_, place) => counts[place] === most).toSorted()
  const first = starts.reduce((before, start) => (start < before ? start : before), best[0]!)
  return { from: best[0] === first ? allowed.from : best[0]!, to: best.at(-1)! }
}

/** How many tests an answer may ask about the days of cover: more would take longer than a second. The shipped tables need 150,000 at most. */
const MOST_TESTS_ASKED = 4_000_000

/** How claims stand to the days of cover. */
export type Cover = {
  /** The claims that count, and the starts of use to try with them; null where to find them takes more than about a second. */
  readonly ways: readonly WithinCover[] | null
  /** The days on which use may start with all claims within the contract and the months asked about. */
  readonly allowed: Span
  /** Of these, those from the first to the last with which most claims count. */
  readonly likely: () => Span
  /**
   * Whether some start of use passes a test. One is tried for each way in which contract years and the days of cover tell
   * the claims apart; where that takes too long none is, as if it passed.
   */
  readonly someStart: (test: (start: Day) => boolean) => boolean
}

/**
 * How claims stand to the days of cover. While the start of use is not known, every claim counts as within cover; where no
 * start allows that within the months asked about, as many as possible do, in each way in which they can.
 */
export const coverOf = (situation: Situation, claims: readonly Told[], parameters: Parameters): Cover => {
  const dates = datesOf(claims)
  const start = daysOf(situation, 'start')
  if (dates.length === 0)
    return {
      ways: [{ counted: claims, starts: [null] }],
      allowed: start,
      likely: () => start,
      someStart: () => false,
    }
  const [runsIn, spread] = [coverRuns(dates, situation.edition), spreadOf(dates)]
  const known = new Map<Day, readonly CoverRun[]>()
  const outsideBy = (start: Day) =>
    keptAt(known, start, () => runsIn(startedOn(start, situation)).filter(isOutsideCover))
  const keyOf = (start: Day) => `${spread(start)} ${outsideBy(start).map(({ from, to }) => `${from}-${to}`)}`
  const starts = startsToTry(dates, situation, parameters)
  const allowed = startsAllowed(dates, start, parameters.months)
  if (starts.length * testsOfRuns(dates.length, situation.edition) > MOST_TESTS_ASKED)
    return { ways: null, allowed, likely: () => allowed, someStart: () => true }
  const countedWith = (start: Day) => without(outsideBy(start), claims)
  const covering = firstByKey(starts, spread, start => outsideBy(start).length === 0)
  return {
    ways: covering.length > 0 ? [{ counted: claims, starts: covering }] : withMost(starts, countedWith),
    allowed,
    likely: () => spanOfMost(starts, countedWith, allowed),
    someStart: test => someByKey(starts, keyOf, test),
  }
}
