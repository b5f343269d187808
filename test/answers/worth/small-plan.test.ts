import { describe, expect, test } from 'vitest'
import { decideWorth, exactBreakEven } from '../../../src/answers/worth/decide.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { filed } from '../../engine/small.ts'
import { asked, asOf, idsOf, plan } from '../small-plan.ts'

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
})
