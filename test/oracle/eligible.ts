import type { OraclePlan } from './cost.ts'
import { addMonths, daysBetween, monthLength } from './days.ts'

/** Words as the program takes them; days are `YYYY-MM-DD` or `YYYY-MM`. `atLeast` is the least of the options in force. */
export type EligibleQuestion = {
  plan: OraclePlan
  asOf: string
  device?: 'new' | 'used'
  boughtFrom?: 'official' | 'retailer' | 'carrier' | 'maker' | 'other'
  apply?: 'with-device' | 'with-sim' | 'later'
  contract?: 'sim-only' | 'sim-and-device' | 'device-only'
  line?: 'new' | 'mnp' | 'existing'
  devicesEnrolled?: number
  os?: 'ios' | 'android' | 'windows' | 'other'
  carrier?: 'sim-free' | 'docomo' | 'au' | 'softbank' | 'rakuten' | 'other'
  simLock?: 'unlocked' | 'locked'
  soldInJapan?: 'yes' | 'no'
  giteki?: 'yes' | 'no'
  intact?: 'yes' | 'no'
  otherCover?: 'yes' | 'no'
  released?: string
  purchased?: string
  start?: string
  atLeast?: number
}

export type JoinReading = {
  'carrier-accepted': 'list-is-complete' | 'list-is-complete-docomo-unlocked' | 'official-page'
  'last-day': 'day-out' | 'day-in'
}

type Verdict = 'yes' | 'no' | 'conditional'

export const allJoinReadings: readonly JoinReading[] = (
  ['list-is-complete', 'list-is-complete-docomo-unlocked', 'official-page'] as const
).flatMap(carrier =>
  (['day-out', 'day-in'] as const).map(
    (lastDay): JoinReading => ({ 'carrier-accepted': carrier, 'last-day': lastDay }),
  ),
)

/** What a condition comes to over everything that is possible. */
const over = (outcomes: readonly boolean[]): Verdict => {
  if (!outcomes.includes(true)) return 'no'
  return outcomes.includes(false) ? 'conditional' : 'yes'
}

const all = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('conditional') ? 'conditional' : 'yes'
}

const known = <Word>(told: Word | undefined, every: readonly Word[]): readonly Word[] =>
  told === undefined ? every : [told]

const is = <Word>(told: Word | undefined, accepted: (word: Word) => boolean): Verdict => {
  if (told === undefined) return 'conditional'
  return accepted(told) ? 'yes' : 'no'
}

type Applied = { apply: string; contract: string }

/** Every way to apply that the facts leave: with the device goes no SIM-only contract, with the SIM no device alone. */
const applications = ({ apply, contract }: EligibleQuestion): readonly Applied[] =>
  known(apply, ['with-device', 'with-sim', 'later'])
    .flatMap(one => known(contract, ['sim-only', 'sim-and-device', 'device-only']).map(other => [one, other] as const))
    .map(([one, other]): Applied => ({ apply: one, contract: other }))
    .filter(one => !(one.apply === 'with-device' && one.contract === 'sim-only'))
    .filter(one => !(one.apply === 'with-sim' && one.contract === 'device-only'))

/** Rulebook 5, no. 28: with the SIM is with the purchase where both are bought together. */
const isWithPurchase = ({ apply, contract }: Applied): boolean =>
  apply === 'with-device' || (apply === 'with-sim' && contract === 'sim-and-device')

const devicesPerPerson = 5

const leavesDevice = ({ devicesEnrolled, atLeast = 0 }: EligibleQuestion): Verdict => {
  if (devicesEnrolled !== undefined) return devicesEnrolled < devicesPerPerson ? 'yes' : 'no'
  return atLeast < devicesPerPerson ? 'conditional' : 'no'
}

const purchaseOption = (question: EligibleQuestion): Verdict =>
  all([
    is(question.device, device => device === question.plan),
    is(question.boughtFrom, seller => seller === 'official'),
    over(applications(question).map(isWithPurchase)),
    leavesDevice(question),
  ])

/** Rulebook 5, no. 8. */
const isAccepted = (os: string, carrier: string, simLock: string, reading: JoinReading): boolean => {
  if (os === 'ios') return true
  if (carrier === 'au') return simLock === 'unlocked'
  if (reading['carrier-accepted'] === 'official-page' || carrier === 'sim-free') return true
  if (carrier !== 'docomo') return false
  return reading['carrier-accepted'] === 'list-is-complete' || simLock === 'unlocked'
}

/** Android or iOS, of a carrier that is accepted. */
const rightPhone = ({ os, carrier, simLock }: EligibleQuestion, reading: JoinReading): Verdict => {
  const outcomes = known<string>(os, ['ios', 'android', 'windows', 'other']).flatMap(system =>
    known<string>(carrier, ['sim-free', 'docomo', 'au', 'softbank', 'rakuten', 'other']).flatMap(whose =>
      known<string>(simLock, ['unlocked', 'locked']).map(
        lock => ['ios', 'android'].includes(system) && isAccepted(system, whose, lock, reading),
      ),
    ),
  )
  return over(outcomes)
}

const firstOf = (day: string): string => (day.length === 10 ? day : `${day}-01`)
const lastOf = (day: string): string =>
  day.length === 10 ? day : `${day}-${monthLength(Number(day.slice(0, 4)), Number(day.slice(5)))}`

/** Released within two years at the application; the anniversary itself by the reading. */
const isRecent = (released: string, asOf: string, reading: JoinReading): boolean => {
  const end = addMonths(released, 24)
  return released <= asOf && (asOf < end || (asOf === end && reading['last-day'] === 'day-in'))
}

/** A phone was released before it was bought and used. */
const released = (question: EligibleQuestion, reading: JoinReading): Verdict => {
  const { asOf } = question
  const [latest] = [question.released, question.purchased, question.start]
    .filter(day => day !== undefined)
    .map(lastOf)
    .sort()
  if (question.released !== undefined) {
    const days = daysBetween(firstOf(question.released), latest!)
    return over(days.map(day => isRecent(day, asOf, reading)))
  }
  const newest = latest === undefined || latest > asOf ? asOf : latest
  return isRecent(newest, asOf, reading) ? 'conditional' : 'no'
}

const ownDevice = (question: EligibleQuestion, reading: JoinReading): Verdict =>
  all([
    over(applications(question).map(({ apply, contract }) => contract === 'sim-only' && apply === 'with-sim')),
    is(question.line, line => line !== 'existing'),
    rightPhone(question, reading),
    is(question.soldInJapan, sold => sold === 'yes'),
    is(question.giteki, mark => mark === 'yes'),
    is(question.intact, whole => whole === 'yes'),
    is(question.otherCover, cover => cover === 'no'),
    released(question, reading),
    is(question.boughtFrom, seller => seller !== 'official'),
  ])

/** Whether the plan can be taken on a day, by rulebook 4 and 5, under one reading. */
export const eligibleUnder = (question: EligibleQuestion, reading: JoinReading): Verdict =>
  question.plan === 'own' ? ownDevice(question, reading) : purchaseOption(question)

/** The verdict on which all readings agree, else conditional. */
export const eligible = (question: EligibleQuestion): Verdict => {
  const verdicts = new Set(allJoinReadings.map(reading => eligibleUnder(question, reading)))
  return verdicts.size === 1 ? [...verdicts][0]! : 'conditional'
}

/**
 * Several phones under one mioID, rulebook 5 no. 12: each before one that may join an option counts up what is in force
 * at the least, where that is not told.
 */
export const counted = (phones: readonly EligibleQuestion[]): EligibleQuestion[] => {
  let inForce = 0
  return phones.map(phone => {
    const question = phone.devicesEnrolled === undefined ? { ...phone, atLeast: inForce } : phone
    inForce = Math.max(inForce, phone.devicesEnrolled ?? 0)
    if (phone.plan !== 'own' && eligible(question) !== 'no') inForce++
    return question
  })
}
