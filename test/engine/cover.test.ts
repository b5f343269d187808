import { describe, expect, test } from 'vitest'
import { truth } from '../../src/engine/condition.ts'
import { coverClauses } from '../../src/engine/cover.ts'
import { linkReasons, planReasons } from '../../src/engine/cover-reasons.ts'
import { exclusionsIn } from '../../src/engine/exclusions.ts'
import type { Truth } from '../../src/engine/kleene.ts'
import { settle } from '../../src/engine/settle.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { clause, day, lastDay, months, period, small, text } from './small.ts'

const cite = 'article-2023'
const asOf = day('2025-06-15')
const inYear: Condition = { on: { during: 'year' } }
const event = (covered: Condition) => ({ covered, says: text, cite }) as const

const edition = small({
  figures: { uses: { count: 1, cite }, 'one-year': months(12), 'two-months': months(2) },
  open: [lastDay],
  periods: [
    period('year', { from: 'start', for: 'one-year', edge: 'last-day' }),
    period('waiting', { from: 'start', for: 'two-months', edge: 'last-day' }),
    period('bought', { from: 'purchased', for: 'one-year', edge: 'last-day' }),
  ],
  events: { theft: event('no'), 'water-damage': event(inYear), 'screen-break': event(inYear) },
  exclusions: [{ ...clause('official', { unofficialRepair: 'no' }), events: ['water-damage'] }],
  limits: [{ id: 'uses', counts: ['repair'], atMost: 'uses', per: 'year', cite }],
})

const situation = (facts: Facts, of = edition) => situationOf(of, facts, asOf)
const reasonsFor = (facts: Facts, of = edition) => {
  const clauses = coverClauses(situation(facts, of))
  return planReasons(clauses, settle(clauses, situation(facts, of)), situation(facts, of))
}

describe('what must hold for a plan to pay', () => {
  const ids = (facts: Facts, of = edition) => coverClauses(situation(facts, of)).map(({ kind, id }) => `${kind} ${id}`)

  test('is the event that was told, the exclusions that bind it, and the limits', () => {
    expect(ids({ event: 'water-damage' })).toEqual(['events water-damage', 'exclusions official', 'limits uses'])
    expect(ids({ event: 'screen-break' })).toEqual(['events screen-break', 'limits uses'])
  })

  test('is that of any event where none was told', () => {
    const [any] = coverClauses(situation({}))
    expect([any.kind, any.id]).toEqual(['events', 'event'])
    const told = { start: '2025-01-15', on: '2025-02-01' }
    const under = (facts: Facts) => truth(any.when, situation({ ...told, ...facts }))
    expect([under({}), under({ event: 'theft' }), under({ event: 'water-damage' })]).toEqual(['unknown', 'no', 'yes'])
  })

  test('is unknown where the tables say nothing', () => {
    const silent: Edition = { ...edition, exclusions: 'unknown', limits: 'unknown' }
    expect(ids({ event: 'theft' }, silent)).toEqual(['events theft', 'exclusions exclusions', 'limits limits'])
    expect(
      coverClauses(situation({ event: 'theft' }, silent))
        .slice(1)
        .map(({ when }) => when),
    ).toEqual(['unknown', 'unknown'])
  })
})

describe('an exclusion of some events', () => {
  const states = (facts: Facts) => exclusionsIn(situation(facts)).map(({ when }) => truth(when, situation(facts)))

  test('binds such an event, and no other', () => {
    expect(states({ event: 'water-damage', unofficialRepair: 'yes' })).toEqual(['no'])
    expect(states({ event: 'water-damage', unofficialRepair: 'no' })).toEqual(['yes'])
    expect(states({ event: 'theft', unofficialRepair: 'yes' })).toEqual([])
  })

  test('is written as it is where every possible event is one of these', () => {
    expect(exclusionsIn(situation({ event: 'water-damage' })).map(({ when }) => when)).toEqual([
      { unofficialRepair: 'no' },
    ])
  })

  test('fails of an event not told only where it turns out to be one of these', () => {
    const [open] = exclusionsIn(situation({ unofficialRepair: 'yes' }))
    const under = (told: Facts) => truth(open!.when, situation({ unofficialRepair: 'yes', ...told }))
    expect([under({ event: 'screen-break' }), under({ event: 'water-damage' })]).toEqual(['yes', 'no'])
  })

  test('leaves it open while another event is possible', () => {
    expect(states({ unofficialRepair: 'yes' })).toEqual(['unknown'])
    expect(states({ unofficialRepair: 'no' })).toEqual(['yes'])
  })
})

describe('the period among the reasons', () => {
  const daysFor = (on: string | undefined, start = '2024-01-15') =>
    reasonsFor({ event: 'screen-break', start, ...(on === undefined ? {} : { on }) }).find(
      ({ clause }) => clause.kind === 'periods',
    )?.days

  test.each([
    ['the day before it', '2024-01-14', 'before'],
    ['its first day', '2024-01-15', null],
    ['its last day', '2025-01-14', null],
    ['the day after it', '2025-01-15', 'after'],
    ['a month that ends before it', '2023-12', 'before'],
    ['the month in which it begins', '2024-01', null],
    ['the month in which it ends', '2025-01', null],
    ['the month after it', '2025-02', 'after'],
    ['no day', undefined, null],
  ] as const)('says whether %s is before, in or after it', (_, on, side) => {
    expect(daysFor(on)?.side).toBe(side)
  })

  test('gives no side where its start is known only to the month', () => {
    expect(daysFor('2023-01-01', '2024-01')).toMatchObject({ from: null, side: null })
  })

  const both = (covered: Condition): Edition => ({ ...edition, events: { 'screen-break': event(covered) } })
  const inBoth = both({ all: [inYear, { on: { during: 'bought' } }] })
  const froms = (facts: Facts, of: Edition) =>
    reasonsFor({ event: 'screen-break', ...facts }, of).flatMap(({ clause, days }) =>
      clause.kind === 'periods' ? [[clause.id, days?.from]] : [],
    )

  test('begins when all periods have begun inside which the event is covered', () => {
    expect(froms({ start: '2024-05-01', purchased: '2024-02-01' }, inBoth)).toEqual([
      ['year', '2024-05-01'],
      ['bought', '2024-05-01'],
    ])
    expect(froms({ start: '2024-05-01' }, inBoth)).toEqual([
      ['year', null],
      ['bought', null],
    ])
  })

  test('does not wait for a period inside which the event is not covered', () => {
    const alone = both(inYear)
    expect(froms({ start: '2024-05-01', purchased: '2024-02-01', released: '2023-01-01' }, alone)).toEqual([
      ['year', '2024-05-01'],
    ])
    expect(froms({ start: '2024-05-01' }, alone)).toEqual([['year', '2024-05-01']])
  })

  test('has its own first day where the event is covered only outside it', () => {
    const afterWaiting = both({ all: [inYear, { not: { on: { during: 'waiting' } } }] })
    expect(froms({ start: '2024-05-01', on: '2024-05-10' }, afterWaiting)).toEqual([['waiting', '2024-05-01']])
    const afterBought = both({ all: [inYear, { not: { on: { during: 'bought' } } }] })
    const told = { start: '2024-05-01', purchased: '2024-02-01', on: '2024-05-10' } as const
    expect(froms(told, afterBought)).toEqual([['bought', '2024-02-01']])
  })

  test('says of a phone for which it is not that it is for others, without days, and what to ask', () => {
    const [says, otherwise, ask] = ['for new phones', 'for others', 'for how long?'].map(en => ({ ja: 'ー', en }))
    const ofNew = {
      ...period('year', { from: 'start', for: 'one-year', when: { device: 'new' } }),
      says,
      otherwise,
      ask,
    }
    const of = { ...edition, periods: [ofNew as Edition['periods'][number]] }
    const shown = (device: 'new' | 'used') =>
      reasonsFor({ event: 'screen-break', start: '2024-05-01', on: '2024-05-10', device }, of).flatMap(
        ({ clause, days }) => (clause.kind === 'periods' ? [[clause.says, clause.ask, days?.from]] : []),
      )
    expect(shown('new')).toEqual([[says, null, '2024-05-01']])
    expect(shown('used')).toEqual([[otherwise, ask, undefined]])
  })

  test('has no days where it is empty', () => {
    const none = { ...edition, figures: { ...edition.figures, 'one-year': months(0) } }
    const [reason] = reasonsFor({ event: 'screen-break', start: '2024-05-01', on: '2024-05-10' }, none).filter(
      ({ clause }) => clause.kind === 'periods',
    )
    expect([reason!.clause.id, reason!.days]).toEqual(['year', null])
  })
})

const inYearOrBoth: Condition = {
  any: [inYear, { all: [{ on: { during: 'waiting' } }, { on: { during: 'bought' } }] }],
}

describe('the reasons', () => {
  const shown = (facts: Facts) => reasonsFor(facts).map(({ clause, state }) => `${clause.id} ${state}`)

  test('leave out an event that is covered on another day', () => {
    expect(shown({ event: 'screen-break', start: '2024-01-15', on: '2026-01-15' })).toEqual(['uses yes', 'year no'])
  })

  test('name an event that is covered on no day', () => {
    expect(shown({ event: 'theft' })).toEqual(['theft no', 'uses yes'])
  })

  test('name an event that is covered in time, and its period', () => {
    expect(shown({ event: 'screen-break' })).toEqual(['screen-break yes', 'uses yes', 'year unknown'])
  })

  test('leave an event open that hangs on more than the day', () => {
    const ios: Edition = { ...edition, events: { 'screen-break': event({ all: [inYear, { os: 'ios' }] }) } }
    const states = (facts: Facts) => reasonsFor({ event: 'screen-break', ...facts }, ios).map(({ state }) => state)
    expect([states({})[0], states({ os: 'ios' })[0]]).toEqual(['unknown', 'yes'])
  })

  test('name all periods that could still make the event covered where it is not, not only those that alone would', () => {
    const facts = { event: 'screen-break', start: '2024-05-01', purchased: '2024-05-01', on: '2026-01-15' } as const
    const of: Edition = { ...edition, events: { 'screen-break': event(inYearOrBoth) } }
    const periods = reasonsFor(facts, of).flatMap(({ clause }) => (clause.kind === 'periods' ? [clause.id] : []))
    expect(periods).toEqual(['year', 'waiting', 'bought'])
  })

  test('name no period while the event is not told', () => {
    expect(shown({ start: '2024-01-15', on: '2026-01-15' }).map(line => line.split(' ')[0])).toEqual([
      'event',
      'official',
      'uses',
    ])
  })
})

describe('the reasons for who is asked before the plan', () => {
  const link = { by: 'maker-warranty', certainty: 'stated', 'certainty-of-no': 'hedged', cite } as const
  const outside: Facts = { start: '2024-05-01', purchased: '2024-05-01', on: '2026-01-15' }
  const reasons = (when: Condition, state: Truth, facts: Facts) => {
    const [first, ...periods] = linkReasons({ ...link, when }, when, state, situation(facts))
    return { first: first!, periods: periods.map(({ clause }) => clause.id) }
  }

  test('are its own condition first, then the periods that decide it', () => {
    const { first, periods } = reasons(inYear, 'yes', { ...outside, on: '2024-06-01' })
    expect([first.clause.kind, first.clause.id, first.state]).toEqual(['route', 'maker-warranty', 'yes'])
    expect(periods).toEqual(['year'])
    expect(reasons(inYearOrBoth, 'no', outside).periods).toEqual(['year', 'waiting', 'bought'])
  })

  test('have another certainty where no day makes the event a case for it', () => {
    const ofTheft: Condition = { all: [{ event: 'theft' }, inYear] }
    const certainty = (event: NonNullable<Facts['event']>, on: string, state: Truth) =>
      reasons(ofTheft, state, { ...outside, event, on }).first.clause.certainty
    expect(certainty('theft', '2024-06-01', 'yes')).toBe('stated')
    expect(certainty('theft', '2026-01-15', 'no')).toBe('stated')
    expect(certainty('screen-break', '2026-01-15', 'no')).toBe('hedged')
    const [plain] = linkReasons({ by: 'maker-warranty', certainty: 'implied' }, 'no', 'no', situation({}))
    expect(plain!.clause.certainty).toBe('implied')
  })
})
