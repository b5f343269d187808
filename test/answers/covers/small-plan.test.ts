import { describe, expect, test } from 'vitest'
import { decideCovers, isRefused } from '../../../src/answers/covers/decide.ts'
import { situationOf } from '../../../src/engine/situation.ts'
import type { Clause, Condition, Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import { listed } from '../../../src/model/sections.ts'
import { clause, day, filed, openClause, period, text } from '../../engine/small.ts'
import { asked, asOf, cite, event, idsOf, note, plan } from '../small-plan.ts'

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

  test('has open the clauses that are not settled, and those alone', () => {
    const open = (facts: Facts) =>
      covers({ start: '2025-01-01', on: '2025-03-01', ...facts })
        .conditions()
        .map(({ clause }) => clause.id)
    expect(open({ event: 'natural-failure', unofficialRepair: 'no' })).toEqual(['natural-failure'])
    expect(open({ event: 'screen-break' })).toEqual(['official'])
  })

  test('asks for what is still open, and has its notes', () => {
    const { unofficialRepair: _, ...open } = broken
    expect(covers(open).next).toMatchObject({ fact: 'unofficialRepair', decides: ['small'] })
    expect(covers(broken).next).toBeNull()
    expect(idsOf(covers(broken).mentions().notes)).toEqual(['a-note'])
  })

  describe('by each reading of an open clause', () => {
    const either = openClause('which', 'wide', 'narrow')
    const readingsOf = (facts: Facts, more: Partial<Edition>) =>
      covers({ ...broken, remedy: 'repair', ...facts }, { ...plan, ...more }).readings.map(
        ({ reading, verdict, pay, claimsLeft }) => [Object.values(reading).join(), verdict, pay, claimsLeft],
      )

    test('says what it pays, and nothing where it does not', () => {
      const battery = event({ open: 'which', readings: { wide: 'yes', narrow: 'no' } })
      const of = { open: [...plan.open, either], events: { ...plan.events, battery } }
      expect(readingsOf({ event: 'battery' }, of)).toEqual([
        ['wide', 'yes', exactly(1_000), exactly(2)],
        ['narrow', 'no', null, exactly(2)],
      ])
      const { verdict, pay } = covers({ ...broken, remedy: 'repair', event: 'battery' }, { ...plan, ...of })
      expect([verdict, pay]).toEqual(['conditional', exactly(1_000)])
      expect(readingsOf({}, of)).toEqual([])
    })

    test('counts the earlier claims', () => {
      const limits = [{ id: 'uses', counts: ['repair' as const], atMost: 'uses', per: 'year', cite }]
      const of = { open: [...plan.open, openClause('year', 'rolling-year', 'calendar-year')], limits }
      const claims = ['2024-12-20', '2025-01-20'].map(date => ({ date: day(date), remedy: 'repair' as const }))
      expect(readingsOf({ start: '2024-01-01', claims }, of)).toEqual([
        ['rolling-year', 'no', null, exactly(0)],
        ['calendar-year', 'yes', exactly(3_000), exactly(1)],
      ])
    })

    test('prices a claim by its place among the earlier ones', () => {
      const order = openClause('order', 'within-counted-year', 'over-contract')
      const [repair] = plan.fees as Exclude<Edition['fees'], 'unknown'>
      const of = { open: [...plan.open, order], fees: [{ ...repair!, nth: 'order' }] }
      const claims = [{ date: day('2023-01-20'), remedy: 'repair' as const }]
      expect(readingsOf({ start: '2022-01-01', claims }, of)).toEqual([
        ['within-counted-year', 'yes', exactly(1_000), exactly(2)],
        ['over-contract', 'yes', exactly(3_000), exactly(2)],
      ])
      expect(readingsOf({ start: '2022-01-01' }, of)).toEqual([])
    })

    test('adds the excess of a quote over the cap', () => {
      const [repair] = plan.fees as Exclude<Edition['fees'], 'unknown'>
      const fees = [
        { ...repair!, excess: { open: 'which', readings: { wide: { over: 'cap' }, narrow: 'no' as const } } },
      ]
      const of = { open: [...plan.open, either], fees }
      expect(readingsOf({ repairQuote: 31_000 }, of)).toEqual([
        ['wide', 'yes', exactly(2_000), exactly(2)],
        ['narrow', 'yes', exactly(1_000), exactly(2)],
      ])
      expect(readingsOf({}, of)).toEqual([])
    })
  })

  test('costs only what a claim costs that has a use left', () => {
    const limits = [{ id: 'uses', counts: ['repair' as const], atMost: 'uses', per: 'contract-year', cite }]
    const claims = [{ date: day('2025-01-20') }, { date: day('2025-02-20') }]
    const { start: _, ...undated } = broken
    const answer = covers({ ...undated, remedy: 'repair', claims }, { ...plan, limits })
    expect([answer.pay, answer.claimsLeft]).toEqual([
      { min: 1_000, max: 3_000 },
      { min: 0, max: 2 },
    ])
  })

  test.each([
    ['a day that the tables name', { start: { atMost: '2019-12-31' } }, []],
    [
      'a period of the tables',
      { start: { during: 'offer' } },
      [period('offer', { from: day('2019-01-01'), until: day('2019-12-31') })],
    ],
  ])('is open where a start long before the claims leaves a use, and cover asks for %s', (_, covered, periods) => {
    const limits = [{ ...listed(plan, 'limits')[0]!, per: 'contract-year' }]
    const events = { ...plan.events, 'screen-break': event(covered as Condition) }
    const claims = [{ date: day('2025-03-01') }, { date: day('2025-03-20') }]
    const of: Edition = { ...plan, limits, events, periods: [...plan.periods, ...periods] }
    const verdicts = [{}, { start: '2019-06-15' }, { start: '2019-12-31' }].map(start => {
      return covers({ event: 'screen-break', on: '2025-09-01', unofficialRepair: 'no', claims, ...start }, of).verdict
    })
    expect(verdicts).toEqual(['conditional', 'yes', 'no'])
  })

  describe('and who is asked before it', () => {
    const maker = (facts: Facts) => {
      const { verdict, until, reasons } = covers(facts).route[0]!
      return [verdict, until.last, reasons()[0]!.state]
    }

    test('has a verdict with its reason, and an end that is not of this event alone', () => {
      const bought: Facts = { purchased: '2025-01-01', on: '2025-03-01' }
      expect(maker({ event: 'natural-failure', ...bought })).toEqual(['yes', '2025-12-31', 'yes'])
      expect(maker({ event: 'screen-break', ...bought })).toEqual(['no', '2025-12-31', 'no'])
      expect(maker(bought)).toEqual(['conditional', '2025-12-31', 'unknown'])
    })

    test('is open where the tables state no condition', () => {
      const of: Edition = {
        ...plan,
        route: [
          { by: 'seller-warranty', says: text, cite },
          { by: 'plan', cite },
        ],
      }
      const [seller] = covers(broken, of).route
      expect(seller).toMatchObject({ verdict: 'conditional', pay: null, until: { end: 'unknown', last: null } })
      expect(seller!.reasons()[0]!.state).toBe('unknown')
    })
  })

  test('is refused where the event, an exclusion or the day says no', () => {
    const refused = (facts: Facts) => isRefused(situationOf(plan, { ...broken, ...facts }, asOf))
    const no: Facts[] = [{ event: 'theft' }, { unofficialRepair: 'yes' }, { on: '2025-01-07' }]
    expect([refused({}), ...no.map(refused)]).toEqual([false, true, true, true])
    const { route } = covers({ ...broken, unofficialRepair: 'yes' })
    expect(
      route
        .at(-1)!
        .reasons()
        .map(({ clause, state }) => [clause.id, state]),
    ).toContainEqual(['official', 'no'])
  })

  test('ends with an exclusion that has a period, and with no other', () => {
    const offer = period('offer', { from: 'start', until: day('2025-09-30') })
    const exclusions = [...(plan.exclusions as Clause[]), clause('offer', { on: { during: 'offer' } })]
    const until = (facts: Facts, of = plan) => covers({ ...broken, ...facts }, of).route.at(-1)!.until
    expect(until({}, { ...plan, periods: [...plan.periods, offer], exclusions })).toEqual({
      end: 'dated',
      last: '2025-09-30',
    })
    expect(until({ unofficialRepair: 'yes' })).toEqual({ end: 'until-cancelled', last: null })
  })

  test('takes a length, a use and a settled cover for granted only where they bear on it', () => {
    const given = plan.periods.map(one =>
      one.id === 'maker' ? { ...one, given: 'makerWarrantyMonths' as const } : one,
    )
    const notes = [...plan.notes, note('other-cover', { in: ['covers'] })]
    const exclusions = [clause('used', { usedWithSim: 'yes' })]
    const assumed = (facts: Facts, more: Partial<Edition>) =>
      covers({ ...broken, claims: [], repairQuote: 5, ...facts }, { ...plan, ...more }).assumed()
    const failed: Facts = { event: 'natural-failure' }
    expect(assumed(failed, { periods: given })).toEqual(['option-in-force', 'maker-warranty-length'])
    expect(assumed({ ...failed, makerWarrantyMonths: 6 }, { periods: given })).toEqual(['option-in-force'])
    expect(assumed({}, { periods: given })).toEqual(['option-in-force'])
    expect(assumed({}, { notes })).toEqual(['option-in-force', 'other-cover-settled'])
    expect(assumed({}, { exclusions })).toEqual(['option-in-force', 'used-with-sim'])
    expect(assumed({ usedWithSim: 'yes' }, { exclusions })).toEqual(['option-in-force'])
  })

  test('notes each clause with its state, and each link of the route', () => {
    const noted: string[] = []
    covers(broken, { ...plan, noteUse: (what, state) => noted.push(`${what} ${state}`) })
    expect(noted.filter(what => /^(events|exclusions|route)\./.test(what))).toEqual([
      'events.screen-break yes',
      'exclusions.official yes',
      'route.0 undefined',
      'route.1 undefined',
    ])
  })
})
