import { keptAt } from '../engine/known.ts'
import { endless } from '../engine/work.ts'
import type { Day } from '../model/day.ts'
import { exactly, plus, type Range, span, unbounded } from '../model/money.ts'
import { listed } from '../model/sections.ts'
import { type Remedy, remedies } from '../model/terms.ts'
import {
  type Charge,
  chargesOf,
  nextFree,
  type OutlookOf,
  outlookIn,
  type Terms,
  type Use,
  usesLeft,
} from './claims.ts'

/*
 * The bills that claims can come to, claim by claim. Each claim may be settled in several ways, so the number of bills
 * would double with each. Bills that price later claims alike are counted as one group from there on.
 */

/** One bill: its total in yen, what its last accepted claim is charged, and the bill before that. */
export type Bill = { readonly total: Range; readonly last: readonly Charge[]; readonly before: Bill | null }

/**
 * One claim more that is accepted, with what it is charged; or some in a row that are refused, with null. They stand at the
 * places from `first` to before `end` among the claims.
 */
type Step = {
  readonly from: BillGroup
  readonly first: number
  readonly end: number
  readonly charges: readonly Charge[] | null
}

/** Bills that are alike for later claims: either none of their claims is refused or at least one, and a phone was exchanged or none. */
export type BillGroup = {
  /** The accepted claims that affect later ones; of the others some may be left out. */
  readonly accepted: readonly Use[]
  readonly isExchanged: boolean
  /** How many claims are refused. */
  readonly refused: Range
  /** The bill with the lowest total, of equals the first. */
  readonly cheapest: Bill
  /** The bill with the highest total, of equals the last, so that it shows where it differs from the cheapest. */
  readonly dearest: Bill
  /** The ways in which their last claim was settled, each after bills of all claims before. */
  readonly steps: readonly Step[]
}

/** No claim yet. */
export const noClaims = (): BillGroup => {
  const bill: Bill = { total: exactly(0), last: [], before: null }
  return { accepted: [], isExchanged: false, refused: exactly(0), cheapest: bill, dearest: bill, steps: [] }
}

const charged = (bill: Bill, charges: readonly Charge[]): Bill => ({
  total: charges.reduce((total, { unit }) => plus(total, unit), bill.total),
  last: charges,
  before: bill,
})

/** The bills of a group with one more claim, at some place among the claims, that is accepted. */
export const withAccepted = (group: BillGroup, place: number, use: Use, charges: readonly Charge[]): BillGroup => {
  const cheapest = charged(group.cheapest, charges)
  return {
    accepted: [...group.accepted, use],
    isExchanged: group.isExchanged || use.remedy === 'exchange',
    refused: group.refused,
    cheapest,
    dearest: group.dearest === group.cheapest ? cheapest : charged(group.dearest, charges),
    steps: [{ from: group, first: place, end: place + 1, charges }],
  }
}

/** The bills of a group with more claims that are refused, from one place among the claims up to before another. */
export const withRefused = (group: BillGroup, first: number, end: number): BillGroup => ({
  ...group,
  refused: plus(group.refused, exactly(end - first)),
  steps: [{ from: group, first, end, charges: null }],
})

/** A group with the uses of each remedy that its bills leave for the next claim, each worked out once. */
type Open = { readonly group: BillGroup; readonly leftOf: (remedy: Remedy) => number | null }

const opened = (group: BillGroup, date: Day | null, terms: Terms): Open => {
  const known: { [remedy in Remedy]?: number | null } = {}
  const leftOf = (remedy: Remedy): number | null => {
    if (known[remedy] === undefined) known[remedy] = usesLeft(remedy, group.accepted, date, terms)
    return known[remedy]
  }
  return { group, leftOf }
}

/** `isOver`: whether a claim to which no known limit applies is refused. */
const withUse = ({ group, leftOf }: Open, place: number, use: Use, terms: Terms, isOver: boolean): BillGroup => {
  const left = leftOf(use.remedy)
  if (left === null ? isOver : left === 0) return withRefused(group, place, place + 1)
  return withAccepted(group, place, use, chargesOf(use, group.accepted, terms))
}

const isDearer = (a: Bill, b: Bill): boolean => {
  if (a.total.max === null || b.total.max === null)
    return a.total.max === null && (b.total.max !== null || a.total.min > b.total.min)
  return a.total.max > b.total.max
}

const cheaper = (best: Bill, bill: Bill): Bill => (bill.total.min < best.total.min ? bill : best)
const dearer = (best: Bill, bill: Bill): Bill => (isDearer(best, bill) ? best : bill)

/** Of all bills of some groups the one with the lowest total, of equals the first. */
export const cheapest = (groups: readonly BillGroup[]): Bill => groups.map(group => group.cheapest).reduce(cheaper)

/** Of all bills of some groups the one with the highest total, of equals the last. */
export const dearest = (groups: readonly BillGroup[]): Bill => groups.map(group => group.dearest).reduce(dearer)

/** The least and the most that the bills of some groups come to, in yen; null without any. */
export const totalOf = (groups: readonly BillGroup[]): Range | null =>
  span(groups.flatMap(group => [group.cheapest.total, group.dearest.total]))

const grouped = (alike: readonly BillGroup[], accepted: readonly Use[]): BillGroup =>
  alike.length === 1
    ? { ...alike[0]!, accepted }
    : {
        accepted,
        isExchanged: alike[0]!.isExchanged,
        refused: span(alike.map(group => group.refused))!,
        cheapest: cheapest(alike),
        dearest: dearest(alike),
        steps: alike.flatMap(group => group.steps),
      }

/** So many accepted claims of a single group are kept without a look at which of them affect later ones. */
const KEPT_UNSEEN = 4

/** Bills that are alike for later claims as one; `keptOf` says which of their claims affect later ones, and a key of how. */
const merged = (
  groups: readonly BillGroup[],
  keptOf: (accepted: readonly Use[]) => { readonly kept: readonly Use[]; readonly key: string },
): readonly BillGroup[] => {
  if (groups.length === 1 && groups[0]!.accepted.length <= KEPT_UNSEEN) return groups
  const byKey = new Map<string, { readonly kept: readonly Use[]; readonly alike: BillGroup[] }>()
  for (const group of groups) {
    const { kept, key } = keptOf(group.accepted)
    const whole = `${group.refused.max === 0} ${group.isExchanged} ${key}`
    const known = byKey.get(whole)
    if (known) known.alike.push(group)
    else byKey.set(whole, { kept, alike: [group] })
  }
  return [...byKey.values()].map(({ kept, alike }) => grouped(alike, kept))
}

/** How many claims from one on are refused by every bill, because no use of their remedies is free again before them. */
const refusedFrom = (
  index: number,
  claims: readonly (readonly Use[])[],
  open: readonly Open[],
  terms: Terms,
): number => {
  const date = claims[index]![0]?.date
  if (!date) return 0
  const isSpent = (remedy: Remedy) => open.every(({ leftOf }) => leftOf(remedy) === 0)
  if (!claims[index]!.every(use => isSpent(use.remedy))) return 0
  const free = open.map(({ group }) => nextFree(group.accepted, date, terms)).filter(day => day !== null)
  const first = free.sort()[0]
  if (first === undefined) return 1
  const spent = remedies.filter(isSpent)
  const isRefused = (use: Use) => use.date! < first && spent.includes(use.remedy)
  let later = index + 1
  while (later < claims.length && claims[later]!.every(isRefused)) later++
  return later - index
}

const nothingKept = { kept: [], key: '' }

/**
 * The bills of a group with one claim more that is refused, or accepted by any of its remedies at a price that nobody knows.
 * How many claims they refuse is not counted.
 */
const withAny = (group: BillGroup, place: number, uses: readonly Use[]): BillGroup => {
  const each = [...new Map(uses.map(use => [use.remedy, use])).values()].map(
    ({ remedy, date }): Charge => ({ item: remedy, addresses: [], unit: unbounded, tax: null, date }),
  )
  const [from, first, end] = [group, place, place + 1]
  return {
    ...group, // its cheapest bill refuses the claim
    dearest: each.length > 0 ? charged(group.dearest, [each.at(-1)!]) : group.dearest,
    steps: [{ from, first, end, charges: null }, ...each.map(charge => ({ from, first, end, charges: [charge] }))],
  }
}

/**
 * Bills between which every bill of some claims is: each claim is refused, or accepted by any of its remedies at a price
 * that nobody knows. Such bills may refuse none or some of them, with and without an exchange.
 */
export const outermostBills = (claims: readonly (readonly Use[])[]): readonly BillGroup[] => {
  const isExchange = (use: Use) => use.remedy === 'exchange'
  const mayExchange = claims.some(uses => uses.some(isExchange))
  const [all, most] = [claims.reduce((group, uses, place) => withAny(group, place, uses), noClaims()), claims.length]
  const kinds = [
    { isExchanged: false, refused: exactly(0), isPossible: claims.every(uses => !uses.every(isExchange)) },
    { isExchanged: true, refused: exactly(0), isPossible: mayExchange },
    { isExchanged: false, refused: { min: 1, max: most }, isPossible: true },
    { isExchanged: true, refused: { min: 1, max: most - 1 }, isPossible: mayExchange && most > 1 },
  ]
  return kinds.flatMap(({ isPossible, ...kind }) => (isPossible ? [{ ...all, ...kind }] : []))
}

/** So many limits are looked at in about the time of all else that adding a claim takes. */
const LIMITS_AT_ONCE = 8

/**
 * The bills that claims, each with the ways in which it may have been settled (none where it is refused), can come to under
 * settled terms: of those that refuse no claim and of those that refuse some, with and without an exchange. Null where that
 * takes more than the work that is left.
 */
export const billsOf = (
  claims: readonly (readonly Use[])[],
  terms: Terms,
  isOver: boolean,
  work = endless(),
  outlookOf: OutlookOf = outlookIn(terms),
): readonly BillGroup[] | null => {
  const each = Math.max(1, Math.ceil(listed(terms.edition, 'limits').length / LIMITS_AT_ONCE))
  let groups: readonly BillGroup[] = [noClaims()]
  for (let place = 0; place < claims.length; ) {
    const uses = claims[place]!
    const open = groups.map(group => opened(group, uses[0]?.date ?? null, terms))
    const refused = uses.length === 0 ? 1 : refusedFrom(place, claims, open, terms)
    work.left -= open.length * (refused > 0 ? 1 : uses.length) * each
    if (work.left < 0) return null
    if (refused > 0) {
      const [first, end] = [place, place + refused]
      groups = groups.map(group => withRefused(group, first, end))
      place = end
      continue
    }
    const further: BillGroup[] = []
    for (const one of open) for (const use of uses) further.push(withUse(one, place, use, terms, isOver))
    const next = claims[++place]?.[0]
    groups = next ? merged(further, accepted => outlookOf(accepted, next.date, terms.start)) : further
  }
  return merged(groups, () => nothingKept)
}

/** The charges of a bill, those of the first claim first. */
export const chargesIn = (bill: Bill): readonly Charge[] => {
  const steps: (readonly Charge[])[] = []
  for (let one: Bill | null = bill; one !== null; one = one.before) steps.push(one.last)
  return steps.reverse().flat()
}

const allReached = (groups: readonly BillGroup[]): readonly BillGroup[] => {
  const found = new Set(groups)
  for (const group of found) for (const { from } of group.steps) found.add(from)
  return [...found]
}

const knownReached = new WeakMap<readonly BillGroup[], readonly BillGroup[]>()

/** Some groups and all that go before them, those of more claims first; found once for each list, of which there are long ones. */
export const reached = (groups: readonly BillGroup[]): readonly BillGroup[] =>
  keptAt(knownReached, groups, () => allReached(groups))

const knownSteps = new WeakMap<readonly BillGroup[], readonly Step[]>()

/** The ways in which the claims of some groups were settled; found once for each list. */
export const stepsIn = (groups: readonly BillGroup[]): readonly Step[] =>
  keptAt(knownSteps, groups, () => reached(groups).flatMap(group => group.steps))
