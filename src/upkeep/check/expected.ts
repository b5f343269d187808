import { figuresOf } from '../../model/figures.ts'
import type { Context, Expectation } from './rule.ts'

/** The addresses of all figures, with their plans: `used.monthly`. */
export const knownFigures = ({ tables }: Context): readonly string[] => [
  ...new Set(tables.editions.flatMap(({ edition }) => figuresOf(edition).map(address => `${edition.plan}.${address}`))),
]

/** Whether an expectation cannot be checked, since an edition of its plan could not be read. */
export const isUncertain = ({ address }: Expectation, { incomplete }: Context): boolean =>
  incomplete.some(plan => address.startsWith(`${plan}.`))
