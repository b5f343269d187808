import { keptAt } from '../engine/known.ts'
import type { Situation } from '../engine/situation.ts'
import type { Day } from '../model/day.ts'
import type { Edition, Tax } from '../model/edition.ts'
import { taxAt } from '../model/figures.ts'
import { exactly, isExact, plus, type Range, span, sum, times } from '../model/money.ts'
import type { Parameters } from '../model/parameters.ts'
import { taxClasses } from '../model/terms.ts'
import { type BillGroup, chargesIn, cheapest, dearest, reached, stepsIn, totalOf } from './bills.ts'
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

/** The ways in which something is charged. */
type Ways = readonly (readonly Charge[])[]

const only = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? values[0]! : null)

const sumOf = (charges: readonly Charge[]): Range => sum(charges.map(charge => charge.unit))

const keyOf = (value: unknown): string => JSON.stringify(value)

const datesIn = (charges: readonly Charge[]): readonly Day[] => [
  ...new Set(charges.flatMap(charge => charge.date ?? [])),
]

const isClaim = (charge: Charge): boolean => charge.item !== 'excess'

/** One line for all of some charges, of so much, for so many claims at most. */
const mergedLine = (charges: readonly Charge[], unit: Range, quantity: Range, claims: number): Line => {
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
    taxes: taxes.length > 1 ? taxClasses.filter(tax => taxes.includes(tax)) : [],
    claims,
    varies: true,
  }
}

/** How many claims the bills of some groups accept at most. */
const mostAccepted = (groups: readonly BillGroup[]): number => {
  const claims = Math.max(...groups.flatMap(group => group.steps.map(step => step.end)), 0)
  return claims - Math.min(...groups.map(group => group.refused.min))
}

/** A charge, and how often it is in a bill at least and at most. */
type Counted = { readonly charge: Charge; readonly count: Range }
type Counts = ReadonlyMap<string, Counted>

const none = exactly(0)

/** The counts of bills of which each is as one of several. */
const eitherOf = (several: readonly Counts[]): Counts => {
  const every = new Map(several.flatMap(counts => [...counts]))
  const countOf = (key: string) => span(several.map(counts => counts.get(key)?.count ?? none))!
  return new Map([...every].map(([key, { charge }]) => [key, { charge, count: countOf(key) }]))
}

const oneMore = (counts: Counts, charges: readonly Charge[]): Counts =>
  new Map([
    ...counts,
    ...charges.map((charge): [string, Counted] => {
      const key = keyOf(charge)
      return [key, { charge, count: sum([counts.get(key)?.count ?? none, exactly(1)]) }]
    }),
  ])

/** A value of the bills of some groups: `after` gives it after one more claim, `either` where it is one of several. */
const foundIn = <Value>(
  groups: readonly BillGroup[],
  first: Value,
  after: (before: Value, charges: readonly Charge[]) => Value,
  either: (several: readonly Value[]) => Value,
): Value => {
  const known = new Map<BillGroup, Value>()
  for (const group of reached(groups).toReversed()) {
    const ways = group.steps.map(({ from, charges }) => after(known.get(from)!, charges ?? []))
    known.set(group, ways.length === 0 ? first : either(ways))
  }
  return either(groups.map(group => known.get(group)!))
}

/** How often each charge is in the bills of some groups. */
const countsIn = (groups: readonly BillGroup[]): readonly Counted[] => [
  ...foundIn<Counts>(groups, new Map(), oneMore, eitherOf).values(),
]

/** The least and the most that some of the charges come to in the bills of some groups. */
const unitIn = (groups: readonly BillGroup[], isOne: (charge: Charge) => boolean): Range =>
  foundIn(
    groups,
    none,
    (before, charges) => charges.reduce((total, one) => (isOne(one) ? plus(total, one.unit) : total), before),
    ranges => span(ranges)!,
  )

const countedLine = ({ charge, count }: Counted): Line => line({ ...charge, dates: [] }, count)

/**
 * The lines of claims without dates: how often each charge is in the bills. Where the cheapest bill does not have
 * the fewest of each charge and the dearest the most, the charges that vary are in one line.
 */
const countedLines = (groups: readonly BillGroup[]): readonly Line[] => {
  const every = countsIn(groups)
  const [fewest, most] = [cheapest(groups), dearest(groups)].map(bill => {
    const keys = chargesIn(bill).map(keyOf)
    return ({ charge }: Counted) => keys.filter(key => key === keyOf(charge)).length
  })
  if (every.every(one => fewest!(one) === one.count.min && most!(one) === one.count.max)) return every.map(countedLine)
  const fixed = every.filter(one => isExact(one.count))
  const varying = every.filter(one => !fixed.includes(one)).map(one => one.charge)
  const keys = new Set(varying.map(keyOf))
  const claims = fixed.filter(one => isClaim(one.charge)).map(one => one.count.min)
  const unit = unitIn(groups, charge => keys.has(keyOf(charge)))
  const left = claims.reduce((before, count) => before - count, mostAccepted(groups))
  return [...fixed.map(countedLine), mergedLine(varying, unit, exactly(1), left)]
}

/** What a dated claim comes to in the bills of some groups: each way once, and whether one of them refuses it. */
type OnDay = { readonly accepted: Ways; readonly isRefused: boolean }

/** The lines of one dated claim over all ways that accept it: charge by charge, or one for all where more than one charge varies. */
const claimLinesOf = ({ accepted, isRefused }: OnDay): readonly Line[] => {
  const quantity = { min: isRefused ? 0 : 1, max: 1 }
  const one = (ways: Ways) =>
    mergedLine(ways.flat(), span(ways.map(sumOf))!, quantity, ways.flat().some(isClaim) ? 1 : 0)
  if (only(accepted.map(charges => keyOf(charges.map(charge => charge.item)))) === null) return [one(accepted)]
  const columns = accepted[0]!.map((_, place) => accepted.map(charges => charges[place]!))
  const varying = columns.filter(column => only(column.map(charge => keyOf(charge.unit))) === null)
  if (varying.length > 1) return [one(accepted)]
  return columns.map(column =>
    only(column.map(keyOf)) === null
      ? one(column.map(charge => [charge]))
      : line({ ...column[0]!, dates: datesIn(column) }, quantity),
  )
}

/** What makes charges of one day different. `JSON.stringify` would take a third of the time of an answer about 1,000 claims. */
const dayKeyOf = (charges: readonly Charge[]): string =>
  charges.map(({ item, addresses, unit, tax }) => `${item} ${addresses} ${unit.min} ${unit.max} ${tax}`).join()

/** What each claim comes to in the bills of some groups, one after the other, without those that all of them refuse. */
const daysIn = (groups: readonly BillGroup[]): readonly OnDay[] => {
  const ways = new Map<number, Map<string, readonly Charge[]>>()
  const refused = new Set<number>()
  const seen = new Set<readonly Charge[]>() // most steps have the charges of another one
  for (const { first, end, charges } of stepsIn(groups))
    if (charges === null) for (let place = first; place < end; place++) refused.add(place)
    else if (!seen.has(charges)) {
      seen.add(charges)
      keptAt(ways, first, () => new Map()).set(dayKeyOf(charges), charges)
    }
  return [...ways]
    .sort(([a], [b]) => a - b)
    .map(([place, accepted]) => ({ accepted: [...accepted.values()], isRefused: refused.has(place) }))
}

const isSame = (a: Range, b: Range): boolean => a.min === b.min && a.max === b.max

/**
 * The lines of dated claims, one after the other. Where claims depend on each other, so that they are never all at
 * their cheapest or dearest, those that vary are together in one line.
 */
const datedLines = (groups: readonly BillGroup[]): readonly Line[] => {
  const days = daysIn(groups).map(onDay => ({ onDay, lines: claimLinesOf(onDay) }))
  const every = days.flatMap(day => day.lines)
  if (isSame(sum(every.map(one => one.amount)), totalOf(groups)!)) return every
  const fixed = days.filter(({ onDay: { accepted, isRefused } }) => accepted.length === 1 && !isRefused)
  const varying = days.filter(day => !fixed.includes(day)).flatMap(day => day.onDay.accepted.flat())
  const dates = new Set(varying.map(charge => charge.date))
  const unit = unitIn(groups, charge => dates.has(charge.date))
  return [
    ...fixed.flatMap(day => day.lines),
    mergedLine(varying, unit, exactly(1), mostAccepted(groups) - fixed.length),
  ]
}

/** What claims come to, from the cheapest bill to the dearest, line by line. */
export const claimLines = (groups: readonly BillGroup[]): readonly Line[] =>
  stepsIn(groups).some(step => step.charges?.some(charge => charge.date !== null))
    ? datedLines(groups)
    : countedLines(groups)

type Payable = Pick<Line, 'addresses' | 'unit'>

/** The tax classes of something that is not free of charge. */
const taxesOf = ({ addresses }: Payable, edition: Edition): readonly (Tax | null)[] => {
  const payable = addresses.filter(address => addresses.length === 1 || rangeAt(edition, address).max !== 0)
  return payable.map(address => taxAt(edition, address))
}

/** Whether amounts before tax and amounts with tax may be in one bill: they cannot be added up. */
export const isMixed = (fixed: readonly Line[], groups: readonly BillGroup[], edition: Edition): boolean => {
  const classes = Object.keys(edition.figures).map(address => taxAt(edition, address))
  if (!classes.includes('excluded') || !classes.includes('included')) return false
  const charges = stepsIn(groups).flatMap(step => step.charges ?? [])
  const payable: readonly Payable[] = [...fixed, ...charges]
  const priced = new Map(payable.filter(({ unit }) => unit.max !== 0).map(one => [one.addresses.join(), one]))
  const taxes = [...priced.values()].flatMap(one => taxesOf(one, edition))
  return taxes.includes('excluded') && taxes.includes('included')
}

/** Whether something to pay is an amount before tax. */
export const hasTaxExcluded = (lines: readonly Line[]): boolean =>
  lines.some(({ tax, amount }) => tax === 'excluded' && amount.max !== 0)
