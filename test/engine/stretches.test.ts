import { describe, expect, test } from 'vitest'
import { truth } from '../../src/engine/condition.ts'
import { situationOf } from '../../src/engine/situation.ts'
import {
  agreedEnd,
  boundsKnown,
  datedWays,
  endOfStretch,
  periodsInside,
  periodsNamed,
  stretchesOf,
  untilOf,
} from '../../src/engine/stretches.ts'
import type { Condition } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { day, lastDay, months, period, small } from './small.ts'

/* When conditions hold, over all days. */

const edition = small({
  figures: { year: months(12), 'two-months': months(2), 'two-years': months(24), secret: 'unknown' },
  open: [lastDay],
  periods: [
    period('year', { from: 'start', for: 'year', edge: 'last-day' }),
    period('waiting', { from: 'start', for: 'two-months' }),
    period('maker', { from: 'purchased', for: 'two-years' }),
    period('for-ever', { from: 'start', until: 'cancelled' }),
    period('campaign', { from: '2025-04-01', until: '2025-09-30' }),
    period('silent', { from: 'start', for: 'secret' }),
    period('delayed', { from: { 'days-after': 'start', days: 'secret' }, until: 'cancelled' }),
  ],
})
const at = (...ids: readonly string[]) => ids.map(id => edition.periods.find(one => one.id === id)!)
const inside = (id: string): Condition => ({ on: { during: id } })
const [year, waiting, maker, forEver, silent] = ['year', 'waiting', 'maker', 'for-ever', 'silent'].map(inside) as [
  Condition,
  Condition,
  Condition,
  Condition,
  Condition,
]
const asOf = day('2025-06-15')
const situation = (facts: Facts) => situationOf(edition, facts, asOf)
const idsOf = (periods: readonly { readonly id: string }[]) => periods.map(({ id }) => id)

const afterWaiting: Condition = { all: [year, { not: waiting }] }

test('the periods named are those at any depth, each once, in the order of their naming', () => {
  expect(idsOf(periodsNamed([{ not: waiting }, { all: [year, waiting] }, { os: 'ios' }], edition))).toEqual([
    'waiting',
    'year',
  ])
})

test('a condition can hold only inside the periods that it does not negate', () => {
  expect(idsOf(periodsInside([afterWaiting], edition))).toEqual(['year'])
  expect(idsOf(periodsInside([{ not: { not: waiting } }, year], edition))).toEqual(['year', 'waiting'])
})

describe('the state on all days', () => {
  const states = (condition: Condition, periods: readonly string[], facts: Facts) =>
    stretchesOf(at(...periods), situation(facts), dated => truth(condition, dated))

  test('changes on the first day of a period and on the day after it', () => {
    expect(states(afterWaiting, ['year', 'waiting'], { start: '2025-01-01' })).toEqual([
      { from: null, to: '2025-02-28', state: 'no' },
      { from: '2025-03-01', to: '2025-12-31', state: 'yes' },
      { from: '2026-01-01', to: null, state: 'no' },
    ])
  })

  test('changes on no day of a period that is not dated, and on no last day where there is none', () => {
    const purchased = { purchased: '2025-01-01' }
    expect(states(maker, ['year', 'maker'], purchased)).toEqual(states(maker, ['maker'], purchased))
    expect(states(maker, ['year', 'maker'], purchased)).toHaveLength(3)
    expect(states(forEver, ['for-ever'], { start: '2025-01-01' })).toEqual([
      { from: null, to: '2024-12-31', state: 'no' },
      { from: '2025-01-01', to: null, state: 'yes' },
    ])
  })

  test('is open from the day of the fact where no figure says how much later a period begins', () => {
    expect(states(inside('delayed'), ['delayed'], { start: '2025-08-01' })).toEqual([
      { from: null, to: '2025-07-31', state: 'no' },
      { from: '2025-08-01', to: null, state: 'unknown' },
    ])
  })

  test('is one stretch where no period is dated', () => {
    expect(states(year, ['year'], {})).toEqual([{ from: null, to: null, state: 'unknown' }])
    expect(states('yes', [], {})).toEqual([{ from: null, to: null, state: 'yes' }])
  })
})

describe('the ways in which periods may be dated', () => {
  const ways = (periods: readonly string[], facts: Facts) =>
    datedWays(at(...periods), situation(facts)).map(({ possible }) =>
      possible.flatMap(one => (one && typeof one === 'object' && 'from' in one && one.from ? [one.from] : [])),
    )

  test('are one where they are dated', () => {
    expect(datedWays(at('year', 'waiting'), situation({ start: '2025-01-01' }))).toHaveLength(1)
    expect(datedWays([], situation({}))).toHaveLength(1)
    expect(datedWays(at('delayed'), situation({ start: '2025-01-01' }))).toHaveLength(1)
  })

  test('are the earliest and the latest day of a month', () => {
    expect(ways(['year', 'waiting'], { start: '2025-02' })).toEqual([['2025-02-01'], ['2025-02-28']])
  })

  test('are days far away where nothing was told', () => {
    expect(ways(['year'], {})).toEqual([['1975-06-15'], ['2075-06-15']])
  })

  test('keep the order of dates', () => {
    expect(ways(['maker'], { start: '2025-02-03' })).toEqual([
      ['1975-02-03', '2025-02-03'],
      ['2025-02-03', '2025-02-03'],
    ])
    expect(ways(['year'], { purchased: '2025-02-03' })).toEqual([
      ['2025-02-03', '2025-02-03'],
      ['2025-02-03', '2075-02-03'],
    ])
  })

  test('are of two facts each day of one with each of the other', () => {
    expect(ways(['maker', 'year'], { purchased: '2025-01', start: '2025-03' })).toHaveLength(4)
  })
})

describe('whether the bounds of what conditions date are known', () => {
  const known = (condition: Condition, facts: Facts) => boundsKnown([condition], situation(facts))

  test('hangs on the start and on the length', () => {
    expect(known(year, { start: '2025-01-01' })).toEqual({ from: true, to: true })
    expect(known(year, { start: '2025-01' })).toEqual({ from: false, to: false })
    expect(known(silent, { start: '2025-01-01' })).toEqual({ from: true, to: false })
    expect(known(forEver, {})).toEqual({ from: false, to: true })
    expect(known({ all: [year, maker] }, { start: '2025-01-01' })).toEqual({ from: false, to: false })
  })

  test('hangs for the first day also on the end of a period after which it begins', () => {
    expect(known({ all: [year, { not: maker }] }, { start: '2025-01-01' })).toEqual({ from: false, to: true })
    expect(known({ all: [year, { not: maker }] }, { start: '2025-01-01', purchased: '2024-01-01' })).toEqual({
      from: true,
      to: true,
    })
  })
})

const unknown = { end: 'unknown', last: null } as const
const cancelled = { end: 'until-cancelled', last: null } as const
const dated = (last: string) => ({ end: 'dated', last: day(last) }) as const

test('ends agree where all are the same, and no ends agree on nothing', () => {
  expect(agreedEnd([])).toEqual(unknown)
  expect(agreedEnd([dated('2025-01-01'), dated('2025-01-01')])).toEqual(dated('2025-01-01'))
  expect(agreedEnd([dated('2025-01-01'), dated('2025-01-02')])).toEqual(unknown)
  expect(agreedEnd([cancelled, unknown])).toEqual(unknown)
})

describe('the end of a stretch', () => {
  const end = (to: string | null, condition: Condition, facts: Facts = { start: '2025-01-01' }) =>
    endOfStretch(to === null ? null : day(to), condition, at('year', 'for-ever'), situation(facts))

  test('is its last day', () => {
    expect(end('2025-03-01', year)).toEqual(dated('2025-03-01'))
  })

  test('is the cancellation where the condition holds for certain on all later days', () => {
    expect(end(null, forEver)).toEqual(cancelled)
    expect(end(null, { all: [forEver, { not: year }] })).toEqual(cancelled)
    expect(end(null, year)).toEqual(unknown)
    expect(end(null, 'yes', {})).toEqual(cancelled)
    expect(end(null, { all: [forEver, { os: 'ios' }] })).toEqual(unknown)
  })
})

describe('a condition can hold until', () => {
  const until = (condition: Condition, facts: Facts, limits: readonly Condition[] = []) =>
    untilOf(condition, limits, situation(facts))

  test('the last day of its period, or the cancellation', () => {
    expect(until(year, { start: '2025-01-01' })).toEqual(dated('2025-12-31'))
    expect(until(forEver, { start: '2025-01-01' })).toEqual(cancelled)
  })

  test('a day before where a further condition ends it', () => {
    expect(until(year, { start: '2025-01-01' }, [maker])).toEqual(unknown)
    expect(until(year, { start: '2025-01-01', purchased: '2023-06-01' }, [maker])).toEqual(dated('2025-05-31'))
  })

  test('the end of the stretch on the day of the incident, else of the next, else of the last', () => {
    const twice: Condition = { any: [waiting, { all: [year, { not: maker }] }] }
    const facts = { start: '2025-01-01', purchased: '2023-06-01' }
    expect(until(twice, { ...facts, on: '2025-02-01' })).toEqual(dated('2025-02-28'))
    expect(until(twice, { ...facts, on: '2025-02-28' })).toEqual(dated('2025-02-28'))
    expect(until(twice, { ...facts, on: '2025-03-01' })).toEqual(dated('2025-12-31'))
    expect(until(twice, { ...facts, on: '2027-03-01' })).toEqual(dated('2025-12-31'))
    expect(until(twice, facts)).toEqual(dated('2025-12-31'))
    expect(until(twice, { ...facts, on: '2025-02' })).toEqual(dated('2025-12-31'))
  })

  test('nobody knows when where it never holds, or a fact not told moves the end', () => {
    expect(until({ all: [year, 'no'] }, { start: '2025-01-01' })).toEqual(unknown)
    expect(until(year, { start: '2025-01' })).toEqual(unknown)
    expect(until(silent, { start: '2025-01-01' })).toEqual(unknown)
    const before: Condition = { all: [inside('campaign'), { not: waiting }] }
    expect(until(before, { start: '2025-05', on: '2025-04-10' })).toEqual(unknown)
    expect(until(before, { start: '2025-05-01', on: '2025-04-10' })).toEqual(dated('2025-04-30'))
    expect(until({ all: [year, { not: maker }] }, { start: '2025-01-01' })).toEqual(dated('2025-12-31'))
  })

  test('the earliest end of the events that are possible', () => {
    const byEvent: Condition = {
      any: [
        { all: [{ event: 'theft' }, waiting] },
        { all: [{ event: 'loss' }, forEver] },
        { all: [{ event: { not: ['theft', 'loss'] } }, year] },
      ],
    }
    const facts = { start: '2025-01-01' }
    expect(until(byEvent, facts)).toEqual(dated('2025-02-28'))
    expect(until(byEvent, { ...facts, event: 'screen-break' })).toEqual(dated('2025-12-31'))
    expect(until(byEvent, { ...facts, event: 'loss' })).toEqual(cancelled)
    const twoOfThem: Condition = {
      any: [{ all: [{ event: 'theft' }, year] }, { all: [{ event: 'loss' }, forEver] }],
    }
    expect(until(twoOfThem, facts)).toEqual(dated('2025-12-31'))
    const laterFirst: Condition = {
      any: [{ all: [{ event: 'screen-break' }, year] }, { all: [{ event: 'theft' }, waiting] }],
    }
    expect(until(laterFirst, facts)).toEqual(dated('2025-02-28'))
    const inOrder: Condition = {
      any: [{ all: [{ event: 'screen-break' }, waiting] }, { all: [{ event: 'theft' }, year] }],
    }
    expect(until(inOrder, facts)).toEqual(dated('2025-02-28'))
  })

  const eachOf = (theft: Condition, loss: Condition): Condition => ({
    any: [{ all: [{ event: 'theft' }, theft] }, { all: [{ event: 'loss' }, loss] }],
  })

  test('the cancellation where nobody knows the end of another event', () => {
    const ios: Condition = { all: [forEver, { os: 'ios' }] }
    expect(until(eachOf(ios, forEver), { start: '2025-01-01' })).toEqual(cancelled)
    expect(until(eachOf(forEver, ios), { start: '2025-01-01' })).toEqual(cancelled)
  })

  test('nobody knows when where a fact not told moves the end of one of several events', () => {
    const beforeUse: Condition = { all: [inside('campaign'), { not: waiting }] }
    const facts = { start: '2025-05', on: '2025-04-10' }
    expect(until(eachOf(beforeUse, inside('campaign')), facts)).toEqual(unknown)
    expect(until(eachOf(inside('campaign'), beforeUse), facts)).toEqual(unknown)
  })
})
