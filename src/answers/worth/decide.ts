import { hasTaxExcluded } from '../../claims/lines.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { noteReadings } from '../../engine/readings.ts'
import { isRuledOut, isUncovered } from '../../engine/ruled-out.ts'
import { situationOf } from '../../engine/situation.ts'
import type { Day } from '../../model/day.ts'
import { exactly, isExact, type Range, sum, unbounded } from '../../model/money.ts'
import type { Need, Question } from '../../model/question.ts'
import type { Filed } from '../../model/tables.ts'
import {
  assumedIn,
  type CostAssumption,
  factsNeeded,
  type Idle,
  idleIn,
  type Sum,
  summed,
  withClaims,
} from '../cost/decide.ts'

/** A range of repairs or yen that may be negative or fractional; `max` is null without an upper bound. */
type Numbers = { readonly min: number; readonly max: number | null }

/** A plan compared with paying for one repair oneself, in yen. `null` means that the value cannot be computed. */
export type Worth = {
  readonly plan: string
  readonly filed: Filed
  readonly months: Range
  readonly monthly: Range
  readonly perRepair: Range
  readonly withPlan: Range
  readonly withoutPlan: Range
  readonly difference: Numbers | null
  readonly breakEven: Numbers | null
  readonly expected: { readonly withPlan: Range; readonly withoutPlan: Range } | null
  readonly needs: readonly Need[]
  readonly mentions: () => Mentions
  readonly readings: Sum['readings']
  readonly assumed: readonly CostAssumption[]
  readonly isQuoteAssumed: boolean
  readonly isBeforeTax: boolean
  /** Whether the facts rule the plan out. */
  readonly isRuledOut: boolean
  /** Whether the facts show that the plan does not pay for the repair. */
  readonly isUncovered: boolean
  readonly idle: Idle
}

const minus = (a: Range, b: Range): Numbers | null =>
  b.max === null ? null : { min: a.min - b.max, max: a.max === null ? null : a.max - b.min }

/** The fees of all months divided by what the plan saves on one repair; null when the plan never pays. */
const breakEvenOf = (fees: Range, cost: number, perRepair: Range): Numbers | null => {
  const most = cost - perRepair.min
  if (most <= 0) return null
  const least = perRepair.max === null ? 0 : cost - perRepair.max
  return { min: fees.min / most, max: fees.max === null || least <= 0 ? null : fees.max / least }
}

const share = ({ min, max }: Range, chance: number): Range => ({
  min: Math.round(min * chance),
  max: max === null ? null : Math.round(max * chance),
})

/** The question with the cost of a repair as the maker's quote, unless the user gave a quote. */
const quoted = (question: Question): Question => {
  const { facts, parameters } = question
  const quote = facts.repairQuote ?? parameters.repairCost
  return quote === undefined ? question : { ...question, facts: { ...facts, repairQuote: quote } }
}

/** The sum of some lines; it has no upper bound where they exclude tax, since no source states the tax. */
const withTax = ({ total }: Sum, lines: Sum['lines']): Range => {
  if (total === null) return unbounded
  const { min, max } = sum(lines.map(line => line.amount))
  return { min, max: hasTaxExcluded(lines) ? null : max }
}

const expectedOf = (fees: Range, perRepair: Range, withoutPlan: Range, chance: number): Worth['expected'] => ({
  withPlan: sum([fees, share(perRepair, chance)]),
  withoutPlan: share(withoutPlan, chance),
})

/**
 * Whether a plan is cheaper than paying for one repair oneself, over the months asked about. The tables hold no failure
 * rate and the program assumes none; `chance` is the user's estimate.
 */
export const decideWorth = (filed: Filed, question: Question, asOf: Day): Worth => {
  const { repairCost, chance, months } = question.parameters
  const once = withClaims(quoted(question), 1)
  const situation = situationOf(filed.edition, once.facts, asOf)
  const [withOne, withNone] = [summed(situation, once), summed(situation, withClaims(question, 0))]
  noteReadings(withOne.readings, filed.edition)
  const fees = withTax(withNone, withNone.lines)
  const withPlan = withTax(withOne, withOne.lines)
  const perRepair = withTax(
    withOne,
    withOne.lines.filter(line => line.item !== 'monthly'),
  )
  const withoutPlan = repairCost === undefined ? unbounded : exactly(repairCost)
  const isSum = withOne.total !== null
  const isQuoteIdle = idleIn(situation, once).includes('repair-quote')
  return {
    plan: filed.edition.plan,
    filed,
    months: months === undefined ? { min: 1, max: null } : exactly(months),
    monthly: fees,
    perRepair,
    withPlan,
    withoutPlan,
    difference: isSum ? minus(withPlan, withoutPlan) : null,
    breakEven: isSum && repairCost !== undefined ? breakEvenOf(fees, repairCost, perRepair) : null,
    expected: isSum && chance !== undefined ? expectedOf(fees, perRepair, withoutPlan, chance) : null,
    needs: [
      ...(months === undefined ? (['months'] as const) : []),
      ...(repairCost === undefined ? (['repairCost'] as const) : []),
      ...factsNeeded(situation, once, withOne),
    ],
    mentions: () => mentionsOf('worth', situation),
    readings: withOne.readings,
    assumed: assumedIn(situation, once),
    isQuoteAssumed: repairCost !== undefined && question.facts.repairQuote === undefined && !isQuoteIdle,
    isBeforeTax: hasTaxExcluded(withOne.lines),
    isRuledOut: isRuledOut(situation, question.facts),
    isUncovered: isUncovered(situation, question.facts),
    idle: idleIn(situation, withClaims(question, 1)),
  }
}

/** A break-even that is exact; null for a range. */
export const exactBreakEven = ({ breakEven }: Worth): number | null =>
  breakEven !== null && isExact(breakEven) ? breakEven.min : null
