import { isHeld, truth } from '../../engine/condition.ts'
import { coverClauses } from '../../engine/cover.ts'
import { kindsOf } from '../../engine/kinds.ts'
import { type Mentions, mentionsIn } from '../../engine/mentions.ts'
import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import { type End, firstDay, originOf } from '../../engine/period.ts'
import { factsOf } from '../../engine/reads.ts'
import { isRuledOut } from '../../engine/ruled-out.ts'
import { type Joint, verdictOn } from '../../engine/settle.ts'
import {
  daysOf,
  isSettled,
  possibleEvents,
  type Situation,
  situationOf,
  withFact,
  wordsOf,
} from '../../engine/situation.ts'
import {
  agreedEnd,
  boundsKnown,
  datedWays,
  endOfStretch,
  type KnownBounds,
  periodsInside,
  periodsNamed,
  type Stretch,
  stretchesOf,
} from '../../engine/stretches.ts'
import { addDays, type Day, onlyDay } from '../../model/day.ts'
import type { Certainty, Condition, Edition, Period } from '../../model/edition.ts'
import { type FactName, factNames } from '../../model/facts.ts'
import type { Question } from '../../model/question.ts'
import { type ItemOf, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Verdict } from '../../model/terms.ts'

/**
 * Who covers what from when to when. `from` and `to` are the first and last day; null where they are not known. The
 * borderline day after a period (rulebook 5 no. 4) is left out of it, and begins what comes after.
 */
export type Span = {
  readonly by: Period['by']
  /** The period that the tables name, or `waiting` for the time before cover begins. */
  readonly what: string
  /** The period in which it is; null where none is named. */
  readonly period: Period | null
  readonly events: readonly string[]
  /** Whether it is covered for certain; no span says no. */
  readonly verdict: 'yes' | 'conditional'
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
  readonly mentions: () => Mentions
  /** Whether the facts rule the plan out. */
  readonly isRuledOut: () => boolean
  /** Whether a length was taken from the tables that a fact could replace: that of the maker's warranty. */
  readonly assumesLength: boolean
}

/** Days on which an event is covered: a span without what it is about. */
type Days = Pick<Span, 'verdict' | 'from' | 'to' | 'end'> & { readonly period: Period | null }

/** What must hold for cover, with the condition that says for how long. */
type Cover = { readonly clauses: readonly Joint[]; readonly lasts: Condition; readonly periods: readonly Period[] }

const isCovered = (stretch: Stretch<Verdict>): stretch is Stretch<Span['verdict']> => stretch.state !== 'no'

/** The period of a stretch: the plan's own that has the name, else the first that is not over. */
const periodBehind = (name: string, day: Day, periods: readonly Period[], situation: Situation): Period | null => {
  const on = withFact(situation, 'on', { from: day, to: day })
  const open = periods.filter(({ id }) => truth({ on: { during: id } }, on) !== 'no')
  return open.find(({ id }) => id === name) ?? open.find(({ by }) => by === 'plan') ?? open[0] ?? periods[0] ?? null
}

/** The days of cover in a situation in which its periods are dated. */
const datedDays = (name: string, { clauses, lasts, periods }: Cover, situation: Situation): readonly Days[] =>
  stretchesOf(periods, situation, dated => verdictOn(clauses, dated))
    .filter(isCovered)
    .map(({ from, to, state }) => {
      const period = periodBehind(name, from ?? to ?? situation.asOf, periods, situation)
      return { verdict: state, from, to, period, end: endOfStretch(to, lasts, periods, situation).end }
    })

/** From the first day to the last, where a fact that was not told moves one of them or both. */
const hullOf = (ways: readonly (readonly Days[])[], isKnown: KnownBounds): readonly Days[] => {
  const some = ways.filter(days => days.length > 0)
  if (some.length === 0) return []
  const [{ from, period }] = some[0] as readonly [Days]
  const { last, end } = agreedEnd(some.map(days => ({ last: days.at(-1)!.to, end: days.at(-1)!.end }) as End))
  const verdict = some.flat().every(days => days.verdict === 'yes') ? 'yes' : 'conditional'
  const until = isKnown.to ? { to: last, end } : { to: null, end: 'unknown' as const }
  return [{ verdict, period, from: isKnown.from ? from : null, ...until }]
}

const conditionsOf = ({ clauses }: Cover): readonly Condition[] => clauses.map(({ when }) => when)

/** The days on which an event is covered: where a fact moves them, from the first to the last. */
const daysOfCover = (name: string, cover: Cover, situation: Situation): readonly Days[] => {
  const ways = datedWays(cover.periods, situation)
  const days = ways.map(way => datedDays(name, cover, way))
  return ways[0] === situation ? days[0]! : hullOf(days, boundsKnown(conditionsOf(cover), situation))
}

const inGroups = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

const keyOfDays = (days: readonly Days[]): string =>
  JSON.stringify(days.map(({ period, ...rest }) => ({ ...rest, period: period!.id })))

/** The same days for several events are one span, if any period is named; else each event has its own. */
const spansOf = (
  events: readonly string[],
  coverOf: (event: string) => Cover,
  situation: Situation,
): readonly { readonly events: readonly string[]; readonly days: Days }[] => {
  const each = events.map(event => {
    const days = daysOfCover(event, coverOf(event), withFact(situation, 'event', [event]))
    return { event, days }
  })
  const groups = inGroups(each, ({ days, event }) => (days[0]?.period ? keyOfDays(days) : event))
  return groups.flatMap(group => group[0]!.days.map(days => ({ events: group.map(({ event }) => event), days })))
}

/** Cover by the plan: as `covers` decides it, with no claims made. An event of which the tables say nothing has no days. */
const planSpans = (situation: Situation): readonly Span[] => {
  const { edition } = situation
  const coverOf = (event: string): Cover => {
    const clauses = coverClauses(withFact(situation, 'event', [event]))
    const periods = periodsNamed(
      clauses.map(({ when }) => when),
      edition,
    )
    return { clauses, lasts: edition.events[event]!.covered, periods }
  }
  const covered = kindsOf(edition).flatMap(({ covered, events }) =>
    covered === 'unknown' ? [] : spansOf(events, coverOf, situation),
  )
  const common = new Set(covered.filter(({ events }) => events.length > 1).map(({ days }) => days.period!.id))
  return covered.map(one => planSpan(one, common, edition))
}

/** A span of an event by itself has the name of the event, unless its period is that of other events too. */
const planSpan = (
  { events, days }: { readonly events: readonly string[]; readonly days: Days },
  common: ReadonlySet<string>,
  edition: Edition,
): Span => {
  const { certainty = 'stated', cite } = edition.events[events[0]!]!
  const what = days.period !== null && common.has(days.period.id) ? days.period.id : events[0]!
  return { by: 'plan', what, ...days, events, certainty: days.period?.certainty ?? certainty, cite }
}

/** The time between the day of a fact and a period that begins some days after it. None where it begins at once. */
const waitingSpan = (period: Period, situation: Situation): readonly Span[] => {
  if (period.by !== 'plan' || typeof period.from === 'string') return []
  const [begins, from] = [firstDay(period, situation), onlyDay(daysOf(situation, originOf(period)!))] // from a fact
  if (from !== null && from === begins) return []
  return [
    {
      by: period.by,
      what: 'waiting',
      period,
      events: [],
      verdict: 'yes',
      from,
      to: begins && addDays(begins, -1),
      end: begins ? 'dated' : 'unknown',
      certainty: period.certainty ?? 'stated',
      cite: period.cite,
    },
  ]
}

/** The time before cover begins, by the periods inside which it holds; the same days once. */
const waitingSpans = (situation: Situation): readonly Span[] => {
  const covered = Object.values(situation.edition.events).map(event => event.covered)
  const spans = periodsInside(covered, situation.edition).flatMap(period => waitingSpan(period, situation))
  return inGroups(spans, ({ from, to, end }) => JSON.stringify([from, to, end])).map(([first]) => first!)
}

type Link = ItemOf<'route'>

/** Who is asked before the plan: for the events for which its condition can hold, for all where it names none. */
const linkSpans = ({ by, when, certainty, cite }: Link, situation: Situation): readonly Span[] => {
  if (by === 'plan' || when === undefined) return []
  const periods = periodsNamed([when], situation.edition)
  if (periods.length === 0) return []
  const cover: Cover = { clauses: [{ id: by, when }], lasts: when, periods }
  const spans = spansOf(possibleEvents, () => cover, situation)
  return spans.map(({ events, days }) => {
    const named = events.length === possibleEvents.length ? [] : events
    const period = periods.find(one => one.by === by) ?? days.period!
    return {
      by,
      what: named.length === 1 ? named[0]! : period.id,
      ...days,
      period,
      events: named,
      certainty: certainty ?? period.certainty ?? 'stated',
      cite: cite ?? period.cite,
    }
  })
}

const routeSpans = (situation: Situation): readonly Span[] =>
  listed(situation.edition, 'route').flatMap(link => linkSpans(link, situation))

/** A timeline is about whatever may happen. */
const ofEachEvent = (situation: Situation): readonly Situation[] =>
  wordsOf(situation, 'event').map(event => withFact(situation, 'event', [event]))

/** The periods by which cover is dated: those that an event or an exclusion names, and those of the spans. */
const periodsRead = ({ events, exclusions, ...edition }: Edition, spans: readonly Span[]): readonly Period[] => {
  const covered = Object.values(events).map(event => event.covered)
  const ending = listed({ exclusions }, 'exclusions').map(({ when }) => when)
  const named = periodsNamed([...covered, ...ending], { events, exclusions, ...edition })
  return [...named, ...spans.flatMap(({ period }) => period ?? [])]
}

/** The facts that say whether the days of a period are known; none where its length was told. */
const heldBy = (period: Period, situation: Situation): readonly FactName[] =>
  isHeld(period, situation) === 'yes' ? [] : factsOf(period.when!, situation.edition) // without a condition it is held

/**
 * Who covers what from when to when: seller, maker and plan, on every day as `decideCovers` decides it with no claims
 * made. The borderline day after a period counts as out. A span whose days are not known keeps its place with null
 * for them. Rulebook sections 4 (cover) and 5 no. 4 to 6, 13, 15.
 */
export const decideTimeline = (filed: Filed, question: Question, asOf: Day): Timeline => {
  const situation = situationOf(filed.edition, question.facts, asOf)
  const unclaimed = withFact(situation, 'claims', undefined)
  const spans = [...routeSpans(unclaimed), ...waitingSpans(situation), ...planSpans(unclaimed)]
  const periods = periodsRead(filed.edition, spans)
  const dating: readonly (FactName | null)[] = periods.flatMap(period => [
    originOf(period),
    ...heldBy(period, situation),
  ])
  const needs = factNames.filter(name => dating.includes(name) && !isSettled(situation, name))
  return {
    plan: filed.edition.plan,
    filed,
    spans,
    needs,
    next: nextQuestion([{ plan: filed.edition.plan, filed, needs }]),
    isRuledOut: () => isRuledOut(situation, question.facts),
    mentions: () => mentionsIn('timeline', [situation, ...ofEachEvent(situation)]),
    assumesLength: periods.some(({ given }) => given !== undefined && question.facts[given] === undefined),
  }
}
