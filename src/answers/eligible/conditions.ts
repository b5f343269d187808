import type { PlanDocument } from './schema.ts'

/** The open conditions of a plan to print; those with the same words once. */
export const conditionsSaid = ({ conditions }: PlanDocument): PlanDocument['conditions'] => {
  const firsts = new Map(conditions.toReversed().map(condition => [condition.text.ja, condition]))
  return conditions.filter(condition => firsts.get(condition.text.ja) === condition)
}
