import { describe, expect, test } from 'vitest'
import { decideTimeline } from '../../../src/answers/timeline/decide.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { filed } from '../../engine/small.ts'
import { asked, asOf, idsOf, plan } from '../small-plan.ts'

describe('from when to when it covers', () => {
  const timeline = (facts: Facts) => decideTimeline(filed(plan), asked(facts), asOf)
  const shown = (facts: Facts) =>
    timeline(facts).spans.map(({ by, what, events, verdict, from, to, end }) => [
      by,
      what,
      events.join(),
      verdict,
      from,
      to,
      end,
    ])

  test('is after the days of waiting, and the maker comes before it', () => {
    expect(shown({ purchased: '2025-01-01', start: '2025-01-01', unofficialRepair: 'no' })).toEqual([
      ['maker-warranty', 'natural-failure', 'natural-failure', 'yes', '2025-01-01', '2025-12-31', 'dated'],
      ['plan', 'waiting', '', 'yes', '2025-01-01', '2025-01-07', 'dated'],
      ['plan', 'screen-break', 'screen-break', 'yes', '2025-01-08', null, 'until-cancelled'],
      ['plan', 'natural-failure', 'natural-failure', 'yes', '2026-01-01', null, 'until-cancelled'],
    ])
  })

  test('needs the days from which it is counted', () => {
    const answer = timeline({})
    expect(answer.needs).toEqual(['purchased', 'start'])
    expect(answer.next!.fact).toBe('purchased')
    expect(answer.assumesLength).toBe(false)
    expect(answer.isRuledOut()).toBe(false)
    expect(timeline({ device: 'used' }).isRuledOut()).toBe(true)
    expect(idsOf(answer.mentions().notes)).toEqual(['a-note'])
  })
})
