import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { wordsOf } from '../../src/model/message.ts'
import {
  highCounts,
  longFigures,
  manyLimits,
  manyPeriods,
  manyTests,
  manyUses,
  tooLargeTogether,
  tooManyReadings,
} from '../../src/tables/bounds.ts'
import { reported } from './mikan.ts'

const clauses = (...numbers: readonly number[]) =>
  numbers.map((count, index) => ({
    id: `open-${index}`,
    readings: Object.fromEntries(Array.from({ length: count }, (_, at) => [`reading-${at}`, { ja: '読', en: 'read' }])),
  }))

const places = (...numbers: readonly number[]) =>
  tooManyReadings({ open: clauses(...numbers) } as unknown as Edition).map(({ path }) => path)

test('open clauses may have a thousand combinations of readings, and not more', () => {
  expect(places(10, 10, 10)).toEqual([])
  expect(places(10, 10, 10, 1)).toEqual([])
  expect(places(7, 11, 13)).toEqual([['open', 2]]) // 1,001
  expect(places(1_001)).toEqual([['open', 0]])
  expect(places(...Array<number>(40).fill(3))).toEqual([['open', 6]])
})

test('a clause without readings counts for nothing', () => {
  expect(tooManyReadings({ open: [{ id: 'a' }] } as unknown as Edition)).toEqual([])
})

test('the first clause that is too much is reported at its place', () => {
  const open = clauses(10, 10, 11).map(clause => JSON.stringify({ ...clause, says: { ja: 'あ', en: 'a' }, cite: [] }))
  const [first, second, third] = open
  const report = 'the open clauses can be read in more than 1000 ways together (leave out clauses, or join readings)'
  const reports = reported([/^open: .*$/m, `open: [${first}, ${second}, ‸${third}]`])
  expect(reports).toContain(`‸ ${report}`)
})

test('a count may be a thousand, and not more', () => {
  const problems = (count: number) => highCounts({ figures: { a: 'unknown', b: { count } } } as unknown as Edition)
  expect(problems(1_000)).toEqual([])
  expect(problems(1_001)).toHaveLength(1)
})

test('a count that is too high is reported at its place', () => {
  const report = 'a count above 1000 is not supported (write the number that the source gives)'
  expect(reported([/count: \d+/, 'count: ‸9007199254740991'])).toEqual([`‸ ${report}`])
})

test('a limit may allow twelve uses a year, and not more', () => {
  const problems = (count: number) =>
    manyUses({ figures: { uses: { count } }, limits: [{ atMost: 'uses' }] } as unknown as Edition).length
  expect([12, 13, 1_000, 1_001].map(problems)).toEqual([0, 1, 1, 0])
  const other = (uses: unknown) => manyUses({ figures: { uses }, limits: [{ atMost: 'uses' }] } as unknown as Edition)
  expect([other('unknown'), other(undefined), other({ yen: 5_000 })]).toEqual([[], [], []])
  expect(manyUses({ figures: {}, limits: 'unknown' } as unknown as Edition)).toEqual([])
})

test('a limit of more uses is reported at its place', () => {
  const reports = reported(
    ['uses-per-year: { count: 2', 'uses-per-year: { count: 13'],
    ['atMost: uses', 'atMost: ‸uses'],
  )
  expect(reports).toEqual([
    '‸ more than 12 uses a year are not supported (where a source allows more, leave this row out)',
  ])
})

test('there may be six limits, and not more', () => {
  const limits = (count: number) => Array.from({ length: count }, () => ({ atMost: 'uses' }))
  const places = (count: number) =>
    manyLimits({ figures: {}, limits: limits(count) } as unknown as Edition).map(({ path }) => path)
  expect([places(6), places(7)]).toEqual([[], [['limits', 6]]])
  expect(manyLimits({ figures: {}, limits: 'unknown' } as unknown as Edition)).toEqual([])
})

test('a limit too many is reported with what to do', () => {
  const [mistake] = manyLimits({ limits: Array(7).fill({ atMost: 'uses' }) } as unknown as Edition)
  const text = JSON.stringify(mistake)
  expect(text).toContain('too-many-limits')
  expect(text).toContain('"most":"6"')
  expect(text).toContain('join-limits')
})

describe('how long something waits or lasts', () => {
  const places = (length: object, uses: object) =>
    longFigures({ figures: { length }, periods: [], steps: 'unknown', ...uses } as unknown as Edition).map(
      ({ path }) => path,
    )
  const lasts = { periods: [{ from: 'start', for: 'length' }] }

  test('may be a hundred years, and not more', () => {
    expect([places({ months: 1_200 }, lasts), places({ days: 36_525 }, lasts)]).toEqual([[], []])
    expect(places({ months: 1_201 }, lasts)).toEqual([['figures', 'length', 'months']])
    for (const uses of [
      lasts,
      { periods: [{ from: { 'days-after': 'start', days: 'length' }, until: 'cancelled' }] },
      { steps: [{}, { due: { days: 'length' } }] },
    ])
      expect(places({ days: 36_526 }, uses)).toEqual([['figures', 'length', 'days']])
    expect(places({ days: 36_526 }, { periods: [{ from: 'start', until: 'cancelled' }] })).toEqual([])
    expect(longFigures({ figures: { length: 'unknown' }, ...lasts, steps: [] } as unknown as Edition)).toEqual([])
  })

  test('is reported at its place where it is longer', () => {
    expect(reported([/months: \d+/, 'months: ‸1201'])).toEqual([
      '‸ more than 1200 months are not supported (write the length that the source gives; a period without an end has until: cancelled)',
    ])
  })
})

test('there may be nine periods, and not more', () => {
  const places = (count: number) =>
    manyPeriods({ periods: Array(count).fill({ id: 'a' }) } as unknown as Edition).map(({ path }) => path)
  expect([places(9), places(10)]).toEqual([[], [['periods', 9]]])
  const [mistake] = manyPeriods({ periods: Array(10).fill({ id: 'a' }) } as unknown as Edition)
  expect([mistake!.cause, mistake!.advice].map(message => message && wordsOf(message).en)).toEqual([
    'more than 9 periods are not supported',
    'leave out periods, or join those that are alike',
  ])
})

describe('the tests of all conditions', () => {
  /** So many tests in one condition, two in each of its parts. */
  const asking = (tests: number) => ({
    any: [...Array(tests >> 1).fill({ os: 'ios', device: 'new' }), ...Array(tests % 2).fill({ not: { os: 'ios' } })],
  })
  const places = (edition: unknown) => manyTests(edition as Edition).map(({ path }) => path)

  test('may be a hundred together, and not more', () => {
    const split = (last: number) => ({
      figures: { when: { yen: 1, tax: 'included', cite: 'a' }, covered: { count: 1, cite: 'a' } },
      periods: [{ id: 'held', when: asking(20) }],
      events: { theft: { covered: 'no' }, battery: { covered: asking(19) } },
      join: [{ when: asking(21) }],
      notes: [{ unless: asking(last) }],
    })
    expect(places(split(40))).toEqual([])
    expect(places(split(41))).toEqual([['notes', 0, 'unless']])
    const none = { periods: [] }
    expect(places({ ...none, notes: [{ unless: asking(1) }, { when: asking(100) }] })).toEqual([['notes', 1, 'when']])
    expect(places({ ...none, join: [{ when: asking(100) }, { when: asking(1) }, { when: asking(400) }] })).toEqual([
      ['join', 1, 'when'],
    ])
  })

  test('are also those of the periods that they name', () => {
    const periods = [{ id: 'held', when: asking(20) }, { id: 'plain' }]
    const naming = (held: number, plain: number) => ({
      periods,
      join: [
        {
          when: {
            any: [...Array(held).fill({ on: { during: 'held' } }), ...Array(plain).fill({ on: { during: 'plain' } })],
          },
        },
      ],
    })
    expect([places(naming(3, 17)), places(naming(3, 18)), places(naming(0, 80))]).toEqual([
      [],
      [['join', 0, 'when']],
      [],
    ])
  })

  test('are reported where they become too many, with what to do', () => {
    const join = [{ id: 'a', when: asking(101), says: { ja: 'あ', en: 'a' }, cite: 'terms#cover' }]
    const reports = reported([
      /^join:\n( .*\n)*/m,
      `join: [${JSON.stringify(join[0]).replace('"when":', '"when":‸')}]\n`,
    ])
    const cause = 'the conditions have 108 tests of facts together, and more than 100 are not supported'
    const report = `${cause} (leave out tests, or join clauses that ask the same)`
    expect(reports).toContain(`‸ ${report}`)
  })
})

describe('all plans together', () => {
  const plan = (tests: number, periods: number) =>
    ({
      periods: Array(periods).fill({ id: 'a' }),
      join: [{ when: { all: Array(tests).fill({ os: 'ios' }) } }],
    }) as unknown as Edition
  const said = (...plans: readonly (readonly Edition[])[]) => {
    const found = tooLargeTogether(plans)
    return found && wordsOf(found.cause).en
  }

  test('may have 200 tests and 18 periods, and not more', () => {
    expect(said([plan(100, 9)], [plan(100, 9)])).toBeNull()
    const tests = 'the conditions of all plans have 201 tests of facts together, and more than 200 are not supported'
    expect(said([plan(100, 1)], [plan(100, 1)], [plan(1, 0)], [plan(0, 0)])).toBe(tests)
    const periods = 'all plans have 19 periods together, and more than 18 are not supported'
    expect(said([plan(1, 8)], [plan(1, 8)], [plan(1, 2)], [plan(1, 1)])).toBe(periods)
  })

  test('of several editions of a plan the largest counts', () => {
    expect(said([plan(100, 1), plan(10, 9)], [plan(100, 9)])).toBeNull()
    expect(said([plan(10, 1), plan(100, 1)], [plan(100, 1)], [plan(1, 1)])).toContain('201 tests')
    expect(said([plan(1, 1), plan(1, 9)], [plan(1, 9)], [plan(1, 1)])).toContain('19 periods')
  })

  test('are reported where the most is', () => {
    const [old, now, other] = [plan(10, 1), plan(80, 3), plan(70, 9)]
    expect(tooLargeTogether([[plan(60, 1)], [old, now], [other]])?.edition).toBe(now)
    expect(tooLargeTogether([[plan(1, 8)], [old, plan(1, 2)], [other]])?.edition).toBe(other)
    const [one, same] = [plan(90, 1), plan(90, 1)]
    expect(tooLargeTogether([[one], [same], [plan(80, 1)]])?.edition).toBe(one)
  })
})

test('each is a mistake of size', () => {
  const mistakes = [
    ...longFigures({ figures: { a: { days: 99_999 } }, periods: [{ for: 'a' }], steps: [] } as unknown as Edition),
    ...manyPeriods({ periods: Array(10).fill({ id: 'a' }) } as unknown as Edition),
    ...manyTests({ periods: [], join: [{ when: { all: Array(101).fill({ os: 'ios' }) } }] } as unknown as Edition),
    ...tooManyReadings({ open: clauses(1_001) } as unknown as Edition),
    ...highCounts({ figures: { a: { count: 1_001 } } } as unknown as Edition),
    ...manyUses({ figures: { uses: { count: 13 } }, limits: [{ atMost: 'uses' }] } as unknown as Edition),
    ...manyLimits({ figures: {}, limits: Array(7).fill({ atMost: 'uses' }) } as unknown as Edition),
  ]
  expect(mistakes.map(({ rule }) => rule)).toEqual(Array(7).fill('size'))
})
