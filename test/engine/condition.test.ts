import { describe, expect, test } from 'vitest'
import { testTruth, truth } from '../../src/engine/condition.ts'
import { planRemedies } from '../../src/engine/fail.ts'
import type { Truth } from '../../src/engine/kleene.ts'
import { factsBearingOn, partsOf, settle, settlePart, verdictOn } from '../../src/engine/settle.ts'
import { isSettled, situationOf } from '../../src/engine/situation.ts'
import { exclusions } from '../../src/model/conflicts.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import { type FactName, type Facts, factNames, kindOf, type Least } from '../../src/model/facts.ts'
import { clause, day, openClause, period, small } from './small.ts'

const cite = 'article-2023'
const asOf = day('2025-01-15')

const edition = small({
  figures: { cap: { yen: { min: 100, max: 200 }, tax: 'included', cite }, secret: 'unknown' },
  open: [openClause('whose', 'one', 'two')],
})

const truthOf = (condition: Condition, facts: Facts & Least = {}, choice: Record<string, string> = {}): Truth =>
  truth(condition, { ...situationOf(edition, facts, asOf), choice })

test('a test of words is unknown where the edition has no word for the fact', () => {
  expect([truthOf({ tier: '3000' }), truthOf({ tier: ['3000', '5000'] })]).toEqual(['unknown', 'unknown'])
})

describe('a number against a bound of which only a range is known', () => {
  test.each<[bound: 'atMost' | 'below', number: number | undefined, wanted: Truth]>([
    ['atMost', 100, 'yes'],
    ['atMost', 101, 'unknown'],
    ['atMost', 200, 'unknown'],
    ['atMost', 201, 'no'],
    ['atMost', undefined, 'unknown'],
    ['below', 99, 'yes'],
    ['below', 100, 'unknown'],
    ['below', 199, 'unknown'],
    ['below', 200, 'no'],
    ['below', undefined, 'unknown'],
  ])('%s of 100 to 200: %s is %s', (bound, number, wanted) => {
    const test = bound === 'atMost' ? { atMost: 'cap' } : { below: 'cap' }
    expect(truthOf({ repairQuote: test }, number === undefined ? {} : { repairQuote: number })).toBe(wanted)
  })

  test('is unknown where no figure says', () => {
    expect(truthOf({ repairQuote: { atMost: 'secret' } }, { repairQuote: 1 })).toBe('unknown')
  })

  test('is no where the least that the number may be is above it', () => {
    expect(truthOf({ repairQuote: { atMost: 'cap' } }, { least: { repairQuote: 201 } })).toBe('no')
    expect(truthOf({ repairQuote: { atMost: 'cap' } }, { least: { repairQuote: 200 } })).toBe('unknown')
  })
})

describe('a period of which the days are known for some phones only', () => {
  const of = small({
    figures: { year: { months: 12, cite } },
    periods: [
      period('maker', { from: 'purchased', for: 'year', given: 'makerWarrantyMonths', when: { device: 'new' } }),
    ],
  })
  const inside = (facts: Facts) =>
    truth({ on: { during: 'maker' } }, situationOf(of, { purchased: '2024-01-10', ...facts }, asOf))

  test('holds a day for these, and never one outside it', () => {
    expect(inside({ on: '2024-06-01', device: 'new' })).toBe('yes')
    expect([inside({ on: '2024-06-01', device: 'used' }), inside({ on: '2024-06-01' })]).toEqual(['unknown', 'unknown'])
    expect([inside({ on: '2025-01-10', device: 'used' }), inside({ on: '2025-01-10', device: 'new' })]).toEqual([
      'no',
      'no',
    ])
  })

  test('holds a day for any phone whose length was told', () => {
    expect(inside({ on: '2024-06-01', device: 'used', makerWarrantyMonths: 12 })).toBe('yes')
    expect(inside({ on: '2024-06-01', device: 'used', makerWarrantyMonths: 3 })).toBe('no')
  })
})

test('a day is before another, not after it, or nobody knows', () => {
  const state = (purchased?: string) =>
    testTruth(
      'purchased',
      { atMost: '2024-05-01' },
      situationOf(edition, purchased === undefined ? {} : { purchased }, asOf),
    )
  expect(['2024-04', '2024-05-01', '2024-05-02', '2024-05', undefined].map(state)).toEqual([
    'yes',
    'yes',
    'no',
    'unknown',
    'unknown',
  ])
})

test('an answer is not one of which it is a part', () => {
  const states = (event: 'loss' | 'total-loss') => truthOf({ event: 'total-loss' }, { event })
  expect([states('loss'), states('total-loss')]).toEqual(['no', 'yes'])
})

test('the day of the question is at most another day', () => {
  const state = (atMost: string) => testTruth('asOf', { atMost }, situationOf(edition, {}, asOf))
  expect(['2025-01-14', '2025-01-15'].map(state)).toEqual(['no', 'yes'])
})

describe('a clause with two readings', () => {
  const differing: Condition = { open: 'whose', readings: { one: 'yes', two: 'no' } }
  const agreeing: Condition = { open: 'whose', readings: { one: 'yes', two: 'yes' } }

  test('is what the chosen one says', () => {
    expect([truthOf(differing, {}, { whose: 'one' }), truthOf(differing, {}, { whose: 'two' })]).toEqual(['yes', 'no'])
  })

  test('is without a choice what both say', () => {
    expect([truthOf(differing, {}), truthOf(agreeing, {})]).toEqual(['unknown', 'yes'])
  })
})

test('a number of which only the least is known is not settled, a told one is', () => {
  const settled = (facts: Facts & Least) => isSettled(situationOf(edition, facts, asOf), 'repairQuote')
  expect([settled({}), settled({ least: { repairQuote: 5 } }), settled({ repairQuote: 5 })]).toEqual([
    false,
    false,
    true,
  ])
})

test('a plan may give what the rows give whose condition may hold, and anything where no row is left', () => {
  const rows = (when: Condition): Edition => ({
    ...edition,
    remedies: [{ id: 'swap', when, gives: ['exchange'], cite }],
  })
  const given = (when: Condition) => planRemedies(situationOf(rows(when), {}, asOf))
  expect([given('yes'), given('unknown'), given('no')]).toEqual([['exchange'], ['exchange'], ['repair', 'exchange']])
})

test('a plan may do what one of several rows gives', () => {
  const remedies: Edition['remedies'] = [
    { id: 'swap', when: 'yes', gives: ['exchange'], cite },
    { id: 'mend', when: { os: 'ios' }, gives: ['repair'], cite },
  ]
  const given = (facts: Facts) => planRemedies(situationOf({ ...edition, remedies }, facts, asOf))
  expect([given({}), given({ os: 'android' })]).toEqual([['repair', 'exchange'], ['exchange']])
})

test('a plan may give anything where missing facts may leave no row', () => {
  const rows = (...conditions: Condition[]): Edition => ({
    ...edition,
    remedies: conditions.map((when, index) => ({ id: `row-${index}`, when, gives: ['repair' as const], cite })),
  })
  const given = (facts: Facts, ...conditions: Condition[]) =>
    planRemedies(situationOf(rows(...conditions), facts, asOf))
  const both = ['repair', 'exchange']
  expect([given({}, { device: 'used' }), given({ device: 'new' }, { device: 'used' })]).toEqual([both, both])
  expect(given({ device: 'used' }, { device: 'used' })).toEqual(['repair'])
  expect(given({}, { device: 'used' }, { device: 'new' })).toEqual(['repair'])
  expect(given({}, { device: 'used' }, 'unknown')).toEqual(['repair'])
  expect(given({}, { device: 'used' }, { os: 'ios' })).toEqual(both)
})

test('a condition may change with the facts that it reads and with those that exclude theirs', () => {
  const periods = [
    period('maker', { from: 'purchased', for: 'year', given: 'makerWarrantyMonths' }),
    period('use', { from: 'start', for: 'year' }),
  ]
  const bearing = (when: Condition) => [...new Set(factsBearingOn(when, { ...edition, periods }))].sort()
  expect(bearing({ os: 'ios' })).toEqual(['os'])
  expect(bearing({ apply: 'later' })).toEqual(['apply', 'contract'])
  expect(bearing({ on: { during: 'use' } })).toEqual(['on', 'purchased', 'released', 'start'])
  expect(bearing({ on: { during: 'maker' } })).toContain('makerWarrantyMonths')
})

describe('more facts than can be tried together', () => {
  const choicesOf = (name: FactName): readonly string[] => {
    const kind = kindOf(name)
    return kind.kind === 'choice' ? kind.choices : []
  }
  const situation = situationOf(edition, {}, asOf)
  const tied = exclusions.flatMap(one => [one.fact, one.other])
  const names = factNames
    .filter(name => choicesOf(name).length > 1 && !tied.includes(name) && !isSettled(situation, name))
    .slice(0, 13)
  const isFirst = (name: FactName): Condition => ({ [name]: choicesOf(name)[0]! })
  const allFirst: Condition = { all: names.map(isFirst) }

  test('leave the verdict open, and all of them are needed', () => {
    expect(names).toHaveLength(13)
    const clauses = [clause('many', allFirst)]
    expect(settle(clauses, situation)).toMatchObject({ verdict: 'conditional', needs: names })
    expect(verdictOn(clauses, situation)).toBe('conditional')
  })

  test('are not needed where every reading gives yes', () => {
    const one: Condition = { open: 'whose', readings: { one: 'yes', two: 'no' } }
    const clauses = [clause('many', { any: [one, { not: one }, allFirst] })]
    expect(settle(clauses, situation)).toMatchObject({ verdict: 'yes', needs: [] })
    expect(partsOf(clauses, edition).map(part => settlePart(part, situation))).toMatchObject([
      { overall: 'yes', needs: [], isRefused: false },
    ])
  })

  test('a part that fails for certain is refused', () => {
    const [part] = partsOf([clause('never', { not: { device: ['new', 'used', 'own'] } } as Condition)], edition)
    expect(settlePart({ ...part!, clauses: [clause('never', 'no')] }, situation)).toMatchObject({
      isRefused: true,
      overall: 'no',
      needs: [],
    })
  })
})
