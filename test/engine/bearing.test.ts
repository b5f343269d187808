import { describe, expect, test } from 'vitest'
import { bearingOn, failingOn, onBestDay } from '../../src/engine/bearing.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Condition, Period } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { day, months, period, small } from './small.ts'

/* The periods on which a condition depends. */

const edition = small({
  figures: { year: months(12), 'two-years': months(24) },
  periods: [
    period('short', { from: 'start', for: 'year' }),
    period('long', { from: 'start', for: 'two-years' }),
    period('bought', { from: 'purchased', for: 'year' }),
  ],
})

const inside = (id: string): Condition => ({ on: { during: id } })
const [short, long, bought] = [inside('short'), inside('long'), inside('bought')]
const situation = (facts: Facts) => situationOf(edition, facts, day('2026-01-01'))

/** One and a half years after the start: the short period is over, the long one is not. */
const later: Facts = { start: '2024-01-01', on: '2025-07-01', purchased: '2024-01-01' }

describe('the periods on which a condition depends', () => {
  const bearing = (condition: Condition, facts: Facts = later) =>
    bearingOn(condition, situation(facts)).map(({ id }) => id)

  test('are those that alone would change it', () => {
    expect(bearing({ all: [short, long] })).toEqual(['short'])
    expect(bearing({ any: [short, long] })).toEqual(['long'])
    expect(bearing({ all: [long, { not: short }] })).toEqual(['short', 'long'])
  })

  test('are all of those that prevent it at once', () => {
    expect(bearing({ all: [short, bought] })).toEqual(['short', 'bought'])
  })

  test('are none where something else decides, and none that a condition does not name', () => {
    expect(bearing({ all: [short, 'no'] })).toEqual([])
    expect(bearing({ os: 'ios' })).toEqual([])
    expect(bearing({ any: [long, 'yes'] })).toEqual([])
  })
})

/** Seven periods are more than are tried in every way. */
describe('a condition that names many periods', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `period-${index}`)
  const many = small({
    figures: { year: months(12) },
    periods: ids.map(id => period(id, { from: 'start', for: 'year' })),
  })
  const known = situationOf(many, later, day('2026-01-01'))
  const tests = ids.map(inside)
  const idsOf = (periods: readonly Period[]) => periods.map(({ id }) => id)

  test('may depend on each of them, and fail by each', () => {
    expect(idsOf(bearingOn({ any: [{ all: tests }, { os: 'ios' }] }, known))).toEqual(ids)
    expect(idsOf(failingOn({ all: tests }, known))).toEqual(ids)
    expect(onBestDay({ all: tests }, known)).toBe('unknown')
  })

  test('depends on those alone that would change it by themselves', () => {
    expect(idsOf(bearingOn({ all: [tests[0]!, { any: [...tests, 'yes'] }] }, known))).toEqual(ids.slice(0, 1))
  })

  test('depends on none, and fails by none, where something else decides', () => {
    const decided: Condition = { all: [...tests, 'no'] }
    expect(bearingOn(decided, known)).toEqual([])
    expect(failingOn(decided, known)).toEqual([])
    expect(onBestDay(decided, known)).toBe('no')
    expect(onBestDay({ any: [...tests, 'yes'] }, known)).toBe('yes')
  })

  test('that names six is tried in every way, and one that names seven is not', () => {
    const never = (count: number): Condition => ({ all: [...tests.slice(0, count), { not: tests[0]! }] })
    expect(onBestDay(never(6), known)).toBe('no')
    expect(onBestDay(never(7), known)).toBe('unknown')
    expect(idsOf(bearingOn(never(6), known))).toEqual([])
    expect(idsOf(bearingOn(never(7), known))).toEqual(ids.slice(0, 7))
    expect(idsOf(failingOn(never(6), known))).toEqual([])
    expect(idsOf(failingOn(never(7), known))).toEqual(ids.slice(0, 7))
  })
})

describe('a condition on the best day for it', () => {
  const best = (condition: Condition, facts: Facts = later) => onBestDay(condition, situation(facts))

  test('holds where some day is inside or outside its periods as it asks', () => {
    expect(best(short)).toBe('yes')
    expect(best({ not: long })).toBe('yes')
    expect(best({ all: [short, { not: bought }] })).toBe('yes')
  })

  test('fails where no day makes it hold, and is open where the facts leave it open', () => {
    expect(best({ all: [short, 'no'] })).toBe('no')
    expect(best({ all: [short, { not: short }] })).toBe('no')
    expect(best({ all: [short, { os: 'ios' }] })).toBe('unknown')
    expect(best({ all: [short, { os: 'ios' }] }, { os: 'android' })).toBe('no')
  })
})

describe('a condition fails by the periods', () => {
  const failing = (condition: Condition, facts: Facts = later) =>
    failingOn(condition, situation(facts)).map(({ id }) => id)

  test('without which it could hold', () => {
    expect(failing(short)).toEqual(['short'])
    expect(failing({ all: [short, bought] })).toEqual(['short', 'bought'])
    expect(failing({ all: [short, { os: 'ios' }] })).toEqual(['short'])
  })

  test('and by none where no day helps', () => {
    expect(failing({ all: [short, 'no'] })).toEqual([])
    expect(failing({ all: [short, { os: 'ios' }] }, { ...later, os: 'android' })).toEqual([])
    expect(failing({ any: [short, 'yes'] })).toEqual([])
  })
})
