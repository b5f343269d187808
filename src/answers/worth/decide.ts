import { type Finding, forQuotes } from '../../claims/bills-by-reading.ts'
import { usesPerYear } from '../../claims/claims.ts'
import { leastPrice } from '../../claims/least.ts'
import { hasTaxExcluded } from '../../claims/lines.ts'
import { coverClauses } from '../../engine/cover.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { noteReadings } from '../../engine/readings.ts'
import { isRuledOut } from '../../engine/ruled-out.ts'
import { isNeverSure, isVerdict } from '../../engine/settle.ts'
import { type Situation, situationOf, withFact } from '../../engine/situation.ts'
import { addDays, addMonths, type Day, parseSpan, type Span } from '../../model/day.ts'
import { exactly, isExact, type Range, span, sum, unbounded } from '../../model/money.ts'
import type { Need, Question } from '../../model/question.ts'
import { listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Payer } from '../../model/terms.ts'
import {
  assumedIn,
  type CostAssumption,
  chargedFor,
  factsNeeded,
  type Idle,
  idleIn,
  type Sum,
  summed,
  withClaims,
} from '../cost/decide.ts'
import { isRefused } from '../covers/decide.ts'

/** A range of repairs or yen that may be negative or fractional; `max` is null without an upper bound. */
type Numbers = { readonly min: number; readonly max: number | null }

/**
 * The price of one repair from which on the plan pays, for so many repairs in one counted year; null where no price does,
 * without bounds where the repairs can be counted in too many ways.
 */
type Price = { readonly repairs: number; readonly yen: Range | null }

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
  readonly prices: readonly Price[]
  /** Whether the repairs can be counted in too many ways, so that a price is not narrowed down. */
  readonly isBounded: boolean
  readonly expected: { readonly withPlan: Range; readonly withoutPlan: Range } | null
  readonly needs: readonly Need[]
  readonly mentions: () => Mentions
  readonly readings: Sum['readings']
  readonly assumed: readonly CostAssumption[]
  readonly isQuoteAssumed: boolean
  readonly isBeforeTax: boolean
  /** Whether the facts rule the plan out. */
  readonly isRuledOut: boolean
  /** Whether the plan pays for no such repair in the months asked about. */
  readonly isNeverPaid: boolean
  /** Whether no source says for certain that the plan pays for the event that was told. */
  readonly isUnsure: boolean
  /** Who may pay for the event that was told before the plan does, in those months. */
  readonly before: readonly Payer[]
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

/** The question with a price of a repair as the maker's quote, unless the user gave a quote. */
const quotedAt = (question: Question, price: number | undefined): Question => {
  const { facts } = question
  const quote = facts.repairQuote ?? price
  return quote === undefined ? question : { ...question, facts: { ...facts, repairQuote: quote } }
}

/** The fees of all months; without an upper bound where they exclude tax, since no source states the tax. */
const feesOf = ({ total, lines }: Sum): Range => {
  if (total === null) return unbounded
  return { min: total.min, max: hasTaxExcluded(lines) ? null : total.max }
}

const expectedOf = (fees: Range, perRepair: Range, withoutPlan: Range, chance: number): Worth['expected'] => ({
  withPlan: sum([fees, share(perRepair, chance)]),
  withoutPlan: share(withoutPlan, chance),
})

const firstStart = ({ start, purchased }: Question['facts'], asOf: Day): Span => {
  if (start !== undefined) return parseSpan(start)!
  const bought = purchased === undefined ? asOf : parseSpan(purchased)!.from!
  const first = [bought, asOf].sort()[1]!
  return { from: first, to: first }
}

/**
 * The days of the months asked about: from the start of use, else from the later of the day of the question and the
 * purchase. Months that are all past are counted from the day of the question.
 */
const daysAsked = ({ facts, parameters: { months } }: Question, asOf: Day): Span => {
  const { from, to } = firstStart(facts, asOf)
  if (months === undefined) return { from, to: null }
  const last = addDays(addMonths(to!, months), -1)
  return last < asOf ? { from: asOf, to: addDays(addMonths(asOf, months), -1) } : { from, to: last }
}

/** The situation with the incident on any day of the months asked about, unless its day was told. */
const inMonths = (situation: Situation, question: Question): Situation =>
  question.facts.on === undefined ? withFact(situation, 'on', daysAsked(question, situation.asOf)) : situation

/** Who may pay for the event that was told before the plan does. */
const payersBefore = (situation: Situation): readonly Payer[] =>
  listed(situation.edition, 'route')
    .filter(({ by, when }) => by !== 'plan' && (!when || !isVerdict('no', [{ id: by, when }], situation)))
    .map(({ by }) => by)

/** How many times the prices may add a claim to bills: more would take about a second. */
const MOST_WORK_OF_QUOTES = 100_000

type Weighed = {
  readonly filed: Filed
  readonly question: Question
  readonly asOf: Day
  /** The fees of all months. */
  readonly fees: Range
  /** Whether the fees of a claim cannot be added up with tax. */
  readonly isTaxOpen: boolean
  /** Within a bound of work for all prices. */
  readonly find: Finding
}

/** An amount in yen, and whether it is no more than bounds because there are too many ways to count. */
type Bounded = { readonly total: Range; readonly isBounded: boolean }

/** What so many repairs of one counted year come to with the plan: its fees, and their price where it refuses them. */
const totalAt = (
  { filed, question, asOf, fees, isTaxOpen, find }: Weighed,
  repairs: number,
  price?: number,
): Bounded => {
  const asked = withClaims(quotedAt(question, price), repairs)
  const { accepted, mayRefuse, isBounded } = chargedFor(situationOf(filed.edition, asked.facts, asOf), asked, find)
  const oneself = price === undefined ? unbounded : exactly(repairs * price)
  if (accepted === null) return { total: sum([fees, oneself]), isBounded }
  const charged = { min: accepted.min, max: isTaxOpen ? null : accepted.max }
  const either = mayRefuse ? span([charged, { min: charged.min, max: oneself.max }])! : charged
  return { total: sum([fees, either]), isBounded }
}

/** From which price of one repair on so many repairs cost no more with the plan: by the lowest sum, and by the highest. */
const priceOf = (weighed: Weighed, repairs: number): Bounded | null => {
  let isBounded = false
  const isAtMost = (end: 'min' | 'max', price: number): boolean => {
    const found = totalAt(weighed, repairs, price)
    isBounded ||= found.isBounded
    const most = found.total[end]
    return most !== null && most <= repairs * price
  }
  const min = leastPrice(price => isAtMost('min', price))
  const max = min === null ? null : leastPrice(price => isAtMost('max', price), min)
  if (isBounded) return { total: unbounded, isBounded }
  return min === null ? null : { total: { min, max }, isBounded }
}

/** For each number of repairs that a year may have the price from which the plan pays. */
const pricesOf = (weighed: Weighed, isNeverPaid: boolean): Pick<Worth, 'prices' | 'isBounded'> => {
  const counts = Array.from({ length: usesPerYear(weighed.filed.edition) ?? 1 }, (_, index) => index + 1)
  const found = counts.map(repairs => (isNeverPaid ? null : priceOf(weighed, repairs)))
  return {
    prices: counts.map((repairs, place) => ({ repairs, yen: found[place]?.total ?? null })),
    isBounded: found.some(price => price?.isBounded),
  }
}

/** One repair with the plan: the plan's part beside its fees, or all of its price where the plan never pays. */
const repairWith = (weighed: Weighed, withoutPlan: Range, isNeverPaid: boolean): Range =>
  isNeverPaid ? withoutPlan : totalAt({ ...weighed, fees: exactly(0) }, 1, weighed.question.parameters.repairCost).total

type Compared = Pick<Worth, 'perRepair' | 'withPlan' | 'withoutPlan' | 'difference' | 'breakEven' | 'expected'>

/** The plan against one repair; `isSum` says whether its amounts can be added up. */
const compared = (weighed: Weighed, isNeverPaid: boolean, isSum: boolean): Compared => {
  const { repairCost, chance } = weighed.question.parameters
  const withoutPlan = repairCost === undefined ? unbounded : exactly(repairCost)
  const perRepair = isSum ? repairWith(weighed, withoutPlan, isNeverPaid) : unbounded
  const withPlan = isSum ? sum([weighed.fees, perRepair]) : unbounded
  return {
    perRepair,
    withPlan,
    withoutPlan,
    difference: isSum ? minus(withPlan, withoutPlan) : null,
    breakEven: isSum && repairCost !== undefined ? breakEvenOf(weighed.fees, repairCost, perRepair) : null,
    expected: isSum && chance !== undefined ? expectedOf(weighed.fees, perRepair, withoutPlan, chance) : null,
  }
}

const needsOf = ({ months, repairCost }: Question['parameters'], facts: readonly Need[]): readonly Need[] => [
  ...(months === undefined ? (['months'] as const) : []),
  ...(repairCost === undefined ? (['repairCost'] as const) : []),
  ...facts,
]

/** Whether the price of a repair is used as the maker's quote. */
const isQuoteAssumed = (filed: Filed, question: Question, asOf: Day): boolean => {
  const quoted = quotedAt(question, 0)
  const situation = situationOf(filed.edition, quoted.facts, asOf)
  return question.facts.repairQuote === undefined && !idleIn(situation, quoted).includes('repair-quote')
}

/**
 * Whether a plan is cheaper than paying for repairs oneself, over the months asked about, and from what price of a repair
 * on. The tables hold no failure rate and the program assumes none; `chance` is the user's estimate. An event that the
 * plan does not pay for never breaks even. Rulebook sections 4 (fees) and 8.
 */
export const decideWorth = (filed: Filed, question: Question, asOf: Day): Worth => {
  const { edition } = filed
  const { repairCost, months } = question.parameters
  const once = withClaims(quotedAt(question, repairCost), 1)
  const situation = situationOf(edition, once.facts, asOf)
  const [withOne, withNone] = [summed(situation, once), summed(situation, withClaims(question, 0))]
  noteReadings(withOne.readings, edition)
  const asked = inMonths(situation, question)
  const isNeverPaid = isRefused(asked)
  const isSum = withOne.total !== null
  const isTaxOpen = hasTaxExcluded(withOne.lines.filter(line => line.item !== 'monthly')) || !isSum
  const weighed = {
    filed,
    question,
    asOf,
    fees: feesOf(withNone),
    isTaxOpen,
    find: forQuotes({ left: MOST_WORK_OF_QUOTES }),
  }
  const hasEvent = question.facts.event !== undefined
  return {
    plan: edition.plan,
    filed,
    months: months === undefined ? { min: 1, max: null } : exactly(months),
    monthly: weighed.fees,
    ...compared(weighed, isNeverPaid, isSum),
    ...pricesOf(weighed, isNeverPaid),
    needs: needsOf(question.parameters, factsNeeded(situation, once, withOne)),
    mentions: () => mentionsOf('worth', situation),
    readings: withOne.readings,
    assumed: assumedIn(situation, once),
    isQuoteAssumed: isQuoteAssumed(filed, withClaims(question, 1), asOf),
    isBeforeTax: hasTaxExcluded(withOne.lines),
    isRuledOut: isRuledOut(situation, question.facts),
    isNeverPaid,
    isUnsure: hasEvent && !isNeverPaid && isNeverSure(coverClauses(asked), asked),
    before: hasEvent ? payersBefore(asked) : [],
    idle: idleIn(situation, withClaims(question, 1)),
  }
}

/** A break-even that is exact; null for a range. */
export const exactBreakEven = ({ breakEven }: Worth): number | null =>
  breakEven !== null && isExact(breakEven) ? breakEven.min : null
