import { valuesOf } from '../../engine/completions.ts'
import { factsOf, opensOf } from '../../engine/reads.ts'
import { grouped, type Reader } from '../../engine/settle.ts'
import { type Possible, situationOf } from '../../engine/situation.ts'
import { leavesOf } from '../../model/condition.ts'
import type { Day, Span } from '../../model/day.ts'
import type { Edition } from '../../model/edition.ts'
import { type FactName, type Facts, factNames } from '../../model/facts.ts'

/*
 * The situations of users that the joining clauses of a plan distinguish: every word of every fact that they read,
 * numbers and dates on both sides of their limits, and each fact also unknown. Clauses without a common fact do not
 * interact, so the facts form groups, and the situations are the product of the groups.
 */

/** A joining clause, and the index of its edition among the compared ones. */
export type SidedClause = Reader & { readonly side: number }

/** Clauses with common facts, and all situations of these facts. */
export type Group = {
  readonly clauses: readonly SidedClause[]
  readonly situations: readonly Facts[]
  /** Whether the situations are a sample of too many. */
  readonly sampled: boolean
}

/** A group with more than `most` situations is represented by a sample of `drawn` situations. */
const [most, drawn] = [20_000, 1_000]

/** The seed of the samples: every run draws the same sample. */
export const seed = 20_231_007

/** Pseudo-random numbers from 0 to less than 1 (mulberry32). */
const randomFrom = (start: number) => {
  let state = start
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The first item and a random sample of the others, `drawn` items at most. */
const sampleOf = <Item>([first, ...rest]: readonly Item[], random: () => number): readonly Item[] => {
  const left = [...rest]
  const others = Math.min(drawn - 1, left.length)
  for (let index = 0; index < others; index++) {
    const swapped = index + Math.floor(random() * (left.length - index))
    ;[left[index], left[swapped]] = [left[swapped]!, left[index]!]
  }
  return [first!, ...left.slice(0, others)]
}

const readersOf = (edition: Edition, side: number): readonly SidedClause[] =>
  edition.join.map(({ id, when }) => ({
    id,
    when,
    side,
    facts: factsOf(when, edition),
    opens: opensOf(when, edition).map(open => `${side}.${open}`),
  }))

/** A value as a user gives it. Joining clauses never read the claims. */
const asGiven = (value: Possible): string | number => {
  if (typeof value === 'number') return value
  return 'from' in (value as object) ? (value as Span).from! : (value as readonly string[])[0]!
}

/** The values of a fact that the clauses of either edition distinguish. */
const valuesToTry = (
  name: FactName,
  clauses: readonly SidedClause[],
  editions: readonly Edition[],
  facts: Facts,
  asOf: Day,
): readonly (string | number)[] => {
  const values = editions.flatMap((edition, side) => {
    const leaves = clauses.filter(clause => clause.side === side).flatMap(({ when }) => leavesOf(when))
    return valuesOf(name, leaves, situationOf(edition, facts, asOf))
  })
  return [...new Set(values.map(asGiven))]
}

const groupOf = (clauses: readonly SidedClause[], editions: readonly Edition[], asOf: Day): Group => {
  const names = factNames.filter(name => clauses.some(clause => clause.facts.includes(name)))
  const random = randomFrom(seed)
  let situations: readonly Facts[] = [{}]
  let sampled = false
  for (const name of names) {
    const further = situations.flatMap(facts => {
      const values = valuesToTry(name, clauses, editions, facts, asOf)
      return [facts, ...values.map(value => ({ ...facts, [name]: value }))]
    })
    sampled ||= further.length > most
    situations = sampled ? sampleOf(further, random) : further
  }
  return { clauses, situations, sampled }
}

/** The groups of the joining clauses of some editions, with the situations of their facts on a day. */
export const groupsOf = (editions: readonly Edition[], asOf: Day): readonly Group[] =>
  grouped(editions.flatMap(readersOf)).map(clauses => groupOf(clauses, editions, asOf))
