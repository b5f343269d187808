import { describe, expect, test } from 'vitest'
import { decideWorth, exactBreakEven } from '../../../src/answers/worth/decide.ts'
import { addDays } from '../../../src/model/day.ts'
import type { Edition, Figure } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly, unbounded } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { day, filed, period, yen } from '../../engine/small.ts'
import { asked, asOf, cite, event, idsOf, plan } from '../small-plan.ts'

describe('against paying oneself', () => {
  const worth = (facts: Facts = {}, parameters: Parameters = {}, of = plan) =>
    decideWorth(filed(of), asked(facts, parameters), asOf)
  const repair: Facts = { remedy: 'repair' }

  test('it is weighed by its fees and its price of a repair', () => {
    const answer = worth(repair, { months: 12, repairCost: 20_000 })
    expect(answer).toMatchObject({
      months: exactly(12),
      monthly: exactly(6_000),
      perRepair: exactly(1_000),
      withPlan: exactly(7_000),
      withoutPlan: exactly(20_000),
      difference: { min: -13_000, max: -13_000 },
      needs: [],
      expected: null,
      isNeverPaid: false,
    })
    expect(exactBreakEven(answer)).toBeCloseTo(6 / 19)
    expect(answer.prices.map(({ repairs, yen }) => [repairs, yen?.min])).toEqual([
      [1, 7_000],
      [2, 5_000],
    ])
    expect(idsOf(answer.mentions().notes)).toEqual(['a-note'])
  })

  test('it never breaks even with a repair that costs no more than its price', () => {
    expect(worth(repair, { months: 12, repairCost: 1_000 }).breakEven).toBeNull()
    expect(worth(repair, { months: 12, repairCost: 1_001 }).breakEven).toEqual({ min: 6_000, max: 6_000 })
    expect(worth({}, { months: 12, repairCost: 9_000 }).breakEven).toEqual({ min: 0.75, max: 1.5 })
    expect(exactBreakEven(worth({}, { months: 12, repairCost: 9_000 }))).toBeNull()
    expect(exactBreakEven(worth(repair, { months: 12 }))).toBeNull()
    expect(worth({}, { months: 12, repairCost: 5_000 }).breakEven).toEqual({ min: 1.5, max: null })
    expect(worth(repair, { repairCost: 20_000 }).breakEven).toMatchObject({ max: null })
  })

  test('its expected cost is by the chance of one repair', () => {
    expect(worth(repair, { months: 12, repairCost: 20_000, chance: 0.25 }).expected).toEqual({
      withPlan: exactly(6_250),
      withoutPlan: exactly(5_000),
    })
    expect(worth(repair, { months: 12, chance: 0.25 }).expected!.withoutPlan).toEqual({ min: 0, max: null })
  })

  test('it needs the months and the price of a repair', () => {
    expect(worth(repair).needs).toEqual(['months', 'repairCost'])
    expect(worth({}, { months: 12, repairCost: 20_000 }).needs).toEqual(['remedy'])
  })

  test('the price of a repair stands for its quote where the plan has a cap', () => {
    expect(worth(repair, { months: 12, repairCost: 31_000 }).perRepair).toEqual(exactly(2_000))
    expect(worth(repair, { months: 12, repairCost: 31_000 }).isQuoteAssumed).toBe(true)
    expect(worth({ ...repair, repairQuote: 5 }, { months: 12, repairCost: 31_000 })).toMatchObject({
      perRepair: exactly(1_000),
      isQuoteAssumed: false,
    })
    expect(worth({ remedy: 'exchange' }, { months: 12, repairCost: 31_000 }).isQuoteAssumed).toBe(false)
  })

  test('it costs as much as without it where it never pays', () => {
    const never = worth({ event: 'theft' }, { months: 12, repairCost: 20_000 })
    expect(never).toMatchObject({ isNeverPaid: true, perRepair: exactly(20_000), withPlan: exactly(26_000) })
    expect([never.breakEven, never.prices.map(({ yen }) => yen), never.isUnsure, never.before]).toEqual([
      null,
      [null, null],
      false,
      [],
    ])
    const past = { event: 'screen-break', start: '2025-01-01', on: '2024-12-01' } as const
    expect(worth(past, { months: 12, repairCost: 20_000 }).isNeverPaid).toBe(true)
    expect(worth({ ...past, on: '2025-03-01' }, { months: 12, repairCost: 20_000 }).isNeverPaid).toBe(false)
  })

  test('who may pay before it is named for the months asked about', () => {
    const before = (facts: Facts, parameters: Parameters = { months: 12 }) =>
      worth({ event: 'natural-failure', ...facts }, parameters).before
    expect(before({ purchased: '2025-01-01' })).toEqual(['maker-warranty'])
    expect(before({ purchased: '2024-01-01' })).toEqual([])
    expect(before({ purchased: '2024-01-01', on: '2024-06-01' })).toEqual(['maker-warranty'])
    expect(worth({ purchased: '2025-01-01' }, { months: 12 }).before).toEqual([])
    expect(worth({ event: 'battery' }, { months: 12 }).isUnsure).toBe(true)
    expect(worth({ event: 'screen-break' }, { months: 12 }).isUnsure).toBe(false)
  })

  const once: Parameters = { months: 12, repairCost: 20_000 }
  const withFigures = (figures: Record<string, Figure>): Edition => ({
    ...plan,
    figures: { ...plan.figures, ...figures },
  })
  const beforeTax = (amount: number): Figure => ({ yen: amount, tax: 'excluded', cite })

  test('what was not told or is not stated gives no number', () => {
    expect(worth(repair, { months: 12 })).toMatchObject({ difference: null, breakEven: null })
    expect(worth(repair, { repairCost: 20_000 })).toMatchObject({
      months: { min: 1, max: null },
      monthly: { min: 500, max: null },
      difference: { min: 500 + 1_000 - 20_000, max: null },
    })
    const unpriced = worth(repair, once, withFigures({ 'repair.1': 'unknown' }))
    expect(unpriced).toMatchObject({ perRepair: { min: 0, max: null }, breakEven: { min: 6 / 20, max: null } })
    expect(unpriced.prices[0]).toEqual({ repairs: 1, yen: { min: 6_000, max: null } })
  })

  test('the price from which on it pays lies between that of its lowest sum and that of its highest', () => {
    expect(worth(repair, once).prices).toEqual([
      { repairs: 1, yen: exactly(7_000) },
      { repairs: 2, yen: exactly(5_000) },
    ])
    expect(worth({}, once).prices).toEqual([
      { repairs: 1, yen: { min: 7_000, max: 11_000 } },
      { repairs: 2, yen: { min: 5_000, max: 10_000 } },
    ])
  })

  test('a repair that it refuses is paid beside its fees', () => {
    const limit = (counts: 'repair' | 'exchange', atMost: string) => ({
      id: counts,
      counts: [counts],
      atMost,
      per: 'rolling-year',
      cite,
    })
    const limited = (most: Figure, parameters = once) => {
      const of = withFigures({ most })
      return worth(repair, parameters, { ...of, limits: [limit('repair', 'most'), limit('exchange', 'uses')] })
    }
    const never = limited({ count: 0, cite })
    expect(never).toMatchObject({ perRepair: exactly(20_000), withPlan: exactly(26_000) })
    expect(never.prices.map(({ yen }) => yen)).toEqual([null, null])
    const silent: Edition = { ...plan, limits: 'unknown' }
    expect(worth(repair, once, silent).prices).toEqual([{ repairs: 1, yen: { min: 7_000, max: null } }])
    expect(limited('unknown', { months: 12 }).perRepair).toEqual({ min: 1_000, max: null })
    expect(limited({ count: 1, cite }).prices.map(({ yen }) => yen)).toEqual([exactly(7_000), null])
    const open = limited('unknown')
    expect(open).toMatchObject({ perRepair: { min: 1_000, max: 20_000 }, withPlan: { min: 7_000, max: 26_000 } })
    expect(open.prices.map(({ yen }) => yen)).toEqual([
      { min: 7_000, max: null },
      { min: 5_000, max: null },
    ])
  })

  test('a price is open from which repairs can be counted in too many ways', () => {
    const events = ['screen-break', 'water-damage', 'total-loss', 'partial-breakage', 'loss', 'alteration'] as const
    const many: Edition = {
      ...withFigures({ uses: { count: 12, cite }, ...Object.fromEntries(events.map(name => [name, yen(30_000)])) }),
      events: Object.fromEntries(events.map(name => [name, event('yes')])),
      fees: events.map(name => ({
        for: 'repair',
        price: ['cap'],
        when: { event: name },
        excess: { over: name, per: 'counted-year' },
        cite,
      })),
    }
    const { prices, isBounded } = worth(repair, once, many)
    expect(isBounded).toBe(true)
    expect(prices[0]!.yen).toEqual({ min: 6_000, max: null })
    expect(prices.at(-1)!.yen).toEqual(unbounded)
    expect(worth({ ...repair, event: events[0] }, once, many).isBounded).toBe(false)
  })

  test('amounts before tax have no upper bound, and are not added to amounts with tax', () => {
    const free = worth(repair, once, withFigures({ monthly: beforeTax(500), 'repair.1': beforeTax(0) }))
    expect(free).toMatchObject({ monthly: { min: 6_000, max: null }, perRepair: exactly(0), isBeforeTax: true })
    const both = worth(repair, once, withFigures({ monthly: beforeTax(500), 'repair.1': beforeTax(1_000) }))
    expect(both).toMatchObject({ perRepair: { min: 1_000, max: null }, withPlan: { min: 7_000, max: null } })
    const mixed = worth({}, { ...once, chance: 0.5 }, withFigures({ 'exchange.1': beforeTax(5_000) }))
    expect(mixed).toMatchObject({
      perRepair: unbounded,
      withPlan: unbounded,
      difference: null,
      breakEven: null,
      expected: null,
    })
    expect(mixed.prices[0]!.yen).toEqual({ min: 7_000, max: null })
    const { monthly: _, ...others } = withFigures({ 'monthly.light': yen(300), 'monthly.full': beforeTax(700) }).figures
    expect(worth(repair, once, { ...plan, figures: others }).monthly).toEqual(unbounded)
  })

  describe('it is asked about the days of the months', () => {
    const isNeverPaid = (from: string, until: string, facts: Facts, parameters: Parameters = once) => {
      const offer = period('offer', { from: day(from), until: day(until) })
      const events = { 'screen-break': event({ on: { during: 'offer' } }) } as unknown as Edition['events']
      const of: Edition = { ...plan, periods: [...plan.periods, offer], events, exclusions: [] }
      return worth({ event: 'screen-break', ...facts }, parameters, of).isNeverPaid
    }

    test.each<[what: string, facts: Facts, first: string, last: string]>([
      ['from the day of the question', {}, '2025-06-15', '2026-06-14'],
      ['from a purchase before it', { purchased: '2025-01-01' }, '2025-06-15', '2026-06-14'],
      ['from a purchase after it', { purchased: '2026-01-01' }, '2026-01-01', '2026-12-31'],
      ['from the start of use', { start: '2025-02-01', purchased: '2025-01-01' }, '2025-02-01', '2026-01-31'],
      ['from a start of use to come', { start: '2026-02-01' }, '2026-02-01', '2027-01-31'],
      ['from a start of use of which they end today', { start: '2024-06-16' }, '2024-06-16', '2025-06-15'],
      ['from the day of the question where they are past', { start: '2024-06-15' }, '2025-06-15', '2026-06-14'],
    ])('%s', (_, facts, first, last) => {
      expect(isNeverPaid('2020-01-01', first, facts)).toBe(false)
      expect(isNeverPaid('2020-01-01', addDays(day(first), -1), facts)).toBe(true)
      expect(isNeverPaid(last, '2040-01-01', facts)).toBe(false)
      expect(isNeverPaid(addDays(day(last), 1), '2040-01-01', facts)).toBe(true)
    })

    test('and about every later day while the months are not told', () => {
      expect(isNeverPaid('2039-01-01', '2040-01-01', {}, {})).toBe(false)
      expect(isNeverPaid('2020-01-01', '2025-06-14', {}, {})).toBe(true)
    })
  })

  test('who may pay before it is also one of whom no condition is stated', () => {
    const of: Edition = {
      ...plan,
      route: [
        { by: 'seller-warranty', cite },
        { by: 'plan', cite },
      ],
    }
    expect(worth({ event: 'screen-break' }, once, of).before).toEqual(['seller-warranty'])
  })

  test('it is unsure only of an event that was told and that it may pay for', () => {
    const silent: Edition = { ...plan, exclusions: 'unknown' }
    expect([worth({ event: 'screen-break' }, once, silent).isUnsure, worth({}, once, silent).isUnsure]).toEqual([
      true,
      false,
    ])
    expect(worth({ event: 'battery', unofficialRepair: 'yes' }, once).isUnsure).toBe(false)
  })
})
