import { describe, expect, test } from 'vitest'
import { chargedFor, decideCost, withClaims } from '../../../src/answers/cost/decide.ts'
import { forQuotes } from '../../../src/claims/bills-by-reading.ts'
import { situationOf } from '../../../src/engine/situation.ts'
import { addDays } from '../../../src/model/day.ts'
import type { Condition, Edition, Figure } from '../../../src/model/edition.ts'
import type { Claim, Facts } from '../../../src/model/facts.ts'
import { exactly, unbounded } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { listed } from '../../../src/model/sections.ts'
import { day, days, filed, openClause, period, yen } from '../../engine/small.ts'
import { asked, asOf, cite, event, idsOf, plan } from '../small-plan.ts'

type Limit = Exclude<Edition['limits'], 'unknown'>[number]
type Remedies = Exclude<Edition['remedies'], 'unknown'>[number]['gives']
type Fee = Exclude<Edition['fees'], 'unknown'>[number]

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

  test('is asked about another number of claims with the same facts and parameters', () => {
    const question = asked({ remedy: 'repair' }, { months: 12, claimCount: 2 })
    expect(withClaims(question, 1)).toEqual(asked({ remedy: 'repair' }, { months: 12, claimCount: 1 }))
  })

  test('refuses a claim over the limit', () => {
    const answer = cost({ remedy: 'repair' }, { months: 12, claimCount: 3 })
    expect([answer.total, answer.refused]).toEqual([exactly(10_000), exactly(1)])
  })

  test('counts claims from starts long before them, where cover asks for one', () => {
    const offer = period('offer', { from: day('2019-03-01'), until: day('2019-04-30') })
    const of: Edition = {
      ...plan,
      figures: { ...plan.figures, uses: { count: 1, cite } },
      periods: [...plan.periods, offer],
      events: { 'screen-break': event({ start: { during: 'offer' } }) },
      limits: [{ ...listed(plan, 'limits')[0]!, per: 'contract-year' }],
    }
    const claims = [day('2025-02-01'), day('2025-03-20')].map(date => ({ date, remedy: 'repair' as const }))
    const sums = [{}, { start: '2019-03-10' }, { start: '2019-04-10' }, { start: '2024-03-10' }].map(start => {
      const { total, refused, outside } = cost({ claims, ...start }, { months: 100 }, of)
      return [total, refused, outside]
    })
    expect(sums).toEqual([
      [{ min: 51_000, max: 52_000 }, { min: 0, max: 1 }, 0],
      [exactly(52_000), exactly(0), 0],
      [exactly(51_000), exactly(1), 0],
      [exactly(50_000), exactly(2), 2],
    ])
  })

  test('refuses a claim before cover begins', () => {
    const claims = [
      { date: day('2025-01-07'), remedy: 'repair' as const },
      { date: day('2025-01-08'), remedy: 'repair' as const },
    ]
    const answer = cost({ start: '2025-01-01', claims }, { months: 12 })
    expect([answer.total, answer.refused, answer.outside]).toEqual([exactly(7_000), exactly(1), 1])
    const open = cost({ claims }, { months: 12 })
    expect([open.total, open.refused, open.outside]).toEqual([exactly(10_000), exactly(0), 0])
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
    const charged = (claimCount: number, left = 100) => {
      const work = { left }
      const situation = situationOf(plan, { remedy: 'repair' }, asOf)
      return {
        ...chargedFor(situation, asked({ remedy: 'repair' }, { months: 12, claimCount }), forQuotes(work)),
        ...work,
      }
    }
    expect([charged(0), charged(2), charged(3)]).toEqual([
      { accepted: exactly(0), mayRefuse: false, isBounded: false, left: 100 },
      { accepted: exactly(4_000), mayRefuse: false, isBounded: false, left: 98 },
      { accepted: null, mayRefuse: true, isBounded: false, left: 97 },
    ])
    // what could not be counted leaves no more than the rest of the work
    expect(charged(2, 2)).toEqual({ accepted: unbounded, mayRefuse: true, isBounded: true, left: 0.5 })
  })

  test('finds the rows of several quotes once, unless a condition reads the quote', () => {
    const isSame = (of: Edition) => {
      const { settlingIn } = forQuotes({ left: 1 })
      const [one, other] = [1_000, 2_000].map(repairQuote => settlingIn(situationOf(of, { repairQuote }, asOf)))
      return one === other
    }
    const cheap: Edition = { ...plan, events: { ...plan.events, theft: event({ repairQuote: { atMost: 1_500 } }) } }
    expect([isSame(plan), isSame(cheap)]).toEqual([true, false])
    const { settlingIn } = forQuotes({ left: 1 })
    const [repaired, exchanged] = (['repair', 'exchange'] as const).map(remedy =>
      settlingIn(situationOf(plan, { remedy }, asOf)),
    )
    expect([repaired!.possible, exchanged!.possible]).toEqual([['repair'], ['exchange']])
  })

  const claimsOn = (...dates: string[]) => dates.map(date => ({ date: day(date), remedy: 'repair' as const }))
  const counted = ({ total, refused, outside }: ReturnType<typeof cost>) => [total, refused, outside]
  const inOneYear = { months: 12, freeMonths: 0 }
  const waiting = (days: Figure): Edition => ({ ...plan, figures: { ...plan.figures, week: days } })

  test('is that of the remedy of the plan where the one that was told is never given', () => {
    const swaps: Edition = { ...plan, remedies: [{ id: 'swap', when: 'yes', gives: ['exchange'], cite }] }
    expect(cost({ remedy: 'repair' }, { ...inOneYear, claimCount: 1 }, swaps).total).toEqual(exactly(11_000))
  })

  test('is of the claims on days of cover alone', () => {
    const covered: Condition = { all: [{ on: { during: 'use' } }, { not: { on: { during: 'march' } } }] }
    const march = period('march', { from: '2025-03-01', until: '2025-03-31' })
    const of = { ...plan, periods: [...plan.periods, march], events: { theft: event('no'), battery: event(covered) } }
    const claims = claimsOn('2025-02-01', '2025-03-01', '2025-05-01')
    const answer = cost({ start: '2025-01-01', claims }, inOneYear, of as Edition)
    expect(counted(answer)).toEqual([exactly(10_000), exactly(1), 1])
  })

  test('is of as many claims as a start of use within the months lets be covered', () => {
    const ends = claimsOn('2025-01-01', '2025-12-30')
    expect(counted(cost({ claims: ends }, inOneYear))).toEqual([exactly(7_000), exactly(1), 1])
    expect(counted(cost({ claims: ends }, { months: 13 }))).toEqual([exactly(10_500), exactly(0), 0])
    const alone = claimsOn('2025-03-01')
    expect(counted(cost({ claims: alone }, { months: 1 }, waiting(days(40))))).toEqual([exactly(500), exactly(1), 1])
    expect(counted(cost({ claims: alone }, { months: 1 }, waiting(days(1))))).toEqual([exactly(1_500), exactly(0), 0])
  })

  test('is at least the fee of the months where there are more starts than can be tried', () => {
    const letters = 'abcdefghijklmnopqrst'.split('')
    const waits = letters.map((letter, place) => [`wait-${letter}`, days(1_801 * place)] as const)
    const periods = letters.map(letter =>
      period(letter, { from: { 'days-after': 'start', days: `wait-${letter}` }, for: 'some-days' }),
    )
    const of: Edition = {
      ...plan,
      figures: { ...plan.figures, 'some-days': days(3), ...Object.fromEntries(waits) },
      periods: [...plan.periods, ...periods],
      events: { 'screen-break': event({ any: letters.map(during => ({ on: { during } })) }) },
    }
    const claims = Array.from({ length: 40 }, (_, place) => ({ date: addDays(day('2022-01-01'), 9 * place) }))
    const { total, refused, isBounded, needs } = cost({ claims }, { months: 1_200 }, of)
    expect({ total, refused, isBounded, needs }).toEqual({
      total: { min: 600_000, max: null },
      refused: { min: 0, max: 40 },
      isBounded: true,
      needs: ['start'],
    })
  })

  describe('where the start of use says what a claim gets', () => {
    const early: Condition = { start: { atMost: '2024-01-31' } }
    const remedies: Edition['remedies'] = [
      { id: 'early', when: early, gives: ['repair'], cite },
      { id: 'late', when: { not: early }, gives: ['exchange'], cite },
      { id: 'always', when: { not: 'yes' }, gives: ['repair'], cite },
    ]
    const claims = [{ date: day('2024-07-23') }]
    const costIn = (months: number, facts: Facts = {}, more: Partial<Edition> = {}) => {
      const { total, needs } = cost({ claims, ...facts }, { months }, { ...plan, remedies, ...more })
      return [total, needs]
    }

    test('only starts count that the months leave', () => {
      expect(costIn(5)).toEqual([exactly(7_500), ['start']]) // a start in the week before the claim is too late
      expect(costIn(5, {}, { events: { 'screen-break': event('yes') } })).toEqual([exactly(7_500), []])
      expect(costIn(12)).toEqual([{ min: 7_000, max: 11_000 }, ['remedy', 'start']])
      const onIos: Condition = { all: [early, { os: 'ios' }] }
      const byOs: Edition['remedies'] = [
        { id: 'early', when: onIos, gives: ['repair'], cite },
        { id: 'late', when: { not: onIos }, gives: ['exchange'], cite },
      ]
      expect(costIn(5, {}, { remedies: byOs })).toEqual([exactly(7_500), ['start']])
      expect(costIn(12, { start: '2024-03-03' })).toEqual([exactly(11_000), []])
    })
  })

  describe('where years are counted from the start of use', () => {
    const limit: Limit = { id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: '', cite }
    const claims = claimsOn('2025-01-20', '2025-02-20', '2025-03-20')
    const counts = (per: string, facts: Facts, more: Partial<Edition> = {}) =>
      cost({ claims, ...facts }, { ...inOneYear, months: 24 }, { ...plan, limits: [{ ...limit, per }], ...more })

    test('a start that is not told leaves open which claims are in one year', () => {
      expect(counts('rolling-year', {})).toMatchObject({ total: exactly(16_000), refused: exactly(1) })
      expect(counts('contract-year', { start: '2025-01-01' }).refused).toEqual(exactly(1))
      expect(counts('contract-year', { start: '2024-02-15' }).refused).toEqual(exactly(0))
      const open = counts('contract-year', {})
      expect([open.total, open.refused]).toEqual([
        { min: 16_000, max: 17_000 },
        { min: 0, max: 1 },
      ])
      expect(open.needs).toEqual(['start'])
      const beside = {
        limits: [
          { ...limit, id: 'year', per: 'rolling-year' },
          { ...limit, atMost: 'most', per: 'contract-year' },
        ],
      }
      const figures = { ...plan.figures, most: { count: 1, cite } }
      expect(counts('', {}, { ...beside, figures }).refused).toEqual({ min: 1, max: 2 })
    })

    const inARow = (count: number, step: number) =>
      claimsOn(...Array.from({ length: count }, (_, index) => addDays(day('2025-01-20'), step * index)))

    test('of many claims that all count alike every start is tried', () => {
      const claims = inARow(160, 2)
      const many = (facts: Facts) => counts('contract-year', { claims, ...facts })
      expect(many({})).toMatchObject({ total: { min: 16_000, max: 20_000 }, refused: { min: 156, max: 158 } })
      expect(many({ start: '2025-01-01' })).toMatchObject({ total: exactly(16_000), refused: exactly(158) })
    })

    test('of claims that can be counted in too many ways only the bounds are given', () => {
      const told = inARow(60, 5)
      const claims = told.map(({ date }) => ({ date }))
      const repairs = (per: string, facts: Facts = {}) =>
        counts('', { claims, start: '2025-01-01', ...facts }, { limits: [{ ...limit, counts: ['repair'], per }] })
      expect(repairs('rolling-year')).toMatchObject({
        total: { min: 12_000, max: null },
        refused: { min: 0, max: 60 },
        isBounded: true,
      })
      expect(repairs('rolling-year', { claims: told })).toMatchObject({ isBounded: false, refused: exactly(58) })
    })

    test('of such claims one at least was an exchange where a phone was not returned', () => {
      const claims = inARow(60, 5).map(({ date }) => ({ date }))
      const limits = [{ ...limit, counts: ['repair' as const], per: 'rolling-year' }]
      const answer = cost(
        { claims, start: '2025-01-01' },
        { ...inOneYear, months: 24, unreturned: true },
        { ...plan, limits },
      )
      expect(answer).toMatchObject({ isBounded: true, refused: { min: 0, max: 59 } })
    })

    test('under a reading that does not ask for the start the total of such claims is narrowed down', () => {
      const open = [...plan.open, openClause('year', 'rolling-year', 'contract-year')]
      const of = { ...plan, open, limits: [{ ...limit, per: 'year' }] }
      const { readings, isBounded } = cost(
        { claims: inARow(400, 7).map(({ date }) => ({ date })) },
        { months: 120 },
        of,
      )
      expect(isBounded).toBe(true)
      expect(readings).toEqual([
        { reading: { year: 'rolling-year' }, total: { min: 106_000, max: 200_000 }, refused: exactly(384) },
        { reading: { year: 'contract-year' }, total: { min: 60_000, max: null }, refused: { min: 0, max: 400 } },
      ])
    })

    test('each reading of the year has its own total', () => {
      const open = [...plan.open, openClause('year', 'rolling-year', 'contract-year')]
      expect(counts('year', { start: '2024-02-15' }, { open }).readings).toEqual([
        { reading: { year: 'rolling-year' }, total: exactly(16_000), refused: exactly(1) },
        { reading: { year: 'contract-year' }, total: exactly(17_000), refused: exactly(0) },
      ])
      expect(counts('year', { start: '2025-01-01' }, { open }).readings).toEqual([])
    })
  })

  test('leaves open whether a claim is accepted where no limit of its remedy is known', () => {
    const counts = (counts: 'repair' | 'exchange', atMost: string) => ({
      id: counts,
      counts: [counts],
      atMost,
      per: 'rolling-year',
      cite,
    })
    const figures = { ...plan.figures, swaps: 'unknown' as const }
    const of: Edition = { ...plan, figures, limits: [counts('repair', 'uses'), counts('exchange', 'swaps')] }
    const asked = { ...inOneYear, claimCount: 1 }
    expect(cost({}, asked, of)).toMatchObject({ total: { min: 6_000, max: 11_000 }, refused: { min: 0, max: 1 } })
    expect(cost({ remedy: 'repair' }, asked, of)).toMatchObject({ total: exactly(7_000), refused: exactly(0) })
    const silent: Edition = { ...plan, limits: 'unknown' }
    expect(cost({ remedy: 'repair' }, asked, silent).refused).toEqual({ min: 0, max: 1 })
  })

  describe('needs a fact', () => {
    const once = { ...inOneYear, claimCount: 1 }
    const [repair, exchange] = plan.fees as Exclude<Edition['fees'], 'unknown'>
    const ios: Condition = { os: 'ios' }
    const figures = { ...plan.figures, 'monthly.light': yen(300), 'monthly.full': yen(700) }
    const courses: Edition = {
      ...plan,
      figures: Object.fromEntries(Object.entries(figures).filter(([at]) => at !== 'monthly')),
    }
    const byOs: Edition = {
      ...plan,
      remedies: [
        { id: 'iphones', when: ios, gives: ['repair'], cite },
        { id: 'others', when: { not: ios }, gives: ['repair', 'exchange'], cite },
      ],
    }
    const byOsFees: Fee[] = [
      { ...repair!, when: { os: 'ios' } },
      { ...repair!, price: ['repair.2'], when: { os: 'android' } },
    ]
    const needs = (facts: Facts, parameters: Parameters, of: Edition) => cost(facts, parameters, of).needs

    test('that decides the course, the remedy or the price', () => {
      expect(needs({}, inOneYear, courses)).toEqual(['tier'])
      expect(needs({ tier: 'light' }, inOneYear, courses)).toEqual([])
      expect(needs({}, once, byOs)).toEqual(['os', 'remedy'])
      const priced: Edition = { ...plan, fees: [...byOsFees, exchange!] }
      expect(needs({ remedy: 'repair' }, once, priced)).toEqual(['os'])
      expect(needs({ remedy: 'exchange' }, once, priced)).toEqual([])
    })

    test('that is a day or a number', () => {
      const split = (when: Condition): Edition => ({
        ...plan,
        remedies: [
          { id: 'first', when, gives: ['repair'], cite },
          { id: 'then', when: { not: when }, gives: ['exchange'], cite },
        ],
      })
      expect(needs({}, once, split({ devicesEnrolled: { below: 2 } }))).toEqual(['devicesEnrolled', 'remedy'])
      expect(needs({ devicesEnrolled: 1 }, once, split({ devicesEnrolled: { below: 2 } }))).toEqual([])
      const byDay = split({ on: { during: 'maker' } })
      expect(needs({ purchased: '2025-01-01' }, once, byDay)).toEqual(['on', 'remedy'])
      expect(needs({ purchased: '2025-01-01', on: '2025-03-01' }, once, byDay)).toEqual([])
    })

    test('by which the plan covers nothing, where a row reads it', () => {
      const both: Remedies = ['repair', 'exchange']
      const covering: Edition = {
        ...plan,
        events: { 'screen-break': event({ all: [{ on: { during: 'use' } }, ios] }) },
        remedies: [
          { id: 'iphones', when: ios, gives: both, cite },
          { id: 'others', when: { not: ios }, gives: both, cite },
        ],
      }
      const facts: Facts = { claims: [{ date: day('2025-03-01'), remedy: 'repair' }], start: '2025-01-01' }
      expect(needs(facts, inOneYear, covering)).toEqual(['os'])
      expect(needs({ ...facts, os: 'ios' }, inOneYear, covering)).toEqual([])
    })

    test('the start of use once, last, where a row reads it or the year depends on it', () => {
      const byStart: Edition = {
        ...plan,
        remedies: [
          { id: 'early', when: { start: { atMost: '2024-12-31' } }, gives: ['repair'], cite },
          { id: 'late', when: { not: { start: { atMost: '2024-12-31' } } }, gives: ['exchange'], cite },
        ],
      }
      expect(needs({}, once, byStart)).toEqual(['remedy', 'start'])
      const byYear: Edition = {
        ...plan,
        events: { 'screen-break': event('yes') },
        limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: 'contract-year', cite }],
      }
      const claims = claimsOn('2025-01-10', '2025-02-10', '2025-03-10')
      expect(needs({ claims }, { months: 24 }, byYear)).toEqual(['start'])
      expect(needs({ claims, start: '2025-01-01' }, { months: 24 }, byYear)).toEqual([])
    })

    test('but none whose value contradicts the remedy that was told', () => {
      expect(needs({ remedy: 'exchange' }, once, byOs)).toEqual([])
      expect(needs({ claims: [{ date: day('2025-03-01'), remedy: 'exchange' }] }, inOneYear, byOs)).toEqual(['start'])
    })

    test('of which one value changes nothing and another does', () => {
      const byModel: Edition = {
        ...plan,
        figures: {
          ...plan.figures,
          ranged: { yen: { min: 1_000, max: 3_000 }, tax: 'included', cite },
          exact: yen(2_000),
        },
        fees: [
          { for: 'repair', when: { os: 'ios' }, price: ['ranged'], cite },
          { for: 'repair', when: { os: { not: 'ios' } }, price: ['exact'], cite },
          { for: 'exchange', price: ['exchange.1'], cite },
        ],
      }
      expect(needs({ remedy: 'repair' }, once, byModel)).toEqual(['os'])
      const byQuote: Edition = {
        ...plan,
        remedies: [
          { id: 'cheap', when: { repairQuote: { atMost: 60_000 } }, gives: ['repair', 'exchange'], cite },
          { id: 'dear', when: { not: { repairQuote: { atMost: 60_000 } } }, gives: ['repair'], cite },
        ],
      }
      expect(needs({ remedy: 'repair' }, once, byQuote)).toEqual(['repairQuote'])
    })

    test('not the remedy where each claim has its own, though its bills take much work', () => {
      const capped = (os: string, over: string): Fee => ({
        for: 'repair',
        when: { os },
        price: ['repair.1'],
        excess: { over, per: 'counted-year' },
        cite,
      })
      const caps = { cap: yen(30_000), 'cap-b': yen(32_000), 'cap-c': yen(34_000) }
      const of: Edition = {
        ...plan,
        figures: { ...plan.figures, ...caps, uses: { count: 4, cite } },
        limits: [{ id: 'uses', counts: ['repair'], atMost: 'uses', per: 'contract-year', cite }],
        fees: [
          ...[capped('ios', 'cap'), capped('android', 'cap-b'), capped('windows', 'cap-c')],
          { for: 'repair', when: { os: { not: ['ios', 'android', 'windows'] } }, price: ['repair.2'], cite },
          { for: 'exchange', price: ['exchange.1'], cite },
        ],
      }
      const claims = Array.from({ length: 9 }, (_, index) => ({
        date: addDays(day('2024-06-01'), index),
        remedy: 'repair' as const,
        quote: 50_000,
      }))
      expect(needs({ claims }, { months: 72 }, of)).toEqual(['os', 'start'])
    })

    test('though the remedy that was told is never given', () => {
      const repairs: Edition['remedies'] = [{ id: 'repair', when: 'yes', gives: ['repair'], cite }]
      expect(needs({ remedy: 'exchange' }, once, { ...plan, remedies: repairs, fees: byOsFees })).toEqual(['os'])
      const claims = [{ date: day('2025-03-01'), remedy: 'exchange' as const }]
      const facts: Facts = { claims, start: '2025-01-01' }
      expect(needs(facts, inOneYear, { ...plan, remedies: repairs, fees: byOsFees })).toEqual(['os'])
    })

    test('but not the remedy of a phone that was not returned, which is told by that', () => {
      expect(needs({}, { ...once, unreturned: true }, plan)).toEqual([])
      expect(needs({}, { ...once, unreturned: true }, courses)).toEqual(['tier'])
    })

    test('the start of use alone where some start comes before cover', () => {
      const claims = claimsOn('2025-01-07', '2025-01-08')
      expect(needs({ claims }, inOneYear, plan)).toEqual(['start'])
      expect(needs({ claims, start: '2025-01-01' }, inOneYear, plan)).toEqual([])
      expect(needs({ claims }, inOneYear, waiting(days(0)))).toEqual([])
    })
  })

  test('takes for granted only what concerns the claims', () => {
    const assumed = (facts: Facts, parameters: Parameters, of = plan) =>
      cost(facts, { freeMonths: 0, ...parameters }, of).assumed()
    expect(assumed({ remedy: 'exchange' }, { claimCount: 1 })).toEqual(['full-months', 'nothing-unreturned'])
    expect(assumed({ remedy: 'repair' }, { claimCount: 1, unreturned: true })).toEqual([
      'full-months',
      'repair-within-cap',
    ])
    expect(assumed({ remedy: 'repair' }, { claimCount: 1 }, { ...plan, fees: [] })).toEqual(['full-months'])
    expect(idsOf(cost().mentions().notes)).toEqual(['a-note'])
  })

  test('says of a quote that it changes nothing where no claim with it has a cap', () => {
    const idle = (...claims: Claim[]) => cost({ claims }).idle()
    const [swap, mend] = [
      { date: day('2025-03-01'), remedy: 'exchange' as const },
      { date: day('2025-04-01'), remedy: 'repair' as const },
    ]
    expect(idle({ ...mend, quote: 5 })).toEqual([])
    expect(idle({ ...swap, quote: 5 })).toEqual(['repair-quote'])
    expect(idle({ ...swap, quote: 5 }, mend)).toEqual(['repair-quote'])
    expect(idle(swap, mend)).toEqual([])
    expect(cost({ repairQuote: 5 }, { claimCount: 1 }, { ...plan, fees: [] }).idle()).toEqual(['repair-quote'])
  })
})
