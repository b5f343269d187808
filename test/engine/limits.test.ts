import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { truth } from '../../src/engine/condition.ts'
import type { Truth } from '../../src/engine/kleene.ts'
import { edgesOfClaims, isSameYear, leavesUse, yearEndOf } from '../../src/engine/limits.ts'
import { situationOf, withFact } from '../../src/engine/situation.ts'
import { addDays, addMonths, type Day } from '../../src/model/day.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Claim, Facts } from '../../src/model/facts.ts'
import { day, openClause, small } from './small.ts'

/*
 * What a year is for counting uses is open (rulebook 5 no. 1): the twelve months from a claim, a year of the contract,
 * or a calendar year.
 */

const readings = ['rolling-year', 'contract-year', 'calendar-year'] as const
type Reading = (typeof readings)[number]

describe('whether two days lie in the same year', () => {
  test.each<[Reading, earlier: string | null, later: string | null, start: string | null, wanted: boolean]>([
    ['rolling-year', '2024-03-10', '2025-03-09', null, true],
    ['rolling-year', '2024-03-10', '2025-03-10', null, false],
    ['rolling-year', '2022-12-31', '2024-01-01', null, false],
    ['calendar-year', '2024-01-01', '2024-12-31', null, true],
    ['calendar-year', '2024-12-31', '2025-01-01', null, false],
    ['contract-year', '2024-06-15', '2025-06-14', '2023-06-15', true],
    ['contract-year', '2024-06-14', '2024-06-15', '2023-06-15', false],
    ['contract-year', '2023-07-01', '2025-07-01', '2023-06-15', false],
    ['contract-year', '2024-06-15', '2024-06-16', null, false],
    ['rolling-year', null, '2025-03-10', null, true],
    ['rolling-year', '2024-03-10', null, null, true],
  ])('%s: %s and %s with a start on %s: %s', (reading, earlier, later, start, wanted) => {
    expect(isSameYear(reading, earlier as Day | null, later as Day | null, start as Day | null)).toBe(wanted)
  })
})

const someDay = (from: Day, count: number) => fc.nat(count).map(after => addDays(from, after))

test('the year of a claim ends on the first day that is not in it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...readings),
      someDay(day('2023-12-20'), 500),
      fc.nat(900),
      (reading, claim, before) => {
        const start = addDays(claim, -before)
        const end = yearEndOf(reading, claim, start)
        expect(isSameYear(reading, claim, addDays(end, -1), start)).toBe(true)
        expect(isSameYear(reading, claim, end, start)).toBe(false)
      },
    ),
  )
})

test('a year of the contract is that of the calendar where nobody counts from a start', () => {
  expect(yearEndOf('contract-year', day('2024-05-01'), null)).toBe('2025-01-01')
  expect(yearEndOf('contract-year', day('2024-05-01'), day('2023-05-02'))).toBe('2024-05-02')
  expect(yearEndOf('rolling-year', day('2024-05-01'), day('2023-05-02'))).toBe('2025-05-01')
  expect(yearEndOf('calendar-year', day('2024-05-01'), day('2023-05-02'))).toBe('2025-01-01')
})

const cite = 'article-2023'
const edition = (count: number | null): Edition =>
  small({
    figures: count === null ? { uses: 'unknown' } : { uses: { count, cite } },
    open: [openClause('year', ...readings)],
    limits: [{ id: 'uses', counts: ['repair'], atMost: 'uses', per: 'year', cite }],
  })

const once = edition(1)
const asOf = day('2025-01-15')

const leaves = (facts: Facts, reading?: Reading, of = once): Truth =>
  truth(
    { claims: { leave: 'uses' } },
    { ...situationOf(of, facts, asOf), choice: reading === undefined ? {} : { year: reading } },
  )

const repaired = (...dates: string[]): readonly Claim[] => dates.map(date => ({ date: day(date), remedy: 'repair' }))

describe('a limit', () => {
  const day1 = { on: '2025-01-10', start: '2024-06-01' } as const
  test('of none leaves no use, as far as the days of the year are known', () => {
    const none = edition(0)
    expect([leaves(day1, 'rolling-year', none), leaves(day1, 'contract-year', none)]).toEqual(['no', 'no'])
    expect([leaves({}, 'rolling-year', none), leaves({ on: '2025-01-10' }, 'contract-year', none)]).toEqual([
      'unknown',
      'unknown',
    ])
  })

  test('leaves a use to a claim of another year, and to one of another remedy', () => {
    const facts = { ...day1, claims: repaired('2023-01-01', '2025-01-05') }
    expect([leaves(facts, 'calendar-year', edition(2)), leaves(facts, 'calendar-year')]).toEqual(['yes', 'no'])
    const swapped = { ...day1, claims: [{ date: day('2025-01-05'), remedy: 'exchange' as const }] }
    expect(leaves(swapped, 'calendar-year')).toBe('yes')
  })

  test('certainly leaves a use where fewer claims than it were made, or count', () => {
    const use = (facts: Facts): Truth => leavesUse('uses', situationOf(once, facts, asOf), () => ['repair', 'exchange'])
    expect(use({ on: '2025-01-10', start: '2022-06-01', claims: repaired('2022-06-05') })).toBe('yes')
    expect(use(day1)).toBe('yes')
    expect(use({ ...day1, claims: [{ date: day('2025-01-05'), remedy: 'exchange' }] })).toBe('yes')
  })

  test('is the one that is named', () => {
    const [uses] = once.limits as Exclude<Edition['limits'], 'unknown'>
    const two = { ...once, limits: [{ ...uses!, id: 'others', counts: ['exchange' as const] }, uses!] }
    expect(leaves({ ...day1, claims: repaired('2025-01-05') }, 'calendar-year', two)).toBe('no')
  })

  test('has few days at which a count of claims can change', () => {
    const of = situationOf(once, { claims: repaired('2024-05-01'), start: '2024-01-10' }, asOf)
    expect(edgesOfClaims('on', of).length).toBeLessThan(30)
  })
})

describe('whether one repair a year leaves a use', () => {
  test.each<[what: string, facts: Facts, reading: Reading | undefined, wanted: Truth]>([
    ['no claim', { on: '2025-01-10' }, undefined, 'yes'],
    ['an empty list of claims', { on: '2025-01-10', claims: [] }, undefined, 'yes'],
    ['an exchange', { on: '2025-01-10', claims: [{ date: day('2025-01-09'), remedy: 'exchange' }] }, undefined, 'yes'],
    ['a repair within twelve months', { on: '2025-01-10', claims: repaired('2024-01-11') }, 'rolling-year', 'no'],
    ['a repair twelve months ago', { on: '2025-01-10', claims: repaired('2024-01-10') }, 'rolling-year', 'yes'],
    ['a repair last December', { on: '2025-01-10', claims: repaired('2024-12-31') }, 'calendar-year', 'yes'],
    ['a repair this January', { on: '2025-01-10', claims: repaired('2025-01-01') }, 'calendar-year', 'no'],
    ['the same, the start unknown', { on: '2025-01-10', claims: repaired('2025-01-01') }, 'contract-year', 'unknown'],
    [
      'a repair in the last contract year',
      { on: '2025-01-10', start: '2023-01-10', claims: repaired('2025-01-09') },
      'contract-year',
      'yes',
    ],
    [
      'a repair in the same contract year',
      { on: '2025-01-10', start: '2023-01-09', claims: repaired('2025-01-09') },
      'contract-year',
      'no',
    ],
    [
      'the start known to the month',
      { on: '2025-01-10', start: '2023-01', claims: repaired('2025-01-09') },
      'contract-year',
      'unknown',
    ],
    [
      'readings that differ',
      { on: '2025-01-10', start: '2023-01-10', claims: repaired('2025-01-09') },
      undefined,
      'unknown',
    ],
    ['readings that agree', { on: '2025-01-10', start: '2023-01-09', claims: repaired('2025-01-09') }, undefined, 'no'],
    ['an incident whose day is not told', { claims: repaired('2025-01-09') }, 'rolling-year', 'unknown'],
    ['an incident known to the month', { on: '2025-02', claims: repaired('2025-01-09') }, 'rolling-year', 'unknown'],
    [
      'a claim of an untold remedy',
      { on: '2025-01-10', claims: [{ date: day('2025-01-01') }] },
      'rolling-year',
      'unknown',
    ],
    [
      'a claim of an untold remedy in the year, and a repair before it',
      { on: '2025-01-10', claims: [...repaired('2023-01-01'), { date: day('2025-01-01') }] },
      'rolling-year',
      'unknown',
    ],
  ])('%s', (_, facts, reading, wanted) => {
    expect(leaves(facts, reading)).toBe(wanted)
  })

  test('a second use is left of two a year', () => {
    const facts = { on: '2025-01-10', claims: repaired('2025-01-01') }
    expect(leaves(facts, 'rolling-year', edition(2))).toBe('yes')
    expect(leaves({ ...facts, claims: repaired('2025-01-01', '2025-01-02') }, 'rolling-year', edition(2))).toBe('no')
  })

  test('is unknown where the tables do not say how many uses a year has', () => {
    expect(leaves({ on: '2025-01-10' }, 'rolling-year', edition(null))).toBe('unknown')
  })

  test('a remedy that the plan never gives counts as not told', () => {
    const onlyRepairs: Edition = { ...once, remedies: [{ id: 'mend', when: 'yes', gives: ['repair'], cite }] }
    const claims = [{ date: day('2025-01-09'), remedy: 'exchange' }] as const
    expect(leaves({ on: '2025-01-10', claims }, 'rolling-year', onlyRepairs)).toBe('no')
  })
})

describe('the days tried around claims', () => {
  const claim = day('2024-02-29')

  test.each(readings)('hold both sides of each day on which a use is lost or free again (%s)', reading => {
    const start = '2023-05-31'
    const facts: Facts = { start, claims: repaired(claim) }
    const edges = edgesOfClaims('on', situationOf(once, facts, asOf))
    const on = (date: Day) => leaves({ ...facts, on: date }, reading)
    let turns = 0
    for (let date: Day = claim; date < addMonths(claim, 30); date = addDays(date, 1)) {
      if (on(date) === on(addDays(date, 1))) continue
      turns++
      expect(edges).toContain(date)
      expect(edges).toContain(addDays(date, 1))
    }
    expect(turns).toBe(1)
  })

  test.each([
    ['the day of the incident is told', '2025-01-10'],
    ['it is not told', undefined],
  ])('of the start hold one for each way to count contract years: %s', (_, on) => {
    const facts: Facts = { claims: repaired(claim, '2024-12-01'), ...(on === undefined ? {} : { on }) }
    const edges = edgesOfClaims('start', situationOf(once, facts, asOf))
    const days = [claim, day('2024-12-01'), ...(on === undefined ? [] : [day(on)])]
    const spread = (start: Day) => days.map(one => isSameYear('contract-year', days[0]!, one, start)).join()
    const spreads = new Set(edges.map(spread))
    for (let start = addMonths(claim, -48); start <= claim; start = addDays(start, 1))
      expect([start, spreads.has(spread(start))]).toEqual([start, true])
  })

  test('of the start hold those from which a contract year ends on the day of the incident, once it is known', () => {
    const facts: Facts = { start: '2023-06', claims: repaired('2024-03-10') }
    const edges = (on?: string) => {
      const told = situationOf(once, on === undefined ? facts : { ...facts, on }, asOf)
      return edgesOfClaims('start', told).toSorted()
    }
    expect(edges()).toEqual(['2023-06-01', '2023-06-30'])
    expect(edges('2025-06')).toEqual(['2023-06-01', '2023-06-30'])
    expect(edges('2025-06-20')).toEqual(['2023-06-01', '2023-06-19', '2023-06-20', '2023-06-21', '2023-06-30'])
    const anyDay = withFact(situationOf(once, facts, asOf), 'on', { from: null, to: null })
    expect(edgesOfClaims('start', anyDay)).toHaveLength(2)
  })

  test('are none without claims, and begin four years before the first claim for what is before the start', () => {
    expect(edgesOfClaims('on', situationOf(once, { claims: [] }, asOf))).toEqual([])
    expect(edgesOfClaims('purchased', situationOf(once, { claims: repaired('2024-03-10') }, asOf))).toEqual([
      '2020-03-10',
    ])
  })
})
