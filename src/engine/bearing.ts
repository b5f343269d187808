import { isTests, leavesOf, periodIn, testsOf } from '../model/condition.ts'
import type { Condition, Period } from '../model/edition.ts'
import { truth } from './condition.ts'
import type { Situation } from './situation.ts'

/** The condition if a period were one in which the day lies, or did not. */
const supposing = (condition: Condition, id: string, is: 'yes' | 'no'): Condition => {
  if (typeof condition === 'string') return condition
  const inside = (part: Condition) => supposing(part, id, is)
  if (isTests(condition))
    return { all: testsOf(condition).map(leaf => (periodIn(leaf) === id ? is : { [leaf.subject]: leaf.test })) }
  if ('all' in condition) return { all: condition.all.map(inside) }
  if ('any' in condition) return { any: condition.any.map(inside) }
  if ('not' in condition) return { not: inside(condition.not) }
  const readings = Object.entries(condition.readings).map(([name, part]) => [name, inside(part)])
  return { open: condition.open, readings: Object.fromEntries(readings) }
}

const bothWays = (condition: Condition, { id }: Period): readonly Condition[] =>
  (['yes', 'no'] as const).map(is => supposing(condition, id, is))

const bears = (period: Period, condition: Condition, situation: Situation): boolean => {
  const [one, other] = bothWays(condition, period)
  return truth(one!, situation) !== truth(other!, situation)
}

/**
 * The periods on which a condition hangs as things are: those that alone would change it; where several stand in the
 * way at once, those that would with the others. None where something else decides.
 */
export const bearingOn = (condition: Condition, situation: Situation): readonly Period[] => {
  const ids = leavesOf(condition).map(periodIn)
  const named = situation.edition.periods.filter(period => ids.includes(period.id))
  const alone = named.filter(period => bears(period, condition, situation))
  if (alone.length > 0) return alone
  return named.filter(period => {
    const others = named.filter(other => other !== period)
    const supposed = others.reduce<readonly Condition[]>(
      (all, other) => all.flatMap(one => bothWays(one, other)),
      [condition],
    )
    return supposed.some(one => bears(period, one, situation))
  })
}
