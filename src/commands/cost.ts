import { type CostDocument, costDocument } from '../documents/cost.ts'
import { exit } from '../model/fault.ts'
import type { Question } from '../model/question.ts'
import { answering } from './answering.ts'

/** `--max-total`: 1 when a total exceeds it for certain, 4 when one may. */
const exitOf = ({ plans }: CostDocument, { parameters: { maxTotal } }: Question): number => {
  if (maxTotal === undefined) return exit.answered
  if (plans.some(({ total }) => total !== null && total.min > maxTotal)) return exit.doesNotHold
  const isOpen = plans.some(({ total }) => total === null || total.max === null || total.max > maxTotal)
  return isOpen ? exit.undetermined : exit.answered
}

export const command = answering('cost', costDocument, exitOf)
