import {
  type CostQuestion,
  coverBegin,
  type OracleClaim,
  type OraclePlan,
  type Os,
  possibleRemedies,
  type Remedy,
} from './cost.ts'
import type { CoversQuestion } from './covers.ts'
import { addDays, addMonths, monthLength } from './days.ts'
import type { EligibleQuestion } from './eligible.ts'

/** A number from 0 up to, not including, 1. */
type Random = () => number

/** mulberry32: the same seed gives the same cases everywhere. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `min` to `max`, both included. */
const whole = (random: Random, min: number, max: number): number => min + Math.floor(random() * (max - min + 1))

const oneOf = <T>(random: Random, list: readonly T[]): T => list[whole(random, 0, list.length - 1)]!

const chance = (random: Random, likely: number): boolean => random() < likely

/** The fact with the given likelihood; a missing fact has no key at all. */
const sometimes = <T extends object>(random: Random, likely: number, fact: T): T | Partial<Record<keyof T, never>> =>
  chance(random, likely) ? fact : {}

const two = (number: number): string => String(number).padStart(2, '0')

/** Any day of the years, half the time one at which month arithmetic may stumble. */
const someDay = (random: Random, firstYear: number, lastYear: number): string => {
  const year = whole(random, firstYear, lastYear)
  const month = whole(random, 1, 12)
  const length = monthLength(year, month)
  const edges = [
    `${year}-01-01`,
    `${year}-12-31`,
    `${year}-02-28`,
    `${year}-02-${monthLength(year, 2)}`,
    '2024-02-29',
    `${year}-03-01`,
    `${year}-${two(month)}-01`,
    `${year}-${two(month)}-${two(length)}`,
    `${year}-${two(month)}-${two(length - 1)}`,
  ]
  return chance(random, 0.5) ? oneOf(random, edges) : `${year}-${two(month)}-${two(whole(random, 1, length))}`
}

/** On a day or just beside it. */
const beside = (random: Random, day: string): string => addDays(day, oneOf(random, [-1, 0, 0, 1]))

/** Whole years after a day, or just beside. */
const anniversary = (random: Random, day: string): string =>
  beside(random, addMonths(day, 12 * oneOf(random, [0, 1, 1, 2, 3])))

const monthEdge = (random: Random, day: string): string => beside(random, `${day.slice(0, 8)}01`)
const yearEdge = (random: Random, day: string): string => beside(random, `${day.slice(0, 4)}-01-01`)

const dayWithin = (random: Random, first: string, months: number): string =>
  addDays(addMonths(first, whole(random, 0, months)), whole(random, 0, 30))

const oses: readonly Os[] = ['ios', 'android', 'android', 'windows', 'other']
const plans: readonly OraclePlan[] = ['new', 'used', 'own', 'own']
const quotes = [0, 20_000, 49_999, 50_000, 50_001, 78_000, 120_000]

const someQuote = (random: Random) => oneOf(random, quotes)

/** Remedy and quote of a claim, both often left out; an exchange has no repair to quote. */
const claimOn = (random: Random, plan: OraclePlan, date: string, possible: readonly Remedy[]): OracleClaim => {
  const told = sometimes(random, 0.6, { remedy: oneOf(random, possible) })
  const isQuoted = plan === 'own' && possible.includes('repair') && told.remedy !== 'exchange'
  return { date, ...told, ...sometimes(random, isQuoted ? 0.4 : 0, { quote: someQuote(random) }) }
}

/** A claim day near an edge of what went before, from `first` to `last`. */
const claimDay = (random: Random, first: string, last: string, anchors: readonly string[]): string => {
  const anchor = oneOf(random, anchors)
  const ways = [
    () => anniversary(random, anchor),
    () => anniversary(random, anchor),
    () => beside(random, addMonths(anchor, -12)),
    () => monthEdge(random, addMonths(anchor, whole(random, 0, 14))),
    () => yearEdge(random, addMonths(anchor, whole(random, 0, 14))),
    () => dayWithin(random, anchor, 14),
    () => dayWithin(random, first, 30),
  ]
  const day = oneOf(random, ways)()
  if (day < first) return first
  return day > last ? last : day
}

/** Up to four claims on days of their own, in no particular order. */
const someClaims = (
  random: Random,
  plan: OraclePlan,
  first: string,
  last: string,
  edges: readonly string[],
  possible: readonly Remedy[],
): OracleClaim[] => {
  const days = new Set<string>()
  for (let left = whole(random, 0, 4); left > 0; left--)
    days.add(claimDay(random, first, last, [...edges, ...days, ...days]))
  return [...days].map(day => claimOn(random, plan, day, possible))
}

/** The first two claims after the begin of cover are never refused: one of them must be able to be an exchange. */
const mayBeUnreturned = ({ plan, claims = 0, remedy, os, start }: CostQuestion): boolean => {
  const possible = remedy === undefined ? possibleRemedies(plan, os) : [remedy]
  if (typeof claims === 'number') return claims > 0 && possible.includes('exchange')
  const begun = claims.filter(({ date }) => start === undefined || date >= coverBegin(plan, start))
  const firstTwo = begun.toSorted((a, b) => (a.date < b.date ? -1 : 1)).slice(0, 2)
  return firstTwo.some(claim => (claim.remedy === undefined ? possible : [claim.remedy]).includes('exchange'))
}

/** A question about a contract of at most four years, so that a start left out is in the years that are tried. */
export const randomCost = (random: Random): CostQuestion => {
  const plan = oneOf(random, plans)
  const start = someDay(random, 2022, 2024)
  const months = chance(random, 0.4) ? oneOf(random, [12, 24, 36]) : whole(random, 1, 48)
  const device = sometimes(random, 0.6, { os: oneOf(random, oses) })
  const possible = possibleRemedies(plan, device.os)
  const isDated = chance(random, 0.75)
  const claims = isDated
    ? someClaims(random, plan, start, addDays(addMonths(start, months), -1), [start], possible)
    : whole(random, 0, 4)
  const question: CostQuestion = {
    plan,
    claims,
    ...device,
    ...sometimes(random, isDated ? 0.95 : 0.5, { start }),
    ...sometimes(random, 0.85, { months }),
    ...sometimes(random, 0.3, { freeMonths: Math.min(months, whole(random, 0, 3)) }),
    ...sometimes(random, plan === 'new' ? 0.75 : 0, { tier: oneOf(random, ['418', '550'] as const) }),
    ...sometimes(random, 0.3, { remedy: oneOf(random, possible) }),
    ...sometimes(random, plan === 'own' ? 0.4 : 0.05, { repairQuote: someQuote(random) }),
  }
  const isUnreturned = mayBeUnreturned(question) && chance(random, 0.2)
  return isUnreturned ? { ...question, unreturned: true } : question
}

const events = [
  ...['screen-break', 'water-damage', 'total-loss', 'partial-breakage'],
  ...['screen-break', 'water-damage', 'total-loss', 'partial-breakage'],
  ...['natural-failure', 'natural-failure', 'natural-failure', 'natural-failure'],
  ...['battery', 'software-fault', 'theft', 'loss', 'alteration', 'natural-disaster', 'sim', 'intentional'],
]

type Days = { released: string; purchased: string; start: string; makerMonths: number }

const someDays = (random: Random): Days => {
  const released = someDay(random, 2021, 2023)
  const purchased = addMonths(released, whole(random, 0, 18))
  const start = addDays(purchased, oneOf(random, [0, 0, 1, 3, 30, 200]))
  return { released, purchased, start, makerMonths: oneOf(random, [6, 12, 18, 24]) }
}

/** The day of the incident, near the ends of the periods and never before the purchase. */
const incidentDay = (random: Random, { released, purchased, start, makerMonths }: Days): string => {
  const ends = [
    beside(random, start),
    beside(random, coverBegin('own', start)),
    anniversary(random, start),
    anniversary(random, start),
    beside(random, addMonths(start, 24)),
    beside(random, addMonths(released, 36)),
    beside(random, addMonths(purchased, 12)),
    beside(random, addMonths(purchased, makerMonths)),
    yearEdge(random, addMonths(start, whole(random, 6, 40))),
    dayWithin(random, start, 40),
    dayWithin(random, start, 40),
  ]
  const day = oneOf(random, ends)
  return day < purchased ? purchased : day
}

export const randomCovers = (random: Random): CoversQuestion => {
  const plan = oneOf(random, plans)
  const days = someDays(random)
  const { released, purchased, start, makerMonths } = days
  const on = incidentDay(random, days)
  const device = sometimes(random, 0.6, { os: oneOf(random, oses) })
  const possible = possibleRemedies(plan, device.os)
  const claims = on < start ? [] : someClaims(random, plan, start, on, [start, on, on], possible)
  return {
    plan,
    event: oneOf(random, events),
    on,
    ...device,
    ...sometimes(random, claims.length > 0 ? 0.96 : 0.9, { start }),
    ...sometimes(random, 0.8, { purchased }),
    ...sometimes(random, 0.8, { device: oneOf(random, ['new', 'used'] as const) }),
    ...sometimes(random, 0.8, { released }),
    ...sometimes(random, plan === 'own' ? 0.8 : 0, {
      unofficialRepair: chance(random, 0.85) ? ('no' as const) : ('yes' as const),
    }),
    ...sometimes(random, 0.3, { registered: mostly(random, 'yes', yesNo) }),
    ...sometimes(random, 0.3, { usedWithSim: mostly(random, 'yes', yesNo) }),
    ...sometimes(random, 0.3, { makerWarrantyMonths: makerMonths }),
    ...sometimes(random, claims.length > 0 ? 1 : 0.5, { claims }),
    ...sometimes(random, 0.3, { remedy: oneOf(random, possible) }),
    ...sometimes(random, plan === 'own' ? 0.4 : 0.05, { repairQuote: someQuote(random) }),
  }
}

/** Mostly the word with which a plan can be joined, so that few clauses decide. */
const mostly = <Word>(random: Random, right: Word, every: readonly Word[]): Word =>
  chance(random, 0.85) ? right : oneOf(random, every)

/** A day, or now and then its month. */
const dayOrMonth = (random: Random, day: string): string => (chance(random, 0.3) ? day.slice(0, 7) : day)

const sellers = ['official', 'retailer', 'carrier', 'maker', 'other'] as const
const yesNo = ['yes', 'no'] as const

/** Days near the two years from release, in their order, told to the day or to the month. */
const joinDays = (random: Random, asOf: string): Pick<EligibleQuestion, 'released' | 'purchased' | 'start'> => {
  const ends = [
    beside(random, addMonths(asOf, -24)),
    beside(random, addMonths(asOf, -24)),
    beside(random, asOf),
    dayWithin(random, addMonths(asOf, -30), 30),
  ]
  const released = oneOf(random, ends)
  const purchased = addDays(released, oneOf(random, [0, 0, 20, 200, 700]))
  const start = addDays(purchased, oneOf(random, [0, 1, 30]))
  return {
    ...sometimes(random, 0.8, { released: dayOrMonth(random, released) }),
    ...sometimes(random, 0.3, { purchased: dayOrMonth(random, purchased) }),
    ...sometimes(random, 0.2, { start: dayOrMonth(random, start) }),
  }
}

/** A way to apply that no other fact excludes. */
const application = (random: Random, isOwn: boolean): Pick<EligibleQuestion, 'apply' | 'contract'> => {
  const apply = mostly(random, isOwn ? 'with-sim' : 'with-device', ['with-device', 'with-sim', 'later'] as const)
  const contract = mostly(random, isOwn ? 'sim-only' : 'sim-and-device', [
    'sim-only',
    'sim-and-device',
    'device-only',
  ] as const)
  const isImpossible =
    (apply === 'with-device' && contract === 'sim-only') || (apply === 'with-sim' && contract === 'device-only')
  const likely = isImpossible ? 0 : 0.9
  return { ...sometimes(random, 0.9, { apply }), ...sometimes(random, likely, { contract }) }
}

const eligibleOn = (random: Random, asOf: string): EligibleQuestion => {
  const plan = oneOf(random, plans)
  const isOwn = plan === 'own'
  return {
    plan,
    asOf,
    ...application(random, isOwn),
    ...sometimes(random, 0.9, { device: mostly(random, isOwn ? 'new' : plan, ['new', 'used'] as const) }),
    ...sometimes(random, 0.9, { boughtFrom: mostly(random, isOwn ? 'other' : 'official', sellers) }),
    ...sometimes(random, isOwn ? 0.9 : 0.2, { line: mostly(random, 'mnp', ['new', 'mnp', 'existing'] as const) }),
    ...sometimes(random, 0.7, { devicesEnrolled: oneOf(random, [0, 0, 1, 3, 4, 5, 6]) }),
    ...sometimes(random, 0.9, { os: oneOf(random, oses) }),
    ...sometimes(random, 0.9, {
      carrier: oneOf(random, ['sim-free', 'docomo', 'au', 'softbank', 'rakuten', 'other'] as const),
    }),
    ...sometimes(random, 0.8, { simLock: oneOf(random, ['unlocked', 'locked'] as const) }),
    ...sometimes(random, 0.9, { soldInJapan: mostly(random, 'yes', yesNo) }),
    ...sometimes(random, 0.9, { giteki: mostly(random, 'yes', yesNo) }),
    ...sometimes(random, 0.9, { intact: mostly(random, 'yes', yesNo) }),
    ...sometimes(random, 0.9, { otherCover: mostly(random, 'no', yesNo) }),
    ...joinDays(random, asOf),
  }
}

export const randomEligible = (random: Random): EligibleQuestion => {
  const asOf = someDay(random, 2024, 2026)
  return eligibleOn(random, asOf)
}

/** Up to eight phones asked about on one day, most of them such that they may join. */
export const randomFamily = (random: Random): EligibleQuestion[] => {
  const asOf = someDay(random, 2024, 2026)
  return Array.from({ length: whole(random, 1, 8) }, () => {
    const { devicesEnrolled = 0, ...phone } = eligibleOn(random, asOf)
    return { ...phone, ...sometimes(random, 0.2, { devicesEnrolled }) }
  })
}
