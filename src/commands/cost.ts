import { type CostDocument, costDocument, type PlanCostDocument } from '../documents/cost.ts'
import { exit } from '../model/fault.ts'
import type { Question } from '../model/question.ts'
import { answering } from './answering.ts'

/** Whether a total leaves out tax that has to be paid: so much of it is known, and no more. */
const isBeforeTax = ({ byTax }: PlanCostDocument): boolean =>
  byTax.some(({ tax, amount }) => tax === 'excluded' && amount.max !== 0)

/** `--max-total`: 1 when a total exceeds it for certain, 4 when one may. */
const exitOf = ({ plans }: CostDocument, { parameters: { maxTotal } }: Question): number => {
  if (maxTotal === undefined) return exit.answered
  if (plans.some(({ total }) => total !== null && total.min > maxTotal)) return exit.doesNotHold
  const isOpen = plans.some(
    plan => plan.total === null || plan.total.max === null || plan.total.max > maxTotal || isBeforeTax(plan),
  )
  return isOpen ? exit.undetermined : exit.answered
}

export const command = answering('cost', costDocument, exitOf)
