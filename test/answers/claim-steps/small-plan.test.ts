import { describe, expect, test } from 'vitest'
import { decideSteps, firstOf, refuseUnknownSteps } from '../../../src/answers/claim-steps/decide.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { day, filed } from '../../engine/small.ts'
import { asked, asOf, plan } from '../small-plan.ts'

describe('what to do about a claim', () => {
  const steps = (facts: Facts, parameters: Parameters = {}) => decideSteps(filed(plan), asked(facts, parameters), asOf)
  const broken: Facts = { event: 'screen-break', start: '2025-01-01', on: '2025-03-01', unofficialRepair: 'no' }
  const shown = (facts: Facts, parameters: Parameters = {}) =>
    steps(facts, parameters).steps.map(({ step, state, isDone }) => `${step.id} ${state}${isDone ? ' done' : ''}`)

  test('are the steps that apply, with their "if" while that is open', () => {
    expect(shown({ ...broken, remedy: 'repair' })).toEqual(['call-desk yes'])
    expect(shown(broken)).toEqual(['call-desk yes', 'erase unknown', 'return-old-device unknown'])
    expect(shown({ ...broken, remedy: 'exchange' })).toEqual(['call-desk yes', 'erase yes', 'return-old-device yes'])
    expect(shown({ event: 'theft' })).toEqual([])
  })

  test('are an exchange where the replacement has arrived, with the last days for the return', () => {
    const answer = steps({ ...broken, replacementArrived: '2025-03-10' })
    expect(answer.steps.map(({ state }) => state)).toEqual(['yes', 'yes', 'yes'])
    expect(answer.steps[2]).toMatchObject({
      deadline: '2025-03-24',
      earliest: '2025-03-23',
      onMiss: { id: 'unreturned', amount: exactly(40_000), tax: 'included', addresses: ['unreturned'] },
    })
    expect(steps({ ...broken, replacementArrived: '2025-03' }).steps[2]).toMatchObject({
      deadline: null,
      earliest: null,
    })
    expect(steps({ ...broken, remedy: 'exchange' }).steps[2]).toMatchObject({ deadline: null, earliest: null })
    expect(answer.steps[0]).toMatchObject({ deadline: null, earliest: null, onMiss: null, also: [] })
  })

  test('have further things to do within them', () => {
    const also = (facts: Facts) =>
      steps({ ...broken, remedy: 'exchange', ...facts }).steps[2]!.also.map(({ state }) => state)
    expect([also({}), also({ esim: 'yes' }), also({ esim: 'no' })]).toEqual([['unknown'], ['yes'], []])
  })

  test('need what decides them', () => {
    expect(steps(broken).needs).toEqual(['esim', 'remedy', 'replacementArrived'])
    expect(steps({ ...broken, remedy: 'repair' }).needs).toEqual([])
    expect(steps({ ...broken, remedy: 'exchange', esim: 'yes' }).needs).toEqual(['replacementArrived'])
  })

  test('cost the price of the claim, the excess over the cap, and the charge for a missed step', () => {
    const charges = (facts: Facts) =>
      steps({ ...broken, ...facts }).charges.map(({ id, amount }) => [id, amount.min, amount.max])
    expect(charges({ remedy: 'repair' })).toEqual([
      ['repair', 1_000, 3_000],
      ['excess', 0, null],
    ])
    expect(charges({ remedy: 'repair', repairQuote: 30_500 })).toEqual([
      ['repair', 1_000, 3_000],
      ['excess', 500, 500],
    ])
    expect(charges({ remedy: 'repair', repairQuote: 5 })).toEqual([['repair', 1_000, 3_000]])
    expect(charges({ remedy: 'exchange' })).toEqual([
      ['exchange', 5_000, 9_000],
      ['unreturned', 40_000, 40_000],
    ])
    const claims = [{ date: day('2025-02-01'), remedy: 'repair' as const }]
    expect(charges({ remedy: 'repair', repairQuote: 5, claims })).toEqual([['repair', 3_000, 3_000]])
    expect(charges({ event: 'theft' })).toEqual([])
  })

  test('begin with whom to ask first, where something was told of the incident', () => {
    const failed: Facts = { event: 'natural-failure', on: '2025-03-01', purchased: '2025-01-01' }
    const answer = steps(failed, { done: ['ask-maker'] })
    expect(answer.asks).toMatchObject([
      { id: 'ask-maker', by: 'maker-warranty', until: '2025-12-31', isSure: true, certainty: 'stated', isDone: true },
    ])
    expect(firstOf(answer.asks)).toEqual({ by: 'maker-warranty', until: '2025-12-31', verdict: 'yes' })
    const open = steps({ event: 'natural-failure' })
    expect(firstOf(open.asks)).toMatchObject({ verdict: 'conditional' })
    expect([firstOf([]), steps({}).asks, steps(broken).asks]).toEqual([null, [], []])
  })

  test('are ticked by id and by number, counted with those who are asked', () => {
    expect(shown(broken, { done: ['erase', '1'] })).toEqual([
      'call-desk yes done',
      'erase unknown done',
      'return-old-device unknown',
    ])
    const failed: Facts = { event: 'natural-failure', on: '2025-03-01', start: '2025-01-01', unofficialRepair: 'no' }
    expect(steps(failed, { done: ['1'] }).asks.map(({ isDone }) => isDone)).toEqual([true])
    expect(shown(failed, { done: ['2'] })[0]).toBe('call-desk yes done')
  })

  test('are none that no plan has', () => {
    const refuse =
      (...done: string[]) =>
      () =>
        refuseUnknownSteps([steps(broken)], asked(broken, { done }))
    for (const known of ['erase', 'ask-maker', 'ask-seller', '1', '3']) expect(refuse(known)).not.toThrow()
    for (const strange of ['nothing', '4', '0', '01', '1.5']) expect(refuse('erase', strange)).toThrow('unknown-value')
    const silent = { ...steps(broken), filed: filed({ ...plan, steps: 'unknown' }) }
    expect(() => refuseUnknownSteps([silent], asked(broken, { done: ['nothing'] }))).not.toThrow()
  })

  test('say which clause fails where nobody pays', () => {
    expect(
      steps({ event: 'theft' })
        .refusals()
        .map(({ clause }) => clause.id),
    ).toEqual(['theft'])
    expect(steps(broken).refusals()).toEqual([])
    expect(steps({ event: 'theft' }).mentions().notes).toEqual([])
    expect([steps({ event: 'theft' }).covered, steps({ device: 'used' }).isRuledOut()]).toEqual(['no', true])
    expect(steps(broken).isRemedyIdle()).toBe(false)
  })
})
