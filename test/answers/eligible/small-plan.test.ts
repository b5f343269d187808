import { describe, expect, test } from 'vitest'
import { decideEligible } from '../../../src/answers/eligible/decide.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import { clause, day, filed } from '../../engine/small.ts'
import { asked, asOf, idsOf, plan } from '../small-plan.ts'

describe('whether it can be taken', () => {
  const eligible = (facts: Facts, of = plan) => decideEligible(filed(of), asked(facts), asOf)

  test('hangs on each clause of joining', () => {
    const answer = eligible({ device: 'new' })
    expect([answer.plan, answer.verdict, answer.needs]).toEqual(['small', 'conditional', ['line']])
    expect(answer.reasons.map(({ clause, state, facts }) => [clause.id, state, facts])).toEqual([
      ['device', 'yes', ['device']],
      ['line', 'unknown', ['line']],
    ])
    expect(answer.reasons[0]!.trace()).toMatchObject({ kind: 'test', state: 'yes' })
    expect(answer.conditions().map(({ id }) => id)).toEqual(['line'])
    expect(answer.instead()).toEqual([])
  })

  test('names what would turn a no, and no condition', () => {
    const answer = eligible({ device: 'used' })
    expect([answer.verdict, answer.conditions(), answer.instead()]).toEqual([
      'no',
      [],
      [{ fact: 'device', value: 'new', verdict: 'conditional' }],
    ])
    expect(answer.mentions().notes).toEqual([])
    expect(idsOf(eligible({}).mentions().notes)).toEqual(['a-note'])
  })

  test('has its fees beside it, within the cap while no quote was told', () => {
    expect(eligible({})).toMatchObject({
      monthly: exactly(500),
      perClaim: { min: 1_000, max: 9_000 },
      feeAddresses: ['monthly', 'repair.1', 'repair.2', 'exchange.1', 'exchange.2'],
      withinCap: true,
    })
    expect([eligible({ repairQuote: 1 }).withinCap, eligible({ remedy: 'exchange' }).withinCap]).toEqual([false, false])
    expect(eligible({}).isRemedyIdle()).toBe(false)
  })

  test('does not hang on claims, which may have been made under an earlier contract', () => {
    const recent = { ...plan, join: [clause('recent', { released: { atMost: '2024-01-01' } })] }
    const claims = [{ date: day('2023-05-01') }]
    for (const facts of [{}, { released: '2024-01-01' }, { released: '2024-01-02' }])
      expect(eligible({ ...facts, claims }, recent).verdict).toBe(eligible(facts, recent).verdict)
    expect(eligible({ claims }, recent).conditions()).toEqual(eligible({}, recent).conditions())
  })

  test('notes the state of each clause', () => {
    const noted: unknown[] = []
    eligible({ device: 'new' }, { ...plan, noteUse: (...what: unknown[]) => noted.push(what) } as Edition)
    expect(noted.slice(0, 2)).toEqual([
      ['join.device', 'yes'],
      ['join.line', 'unknown'],
    ])
  })
})
