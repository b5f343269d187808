import { periodAt } from '../../engine/condition.ts'
import { type End, endOf, firstDay, periodsIn } from '../../engine/ends.ts'
import { kindsOf } from '../../engine/kinds.ts'
import { type Mentions, mentionsIn } from '../../engine/mentions.ts'
import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import { isEmpty, originOf } from '../../engine/period.ts'
import { daysOf, isSettled, type Situation, situationOf, withFact, wordsOf } from '../../engine/situation.ts'
import { isTests, periodIn, testsOf } from '../../model/condition.ts'
import type { Day } from '../../model/day.ts'
import { addDays } from '../../model/day.ts'
import type { Certainty, Condition, Edition, Period } from '../../model/edition.ts'
import { type FactName, factNames } from '../../model/facts.ts'
import type { Question } from '../../model/question.ts'
import type { Filed } from '../../model/tables.ts'

/**
 * Who covers what from when to when. `from` and `to` are the first and last day; null where they are not known. The
 * borderline day behind a period (rulebook 5 no. 4) is left out of it, and begins what comes after.
 */
export type Span = {
  readonly by: Period['by']
  /** The period that the tables name, or `waiting` for the time before cover begins. */
  readonly what: string
  readonly period: Period
  readonly events: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  readonly end: End['end']
  readonly certainty: Certainty
  readonly cite: Period['cite']
}

export type Timeline = {
  readonly plan: string
  readonly filed: Filed
  readonly spans: readonly Span[]
  /** The days that were not told and from which a span is counted. */
  readonly needs: readonly FactName[]
  readonly next: NextQuestion | null
  readonly mentions: Mentions
  /** Whether a length was taken from the tables that a fact could replace: that of the maker's warranty. */
  readonly assumesLength: boolean
}

/** A condition as a window: inside all of some periods, outside all of others; `silent` where the tables say no more. */
type Window = { readonly inside: readonly Period[]; readonly outside: readonly Period[]; readonly silent: boolean }

const nothing: Window = { inside: [], outside: [], silent: false }

const both = (a: Window, b: Window): Window => ({
  inside: [...a.inside, ...b.inside],
  outside: [...a.outside, ...b.outside],
  silent: a.silent || b.silent,
})

/** The window of a condition; what it asks beside days of the incident makes it silent. */
const windowOf = (condition: Condition, edition: Edition): Window => {
  if (condition === 'unknown') return { ...nothing, silent: true }
  if (typeof condition === 'string') return nothing
  if ('all' in condition) return condition.all.map(part => windowOf(part, edition)).reduce(both, nothing)
  if ('not' in condition) {
    const { inside, outside, silent } = windowOf(condition.not, edition)
    return { inside: outside, outside: inside, silent: silent || inside.length + outside.length !== 1 }
  }
  if (!isTests(condition)) return { ...nothing, silent: true }
  return testsOf(condition)
    .map((leaf): Window => {
      const id = periodIn(leaf)
      if (leaf.subject === 'event') return nothing
      return id !== null && leaf.subject === 'on'
        ? { ...nothing, inside: [periodAt(edition, id)] }
        : { ...nothing, silent: true }
    })
    .reduce(both, nothing)
}

const latest = (days: readonly (Day | null)[]): Day | null =>
  days.length === 0 || days.includes(null) ? null : (days as readonly Day[]).reduce((a, b) => (a > b ? a : b))

const afterEnd = (period: Period, situation: Situation): Day | null => {
  const { last } = endOf(period, situation)
  return last && addDays(last, 1)
}

/** The earliest of the ends; unknown as soon as one of them is. */
const earliestEnd = (ends: readonly End[], silent: boolean): End => {
  if (silent || ends.length === 0 || ends.some(one => one.end === 'unknown')) return { end: 'unknown', last: null }
  const dated = ends.filter(one => one.end === 'dated')
  return dated.length === 0 ? ends[0]! : dated.reduce((a, b) => ((a.last as Day) < (b.last as Day) ? a : b))
}

const planSpans = (situation: Situation): readonly Span[] =>
  kindsOf(situation.edition).flatMap(({ covered, events }) => {
    if (typeof covered === 'string') return []
    const { inside, outside, silent } = windowOf(covered, situation.edition)
    const period = inside.find(one => one.id === events[0]) ?? inside[0]
    if (!period) return []
    const begins = [...inside.map(one => firstDay(one, situation)), ...outside.map(one => afterEnd(one, situation))]
    const { end, last } = earliestEnd(
      inside.map(one => endOf(one, situation)),
      silent,
    )
    if (last !== null && begins.some(day => day !== null && day > last)) return []
    const from = latest(begins)
    const { certainty = 'stated', cite } = situation.edition.events[events[0]!]!
    const what = events.length === 1 ? events[0]! : period.id
    return [{ by: 'plan', what, period, events, from, to: last, end, certainty: period.certainty ?? certainty, cite }]
  })

/** The time between the start of use and a cover that begins later. */
const waitingSpans = (situation: Situation): readonly Span[] =>
  situation.edition.periods.flatMap(period => {
    if (period.by !== 'plan' || typeof period.from === 'string') return []
    const begins = firstDay(period, situation)
    const start = daysOf(situation, originOf(period))
    return [
      {
        by: period.by,
        what: 'waiting',
        period,
        events: [],
        from: start.from === start.to ? start.from : null,
        to: begins && addDays(begins, -1),
        end: begins ? 'dated' : 'unknown',
        certainty: period.certainty ?? 'stated',
        cite: period.cite,
      },
    ]
  })

const eventsIn = (condition: Condition | undefined): readonly string[] =>
  JSON.stringify(condition ?? '').match(/(?<="event":")[^"]+/g) ?? []

const routeSpans = (situation: Situation): readonly Span[] => {
  const { route } = situation.edition
  if (route === 'unknown') return []
  return route.flatMap(({ by, when, certainty, cite }) =>
    (when === undefined ? [] : periodsIn(when, by, situation.edition)).flatMap((period): readonly Span[] => {
      if (isEmpty(period, situation)) return []
      const { end, last } = endOf(period, situation)
      return [
        {
          by,
          what: eventsIn(when)[0] ?? period.id,
          period,
          events: eventsIn(when),
          from: firstDay(period, situation),
          to: last,
          end,
          certainty: certainty ?? period.certainty ?? 'stated',
          cite: cite ?? period.cite,
        },
      ]
    }),
  )
}

/** A timeline is about whatever may happen. */
const ofEachEvent = (situation: Situation): readonly Situation[] =>
  wordsOf(situation, 'event').map(event => withFact(situation, 'event', [event]))

/**
 * Who covers what from when to when: seller, maker and plan, read from the same periods and events as `decideCovers`.
 * A span whose days are not known keeps its place with null for them. Rulebook sections 4 (cover) and 5 no. 4 to 6, 13, 15.
 */
export const decideTimeline = (filed: Filed, question: Question, asOf: Day): Timeline => {
  const situation = situationOf(filed.edition, question.facts, asOf)
  const spans = [...routeSpans(situation), ...waitingSpans(situation), ...planSpans(situation)]
  const read = kindsOf(filed.edition).flatMap(({ covered }) => {
    const { inside, outside } = windowOf(covered, filed.edition)
    return [...inside, ...outside]
  })
  const periods = [...read, ...spans.map(span => span.period)]
  const origins = periods.map(originOf)
  const needs = factNames.filter(name => origins.includes(name) && !isSettled(situation, name))
  return {
    plan: filed.edition.plan,
    filed,
    spans,
    needs,
    next: nextQuestion([{ plan: filed.edition.plan, filed, needs }]),
    mentions: mentionsIn('timeline', [situation, ...ofEachEvent(situation)]),
    assumesLength: periods.some(({ given }) => given !== undefined && question.facts[given] === undefined),
  }
}
