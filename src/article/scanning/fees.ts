import { distance } from 'fastest-levenshtein'
import type { Edition, Tax } from '../../model/edition.ts'
import { type Bounds, boundsAt, taxAt } from '../../model/figures.ts'
import type { Filed } from '../../model/tables.ts'
import { amountIn, isPairAtTaxRate } from '../../model/tax.ts'
import type { Label } from './labels.ts'

/** An amount of the tables in yen, under its full address; `nth` is the number of the use that it is for. */
export type Fee = {
  readonly id: string
  readonly kind: string
  readonly nth: number | null
  readonly tax: Tax
  readonly yen: Bounds
  readonly inClass: { readonly included: Bounds | null; readonly excluded: Bounds | null }
}

/** The fees of a plan. */
export type PlanFees = {
  readonly plan: string
  readonly name: string
  readonly fees: readonly Fee[]
  /** Every sum of some of its fees but the monthly ones, none included, by tax class. */
  readonly sums: { readonly [Class in Tax]: readonly number[] }
}

/** The tax class that an amount is said to be of, and whether that was said of it alone or of all around it. */
export type Said = { readonly tax: Tax; readonly isOwn: boolean } | null

const feeAt = (edition: Edition, address: string): readonly Fee[] => {
  const [yen, tax] = [boundsAt(edition, address), taxAt(edition, address)]
  if (yen === null || tax === null) return []
  const [kind = '', part = ''] = address.split('.')
  const inClass = { included: amountIn(edition, address, 'included'), excluded: amountIn(edition, address, 'excluded') }
  const nth = /^[1-9]$/.test(part) ? Number(part) : null
  return [{ id: `${edition.plan}.${address}`, kind, nth, tax, yen, inClass }]
}

const boundsIn = (fee: Fee, tax: Tax): Bounds | null =>
  tax === fee.tax || fee.tax === 'not-taxable' ? fee.yen : tax === 'not-taxable' ? null : fee.inClass[tax]

const endsOf = (bounds: Bounds | null): readonly number[] =>
  bounds === null ? [] : [...new Set([bounds.min, bounds.max])]

/** No plan has more fees that are added up. */
const mostAdded = 12

const sumsOf = ([yen, ...others]: readonly number[]): readonly number[] => {
  if (yen === undefined) return [0]
  const sums = sumsOf(others)
  return [...new Set([...sums, ...sums.map(sum => sum + yen)])]
}

/** The amounts that an edition knows. */
export const feesOf = ({ edition }: Filed): PlanFees => {
  const fees = Object.keys(edition.figures).flatMap(address => feeAt(edition, address))
  const added = (tax: Tax) =>
    sumsOf(fees.flatMap(fee => (fee.kind === 'monthly' ? [] : endsOf(boundsIn(fee, tax)))).slice(0, mostAdded))
  const sums = { included: added('included'), excluded: added('excluded'), 'not-taxable': added('not-taxable') }
  return { plan: edition.plan, name: edition.name.ja, fees, sums }
}

const within = (yen: number, bounds: Bounds | null): boolean =>
  bounds !== null && bounds.min <= yen && yen <= bounds.max

/** Whether an amount of a class comes to a fee of the other class at the rate of the tax, where the tables know no pair. */
const isPairOf = (yen: number, fee: Fee, tax: Tax): boolean => {
  const { min, max } = fee.yen
  if (tax === 'excluded') return isPairAtTaxRate(yen, min) || isPairAtTaxRate(yen, max)
  return isPairAtTaxRate(min, yen) || isPairAtTaxRate(max, yen)
}

/** Whether an amount is a fee, in the tax class that it is said to be of or else in the fee's own. */
export const isFee = (yen: number, fee: Fee, said: Said): boolean => {
  if (yen === 0) return fee.yen.min === 0
  if (said === null || said.tax === fee.tax) return within(yen, fee.yen)
  if (fee.tax === 'not-taxable') return !said.isOwn && within(yen, fee.yen)
  if (said.tax === 'not-taxable') return false
  const bounds = fee.inClass[said.tax]
  return bounds === null ? isPairOf(yen, fee, said.tax) : within(yen, bounds)
}

/** Whether an amount is a fee in another tax class than the one that it is said to be of. */
export const isOfOtherClass = (yen: number, fee: Fee, said: Said): boolean =>
  !isFee(yen, fee, said) && [fee.yen, fee.inClass.included, fee.inClass.excluded].some(bounds => within(yen, bounds))

/** The fees that a label means. */
export const feesMeant = (fees: readonly Fee[], { kinds, nth }: Label): readonly Fee[] => {
  const ofKind = fees.filter(({ kind }) => (kinds.length === 0 ? ['exchange', 'repair'] : kinds).includes(kind))
  return ofKind.filter(fee => nth === null || fee.nth === null || fee.nth === nth)
}

/** The amount of a fee that another amount is compared with: in the class that is said, else in its own. */
export const amountOf = (fee: Fee, said: Said): number =>
  said === null || said.tax === 'not-taxable' ? fee.yen.min : (boundsIn(fee, said.tax) ?? fee.yen).min

const edits = (yen: number, fee: Fee, said: Said): number => distance(String(yen), String(amountOf(fee, said)))

/** The fee that was probably meant: one that an amount is in another tax class, else the nearest in digits, then in value. */
export const nearestFee = (yen: number, fees: readonly Fee[], said: Said): Fee => {
  const pair = fees.find(fee => isOfOtherClass(yen, fee, said))
  if (pair) return pair
  const away = (fee: Fee) => Math.abs(amountOf(fee, said) - yen)
  return fees.reduce((best, fee) => {
    const nearer = edits(yen, fee, said) - edits(yen, best, said) || away(fee) - away(best)
    return nearer < 0 ? fee : best
  })
}

/** In an amount of so many digits, one wrong digit is a slip; in a shorter one it is another amount. */
const fewestDigits = 4

/** Whether a slip of one key turns a fee into this amount: a digit too few or too many, or a wrong one among several. */
export const isSlipOf = (yen: number, fee: Fee, said: Said): boolean => {
  const meant = amountOf(fee, said)
  if (meant === 0 || edits(yen, fee, said) !== 1) return false
  return String(yen).length !== String(meant).length || String(yen).length >= fewestDigits
}

const mostMonths = 120

/** Whether a number of months of a monthly fee, with or without other fees of the plan, comes to an amount. */
export const isWorkedOut = (yen: number, { fees, sums }: PlanFees, said: Said): boolean => {
  const monthly = fees.flatMap(fee => {
    const amount = amountOf(fee, said)
    return fee.kind === 'monthly' && amount > 0 ? [amount] : []
  })
  return sums[said?.tax ?? 'included'].some(sum =>
    monthly.some(fee => yen >= sum && (yen - sum) % fee === 0 && (yen - sum) / fee <= mostMonths),
  )
}
