import type { Condition, FactTest, FactTests } from './edition.ts'
import type { FactName } from './facts.ts'

/** What a test asks about: a fact, or the day of the question. */
export type Subject = FactName | 'asOf'
export type Leaf = { readonly subject: Subject; readonly test: FactTest }

/** The tests of a condition's leaf, one a fact. */
export const testsOf = (tests: FactTests): readonly Leaf[] =>
  (Object.keys(tests) as Subject[]).map(subject => ({ subject, test: tests[subject]! }))

/** The conditions directly inside a condition, in their order; a reading counts as one. */
export const partsOf = (condition: Condition): readonly Condition[] => {
  if (typeof condition === 'string') return []
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  if ('not' in condition) return [condition.not]
  return 'readings' in condition ? Object.values(condition.readings) : []
}

/** Whether a condition is a leaf that tests facts. */
export const isTests = (condition: Condition): condition is FactTests =>
  typeof condition === 'object' &&
  !('all' in condition || 'any' in condition || 'not' in condition || 'readings' in condition)

/** Every test of a fact anywhere in a condition. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  isTests(condition) ? testsOf(condition) : partsOf(condition).flatMap(leavesOf)

/** The tests of a condition that hold as they are written, or those that stand under a `not`. */
export const leavesUnder = (condition: Condition, isNegated: boolean): readonly Leaf[] => {
  if (isTests(condition)) return isNegated ? [] : testsOf(condition)
  const isInner = typeof condition === 'object' && 'not' in condition ? !isNegated : isNegated
  return partsOf(condition).flatMap(part => leavesUnder(part, isInner))
}

/** The period that a test asks about, by its id. */
export const periodIn = ({ test }: Leaf): string | null =>
  typeof test === 'object' && 'during' in test ? test.during : null
