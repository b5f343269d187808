import { describe, expect, test } from 'vitest'
import { decideTimeline } from '../../../src/answers/timeline/decide.ts'
import type { Condition, Edition, Period } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { clause, day, filed, period } from '../../engine/small.ts'
import { asked, asOf, cite, event, idsOf, note, plan } from '../small-plan.ts'

describe('from when to when it covers', () => {
  const timeline = (facts: Facts, of = plan) => decideTimeline(filed(of), asked(facts), asOf)
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

  const during = (id: string): Condition => ({ on: { during: id } })
  const fixed = (id: string, from: string, until: string) =>
    period(id, { from: day(from), until: until === 'cancelled' ? until : day(until) })
  /** A plan with these events and periods alone. */
  const only = (
    events: Record<string, unknown>,
    periods: readonly Period[] = [],
    more: Partial<Edition> = {},
  ): Edition => ({
    ...plan,
    events: events as Edition['events'],
    periods: [...periods],
    exclusions: [],
    route: [{ by: 'plan', cite }],
    ...more,
  })
  const told: Facts = { purchased: '2025-01-01', start: '2025-01-01' }
  const short = (of: Edition, facts: Facts = told) =>
    timeline(facts, of).spans.map(({ by, what, period, events, verdict, from, to, end }) => [
      `${by} ${what} in ${period?.id} of ${events}`,
      `${verdict} from ${from} to ${to} ${end}`,
    ])
  const use = period('use', { from: 'start', until: 'cancelled' })
  const maker: Period = { ...period('maker', { from: 'purchased', for: 'year' }), by: 'maker-warranty' }

  test('keeps its place where no figure says how long after a start to come it begins', () => {
    const waits = period('waits', { from: { 'days-after': 'start', days: 'secret' }, until: 'cancelled' })
    const of = only({ theft: event(during('waits')) }, [waits])
    const open = ['plan theft in waits of theft', 'conditional from null to null unknown']
    expect(short(of, { start: '2020-01-01' })).toContainEqual(open)
    expect(short(of, { start: '2030-01-01' })).toContainEqual(open)
  })

  describe('names for each span the period', () => {
    test('in which it begins', () => {
      const of = only({ theft: event({ any: [during('first'), during('second')] }) }, [
        fixed('first', '2025-01-01', '2025-12-31'),
        fixed('second', '2026-05-01', 'cancelled'),
      ])
      expect(short(of)).toEqual([
        ['plan theft in first of theft', 'yes from 2025-01-01 to 2025-12-31 dated'],
        ['plan theft in second of theft', 'yes from 2026-05-01 to null until-cancelled'],
      ])
    })

    test.each<[what: string, covered: Condition, id: string]>([
      ['that has the name of the event', { all: [during('use'), during('theft')] }, 'theft'],
      ['of the plan before that of another', { any: [during('maker'), during('use')] }, 'use'],
      ['of another where the plan has none', during('maker'), 'maker'],
      ['that is not over', { any: [during('past'), during('use')] }, 'use'],
    ])('%s', (_, covered, id) => {
      const periods = [use, maker, fixed('theft', '2025-01-01', 'cancelled'), fixed('past', '2024-01-01', '2024-06-30')]
      expect(timeline(told, only({ theft: event(covered) }, periods)).spans.at(-1)!.period!.id).toBe(id)
    })

    test('of its own event and of no other', () => {
      const events = { battery: event(during('past')), theft: event(during('use')) }
      const of = only(events, [fixed('past', '2024-01-01', 'cancelled'), use])
      expect(short(of).map(([name]) => name)).toEqual(['plan battery in past of battery', 'plan theft in use of theft'])
    })

    test('after which it begins, and none where none is named', () => {
      expect(short(only({ theft: event({ not: during('maker') }) }, [maker]))).toEqual([
        ['plan theft in maker of theft', 'yes from null to 2024-12-31 dated'],
        ['plan theft in maker of theft', 'yes from 2026-01-01 to null until-cancelled'],
      ])
      const always = only({ theft: { ...event('yes'), certainty: 'hedged' }, battery: event('yes') })
      expect(short(always)).toEqual([
        ['plan theft in undefined of theft', 'yes from null to null until-cancelled'],
        ['plan battery in undefined of battery', 'yes from null to null until-cancelled'],
      ])
      expect(timeline(told, always).spans.map(({ certainty }) => certainty)).toEqual(['hedged', 'stated'])
      expect(timeline(told, always).needs).toEqual([])
    })
  })

  describe('has one span for events', () => {
    const lasting = event(during('use'))

    test('with the same days, by the name of their period, also where an event has it alone', () => {
      const ofIos = event({ all: [{ os: 'ios' }, during('use')] })
      const of = only({ theft: lasting, battery: lasting, loss: ofIos }, [use])
      expect(short(of, { ...told, os: 'ios' })).toEqual([
        ['plan use in use of theft,battery', 'yes from 2025-01-01 to null until-cancelled'],
        ['plan use in use of loss', 'yes from 2025-01-01 to null until-cancelled'],
      ])
      expect(short(only({ loss: lasting }, [use]))[0]![0]).toBe('plan loss in use of loss')
    })

    test('and one for each where an exclusion binds only some', () => {
      const offer = fixed('offer', '2025-01-01', '2025-09-30')
      const exclusions = [{ ...clause('offer', during('offer')), events: ['battery'] }]
      expect(
        short(only({ theft: lasting, battery: lasting }, [use, offer], { exclusions } as Partial<Edition>)),
      ).toEqual([
        ['plan theft in use of theft', 'yes from 2025-01-01 to null until-cancelled'],
        ['plan battery in use of battery', 'yes from 2025-01-01 to 2025-09-30 dated'],
      ])
    })
  })

  describe('where the start of use is not told', () => {
    test('has no first day, and an end only where the start does not move it', () => {
      expect(short(only({ theft: event(during('use')) }, [use]), {})).toEqual([
        ['plan theft in use of theft', 'yes from null to null until-cancelled'],
      ])
      const year = period('year', { from: 'start', for: 'year' })
      expect(short(only({ theft: event(during('year')) }, [year]), { start: '2025-01' })).toEqual([
        ['plan theft in year of theft', 'yes from null to null unknown'],
      ])
      const offer = fixed('offer', '2025-01-01', '2025-09-30')
      const both = only({ theft: event({ all: [during('use'), during('offer')] }) }, [use, offer])
      expect(short(both, {})).toEqual([['plan theft in use of theft', 'yes from null to 2025-09-30 dated']])
      expect(short(both, { start: '2025-10' })).toEqual([])
    })

    test('has its days where the start alone is no bound of them', () => {
      const later = period('later', { from: 'released', until: 'cancelled' })
      const offer = fixed('offer', '2025-01-01', '2025-09-30')
      const of = only({ theft: event({ all: [during('offer'), { not: during('later') }] }) }, [offer, later])
      expect(short(of, {})).toEqual([['plan theft in offer of theft', 'yes from 2025-01-01 to 2025-09-30 dated']])
    })

    test('is certain only where it is so for every start and on every day', () => {
      const partly: Condition = { all: [during('use'), { any: [during('offer'), 'unknown'] }] }
      const of = only({ theft: event(partly) }, [use, fixed('offer', '2025-01-01', '2025-09-30')])
      expect(short(of, {})).toEqual([['plan theft in use of theft', 'conditional from null to null unknown']])
    })
  })

  describe('waits', () => {
    const waitingIn = (of: Edition, facts: Facts) =>
      timeline(facts, of)
        .spans.filter(({ what }) => what === 'waiting')
        .map(({ from, to, end, certainty }) => [from, to, end, certainty])
    const [late, later] = ['late', 'later'].map((id, index) =>
      period(id, { from: { 'days-after': 'start', days: index ? 'return-days' : 'week' }, until: 'cancelled' }),
    ) as [Period, Period]

    test('for the days before each period that begins so many days after a fact, the same days once', () => {
      const same = { ...late, id: 'same' }
      const events = { theft: event(during('late')), loss: event(during('same')), battery: event(during('later')) }
      expect(waitingIn(only(events, [{ ...late, certainty: 'implied' }, same, later]), told)).toEqual([
        ['2025-01-01', '2025-01-07', 'dated', 'implied'],
        ['2025-01-01', '2025-01-14', 'dated', 'stated'],
      ])
    })

    test('so long also where nobody told from which day, and never for another or from a day of the tables', () => {
      const of = only({ theft: event(during('late')) }, [late])
      expect(waitingIn(of, {})).toEqual([[null, null, 'unknown', 'stated']])
      expect(waitingIn(of, { start: '2025-01' })).toEqual([[null, null, 'unknown', 'stated']])
      expect(waitingIn(only({ theft: event(during('use')) }, [use]), {})).toEqual([])
      const atOnce = { figures: { ...plan.figures, week: { days: 0, cite } } }
      expect(waitingIn(only({ theft: event(during('late')) }, [late], atOnce), told)).toEqual([])
      expect(waitingIn(only({ theft: event(during('late')) }, [{ ...late, by: 'maker-warranty' }]), told)).toEqual([])
      expect(waitingIn(only({ theft: event(during('day')) }, [fixed('day', '2025-03-01', 'cancelled')]), told)).toEqual(
        [],
      )
    })
  })

  describe('has those who are asked before it', () => {
    const linked = (when: Condition | undefined, more: object = {}, periods: readonly Period[] = [maker, use]) => {
      const route = [
        { by: 'maker-warranty', when, ...more },
        { by: 'plan', when: during('use'), cite },
      ]
      return only({}, periods, { route } as Partial<Edition>)
    }

    test('for the events of which a condition can hold, or for all', () => {
      expect(short(linked(during('maker')))).toEqual([
        ['maker-warranty maker in maker of ', 'yes from 2025-01-01 to 2025-12-31 dated'],
      ])
      expect(short(linked({ all: [{ event: ['theft', 'loss'] }, during('maker')] }))).toEqual([
        ['maker-warranty maker in maker of theft,loss', 'yes from 2025-01-01 to 2025-12-31 dated'],
      ])
      expect(short(linked({ all: [{ event: 'theft' }, during('maker')] }))[0]![0]).toBe(
        'maker-warranty theft in maker of theft',
      )
    })

    test('by the period of their own, else by that of their days', () => {
      expect(short(linked({ all: [during('use'), during('maker')] }))[0]![0]).toBe('maker-warranty maker in maker of ')
      expect(short(linked(during('use')))[0]![0]).toBe('maker-warranty use in use of ')
    })

    test('and none without a condition that dates them', () => {
      expect([short(linked(undefined)), short(linked({ event: 'theft' }))]).toEqual([[], []])
    })

    test('with the certainty and the source of the link, else of the period', () => {
      const from = (more: object, of: Partial<Period>) => {
        const [one] = timeline(told, linked(during('maker'), more, [{ ...maker, ...of }, use])).spans
        return [one!.certainty, one!.cite]
      }
      const period: Partial<Period> = { certainty: 'implied', cite: 'iij-mts' }
      expect(from({ certainty: 'hedged', cite }, period)).toEqual(['hedged', cite])
      expect(from({}, period)).toEqual(['implied', 'iij-mts'])
      expect(from({}, {})).toEqual(['stated', undefined])
    })
  })

  test('is as certain as the period says, else as the event says', () => {
    const certainty = (of: Partial<Period>, event: object) =>
      timeline(told, only({ theft: { covered: during('use'), cite, ...event } }, [{ ...use, ...of }])).spans[0]!
        .certainty
    expect(certainty({ certainty: 'implied' }, { certainty: 'hedged' })).toBe('implied')
    expect(certainty({}, { certainty: 'hedged' })).toBe('hedged')
    expect(certainty({}, {})).toBe('stated')
  })

  test('needs the facts that date an exclusion, and those by which a period has its days', () => {
    const ageing = period('age', { from: 'released', for: 'year' })
    const of = only({ theft: event(during('use')) }, [use, ageing], { exclusions: [clause('age', during('age'))] })
    expect(timeline(told, of).needs).toEqual(['released'])
    const lent = only({ theft: event({ all: [during('use'), { not: during('maker') }] }) }, [
      use,
      { ...maker, when: { device: 'new' }, given: 'makerWarrantyMonths' },
    ])
    expect(timeline(told, lent).needs).toEqual(['device'])
    expect(timeline({ ...told, device: 'new' }, lent).needs).toEqual([])
    expect(timeline({ ...told, makerWarrantyMonths: 6 }, lent).needs).toEqual([])
    expect(timeline(told, lent).assumesLength).toBe(true)
    expect(timeline({ ...told, makerWarrantyMonths: 6 }, lent).assumesLength).toBe(false)
  })

  test('is without the claims that were told, and with the notes of whatever may happen', () => {
    const claims = ['2025-02-01', '2025-03-01'].map(date => ({ date: day(date) }))
    const facts: Facts = { ...told, unofficialRepair: 'no' }
    expect(short(plan, { ...facts, claims })).toEqual(short(plan, facts))
    const of = { ...plan, notes: [note('theft-note', { in: ['timeline'], when: { event: 'theft' } })] }
    expect(idsOf(timeline({}, of).mentions().notes)).toEqual(['theft-note'])
    expect(idsOf(timeline({ event: 'battery' }, of).mentions().notes)).toEqual([])
  })
})
