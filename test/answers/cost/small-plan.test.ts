import { describe, expect, test } from 'vitest'
import { chargedFor, decideCost } from '../../../src/answers/cost/decide.ts'
import { situationOf } from '../../../src/engine/situation.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { day, filed } from '../../engine/small.ts'
import { asked, asOf, plan } from '../small-plan.ts'

describe('what it costs', () => {
  const cost = (facts: Facts = {}, parameters: Parameters = {}, of = plan) =>
    decideCost(filed(of), asked(facts, parameters), asOf)

  test('is the fee of the months and the price of each claim', () => {
    expect(cost({}, { months: 12 })).toMatchObject({ total: exactly(6_000), months: exactly(12), needs: [] })
    expect(cost({ remedy: 'repair' }, { months: 12, claimCount: 2 }).total).toEqual(exactly(10_000))
    expect(cost({}, { months: 12, freeMonths: 2 }).total).toEqual(exactly(5_000))
    expect(cost().months).toEqual({ min: 1, max: null })
    expect(cost({}, { claimCount: 1 }).needs).toEqual(['months', 'remedy'])
  })

  test('refuses a claim over the limit', () => {
    const answer = cost({ remedy: 'repair' }, { months: 12, claimCount: 3 })
    expect([answer.total, answer.refused]).toEqual([exactly(10_000), exactly(1)])
  })

  test('refuses a claim before cover begins', () => {
    const claims = [
      { date: day('2025-01-07'), remedy: 'repair' as const },
      { date: day('2025-01-08'), remedy: 'repair' as const },
    ]
    const answer = cost({ start: '2025-01-01', claims }, { months: 12 })
    expect([answer.total, answer.refused, answer.early]).toEqual([exactly(7_000), exactly(1), 1])
    const open = cost({ claims }, { months: 12 })
    expect([open.total, open.refused, open.early]).toEqual([exactly(10_000), exactly(0), 0])
  })

  test('has the charge for a phone that was not returned, which had been exchanged', () => {
    const answer = cost({}, { months: 12, claimCount: 1, unreturned: true })
    expect(answer.total).toEqual(exactly(51_000))
    expect(answer.idle()).toEqual([])
    expect(cost({ remedy: 'repair' }, { months: 12, claimCount: 1, unreturned: true }).idle()).toEqual(['unreturned'])
  })

  test('announces what it takes for granted', () => {
    expect(cost().assumed()).toEqual(['no-claims', 'full-months', 'no-free-months'])
    expect(cost({}, { claimCount: 1 }).assumed()).toEqual([
      'full-months',
      'no-free-months',
      'repair-within-cap',
      'nothing-unreturned',
    ])
    expect(cost({}, { claimCount: 2, freeMonths: 0, unreturned: true }).assumed()).toEqual([
      'one-year',
      'full-months',
      'repair-within-cap',
    ])
    expect(cost({}, { claimCount: 1, freeMonths: 0, unreturned: true }).assumed()).toEqual(['full-months'])
    expect(cost({ remedy: 'repair', repairQuote: 5 }, { claimCount: 1, freeMonths: 0 }).assumed()).toEqual([
      'full-months',
    ])
    const claims = [{ date: day('2025-03-01'), remedy: 'repair' as const, quote: 5 }]
    expect(cost({ claims }, { freeMonths: 0 }).assumed()).toEqual(['full-months', 'claims-within-cover'])
    expect(cost({ claims, start: '2025-01-01' }, { freeMonths: 0 }).assumed()).toEqual(['full-months'])
  })

  test('says what changes nothing', () => {
    expect(cost({ repairQuote: 5 }, { claimCount: 1 }).idle()).toEqual([])
    expect(cost({ repairQuote: 5, remedy: 'exchange' }, { claimCount: 1 }).idle()).toEqual(['repair-quote'])
    expect(cost({ repairQuote: 5 }).idle()).toEqual(['repair-quote'])
  })

  test('prices claims for which the plan does not pay only with a warning', () => {
    expect(cost({ event: 'theft' }, { claimCount: 1 }).isUncovered()).toBe(true)
    expect(cost({ event: 'theft' }).isUncovered()).toBe(false)
    expect(cost({ event: 'screen-break' }, { claimCount: 1 }).isUncovered()).toBe(false)
    expect([cost({ device: 'used' }).isRuledOut(), cost().isRuledOut()]).toEqual([true, false])
  })

  test('is of claims alone what the plan accepts, and whether it may refuse one', () => {
    const charged = (claimCount: number) =>
      chargedFor(situationOf(plan, { remedy: 'repair' }, asOf), asked({ remedy: 'repair' }, { months: 12, claimCount }))
    expect([charged(0), charged(2), charged(3)]).toEqual([
      { accepted: exactly(0), mayRefuse: false },
      { accepted: exactly(4_000), mayRefuse: false },
      { accepted: null, mayRefuse: true },
    ])
  })
})
