import type { Day } from '../model/day.ts'
import { exactly, type Range, sum, unbounded } from '../model/money.ts'
import { type Remedy, remedies } from '../model/terms.ts'
import { type Charge, chargesOf, nextFree, outlookIn, type Terms, type Use, usesLeft } from './claims.ts'

/*
 * The bills that claims can come to, claim by claim. Each claim may be settled in several ways, so the number of bills
 * would double with each. Of bills that price later claims alike, only the cheapest and the dearest are kept.
 */

/** What claims come to under settled terms: the charges of those that the limits allow, in yen. */
export type Bill = {
  readonly accepted: readonly Use[]
  readonly charges: readonly Charge[]
  readonly refused: number
  readonly total: Range
}

const empty: Bill = { accepted: [], charges: [], refused: 0, total: exactly(0) }

/** A bill with the uses of each remedy that it leaves for the next claim, each worked out once. */
type Open = { readonly bill: Bill; readonly leftOf: (remedy: Remedy) => number | null }

const opened = (bill: Bill, date: Day | null, terms: Terms): Open => {
  const known = new Map<Remedy, number | null>()
  const leftOf = (remedy: Remedy): number | null => {
    if (!known.has(remedy)) known.set(remedy, usesLeft(remedy, bill.accepted, date, terms))
    return known.get(remedy)!
  }
  return { bill, leftOf }
}

/** `isOver`: whether a claim to which no known limit applies is refused. */
const withUse = ({ bill, leftOf }: Open, use: Use, terms: Terms, isOver: boolean): Bill => {
  const left = leftOf(use.remedy)
  if (left === null ? isOver : left === 0) return { ...bill, refused: bill.refused + 1 }
  const charges = chargesOf(use, bill.accepted, terms)
  return {
    accepted: [...bill.accepted, use],
    charges: [...bill.charges, ...charges],
    refused: bill.refused,
    total: sum([bill.total, ...charges.map(charge => charge.unit)]),
  }
}

const isDearer = (a: Bill, b: Bill): boolean => {
  if (a.total.max === null || b.total.max === null)
    return a.total.max === null && (b.total.max !== null || a.total.min > b.total.min)
  return a.total.max > b.total.max
}

/** The bill with the lowest total, of equals the first. */
export const cheapest = (bills: readonly Bill[]): Bill =>
  bills.reduce((best, bill) => (bill.total.min < best.total.min ? bill : best))

/** The bill with the highest total, of equals the last, so that it shows where it differs from the cheapest. */
export const dearest = (bills: readonly Bill[]): Bill =>
  bills.reduce((best, bill) => (isDearer(best, bill) ? best : bill))

/** Whether a phone was exchanged. */
export const isExchanged = ({ accepted }: Bill): boolean => accepted.some(use => use.remedy === 'exchange')

/** Of bills that price later claims alike, those between which all others are. */
const thinned = (bills: readonly Bill[], outlookOf: (bill: Bill) => string): readonly Bill[] => {
  if (bills.length === 1) return bills
  const alike = new Map<string, Bill[]>()
  for (const bill of bills) {
    const key = `${bill.refused} ${isExchanged(bill)} ${outlookOf(bill)}`
    const same = alike.get(key)
    if (same) same.push(bill)
    else alike.set(key, [bill])
  }
  return [...alike.values()].flatMap(same => [...new Set([cheapest(same), dearest(same)])])
}

/** How many claims from one on are refused by every bill, because no use of their remedies is free again before them. */
const refusedFrom = (
  index: number,
  claims: readonly (readonly Use[])[],
  bills: readonly Open[],
  terms: Terms,
): number => {
  const date = claims[index]![0]?.date
  if (!date) return 0
  const isSpent = (remedy: Remedy) => bills.every(({ leftOf }) => leftOf(remedy) === 0)
  if (!claims[index]!.every(use => isSpent(use.remedy))) return 0
  const free = bills.map(({ bill }) => nextFree(bill.accepted, date, terms)).filter(day => day !== null)
  const first = free.sort()[0]
  const spent = remedies.filter(isSpent)
  const isRefused = (uses: readonly Use[]) =>
    first !== undefined && uses.every(use => use.date! < first && spent.includes(use.remedy))
  let later = index + 1
  while (later < claims.length && isRefused(claims[later]!)) later++
  return later - index
}

/** All claims accepted at prices that nobody knows, each with this remedy where it is possible. */
const openBill = (claims: readonly (readonly Use[])[], remedy: Remedy): Bill => {
  const accepted = claims.map(uses => uses.find(use => use.remedy === remedy) ?? uses[0]!)
  const charges = accepted.map(({ remedy: item, date }) => ({ item, addresses: [], unit: unbounded, tax: null, date }))
  return { accepted, charges, refused: 0, total: sum(charges.map(charge => charge.unit)) }
}

/** All claims refused but the first that may be an exchange. */
const onlyExchange = (claims: readonly (readonly Use[])[]): readonly Bill[] => {
  const exchange = claims.find(uses => uses.some(use => use.remedy === 'exchange'))
  return exchange ? [{ ...openBill([exchange], 'exchange'), refused: claims.length - 1 }] : []
}

/**
 * Bills between which every bill of some claims is: all claims refused, with and without one exchange, and all accepted at
 * prices that nobody knows.
 */
export const outermostBills = (claims: readonly (readonly Use[])[]): readonly Bill[] => [
  { ...empty, refused: claims.length },
  ...onlyExchange(claims),
  ...remedies.map(remedy => openBill(claims, remedy)),
]

/** How many times a claim may still be added to a bill until the work is given up. */
export type Work = { left: number }

/**
 * The bills that claims, each with the ways in which it may have been settled, can come to under settled terms: the
 * cheapest and the dearest for each number of refused claims, with and without an exchange. Null where that takes more
 * than the work that is left.
 */
export const billsOf = (
  claims: readonly (readonly Use[])[],
  terms: Terms,
  isOver: boolean,
  work: Work = { left: Number.POSITIVE_INFINITY },
): readonly Bill[] | null => {
  const outlookOf = outlookIn(terms)
  let bills: readonly Bill[] = [empty]
  for (let index = 0; index < claims.length; ) {
    const open = bills.map(bill => opened(bill, claims[index]![0]?.date ?? null, terms))
    const refused = refusedFrom(index, claims, open, terms)
    if (refused > 0) {
      bills = bills.map(bill => ({ ...bill, refused: bill.refused + refused }))
      index += refused
      continue
    }
    work.left -= open.length * claims[index]!.length
    if (work.left < 0) return null
    const further = open.flatMap(one => claims[index]!.map(use => withUse(one, use, terms, isOver)))
    const next = claims[++index]?.[0]
    bills = next ? thinned(further, bill => outlookOf(bill.accepted, next.date)) : further
  }
  return bills
}
