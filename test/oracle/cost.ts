import { addMonths, firstOfNextMonth } from './days.ts'
import { type SameYear, sameYearUnder, startsToTry } from './year.ts'

export type OraclePlan = 'new' | 'used' | 'own'
export type Remedy = 'repair' | 'exchange'
export type Os = 'ios' | 'android' | 'windows' | 'other'
export type OracleClaim = { date: string; remedy?: Remedy; quote?: number }

export type CostQuestion = {
  plan: OraclePlan
  months?: number
  freeMonths?: number
  claims?: number | OracleClaim[]
  remedy?: Remedy
  repairQuote?: number
  unreturned?: boolean
  tier?: '418' | '550'
  os?: Os
  start?: string
}

/** Yen, or a number of claims; a `max` of null has no upper bound. */
export type Range = { min: number; max: number | null }

export type Reading = {
  'year-of-uses': 'rolling-year' | 'contract-year' | 'calendar-year'
  'fee-order': 'within-counted-year' | 'over-contract'
  'repair-uses-price': 'repair-counts' | 'repair-does-not-count'
  'cap-on-exchange': 'repairs-only' | 'exchanges-too'
}

type Answer = { total: Range; refused: Range }

export const allReadings: readonly Reading[] = (['rolling-year', 'contract-year', 'calendar-year'] as const).flatMap(
  year =>
    (['within-counted-year', 'over-contract'] as const).flatMap(order =>
      (['repair-counts', 'repair-does-not-count'] as const).flatMap(repair =>
        (['repairs-only', 'exchanges-too'] as const).map(
          (cap): Reading => ({
            'year-of-uses': year,
            'fee-order': order,
            'repair-uses-price': repair,
            'cap-on-exchange': cap,
          }),
        ),
      ),
    ),
)

export const exactly = (amount: number): Range => ({ min: amount, max: amount })

const add = (a: Range, b: Range): Range => ({
  min: a.min + b.min,
  max: a.max === null || b.max === null ? null : a.max + b.max,
})

export const hull = (ranges: readonly Range[]): Range => ({
  min: Math.min(...ranges.map(({ min }) => min)),
  max: ranges.some(({ max }) => max === null) ? null : Math.max(...ranges.map(({ max }) => max!)),
})

const cap = 50_000
const unreturnedCharge = 40_000
export const usesPerYear = 2

const monthlyFees = ({ plan, tier }: CostQuestion): number[] => {
  if (plan !== 'new') return [550]
  return tier === undefined ? [418, 550] : [Number(tier)]
}

const monthsPart = (question: CostQuestion): Range => {
  const { months, freeMonths = 0 } = question
  const paid = Math.max(0, (months ?? 1) - freeMonths)
  const { min, max } = hull(monthlyFees(question).map(fee => exactly(paid * fee)))
  return { min, max: months === undefined ? null : max }
}

export const possibleRemedies = (plan: OraclePlan, os: Os | undefined): Remedy[] => {
  if (plan === 'new') return ['exchange']
  if (plan === 'own' && os === 'ios') return ['repair']
  return ['repair', 'exchange']
}

/** Every way to give each claim one of its remedies. */
export const everyWay = (remedies: readonly Remedy[][]): Remedy[][] =>
  remedies.reduce<Remedy[][]>((ways, next) => ways.flatMap(way => next.map(remedy => [...way, remedy])), [[]])

const feeList = { new: [5_500, 8_800], own: [4_400, 8_800] }

/** The nth exchange's fee; beyond the list no price is stated, so it is the last one at least. */
const exchangeFee = (plan: OraclePlan, nth: number): Range => {
  if (plan === 'used') return exactly(0)
  const fee = feeList[plan][nth - 1]
  return fee === undefined ? { min: feeList[plan].at(-1)!, max: null } : exactly(fee)
}

const overCap = (plan: OraclePlan, quote: number | undefined): Range =>
  exactly(plan === 'own' && quote !== undefined ? Math.max(0, quote - cap) : 0)

export type Use = { date: string; remedy: Remedy; quote?: number | undefined }

/** What one claim costs after the earlier uses, by rulebook 5, no. 2 and 10. */
export const claimFee = (
  plan: OraclePlan,
  use: Use,
  earlier: readonly Use[],
  reading: Reading,
  isSameYear: SameYear,
): Range => {
  if (use.remedy === 'repair') return overCap(plan, use.quote)
  let nth = 1
  for (const { date, remedy } of earlier) {
    if (remedy === 'repair' && reading['repair-uses-price'] === 'repair-does-not-count') continue
    if (reading['fee-order'] === 'within-counted-year' && !isSameYear(date, use.date)) continue
    nth++
  }
  const isCapped = reading['cap-on-exchange'] === 'exchanges-too'
  return add(exchangeFee(plan, nth), isCapped ? overCap(plan, use.quote) : exactly(0))
}

/** The claims the plan pays for; a refused one never counts against a later one. */
const accepted = (claims: readonly OracleClaim[], isSameYear: SameYear): OracleClaim[] => {
  const taken: OracleClaim[] = []
  for (const claim of claims)
    if (taken.filter(({ date }) => isSameYear(date, claim.date)).length < usesPerYear) taken.push(claim)
  return taken
}

const remedyWays = (question: CostQuestion, claims: readonly OracleClaim[]): Remedy[][] => {
  const possible = question.remedy === undefined ? possibleRemedies(question.plan, question.os) : [question.remedy]
  const ways = everyWay(claims.map(({ remedy }) => (remedy === undefined ? possible : [remedy])))
  if (!question.unreturned) return ways
  const withExchange = ways.filter(way => way.includes('exchange'))
  return withExchange.length > 0 ? withExchange : ways
}

const feesOf = (plan: OraclePlan, uses: readonly Use[], reading: Reading, isSameYear: SameYear): Range => {
  let sum = exactly(0)
  uses.forEach((use, index) => {
    sum = add(sum, claimFee(plan, use, uses.slice(0, index), reading, isSameYear))
  })
  return sum
}

const unreturnedPart = ({ plan, unreturned }: CostQuestion): Range => {
  if (!unreturned) return exactly(0)
  return plan === 'own' ? { min: 0, max: null } : exactly(unreturnedCharge)
}

const costOfClaims = (
  question: CostQuestion,
  claims: readonly OracleClaim[],
  reading: Reading,
  isSameYear: SameYear,
): Answer => {
  const priced = accepted(claims, isSameYear)
  const ways = remedyWays(question, priced)
  const isExchanged = ways.some(way => way.includes('exchange'))
  const totals = ways.map(way => {
    const uses = way.map((remedy, index): Use => {
      const { date, quote = question.repairQuote } = priced[index]!
      return { date, remedy, quote }
    })
    return feesOf(question.plan, uses, reading, isSameYear)
  })
  return {
    total: add(add(monthsPart(question), hull(totals)), isExchanged ? unreturnedPart(question) : exactly(0)),
    refused: exactly(claims.length - priced.length),
  }
}

const hullOfAnswers = (answers: readonly Answer[]): Answer => ({
  total: hull(answers.map(({ total }) => total)),
  refused: hull(answers.map(({ refused }) => refused)),
})

/** The first day of cover. */
export const coverBegin = (plan: OraclePlan, start: string): string =>
  plan === 'own' ? firstOfNextMonth(start) : start

type Begun = { claims: readonly OracleClaim[]; starts: readonly (string | undefined)[] }

/**
 * The claims after cover began, and the starts of use to try. While the start is not told, all of them are taken to be,
 * as far as some start allows that with the months asked about; the earliest go first.
 */
const begunOf = ({ plan, start, months }: CostQuestion, claims: readonly OracleClaim[]): Begun => {
  if (claims.length === 0) return { claims, starts: [start] }
  if (start !== undefined)
    return { claims: claims.filter(({ date }) => date >= coverBegin(plan, start)), starts: [start] }
  const [first, last] = [claims[0]!.date, claims.at(-1)!.date]
  for (let early = 0; early < claims.length; early++) {
    const begun = claims.slice(early)
    const days = begun.map(({ date }) => date)
    const fits = (day: string) =>
      coverBegin(plan, day) <= days[0]! && (months === undefined || last < addMonths(day, months))
    const starts = startsToTry(days, fits, first)
    if (starts.length > 0) return { claims: begun, starts }
  }
  return { claims: [], starts: [undefined] }
}

const costOfDated = (question: CostQuestion, claims: readonly OracleClaim[], reading: Reading): Answer => {
  const { claims: begun, starts } = begunOf(question, claims)
  const year = reading['year-of-uses']
  const answers = starts.map(start => costOfClaims(question, begun, reading, sameYearUnder(year, start)))
  const answer = hullOfAnswers(answers)
  return { ...answer, refused: add(answer.refused, exactly(claims.length - begun.length)) }
}

/** What months and claims cost in yen, and how many claims the plan refuses, under one reading. */
export const costUnder = (question: CostQuestion, reading: Reading): Answer => {
  const { claims = 0 } = question
  if (typeof claims !== 'number')
    return costOfDated(
      question,
      claims.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      reading,
    )
  const undated = Array.from({ length: claims }, () => ({ date: 'one counted year' }))
  return costOfClaims(question, undated, reading, () => true)
}

/** The same over all readings. */
export const cost = (question: CostQuestion): Answer =>
  hullOfAnswers(allReadings.map(reading => costUnder(question, reading)))
