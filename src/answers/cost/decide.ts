import { type BillGroup, totalOf } from '../../claims/bills.ts'
import {
  anew,
  conditionsRead,
  countedClaims,
  type Finding,
  forValues,
  isAnyBounded,
  mayBeByStart,
  type ReadingBills,
  usesIn,
  whereExchanged,
} from '../../claims/bills-by-reading.ts'
import { claimsOf, type Use } from '../../claims/claims.ts'
import { coverRuns, isCoverOpen } from '../../claims/cover-runs.ts'
import { claimLines, hasTaxExcluded, isMixed, type Line, monthlyLine, unreturnedLine } from '../../claims/lines.ts'
import { isCapped, isRemedyIdle, settlingIn } from '../../claims/price.ts'
import { datesOf } from '../../claims/within-cover.ts'
import { valuesOf } from '../../engine/completions.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { type Chosen, distinguish, noteReadings } from '../../engine/readings.ts'
import { factsOf, leavesRead } from '../../engine/reads.ts'
import { isRuledOut, isUncovered } from '../../engine/ruled-out.ts'
import { isSettled, type Possible, type Situation, situationOf, withDays, withFact } from '../../engine/situation.ts'
import { isOrdered } from '../../model/conflicts.ts'
import type { Day, Span } from '../../model/day.ts'
import type { Edition } from '../../model/edition.ts'
import { type FactName, factNames } from '../../model/facts.ts'
import { exactly, isExact, type Range, span, sum } from '../../model/money.ts'
import type { Need, Question } from '../../model/question.ts'
import type { Filed } from '../../model/tables.ts'
import type { Verdict } from '../../model/terms.ts'

/**
 * The cost of a plan by its edition. `total` is null where amounts before and after tax cannot be added. The functions
 * compute what only the notes need.
 */
export type PlanCost = {
  readonly plan: string
  readonly filed: Filed
  readonly months: Range
  readonly lines: readonly Line[]
  readonly total: Range | null
  /** Whether the claims can be counted in too many ways, so that the total is not narrowed down. */
  readonly isBounded: boolean
  readonly refused: Range
  /** How many of the refused claims are outside cover. */
  readonly outside: number
  readonly readings: readonly (Chosen & { readonly total: Range | null; readonly refused: Range })[]
  /** Which further facts or parameters would narrow the total. */
  readonly needs: readonly Need[]
  readonly mentions: () => Mentions
  readonly assumed: () => readonly CostAssumption[]
  /** Whether the facts rule the plan out. */
  readonly isRuledOut: () => boolean
  /** Whether the total prices claims for which the plan does not pay. */
  readonly isUncovered: () => boolean
  readonly idle: () => Idle
}

/** Facts and parameters that do not change the sum: a quote without a cap, an unreturned phone that is never exchanged, a remedy that the plan never gives. */
export type Idle = readonly ('repair-quote' | 'unreturned' | 'remedy')[]

export type CostAssumption =
  | 'no-claims'
  | 'one-year'
  | 'full-months'
  | 'no-free-months'
  | 'repair-within-cap'
  | 'claims-within-cover'
  | 'nothing-unreturned'

/** The same question about a number of claims within one counted year. */
export const withClaims = (question: Question, claimCount: number): Question => ({
  ...question,
  parameters: { ...question.parameters, claimCount },
})

export type Sum = Pick<PlanCost, 'lines' | 'total' | 'isBounded' | 'refused' | 'outside' | 'readings'>

/** The total and the refused claims of each choice of readings; `fixed` are the lines that no claim changes. */
const answersOf = (
  entries: readonly ReadingBills[],
  fixed: readonly Line[],
  never: number,
  isSum: boolean,
): Sum['readings'] =>
  entries.map(({ reading, bills }) => ({
    reading,
    total: isSum ? sum([...fixed.map(line => line.amount), totalOf(bills)!]) : null,
    refused: sum([span(bills.map(group => group.refused))!, exactly(never)]),
  }))

/** The bills of a plan in a situation, and the lines beside those of claims. */
type Billed = {
  readonly monthly: Line
  /** The charge for a phone that was not sent back; none where there is none to pay. */
  readonly charged: readonly Line[]
  readonly bills: readonly BillGroup[]
  readonly outside: number
  readonly answers: Sum['readings']
  readonly total: Range | null
  readonly isBounded: boolean
  readonly refused: Range
}

const billed = (situation: Situation, question: Question, find: Finding): Billed => {
  const { edition } = situation
  const plan = countedClaims(situation, claimsOf(question), question.parameters, find)
  const all = find.entriesOf(plan)
  const exchanged = question.parameters.unreturned ? whereExchanged(all) : []
  const entries = exchanged.length > 0 ? exchanged : all
  const bills = [...new Set(entries.flatMap(entry => entry.bills))] // the bounds are the same bills under every reading
  const monthly = monthlyLine(situation, question.parameters)
  const charged = exchanged.length > 0 ? [unreturnedLine(edition)] : []
  const fixed = [monthly, ...charged]
  const isSum = !isMixed(fixed, bills, edition)
  const answers = answersOf(entries, fixed, plan.never, isSum)
  return {
    monthly,
    charged,
    bills,
    outside: plan.outside,
    answers,
    total: isSum ? sum([...fixed.map(line => line.amount), totalOf(bills)!]) : null,
    isBounded: isAnyBounded(entries),
    refused: span(answers.map(answer => answer.refused))!,
  }
}

/** The lines and the total of a plan in a situation. */
export const summed = (situation: Situation, question: Question, find: Finding = anew): Sum => {
  const { monthly, charged, bills, answers, ...billing } = billed(situation, question, find)
  return {
    ...billing,
    lines: [monthly, ...claimLines(bills), ...charged],
    readings: distinguish(answers, answer => JSON.stringify([answer.total, answer.refused])),
  }
}

/** What claims cost beside the fees of the months where the plan accepts all of them, in yen; null where it certainly refuses one. */
type Charged = { readonly accepted: Range | null; readonly mayRefuse: boolean; readonly isBounded: boolean }

/** What the claims asked about cost beside the fees of the months, and whether the plan may refuse one. */
export const chargedFor = (situation: Situation, question: Question, find: Finding): Charged => {
  const plan = countedClaims(situation, claimsOf(question), question.parameters, find)
  const entries = find.entriesOf(plan)
  const bills = entries.flatMap(entry => entry.bills)
  const accepted = bills.filter(({ refused }) => refused.max === 0)
  return {
    accepted: totalOf(accepted),
    mayRefuse: accepted.length < bills.length,
    isBounded: isAnyBounded(entries),
  }
}

const isUnreturned = ({ lines }: Sum): boolean => lines.some(line => line.item === 'unreturned')

type Compared = Pick<Sum, 'total' | 'refused'>

const isSameSum = (a: Compared, b: Compared): boolean =>
  JSON.stringify([a.total, a.refused]) === JSON.stringify([b.total, b.refused])

/** The facts that a bill depends on, the course among them. */
const factsRead = (edition: Edition): readonly FactName[] => {
  const read = conditionsRead(edition).flatMap(when => factsOf(when, edition))
  return factNames.filter(name => ['tier', 'remedy', ...read].includes(name))
}

/** Whether one more fact agrees with the known facts: a given remedy stays possible, and so does the exchange of an unreturned phone. */
const agrees = (then: Situation, now: Situation, sum: Billed, currentSum: Sum): boolean =>
  (isRemedyIdle(now) || !isRemedyIdle(then)) && sum.charged.length > 0 === isUnreturned(currentSum)

/** The missing facts with a value that would change the sum. */
export const factsNeeded = (
  situation: Situation,
  question: Question,
  currentSum: Sum,
  find: Finding = forValues(question.among),
): readonly FactName[] => {
  const isPoint = [currentSum.total, currentSum.refused].every(range => range !== null && isExact(range))
  const differs = (name: FactName, value: Possible) => {
    const then = isOrdered(name) ? withDays(situation, name, value as Span) : withFact(situation, name, value)
    const sum = billed(then, question, find)
    if (sum.isBounded && isPoint) return false // its bounds say nothing of a sum that is known to the yen
    return !isSameSum(sum, currentSum) && agrees(then, situation, sum, currentSum)
  }
  const { someStart, allowed } = find.coverOf(situation, claimsOf(question), question.parameters)
  const within = withDays(situation, 'start', allowed)
  const leaves = conditionsRead(situation.edition).flatMap(when => leavesRead(when, situation.edition))
  const read = factsRead(situation.edition).filter(
    name => !isSettled(situation, name) && valuesOf(name, leaves, within).some(value => differs(name, value)),
  )
  // Claims that can be counted in too many ways can be counted in fewer with a start; to try each start would take long.
  const narrows = currentSum.isBounded && mayBeByStart(situation.edition) && !isSettled(situation, 'start')
  const isStartNeeded = someStart(day => narrows || differs('start', { from: day, to: day }))
  return [
    ...read.filter(name => name !== 'start'),
    ...(isStartNeeded || read.includes('start') ? ['start' as const] : []),
  ]
}

/**
 * What a plan costs in whole yen over the months asked about, with claims: each line, the total as a range over all
 * values of the unknown facts, and the total under each reading of an open clause where the totals differ. A claim over
 * the limit of a year, or outside cover, is refused and never priced. Rulebook sections 4 (fees) and 5 no. 1, 2,
 * 10, 11, 16, 20, 29.
 */
export const decideCost = (filed: Filed, question: Question, asOf: Day): PlanCost => {
  const { edition } = filed
  const { facts, parameters } = question
  const situation = situationOf(edition, facts, asOf)
  const find = forValues(question.among)
  const sum = summed(situation, question, find)
  noteReadings(sum.readings, edition)
  const needed = factsNeeded(situation, question, sum, find)
  return {
    plan: edition.plan,
    filed,
    months: parameters.months === undefined ? { min: 1, max: null } : exactly(parameters.months),
    ...sum,
    needs: [...(parameters.months === undefined ? (['months'] as const) : []), ...needed],
    mentions: () => mentionsOf('cost', situation),
    assumed: () => assumedIn(situation, question, find),
    idle: () => idleIn(situation, question, sum),
    isRuledOut: () => isRuledOut(situation, facts),
    isUncovered: () => claimsOf(question).length > 0 && isUncovered(situation, facts),
  }
}

/** Whether the cost of a claim certainly depends on its quote. */
const isUseCapped = ({ fee }: Use): boolean => fee !== null && isCapped(fee)

/** Whether the cost of a claim may depend on its quote. */
const mayBeCapped = ({ fee }: Use): boolean => fee?.excess !== undefined

/** The assumptions of a sum. */
export const assumedIn = (
  situation: Situation,
  question: Question,
  find: Finding = anew,
): readonly CostAssumption[] => {
  const { facts, parameters } = question
  const claims = claimsOf(question)
  const ways = usesIn(countedClaims(situation, claims, parameters, find))
  const uses = ways.flat()
  const isExchange = parameters.unreturned === true && uses.some(use => use.remedy === 'exchange')
  const mayBeRepaired = !isExchange || ways.length > 1 // one phone that was not returned was exchanged
  const assumptions: Readonly<Record<CostAssumption, boolean>> = {
    'no-claims': facts.claims === undefined && parameters.claimCount === undefined,
    'one-year': (parameters.claimCount ?? 0) > 1,
    'full-months': true,
    'no-free-months': parameters.freeMonths === undefined,
    'repair-within-cap': mayBeRepaired && uses.some(use => use.quote === undefined && isUseCapped(use)),
    'claims-within-cover': coverRuns(datesOf(claims), situation.edition)(situation).some(isCoverOpen),
    'nothing-unreturned': !parameters.unreturned && uses.some(use => use.remedy === 'exchange'),
  }
  return (Object.keys(assumptions) as CostAssumption[]).filter(name => assumptions[name])
}

const isQuoteIdle = (situation: Situation, question: Question): boolean => {
  const { repairQuote, claims } = question.facts
  const isQuoted = repairQuote !== undefined || claims?.some(claim => claim.quote !== undefined)
  const uses = usesIn({ situation, claims: claimsOf(question), settling: settlingIn(situation) }).flat()
  return isQuoted === true && !uses.some(use => use.quote !== undefined && mayBeCapped(use))
}

/** The facts and parameters that do not change the sum; `sum` where it was found before. */
export const idleIn = (situation: Situation, question: Question, sum?: Sum): Idle => [
  ...(isQuoteIdle(situation, question) ? (['repair-quote'] as const) : []),
  ...(question.parameters.unreturned && !isUnreturned(sum ?? summed(situation, question))
    ? (['unreturned'] as const)
    : []),
  ...(isRemedyIdle(situation) ? (['remedy'] as const) : []),
]

/** Whether a total is at most `most` yen. A total before tax is a lower bound, so it never gives yes. */
export const isWithin = ({ lines, total }: PlanCost, most: number): Verdict => {
  if (total === null) return 'conditional'
  if (total.min > most) return 'no'
  return total.max === null || total.max > most || hasTaxExcluded(lines) ? 'conditional' : 'yes'
}
