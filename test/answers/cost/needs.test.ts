import { describe, expect, test } from 'vitest'
import { factsNeeded, idleIn, summed } from '../../../src/answers/cost/decide.ts'
import { outermostBills } from '../../../src/claims/bills.ts'
import { type Finding, forValues } from '../../../src/claims/bills-by-reading.ts'
import { settlingIn } from '../../../src/claims/price.ts'
import { coverOf } from '../../../src/claims/within-cover.ts'
import { situationOf } from '../../../src/engine/situation.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { day, openClause, yen } from '../../engine/small.ts'
import { asked, asOf, cite, plan } from '../small-plan.ts'

/* Which facts a sum asks for, and which change nothing, where claims can be counted in too many ways. */

const claims = ['2024-03-01', '2024-05-01'].map(date => ({ date: day(date) }))

describe('where claims can be counted in too many ways', () => {
  const needs = (facts: Facts) => {
    const [situation, question] = [situationOf(byContract, facts, asOf), asked(facts, { months: 36 })]
    return factsNeeded(situation, question, { ...summed(situation, question), isBounded: true })
  }
  const byContract: Edition = {
    ...plan,
    limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: 'contract-year', cite }],
  }

  test('the start is asked for, unless it was told', () => {
    expect(needs({ claims, remedy: 'repair' })).toEqual(['start'])
    expect(needs({ claims, remedy: 'repair', start: '2024-01-01' })).toEqual([])
  })
})

test('a question among others has its part of the work', () => {
  const open: Edition = { ...plan, open: [...plan.open, openClause('year', 'rolling-year', 'contract-year')] }
  const by: Edition = {
    ...open,
    limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: 'year', cite }],
  }
  const isBounded = (among: number) => {
    const question = { ...asked({ claims }, { months: 36 }), among }
    return summed(situationOf(by, { claims }, asOf), question, forValues(among)).isBounded
  }
  expect([isBounded(1), isBounded(100_000)]).toEqual([false, true])
})

test('a sum of amounts before and after tax, which has no total, asks for facts too', () => {
  const mixed: Edition = {
    ...plan,
    figures: { ...plan.figures, 'exchange.1': { yen: 5_000, tax: 'excluded', cite } },
  }
  const [situation, question] = [situationOf(mixed, {}, asOf), asked({}, { months: 12, claimCount: 1 })]
  const sum = summed(situation, question)
  expect([sum.total, factsNeeded(situation, question, sum)]).toEqual([null, ['remedy']])
})

describe('where they can only with one more fact', () => {
  const priced = (used: string): Edition => ({
    ...plan,
    figures: { ...plan.figures, 'repair.new': yen(3_000), 'repair.used': yen(used === 'dear' ? 5_000 : 3_000) },
    fees: ['new', 'used'].map(device => ({
      for: 'repair',
      when: { device },
      price: [`repair.${device}`],
      cite,
    })) as never,
  })
  const bounded: Finding = {
    coverOf,
    settlingIn,
    entriesOf: () => [{ reading: {}, bills: outermostBills([[]]), isBounded: true }],
  }
  const needs = (of: Edition) => {
    const [situation, question] = [
      situationOf(of, { remedy: 'repair' }, asOf),
      asked({ remedy: 'repair' }, { months: 12, claimCount: 1 }),
    ]
    return factsNeeded(situation, question, summed(situation, question), bounded)
  }

  test('the fact is not asked for by a sum that is known to the yen', () => {
    expect(needs(priced('cheap'))).toEqual([])
    expect(needs(priced('dear'))).toEqual(['device'])
  })
})

describe('an unreturned phone', () => {
  const idle = (facts: Facts, parameters: Parameters) => {
    const [situation, question] = [
      situationOf(plan, facts, asOf),
      asked(facts, { months: 12, claimCount: 1, ...parameters }),
    ]
    return [idleIn(situation, question), idleIn(situation, question, summed(situation, question))]
  }

  test('changes nothing where none is exchanged, whether the sum was found before or not', () => {
    expect(idle({ remedy: 'repair' }, { unreturned: true })).toEqual([['unreturned'], ['unreturned']])
    expect(idle({ remedy: 'exchange' }, { unreturned: true })).toEqual([[], []])
  })
})
