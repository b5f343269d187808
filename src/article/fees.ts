import { distance } from 'fastest-levenshtein'
import type { Tax } from '../model/edition.ts'
import { figureAt, taxAt } from '../model/figures.ts'
import type { Filed } from '../model/tables.ts'

/** An amount of the tables in yen, under its full address. */
export type Fee = { readonly id: string; readonly kind: string; readonly yen: number; readonly tax: Tax }

/** The amounts that an edition knows; `kind` is the first part of the address. */
export const feesOf = ({ edition }: Filed): readonly Fee[] =>
  Object.keys(edition.figures).flatMap(address => {
    const [yen, tax] = [figureAt(edition, address), taxAt(edition, address)]
    return yen === null || tax === null
      ? []
      : [{ id: `${edition.plan}.${address}`, kind: address.split('.')[0]!, yen, tax }]
  })

const edits = (yen: number, fee: Fee): number => distance(String(yen), String(fee.yen))

/** The amount that is nearest in digits, of equally near ones the nearest in value. */
export const nearestFee = (yen: number, fees: readonly Fee[]): Fee =>
  fees.reduce((best, fee) => {
    const nearer = edits(yen, fee) - edits(yen, best) || Math.abs(fee.yen - yen) - Math.abs(best.yen - yen)
    return nearer < 0 ? fee : best
  })

const fewestDigits = 4 // of an amount in which one digit for another tells a slip from another amount

/** Whether a slip of one key makes a fee this amount: a digit too few or too many, or a wrong one among several. */
export const isSlipOf = (yen: number, fee: Fee): boolean => {
  if (fee.yen === 0 || edits(yen, fee) !== 1) return false
  return String(yen).length !== String(fee.yen).length || String(yen).length >= fewestDigits
}

const mostMonths = 120

/** Every sum of some of these amounts, none included. */
const sumsOf = ([amount, ...others]: readonly number[]): readonly number[] => {
  if (amount === undefined) return [0]
  const sums = sumsOf(others)
  return [...new Set([...sums, ...sums.map(sum => sum + amount)])]
}

/**
 * Whether so many months of a monthly fee, with some of the other fees of that plan or without, come to an amount: then
 * an article may well have worked it out.
 */
export const isWorkedOut = (yen: number, fees: readonly Fee[]): boolean => {
  const plans = new Set(fees.map(({ id }) => id.split('.')[0]!))
  return [...plans].some(plan => {
    const own = fees.filter(({ id }) => id.startsWith(`${plan}.`))
    const monthly = own.filter(({ kind, yen }) => kind === 'monthly' && yen > 0).map(fee => fee.yen)
    const others = sumsOf(own.filter(({ kind, yen }) => kind !== 'monthly' && yen > 0).map(fee => fee.yen))
    return others.some(sum =>
      monthly.some(fee => yen >= sum && (yen - sum) % fee === 0 && (yen - sum) / fee <= mostMonths),
    )
  })
}
