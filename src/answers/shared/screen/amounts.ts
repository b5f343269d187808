import type { Tax } from '../../../model/edition.ts'
import type { Language } from '../../../model/message.ts'
import { isExact, type Range } from '../../../model/money.ts'
import { money } from '../view.ts'

const MOST = 3 // amounts that are printed one by one; more are printed as a range

type WithTotal = { readonly total: Range | null }

/** The totals in yen that only a reading decides, from the least; null where something else decides too. */
export const decidedTotals = (readings: readonly WithTotal[]): readonly number[] | null => {
  const totals = readings.flatMap(({ total }) => (total !== null && isExact(total) ? total.min : []))
  if (totals.length < readings.length) return null
  const different = [...new Set(totals)].sort((a, b) => a - b)
  return different.length > 1 && different.length <= MOST ? different : null
}

/** `11,000円か39,000円`. */
export const eitherOf = (amounts: readonly number[], language: Language): string =>
  amounts.map(yen => money({ min: yen, max: yen }, language)).join(language === 'ja' ? 'か' : ' or ')

type Taxed = { readonly tax: Tax | null; readonly amount: Range }

/** The one tax class of all amounts that are not 0; null where there are several, or none. */
export const sharedTax = (lines: readonly Taxed[]): Tax | null => {
  const taxes = [...new Set(lines.filter(({ amount }) => amount.max !== 0).map(({ tax }) => tax))]
  return taxes.length === 1 ? taxes[0]! : null
}
