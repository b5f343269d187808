import { type Leaf, leavesOf } from '../model/condition.ts'
import { dateOrder, impossiblePairs } from '../model/conflicts.ts'
import { addDays, addMonths, type Day, daysBetween, firstOfMonthAfter, type Span } from '../model/day.ts'
import type { Condition, Period } from '../model/edition.ts'
import { type FactName, factNames, kindOf } from '../model/facts.ts'
import { figureAt } from '../model/figures.ts'
import { edgesOfClaims } from './limits.ts'
import { lengthOf, originOf, startOf } from './period.ts'
import { isLimit, periodOf } from './reads.ts'
import { daysOf, inOrder, type Possible, type Situation, withFact, wordsOf } from './situation.ts'

/*
 * The ways in which facts that nobody told could still turn out. Words are few and all tried. Days and numbers are
 * many, but a condition can only tell them apart at its edges, so both sides of every edge stand for all of them.
 */

/** One way the missing facts could turn out; `values` in the order of the facts asked for. */
export type Completion = { readonly situation: Situation; readonly values: readonly string[] }

/** Beyond this many, a group of clauses is not tried out but judged by what is known for certain. */
const most = 20_000

const isAllowed = (name: FactName, value: string, situation: Situation): boolean =>
  !impossiblePairs.some(([one, other]) => {
    const barred = one[0] === name ? other : other[0] === name ? one : null
    const said = one[0] === name ? one : other
    if (!barred || said[1] !== value) return false
    const words = wordsOf(situation, barred[0])
    return words.length === 1 && words[0] === barred[1]
  })

const numbersAround = (name: FactName, leaves: readonly Leaf[], situation: Situation): readonly number[] => {
  const bounds = leaves.flatMap(({ subject, test }) => {
    if (subject !== name || typeof test !== 'object' || Array.isArray(test)) return []
    const bound = 'below' in test ? test.below : 'atMost' in test ? test.atMost : null
    const limit = typeof bound === 'string' ? figureAt(situation.edition, bound) : bound
    return limit === null ? [] : [limit - 1, limit, limit + 1]
  })
  return [...new Set([0, ...bounds.filter(number => number >= 0)])]
}

const monthsBack = (period: Period, situation: Situation): number => {
  const figure = period.for === undefined ? undefined : situation.edition.figures[period.for]
  if (figure === undefined || figure === 'unknown' || !('months' in figure)) return 0
  const told = period.given && (situation.possible[period.given] as number | undefined)
  return told ?? figure.months
}

const around = (day: Day, reach: number): readonly Day[] =>
  Array.from({ length: 2 * reach + 1 }, (_, index) => addDays(day, index - reach))

const known = (span: Span): readonly Day[] => [...new Set([span.from, span.to])].filter(day => day !== null)

/** The days that are known at all, and the months after them. */
const landmarks = (situation: Situation): readonly Day[] => {
  const told = factNames.filter(name => kindOf(name).kind === 'date').flatMap(name => known(daysOf(situation, name)))
  return [...new Set([situation.asOf, ...told].flatMap(day => [day, firstOfMonthAfter(day)]))]
}

/** The bounds of a day; where it has none, landmarks stand in, so that the other end of its period is still tried on both sides. */
const anchors = (span: Span, situation: Situation): readonly Day[] => {
  const bounds = known(span)
  return bounds.length > 0 ? bounds : landmarks(situation)
}

const edgesOfSubject = (period: Period, situation: Situation): readonly Day[] => {
  const move = lengthOf(period, situation)
  return anchors(startOf(period, situation), situation).flatMap(day => [
    ...around(day, 1),
    ...(move ? around(move(day), 1) : []),
  ])
}

/** Month arithmetic rounds, so the way back from an end to its start is searched a few days either side. */
const edgesOfOrigin = (period: Period, subject: Span, situation: Situation): readonly Day[] =>
  anchors(subject, situation).flatMap(day => {
    const figure = period.for === undefined ? null : situation.edition.figures[period.for]
    const days = figure && figure !== 'unknown' && 'days' in figure ? figure.days : 0
    const back = addDays(addMonths(day, -monthsBack(period, situation)), -days)
    const months = [day, back].flatMap(one => [addMonths(one, -1), one].map(firstOfMonthAfter))
    return [...around(day, 1), ...around(back, 4), ...months.flatMap(one => around(addMonths(one, -1), 1))]
  })

/** A day and those that must follow it or go before it: at the edges of one, the others must be tried too. */
const tiedTo = (name: FactName): readonly FactName[] =>
  (dateOrder as readonly FactName[]).includes(name) ? dateOrder : [name]

const daysAround = (name: FactName, leaves: readonly Leaf[], situation: Situation): readonly Day[] => {
  const tied = tiedTo(name)
  const edges = leaves.flatMap(leaf => {
    const period = periodOf(leaf, situation.edition)
    if (!period) return []
    const ofSubject = (tied as readonly string[]).includes(leaf.subject) ? edgesOfSubject(period, situation) : []
    const subject = daysOf(situation, leaf.subject)
    return tied.includes(originOf(period)) ? [...ofSubject, ...edgesOfOrigin(period, subject, situation)] : ofSubject
  })
  if (leaves.some(isLimit)) edges.push(...edgesOfClaims(name, situation))
  const { from, to } = inOrder(name, daysOf(situation, name), other => daysOf(situation, other))
  const fits = (day: Day) => (from === null || day >= from) && (to === null || day <= to)
  if (from !== null && to !== null && daysBetween(from, to) <= 31)
    return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  return [...new Set([...edges, ...known({ from, to }), ...landmarks(situation)])].filter(fits)
}

/** The values of a fact that some conditions can tell apart in a situation: every word still possible, numbers and days at the edges. */
export const valuesOf = (name: FactName, leaves: readonly Leaf[], situation: Situation): readonly Possible[] => {
  const kind = kindOf(name).kind
  if (kind === 'number') return numbersAround(name, leaves, situation)
  if (kind === 'date') return daysAround(name, leaves, situation).map(day => ({ from: day, to: day }))
  const words = wordsOf(situation, name).filter(word => isAllowed(name, word, situation))
  return words.map(word => [word])
}

const keyOf = (value: Possible): string =>
  typeof value === 'object' ? ('from' in value ? value.from! : String(value[0])) : String(value)

/**
 * Every way the given facts could turn out as far as the conditions can tell, without answers that exclude each
 * other. Null when they are too many to try.
 */
export const completionsOf = (
  facts: readonly FactName[],
  conditions: readonly Condition[],
  situation: Situation,
): readonly Completion[] | null => {
  const leaves = conditions.flatMap(leavesOf)
  let completions: readonly Completion[] = [{ situation, values: [] }]
  for (const name of facts) {
    const further: Completion[] = []
    for (const so of completions) {
      for (const value of valuesOf(name, leaves, so.situation))
        further.push({ situation: withFact(so.situation, name, value), values: [...so.values, keyOf(value)] })
      if (further.length > most) return null
    }
    completions = further
  }
  return completions
}
