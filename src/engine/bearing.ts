import { leavesOf, periodIn } from '../model/condition.ts'
import type { Condition, Period } from '../model/edition.ts'
import { truth } from './condition.ts'
import type { Situation } from './situation.ts'

/** The situation if its day lay in a period, and if it did not. */
const bothWays = (situation: Situation, { id }: Period): readonly [Situation, Situation] => [
  { ...situation, supposed: { ...situation.supposed, [id]: 'yes' } },
  { ...situation, supposed: { ...situation.supposed, [id]: 'no' } },
]

const bears = (period: Period, condition: Condition, situation: Situation): boolean => {
  const [inside, outside] = bothWays(situation, period)
  return truth(condition, inside) !== truth(condition, outside)
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
    const supposed = others.reduce<readonly Situation[]>(
      (situations, other) => situations.flatMap(one => bothWays(one, other)),
      [situation],
    )
    return supposed.some(one => bears(period, condition, one))
  })
}
