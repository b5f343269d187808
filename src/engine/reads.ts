import { isTests, type Leaf, leavesOf, partsOf, periodIn } from '../model/condition.ts'
import type { Condition, Edition, Period } from '../model/edition.ts'
import type { FactName } from '../model/facts.ts'
import { listed } from '../model/sections.ts'
import { periodAt } from './condition.ts'
import { keptAt } from './known.ts'
import { originOf } from './period.ts'
import { openAmong } from './readings.ts'

/** The same function, which reads each condition of an edition only once, and keeps no condition that nothing else keeps. */
const once = <Value>(read: (condition: Condition, edition: Edition) => Value): typeof read => {
  const known = new WeakMap<Edition, WeakMap<object, Value>>()
  return (condition, edition) => {
    if (typeof condition === 'string') return read(condition, edition)
    const ofEdition = keptAt(known, edition, () => new WeakMap<object, Value>())
    return keptAt(ofEdition, condition, () => read(condition, edition))
  }
}

const conditions = new WeakMap<Leaf, Condition>()

/** A test as a condition, the same one each time. */
export const conditionOf = (leaf: Leaf): Condition => keptAt(conditions, leaf, () => ({ [leaf.subject]: leaf.test }))

/** The period that a test asks about, if it asks about one. */
export const periodOf = (leaf: Leaf, edition: Edition): Period | null => {
  const id = periodIn(leaf)
  return id === null ? null : periodAt(edition, id)
}

/** The tests that a condition depends on: its own, and those that say for which phones the days of its periods are known. */
export const leavesRead = once((condition, edition): readonly Leaf[] =>
  leavesOf(condition).flatMap(leaf => {
    const when = periodOf(leaf, edition)?.when
    return when === undefined ? [leaf] : [leaf, ...leavesOf(when)]
  }),
)

const written = new WeakMap<Leaf, string>()

/** Each test once: clauses often name the same one. */
export const distinctLeaves = (leaves: readonly Leaf[]): readonly Leaf[] => {
  const byText = leaves.map(leaf => {
    const text = keptAt(written, leaf, () => JSON.stringify([leaf.subject, leaf.test]))
    return [text, leaf] as const
  })
  return [...new Map(byText).values()]
}

/** Whether a test asks how many uses claims leave. */
export const isLimit = ({ test }: Leaf): boolean => typeof test === 'object' && 'leave' in test

const clauseOfLimit = ({ test }: Leaf, edition: Edition): readonly string[] => {
  if (typeof test !== 'object' || !('leave' in test)) return []
  return listed(edition, 'limits')
    .filter(limit => limit.id === test.leave)
    .map(limit => limit.per)
}

/**
 * The facts a condition depends on, each once. A period's `given` is not among them: an announced
 * assumption gives its figure, so it is never a missing fact; nor are the claims already made.
 */
export const factsOf = once((condition, edition): readonly FactName[] => {
  const read = leavesOf(condition).flatMap(leaf => {
    const period = periodOf(leaf, edition)
    if (isLimit(leaf)) return ['on', 'start'] as const
    return [leaf.subject, period && originOf(period), ...(period?.when ? factsOf(period.when, edition) : [])]
  })
  return [...new Set(read)].filter(name => name !== 'asOf' && name !== null)
})

/** The open clauses whose reading a condition depends on, each once. */
export const opensOf = once((condition, edition): readonly string[] => {
  const own = typeof condition === 'object' && 'readings' in condition ? [condition.open as string] : []
  const edges = isTests(condition)
    ? leavesOf(condition).flatMap(leaf => [...clauseOfLimit(leaf, edition), periodOf(leaf, edition)?.edge])
    : []
  const inner = partsOf(condition).flatMap(part => opensOf(part, edition))
  return openAmong([...own, ...edges, ...inner], edition)
})
