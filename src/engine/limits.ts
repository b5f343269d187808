import { addDays, addMonths, type Day, MONTHS_A_YEAR, onlyDay, yearOf, yearsFrom } from '../model/day.ts'
import type { Claim, FactName } from '../model/facts.ts'
import { figureAt } from '../model/figures.ts'
import { type ItemOf, listed } from '../model/sections.ts'
import type { Remedy } from '../model/terms.ts'
import { agreedOf, type Truth } from './kleene.ts'
import { keptAt } from './known.ts'
import { readingsOf } from './readings.ts'
import { claimsIn, daysOf, type Situation } from './situation.ts'
import { earliestStart, startsFor } from './starts.ts'

export type Limit = ItemOf<'limits'>

/** Whether an earlier claim falls into the same year as a day, by the reading of what a year is. */
export const isSameYear = (
  reading: string | undefined,
  earlier: Day | null,
  day: Day | null,
  start: Day | null,
): boolean => {
  if (earlier === null || day === null) return true
  const yearsApart = yearOf(day) - yearOf(earlier)
  if (reading === 'calendar-year' || yearsApart > 1) return yearsApart === 0 // no year reaches over two New Years
  if (reading === 'rolling-year') return yearsFrom(earlier, day) < 1
  return start !== null && yearsFrom(start, earlier) === yearsFrom(start, day)
}

/** The first day that no longer falls into the same year as a claim, by the reading of what a year is. */
export const yearEndOf = (reading: string, claim: Day, start: Day | null): Day => {
  if (reading === 'rolling-year') return addMonths(claim, MONTHS_A_YEAR)
  if (reading === 'contract-year' && start !== null)
    return addMonths(start, MONTHS_A_YEAR * (yearsFrom(start, claim) + 1))
  return `${yearOf(claim) + 1}-01-01` as Day
}

/** Whether a claim certainly, possibly or never counts towards a limit, by its remedy; one that the plan never gives counts as not told. */
const counting = ({ remedy }: Claim, limit: Limit, given: readonly Remedy[]): Truth => {
  const possible = remedy && given.includes(remedy) ? [remedy] : given
  return agreedOf(possible, one => (limit.counts.includes(one) ? 'yes' : 'no'))
}

/** A claim that may count towards a limit, and whether it certainly does. */
type Counted = { readonly date: Day; readonly isSure: boolean }

const countedIn = (claims: readonly Claim[], limit: Limit, given: readonly Remedy[]): readonly Counted[] =>
  claims.flatMap(claim => {
    const counts = counting(claim, limit, given)
    return counts === 'no' ? [] : [{ date: claim.date, isSure: counts === 'yes' }]
  })

const knownCounts = new WeakMap<readonly Claim[], WeakMap<Limit, Map<string, readonly Counted[]>>>()

/** `countedIn`, found once for each list of claims: a search tries hundreds of days with the same claims. */
const countedOnce: typeof countedIn = (claims, limit, given) => {
  const ofClaims = keptAt(knownCounts, claims, () => new WeakMap())
  const ofLimit = keptAt(ofClaims, limit, () => new Map())
  return keptAt(ofLimit, given.join(), () => countedIn(claims, limit, given))
}

const leavesUnder = (reading: string, possible: readonly Counted[], most: number, situation: Situation): Truth => {
  const [on, start] = [onlyDay(daysOf(situation, 'on')), onlyDay(daysOf(situation, 'start'))]
  if (on === null || (reading === 'contract-year' && start === null)) return 'unknown'
  const inYear = possible.filter(claim => isSameYear(reading, claim.date, on, start))
  if (inYear.length < most) return 'yes'
  return inYear.filter(claim => claim.isSure).length >= most ? 'no' : 'unknown'
}

/**
 * Whether the claims already made leave a use in the year of the incident (rulebook 5 no. 1): under the chosen
 * reading of what a year is, or what all readings agree on. Unknown where no figure states the limit. `remediesOf` says
 * what the plan may do about a claim; a claim counts by that.
 */
export const leavesUse = (
  id: string,
  situation: Situation,
  remediesOf: (situation: Situation) => readonly Remedy[],
): Truth => {
  const { edition, choice } = situation
  const limit = listed(edition, 'limits').find(one => one.id === id)! // only the engine asks, and of limits there are
  const most = figureAt(edition, limit.atMost)
  if (most === null) return 'unknown'
  const claims = claimsIn(situation)
  if (claims.length < most) return 'yes'
  const possible = countedOnce(claims, limit, remediesOf(situation))
  if (possible.length < most) return 'yes'
  const chosen = choice[limit.per]
  return agreedOf(chosen === undefined ? readingsOf(limit.per, edition) : [chosen], one =>
    leavesUnder(one, possible, most, situation),
  )
}

const around = (day: Day): readonly Day[] => [addDays(day, -1), day, addDays(day, 1)]

const anniversaries = (start: Day, last: Day): readonly Day[] => {
  const years = Math.max(0, yearOf(last) - yearOf(start) + 2)
  return Array.from({ length: years }, (_, year) => addMonths(start, MONTHS_A_YEAR * (year + 1)))
}

const incidentEdges = (claims: readonly Claim[], situation: Situation): readonly Day[] => {
  const last = claims.at(-1)!.date
  const { from, to } = daysOf(situation, 'start')
  const starts = [from, to].filter(day => day !== null)
  const turns = claims.flatMap(({ date }) => [addMonths(date, MONTHS_A_YEAR), `${yearOf(date) + 1}-01-01` as Day])
  return [...claims.map(claim => claim.date), ...turns, ...starts.flatMap(start => anniversaries(start, last))].flatMap(
    around,
  )
}

/**
 * The days of the incident, or of the start of use, on both sides of every edge at which a count of claims can change;
 * of what goes before the start, the one day that leaves room for each of its edges. Starts are tried from before the
 * first claim, and from before the first day in `turns`, at which other tests of the start may turn.
 */
export const edgesOfClaims = (name: FactName, situation: Situation, turns: readonly Day[] = []): readonly Day[] => {
  const claims = claimsIn(situation)
  if (claims.length === 0) return []
  if (name === 'on') return incidentEdges(claims, situation)
  if (name !== 'start') return [earliestStart([claims[0]!.date, ...turns])]
  const days = [...claims.map(claim => claim.date), onlyDay(daysOf(situation, 'on'))].filter(day => day !== null)
  return startsFor(days, daysOf(situation, 'start'), undefined, turns)
}
