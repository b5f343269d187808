import { edgesOfClaims, isSameYear } from '../engine/limits.ts'
import { type Choice, type Chosen, choicesOf, distinguish, merged, readingIn } from '../engine/readings.ts'
import { claimsIn, daysOf, numberIn, type Situation } from '../engine/situation.ts'
import { startsFor } from '../engine/starts.ts'
import { takes, type Work } from '../engine/work.ts'
import { type Day, onlyDay } from '../model/day.ts'
import type { Edition } from '../model/edition.ts'
import { exactly, type Range, span, sum, unbounded } from '../model/money.ts'
import { isYearly, listed } from '../model/sections.ts'
import type { Remedy } from '../model/terms.ts'
import {
  type Charge,
  chargesOf,
  distinct,
  openInClaims,
  openInLimits,
  type Terms,
  type Use,
  usesLeft,
  usesOf,
} from './claims.ts'
import { feesIn, type Settling, settledRemedies, settlingIn } from './price.ts'

/*
 * What earlier claims leave for the incident: how many uses, at what price. The days that are not known are tried at
 * their edges, and only once for each way in which the claims fall into the year of the incident.
 */

/** Uses left, null where no limit is known; and what the claim then costs, calculated when it is called: each charge, and the sum in yen. */
export type Counted = {
  readonly left: number | null
  readonly charges: () => readonly Charge[]
  readonly pay: () => Range
}

type Days = { readonly on: Day | null; readonly start: Day | null }

/** The days of the incident and the starts of use that can make a difference to a count of claims. */
const everyDay = (situation: Situation): readonly Days[] => {
  const dates = claimsIn(situation).map(claim => claim.date)
  const span = daysOf(situation, 'on')
  const [on, start] = [onlyDay(span), onlyDay(daysOf(situation, 'start'))]
  if (dates.length === 0) return [{ on, start }]
  const first = span.from! // an incident is on the day of the last claim or after it
  const fits = (day: Day) => day >= first && (span.to === null || day <= span.to)
  const days = on ? [on] : [...new Set([...edgesOfClaims('on', situation), first, span.to ?? first])].filter(fits)
  return days.flatMap(day =>
    (start ? [start] : startsFor([...dates, day], daysOf(situation, 'start'), undefined)).map(one => ({
      on: day,
      start: one,
    })),
  )
}

/** The readings by which limits count a year under a choice, each once. */
const readingsOfYear = (edition: Edition, choice: Choice): readonly string[] => [
  ...new Set(listed(edition, 'limits').map(({ per }) => readingIn(choice, per))),
]

/** Whether a day falls into the year of the incident, by each reading of what a year is. */
const isCounted = (day: Day | null, { on, start }: Days, readings: readonly string[]): string =>
  readings.map(reading => isSameYear(reading, day, on, start)).join()

/** How often an answer may look at a claim to count it: more would take too long. */
const MOST_LOOKS_AT_CLAIMS = 32_000

/**
 * The days to try, and of them one for each way in which the claims fall into the year of the incident under a choice of
 * readings; null where that takes more than the work that is left for all that is found of these days.
 */
export type DaysToTry = {
  readonly every: readonly Days[]
  readonly apart: (choice: Choice) => readonly Days[] | null
  readonly work: Work
}

/** The days to try in a situation. Those under a choice depend only on what it takes for the year of each limit. */
export const daysToTry = (situation: Situation, most: number = MOST_LOOKS_AT_CLAIMS): DaysToTry => {
  const { edition } = situation
  const [every, work] = [everyDay(situation), { left: most }]
  const dates = claimsIn(situation).map(claim => claim.date)
  const known = new Map<string, readonly Days[] | null>()
  const found = (readings: readonly string[]): readonly Days[] | null => {
    // Only a contract year depends on the start.
    const tried = readings.includes('contract-year') ? every : distinct(every, ({ on }) => String(on))
    if (!takes(work, tried.length * dates.length * readings.length)) return null
    return distinct(tried, one => dates.map(date => isCounted(date, one, readings)).join())
  }
  const apart = (choice: Choice): readonly Days[] | null => {
    const readings = readingsOfYear(edition, choice)
    const key = readings.join()
    if (!known.has(key)) known.set(key, found(readings))
    return known.get(key)!
  }
  return { every, apart, work }
}

/**
 * The remedies that earlier claims may have had, one way for each number of them in and outside the year. Null where they
 * take more than the work that is left.
 */
const earlierWays = (
  situation: Situation,
  settling: Settling,
  days: Days,
  terms: Terms,
  work: Work,
): readonly (readonly Use[])[] | null => {
  const fees = feesIn(situation)
  const isSpent = fees.some(isYearly)
  const readings = readingsOfYear(terms.edition, terms.choice)
  const counted = new Map(claimsIn(situation).map(({ date }) => [date as Day | null, isCounted(date, days, readings)]))
  const tokenOf = ({ remedy, date, quote, fee }: Use) =>
    [remedy, counted.get(date), isSpent && quote, isSpent && fees.indexOf(fee!)].join()
  const earlier = { ...settling, possible: settling.given } // what was told of the incident says nothing of earlier claims
  let ways: readonly (readonly Use[])[] = [[]]
  for (const [place, uses] of usesOf(claimsIn(situation), earlier).entries()) {
    const longer = ways.flatMap(way => uses.map(use => [...way, use]))
    if (!takes(work, longer.length * (place + 1))) return null
    ways = distinct(longer, way => way.map(tokenOf).sort().join())
  }
  return ways
}

/**
 * What is left and to be paid under a choice of readings, for every way in which the days and remedies may turn out. Null
 * where that takes more than the work that is left.
 */
export const countedUnder = (situation: Situation, choice: Choice, days: DaysToTry): readonly Counted[] | null => {
  const terms = (start: Day | null): Terms => ({ edition: situation.edition, choice, start })
  const settling = settlingIn(situation)
  const limits = listed(situation.edition, 'limits')
  const quote = numberIn(situation, 'repairQuote')
  const [tried, found]: [readonly Days[] | null, Counted[]] = [days.apart(choice), []]
  if (tried === null) return null
  for (const one of tried) {
    const ways = earlierWays(situation, settling, one, terms(one.start), days.work)
    if (ways === null) return null
    const uses = usesOf([{ date: one.on }], settling, quote)[0]!
    if (!takes(days.work, ways.length * uses.length * limits.length)) return null
    for (const way of ways)
      for (const use of uses) {
        const charges = () => chargesOf(use, way, terms(one.start))
        const left = usesLeft(use.remedy, way, one.on, terms(one.start))
        found.push({ left, charges, pay: () => sum(charges().map(charge => charge.unit)) })
      }
  }
  return found
}

/** Bounds of what is left and to be paid, whatever the earlier claims came to: from no use left to all, at a price that nobody knows. */
const boundsOf = (situation: Situation, choice: Choice): readonly Counted[] =>
  settledRemedies(situation).flatMap(item => {
    const most = usesLeft(item, [], null, { edition: situation.edition, choice, start: null })
    const charges = () => [{ item, addresses: [], unit: unbounded, tax: null, date: null }]
    const lefts = most === null || most === Number.POSITIVE_INFINITY ? [most] : [0, most]
    return lefts.map(left => ({ left, charges, pay: () => unbounded }))
  })

/** What is left and to be paid under each of several choices of readings, and whether these are only bounds. */
export type CountedBy = { readonly counted: readonly (readonly Counted[])[]; readonly isBounded: boolean }

/** What is left and to be paid under each choice; only bounds, under all of them, where one alone can be counted in too many ways. */
export const countedBy = (situation: Situation, choices: readonly Choice[], days: DaysToTry): CountedBy => {
  const counted: (readonly Counted[])[] = []
  for (const choice of choices) {
    const ways = countedUnder(situation, choice, days)
    if (ways === null) return { counted: choices.map(one => boundsOf(situation, one)), isBounded: true }
    counted.push(ways)
  }
  return { counted, isBounded: false }
}

/**
 * The charges that a claim may come to after the claims told, under every reading that leaves it a use; one that nobody knows
 * for each remedy where there are too many ways.
 */
export const chargesAfter = (
  situation: Situation,
  days = daysToTry(situation),
): { charges: readonly Charge[]; isBounded: boolean } => {
  const choices = choicesOf(openInClaims(situation.edition), situation.edition)
  const { counted, isBounded } = countedBy(situation, choices, days)
  const charges = counted.flat().flatMap(one => (one.left === 0 ? [] : one.charges()))
  return { charges, isBounded }
}

const leftRange = (left: number): Range => (left === Number.POSITIVE_INFINITY ? { min: 1, max: null } : exactly(left))

/** The uses left, from the fewest to the most; null where no limit is known. Without a limit there is one at least. */
export const leftOf = (counted: readonly Counted[]): Range | null =>
  counted.some(one => one.left === null) ? null : span(counted.map(one => leftRange(one.left!)))

/**
 * The first day of which a use is left after the incident, for one way in which days and remedies may turn out. The days
 * are known, except where there are no claims, whose year could end.
 */
const firstFree = (situation: Situation, { on, start }: Days, remedy: Remedy, way: readonly Use[], choice: Choice) => {
  const terms = { edition: situation.edition, choice, start }
  const later = edgesOfClaims('on', situation)
    .filter(day => day > on!)
    .sort()
  return later.find(day => usesLeft(remedy, way, day, terms) !== 0) ?? null
}

/** The day from which a claim is possible again under a choice of readings; null where the days told do not give it. */
const freeFrom = (situation: Situation, choice: Choice, days: DaysToTry): Day | null => {
  const [settling, firsts] = [settlingIn(situation), new Set<Day | null>()]
  for (const one of days.every) {
    const terms = { edition: situation.edition, choice, start: one.start }
    for (const way of earlierWays(situation, settling, one, terms, days.work) ?? [null])
      for (const remedy of settling.possible) firsts.add(way && firstFree(situation, one, remedy, way, choice))
    if (firsts.size > 1) return null
  }
  return [...firsts][0]!
}

/** When a further claim is possible, under one reading of what a year is; `from` is null where that is not known. */
export type Again = Chosen & { readonly from: Day | null }

/**
 * From which day on a claim is possible again, under each reading by which the uses in the year of the incident are spent;
 * null where they are spent by none, or where there are too many ways to count. Rulebook section 5 no. 1.
 */
export const againAfter = (situation: Situation, days: DaysToTry): readonly Again[] | null => {
  const { edition } = situation
  const choices = choicesOf(openInLimits(edition), edition)
  const { counted } = countedBy(situation, choices, days)
  const spent = choices.filter((_, place) => counted[place]!.every(one => one.left === 0))
  const entries = spent.map(reading => ({ reading, from: freeFrom(situation, reading, days) }))
  const [first] = entries
  if (!first) return null
  const dayOf = ({ from }: Again): string => String(from)
  if (spent.length < choices.length) return merged(entries, dayOf)
  const apart = distinguish(entries, dayOf)
  return apart.length > 0 ? apart : [{ reading: {}, from: first.from }]
}
