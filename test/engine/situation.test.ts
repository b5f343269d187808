import { describe, expect, test } from 'vitest'
import { bearingClaims } from '../../src/engine/bearing-claims.ts'
import { testTruth } from '../../src/engine/condition.ts'
import { factsOf, leavesRead, opensOf, periodOf } from '../../src/engine/reads.ts'
import { atApplication, isRuledOut, isUncovered } from '../../src/engine/ruled-out.ts'
import {
  claimsIn,
  daysOf,
  inOrder,
  isSettled,
  leastIn,
  numberIn,
  possibleOf,
  situationOf,
  told,
  withDays,
  withFact,
  wordsOf,
} from '../../src/engine/situation.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import type { Claim, FactName, Facts, Least } from '../../src/model/facts.ts'
import { clause, day, lastDay, months, openClause, period, small, text } from './small.ts'

/* What each fact may still be, and what conditions read. */

const cite = 'article-2023'
const edition = small({
  figures: { year: months(12) },
  open: [lastDay, openClause('whose', 'mine', 'yours'), openClause('year', 'calendar', 'rolling')],
  periods: [
    period('use', { from: 'start', for: 'year', edge: 'last-day' }),
    period('damage', { from: { 'first-of-month-after': 'start' }, for: 'year', when: { os: 'ios' } }),
    period('campaign', { from: '2025-04-01', until: '2025-09-30' }),
  ],
  limits: [
    { id: 'uses', counts: ['repair'], atMost: 'two', per: 'year', cite },
    { id: 'other', counts: ['repair'], atMost: 'two', per: 'whose', cite },
  ],
})
const asOf = day('2025-06-15')
const situation = (facts: Facts & Least, of = edition) => situationOf(of, facts, asOf)

describe('what a fact may still be', () => {
  test('is of a word told that word, and without one each that no other fact excludes', () => {
    expect(wordsOf(situation({ os: 'ios' }), 'os')).toEqual(['ios'])
    expect(wordsOf(situation({}), 'device')).toEqual(['new', 'used'])
    expect(wordsOf(situation({ contract: 'sim-only' }), 'apply')).not.toContain('with-device')
    expect(wordsOf(situation({ contract: 'sim-only' }), 'apply')).toContain('with-sim')
  })

  test('is of a fact with an assumed word that word unless another is told', () => {
    expect(wordsOf(situation({}), 'registered')).toEqual(['yes'])
    expect(wordsOf(situation({ registered: 'no' }), 'registered')).toEqual(['no'])
  })

  test('is of a number what was told, or at least what is known', () => {
    const [none, least, exact] = [{}, { least: { repairQuote: 5 } }, { repairQuote: 7 }].map(one => situation(one)) as [
      ReturnType<typeof situation>,
      ReturnType<typeof situation>,
      ReturnType<typeof situation>,
    ]
    expect([none, least, exact].map(one => numberIn(one, 'repairQuote'))).toEqual([undefined, undefined, 7])
    expect([none, least, exact].map(one => leastIn(one, 'repairQuote'))).toEqual([0, 5, 7])
  })

  test('is of a date the days told, between those before and after it', () => {
    expect(daysOf(situation({}), 'start')).toEqual({ from: null, to: null })
    expect(daysOf(situation({ start: '2025-02' }), 'start')).toEqual({ from: '2025-02-01', to: '2025-02-28' })
    expect(daysOf(situation({ released: '2024-01-05', start: '2025-02' }), 'purchased')).toEqual({
      from: '2024-01-05',
      to: '2025-02-28',
    })
    expect(daysOf(situation({ purchased: '2025-02-10', start: '2025-02' }), 'start')).toEqual({
      from: '2025-02-10',
      to: '2025-02-28',
    })
    expect(daysOf(situation({ purchased: '2025-02', start: '2025-02-10' }), 'purchased')).toEqual({
      from: '2025-02-01',
      to: '2025-02-10',
    })
    expect(daysOf(situation({ purchased: '2025-02-10' }), 'on')).toEqual({ from: null, to: null })
    expect(daysOf(situation({}), 'asOf')).toEqual({ from: asOf, to: asOf })
  })

  test('is of the incident on or after the last claim, of the start on or before the first', () => {
    const claims: readonly Claim[] = [{ date: day('2024-03-01') }, { date: day('2025-03-01') }]
    const around = (facts: Facts) => {
      const one = situation({ ...facts, claims })
      return [daysOf(one, 'start'), daysOf(one, 'on')].map(({ from, to }) => [from, to])
    }
    expect(around({})).toEqual([
      [null, '2024-03-01'],
      ['2025-03-01', null],
    ])
    expect(around({ start: '2024-02', on: '2025-04-05' })).toEqual([
      ['2024-02-01', '2024-02-29'],
      ['2025-04-05', '2025-04-05'],
    ])
    expect(around({ start: '2024-03', on: '2025-03' })).toEqual([
      ['2024-03-01', '2024-03-01'],
      ['2025-03-01', '2025-03-31'],
    ])
    const bought = situation({ claims, purchased: '2024-03' })
    expect([daysOf(bought, 'released'), daysOf(bought, 'purchased')]).toEqual([
      { from: null, to: '2024-03-01' },
      { from: '2024-03-01', to: '2024-03-01' },
    ])
    expect(daysOf(situation({ claims: [] }), 'on')).toEqual({ from: null, to: null })
    const three = ['2024-03-15', '2024-07-01', '2025-03-15'].map(date => ({ date: day(date) }))
    const within = situation({ claims: three, start: '2024-03', on: '2025-03' })
    expect([daysOf(within, 'start'), daysOf(within, 'on')]).toEqual([
      { from: '2024-03-01', to: '2024-03-15' },
      { from: '2025-03-15', to: '2025-03-31' },
    ])
  })
})

test('the order of dates takes days from a date only by those that are in it', () => {
  const known: Partial<Record<FactName, string>> = { released: '2024-01-05', start: '2025-01-05' }
  const spanOf = (name: FactName) => {
    const at = known[name] === undefined ? null : day(known[name]!)
    return { from: at, to: at }
  }
  const open = { from: null, to: null }
  expect(inOrder('purchased', open, spanOf)).toEqual({ from: '2024-01-05', to: '2025-01-05' })
  expect(inOrder('on', open, spanOf)).toEqual(open)
  const within = { from: day('2024-06-01'), to: day('2024-07-01') }
  expect(inOrder('purchased', within, spanOf)).toEqual(within)
})

test('facts are settled when one value is left', () => {
  const settled = (facts: Facts & Least, name: FactName) => isSettled(situation(facts), name)
  expect([settled({}, 'device'), settled({ device: 'new' }, 'device'), settled({}, 'registered')]).toEqual([
    false,
    true,
    true,
  ])
  expect([settled({}, 'on'), settled({ on: '2025-01' }, 'on'), settled({ on: '2025-01-01' }, 'on')]).toEqual([
    false,
    false,
    true,
  ])
  const claims: readonly Claim[] = [{ date: day('2024-03-01') }, { date: day('2024-05-01') }]
  expect([settled({}, 'claims'), settled({ claims: [] }, 'claims'), settled({ claims }, 'claims')]).toEqual([
    false,
    true,
    true,
  ])
})

test('what was told can be taken back, of some facts alone', () => {
  const before = situation({ os: 'ios', device: 'new' })
  const after = told(before, ['os'], { device: 'used' })
  expect([wordsOf(after, 'os').length > 1, wordsOf(after, 'device')]).toEqual([true, ['new']])
  const fixed = withFact(before, 'os', ['android'])
  expect([wordsOf(fixed, 'os'), wordsOf(before, 'os'), possibleOf(fixed, 'device')]).toEqual([
    ['android'],
    ['ios'],
    ['new'],
  ])
})

test('claims are none where none were told', () => {
  expect(claimsIn(situation({}))).toEqual([])
  expect(claimsIn(situation({ claims: [{ date: day('2024-03-01') }] }))).toHaveLength(1)
})

describe('claims that affect a later incident', () => {
  const limited = (atMost: number, prices: number): Edition =>
    small({
      figures: { uses: { count: atMost, cite } },
      limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: 'year', cite }],
      fees: [{ id: 'fee', kind: 'repair', price: Array.from({ length: prices }, () => 'monthly'), cite } as never],
    })
  const on = (month: number, remedy?: Claim['remedy']): Claim => ({
    date: day(`2024-${String(month).padStart(2, '0')}-01`),
    ...(remedy && { remedy }),
  })
  const kept = (claims: readonly Claim[], of: Edition) =>
    bearingClaims(claims, of).map(({ date }) => Number(date.slice(5, 7)))
  const repairs = [1, 2, 3, 4, 5].map(month => on(month, 'repair'))

  test('are the first and as many of the last as limits and prices count', () => {
    expect(kept(repairs, limited(2, 1))).toEqual([1, 4, 5])
    expect(kept(repairs, limited(1, 3))).toEqual([1, 3, 4, 5])
    expect(kept(repairs, small())).toEqual([1, 5])
  })

  test('are so many of each remedy, and of those without one', () => {
    const mixed = [
      on(1, 'repair'),
      on(2, 'exchange'),
      on(3),
      on(4, 'repair'),
      on(5, 'repair'),
      on(6),
      on(7, 'exchange'),
    ]
    expect(kept(mixed, limited(1, 1))).toEqual([1, 5, 6, 7])
    expect(kept(mixed, limited(2, 1))).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

describe('a condition reads', () => {
  const reads = (condition: Condition) => factsOf(condition, edition)

  test('the facts of its tests and those from which their periods are counted', () => {
    expect(reads({ all: [{ device: 'new' }, { not: { on: { during: 'use' } } }] })).toEqual(['device', 'on', 'start'])
    expect(reads({ asOf: { during: 'campaign' } })).toEqual([])
    expect(reads({ on: { during: 'damage' } })).toEqual(['on', 'start', 'os'])
  })

  test('the days of a limit', () => {
    expect(reads({ claims: { leave: 'uses' } })).toEqual(['on', 'start'])
  })

  test('the tests that say for which phones its periods are known', () => {
    expect(leavesRead({ on: { during: 'damage' } }, edition)).toEqual([
      { subject: 'on', test: { during: 'damage' } },
      { subject: 'os', test: 'ios' },
    ])
    expect(periodOf({ subject: 'os', test: 'ios' }, edition)).toBeNull()
    expect(periodOf({ subject: 'on', test: { during: 'use' } }, edition)!.id).toBe('use')
  })

  test('the open clauses of its readings, its periods and its limits', () => {
    const opens = (condition: Condition) => opensOf(condition, edition)
    expect(opens({ on: { during: 'use' } })).toEqual(['last-day'])
    expect(opens({ on: { during: 'campaign' } })).toEqual([])
    expect(opens({ claims: { leave: 'uses' } })).toEqual(['year'])
    expect(opens({ all: [{ open: 'whose', readings: { mine: 'yes', yours: { on: { during: 'use' } } } }] })).toEqual([
      'whose',
      'last-day',
    ])
  })
})

describe('a plan is ruled out', () => {
  const joining = small({ ...edition, join: [clause('device', { device: 'new' }), clause('line', { line: 'mnp' })] })
  const isOut = (facts: Facts & Least, of = joining) => isRuledOut(situation(facts, of), facts)

  test('by a told fact on which joining depends, and not before one is told', () => {
    expect([isOut({}), isOut({ device: 'new' }), isOut({ device: 'used' })]).toEqual([false, false, true])
    const never = small({ join: [clause('never', 'no')] })
    expect([isOut({ os: 'ios' }, never), isOut({}, never)]).toEqual([false, false])
  })

  test('by the least of a number that was not told', () => {
    const few = small({ join: [clause('few', { devicesEnrolled: { below: 3 } })] })
    expect([isOut({ least: { devicesEnrolled: 3 } }, few), isOut({ least: { devicesEnrolled: 2 } }, few)]).toEqual([
      true,
      false,
    ])
  })

  test('not by what may have changed since it was joined', () => {
    const line = small({ join: [clause('intact', { intact: 'yes' })] })
    expect(isOut({ intact: 'no' }, line)).toBe(true)
    expect(isOut({ intact: 'no', start: '2025-06-15' }, line)).toBe(true)
    expect(isOut({ intact: 'no', start: '2025-06-14' }, line)).toBe(false)
  })

  test('the application for a plan that one has is on any day up to the start', () => {
    const at = (start?: string) => daysOf(atApplication(situation(start === undefined ? {} : { start })), 'asOf')
    expect(at('2025-05-10')).toEqual({ from: null, to: '2025-05-10' })
    expect(at('2025-05')).toEqual({ from: null, to: '2025-05-31' })
    expect([at(), at('2025-06'), at('2025-06-15')].map(({ from }) => from)).toEqual([asOf, asOf, asOf])
  })
})

test('a plan does not cover what it excludes, or an event that it never covers', () => {
  const event = (covered: Condition) => ({ covered, says: text, cite }) as const
  const covering = small({
    events: { theft: event('no'), 'screen-break': event({ os: 'ios' }) },
    exclusions: [{ ...clause('official', { unofficialRepair: 'no' }), events: ['screen-break'] }],
  })
  const isNot = (facts: Facts) => isUncovered(situation(facts, covering), facts)
  expect(isNot({})).toBe(false)
  expect(isNot({ event: 'theft' })).toBe(true)
  expect(isNot({ event: 'loss' })).toBe(false)
  expect(isNot({ event: 'screen-break' })).toBe(false)
  expect(isNot({ event: 'screen-break', os: 'android' })).toBe(true)
  expect(isNot({ event: 'screen-break', os: 'ios', unofficialRepair: 'yes' })).toBe(true)
  expect(isNot({ unofficialRepair: 'yes' })).toBe(false)
})

test('of many claims those are kept that can affect an incident after them', () => {
  const claims: readonly Claim[] = ['01', '02', '03', '04'].map(month => ({
    date: day(`2024-${month}-01`),
    remedy: 'repair',
  }))
  expect(claimsIn(situation({ claims })).map(({ date }) => date)).toEqual(['2024-01-01', '2024-04-01'])
})

test('the tests of a condition are its own and those that say for which phones its periods are known', () => {
  const read = (condition: Condition) => leavesRead(condition, edition).map(({ subject }) => subject)
  expect([read({ on: { during: 'damage' } }), read({ on: { during: 'use' } }), read({ os: 'ios' })]).toEqual([
    ['on', 'os'],
    ['on'],
    ['os'],
  ])
})

test('a number is settled where it was told, not where only its least is known', () => {
  const settled = (facts: Facts & Least) => isSettled(situation(facts), 'devicesEnrolled')
  expect([settled({ devicesEnrolled: 0 }), settled({ least: { devicesEnrolled: 2 } }), settled({})]).toEqual([
    true,
    false,
    false,
  ])
  expect(testTruth('devicesEnrolled', { atMost: 3 }, situation({ devicesEnrolled: 3 }))).toBe('yes')
})

test('the days that the start of use may be narrow the purchase and the release, as where they are told', () => {
  const days = (facts: Facts) => {
    const one = situation(facts)
    return (['released', 'purchased', 'start'] as const).map(name => daysOf(one, name))
  }
  const narrowed = (facts: Facts, from: string, to: string) => {
    const one = withDays(situation(facts), 'start', { from: day(from), to: day(to) })
    return (['released', 'purchased', 'start'] as const).map(name => daysOf(one, name))
  }
  expect(narrowed({}, '2025-03-01', '2025-03-01')).toEqual(days({ start: '2025-03-01' }))
  expect(narrowed({ purchased: '2025-02' }, '2025-02-01', '2025-02-10')).toEqual([
    { from: null, to: '2025-02-10' },
    { from: '2025-02-01', to: '2025-02-10' },
    { from: '2025-02-01', to: '2025-02-10' },
  ])
  const bought = withDays(situation({ start: '2025-02' }), 'purchased', {
    from: day('2025-02-05'),
    to: day('2025-02-05'),
  })
  expect(daysOf(bought, 'start')).toEqual({ from: '2025-02-05', to: '2025-02-28' })
})
