import { completionsOf } from '../../engine/completions.ts'
import { factsOf } from '../../engine/reads.ts'
import { type Joint, settle } from '../../engine/settle.ts'
import { type Situation, situationOf, withFact } from '../../engine/situation.ts'
import type { Path } from '../../model/address.ts'
import { isTests, type Leaf, leavesOf, testsOf } from '../../model/condition.ts'
import type { Condition, Edition } from '../../model/edition.ts'
import { assumedValues, type FactName, factNames, kindOf } from '../../model/facts.ts'
import { listed } from '../../model/sections.ts'
import { inForceFrom } from '../../model/tables.ts'
import type { Verdict } from '../../model/terms.ts'

/** A condition and its path in its edition. */
export type PlacedCondition = { readonly condition: Condition; readonly path: Path }

/** A situation without facts on the first day of the edition. */
export const nothingKnown = (edition: Edition): Situation =>
  (Object.keys(assumedValues) as FactName[]).reduce(
    (situation, name) => {
      const kind = kindOf(name)
      return kind.kind === 'choice' ? withFact(situation, name, kind.choices) : situation
    },
    situationOf(edition, {}, inForceFrom(edition)),
  )

/** The parts of a condition that must all hold; parts without a common fact can be tried separately. */
const conjuncts = (condition: Condition): readonly Condition[] => {
  if (isTests(condition)) return testsOf(condition).map(({ subject, test }) => ({ [subject]: test }))
  return typeof condition === 'object' && 'all' in condition ? condition.all.flatMap(conjuncts) : [condition]
}

const samples = 16

/** The verdict for one combination of values of the facts in some clauses; each `turn` takes another combination. */
const sampled = (clauses: readonly Joint[], edition: Edition, start: Situation, turn: number): Verdict => {
  const conditions = clauses.map(clause => clause.when)
  const facts = factNames.filter(name => conditions.some(condition => factsOf(condition, edition).includes(name)))
  const situation = facts.reduce((situation, name, place) => {
    const ways = completionsOf([name], conditions.flatMap(leavesOf), situation) ?? []
    const spread = (turn * (place + 1) * 0.618) % 1 // each fact goes through its values at another speed
    return ways[Math.floor(ways.length * spread)] ?? situation
  }, start)
  return settle(clauses, situation).verdict
}

/** Whether a few samples show that the verdict varies; trying all combinations takes longer. */
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
 * The verdict of some conditions together for all values of the facts and under every reading: yes, no, or conditional
 * where it varies. Too many combinations to try give conditional, so that no rule reports a sound condition.
 */
export const always = (conditions: readonly Condition[], edition: Edition): Verdict => {
  const clauses = conditions.flatMap(conjuncts).map((when, index) => ({ id: String(index), when }))
  return isSeenToVary(clauses, edition) ? 'conditional' : settle(clauses, nothingKnown(edition)).verdict
}

/** The verdicts of each edition's conditions: editions repeat conditions, and several rules ask for the same verdict. */
const verdictsOf = new WeakMap<Edition, Map<string, Verdict>>()

/** The verdict of one condition for all values of the facts. */
export const alwaysOf = (condition: Condition, edition: Edition): Verdict => {
  if (typeof condition === 'string') return condition === 'unknown' ? 'conditional' : condition
  const written = JSON.stringify(condition)
  const verdicts = verdictsOf.get(edition) ?? new Map<string, Verdict>()
  const verdict = verdicts.get(written) ?? always([condition], edition)
  verdictsOf.set(edition, verdicts.set(written, verdict))
  return verdict
}

type ConditionalRow = { readonly when?: Condition | undefined; readonly unless?: Condition | undefined }
type RowSection = 'join' | 'exclusions' | 'open' | 'route' | 'remedies' | 'fees' | 'steps' | 'notes'

const conditionsIn = (
  section: RowSection,
  edition: Edition,
  key: keyof ConditionalRow = 'when',
): readonly PlacedCondition[] =>
  listed(edition, section).flatMap(({ [key]: condition }: ConditionalRow, index) =>
    condition === undefined ? [] : [{ condition, path: [section, index, key] }],
  )

/** The conditions of rows that apply only where their condition holds. */
export const rowConditions = (edition: Edition): readonly PlacedCondition[] =>
  (['open', 'route', 'remedies', 'fees', 'steps', 'notes'] as const).flatMap(section => conditionsIn(section, edition))

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

/** A condition and all conditions inside it. */
export const withParts = (placed: PlacedCondition): readonly PlacedCondition[] => [
  placed,
  ...partsAt(placed).flatMap(withParts),
]

/** Whether no value of its fact can meet a test. */
export const isUnreachable = (leaf: Leaf, edition: Edition): boolean =>
  alwaysOf({ [leaf.subject]: leaf.test }, edition) === 'no'

/** Whether a condition has a test that no value can meet; only that test is reported, not its consequences. */
export const readsUnreachable = (placed: PlacedCondition, edition: Edition): boolean =>
  withParts(placed).some(
    ({ condition }) => isTests(condition) && testsOf(condition).some(leaf => isUnreachable(leaf, edition)),
  )
