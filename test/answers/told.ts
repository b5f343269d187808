import type { ConditionDocument } from '../../src/answers/shared/schema.ts'
import { refuseConflicts } from '../../src/model/conflicts.ts'
import { addDays, type Day } from '../../src/model/day.ts'
import { type FactName, type Facts, kindOf } from '../../src/model/facts.ts'
import { isFault } from '../../src/model/fault.ts'

export type Told = Readonly<Partial<Record<FactName, unknown>>>

/** Every value of a fact that is worth a trial; the days are around those given. */
export const valuesToTry = (name: FactName, days: readonly Day[]): readonly unknown[] => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices
  if (kind.kind === 'number') return [0, 1, 2, 3, 4, 5, 6, 9]
  return kind.kind === 'date' ? days : []
}

/** Whether facts can all be true. */
export const isPossible = (facts: Told): boolean => {
  try {
    refuseConflicts(facts as Facts, name => name)
    return true
  } catch (error) {
    if (isFault(error)) return false
    throw error
  }
}

const someOf = (hold: NonNullable<ConditionDocument['holds']>[number], asOf: Day): readonly unknown[] => {
  if ('oneOf' in hold) return hold.oneOf
  if ('atMost' in hold) return [0, hold.atMost]
  const [from, to] = [hold.from as Day | null, hold.to as Day | null]
  if (from === null && to === null) return [asOf]
  const inner = from !== null && to !== null ? [] : [from === null ? addDays(to!, -1000) : addDays(from, 1000)]
  return [...new Set([from, to, ...inner].filter(day => day !== null))]
}

/** Some values of each fact that all `holds` of some conditions allow, in all combinations that can be true. */
export const allowedBy = (conditions: readonly ConditionDocument[], told: Told, asOf: Day): readonly Told[] => {
  const holds = conditions.flatMap(condition => condition.holds ?? [])
  const isAllowed = (name: FactName, value: unknown) =>
    holds
      .filter(hold => hold.fact === name)
      .every(hold => {
        if ('oneOf' in hold) return hold.oneOf.includes(value as string)
        if ('atMost' in hold) return (value as number) <= hold.atMost
        const day = value as string
        return (hold.from === null || day >= hold.from) && (hold.to === null || day <= hold.to)
      })
  const facts = [...new Set(holds.map(hold => hold.fact))]
  const combined = facts.reduce<readonly Told[]>(
    (ways, name) => {
      const values = holds.filter(hold => hold.fact === name).flatMap(hold => someOf(hold, asOf))
      const allowed = [...new Set(values)].filter(value => isAllowed(name, value))
      return ways.flatMap(way => allowed.map(value => ({ ...way, [name]: value })))
    },
    [told],
  )
  return combined.filter(isPossible)
}

/** Each value that a condition lists for a fact with choices or for a number. */
export const choicesListed = (
  conditions: readonly ConditionDocument[],
): readonly (readonly [name: FactName, value: string | number])[] =>
  conditions.flatMap(({ holds }) =>
    (holds ?? []).flatMap(hold => ('oneOf' in hold ? hold.oneOf.map(value => [hold.fact, value] as const) : [])),
  )
