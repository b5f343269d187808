import type { Day } from '../model/day.ts'
import type { Edition, Tax } from '../model/edition.ts'
import { type FactName, factNames } from '../model/facts.ts'
import { taxAt } from '../model/figures.ts'
import { exactly, isSameRange, type Range, span, sum, times, unbounded } from '../model/money.ts'
import type { Parameters } from '../model/parameters.ts'
import type { Need, Question } from '../model/question.ts'
import { type Filed, selectEdition, type Tables } from '../model/tables.ts'
import { type Charge, chargesOf, openInClaims, type Terms, type Use, usesLeft, waysOf } from './claims.ts'
import type { Unattested } from './eligible.ts'
import { type Mentions, mentionsOf } from './mentions.ts'
import { monthlyAddresses, monthlyFee, planRemedies, possibleFees, possibleRemedies, rangeAt } from './price.ts'
import { type Choice, choicesOf, distinguish } from './readings.ts'
import { factsOf } from './reads.ts'
import { daysOf, isSettled, type Possible, type Situation, situationOf, withFact, wordsOf } from './situation.ts'
import { startsFor } from './starts.ts'
import { truth } from './truth.ts'

/** One line of a bill: so many of something at so much each, in yen. `date` is the day of a dated claim. */
export type Line = {
  readonly item: 'monthly' | Charge['item'] | 'claims' | 'unreturned'
  /** The figure that the unit comes from; null where several do. */
  readonly address: string | null
  readonly quantity: Range
  readonly unit: Range
  readonly amount: Range
  readonly tax: Tax | null
  readonly date: Day | null
}

/** What a plan costs, with the edition that says so. `total` is null where amounts before and after tax cannot be added. */
export type PlanCost = {
  readonly plan: string
  readonly filed: Filed
  readonly months: Range
  readonly lines: readonly Line[]
  readonly total: Range | null
  readonly refused: Range
  /** How many of the refused claims lie before cover begins. */
  readonly early: number
  readonly readings: readonly { readonly reading: Choice; readonly total: Range; readonly refused: Range }[]
  /** Which further facts or parameters would narrow the total. */
  readonly needs: readonly Need[]
  readonly mentions: Mentions
  readonly assumed: readonly CostAssumption[]
  /** What was told but does not count: a quote without a cap, an unreturned phone that is never exchanged, a remedy never given. */
  readonly idle: readonly ('repair-quote' | 'unreturned' | 'remedy')[]
}

type CostAssumption =
  | 'no-claims'
  | 'full-months'
  | 'no-free-months'
  | 'repair-within-cap'
  | 'claims-within-cover'
  | 'nothing-unreturned'

type Claims = readonly { readonly date: Day | null; readonly remedy?: 'repair' | 'exchange'; readonly quote?: number }[]

/** The claims asked about: dated ones, or so many within one counted year. */
const claimsOf = ({ facts, parameters }: Question): Claims =>
  facts.claims ?? Array.from({ length: parameters.claimCount ?? 0 }, () => ({ date: null }))

/** A bill under settled terms. */
type Bill = { readonly charges: readonly Charge[]; readonly refused: number; readonly total: Range }

const billOf = (way: readonly Use[], terms: Terms, isOver: boolean): Bill => {
  const accepted: Use[] = []
  const charges: Charge[] = []
  for (const use of way) {
    const left = usesLeft(use.remedy, accepted, use.date, terms)
    if (left === null ? isOver : left === 0) continue
    charges.push(...chargesOf(use, accepted, terms))
    accepted.push(use)
  }
  return { charges, refused: way.length - accepted.length, total: sum(charges.map(charge => charge.unit)) }
}

/** Whether no event that the tables speak of is covered on a day: cover has not begun. */
const isBeforeCover = (date: Day, situation: Situation): boolean => {
  const onThatDay = withFact(situation, 'on', { from: date, to: date })
  const spoken = Object.values(situation.edition.events).filter(({ covered }) => typeof covered !== 'string')
  return spoken.length > 0 && spoken.every(({ covered }) => truth(covered, onThatDay) === 'no')
}

type Plan = {
  readonly situation: Situation
  readonly ways: readonly (readonly Use[])[]
  readonly starts: readonly (Day | null)[]
  /** A phone that was not returned has been exchanged. */
  readonly isUnreturned: boolean
  /** Claims before cover begins, which no plan pays. */
  readonly early: number
}

const planOf = (situation: Situation, claims: Claims, parameters: Parameters): Plan => {
  const start = daysOf(situation, 'start')
  const isTold = start.from !== null && start.from === start.to
  const isEarly = (date: Day | null) => date !== null && isTold && isBeforeCover(date, situation)
  const counted = claims.filter(claim => !isEarly(claim.date))
  const quote = situation.possible.repairQuote as number | undefined
  const [given, remedies] = [planRemedies(situation), possibleRemedies(situation)]
  const ways = waysOf(counted, given, remedies.length > 0 ? remedies : given, quote)
  const dates = counted.flatMap(claim => claim.date ?? [])
  return {
    situation,
    ways,
    isUnreturned: parameters.unreturned === true,
    starts: dates.length === 0 ? [null] : isTold ? [start.from] : startsFor(dates, start, parameters.months),
    early: claims.length - counted.length,
  }
}

/** All bills under one choice of readings: every way to settle the claims, every start, a limit that nobody knows open. */
const billsUnder = ({ situation: { edition }, ways, starts, isUnreturned }: Plan, choice: Choice): readonly Bill[] => {
  const usesOpen = ways[0]!.some(use => usesLeft(use.remedy, [], use.date, { edition, choice, start: null }) === null)
  const bills = (usesOpen ? [false, true] : [false]).flatMap(isOver =>
    starts.flatMap(start => ways.map(way => billOf(way, { edition, choice, start }, isOver))),
  )
  const exchanged = bills.filter(bill => bill.charges.some(charge => charge.item === 'exchange'))
  return isUnreturned && exchanged.length > 0 ? exchanged : bills
}

const isCheaper = (a: Bill, b: Bill): boolean => a.total.min < b.total.min
const isDearer = (a: Bill, b: Bill): boolean => {
  if (a.total.max === null || b.total.max === null)
    return a.total.max === null && (b.total.max !== null || a.total.min > b.total.min)
  return a.total.max > b.total.max
}
const best = (bills: readonly Bill[], isBetter: (a: Bill, b: Bill) => boolean): Bill =>
  bills.reduce((so, bill) => (isBetter(bill, so) ? bill : so))

const keyOf = ({ address, date, unit }: Charge): string => JSON.stringify([address, date, unit])

const lineOf = (edition: Edition, charge: Charge, quantity: Range): Line => ({
  item: charge.item,
  address: charge.address,
  quantity,
  unit: charge.unit,
  amount: times(quantity, charge.unit),
  tax: taxAt(edition, charge.address),
  date: charge.date,
})

const taxesOf = (edition: Edition, charges: readonly Charge[]): readonly (Tax | null)[] => [
  ...new Set(charges.map(charge => taxAt(edition, charge.address))),
]

/** What claims come to, from the cheapest bill to the dearest: line by line where they differ in number only, else as one line. */
const claimLines = (edition: Edition, cheap: Bill, dear: Bill): readonly Line[] => {
  const count = (bill: Bill, key: string) => bill.charges.filter(charge => keyOf(charge) === key).length
  const every = new Map([...cheap.charges, ...dear.charges].map(charge => [keyOf(charge), charge]))
  const counted = [...every].map(([key, charge]) => ({ charge, from: count(cheap, key), to: count(dear, key) }))
  if (counted.every(({ from, to }) => from <= to))
    return counted.map(({ charge, from, to }) => lineOf(edition, charge, { min: from, max: to }))
  const amount = { min: cheap.total.min, max: dear.total.max }
  const [tax = null] = taxesOf(edition, [...dear.charges, ...cheap.charges])
  return [{ item: 'claims', address: null, quantity: exactly(1), unit: amount, amount, tax, date: null }]
}

const monthsOf = ({ months, freeMonths = 0 }: Parameters): Range =>
  months === undefined ? { min: Math.max(0, 1 - freeMonths), max: null } : exactly(months - freeMonths)

const monthlyLine = (situation: Situation, parameters: Parameters): Line => {
  const addresses = monthlyAddresses(situation)
  const [quantity, unit] = [monthsOf(parameters), monthlyFee(situation)]
  return {
    item: 'monthly',
    address: addresses.length === 1 ? addresses[0]! : null,
    quantity,
    unit,
    amount: times(quantity, unit),
    tax: taxAt(situation.edition, addresses[0]!),
    date: null,
  }
}

/** The charge for a phone that was not sent back: due once, and only where phones are exchanged. */
const unreturnedLines = (plan: Plan, { unreturned }: Parameters): readonly Line[] => {
  const isExchanged = plan.ways.some(way => way.some(use => use.remedy === 'exchange'))
  if (!unreturned || !isExchanged) return []
  const { edition } = plan.situation
  const unit = rangeAt(edition, 'unreturned')
  const tax = taxAt(edition, 'unreturned')
  return [{ item: 'unreturned', address: 'unreturned', quantity: exactly(1), unit, amount: unit, tax, date: null }]
}

/** Amounts before tax and amounts with tax are not added up. */
const isMixed = (lines: readonly Line[]): boolean => {
  const taxes = lines.filter(({ amount }) => amount.max !== 0).map(line => line.tax)
  return taxes.includes('excluded') && taxes.includes('included')
}

export type Sum = Pick<PlanCost, 'lines' | 'total' | 'refused' | 'early' | 'readings'>

/** What a plan comes to in a situation. */
export const summed = (situation: Situation, question: Question): Sum => {
  const { parameters } = question
  const plan = planOf(situation, claimsOf(question), parameters)
  const fixed = [monthlyLine(situation, parameters), ...unreturnedLines(plan, parameters)]
  const entries = choicesOf(openInClaims(situation.edition), situation.edition).map(reading => {
    const bills = billsUnder(plan, reading)
    const refused = bills.map(bill => exactly(bill.refused + plan.early))
    return { reading, bills, refused: span(refused)!, total: sum([...fixed.map(line => line.amount), spanOf(bills)]) }
  })
  const bills = entries.flatMap(entry => entry.bills)
  const [monthly, ...charges] = fixed
  const lines = [monthly!, ...claimLines(situation.edition, best(bills, isCheaper), best(bills, isDearer)), ...charges]
  return {
    lines,
    total: isMixed(lines) ? null : sum(lines.map(line => line.amount)),
    refused: span(entries.map(entry => entry.refused))!,
    early: plan.early,
    readings: distinguish(entries, ({ total, refused }) => JSON.stringify([total, refused])).map(
      ({ reading, total, refused }) => ({ reading, total, refused }),
    ),
  }
}

const spanOf = (bills: readonly Bill[]): Range => span(bills.map(bill => bill.total)) ?? exactly(0)

const isSameSum = (a: Sum, b: Sum): boolean =>
  isSameRange(a.total ?? unbounded, b.total ?? unbounded) && isSameRange(a.refused, b.refused)

/** The facts in words that a bill depends on, the course among them. */
const wordsRead = (edition: Edition): readonly FactName[] => {
  const read = edition.remedies === 'unknown' ? [] : edition.remedies.flatMap(row => factsOf(row.when, edition))
  return factNames.filter(name => ['tier', 'remedy', ...read].includes(name))
}

/** Whether a word can still be meant: one that leaves the plan no remedy, or no exchange for an unreturned phone, cannot. */
const isPossible = (situation: Situation, { parameters: { unreturned } }: Question): boolean => {
  const remedies = possibleRemedies(situation)
  return unreturned ? remedies.includes('exchange') : remedies.length > 0
}

/** The facts of which some value would change the sum. */
export const factsNeeded = (situation: Situation, question: Question, so: Sum): readonly FactName[] => {
  const differs = (name: FactName, value: Possible) =>
    isPossible(withFact(situation, name, value), question) &&
    !isSameSum(so, summed(withFact(situation, name, value), question))
  const words = wordsRead(situation.edition).filter(
    name => !isSettled(situation, name) && wordsOf(situation, name).some(word => differs(name, [word])),
  )
  const dates = (question.facts.claims ?? []).map(claim => claim.date)
  const span = daysOf(situation, 'start')
  const starts =
    dates.length === 0 || isSettled(situation, 'start') ? [] : startsFor(dates, span, question.parameters.months)
  return starts.some(day => differs('start', { from: day, to: day })) ? [...words, 'start'] : words
}

const costOf = (filed: Filed, question: Question, asOf: Day): PlanCost => {
  const { edition } = filed
  const { facts, parameters } = question
  const situation = situationOf(edition, facts, asOf)
  const so = summed(situation, question)
  const needed = factsNeeded(situation, question, so)
  return {
    plan: edition.plan,
    filed,
    months: parameters.months === undefined ? { min: 1, max: null } : exactly(parameters.months),
    ...so,
    needs: [...(parameters.months === undefined ? (['months'] as const) : []), ...needed],
    mentions: mentionsOf('cost', situation),
    assumed: assumedIn(situation, question),
    idle: idleIn(situation, question),
  }
}

const hasCap = (situation: Situation): boolean => possibleFees(situation).some(fee => fee.excess !== undefined)

const assumedIn = (situation: Situation, question: Question): readonly CostAssumption[] => {
  const { facts, parameters } = question
  const claims = claimsOf(question)
  const isUnquoted =
    facts.repairQuote === undefined && claims.some(claim => claim.quote === undefined && claim.remedy !== 'exchange')
  const isDated = claims.some(claim => claim.date !== null)
  const assumptions: Readonly<Record<CostAssumption, boolean>> = {
    'no-claims': facts.claims === undefined && parameters.claimCount === undefined,
    'full-months': true,
    'no-free-months': parameters.freeMonths === undefined,
    'repair-within-cap': isUnquoted && hasCap(situation),
    'claims-within-cover': isDated && !isSettled(situation, 'start'),
    'nothing-unreturned': claims.length > 0 && !parameters.unreturned,
  }
  return (Object.keys(assumptions) as CostAssumption[]).filter(name => assumptions[name])
}

const hasStrangeRemedy = (situation: Situation, { remedy, claims = [] }: Question['facts']): boolean => {
  const given = planRemedies(situation)
  return [remedy, ...claims.map(claim => claim.remedy)].some(one => one !== undefined && !given.includes(one))
}

const idleIn = (situation: Situation, { facts, parameters }: Question): PlanCost['idle'] => [
  ...(facts.repairQuote !== undefined && !hasCap(situation) ? (['repair-quote'] as const) : []),
  ...(parameters.unreturned && !planRemedies(situation).includes('exchange') ? (['unreturned'] as const) : []),
  ...(hasStrangeRemedy(situation, facts) ? (['remedy'] as const) : []),
]

/**
 * What plans cost in whole yen over the months asked about, claims included: each line, the total from the cheapest
 * way that what is unknown could turn out to the dearest, and the total under each reading of an open clause where
 * they differ. A claim over the limit of a year, or before cover begins, is refused and never priced. Rulebook
 * sections 4 (fees) and 5 no. 1, 2, 10, 11, 16, 20, 29.
 */
export const decideCost = (tables: Tables, question: Question, asOf: Day): readonly (PlanCost | Unattested)[] =>
  question.plans.map((plan): PlanCost | Unattested => {
    const filed = selectEdition(tables, plan, asOf)
    return filed ? costOf(filed, question, asOf) : { plan, filed, verdict: 'unattested' }
  })
