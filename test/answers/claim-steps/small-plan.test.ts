import { describe, expect, test } from 'vitest'
import { decideSteps, firstOf, refuseUnknownSteps } from '../../../src/answers/claim-steps/decide.ts'
import type { Condition, Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { listed } from '../../../src/model/sections.ts'
import { day, filed, lastDay, openClause, text, yen } from '../../engine/small.ts'
import { asked, asOf, cite, idsOf, plan } from '../small-plan.ts'

describe('what to do about a claim', () => {
  const steps = (facts: Facts, parameters: Parameters = {}, of = plan) =>
    decideSteps(filed(of), asked(facts, parameters), asOf)
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

  test('are charged in so many ways that only bounds are given, also where the plan does not pay', () => {
    const [repair, exchange] = listed(plan, 'fees')
    const shared: Edition = {
      ...plan,
      limits: listed(plan, 'limits').map(limit => ({ ...limit, counts: ['repair'] })),
      figures: { ...plan.figures, uses: { count: 12, cite } },
      fees: [{ ...repair!, excess: { over: 'cap', per: 'counted-year' } }, exchange!],
    }
    const claims = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ date: day(`2025-01-${10 + at}`), quote: 1_000 + at }))
    const bounded = (count: number, facts: Facts = {}) =>
      steps({ ...broken, ...facts, claims: claims(count) }, {}, shared).isBounded
    expect([bounded(2), bounded(16)]).toEqual([false, true])
    const maker: Facts = { event: 'natural-failure', purchased: '2025-01-01' }
    expect([bounded(2, maker), bounded(16, maker), bounded(16, { event: 'theft' })]).toEqual([false, true, false])
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

  test('have their last days by each reading of the tables, and none without a stated number of days', () => {
    const lastDays = (of: Edition) => {
      const { deadline, earliest } = steps({ ...broken, replacementArrived: '2025-03-10' }, {}, of).steps[2]!
      return [earliest, deadline]
    }
    const settledAs = (reading: string) => lastDays({ ...plan, open: [lastDay, openClause('counting', reading)] })
    expect(settledAs('delivery-day-in')).toEqual(['2025-03-23', '2025-03-23'])
    expect(settledAs('delivery-day-out')).toEqual(['2025-03-24', '2025-03-24'])
    expect(lastDays({ ...plan, figures: { ...plan.figures, 'return-days': 'unknown' } })).toEqual([null, null])
  })

  test('are open only by the facts that were not told', () => {
    const both: Condition = { all: [{ esim: 'yes' }, { remedy: 'exchange' }] }
    const of = { ...plan, steps: [{ id: 'erase', kind: 'data', says: text, when: both, if: text, cite }] } as Edition
    const open = (facts: Facts) => steps({ ...broken, ...facts }, {}, of).steps.map(step => step.open)
    expect(open({})).toEqual([['esim', 'remedy']])
    expect(open({ esim: 'yes' })).toEqual([['remedy']])
    expect(open({ esim: 'yes', remedy: 'exchange' })).toEqual([[]])
  })

  test('follow the one remedy that a plan gives, told or not', () => {
    const swaps = { ...plan, remedies: [{ id: 'swap', when: 'yes', gives: ['exchange'], cite }] } as Edition
    expect(steps(broken, {}, swaps).steps.map(({ state }) => state)).toEqual(['yes', 'yes', 'yes'])
  })

  test('ask for what still decides them', () => {
    expect(steps(broken).next).toMatchObject({ fact: 'esim', decides: ['small'] })
    expect(steps({ ...broken, remedy: 'repair' }).next).toBeNull()
    expect(idsOf(steps(broken).mentions().notes)).toEqual(['a-note'])
  })

  describe('where an exchange may have a cap too', () => {
    const [repair, exchange] = plan.fees as Exclude<Edition['fees'], 'unknown'>
    const figures = { ...plan.figures, 'other-cap': yen(20_000) }
    const either = openClause('cap-of-exchange', 'repairs-only', 'exchanges-too')
    const readings = { 'repairs-only': 'no', 'exchanges-too': { over: 'other-cap' } } as const
    const capped = (excess: NonNullable<typeof exchange>['excess']): Edition => ({
      ...plan,
      figures,
      open: [...plan.open, either],
      fees: [repair!, { ...exchange!, ...(excess && { excess }) }],
    })
    const excess = (of: Edition, facts: Facts = {}) =>
      steps({ ...broken, ...facts }, {}, of).charges.filter(({ id }) => id === 'excess')
    const capOf = (min: number, max: number | null, ...addresses: string[]) => [
      { id: 'excess', amount: { min, max }, tax: 'included', addresses },
    ]

    test('the excess of each remedy is one charge, with the caps of both', () => {
      expect(excess(capped({ over: 'other-cap' }))).toEqual(capOf(0, null, 'cap', 'other-cap'))
      expect(excess(capped({ over: 'other-cap' }), { repairQuote: 30_500 })).toEqual(
        capOf(500, 10_500, 'cap', 'other-cap'),
      )
      expect(excess(capped({ over: 'cap' }), { repairQuote: 30_500 })).toEqual(capOf(500, 500, 'cap'))
    })

    test('an excess that only one reading adds is charged of a quote alone', () => {
      const open = capped({ open: 'cap-of-exchange', readings })
      expect(excess(open)).toEqual(capOf(0, null, 'cap'))
      expect(excess(open, { remedy: 'exchange' })).toEqual([])
      expect(excess(open, { remedy: 'exchange', repairQuote: 30_500 })).toEqual(capOf(0, 10_500, 'other-cap'))
    })

    test('a remedy without a cap has no part in it', () => {
      expect(excess(plan, { repairQuote: 30_500 })).toEqual(capOf(500, 500, 'cap'))
      expect(steps({ ...broken, repairQuote: 30_500 }).charges.map(({ id }) => id)).toEqual([
        'repair',
        'excess',
        'exchange',
        'unreturned',
      ])
    })
  })

  test('cost what the claims told leave, each remedy by itself', () => {
    const claims = [{ date: day('2025-02-01'), remedy: 'repair' as const }]
    const charges = steps({ ...broken, repairQuote: 5, claims }).charges
    expect(charges.map(({ id, amount, addresses }) => [id, amount, addresses])).toEqual([
      ['repair', exactly(3_000), ['repair.2']],
      ['exchange', exactly(5_000), ['exchange.1']],
      ['unreturned', exactly(40_000), ['unreturned']],
    ])
  })

  test('name whom to ask first by the purchase alone, each with the source of its own link', () => {
    const during: Condition = { on: { during: 'maker' } }
    const route = [
      { by: 'seller-warranty', when: during, cite: 'iij-mts' },
      { by: 'maker-warranty', when: during, cite },
      { by: 'plan', cite },
    ]
    const { asks } = steps({ purchased: '2025-03-01', on: '2025-04-01' }, {}, { ...plan, route } as Edition)
    expect(asks.map(({ id, cite, isDone }) => [id, cite, isDone])).toEqual([
      ['ask-seller', 'iij-mts', false],
      ['ask-maker', cite, false],
    ])
  })

  test('are counted on after those who are asked', () => {
    const failed: Facts = { event: 'natural-failure', on: '2025-03-01', start: '2025-01-01', unofficialRepair: 'no' }
    expect(shown(failed, { done: ['3'] })).toEqual(['call-desk yes', 'erase unknown done', 'return-old-device unknown'])
  })

  test('have a number up to the longest list of steps', () => {
    const step = (n: number) => ({ id: `step-${n}`, kind: 'contact', says: text, cite })
    const long = { ...plan, steps: Array.from({ length: 12 }, (_, index) => step(index)) } as unknown as Edition
    const both = [steps(broken, {}, long), steps(broken)]
    const refuse = (parameters: Parameters) => () => refuseUnknownSteps(both, asked(broken, parameters))
    expect(refuse({})).not.toThrow()
    expect(refuse({ done: ['10', '12'] })).not.toThrow()
    expect(refuse({ done: ['13'] })).toThrow(
      expect.objectContaining({
        params: {
          at: '--done',
          given: '13',
          known: [...idsOf(long.steps as never), 'call-desk', 'erase', 'return-old-device', 'ask-seller', 'ask-maker'],
        },
      }),
    )
  })

  test('say of no clause that it fails where the plan pays because a period is over', () => {
    const failed: Facts = { ...broken, event: 'natural-failure', purchased: '2023-01-01' }
    const answer = steps(failed)
    expect([answer.covered, answer.refusals()]).toEqual(['yes', []])
  })

  test('cost at least the last price where no source states that of so many exchanges', () => {
    const [repair, exchange] = plan.fees as Exclude<Edition['fees'], 'unknown'>
    const of = { ...plan, fees: [repair!, { ...exchange!, nth: 'over-contract' }] }
    const claims = ['2022-03-01', '2022-04-01'].map(date => ({ date: day(date), remedy: 'exchange' as const }))
    const facts: Facts = { ...broken, start: '2022-01-01', remedy: 'exchange', claims }
    expect(steps(facts, {}, of).charges[0]).toMatchObject({
      amount: { min: 9_000, max: null },
      addresses: ['exchange.2'],
    })
  })

  test('note each step that is shown and each reading that dates one', () => {
    const noted: string[] = []
    const of = { ...plan, noteUse: (what: string) => noted.push(what) } as Edition
    steps({ ...broken, replacementArrived: '2025-03-10' }, {}, of)
    expect(noted.filter(what => /^(steps|open)\./.test(what))).toEqual([
      'steps.call-desk',
      'steps.erase',
      'steps.return-old-device',
      'open.counting.delivery-day-out',
      'open.counting.delivery-day-in',
    ])
  })
})
