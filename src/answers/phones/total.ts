import type { Tax } from '../../model/edition.ts'
import { type Range, span, sum } from '../../model/money.ts'
import type { Verdict } from '../../model/terms.ts'
import type { PlanCostDocument } from '../cost/schema.ts'

/** A sum in yen by tax class. */
type ByTax = { readonly tax: Tax | null; readonly amount: Range }

/** What the phones of a family come to, in yen; `total` is null where a part is unknown or amounts cannot be added up. */
export type FamilyTotal = { readonly total: Range | null; readonly byTax: readonly ByTax[] }

const nothing: Range = { min: 0, max: 0 }

/** From the least to the most that the plans which one phone may have come to. */
const phoneTotal = (plans: readonly PlanCostDocument[]): FamilyTotal => {
  const classes = [...new Set(plans.flatMap(plan => plan.byTax.map(({ tax }) => tax)))]
  const amountIn = (plan: PlanCostDocument, tax: Tax | null) =>
    plan.byTax.find(one => one.tax === tax)?.amount ?? nothing
  const totals = plans.flatMap(plan => plan.total ?? [])
  return {
    total: totals.length < plans.length ? null : (span(totals) ?? nothing),
    byTax: classes.map(tax => ({ tax, amount: span(plans.map(plan => amountIn(plan, tax)))! })),
  }
}

/**
 * The sum over phones, each with the plans that it may have. Null where no edition attests a phone's plans, and where
 * some amounts are before tax and some with tax.
 */
export const familyTotal = (phones: readonly (readonly PlanCostDocument[] | null)[]): FamilyTotal => {
  const parts = phones.map(plans => (plans === null ? null : phoneTotal(plans)))
  const sums = parts.flatMap(part => part?.byTax ?? [])
  const byTax = [...new Set(sums.map(({ tax }) => tax))].map(tax => ({
    tax,
    amount: sum(sums.filter(one => one.tax === tax).map(({ amount }) => amount)),
  }))
  const isPaid = (tax: Tax) => byTax.some(one => one.tax === tax && one.amount.max !== 0)
  const totals = parts.flatMap(part => part?.total ?? [])
  const isSum = totals.length === phones.length && !(isPaid('excluded') && isPaid('included'))
  return { total: isSum ? sum(totals) : null, byTax }
}

/** Whether the sum stays within `most` yen. A sum before tax is a lower bound, so it never gives yes. */
export const isFamilyWithin = ({ total, byTax }: FamilyTotal, most: number): Verdict => {
  if (total === null) return 'conditional'
  if (total.min > most) return 'no'
  const isBeforeTax = byTax.some(({ tax, amount }) => tax === 'excluded' && amount.max !== 0)
  return total.max === null || total.max > most || isBeforeTax ? 'conditional' : 'yes'
}
