import { keptAt } from '../engine/known.ts'
import { type Choice, choicesOf, readingIn, readingsOf } from '../engine/readings.ts'
import { factsOf } from '../engine/reads.ts'
import { factsBearingOn } from '../engine/settle.ts'
import { numberIn, possibleOf, type Situation, withDays } from '../engine/situation.ts'
import type { Work } from '../engine/work.ts'
import { isOrdered } from '../model/conflicts.ts'
import type { Day } from '../model/day.ts'
import type { Condition, Edition } from '../model/edition.ts'
import { type FactName, factNames } from '../model/facts.ts'
import type { Parameters } from '../model/parameters.ts'
import { listed } from '../model/sections.ts'
import { type Remedy, remedies } from '../model/terms.ts'
import { type BillGroup, billsOf, outermostBills } from './bills.ts'
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
} from './claims.ts'
import { conditionsOfCover } from './cover-runs.ts'
import { type Settling, settlingIn } from './price.ts'
import { coverOf, type WithinCover } from './within-cover.ts'

/*
 * The bills of claims under each way to read the open clauses, within a bounded work.
 */

/** The claims that count in some way, the ways in which they do, and how they may be settled. */
export type CountedClaims = {
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

/** For each claim that counts the ways in which it may have been settled; a claim without a quote has the told one, which may be unknown. */
export const usesIn = ({
  situation,
  claims,
  settling,
}: Pick<CountedClaims, 'situation' | 'claims' | 'settling'>): Uses =>
  usesOf(claims, settling, numberIn(situation, 'repairQuote'))

/** The facts by which a day may be inside cover or outside. */
const factsOfCover = (edition: Edition): readonly FactName[] =>
  conditionsOfCover(edition).flatMap(covered => factsBearingOn(covered, edition))

/** The conditions of the rows that say what a claim gets and costs. */
export const conditionsRead = (edition: Edition): readonly Condition[] =>
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

/**
 * Which of some claims count in a situation, in all ways that unknown facts leave. Where the ways are too many, all claims are
 * taken to count.
 */
export const countedClaims = (
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
export const mayBeByStart = (edition: Edition): boolean =>
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
export type ReadingBills = {
  readonly reading: Choice
  readonly bills: readonly BillGroup[]
  readonly isBounded: boolean
}

export const isAnyBounded = (entries: readonly ReadingBills[]): boolean => entries.some(entry => entry.isBounded)

/** The bills with an exchange: a phone that was not returned had been exchanged. */
export const whereExchanged = (entries: readonly ReadingBills[]): readonly ReadingBills[] =>
  entries
    .map(entry => ({ ...entry, bills: entry.bills.filter(group => group.isExchanged) }))
    .filter(({ bills }) => bills.length > 0)

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

/** Each time anew, within the work of one answer. */
export const anew: Finding = { coverOf, settlingIn, entriesOf: plan => entriesOf(plan) }

/** For one question with several values of its facts; where it is asked among others, it has its part of the work. */
export const forValues = (among = 1): Finding => ({
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
