import type { Subject } from '../model/condition.ts'
import { type Day, isBefore, type Span } from '../model/day.ts'
import type { Condition, Edition, FactTest, Period } from '../model/edition.ts'
import { type FactName, kindOf } from '../model/facts.ts'
import { boundsAt } from '../model/figures.ts'
import { type ItemOf, listed } from '../model/sections.ts'
import { type Remedy, remedies } from '../model/terms.ts'
import { agreedOf, allOf, anyOf, not, type Truth } from './kleene.ts'
import { keptAt } from './known.ts'
import { leavesUse } from './limits.ts'
import { during } from './period.ts'
import { daysOf, leastIn, numberIn, type Situation, wordsOf } from './situation.ts'

const periodsById = new WeakMap<readonly Period[], ReadonlyMap<string, Period>>()

/** A period by its id. The tables are checked to name only those there are. */
export const periodAt = ({ periods }: Edition, id: string): Period =>
  keptAt(periodsById, periods, () => new Map(periods.map(period => [period.id, period]))).get(id)!

const isWord = (possible: readonly string[], word: string): Truth => {
  if (possible.length === 0) return 'unknown'
  if (!possible.includes(word)) return 'no'
  return possible.length === 1 ? 'yes' : 'unknown'
}

const among = (possible: readonly string[], words: string | readonly string[]): Truth =>
  typeof words === 'string'
    ? isWord(possible, words)
    : agreedOf(possible, word => (words.includes(word) ? 'yes' : 'no'))

const atMost = (situation: Situation, fact: FactName, bound: number | string, allowance: number): Truth => {
  const limit = typeof bound === 'number' ? { min: bound, max: bound } : boundsAt(situation.edition, bound)
  if (limit === null) return 'unknown'
  if (leastIn(situation, fact) > limit.max - allowance) return 'no'
  const value = numberIn(situation, fact)
  return value !== undefined && value <= limit.min - allowance ? 'yes' : 'unknown'
}

/** Whether a day is at most another; unknown while it may be earlier or later. */
const notAfter = ({ from, to }: Span, last: Day): Truth => {
  if (isBefore(last, from)) return 'no'
  return to === null || isBefore(last, to) ? 'unknown' : 'yes'
}

/** Whether the days of a period are known for the phone: those of a told length are for every phone. */
export const isHeld = ({ when, given }: Period, situation: Situation): Truth =>
  when === undefined || (given !== undefined && numberIn(situation, given) !== undefined)
    ? 'yes'
    : truth(when, situation)

/** Whether a day is in a period; unknown before its end where the days of the period are not known. */
const duringAt = (day: Span, id: string, situation: Situation): Truth => {
  const period = periodAt(situation.edition, id)
  const state = during(day, period, situation)
  return state === 'no' || isHeld(period, situation) === 'yes' ? state : 'unknown'
}

/** Whether one test of one fact holds; unknown while the fact may be either. */
export const testTruth = (subject: Subject, test: FactTest, situation: Situation): Truth => {
  if (typeof test === 'string' || Array.isArray(test)) return among(wordsOf(situation, subject as FactName), test)
  if ('not' in test) return not(among(wordsOf(situation, subject as FactName), test.not))
  if ('leave' in test) return leavesUse(test.leave, situation, rowRemedies)
  if ('during' in test)
    return situation.supposed?.[test.during] ?? duringAt(daysOf(situation, subject), test.during, situation)
  if (subject === 'asOf' || kindOf(subject).kind === 'date')
    return notAfter(daysOf(situation, subject), (test as { atMost: string }).atMost as Day)
  return 'below' in test ? atMost(situation, subject, test.below, 1) : atMost(situation, subject, test.atMost, 0)
}

/**
 * Whether a condition holds in a situation, in three values. A clause with several readings gives what the chosen
 * one gives, and without a choice what all of them agree on.
 */
export const truth = (condition: Condition, situation: Situation): Truth => {
  if (typeof condition === 'string') return condition
  if ('all' in condition) return allOf(condition.all, part => truth(part, situation))
  if ('any' in condition) return anyOf(condition.any, part => truth(part, situation))
  if ('not' in condition) return not(truth(condition.not, situation))
  if ('readings' in condition) {
    const chosen = condition.readings[situation.choice[condition.open] ?? '']
    return chosen
      ? truth(chosen, situation)
      : agreedOf(Object.values(condition.readings), reading => truth(reading, situation))
  }
  return allOf(Object.keys(condition) as Subject[], subject => testTruth(subject, condition[subject]!, situation))
}

/** The rows of the remedies that hold, or that missing facts may make hold. */
export const remedyRows = (situation: Situation): readonly ItemOf<'remedies'>[] =>
  listed(situation.edition, 'remedies').filter(row => truth(row.when, situation) !== 'no')

/** What the rows give that may hold; both remedies where no row is left, since then nobody says (rulebook 5 no. 22). */
export const rowRemedies = (situation: Situation): readonly Remedy[] => {
  const rows = remedyRows(situation)
  return rows.length === 0 ? remedies : remedies.filter(remedy => rows.some(row => row.gives.includes(remedy)))
}
