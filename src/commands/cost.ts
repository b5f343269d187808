import { type CostDocument, costDocument } from '../answers/cost/document.ts'
import { exit } from '../model/fault.ts'
import { answering } from './answering.ts'

/** `--max-total`: 1 when a total exceeds it for certain, 4 when one may. */
const exitOf = ({ plans }: CostDocument): number => {
  if (plans.some(plan => plan.withinMax === 'no')) return exit.doesNotHold
  return plans.some(plan => plan.withinMax === 'conditional') ? exit.undetermined : exit.answered
}

export const command = answering('cost', costDocument, exitOf)
