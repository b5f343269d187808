import { type Filed, inForceFrom, plansOf } from '../../model/tables.ts'
import type { Context, Expectation } from './rule.ts'

/** Every address of a figure, with its plan: `used.monthly`. */
export const knownFigures = ({ tables }: Context): readonly string[] => [
  ...new Set(
    tables.editions.flatMap(({ edition }) => Object.keys(edition.figures).map(address => `${edition.plan}.${address}`)),
  ),
]

/** Whether an expectation is about a plan of which an edition could not be read: then it is not judged. */
export const isUncertain = ({ address }: Expectation, { incomplete }: Context): boolean =>
  incomplete.some(plan => address.startsWith(`${plan}.`))

type InForce = { readonly address: string; readonly filed: Filed | null }

/** The address within its plan, and the edition in force on the day. */
export const expectedAt = ({ address }: Expectation, { tables, selected }: Context): InForce => {
  const plan = plansOf(tables).find(plan => address.startsWith(`${plan}.`)) ?? ''
  const filed = selected.find(filed => filed.edition.plan === plan) ?? null
  return { address: address.slice(plan.length + 1), filed }
}

/** The day from which an edition is in force, to name it by. */
export const dayOf = ({ edition }: Filed): string => inForceFrom(edition)
