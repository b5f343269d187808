import {
  allReadings,
  claimFee,
  coverBegin,
  everyWay,
  hull,
  type OracleClaim,
  type OraclePlan,
  type Os,
  possibleRemedies,
  type Range,
  type Reading,
  type Remedy,
  type Use,
  usesPerYear,
} from './cost.ts'
import { addMonths, nextDay } from './days.ts'
import { type SameYear, sameYearUnder, startsToTry } from './year.ts'

export type CoversQuestion = {
  plan: OraclePlan
  event: string
  on: string
  start?: string
  purchased?: string
  device?: 'new' | 'used'
  released?: string
  unofficialRepair?: 'yes' | 'no'
  registered?: 'yes' | 'no'
  usedWithSim?: 'yes' | 'no'
  makerWarrantyMonths?: number
  claims?: OracleClaim[]
  os?: Os
  remedy?: Remedy
  repairQuote?: number
}

export type CoverReading = Reading & {
  'last-day': 'day-out' | 'day-in'
  'water-damage-end': 'water-is-breakage' | 'water-is-not'
}

/** `conditional` also stands for what an unknown fact leaves open. */
type Verdict = 'yes' | 'no' | 'conditional'

export const allCoverReadings: readonly CoverReading[] = allReadings.flatMap(reading =>
  (['day-out', 'day-in'] as const).flatMap(lastDay =>
    (['water-is-breakage', 'water-is-not'] as const).map(
      (water): CoverReading => ({ ...reading, 'last-day': lastDay, 'water-damage-end': water }),
    ),
  ),
)

/** One reading for each way in which a verdict can turn out: the readings about fees change none. */
const verdictReadings: readonly CoverReading[] = [
  ...new Map(
    allCoverReadings.map(reading => [
      [reading['year-of-uses'], reading['last-day'], reading['water-damage-end']].join(),
      reading,
    ]),
  ).values(),
]

const and = (...verdicts: Verdict[]): Verdict => {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('conditional') ? 'conditional' : 'yes'
}

const not = (verdict: Verdict): Verdict => {
  if (verdict === 'conditional') return verdict
  return verdict === 'yes' ? 'no' : 'yes'
}

/** Rulebook 5, no. 4: the day on which the period ends is out or in, by the reading. */
const isWithin = (
  on: string,
  from: string | undefined,
  months: number,
  { 'last-day': lastDay }: CoverReading,
): Verdict => {
  if (from === undefined) return 'conditional'
  const end = addMonths(from, months)
  if (on < from || on > end) return 'no'
  return on < end || lastDay === 'day-in' ? 'yes' : 'no'
}

const hasBegun = ({ plan, start, on }: CoversQuestion): Verdict => {
  if (start === undefined) return 'conditional'
  return on >= coverBegin(plan, start) ? 'yes' : 'no'
}

/** Of a phone that is brought along, the year is known only where it was bought new, or where its length was told. */
const isMakersTurn = (question: CoversQuestion, reading: CoverReading): Verdict => {
  const { plan, device, on, purchased, makerWarrantyMonths } = question
  const turn = isWithin(on, purchased, makerWarrantyMonths ?? 12, reading)
  const isKnown = plan !== 'own' || device === 'new' || makerWarrantyMonths !== undefined
  return isKnown || turn === 'no' ? turn : 'conditional'
}

const naturalFailure = (question: CoversQuestion, reading: CoverReading): Verdict => {
  const { plan, on, start, released } = question
  const begun = hasBegun(question)
  if (plan === 'used') return and(begun, isWithin(on, start, 24, reading))
  const afterMaker = not(isMakersTurn(question, reading))
  return plan === 'own'
    ? and(begun, isWithin(on, released, 36, reading), afterMaker)
    : and(begun, afterMaker, 'conditional')
}

const damage = ['screen-break', 'water-damage', 'total-loss', 'partial-breakage']
const notStated = { new: ['battery', 'software-fault'], used: [] as string[], own: ['software-fault'] }

const isCoveredEvent = (question: CoversQuestion, reading: CoverReading): Verdict => {
  const { plan, event } = question
  if (plan === 'own' && event === 'water-damage' && reading['water-damage-end'] === 'water-is-not')
    return and(hasBegun(question), isWithin(question.on, question.released, 36, reading))
  if (damage.includes(event)) return hasBegun(question)
  if (event === 'natural-failure') return naturalFailure(question, reading)
  return notStated[plan].includes(event) ? 'conditional' : 'no'
}

const isOfficiallyKept = ({ plan, unofficialRepair }: CoversQuestion): Verdict => {
  if (plan !== 'own') return 'yes'
  return unofficialRepair === undefined ? 'conditional' : not(unofficialRepair)
}

/** Rulebook 4, own.cover.subject: the enrolled phone that its owner uses with the SIM; both hold unless told otherwise. */
const isOwnSubject = ({ plan, registered, usedWithSim }: CoversQuestion): Verdict =>
  plan === 'own' && [registered, usedWithSim].includes('no') ? 'no' : 'yes'

const claimsByDate = ({ claims = [] }: CoversQuestion): OracleClaim[] =>
  claims.toSorted((a, b) => (a.date < b.date ? -1 : 1))

/** The counted year; where it depends on an unknown start, one for each start that makes a difference. */
const possibleYears = (question: CoversQuestion, reading: CoverReading): SameYear[] => {
  const year = reading['year-of-uses']
  const days = claimsByDate(question).map(({ date }) => date)
  if (question.start !== undefined || year !== 'contract-year' || days.length === 0)
    return [sameYearUnder(year, question.start)]
  return startsToTry([...days, question.on], () => true).map(start => sameYearUnder(year, start))
}

const leftIn = ({ on, claims = [] }: CoversQuestion, isSameYear: SameYear): number =>
  Math.max(0, usesPerYear - claims.filter(({ date }) => isSameYear(date, on)).length)

const isUseLeft = ({ min, max }: Range): Verdict => {
  if (max === 0) return 'no'
  return min === 0 ? 'conditional' : 'yes'
}

const verdictUnder = (question: CoversQuestion, reading: CoverReading, claimsLeft: Range): Verdict =>
  and(isCoveredEvent(question, reading), isOfficiallyKept(question), isOwnSubject(question), isUseLeft(claimsLeft))

/** Earlier claims may have got any remedy the plan can give; `remedy` tells that of the incident alone. */
const payIn = (question: CoversQuestion, reading: CoverReading, isSameYear: SameYear): Range => {
  const { plan, on, os, remedy, repairQuote } = question
  const possible = possibleRemedies(plan, os)
  const claims = claimsByDate(question)
  const ways = everyWay(claims.map(claim => (claim.remedy === undefined ? possible : [claim.remedy])))
  const fees = ways.flatMap(way => {
    const earlier = way.map((remedy, index): Use => ({ date: claims[index]!.date, remedy }))
    return (remedy === undefined ? possible : [remedy]).map(remedy =>
      claimFee(plan, { date: on, remedy, quote: repairQuote }, earlier, reading, isSameYear),
    )
  })
  return hull(fees)
}

const leftRange = (question: CoversQuestion, years: readonly SameYear[]): Range => {
  const left = years.map(isSameYear => leftIn(question, isSameYear))
  return { min: Math.min(...left), max: Math.max(...left) }
}

/** Does the plan pay for the event, what does the claim cost in yen, and how many uses are left before it? */
export const coversUnder = (
  question: CoversQuestion,
  reading: CoverReading,
): { verdict: Verdict; pay: Range | null; claimsLeft: Range } => {
  const years = possibleYears(question, reading)
  const claimsLeft = leftRange(question, years)
  const verdict = verdictUnder(question, reading, claimsLeft)
  if (verdict === 'no') return { verdict, pay: null, claimsLeft }
  const paying = years.filter(isSameYear => leftIn(question, isSameYear) > 0)
  return { verdict, pay: hull(paying.map(isSameYear => payIn(question, reading, isSameYear))), claimsLeft }
}

/** Whether the plan pays for a broken screen or body while a use is left. */
export const isBreakageCovered = (question: CoversQuestion): boolean =>
  ['screen-break', 'total-loss', 'partial-breakage'].includes(question.event) &&
  and(hasBegun(question), isOfficiallyKept(question), isOwnSubject(question)) === 'yes'

/** The first day after the incident on which a use is left; null where one is left already. Rulebook 5, no. 1. */
export const freeAgain = (question: CoversQuestion, reading: CoverReading): string | null => {
  const isSameYear = sameYearUnder(reading['year-of-uses'], question.start)
  if (leftIn(question, isSameYear) > 0) return null
  let on = nextDay(question.on)
  while (leftIn({ ...question, on }, isSameYear) === 0) on = nextDay(on)
  return on
}

/** The verdict on which all readings agree, else conditional. */
export const covers = (question: CoversQuestion): { verdict: Verdict } => {
  const verdicts = new Set(
    verdictReadings.map(reading =>
      verdictUnder(question, reading, leftRange(question, possibleYears(question, reading))),
    ),
  )
  return { verdict: verdicts.size === 1 ? [...verdicts][0]! : 'conditional' }
}
