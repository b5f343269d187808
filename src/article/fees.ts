import { distance } from 'fastest-levenshtein'
import type { Tax } from '../model/edition.ts'
import { boundsAt, taxAt } from '../model/figures.ts'
import type { Filed } from '../model/tables.ts'

/** An amount of the tables in yen, under its full address. */
export type Fee = { readonly id: string; readonly kind: string; readonly yen: number; readonly tax: Tax }

/** The fees of a plan. */
export type PlanFees = {
  readonly plan: string
  readonly name: string
  readonly fees: readonly Fee[]
  /** Every sum of some of its fees but the monthly ones, none included. */
  readonly sums: readonly number[]
}

const sumsOf = ([yen, ...others]: readonly number[]): readonly number[] => {
  if (yen === undefined) return [0]
  const sums = sumsOf(others)
  return [...new Set([...sums, ...sums.map(sum => sum + yen)])]
}

/** The amounts that an edition knows, of a range both ends; `kind` is the first part of the address. */
export const feesOf = ({ edition }: Filed): PlanFees => {
  const fees = Object.keys(edition.figures).flatMap(address => {
    const [bounds, tax] = [boundsAt(edition, address), taxAt(edition, address)]
    if (bounds === null || tax === null) return []
    const ends = [...new Set([bounds.min, bounds.max])]
    return ends.map(yen => ({ id: `${edition.plan}.${address}`, kind: address.split('.')[0]!, yen, tax }))
  })
  const sums = sumsOf(fees.filter(({ kind }) => kind !== 'monthly').map(({ yen }) => yen))
  return { plan: edition.plan, name: edition.name.ja, fees, sums }
}

const edits = (yen: number, fee: Fee): number => distance(String(yen), String(fee.yen))

/** The amount that is nearest in digits, of equally near ones the nearest in value. */
export const nearestFee = (yen: number, fees: readonly Fee[]): Fee =>
  fees.reduce((best, fee) => {
    const nearer = edits(yen, fee) - edits(yen, best) || Math.abs(fee.yen - yen) - Math.abs(best.yen - yen)
    return nearer < 0 ? fee : best
  })

/** In an amount of so many digits, one wrong digit is a slip; in a shorter one it is another amount. */
const fewestDigits = 4

/** Whether a slip of one key turns a fee into this amount: a digit too few or too many, or a wrong one among several. */
export const isSlipOf = (yen: number, fee: Fee): boolean => {
  if (fee.yen === 0 || edits(yen, fee) !== 1) return false
  return String(yen).length !== String(fee.yen).length || String(yen).length >= fewestDigits
}

const mostMonths = 120

/** Whether a number of months of a monthly fee, with or without other fees of the plan, comes to an amount. */
export const isWorkedOut = (yen: number, { fees, sums }: PlanFees): boolean => {
  const monthly = fees.filter(fee => fee.kind === 'monthly' && fee.yen > 0)
  return sums.some(sum =>
    monthly.some(fee => yen >= sum && (yen - sum) % fee.yen === 0 && (yen - sum) / fee.yen <= mostMonths),
  )
}
