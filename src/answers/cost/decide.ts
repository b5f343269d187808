import { type BillGroup, billsOf, outermostBills, totalOf } from '../../claims/bills.ts'
import {
  type OutlookOf,
  openBetween,
  outlookIn,
  remediesOf,
  type Terms,
  type Told,
  type Use,
  usesLeft,
  usesOf,
} from '../../claims/claims.ts'
import { conditionsOfCover, coverRuns, isCoverOpen } from '../../claims/cover-runs.ts'
import { claimLines, hasTaxExcluded, isMixed, type Line, monthlyLine, unreturnedLine } from '../../claims/lines.ts'
import { isCapped, isRemedyIdle, type Settling, settlingIn } from '../../claims/price.ts'
import { coverOf, datesOf, type WithinCover } from '../../claims/within-cover.ts'
import { valuesOf } from '../../engine/completions.ts'
import { keptAt } from '../../engine/known.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import {
  type Choice,
  type Chosen,
  choicesOf,
  distinguish,
  noteReadings,
  readingIn,
  readingsOf,
} from '../../engine/readings.ts'
import { factsOf, leavesRead } from '../../engine/reads.ts'
import { isRuledOut, isUncovered } from '../../engine/ruled-out.ts'
import { factsBearingOn } from '../../engine/settle.ts'
import {
  isSettled,
  numberIn,
  type Possible,
  possibleOf,
  type Situation,
  situationOf,
  withDays,
  withFact,
} from '../../engine/situation.ts'
import type { Work } from '../../engine/work.ts'
import { isOrdered } from '../../model/conflicts.ts'
import type { Day, Span } from '../../model/day.ts'
import type { Condition, Edition } from '../../model/edition.ts'
import { type FactName, factNames } from '../../model/facts.ts'
import { exactly, isExact, type Range, span, sum } from '../../model/money.ts'
import type { Parameters } from '../../model/parameters.ts'
import type { Need, Question } from '../../model/question.ts'
import { listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import { type Remedy, remedies, type Verdict } from '../../model/terms.ts'

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

/** The claims asked about: claims with dates, or a number of claims within one counted year. */
export const claimsOf = ({ facts: { claims = [] }, parameters: { claimCount } }: Question): readonly Told[] =>
  claimCount === undefined ? claims : Array.from({ length: claimCount }, () => ({ date: null }))

/** The same question about a number of claims within one counted year. */
export const withClaims = (question: Question, claimCount: number): Question => ({
  ...question,
  parameters: { ...question.parameters, claimCount },
})

/** The claims that count in some way, the ways in which they do, and how they may be settled. */
type CountedClaims = {
  readonly situation: Situation
  readonly claims: readonly Told[]
  readonly ways: readonly WithinCover[]
  /** Whether these are all ways; if not, only bounds are known. */
  readonly areWaysTried: boolean
  readonly settling: Settling
  /** Claims outside cover, which no plan pays: in every way, and in each way, be they the same or not. */
  readonly never: number
  readonly outside: number
}

/** For each claim the ways in which it may have been settled. */
type Uses = readonly (readonly Use[])[]

const usesIn = ({ situation, claims, settling }: Pick<CountedClaims, 'situation' | 'claims' | 'settling'>): Uses =>
  usesOf(claims, settling, numberIn(situation, 'repairQuote'))

/** The facts by which a day may be inside cover or outside. */
const factsOfCover = (edition: Edition): readonly FactName[] =>
  conditionsOfCover(edition).flatMap(covered => factsBearingOn(covered, edition))

/** The conditions of the rows that say what a claim gets and costs. */
const conditionsRead = (edition: Edition): readonly Condition[] =>
  [...listed(edition, 'remedies'), ...listed(edition, 'fees')].flatMap(row => row.when ?? [])

/** Whether a row that says what a claim gets and costs depends on the start of use or on a date that is not after it. */
const isStartRead = (edition: Edition): boolean =>
  conditionsRead(edition).some(when => factsOf(when, edition).some(isOrdered))

/** The conditions that say how a claim may be settled: also those of the events, since no row prices one that is never covered. */
const settlingConditions = (edition: Edition): readonly Condition[] => [
  ...conditionsRead(edition),
  ...conditionsOfCover(edition),
]

/** `called` as a function that finds each result once; `keyOf` names what of its arguments matters. */
const onceBy = <Args extends readonly unknown[], Result>(
  called: (...args: Args) => Result,
  keyOf: (...args: Args) => unknown,
): ((...args: Args) => Result) => {
  const known = new Map<string, { readonly result: Result }>()
  return (...args) => {
    const key = JSON.stringify(keyOf(...args))
    const one = known.get(key) ?? { result: called(...args) }
    known.set(key, one)
    return one.result
  }
}

/** `coverOf`, each answer found once: a fact that says nothing of cover changes neither the claims that count nor the starts. */
const coverOnce = (): typeof coverOf =>
  onceBy(coverOf, situation => {
    const facts = new Set<FactName>(['start', ...factsOfCover(situation.edition)])
    return [...facts].map(name => possibleOf(situation, name))
  })

/** `settlingIn`, each answer found once: a quote that no condition reads changes neither the remedies nor the rows. */
const settlingOnce = (): typeof settlingIn =>
  onceBy(settlingIn, ({ edition, possible }) => {
    const isRead = settlingConditions(edition).some(when => factsOf(when, edition).includes('repairQuote'))
    return possible.filter((_, place) => isRead || factNames[place] !== 'repairQuote')
  })

/** The claims that count in at least one way. */
const inSomeOf = (ways: readonly WithinCover[]): readonly Told[] =>
  ways.length === 1
    ? ways[0]!.counted
    : [...new Set(ways.flatMap(way => way.counted))].toSorted((a, b) => (a.date! < b.date! ? -1 : 1))

const countedClaims = (
  situation: Situation,
  claims: readonly Told[],
  parameters: Parameters,
  find: Finding = anew,
): CountedClaims => {
  const { ways: found, likely } = find.coverOf(situation, claims, parameters)
  const ways = found ?? [{ counted: claims, starts: [null] }]
  const counted = inSomeOf(ways)
  return {
    situation,
    claims: counted,
    ways,
    areWaysTried: found !== null,
    settling: find.settlingIn(isStartRead(situation.edition) ? withDays(situation, 'start', likely()) : situation),
    never: claims.length - counted.length,
    outside: claims.length - ways[0]!.counted.length,
  }
}

/** Whether claims are counted by years from the start of use, under a choice of readings. */
const isByStart = (edition: Edition, choice: Choice): boolean =>
  listed(edition, 'limits').some(({ per }) => readingIn(choice, per) === 'contract-year')

/** Whether claims are counted by years from the start of use under some reading. */
const mayBeByStart = (edition: Edition): boolean =>
  listed(edition, 'limits').some(({ per }) => readingsOf(per, edition).includes('contract-year'))

/** How many times an answer may add a claim to a bill: more would take longer than a second. */
const MOST_WORK = 5_000

/** The uses of the claims that count in one way; none of the others, which are refused. */
const usesWithin = (uses: Uses, { claims, ways }: CountedClaims, { counted }: WithinCover): Uses => {
  if (ways.length === 1) return uses
  const isCounted = new Set(counted)
  return uses.map((each, place) => (isCounted.has(claims[place]!) ? each : []))
}

/** A start of use, null where no year is counted from it, with the claims that count with it and their uses. */
type Start = { readonly start: Day | null; readonly counted: readonly Told[]; readonly uses: Uses }

/** The starts of use that can give different bills under a choice of readings. */
const startsUnder = (plan: CountedClaims, uses: Uses, choice: Choice): readonly Start[] =>
  plan.ways.flatMap(way => {
    const within = usesWithin(uses, plan, way)
    const starts = isByStart(plan.situation.edition, choice) ? way.starts : [null]
    return starts.map(start => ({ start, counted: way.counted, uses: within }))
  })

/** Finds the bills of a start of use under settled terms; null where they take more than the work that is left. */
type FindBills = (
  one: Start,
  terms: Omit<Terms, 'start'>,
  isOver: boolean,
  work: Work,
  outlookOf: OutlookOf,
) => readonly BillGroup[] | null

const findBills: FindBills = ({ start, uses }, terms, isOver, work, outlookOf) =>
  billsOf(uses, { ...terms, start }, isOver, work, outlookOf)

/**
 * All bills of uses, of some remedies, under one choice of readings: for every start of use, and with and without a limit
 * where none is known. Null where they take more than the work that is left.
 */
const allBillsUnder = (
  starts: readonly Start[],
  used: readonly Remedy[],
  terms: Omit<Terms, 'start'>,
  work: Work,
  find: FindBills,
): readonly BillGroup[] | null => {
  const isOpen = used.some(remedy => usesLeft(remedy, [], null, { ...terms, start: null }) === null)
  const [found, before, outlookOf]: [BillGroup[], number, OutlookOf] = [[], work.left, outlookIn(terms)]
  const tries = (isOpen ? [false, true] : [false]).flatMap(isOver => starts.map(one => ({ one, isOver })))
  for (const [place, { one, isOver }] of tries.entries()) {
    const bills = find(one, terms, isOver, work, outlookOf)
    const each = (before - work.left) / (place + 1)
    const isTooMuch = each * (tries.length - place - 1) > work.left // the others take about as much
    if (bills === null || isTooMuch) return null
    found.push(...bills)
  }
  return found
}

/** The bills under a choice of readings; `isBounded` where they are only those between which every bill is. */
type ReadingBills = { readonly reading: Choice; readonly bills: readonly BillGroup[]; readonly isBounded: boolean }

const isAnyBounded = (entries: readonly ReadingBills[]): boolean => entries.some(entry => entry.isBounded)

/** The bills with an exchange: a phone that was not returned had been exchanged. */
const whereExchanged = (entries: readonly ReadingBills[]): readonly ReadingBills[] =>
  entries
    .map(entry => ({ ...entry, bills: entry.bills.filter(group => group.isExchanged) }))
    .filter(({ bills }) => bills.length > 0)

export type Sum = Pick<PlanCost, 'lines' | 'total' | 'isBounded' | 'refused' | 'outside' | 'readings'>

/** How much of the work that is left the bills of one sum take at most: what is left then is for further values of a fact. */
const MOST_OF_WORK = 3 / 4

/** The bills under each choice of readings, which together take at most a part of the work that is left. */
const entriesOf = (
  plan: CountedClaims,
  work: Work = { left: MOST_WORK },
  boundsOf: typeof outermostBills = outermostBills,
  find: FindBills = findBills,
): readonly ReadingBills[] => {
  const { edition } = plan.situation
  const uses = usesIn(plan)
  const used = remedies.filter(remedy => uses.some(ways => ways.some(use => use.remedy === remedy)))
  const choices = choicesOf(openBetween(uses, edition), edition)
  const part = work.left * MOST_OF_WORK
  const own = { left: part }
  const found = choices.map(reading => {
    const starts = startsUnder(plan, uses, reading)
    const bills = plan.areWaysTried ? allBillsUnder(starts, used, { edition, choice: reading }, own, find) : null
    return { reading, bills, isBounded: bills === null }
  })
  const isBounded = found.some(entry => entry.isBounded)
  work.left -= isBounded ? part : part - own.left // with further values of a fact there are hardly fewer ways
  const bounds = isBounded ? boundsOf(uses) : []
  return found.map(entry => ({ ...entry, bills: entry.bills ?? bounds }))
}

type Entries = (plan: CountedClaims) => readonly ReadingBills[]

/** A function that gives lists of claims a number, the same to lists that are alike. */
const numbersOfLists = (): ((claims: readonly Told[]) => number) => {
  const [byList, byText] = [new Map<readonly Told[], number>(), new Map<string, number>()]
  return claims => keptAt(byList, claims, () => keptAt(byText, JSON.stringify(claims), () => byText.size))
}

/**
 * What the bills of a start depend on beside it and the claims that count with it: all claims with their quotes and
 * remedies, and the rows of these. Lists of claims and rows of the fees are numbers, since they may be long.
 */
const keyOfUses = (
  { situation, claims, settling }: CountedClaims,
  numberOf: (claims: readonly Told[]) => number,
): string => {
  const common = claims.some(claim => claim.quote === undefined) ? numberIn(situation, 'repairQuote') : undefined
  const numbers = new Map<Use['fee'], number>(listed(situation.edition, 'fees').map((fee, place) => [fee, place]))
  const told = [...new Set(claims.map(claim => claim.remedy))].map(remedy => remediesOf(remedy, settling))
  const used = [...new Set(told.flat())]
  return JSON.stringify([
    numberOf(claims),
    common,
    told,
    used.map(remedy => [remedy, ...settling.rowsOf(remedy).map(fee => numbers.get(fee))]),
  ])
}

/**
 * `entriesOf`, the bills of each start found once, and all within the work of one question: a fact that does not change how
 * claims may be settled changes no bill, and a start that is told has bills that were found while it was open.
 */
const entriesOnce = (work: Work): Entries => {
  const known = new Map<string, readonly BillGroup[]>()
  const boundsOf = onceBy(outermostBills, uses =>
    uses.map(ways => [ways[0]?.date, ...new Set(ways.map(({ remedy }) => remedy))]),
  )
  const numberOf = numbersOfLists()
  return plan => {
    const ofUses = keyOfUses(plan, numberOf)
    const find: FindBills = (one, terms, isOver, ...rest) => {
      const key = `${ofUses} ${numberOf(one.counted)} ${one.start} ${JSON.stringify(terms.choice)} ${isOver}`
      const bills = known.get(key) ?? findBills(one, terms, isOver, ...rest)
      if (bills !== null) known.set(key, bills)
      return bills
    }
    return entriesOf(plan, work, boundsOf, find)
  }
}

/** How the bills of a question are found. */
export type Finding = {
  readonly coverOf: typeof coverOf
  readonly settlingIn: typeof settlingIn
  readonly entriesOf: Entries
}

const anew: Finding = { coverOf, settlingIn, entriesOf: plan => entriesOf(plan) }

/** For one question with several values of its facts; where it is one of several, it has its part of the work. */
const once = ({ among = 1 }: Question): Finding => ({
  coverOf: coverOnce(),
  settlingIn,
  entriesOf: entriesOnce({ left: MOST_WORK / among }),
})

/** For one question with several quotes; together they take from the work that is left. */
export const forQuotes = (work: Work): Finding => ({
  coverOf,
  settlingIn: settlingOnce(),
  entriesOf: plan => entriesOf(plan, work),
})

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
  find: Finding = once(question),
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
  const find = once(question)
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
