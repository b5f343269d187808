import { hasTaxExcluded } from '../../claims/lines.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
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

/** A number of repairs or of yen, which may be below 0 or no whole one; `max` null where nothing bounds it. */
type Numbers = { readonly min: number; readonly max: number | null }

/** A plan against paying for one repair oneself, in yen. `null` stands for what cannot be told. */
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
  /** Whether the facts told rule the plan out. */
  readonly isRuledOut: boolean
  /** Whether the plan does not pay for the repair by the facts told. */
  readonly isUncovered: boolean
  readonly idle: Idle
}

const minus = (a: Range, b: Range): Numbers | null =>
  b.max === null ? null : { min: a.min - b.max, max: a.max === null ? null : a.max - b.min }

/** The fees of all months over what one repair costs more without the plan; null when the plan never pays. */
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

/** One repair, with its cost as the maker's quote unless that was told. */
const quoted = (question: Question): Question => {
  const { facts, parameters } = question
  const quote = facts.repairQuote ?? parameters.repairCost
  return quote === undefined ? question : { ...question, facts: { ...facts, repairQuote: quote } }
}

/** What some lines come to; tax that they leave out is paid on top, nobody says how much. */
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
 * Whether a plan pays against paying for repairs oneself: for one repair at a price without the plan, over the months
 * asked about. No rate of failure is held or assumed; `chance` is the user's own.
 */
export const decideWorth = (filed: Filed, question: Question, asOf: Day): Worth => {
  const { repairCost, chance, months } = question.parameters
  const once = withClaims(quoted(question), 1)
  const situation = situationOf(filed.edition, once.facts, asOf)
  const [withOne, withNone] = [summed(situation, once), summed(situation, withClaims(question, 0))]
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

/** A break-even that is one number, not a range; null else. */
export const exactBreakEven = ({ breakEven }: Worth): number | null =>
  breakEven !== null && isExact(breakEven) ? breakEven.min : null
