import type { Fee, PlanFees, Said } from './fees.ts'
import { feesMeant, isFee, isOfOtherClass, isSlipOf, isWorkedOut, nearestFee } from './fees.ts'
import type { Label } from './labels.ts'
import type { Whose } from './whose.ts'

/** An amount of a plan with all that is known about it. */
export type Amount = {
  readonly yen: number
  readonly near: Whose['near']
  readonly label: Label | null
  readonly said: Said
}

/** Whether there is good reason to take an amount without a label for a fee of the plans, though it is none. */
const isTakenForFee = ({ yen, near, said }: Amount, fees: readonly Fee[], plans: readonly PlanFees[]): boolean => {
  if (yen === 0 || fees.some(fee => isFee(yen, fee, said))) return false
  const isOther = fees.some(fee => isOfOtherClass(yen, fee, said))
  if (isOther && (said?.isOwn || near !== 'around')) return true
  if (plans.some(plan => isWorkedOut(yen, plan, said))) return false
  return near === 'direct' || (near === 'same' && fees.some(fee => isSlipOf(yen, fee, said)))
}

/** The fee that was probably meant by an amount that is none of the plans'; null where there is no reason to say so. */
export const missedBy = (amount: Amount, plans: readonly PlanFees[]): Fee | null => {
  const fees = plans.flatMap(plan => plan.fees)
  const { yen, label, said } = amount
  if (label === null) return isTakenForFee(amount, fees, plans) ? nearestFee(yen, fees, said) : null
  const meant = feesMeant(fees, label)
  if (meant.length === 0 || meant.some(fee => isFee(yen, fee, said))) return null
  const priced = meant.filter(fee => fee.yen.max > 0)
  return nearestFee(yen, priced.length > 0 ? priced : meant, said)
}
