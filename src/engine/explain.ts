import { isTests, partsOf, type Subject, testsOf } from '../model/condition.ts'
import type { Condition, FactTest } from '../model/edition.ts'
import { testTruth, truth } from './condition.ts'
import type { Truth } from './kleene.ts'
import type { Situation } from './situation.ts'

/** Why a condition has the value it has: its parts with theirs, down to the tests of single facts. */
export type Trace =
  | { readonly state: Truth; readonly kind: 'all' | 'any' | 'not' | 'silent'; readonly parts: readonly Trace[] }
  | {
      readonly state: Truth
      readonly kind: 'open'
      readonly open: string
      readonly readings: Readonly<Record<string, Trace>>
    }
  | { readonly state: Truth; readonly kind: 'test'; readonly fact: Subject; readonly test: FactTest }

const kindOf = (condition: Condition): 'all' | 'any' | 'not' | 'silent' => {
  if (typeof condition === 'string') return 'silent'
  return 'any' in condition ? 'any' : 'not' in condition ? 'not' : 'all'
}

/** The reason tree of a condition in a situation. */
export const explain = (condition: Condition, situation: Situation): Trace => {
  const state = truth(condition, situation)
  if (typeof condition === 'object' && 'readings' in condition) {
    const readings = Object.entries(condition.readings).map(([name, part]) => [name, explain(part, situation)])
    return { state, kind: 'open', open: condition.open, readings: Object.fromEntries(readings) }
  }
  if (!isTests(condition))
    return { state, kind: kindOf(condition), parts: partsOf(condition).map(part => explain(part, situation)) }
  const tests = testsOf(condition).map(
    ({ subject, test }) => ({ state: testTruth(subject, test, situation), kind: 'test', fact: subject, test }) as const,
  )
  return tests.length === 1 ? tests[0]! : { state, kind: 'all', parts: tests }
}
