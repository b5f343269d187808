import type { Condition, FactTest, FactTests } from './edition.ts'
import type { FactName } from './facts.ts'

/** What a test reads: a fact, or the day of the question. */
export type Subject = FactName | 'asOf'
export type Leaf = { readonly subject: Subject; readonly test: FactTest }

/** The tests of a leaf, one for each fact. */
export const testsOf = (tests: FactTests): readonly Leaf[] =>
  (Object.keys(tests) as Subject[]).map(subject => ({ subject, test: tests[subject]! }))

/** The conditions directly inside a condition, in their order; each reading is one of them. */
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

/** All tests in a condition at any depth. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  isTests(condition) ? testsOf(condition) : partsOf(condition).flatMap(leavesOf)

/** The tests of a condition that are not negated. `isNegated` says that the condition itself is under a `not`. */
export const leavesUnder = (condition: Condition, isNegated: boolean): readonly Leaf[] => {
  if (isTests(condition)) return isNegated ? [] : testsOf(condition)
  const isInner = typeof condition === 'object' && 'not' in condition ? !isNegated : isNegated
  return partsOf(condition).flatMap(part => leavesUnder(part, isInner))
}

/** The id of the period that a test names; null when it names none. */
export const periodIn = ({ test }: Leaf): string | null =>
  typeof test === 'object' && 'during' in test ? test.during : null
