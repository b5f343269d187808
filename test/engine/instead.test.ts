import { describe, expect, test } from 'vitest'
import { insteadOf } from '../../src/engine/instead.ts'
import type { Condition } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { clause, day, lastDay, months, period, small } from './small.ts'

/* What told otherwise would turn a no. */

const cite = 'article-2023'
const edition = small({
  figures: { year: months(12), one: { count: 1, cite } },
  open: [lastDay],
  periods: [
    period('use', { from: 'start', for: 'year', edge: 'last-day' }),
    period('maker', { from: 'purchased', for: 'year', given: 'makerWarrantyMonths' }),
  ],
  remedies: [
    { id: 'mend', when: { os: { not: 'android' } }, gives: ['repair'], cite },
    { id: 'swap', when: { os: 'android' }, gives: ['exchange'], cite },
  ],
  limits: [{ id: 'repairs', counts: ['repair'], atMost: 'one', per: 'calendar-year', cite }],
})
const asOf = day('2025-06-15')

describe('told otherwise', () => {
  const instead = (facts: Facts, ...conditions: readonly Condition[]) =>
    insteadOf(
      conditions.map((when, index) => clause(`${index}`, when)),
      edition,
      facts,
      asOf,
    )

  test('a choice changes a no with each word that does', () => {
    expect(instead({ os: 'other' }, { os: ['ios', 'android'] })).toEqual([
      { fact: 'os', value: 'ios', verdict: 'yes' },
      { fact: 'os', value: 'android', verdict: 'yes' },
    ])
    expect(instead({ device: 'used' }, { device: 'new', os: 'ios' })).toEqual([
      { fact: 'device', value: 'new', verdict: 'conditional' },
    ])
  })

  test('a number changes it with the nearest value that does', () => {
    expect(instead({ devicesEnrolled: 9 }, { devicesEnrolled: { below: 5 } })).toEqual([
      { fact: 'devicesEnrolled', value: 4, verdict: 'yes' },
    ])
    expect(instead({ devicesEnrolled: 1 }, { not: { devicesEnrolled: { atMost: 2 } } })).toEqual([
      { fact: 'devicesEnrolled', value: 3, verdict: 'yes' },
    ])
  })

  test('a number changes a no once, with the nearest of the values that do', () => {
    const between: Condition = {
      any: [{ devicesEnrolled: { atMost: 2 } }, { not: { devicesEnrolled: { atMost: 7 } } }],
    }
    expect(instead({ devicesEnrolled: 6 }, between)).toEqual([{ fact: 'devicesEnrolled', value: 8, verdict: 'yes' }])
    expect(instead({ devicesEnrolled: 4 }, between)).toEqual([{ fact: 'devicesEnrolled', value: 2, verdict: 'yes' }])
    expect(instead({ devicesEnrolled: 4, repairQuote: 5 }, between)).toHaveLength(1)
  })

  test('a word that excludes what was told is left out, and of those alike each is named', () => {
    expect(instead({ os: 'ios' }, { os: { not: 'ios' } }).map(({ value }) => value)).toEqual([
      'android',
      'windows',
      'other',
    ])
    expect(instead({ contract: 'sim-only', apply: 'later' }, { apply: { not: 'later' } })).toEqual([
      { fact: 'apply', value: 'with-sim', verdict: 'yes' },
    ])
  })

  test('no fact alone changes two clauses that fail by two facts', () => {
    expect(instead({ device: 'used', os: 'ios' }, { device: 'new' }, { os: 'android' })).toEqual([])
    expect(instead({ device: 'used', os: 'ios' }, { device: 'new' }, { os: 'ios' })).toEqual([
      { fact: 'device', value: 'new', verdict: 'yes' },
    ])
  })

  test('a fact changes nothing where it was not told, is a date, or is excluded by another fact', () => {
    expect(instead({ os: 'ios' }, { all: [{ device: 'new' }, { os: 'android' }] })).toEqual([
      { fact: 'os', value: 'android', verdict: 'conditional' },
    ])
    expect(instead({ on: '2025-01-01', start: '2025-01-02' }, { on: { during: 'use' } })).toEqual([])
    expect(instead({ apply: 'later', contract: 'sim-only' }, { apply: 'with-device' })).toEqual([])
    expect(instead({ os: 'ios' }, { registered: 'no' })).toEqual([])
    expect(instead({ apply: 'later', contract: 'sim-only' }, { apply: 'with-sim' })).toEqual([
      { fact: 'apply', value: 'with-sim', verdict: 'yes' },
    ])
  })

  test('a number that only gives the length of a period is not tried', () => {
    const facts: Facts = { purchased: '2024-01-10', on: '2024-06-01', makerWarrantyMonths: 12 }
    expect(instead(facts, { not: { on: { during: 'maker' } } })).toEqual([])
    expect(
      instead(
        { ...facts, devicesEnrolled: 3 },
        { not: { on: { during: 'maker' } } },
        { devicesEnrolled: { atMost: 3 } },
      ),
    ).toEqual([])
  })

  test('a word by which a claim no longer counts changes a no by a limit', () => {
    const facts: Facts = {
      os: 'ios',
      device: 'new',
      start: '2024-01-10',
      on: '2025-05-01',
      claims: [{ date: day('2025-02-01') }],
    }
    const android = [{ fact: 'os', value: 'android', verdict: 'yes' }]
    expect(instead(facts, { claims: { leave: 'repairs' } }, { device: 'new' })).toEqual(android)
    expect(instead(facts, { all: [{ claims: { leave: 'repairs' } }, { device: 'new' }] })).toEqual(android)
  })
})
