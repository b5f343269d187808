import { expect, test } from 'vitest'
import { decideCovers } from '../../../src/answers/covers/decide.ts'
import { decideTimeline, type Span, type Timeline } from '../../../src/answers/timeline/decide.ts'
import { endOf, firstDay } from '../../../src/engine/period.ts'
import { situationOf } from '../../../src/engine/situation.ts'
import { addDays, addMonths, type Day } from '../../../src/model/day.ts'
import type { Condition, Edition, Period } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { clause, day, days, filed, lastDay, months, openClause, period, small } from '../../engine/small.ts'
import { seeded } from '../../oracle/random.ts'
import { many, seed } from '../../seed.ts'

/*
 * What `timeline` says of all days at once is what `covers` says of each, with no claims made. The borderline day
 * after a period is the one exception: the timeline counts it as out, `covers` has a reading for each side.
 */

const asOf = day('2026-11-23')
const names = ['screen-break', 'natural-failure', 'theft'] as const
type Verdict = 'yes' | 'no' | 'conditional'

const event = (covered: Condition) => ({ covered, cite: 'article-2023' })

/** Random conditions over some periods. */
const drawer = (random: () => number, periods: readonly Period[]) => {
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const during = (): Condition => ({ on: { during: oneOf(periods).id } })
  const leaf = (): Condition =>
    random() < 0.75 ? during() : oneOf<Condition>(['yes', 'no', 'unknown', { os: 'ios' }, { event: 'screen-break' }])
  const condition = (depth: number): Condition => {
    const inner = () => condition(depth - 1)
    if (depth === 0 || random() < 0.2) return leaf()
    return oneOf([
      () => ({ all: [inner(), inner()] }),
      () => ({ any: [inner(), inner()] }),
      () => ({ not: inner() }),
      () => ({ open: 'which', readings: { wide: inner(), narrow: inner() } }),
    ])()
  }
  return { oneOf, during, condition }
}

const lengths = { none: months(0), short: months(1), year: months(12), long: months(36), weeks: days(30) }

const somePeriods = (random: () => number): readonly Period[] => {
  const { oneOf } = drawer(random, [])
  return Array.from({ length: 4 }, (_, index) => {
    const parts = {
      from: oneOf<Period['from']>([
        'released',
        'purchased',
        'start',
        { 'first-of-month-after': 'start' },
        { 'days-after': 'start', days: 'weeks' },
        '2021-05-31',
      ]),
      ...oneOf([{ until: 'cancelled' }, { until: '2022-02-28' }, ...Object.keys(lengths).map(name => ({ for: name }))]),
      ...(random() < 0.7 && { edge: 'last-day' }),
      ...(random() < 0.2 && { given: 'makerWarrantyMonths' as const }),
    }
    return { ...period(`p${index}`, parts), by: oneOf<Period['by']>(['plan', 'plan', 'maker-warranty']) }
  })
}

const someEdition = (random: () => number): Edition => {
  const periods = [...somePeriods(random)]
  const { condition, during } = drawer(random, periods)
  const exclusions = Array.from({ length: Math.floor(random() * 3) }, (_, index) =>
    clause(`exclusion-${index}`, condition(2)),
  )
  return small({
    figures: { monthly: months(0), ...lengths },
    open: [lastDay, openClause('which', 'wide', 'narrow')],
    periods,
    events: Object.fromEntries(names.map(name => [name, event(condition(3))])) as Edition['events'],
    exclusions: random() < 0.1 ? 'unknown' : exclusions,
    limits: [],
    route: [{ by: 'maker-warranty', when: { all: [{ event: 'natural-failure' }, condition(1), during()] } }],
  })
}

const someDates = (random: () => number, isFull: boolean): Facts => {
  const { oneOf } = drawer(random, [])
  const released = addMonths(day(oneOf(['2020-01-31', '2020-02-29', '2020-06-30'])), Math.floor(random() * 20))
  const purchased = addDays(released, Math.floor(random() * 400))
  const start = addDays(purchased, oneOf([0, 1, 17, 400]))
  const told = (date: Day) => (isFull ? date : oneOf([date, date.slice(0, 7), undefined]))
  const given = { makerWarrantyMonths: oneOf([undefined, 0, 6]), os: oneOf([undefined, 'ios', 'android'] as const) }
  const facts = { ...given, released: told(released), purchased: told(purchased), start: told(start) }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}

const first = day('2019-06-01')
const tenYears = Array.from({ length: 3_653 }, (_, index) => addDays(first, index))
const isLarge = many(1) > 1
/** Every day in a large run, else so many days apart that each edition is asked about each part of the ten years. */
const daysApart = isLarge ? 1 : 23
const throughTenYears = tenYears.filter((_, index) => index % daysApart === 0)

const ask = (edition: Edition, facts: Facts) => decideCovers(filed(edition), { facts, plans: [], parameters: {} }, asOf)

/** Under the reading that leaves the borderline day out, where it matters. */
const coverOn = (edition: Edition, facts: Facts): { readonly plan: Verdict; readonly maker: Verdict } => {
  const { verdict, readings, route } = ask(edition, facts)
  const out = readings.flatMap(({ reading, also = [], verdict: one }) =>
    [reading, ...also].filter(chosen => chosen['last-day'] === 'day-out').map(() => one),
  )
  const plan = out.length === 0 ? verdict : out.every(one => one === out[0]) ? out[0]! : 'conditional'
  return { plan, maker: route.find(({ by }) => by === 'maker-warranty')!.verdict }
}

const isIn = (on: Day, { from, to }: Span): boolean => (from === null || on >= from) && (to === null || on <= to)

const spansFor = ({ spans }: Timeline, by: Span['by'], name: string): readonly Span[] =>
  spans.filter(one => one.by === by && one.what !== 'waiting' && (one.events.length === 0 || one.events.includes(name)))

const shownOn = (on: Day, spans: readonly Span[]): Verdict => spans.find(one => isIn(on, one))?.verdict ?? 'no'

/** The days on which `last-day` has a say: there a link before the plan, which tells no readings, is not compared. */
const borderline = (edition: Edition, facts: Facts): ReadonlySet<Day> => {
  const situation = situationOf(edition, facts, asOf)
  return new Set(edition.periods.flatMap(one => endOf(one, situation).last ?? []).map(last => addDays(last, 1)))
}

/** Days near those on which a period begins or ends, and some others. */
const nearTurns = (edition: Edition, facts: Facts, random: () => number): readonly Day[] => {
  const situation = situationOf(edition, facts, asOf)
  const turns = edition.periods.flatMap(one => [firstDay(one, situation), endOf(one, situation).last])
  const near = turns.flatMap(turn => (turn === null ? [] : [-1, 0, 1, 2].map(move => addDays(turn, move))))
  const others = Array.from({ length: 10 }, () => tenYears[Math.floor(random() * tenYears.length)]!)
  return [...new Set([...near, ...others])]
}

const differences = (edition: Edition, facts: Facts, asked: readonly Day[]): string[] => {
  const timeline = decideTimeline(filed(edition), { facts, plans: [], parameters: {} }, asOf)
  const edges = borderline(edition, facts)
  return names
    .filter(name => edition.events[name]!.covered !== 'unknown') // nothing is said, so no days are shown
    .flatMap(name => {
      const [own, makers] = [spansFor(timeline, 'plan', name), spansFor(timeline, 'maker-warranty', name)]
      return asked.flatMap(on => {
        const got = coverOn(edition, { ...facts, event: name, on })
        const shown = { plan: shownOn(on, own), maker: edges.has(on) ? got.maker : shownOn(on, makers) }
        return shown.plan === got.plan && shown.maker === got.maker
          ? []
          : [JSON.stringify({ name, on, shown, got, facts, own, edition })]
      })
    })
}

test(`covers agrees with the timeline around the edges of every span (seed ${seed})`, () => {
  const random = seeded(seed)
  const found = Array.from({ length: many(30) }, () => {
    const [edition, facts] = [someEdition(random), someDates(random, true)]
    return differences(edition, facts, nearTurns(edition, facts, random))
  })
  expect(found.flat().slice(0, 1)).toEqual([])
}, 3_600_000)

test(`covers agrees with the timeline on days of ten years (seed ${seed})`, () => {
  const random = seeded(seed + 1)
  const found = Array.from({ length: many(4) }, () =>
    differences(someEdition(random), someDates(random, true), throughTenYears),
  )
  expect(found.flat().slice(0, 1)).toEqual([])
}, 3_600_000)

test(`covers never says yes where the timeline has no span, even with missing dates (seed ${seed})`, () => {
  const random = seeded(seed + 2)
  const found = Array.from({ length: many(30) }, () => {
    const [edition, facts] = [someEdition(random), someDates(random, false)]
    const { spans, ...rest } = decideTimeline(filed(edition), { facts, plans: [], parameters: {} }, asOf)
    return names
      .filter(name => edition.events[name]!.covered !== 'unknown')
      .flatMap(name =>
        nearTurns(edition, facts, random)
          .filter(on => !spansFor({ spans, ...rest }, 'plan', name).some(one => isIn(on, one)))
          .map(on => ({ name, on, got: coverOn(edition, { ...facts, event: name, on }).plan }))
          .filter(({ got }) => got === 'yes')
          .map(one => JSON.stringify({ ...one, facts, spans, edition })),
      )
  })
  expect(found.flat().slice(0, 1)).toEqual([])
}, 3_600_000)

const damageAndFailure = small({
  figures: { monthly: months(0), year: months(12) },
  open: [lastDay],
  periods: [
    period('damage', { from: 'start', until: 'cancelled' }),
    period('natural-failure', { from: 'purchased', for: 'year', edge: 'last-day' }),
  ],
  events: {
    'screen-break': event({ any: [{ on: { during: 'damage' } }, { on: { during: 'natural-failure' } }] }),
  } as unknown as Edition['events'],
  limits: [],
})

test('an event that is covered in one period or another has a span over both', () => {
  const facts = { purchased: '2024-01-15', start: '2024-05-10' } as Facts
  const { spans } = decideTimeline(filed(damageAndFailure), { facts, plans: [], parameters: {} }, asOf)
  expect(spans.map(({ what, from, to, end, verdict }) => [what, from, to, end, verdict])).toEqual([
    ['screen-break', '2024-01-15', null, 'until-cancelled', 'yes'],
  ])
})

test('an exclusion with a period ends cover', () => {
  const edition = {
    ...damageAndFailure,
    exclusions: [clause('within-the-year', { on: { during: 'natural-failure' } })],
  }
  const facts = { purchased: '2024-01-15', start: '2024-05-10' } as Facts
  const { spans } = decideTimeline(filed(edition), { facts, plans: [], parameters: {} }, asOf)
  expect(spans.map(({ from, to, end }) => [from, to, end])).toEqual([['2024-01-15', '2025-01-14', 'dated']])
  const { route } = ask(edition, { ...facts, event: 'screen-break', on: '2024-06-01' } as Facts)
  expect(route[0]!.until).toEqual({ end: 'dated', last: '2025-01-14' })
})

test('a period that is only negated gives no end before the incident', () => {
  const covered: Condition = { not: { on: { during: 'natural-failure' } } }
  const edition = { ...damageAndFailure, events: { 'screen-break': event(covered) } as unknown as Edition['events'] }
  const facts = { purchased: '2024-01-15', event: 'screen-break', on: '2026-06-01' } as Facts
  expect(ask(edition, facts).route[0]!.until).toEqual({ end: 'until-cancelled', last: null })
})
