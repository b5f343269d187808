import type { PlanDocument } from './schema.ts'

/** The open conditions of a plan to print; those with the same words once. */
export const conditionsSaid = ({ conditions }: PlanDocument): PlanDocument['conditions'] =>
  conditions.filter(({ text }, index) => conditions.findIndex(other => other.text.ja === text.ja) === index)
