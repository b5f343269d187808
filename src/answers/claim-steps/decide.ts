import type { Charge } from '../../claims/claims.ts'
import { chargesAfter } from '../../claims/counting.ts'
import {
  excessesOf,
  excessOver,
  type Fee,
  isCapped,
  isRemedyIdle,
  possibleFees,
  rangeAt,
  settledRemedies,
  taxOf,
} from '../../claims/price.ts'
import { truth } from '../../engine/condition.ts'
import type { CoverReason } from '../../engine/cover-reasons.ts'
import type { Truth } from '../../engine/kleene.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import { choicesOf, noteReadings, readingsOf } from '../../engine/readings.ts'
import { factsOf } from '../../engine/reads.ts'
import { isRuledOut } from '../../engine/ruled-out.ts'
import { claimsIn, daysOf, isSettled, numberIn, type Situation, situationOf, withFact } from '../../engine/situation.ts'
import { addDays, type Day } from '../../model/day.ts'
import type { Edition, Tax } from '../../model/edition.ts'
import { type FactName, factNames } from '../../model/facts.ts'
import { Fault } from '../../model/fault.ts'
import { figureAt, taxAt } from '../../model/figures.ts'
import { type Range, span, unbounded } from '../../model/money.ts'
import type { Question } from '../../model/question.ts'
import { type ItemOf, isSilent, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Payer, Verdict } from '../../model/terms.ts'
import { type Covered, decideCovers } from '../covers/decide.ts'

type Step = ItemOf<'steps'>

/** What is to be done, before `done` says of it whether it is. */
type Unticked<Item> = Omit<Item, 'isDone'>

/** An amount that may be due, in yen. */
export type Due = {
  readonly id: string
  readonly amount: Range
  readonly tax: Tax | null
  readonly addresses: readonly string[]
}

export type ToDo = {
  readonly step: Step
  /** `yes` where the step applies; `unknown` where it is shown with its "if". */
  readonly state: Truth
  /** The missing facts that decide whether it applies. */
  readonly open: readonly FactName[]
  /** Further things to do within the step, with their own state. */
  readonly also: readonly { readonly part: NonNullable<Step['also']>[number]; readonly state: Truth }[]
  /** The last day by the latest counting, and by the earliest. */
  readonly deadline: Day | null
  readonly earliest: Day | null
  readonly onMiss: Due | null
  readonly isDone: boolean
}

/** Who is to be asked before the plan. `isSure` says that this one pays. */
export type AskFirst = {
  readonly id: 'ask-seller' | 'ask-maker'
  readonly by: Payer
  readonly until: Day | null
  readonly isSure: boolean
  /** That this one is to be asked is stated, also where it is not certain that it pays. */
  readonly certainty: 'stated'
  readonly cite: ItemOf<'route'>['cite']
  readonly isDone: boolean
}

/** What to do about a claim, in order: whom to ask first, then the steps of the plan. None where nobody pays. */
export type Steps = {
  readonly plan: string
  readonly filed: Filed
  /** The verdict of `covers`, and its whole answer. */
  readonly covered: Verdict
  readonly cover: Covered
  readonly asks: readonly AskFirst[]
  readonly steps: readonly ToDo[]
  readonly charges: readonly Due[]
  /** Whether the earlier claims can be counted in too many ways, so that the charges and the price are not narrowed down. */
  readonly isBounded: boolean
  /** The clauses for which the plan does not pay; none where it may. */
  readonly refusals: () => readonly CoverReason[]
  readonly needs: readonly FactName[]
  readonly next: NextQuestion | null
  readonly mentions: () => Mentions
  /** Whether the user named a remedy that the plan never gives. */
  readonly isRemedyIdle: () => boolean
  /** Whether the facts rule the plan out. */
  readonly isRuledOut: () => boolean
}

/** The facts with the remedy that they tell of: a replacement that has arrived means an exchange. */
const withRemedyTold = (situation: Situation, facts: Question['facts']): Question['facts'] => {
  const isExchanged = facts.replacementArrived !== undefined && settledRemedies(situation).includes('exchange')
  return isExchanged ? { ...facts, remedy: 'exchange' } : facts
}

/** The last days for a step: the deadline does not count the first day, `earliest` counts it (rulebook 5 no. 3). */
const dueOf = ({ due }: Step, situation: Situation): Pick<ToDo, 'deadline' | 'earliest'> => {
  const days = due ? figureAt(situation.edition, due.days) : null
  const after = due ? daysOf(situation, due.after) : null
  if (days === null || !after || after.from === null || after.from !== after.to)
    return { deadline: null, earliest: null }
  noteReadings(
    choicesOf([due!.counting], situation.edition).map(reading => ({ reading })),
    situation.edition,
  )
  const moves = readingsOf(due!.counting, situation.edition).map(one => (one === 'delivery-day-in' ? days - 1 : days))
  return { deadline: addDays(after.from, Math.max(...moves)), earliest: addDays(after.from, Math.min(...moves)) }
}

const missOf = ({ onMiss }: Step, { edition }: Situation): Due | null =>
  onMiss === undefined
    ? null
    : { id: onMiss, amount: rangeAt(edition, onMiss), tax: taxAt(edition, onMiss), addresses: [onMiss] }

const stateOf = ({ when }: Pick<Step, 'when'>, situation: Situation): Truth =>
  when === undefined ? 'yes' : truth(when, situation)

/** The missing facts that decide whether a step or a part of one applies. */
const openFacts = ({ when }: Pick<Step, 'when'>, state: Truth, situation: Situation): readonly FactName[] =>
  state === 'unknown' ? factsOf(when!, situation.edition).filter(name => !isSettled(situation, name)) : []

const toDo = (step: Step, situation: Situation): readonly Unticked<ToDo>[] => {
  const state = stateOf(step, situation)
  if (state === 'no') return []
  situation.edition.noteUse?.(`steps.${step.id}`)
  const also = (step.also ?? [])
    .map(part => ({ part, state: stateOf(part, situation) }))
    .filter(extra => extra.state !== 'no')
  const open = openFacts(step, state, situation)
  return [{ step, state, open, also, ...dueOf(step, situation), onMiss: missOf(step, situation) }]
}

/** The excess of each remedy in one charge, since the desk settles on one of them. */
const withOneExcess = (fees: readonly Due[]): readonly Due[] => {
  const excesses = fees.filter(({ id }) => id === 'excess')
  const amount = span(excesses.map(excess => excess.amount))
  const addresses = [...new Set(excesses.flatMap(excess => excess.addresses))]
  return fees.flatMap(fee => {
    if (fee.id !== 'excess') return [fee]
    return fee === excesses[0] ? [{ ...fee, amount: amount!, addresses }] : []
  })
}

/** The price of a fee: of all its prices, or of those that the claims told leave. */
const priceOf = (fee: Fee, charged: readonly Charge[], edition: Edition): Due => {
  const own = charged.filter(({ item }) => item === fee.for)
  const addresses = own.length > 0 ? [...new Set(own.flatMap(charge => charge.addresses))] : fee.price
  const units = own.length > 0 ? own.map(charge => charge.unit) : addresses.map(address => rangeAt(edition, address))
  return { id: fee.for, amount: span(units)!, tax: taxOf(edition, addresses), addresses }
}

/** The charges that may be due: the fee of the remedy, the excess over the cap, the charge for a missed step. */
const chargesOf = (
  situation: Situation,
  steps: readonly Pick<ToDo, 'onMiss'>[],
  charged: readonly Charge[],
): readonly Due[] => {
  const { edition } = situation
  const quote = numberIn(situation, 'repairQuote')
  const fees = possibleFees(situation).flatMap((fee): readonly Due[] => {
    const price = priceOf(fee, charged, edition)
    const addresses = excessesOf(fee, situation.choice).flatMap(one => one?.over ?? [])
    if (addresses.length === 0 || (quote === undefined && !isCapped(fee))) return [price]
    const amount = quote === undefined ? unbounded : excessOver(fee, quote, situation)
    return [price, { id: 'excess', amount, tax: taxOf(edition, addresses), addresses }]
  })
  const missed = steps.flatMap(step => step.onMiss ?? [])
  return [...withOneExcess(fees), ...missed].filter(({ amount }) => amount.max !== 0)
}

const needsOf = (situation: Situation, steps: readonly Pick<ToDo, 'step' | 'open' | 'also'>[]): readonly FactName[] => {
  const read = steps.flatMap(({ step, open, also }) => [
    ...open,
    ...also.flatMap(({ part, state }) => openFacts(part, state, situation)),
    step.due?.after,
  ])
  return factNames.filter(name => read.includes(name) && !isSettled(situation, name))
}

const askIds = { 'seller-warranty': 'ask-seller', 'maker-warranty': 'ask-maker' } as const

/** Those who may pay before the plan; of an incident of which nothing was told nobody is named. */
const asksOf = ({ route }: Covered, { facts }: Question, edition: Edition): readonly Unticked<AskFirst>[] => {
  if (facts.event === undefined && facts.purchased === undefined) return []
  return route.flatMap(({ by, verdict, until }) => {
    if (by === 'plan' || verdict === 'no') return []
    const { cite } = listed(edition, 'route').find(link => link.by === by)!
    return [{ id: askIds[by], by, until: until.last, isSure: verdict === 'yes', certainty: 'stated', cite }]
  })
}

/** The failing clauses of the plan. */
const failingIn = ({ route }: Covered): readonly CoverReason[] =>
  route.flatMap(link => (link.by === 'plan' ? link.reasons().filter(({ state }) => state === 'no') : []))

/** Who is asked first of all. */
export const firstOf = ([ask]: readonly AskFirst[]) =>
  ask ? { by: ask.by, until: ask.until, verdict: ask.isSure ? ('yes' as const) : ('conditional' as const) } : null

/** Whether each of some steps is done: by its id, or by its number, of which `before` come before them. */
const ticked = <Item extends Unticked<AskFirst> | Unticked<ToDo>>(
  items: readonly Item[],
  before: number,
  { parameters: { done } }: Question,
): readonly (Item & Pick<ToDo, 'isDone'>)[] =>
  items.map((item, index) => {
    const id = 'step' in item ? item.step.id : item.id
    return { ...item, isDone: [id, String(before + index + 1)].some(name => done?.includes(name)) }
  })

/**
 * Throws a Fault for a step in `done` that none of the plans has, and for a number that none of their steps has. Plans whose
 * steps are not on record do not count: the answer says so.
 */
export const refuseUnknownSteps = (plans: readonly Steps[], { parameters: { done = [] } }: Question): void => {
  const recorded = plans.filter(({ filed }) => !isSilent(filed.edition, 'steps'))
  if (recorded.length === 0) return
  const ids = recorded.flatMap(({ filed }) => listed(filed.edition, 'steps').map(step => step.id))
  const known = [...new Set([...ids, ...Object.values(askIds)])]
  const count = Math.max(...recorded.map(({ asks, steps }) => asks.length + steps.length))
  const isNumber = (id: string) => /^[1-9]\d*$/.test(id) && Number(id) <= count
  const wrong = done.find(id => !known.includes(id) && !isNumber(id))
  if (wrong !== undefined) throw new Fault('unknown-value', { at: '--done', given: wrong, known })
}

/**
 * What to do about a claim in the order of the tables, with dates, steps that cannot be undone and charges in whole yen;
 * before it whom to ask first. Nothing is to be done where nobody pays. A step whose condition is unknown keeps its "if".
 * `done` names steps by id or number; `refuseUnknownSteps` checks it over all plans.
 * Rulebook section 4 (claim steps) and 5 no. 3, 10, 11, 21.
 */
export const decideSteps = (filed: Filed, question: Question, asOf: Day): Steps => {
  const { edition } = filed
  const { facts } = question
  const told = situationOf(edition, facts, asOf)
  const settled = { ...question, facts: withRemedyTold(told, facts) }
  const open = situationOf(edition, settled.facts, asOf)
  const situation = withFact(open, 'remedy', settledRemedies(open))
  const covered = decideCovers(filed, settled, asOf)
  const asks = asksOf(covered, question, edition)
  const isUnpaid = covered.route.every(({ verdict }) => verdict === 'no')
  const steps = isUnpaid ? [] : listed(edition, 'steps').flatMap(step => toDo(step, situation))
  const needs = needsOf(situation, steps)
  const { charges, isBounded } =
    isUnpaid || claimsIn(situation).length === 0 ? { charges: [], isBounded: false } : chargesAfter(situation)
  return {
    plan: edition.plan,
    filed,
    covered: covered.verdict,
    cover: covered,
    asks: ticked(asks, 0, question),
    steps: ticked(steps, asks.length, question),
    charges: isUnpaid ? [] : chargesOf(situation, steps, charges),
    isBounded: !isUnpaid && (isBounded || covered.isBounded),
    refusals: () => (covered.verdict === 'no' ? failingIn(covered) : []),
    needs,
    next: nextQuestion([{ plan: edition.plan, filed, needs }]),
    mentions: () => mentionsOf('claim-steps', situation, isUnpaid),
    isRemedyIdle: () => isRemedyIdle(told),
    isRuledOut: () => isRuledOut(told, facts),
  }
}
