import { describe, expect, test } from 'vitest'
import { atApplication, isRuledOut, isUncovered } from '../../src/engine/ruled-out.ts'
import { daysOf, possibleOf, situationOf } from '../../src/engine/situation.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import type { Facts, Least } from '../../src/model/facts.ts'
import { clause, day, months, period, small, text } from './small.ts'

/* Whether the facts told rule a plan out, and whether it never pays for what happened. */

const asOf = day('2025-06-15')
const event = (covered: Condition) => ({ covered, says: text, cite: 'article-2023' }) as const
const edition = small({
  figures: { year: months(12) },
  periods: [period('age', { from: 'released', for: 'year' }), period('use', { from: 'start', for: 'year' })],
  join: [
    clause('ios', { os: 'ios' }),
    clause('line', { line: ['new', 'mnp'] }),
    clause('few', { devicesEnrolled: { atMost: 2 } }),
  ],
  events: { theft: event('no'), loss: event('unknown'), 'screen-break': event({ on: { during: 'use' } }) },
  exclusions: [{ ...clause('official', { unofficialRepair: 'no' }), events: ['screen-break'] }],
})
const at = (facts: Facts & Least, of: Edition = edition) => situationOf(of, facts, asOf)

describe('a plan is ruled out', () => {
  const ruledOut = (facts: Facts & Least, of?: Edition) => isRuledOut(at(facts, of), facts as Facts)

  test('where a clause of joining fails by the facts told', () => {
    expect([ruledOut({ os: 'android' }), ruledOut({ os: 'ios' }), ruledOut({ devicesEnrolled: 3 })]).toEqual([
      true,
      false,
      true,
    ])
    expect([ruledOut({ least: { devicesEnrolled: 3 } }), ruledOut({ least: { devicesEnrolled: 2 } })]).toEqual([
      true,
      false,
    ])
  })

  test('not while nothing was told that its clauses read', () => {
    const never = { ...edition, join: [clause('a', { os: 'ios' }), clause('b', { os: 'android' })] }
    expect([ruledOut({}, never), ruledOut({ device: 'new' }, never), ruledOut({ os: 'ios' }, never)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('not by what may have changed since it began', () => {
    expect([ruledOut({ line: 'existing' }), ruledOut({ line: 'existing', start: '2025-06-15' })]).toEqual([true, true])
    expect(ruledOut({ line: 'existing', start: '2025-06-14' })).toBe(false)
    expect(ruledOut({ devicesEnrolled: 3, start: '2025-06-14' })).toBe(false)
    expect(ruledOut({ os: 'android', start: '2025-06-14' })).toBe(true)
    const claims = [{ date: day('2025-06-14') }, { date: day('2025-06-20') }]
    expect([ruledOut({ line: 'existing', claims }), ruledOut({ os: 'android', claims })]).toEqual([false, true])
  })
})

describe('the situation of the application', () => {
  const applied = (facts: Facts) => atApplication(at(facts))

  test('is that of the question while the plan is not held', () => {
    const later = [{ date: day('2025-06-15') }]
    for (const facts of [
      {},
      { start: '2025-06-15' },
      { start: '2025-06' },
      { start: '2026-01-01' },
      { claims: later },
    ]) {
      const situation = at(facts)
      expect(atApplication(situation)).toBe(situation)
    }
  })

  test('is of any day up to the start, without what may have changed', () => {
    const held = applied({ start: '2025-05', line: 'existing', devicesEnrolled: 3, intact: 'no', os: 'ios' })
    expect(daysOf(held, 'asOf')).toEqual({ from: null, to: '2025-05-31' })
    expect(daysOf(applied({ claims: [{ date: day('2025-04-01') }] }), 'asOf')).toEqual({ from: null, to: '2025-04-01' })
    expect([possibleOf(held, 'os'), possibleOf(held, 'devicesEnrolled')]).toEqual([['ios'], undefined])
    expect([possibleOf(held, 'line'), possibleOf(held, 'intact')]).toEqual([
      possibleOf(at({}), 'line'),
      possibleOf(at({}), 'intact'),
    ])
  })
})

describe('a plan does not pay', () => {
  const uncovered = (facts: Facts) => isUncovered(at(facts), facts)

  test('for an event that it never covers', () => {
    expect([
      uncovered({ event: 'theft' }),
      uncovered({ event: 'loss' }),
      uncovered({ event: 'sim' }),
      uncovered({}),
    ]).toEqual([true, false, false, false])
  })

  test('on a day outside its cover', () => {
    const broken = { event: 'screen-break', start: '2025-01-01' } as const
    expect([
      uncovered({ ...broken, on: '2026-01-01' }),
      uncovered({ ...broken, on: '2025-12-31' }),
      uncovered(broken),
    ]).toEqual([true, false, false])
  })

  test('where an exclusion fails by the facts told', () => {
    expect(uncovered({ event: 'screen-break', unofficialRepair: 'yes' })).toBe(true)
    expect(uncovered({ event: 'screen-break', unofficialRepair: 'no' })).toBe(false)
    expect(uncovered({ unofficialRepair: 'yes' })).toBe(false)
  })
})
