import type { Edition, Figure, Tax } from './edition.ts'
import { type Bounds, boundsAt } from './figures.ts'
import { taxClasses } from './terms.ts'

/** The consumption tax in percent. */
const rate = 10

/** Whether a word is one of the tax classes. */
export const isTax = (word: unknown): word is Tax => (taxClasses as readonly unknown[]).includes(word)

/** Whether an amount before tax comes to an amount with tax, in whole yen and however the rest is rounded. */
export const isPairAtTaxRate = (before: number, withTax: number): boolean =>
  Math.abs(before * (100 + rate) - withTax * 100) < 100

const boundsOf = (amount: number | Bounds): Bounds =>
  typeof amount === 'number' ? { min: amount, max: amount } : amount

/** An amount with tax; null where tax does not come to whole yen. */
const withTax = ({ min, max }: Bounds): Bounds | null => {
  const [least, most] = [min, max].map(yen => (yen * (100 + rate)) / 100)
  return Number.isInteger(least) && Number.isInteger(most) ? { min: least!, max: most! } : null
}

const otherClass = (figure: Exclude<Figure, 'unknown'>, bounds: Bounds, tax: Tax): Bounds | null => {
  if (!('yen' in figure) || tax === 'not-taxable' || figure.tax === 'not-taxable') return null
  if (bounds.max === 0) return bounds
  if (tax === 'included') return withTax(bounds)
  return figure['before-tax'] === undefined ? null : boundsOf(figure['before-tax'])
}

/**
 * The amount at an address of an edition in a tax class: its own, the amount before tax that is beside it, or an
 * amount before tax with the tax added. Null when it is unknown, is no amount, or has none in this class.
 */
export const amountIn = (edition: Edition, address: string, tax: Tax): Bounds | null => {
  const [figure, bounds] = [edition.figures[address], boundsAt(edition, address)]
  if (figure === undefined || figure === 'unknown' || !('yen' in figure) || bounds === null) return null
  return figure.tax === tax ? bounds : otherClass(figure, bounds, tax)
}
