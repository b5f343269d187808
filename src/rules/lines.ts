import type { Day } from '../model/day.ts'
import type { Edition, Tax } from '../model/edition.ts'
import { figureAt, taxAt } from '../model/figures.ts'
import { exactly, type Range, sum, times } from '../model/money.ts'
import type { Parameters } from '../model/parameters.ts'
import { type Bill, cheapest, dearest } from './bills.ts'
import type { Charge } from './claims.ts'
import { monthlyAddresses, monthlyFee, rangeAt, taxOf } from './price.ts'
import type { Situation } from './situation.ts'

/** One line of a bill: so many of something at so much each, in yen. `date` is the day of a dated claim. */
export type Line = {
  readonly item: 'monthly' | Charge['item'] | 'claims' | 'unreturned'
  /** The figures that the unit comes from; none where no table holds one. */
  readonly addresses: readonly string[]
  readonly quantity: Range
  readonly unit: Range
  readonly amount: Range
  /** Null where the amount is unknown, or of one class or another. */
  readonly tax: Tax | null
  readonly date: Day | null
}

type Priced = Omit<Line, 'quantity' | 'amount'>

const line = ({ item, addresses, unit, tax, date }: Priced, quantity: Range): Line => ({
  item,
  addresses,
  quantity,
  unit,
  amount: times(quantity, unit),
  tax,
  date,
})

const monthsOf = ({ months, freeMonths = 0 }: Parameters): Range =>
  months === undefined ? { min: Math.max(0, 1 - freeMonths), max: null } : exactly(months - freeMonths)

/** The fee of all months but the free ones; of one month or more while their number is not told. */
export const monthlyLine = (situation: Situation, parameters: Parameters): Line => {
  const addresses = monthlyAddresses(situation)
  const tax = taxOf(situation.edition, addresses)
  const unit = monthlyFee(situation)
  return line({ item: 'monthly', addresses, unit, tax, date: null }, monthsOf(parameters))
}

/** The charge for a phone that was not sent back. */
export const unreturnedLine = (edition: Edition): Line => {
  const addresses = ['unreturned']
  const [unit, tax] = [rangeAt(edition, 'unreturned'), taxOf(edition, addresses)]
  return line({ item: 'unreturned', addresses, unit, tax, date: null }, exactly(1))
}

type Counted = { readonly charge: Charge; readonly from: number; readonly to: number }

const keyOf = ({ item, addresses, date, unit }: Charge): string => JSON.stringify([item, addresses, date, unit])

/** How often each charge stands in the cheapest bill and in the dearest. */
const counted = (cheap: Bill, dear: Bill): readonly Counted[] => {
  const count = (bill: Bill, key: string) => bill.charges.filter(charge => keyOf(charge) === key).length
  const every = new Map([...cheap.charges, ...dear.charges].map(charge => [keyOf(charge), charge]))
  return [...every].map(([key, charge]) => ({ charge, from: count(cheap, key), to: count(dear, key) }))
}

const only = <Value>(values: readonly Value[]): Value | null => (new Set(values).size === 1 ? values[0]! : null)

/** Charges of which some fall due in one bill and some in the other, as one line from the cheapest to the dearest. */
const mergedLine = (charges: readonly Counted[]): Line => {
  const amounts = charges.map(({ charge, from, to }) => ({
    from: times(exactly(from), charge.unit),
    to: times(exactly(to), charge.unit),
  }))
  const unit = { min: sum(amounts.map(one => one.from)).min, max: sum(amounts.map(one => one.to)).max }
  const [payable, all] = [charges.filter(one => one.charge.unit.max !== 0), charges.map(one => one.charge)]
  const item = only(all.map(charge => charge.item)) ?? 'claims'
  const addresses = [...new Set(all.flatMap(charge => charge.addresses))]
  const tax = only((payable.length > 0 ? payable : charges).map(one => one.charge.tax))
  return line({ item, addresses, unit, tax, date: only(all.map(charge => charge.date)) }, exactly(1))
}

const byDate = (charges: readonly Counted[]): readonly (readonly Counted[])[] =>
  [...new Set(charges.map(one => one.charge.date))].map(date => charges.filter(one => one.charge.date === date))

const inOrder = (lines: readonly Line[]): readonly Line[] => {
  const dates = [...new Set(lines.map(one => one.date))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return dates.flatMap(date => lines.filter(one => one.date === date))
}

/** What claims come to, from the cheapest bill to the dearest: line by line, merged where the two differ in more than number. */
export const claimLines = (bills: readonly Bill[]): readonly Line[] => {
  const all = counted(cheapest(bills), dearest(bills))
  const asCounted = (charges: readonly Counted[]) =>
    charges.map(({ charge, from, to }) => line(charge, { min: from, max: to }))
  if (all.every(({ from, to }) => from <= to)) return asCounted(all)
  const differing = all.filter(({ from, to }) => from !== to)
  const merged = byDate(differing).map(mergedLine)
  const isOrdered = merged.every(({ unit: { min, max } }) => max === null || min <= max)
  const common = asCounted(all.filter(({ from, to }) => from === to))
  return inOrder([...common, ...(isOrdered ? merged : [mergedLine(differing)])])
}

type Payable = Pick<Line, 'addresses' | 'unit'>

/** The tax classes of what may have to be paid; what is free of charge has none. */
const taxesOf = ({ addresses, unit }: Payable, edition: Edition): readonly (Tax | null)[] => {
  if (unit.max === 0) return []
  const payable = addresses.filter(address => addresses.length === 1 || figureAt(edition, address) !== 0)
  return payable.map(address => taxAt(edition, address))
}

/** Whether amounts before tax and amounts with tax may stand in one bill: they cannot be added up. */
export const isMixed = (fixed: readonly Line[], bills: readonly Bill[], edition: Edition): boolean => {
  const payable: readonly Payable[] = [...fixed, ...bills.flatMap(bill => bill.charges)]
  const taxes = payable.flatMap(one => taxesOf(one, edition))
  return taxes.includes('excluded') && taxes.includes('included')
}

/** Whether something to pay is an amount before tax. */
export const hasTaxExcluded = (lines: readonly Line[]): boolean =>
  lines.some(({ tax, amount }) => tax === 'excluded' && amount.max !== 0)
