import { describe, expect, test } from 'vitest'
import { decideCovers } from '../../../src/answers/covers/decide.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import { clause, day, filed } from '../../engine/small.ts'
import { asked, asOf, cite, note, plan } from '../small-plan.ts'

describe('whether it pays', () => {
  const covers = (facts: Facts, of = plan) => decideCovers(filed(of), asked(facts), asOf)
  const broken: Facts = { event: 'screen-break', start: '2025-01-01', on: '2025-03-01', unofficialRepair: 'no' }

  test('says what it costs, what is left, and who is asked first', () => {
    const answer = covers({ ...broken, remedy: 'repair' })
    expect(answer).toMatchObject({
      verdict: 'yes',
      pay: { min: 1_000, max: 1_000 },
      claimsLeft: exactly(2),
      needs: [],
      readings: [],
      again: null,
    })
    expect(answer.route.map(({ by, verdict, pay, remedies }) => [by, verdict, pay, remedies])).toEqual([
      ['maker-warranty', 'no', null, []],
      ['plan', 'yes', { min: 1_000, max: 1_000 }, ['repair']],
    ])
    expect(answer.route[1]!.ways()).toHaveLength(1)
    expect(answer.route[0]!.ways()).toEqual([])
    expect(answer.route[1]!.until).toEqual({ end: 'until-cancelled', last: null })
  })

  test('is free where the maker pays', () => {
    const [maker] = covers({ event: 'natural-failure', purchased: '2025-01-01', on: '2025-03-01' }).route
    expect([maker!.verdict, maker!.pay, maker!.until.last]).toEqual(['yes', exactly(0), '2025-12-31'])
    const [never] = covers({ ...broken }).route
    expect(never!.pay).toBeNull()
  })

  test('has no price and no remedy where it never pays', () => {
    const answer = covers({ event: 'theft' })
    expect([answer.verdict, answer.pay, answer.route[1]!.remedies, answer.route[1]!.ways()]).toEqual([
      'no',
      null,
      [],
      [],
    ])
    expect(answer.conditions()).toEqual([])
  })

  test('names what must still hold, with the periods on which it hangs', () => {
    const answer = covers({ event: 'natural-failure', start: '2025-01-01', unofficialRepair: 'no' })
    expect(answer.verdict).toBe('conditional')
    const [open] = answer.conditions()
    expect(open!.clause.id).toBe('natural-failure')
    expect(open!.periods.map(({ period, isInside }) => [period.id, isInside])).toContainEqual(['use', true])
  })

  test('says when a use is free again where they are spent, and only then', () => {
    const claims = [{ date: day('2025-01-20') }, { date: day('2025-02-20') }]
    const spent = covers({ ...broken, claims })
    expect([spent.verdict, spent.claimsLeft, spent.again]).toEqual([
      'no',
      exactly(0),
      [{ reading: {}, from: '2026-01-20' }],
    ])
    expect(covers({ ...broken, claims: claims.slice(1) }).claimsLeft).toEqual(exactly(1))
    expect(covers({ ...broken, claims, unofficialRepair: 'yes' }).again).toBeNull()
  })

  test('announces what it takes for granted', () => {
    const assumed = (facts: Facts, of = plan) => covers(facts, of).assumed()
    expect(assumed(broken)).toEqual(['no-earlier-claims', 'option-in-force', 'repair-within-cap'])
    expect(assumed({ ...broken, claims: [], repairQuote: 5 })).toEqual(['option-in-force'])
    expect(assumed({ event: 'theft' })).toEqual(['no-earlier-claims', 'option-in-force'])
    const settled = { ...plan, notes: [note('other-cover', { in: ['covers'] })] }
    expect(assumed(broken, settled)).toContain('other-cover-settled')
    const registered = { ...plan, exclusions: [clause('registered', { registered: 'yes' })] }
    expect(assumed(broken, registered)).toContain('registered')
    expect(assumed({ ...broken, registered: 'yes' }, registered)).not.toContain('registered')
  })

  test('knows a plan that the facts rule out, and a remedy that it never gives', () => {
    expect([covers({ device: 'used' }).isRuledOut(), covers({ device: 'new' }).isRuledOut()]).toEqual([true, false])
    const swaps = { ...plan, remedies: [{ id: 'swap', when: 'yes', gives: ['exchange'], cite }] } as Edition
    expect([covers({ remedy: 'repair' }, swaps).isRemedyIdle(), covers({ remedy: 'repair' }).isRemedyIdle()]).toEqual([
      true,
      false,
    ])
  })
})
