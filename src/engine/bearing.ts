import { leavesOf, periodIn } from '../model/condition.ts'
import type { Condition, Period } from '../model/edition.ts'
import { truth } from './condition.ts'
import { anyOf, type Truth } from './kleene.ts'
import type { Situation } from './situation.ts'

/** The situation if its day lay in a period, and if it did not. */
const bothWays = (situation: Situation, { id }: Period): readonly [Situation, Situation] => [
  { ...situation, supposed: { ...situation.supposed, [id]: 'yes' } },
  { ...situation, supposed: { ...situation.supposed, [id]: 'no' } },
]

/** Every way in which the day may be in some periods or outside them. */
const waysOf = (periods: readonly Period[], situation: Situation): readonly Situation[] =>
  periods.reduce<readonly Situation[]>((ways, period) => ways.flatMap(way => bothWays(way, period)), [situation])

/** With more periods than this, the ways to be in them or outside are too many to try. The shipped tables name at most 3 in one condition. */
const MOST_PERIODS_TRIED = 6

/** The situation in which nobody knows whether the day is in some periods. */
const undecided = (periods: readonly Period[], situation: Situation): Situation => ({
  ...situation,
  supposed: { ...situation.supposed, ...Object.fromEntries(periods.map(({ id }) => [id, 'unknown'])) },
})

/** Too many periods to try: each may decide a condition that they leave open, and none one that they do not. */
const mayDecide = (periods: readonly Period[], condition: Condition, situation: Situation): readonly Period[] =>
  truth(condition, undecided(periods, situation)) === 'unknown' ? periods : []

const namedIn = (condition: Condition, { edition }: Situation): readonly Period[] => {
  const ids = leavesOf(condition).map(periodIn)
  return edition.periods.filter(period => ids.includes(period.id))
}

const bears = (period: Period, condition: Condition, situation: Situation): boolean => {
  const [inside, outside] = bothWays(situation, period)
  return truth(condition, inside) !== truth(condition, outside)
}

/**
 * The periods on which a condition depends as things are: those that alone would change it; where only several together
 * would, these. None where something else decides. Of more than six, each that may change it together with others.
 */
export const bearingOn = (condition: Condition, situation: Situation): readonly Period[] => {
  const named = namedIn(condition, situation)
  const alone = named.filter(period => bears(period, condition, situation))
  if (alone.length > 0) return alone
  if (named.length > MOST_PERIODS_TRIED) return mayDecide(named, condition, situation)
  const ways = waysOf(named, situation)
  return named.filter(period => ways.some(way => bears(period, condition, way)))
}

/** The value of a condition where the day suits each period that it names: no where no day makes it hold. Unknown where more than six may decide. */
export const onBestDay = (condition: Condition, situation: Situation): Truth => {
  const named = namedIn(condition, situation)
  const ways = named.length > MOST_PERIODS_TRIED ? [undecided(named, situation)] : waysOf(named, situation)
  return anyOf(ways, way => truth(condition, way))
}

/** The periods by which a condition fails: it could hold with the day on the other side of their edges. Of more than six, each that may be one. */
export const failingOn = (condition: Condition, situation: Situation): readonly Period[] => {
  const named = namedIn(condition, situation)
  if (named.length > MOST_PERIODS_TRIED) return mayDecide(named, condition, situation)
  const isFailing = (period: Period, way: Situation) =>
    truth(condition, way) === 'no' && bothWays(way, period).some(other => truth(condition, other) !== 'no')
  return named.filter(period =>
    waysOf(
      named.filter(other => other !== period),
      situation,
    ).some(way => isFailing(period, way)),
  )
}
