import type { Situation } from '../engine/situation.ts'
import type { Day } from '../model/day.ts'
import type { Edition, Tax } from '../model/edition.ts'
import { taxAt } from '../model/figures.ts'
import { exactly, isExact, type Range, span, sum, times } from '../model/money.ts'
import type { Parameters } from '../model/parameters.ts'
import { type Bill, cheapest, dearest } from './bills.ts'
import type { Charge } from './claims.ts'
import { monthlyAddresses, monthlyFee, rangeAt, taxOf } from './price.ts'

/** One line of a bill: so many of something at so much each, in yen. `dates` are the days of the dated claims in it. */
export type Line = {
  readonly item: 'monthly' | Charge['item'] | 'claims' | 'unreturned'
  /** The figures that the unit comes from; none where no table holds one. */
  readonly addresses: readonly string[]
  readonly quantity: Range
  readonly unit: Range
  readonly amount: Range
  /** Null where the amount is unknown, or of one class or another. */
  readonly tax: Tax | null
  /** The classes of which it may be, where it may be of several. */
  readonly taxes: readonly Tax[]
  /** How many claims it is for, at most. */
  readonly claims: number
  readonly dates: readonly Day[]
  /** Whether it stands for one of several ways in which its claims may be priced. */
  readonly varies: boolean
}

type Priced = Omit<Line, 'quantity' | 'amount' | 'varies' | 'taxes' | 'claims'>

const line = ({ item, addresses, unit, tax, dates }: Priced, quantity: Range): Line => ({
  item,
  addresses,
  quantity,
  unit,
  amount: times(quantity, unit),
  tax,
  taxes: [],
  claims: 1,
  dates,
  varies: false,
})

const monthsOf = ({ months, freeMonths = 0 }: Parameters): Range =>
  months === undefined ? { min: Math.max(0, 1 - freeMonths), max: null } : exactly(Math.max(0, months - freeMonths))

/** The fee of all months but the free ones; of one month or more while their number is not told, of none where all are free. */
export const monthlyLine = (situation: Situation, parameters: Parameters): Line => {
  const addresses = monthlyAddresses(situation)
  const tax = taxOf(situation.edition, addresses)
  const unit = monthlyFee(situation)
  return line({ item: 'monthly', addresses, unit, tax, dates: [] }, monthsOf(parameters))
}

/** The charge for a phone that was not sent back. */
export const unreturnedLine = (edition: Edition): Line => {
  const addresses = ['unreturned']
  const [unit, tax] = [rangeAt(edition, 'unreturned'), taxOf(edition, addresses)]
  return line({ item: 'unreturned', addresses, unit, tax, dates: [] }, exactly(1))
}

/** What claims come to in two bills or more: the charges of each. */
type Ways = readonly (readonly Charge[])[]

const only = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? values[0]! : null)

const totalOf = (charges: readonly Charge[]): Range => sum(charges.map(charge => charge.unit))

const keyOf = (value: unknown): string => JSON.stringify(value)

const datesIn = (charges: readonly Charge[]): readonly Day[] =>
  [...new Set(charges.flatMap(charge => charge.date ?? []))].sort()

/** One line for all of it, of so much. */
const mergedLine = (ways: Ways, unit: Range, quantity: Range): Line => {
  const charges = ways.flat()
  const payable = charges.filter(charge => charge.unit.max !== 0)
  const taxes = [...new Set((payable.length > 0 ? payable : charges).map(charge => charge.tax))]
  const priced: Priced = {
    item: only(charges.map(charge => charge.item)) ?? 'claims',
    addresses: [...new Set(charges.flatMap(charge => charge.addresses))],
    unit,
    tax: only(taxes),
    dates: datesIn(charges),
  }
  return {
    ...line(priced, quantity),
    taxes: taxes.length > 1 ? taxes.filter(tax => tax !== null) : [],
    claims: Math.max(...ways.map(way => way.filter(charge => charge.item !== 'excess').length)),
    varies: true,
  }
}

/** A charge, and how often it is in each bill. */
type Counted = { readonly charge: Charge; readonly counts: readonly number[] }

const countedIn = (bills: readonly Bill[]): readonly Counted[] => {
  const every = new Map(bills.flatMap(bill => bill.charges).map(charge => [keyOf(charge), charge]))
  return [...every].map(([key, charge]) => ({
    charge,
    counts: bills.map(bill => bill.charges.filter(one => keyOf(one) === key).length),
  }))
}

const rangeOf = ({ counts }: Counted): Range => ({ min: Math.min(...counts), max: Math.max(...counts) })

const countedLine = (counted: Counted): Line => line({ ...counted.charge, dates: [] }, rangeOf(counted))

/**
 * The lines of claims without dates: how often each charge is in the bills. Where the cheapest bill does not have
 * the fewest of each charge and the dearest the most, the charges that vary are in one line.
 */
const countedLines = (bills: readonly Bill[], [cheap, dear]: readonly [Bill, Bill]): readonly Line[] => {
  const every = countedIn(bills)
  const [first, last] = [bills.indexOf(cheap), bills.indexOf(dear)]
  const isBetween = (one: Counted) => one.counts[first] === rangeOf(one).min && one.counts[last] === rangeOf(one).max
  if (every.every(isBetween)) return every.map(countedLine)
  const isFixed = (one: Counted) => isExact(rangeOf(one))
  const varying = new Set(every.filter(one => !isFixed(one)).map(one => keyOf(one.charge)))
  const waysIn = (some: readonly Bill[]) => some.map(bill => bill.charges.filter(one => varying.has(keyOf(one))))
  const [from, to] = waysIn([cheap, dear])
  const unit = { min: totalOf(from!).min, max: totalOf(to!).max }
  return [...every.filter(isFixed).map(countedLine), mergedLine(waysIn([cheap, dear, ...bills]), unit, exactly(1))]
}

/** What the claim of one day comes to in some bills: each way once, and whether one of them refuses it. */
type OnDay = { readonly date: Day; readonly accepted: Ways; readonly isRefused: boolean }

/** The lines of one dated claim over all ways that accept it: charge by charge, or one for all where more than one charge varies. */
const claimLinesOf = ({ accepted, isRefused }: OnDay): readonly Line[] => {
  const quantity = { min: isRefused ? 0 : 1, max: 1 }
  const merged = () => [mergedLine(accepted, span(accepted.map(totalOf))!, quantity)]
  if (only(accepted.map(charges => keyOf(charges.map(charge => charge.item)))) === null) return merged()
  const columns = accepted[0]!.map((_, place) => accepted.map(charges => charges[place]!))
  const varying = columns.filter(column => only(column.map(charge => keyOf(charge.unit))) === null)
  if (varying.length > 1) return merged()
  return columns.map(column =>
    only(column.map(keyOf)) === null
      ? mergedLine(
          column.map(charge => [charge]),
          span(column.map(charge => charge.unit))!,
          quantity,
        )
      : line({ ...column[0]!, dates: datesIn(column) }, quantity),
  )
}

const chargesByDay = ({ charges }: Bill): ReadonlyMap<Day, readonly Charge[]> => {
  const byDay = new Map<Day, Charge[]>()
  for (const charge of charges) {
    const same = byDay.get(charge.date!)
    if (same) same.push(charge)
    else byDay.set(charge.date!, [charge])
  }
  return byDay
}

/** What makes charges of one day different. `JSON.stringify` would take a third of the time of an answer about 1,000 claims. */
const dayKeyOf = (charges: readonly Charge[]): string =>
  charges.map(({ item, addresses, unit, tax }) => `${item} ${addresses} ${unit.min} ${unit.max} ${tax}`).join()

/** What claims come to in some bills, day by day. */
const daysOf = (bills: readonly Bill[]): readonly OnDay[] => {
  const byDay = new Map<Day, { readonly ways: Map<string, readonly Charge[]>; bills: number }>()
  for (const bill of bills)
    for (const [date, charges] of chargesByDay(bill)) {
      const onDay = byDay.get(date) ?? { ways: new Map(), bills: 0 }
      byDay.set(date, onDay)
      onDay.bills++
      onDay.ways.set(dayKeyOf(charges), charges)
    }
  return [...byDay]
    .map(([date, on]) => ({ date, accepted: [...on.ways.values()], isRefused: on.bills < bills.length }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

const isSame = (a: Range, b: Range): boolean => a.min === b.min && a.max === b.max

/**
 * The lines of dated claims, one after the other. Where claims depend on each other, so that they are never all at
 * their cheapest or dearest, those that vary are together in one line.
 */
const datedLines = (bills: readonly Bill[], ends: readonly [Bill, Bill]): readonly Line[] => {
  const byDate = daysOf(bills).map(onDay => ({ onDay, lines: claimLinesOf(onDay) }))
  const amountOf = (lines: readonly Line[]) => sum(lines.map(one => one.amount))
  const whole = { min: ends[0].total.min, max: ends[1].total.max }
  if (isSame(amountOf(byDate.flatMap(one => one.lines)), whole)) return byDate.flatMap(one => one.lines)
  const isFixed = ({ onDay: { accepted, isRefused } }: (typeof byDate)[number]) => accepted.length === 1 && !isRefused
  const varying = new Set(byDate.filter(one => !isFixed(one)).map(one => one.onDay.date))
  const waysIn = (some: readonly Bill[]): Ways =>
    some.map(bill => bill.charges.filter(charge => varying.has(charge.date!)))
  const [from, to] = waysIn(ends)
  const unit = { min: totalOf(from!).min, max: totalOf(to!).max }
  const fixed = byDate.filter(isFixed).flatMap(one => one.lines)
  return [...fixed, mergedLine(waysIn(bills), unit, exactly(1))]
}

/** What claims come to, from the cheapest bill to the dearest, line by line. */
export const claimLines = (bills: readonly Bill[]): readonly Line[] => {
  const ends = [cheapest(bills), dearest(bills)] as const
  const isDated = bills.some(bill => bill.charges.some(charge => charge.date !== null))
  return isDated ? datedLines(bills, ends) : countedLines(bills, ends)
}

type Payable = Pick<Line, 'addresses' | 'unit'>

/** The tax classes of something that is not free of charge. */
const taxesOf = ({ addresses }: Payable, edition: Edition): readonly (Tax | null)[] => {
  const payable = addresses.filter(address => addresses.length === 1 || rangeAt(edition, address).max !== 0)
  return payable.map(address => taxAt(edition, address))
}

/** Whether amounts before tax and amounts with tax may be in one bill: they cannot be added up. */
export const isMixed = (fixed: readonly Line[], bills: readonly Bill[], edition: Edition): boolean => {
  const payable: readonly Payable[] = [...fixed, ...bills.flatMap(bill => bill.charges)]
  const priced = new Map(payable.filter(({ unit }) => unit.max !== 0).map(one => [one.addresses.join(), one]))
  const taxes = [...priced.values()].flatMap(one => taxesOf(one, edition))
  return taxes.includes('excluded') && taxes.includes('included')
}

/** Whether something to pay is an amount before tax. */
export const hasTaxExcluded = (lines: readonly Line[]): boolean =>
  lines.some(({ tax, amount }) => tax === 'excluded' && amount.max !== 0)
