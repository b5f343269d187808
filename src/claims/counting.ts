import { planRemedies } from '../engine/condition.ts'
import { edgesOfClaims, isSameYear } from '../engine/limits.ts'
import type { Choice } from '../engine/readings.ts'
import { claimsIn, daysOf, numberIn, type Situation } from '../engine/situation.ts'
import { startsFor } from '../engine/starts.ts'
import type { Day } from '../model/day.ts'
import { exactly, type Range, span, sum } from '../model/money.ts'
import { listed } from '../model/sections.ts'
import { chargesOf, type Terms, type Use, usesLeft, usesOf } from './claims.ts'
import { settledRemedies } from './price.ts'

/*
 * What earlier claims leave for the incident: how many uses, at what price. The days that are not known are tried at
 * their edges, and only once for each way in which the claims fall into the year of the incident.
 */

/** Uses left, null where no limit is known; and what the claim then costs, in yen, worked out on call. */
export type Counted = { readonly left: number | null; readonly pay: () => Range }

type Days = { readonly on: Day | null; readonly start: Day | null }

const single = (days: { from: Day | null; to: Day | null }): Day | null => (days.from === days.to ? days.from : null)

/** The days of the incident and the starts of use that can make a difference to a count of claims. */
export const daysToTry = (situation: Situation): readonly Days[] => {
  const dates = claimsIn(situation).map(claim => claim.date)
  const span = daysOf(situation, 'on')
  const [on, start] = [single(span), single(daysOf(situation, 'start'))]
  if (dates.length === 0) return [{ on, start }]
  const fits = (day: Day | null): day is Day => day !== null && day >= (span.from ?? day) && day <= (span.to ?? day)
  const days = on ? [on] : [...new Set([...edgesOfClaims('on', situation), span.from, span.to])].filter(fits)
  return days.flatMap(day =>
    (start ? [start] : startsFor([...dates, day], daysOf(situation, 'start'), undefined)).map(one => ({
      on: day,
      start: one,
    })),
  )
}

const distinct = <One>(list: readonly One[], keyOf: (one: One) => string): readonly One[] => [
  ...new Map(list.map(one => [keyOf(one), one])).values(),
]

/** Whether a day falls into the year of the incident, by each limit. */
const isCounted = (day: Day | null, { on, start }: Days, { edition, choice }: Terms): string =>
  listed(edition, 'limits')
    .map(({ per }) => isSameYear(choice[per], day, on, start))
    .join()

/** The remedies that earlier claims may have had, one way for each number of them in and outside the year. */
const earlierWays = (situation: Situation, days: Days, terms: Terms): readonly (readonly Use[])[] => {
  const given = planRemedies(situation)
  const tokenOf = ({ remedy, date }: Use) => `${remedy} ${isCounted(date, days, terms)}`
  return usesOf(claimsIn(situation), given, given).reduce<readonly (readonly Use[])[]>(
    (ways, uses) => {
      const longer = ways.flatMap(way => uses.map(use => [...way, use]))
      return distinct(longer, way => way.map(tokenOf).sort().join())
    },
    [[]],
  )
}

/** What is left and to be paid under a choice of readings, for every way in which the days and remedies may turn out. */
export const countedUnder = (situation: Situation, choice: Choice, days: readonly Days[]): readonly Counted[] => {
  const terms = (start: Day | null): Terms => ({ edition: situation.edition, choice, start })
  const dates = claimsIn(situation).map(claim => claim.date)
  const remedies = settledRemedies(situation)
  const quote = numberIn(situation, 'repairQuote')
  return distinct(days, one => dates.map(date => isCounted(date, one, terms(one.start))).join()).flatMap(one =>
    earlierWays(situation, one, terms(one.start)).flatMap(way =>
      remedies.map(remedy => ({
        left: usesLeft(remedy, way, one.on, terms(one.start)),
        pay: () => sum(chargesOf({ date: one.on, remedy, quote }, way, terms(one.start)).map(charge => charge.unit)),
      })),
    ),
  )
}

/** The uses left, from the fewest to the most; null where no limit is known. */
export const leftOf = (counted: readonly Counted[]): Range | null =>
  counted.some(one => one.left === null) ? null : span(counted.map(one => exactly(one.left!)))
