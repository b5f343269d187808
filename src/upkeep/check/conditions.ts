import { completionsOf } from '../../engine/completions.ts'
import { factsOf } from '../../engine/reads.ts'
import { type Joint, settle } from '../../engine/settle.ts'
import { type Situation, situationOf } from '../../engine/situation.ts'
import type { Path } from '../../model/address.ts'
import { isTests, type Leaf, leavesOf, testsOf } from '../../model/condition.ts'
import type { Condition, Edition } from '../../model/edition.ts'
import { factNames, kindOf } from '../../model/facts.ts'
import { coursesOf } from '../../model/figures.ts'
import { listed } from '../../model/sections.ts'
import { inForceFrom } from '../../model/tables.ts'
import type { Verdict } from '../../model/terms.ts'

/** A condition and where it stands in its edition. */
export type PlacedCondition = { readonly condition: Condition; readonly path: Path }

/** A situation in which nothing is known, on the edition's own first day. */
export const nothingKnown = (edition: Edition): Situation => situationOf(edition, {}, inForceFrom(edition))

/** The parts that must all hold, each by itself: those that share no fact are then tried apart. */
const conjuncts = (condition: Condition): readonly Condition[] => {
  if (isTests(condition)) return testsOf(condition).map(({ subject, test }) => ({ [subject]: test }))
  return typeof condition === 'object' && 'all' in condition ? condition.all.flatMap(conjuncts) : [condition]
}

const samples = 16

/** The verdict in one of the ways in which the facts of some clauses could turn out, a different one for each `turn`. */
const sampled = (clauses: readonly Joint[], edition: Edition, start: Situation, turn: number): Verdict => {
  const conditions = clauses.map(clause => clause.when)
  const facts = factNames.filter(name => conditions.some(condition => factsOf(condition, edition).includes(name)))
  const situation = facts.reduce((situation, name, place) => {
    const ways = completionsOf([name], conditions.flatMap(leavesOf), situation) ?? []
    const spread = (turn * (place + 1) * 0.618) % 1 // steps that go round the ways of each fact at their own pace
    return ways[Math.floor(ways.length * spread)] ?? situation
  }, start)
  return settle(clauses, situation).verdict
}

/** Whether a few samples already show that the verdict varies. Trying all ways of several days takes long. */
const isSeenToVary = (clauses: readonly Joint[], edition: Edition): boolean => {
  const seen = new Set<Verdict>()
  const start = nothingKnown(edition)
  for (let turn = 0; turn < samples; turn++) {
    seen.add(sampled(clauses, edition, start, turn))
    if (seen.has('conditional') || seen.size > 1) return true
  }
  return false
}

/**
 * What conditions come to together, however the facts turn out and under every reading: yes, no, or conditional where it
 * varies. Where the ways are too many to try it says conditional, so that nothing is reported which might be sound.
 */
export const always = (conditions: readonly Condition[], edition: Edition): Verdict => {
  const clauses = conditions.flatMap(conjuncts).map((when, index) => ({ id: String(index), when }))
  return isSeenToVary(clauses, edition) ? 'conditional' : settle(clauses, nothingKnown(edition)).verdict
}

/** The verdicts of an edition's conditions, by their text: many stand more than once, and several rules ask for them. */
const verdictsOf = new WeakMap<Edition, Map<string, Verdict>>()

/** What one condition comes to, as `always` says. */
export const alwaysOf = (condition: Condition, edition: Edition): Verdict => {
  if (typeof condition === 'string') return condition === 'unknown' ? 'conditional' : condition
  const written = JSON.stringify(condition)
  const verdicts = verdictsOf.get(edition) ?? new Map<string, Verdict>()
  const verdict = verdicts.get(written) ?? always([condition], edition)
  verdictsOf.set(edition, verdicts.set(written, verdict))
  return verdict
}

type ConditionalRow = { readonly when?: Condition | undefined; readonly unless?: Condition | undefined }
type RowSection = 'join' | 'exclusions' | 'open' | 'route' | 'remedies' | 'steps' | 'notes'

const conditionsIn = (
  section: RowSection,
  edition: Edition,
  key: keyof ConditionalRow = 'when',
): readonly PlacedCondition[] =>
  listed(edition, section).flatMap(({ [key]: condition }: ConditionalRow, index) =>
    condition === undefined ? [] : [{ condition, path: [section, index, key] }],
  )

/** The conditions of the sections whose rows apply only where theirs holds. */
export const rowConditions = (edition: Edition): readonly PlacedCondition[] =>
  (['open', 'route', 'remedies', 'steps', 'notes'] as const).flatMap(section => conditionsIn(section, edition))

/** Every condition of an edition. */
export const conditionsOf = (edition: Edition): readonly PlacedCondition[] => [
  ...conditionsIn('join', edition),
  ...conditionsIn('exclusions', edition),
  ...Object.entries(edition.events).map(([name, { covered }]) => ({
    condition: covered,
    path: ['events', name, 'covered'],
  })),
  ...rowConditions(edition),
  ...(['open', 'notes'] as const).flatMap(section => conditionsIn(section, edition, 'unless')),
]

/** The conditions directly inside another, with their places. */
export const partsAt = ({ condition, path }: PlacedCondition): readonly PlacedCondition[] => {
  const inside = (part: Condition, ...steps: Path): PlacedCondition => ({ condition: part, path: [...path, ...steps] })
  if (typeof condition === 'string' || isTests(condition)) return []
  if ('all' in condition) return condition.all.map((part, index) => inside(part, 'all', index))
  if ('any' in condition) return condition.any.map((part, index) => inside(part, 'any', index))
  if ('not' in condition) return [inside(condition.not, 'not')]
  return Object.entries(condition.readings).map(([name, part]) => inside(part, 'readings', name))
}

/** A condition and all that stand inside it. */
export const withParts = (placed: PlacedCondition): readonly PlacedCondition[] => [
  placed,
  ...partsAt(placed).flatMap(withParts),
]

const labelsIn = ({ test }: Leaf): readonly string[] => {
  if (typeof test === 'string' || Array.isArray(test)) return [test].flat()
  return 'not' in test ? [test.not].flat() : []
}

/** The labels of a test that are no course of the edition; other words are checked when the file is read. */
export const strangeLabels = (leaf: Leaf, edition: Edition): readonly string[] =>
  leaf.subject !== 'asOf' && kindOf(leaf.subject).kind === 'course'
    ? labelsIn(leaf).filter(label => !coursesOf(edition).includes(label))
    : []

/** Whether no answer to its fact can meet a test. */
export const isUnreachable = (leaf: Leaf, edition: Edition): boolean =>
  strangeLabels(leaf, edition).length > 0 || alwaysOf({ [leaf.subject]: leaf.test }, edition) === 'no'

/** Whether a condition has a test that no answer can meet. The test is reported, and the condition is not. */
export const readsUnreachable = (placed: PlacedCondition, edition: Edition): boolean =>
  withParts(placed).some(
    ({ condition }) => isTests(condition) && testsOf(condition).some(leaf => isUnreachable(leaf, edition)),
  )
