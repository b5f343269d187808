import { describe, expect, test } from 'vitest'
import {
  answersTo,
  areAll,
  completionsOf,
  searchIn,
  turnsByStart,
  valuesOf,
  variedIn,
  wordsApart,
} from '../../src/engine/completions.ts'
import { truth } from '../../src/engine/condition.ts'
import type { Truth } from '../../src/engine/kleene.ts'
import { leavesRead } from '../../src/engine/reads.ts'
import { daysOf, possibleOf, type Situation, situationOf, withFact, wordsOf } from '../../src/engine/situation.ts'
import { addDays, type Day } from '../../src/model/day.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import { choicesOf, type FactName, type Facts, type Least } from '../../src/model/facts.ts'
import { day, days, lastDay, months, openClause, period, small, yen } from './small.ts'

/* The values of untold facts that are tried: on both sides of every edge. */

const edition = small({
  figures: {
    year: months(12),
    week: days(7),
    once: { count: 1, cite: 'article-2023' },
    cap: { yen: { min: 100, max: 200 }, tax: 'included', cite: 'article-2023' },
    secret: 'unknown',
  },
  open: [
    lastDay,
    openClause('whose', 'mine', 'yours'),
    openClause('year-of-uses', 'rolling-year', 'contract-year', 'calendar-year'),
  ],
  periods: [
    period('use', { from: 'start', for: 'year', edge: 'last-day' }),
    period('late', { from: { 'days-after': 'start', days: 'week' }, for: 'year' }),
    period('damage', { from: { 'first-of-month-after': 'start' }, for: 'year' }),
    period('silent', { from: 'start', for: 'secret' }),
    period('waits', { from: { 'days-after': 'start', days: 'secret' }, for: 'year' }),
    period('short', { from: 'start', for: 'week' }),
    period('campaign', { from: '2025-04-01', until: '2025-09-30' }),
  ],
  limits: [{ id: 'uses', counts: ['repair'], atMost: 'once', per: 'year-of-uses', cite: 'article-2023' }],
})
const asOf = day('2025-06-15')
const onDay = (date: Day) => ({ from: date, to: date })
/** Judged only where all facts are known. */
const wholly = (of: (completed: Situation) => Truth) => ({ of, atOnce: (): Truth => 'unknown' })
const situation = (facts: Facts & Least) => situationOf(edition, facts, asOf)
const leaves = (...conditions: readonly Condition[]) => conditions.flatMap(when => leavesRead(when, edition))
const values = (name: FactName, condition: Condition, facts: Facts & Least = {}) =>
  valuesOf(name, leaves(condition), situation(facts))
const daysTried = (name: FactName, condition: Condition, facts: Facts = {}) =>
  (values(name, condition, facts) as readonly { readonly from: string }[]).map(({ from }) => from)

describe('of a number are tried', () => {
  test('the least, each bound and the numbers beside it', () => {
    expect(values('devicesEnrolled', { devicesEnrolled: { below: 5 } })).toEqual([0, 4, 5, 6])
    expect(values('devicesEnrolled', { devicesEnrolled: { atMost: 2 } })).toEqual([0, 1, 2, 3])
    expect(values('devicesEnrolled', { devicesEnrolled: { atMost: 0 } })).toEqual([0, 1])
    expect(values('devicesEnrolled', { os: 'ios' })).toEqual([0])
    expect(values('devicesEnrolled', { devicesEnrolled: { below: 5 } }, { least: { devicesEnrolled: 5 } })).toEqual([
      5, 6,
    ])
  })

  test('both ends of a bound of which only a range is known, and none of a bound that nobody knows', () => {
    expect(values('repairQuote', { repairQuote: { atMost: 'cap' } })).toEqual([0, 99, 100, 101, 199, 200, 201])
    expect(values('repairQuote', { repairQuote: { atMost: 'secret' } })).toEqual([0])
  })

  test('no bound of another number', () => {
    expect(values('devicesEnrolled', { repairQuote: { atMost: 7 } })).toEqual([0])
  })
})

describe('the days at which tests may turn with the start of use', () => {
  const turns = (...conditions: readonly Condition[]) =>
    turnsByStart(leaves(...conditions), situation({ on: '2025-05-20' }))

  test('are those of tests that read it or a date that is not after it', () => {
    expect(turns({ start: { atMost: '2024-03-01' } })).toEqual(['2024-02-29', '2024-03-01', '2024-03-02'])
    expect(turns({ released: { atMost: '2024-03-01' } })).toEqual(['2024-02-29', '2024-03-01', '2024-03-02'])
    expect(turns({ on: { during: 'use' } })).toEqual(expect.arrayContaining(['2024-05-20', '2025-05-20']))
    expect(turns({ on: { during: 'campaign' } }, { device: 'new' })).toEqual([])
  })

  test('are not those of a limit', () => {
    expect(turns({ claims: { leave: 'uses' } } as Condition)).toEqual([])
  })
})

test('of a date the days are tried around the edges of each length of a period that is tried before', () => {
  const told: Edition = {
    ...edition,
    periods: [period('maker', { from: 'purchased', for: 'year', given: 'makerWarrantyMonths', edge: 'last-day' })],
  }
  const condition: Condition = { all: [{ on: { during: 'maker' } }, { makerWarrantyMonths: { atMost: 11 } }] }
  const open = situationOf(told, { on: '2025-05-20' }, asOf)
  const ways = completionsOf(['makerWarrantyMonths', 'purchased'], leavesRead(condition, told), open)!
  const triedWith = (length: number) =>
    ways.filter(way => possibleOf(way, 'makerWarrantyMonths') === length).map(way => daysOf(way, 'purchased').from)
  expect(triedWith(11)).toEqual(expect.arrayContaining(['2024-06-20', '2024-06-21']))
  expect(triedWith(12)).toEqual(expect.arrayContaining(['2024-05-20', '2024-05-21']))
})

test('of a date the days are tried by what a limit counts with each word that is tried before', () => {
  const gives = (os: string, remedy: 'repair' | 'exchange') =>
    ({ id: os, when: { os }, gives: [remedy], cite: 'article-2023' }) as const
  const counted: Edition = { ...edition, remedies: [gives('ios', 'exchange'), gives('android', 'repair')] as never }
  const left = { all: [{ claims: { leave: 'uses' } }, { any: [{ os: 'ios' }, { os: 'android' }] }] } as Condition
  const open = situationOf(counted, { on: '2025-05-20', claims: [{ date: day('2024-11-10') }] }, asOf)
  const read = [left, { on: { during: 'use' } } as Condition].flatMap(when => leavesRead(when, counted))
  const ways = completionsOf(['os', 'start'], read, open)!
  const answers = ways
    .filter(way => wordsOf(way, 'os').includes('android'))
    .map(way => truth(left, { ...way, choice: { 'year-of-uses': 'contract-year' } }))
  expect(new Set(answers)).toEqual(new Set(['yes', 'no']))
})

test('of a choice all words are tried that no told fact excludes', () => {
  expect(values('device', { os: 'ios' })).toEqual(Object.keys(choicesOf('device')).map(word => [word]))
  const apply = values('apply', { os: 'ios' }, { contract: 'sim-only' })
  expect(apply).not.toContainEqual(['with-device'])
  expect(apply).toContainEqual(['with-sim'])
  expect(values('apply', 'yes', { contract: 'sim-and-device' })).toHaveLength(Object.keys(choicesOf('apply')).length)
})

describe('of a date are tried', () => {
  test('the days around the day from which a period is counted, as if it began at once where no figure says when', () => {
    const tried = daysTried('start', { on: { during: 'waits' } }, { on: '2025-05-20' })
    expect(tried).toEqual(
      expect.arrayContaining(['2025-05-19', '2025-05-20', '2024-05-19', '2024-05-20', '2024-05-21']),
    )
  })

  test('the days around the first day of a period and the day after it', () => {
    const tried = daysTried('on', { on: { during: 'use' } }, { start: '2025-01-10' })
    expect(tried).toEqual(
      expect.arrayContaining(['2025-01-09', '2025-01-10', '2025-01-11', '2026-01-09', '2026-01-10', '2026-01-11']),
    )
  })

  test('the starts from which a period reaches just to the day', () => {
    const tried = daysTried('start', { on: { during: 'use' } }, { on: '2025-05-20' })
    expect(tried).toEqual(
      expect.arrayContaining(['2024-05-19', '2024-05-20', '2024-05-21', '2025-05-19', '2025-05-20']),
    )
    const late = daysTried('start', { on: { during: 'late' } }, { on: '2025-05-20' })
    expect(late).toEqual(expect.arrayContaining(['2025-05-12', '2025-05-13', '2025-05-14', '2024-05-12', '2024-05-13']))
  })

  test('the days from which a period reaches to one that is known, where the day asked about is not', () => {
    expect(daysTried('start', { on: { during: 'use' } })).toEqual(
      expect.arrayContaining(['2024-06-15', '2024-07-01', '2025-06-15', '2025-07-01']),
    )
  })

  test('the starts from which a period of days reaches to the day, or one of no known length may', () => {
    const tried = daysTried('start', { on: { during: 'short' } }, { on: '2025-05-20' }).toSorted()
    expect(tried).toEqual(
      expect.arrayContaining(['2025-05-09', '2025-05-12', '2025-05-13', '2025-05-14', '2025-05-17']),
    )
    expect(tried.filter(one => one < '2025-05-19')).not.toContain('2025-05-08')
    const silent = daysTried('start', { on: { during: 'silent' } }, { on: '2025-05-20' }).toSorted()
    expect([silent[0], silent.at(-1)]).toEqual(['2025-05-16', '2025-07-01'])
    expect(daysTried('on', { on: { during: 'silent' } }, { start: '2025-05-20' })).toEqual(
      expect.arrayContaining(['2025-05-20', '2025-05-21', '2025-06-15']),
    )
  })

  test('the ends of the month before that in which a period begins', () => {
    const tried = daysTried('start', { on: { during: 'damage' } }, { on: '2025-05-20' })
    expect(tried).toEqual(
      expect.arrayContaining(['2025-03-31', '2025-04-01', '2025-04-30', '2025-05-01', '2024-04-30', '2024-05-01']),
    )
  })

  test('the days around one that a test names', () => {
    const tried = daysTried('purchased', { purchased: { atMost: '2023-10-07' } })
    expect(tried).toEqual(expect.arrayContaining(['2023-10-06', '2023-10-07', '2023-10-08']))
    expect(daysTried('on', { on: { during: 'campaign' } })).toEqual(
      expect.arrayContaining(['2025-03-31', '2025-04-01', '2025-09-30', '2025-10-01']),
    )
  })

  test('no day outside what was told of it, or against the order of dates', () => {
    const month = daysTried('start', { on: { during: 'use' } }, { on: '2025-05-20', start: '2024-05' })
    expect([month.toSorted()[0], month.toSorted().at(-1)]).toEqual(['2024-05-01', '2024-05-31'])
    const bought = daysTried('start', { on: { during: 'use' } }, { on: '2025-05-20', purchased: '2024-05-20' })
    expect(bought.toSorted()[0]).toBe('2024-05-20')
  })

  test('the day of the question and those after its month where nothing else is known', () => {
    expect(daysTried('start', { os: 'ios' })).toEqual(['2025-06-15', '2025-07-01'])
  })

  test('the days at which a count of claims changes, where a test asks whether a use is left', () => {
    const left: Condition = { claims: { leave: 'uses' } }
    const told: Facts = { claims: [{ date: day('2024-05-10'), remedy: 'repair' }] }
    const free = ['2024-12-31', '2025-01-01', '2025-05-09', '2025-05-10', '2025-05-11']
    expect(daysTried('on', left, told)).toEqual(expect.arrayContaining(free))
    expect(daysTried('on', { all: [{ on: { during: 'campaign' } }, left] }, told)).toEqual(expect.arrayContaining(free))
    expect(daysTried('on', { on: { during: 'campaign' } }, told)).not.toContain('2025-05-10')
  })

  test('for a limit also the starts four years before those at which a test of the start turns', () => {
    const told: Facts = { claims: [{ date: day('2024-05-10'), remedy: 'repair' }] }
    const left: Condition = { claims: { leave: 'uses' } }
    const first = (...parts: readonly Condition[]) => daysTried('start', { all: [left, ...parts] }, told).toSorted()[0]
    expect(first({ start: { atMost: '2015-03-01' } })).toBe('2011-02-28')
    expect(first({ released: { atMost: '2015-03-01' } })).toBe('2015-02-28')
    expect(first()).toBe('2020-05-10')
  })

  test('every day once', () => {
    const tried = daysTried(
      'on',
      { any: [{ on: { during: 'use' } }, { on: { during: 'campaign' } }] },
      { start: '2025-04-01' },
    )
    expect(new Set(tried).size).toBe(tried.length)
  })
})

test('of words to which all tests answer alike the first is tried', () => {
  const words = Object.keys(choicesOf('os'))
  expect(wordsApart('os', leaves({ os: 'android' }), words, situation({}))).toEqual(['ios', 'android'])
  expect(wordsApart('os', leaves({ device: 'new' }), words, situation({}))).toEqual(['ios'])
  expect(wordsApart('os', leaves({ os: ['ios', 'android'] }, { os: 'android' }), words, situation({}))).toEqual([
    'ios',
    'android',
    'windows',
  ])
})

test('words that exclude a word of another fact are all tried', () => {
  const words = Object.keys(choicesOf('apply'))
  expect(wordsApart('apply', leaves({ os: 'ios' }), words, situation({}))).toEqual(words)
  expect(answersTo('apply', leaves({ apply: 'later' }), situation({}))('with-sim')).toBe('with-sim')
  expect(answersTo('os', leaves({ os: 'ios' }, { os: { not: 'ios' } }), situation({}))('ios')).toBe('yes,no')
})

describe('the ways in which facts could turn out', () => {
  const ios: Condition = { os: 'ios' }
  const used: Condition = { device: 'used' }
  const both: Condition = { all: [ios, used] }
  const shown = (one: Situation) => [possibleOf(one, 'device'), possibleOf(one, 'os')].flat()

  test('are each value of one with each of another', () => {
    expect(completionsOf(['device', 'os'], leaves(both), situation({}))!.map(shown)).toEqual([
      ['new', 'ios'],
      ['new', 'android'],
      ['used', 'ios'],
      ['used', 'android'],
    ])
    expect(completionsOf([], leaves(both), situation({}))).toHaveLength(1)
  })

  test('never hold two answers that exclude each other', () => {
    const ways = completionsOf(['apply', 'contract'], [], situation({}))!
    const pairs = ways.map(one => `${possibleOf(one, 'apply')} ${possibleOf(one, 'contract')}`)
    expect(pairs).toContain('with-device device-only')
    expect(pairs).not.toContain('with-device sim-only')
    expect(pairs).not.toContain('with-sim device-only')
  })

  test('keep dates in their order', () => {
    const dated: Condition = { purchased: { atMost: '2025-01-01' }, start: { atMost: '2024-06-01' } }
    const ways = completionsOf(['purchased', 'start'], leaves(dated), situation({}))!
    expect(ways.every(one => daysOf(one, 'purchased').from! <= daysOf(one, 'start').from!)).toBe(true)
    expect(new Set(ways.map(one => truth(dated, one)))).toEqual(new Set(['yes', 'no']))
  })

  test('are of a date the first of the days in a row with the same answers', () => {
    const daysOn = (condition: Condition, facts: Facts = {}) =>
      completionsOf(['on'], leaves(condition), situation(facts))!.map(one => daysOf(one, 'on').from)
    expect(daysOn({ on: { during: 'campaign' } })).toEqual(['2025-03-31', '2025-04-01', '2025-10-01'])
    expect(daysOn({ on: { during: 'use' } }, { start: '2025-01-10' }).slice(0, 2)).toEqual(['2025-01-09', '2025-01-10'])
    expect(daysOn({ on: { during: 'use' } }, { start: '2025-01-10' })).toHaveLength(4)
    expect(daysOn({ os: 'ios' })).toHaveLength(1)
  })

  test('fix the day that a test asks about before words and before the day from which a period is counted', () => {
    const isFirst = (facts: readonly FactName[], condition: Condition, told: Facts = {}) => {
      const ways = completionsOf(facts, leaves(condition), situation(told))!
      const days = ways.map(one => daysOf(one, 'on').from)
      const turns = days.filter((one, index) => one !== days[index - 1])
      return [turns.length === new Set(days).size, turns.length > 1, ways.length > turns.length]
    }
    const sure = [true, true, true]
    expect(isFirst(['start', 'on'], { on: { during: 'use' } })).toEqual(sure)
    expect(isFirst(['device', 'on'], { device: 'new', on: { during: 'campaign' } })).toEqual(sure)
    const claims: Facts['claims'] = [{ date: day('2024-05-10'), remedy: 'repair' }]
    expect(isFirst(['start', 'on'], { claims: { leave: 'uses' } }, { claims, start: '2024-04' })).toEqual(sure)
  })

  test('are of a date every day to try while another open fact moves the answers', () => {
    const during = leaves({ on: { during: 'use' } })
    const fixed = valuesOf('start', during, situation({})).length
    expect(completionsOf(['start'], during, situation({}))).toHaveLength(fixed)
    const both = leaves({ on: { during: 'campaign' } }, { on: { during: 'use' } })
    expect(completionsOf(['on'], both, situation({}))).toHaveLength(valuesOf('on', both, situation({})).length)
    expect(completionsOf(['on'], leaves({ on: { during: 'campaign' } }, { os: 'ios' }), situation({}))).toHaveLength(3)
    expect(completionsOf(['start'], leaves({ start: { atMost: '2025-03-01' } }), situation({}))).toHaveLength(2)
  })

  test('all have a value or do not', () => {
    const allOn = (value: Truth, condition: Condition) =>
      areAll(
        value,
        ['device', 'os'],
        leaves(condition),
        situation({}),
        wholly(one => truth(condition, one)),
      )
    const never: Condition = { all: [ios, { not: ios }] }
    const always: Condition = { any: [ios, { not: ios }] }
    expect([allOn('yes', always), allOn('no', always), allOn('no', never), allOn('yes', never)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([allOn('yes', both), allOn('no', both), allOn('unknown', both)]).toEqual([false, false, false])
    let asked = 0
    areAll(
      'yes',
      ['device', 'os'],
      leaves(both),
      situation({}),
      wholly(() => (++asked < 2 ? 'yes' : 'no')),
    )
    expect(asked).toBe(2)
  })

  test('are asked together as soon as their first facts settle them', () => {
    const condition: Condition = { any: [{ device: 'new' }, ios] }
    const askedOf: Situation[] = []
    const judged = {
      of: (one: Situation) => {
        askedOf.push(one)
        return truth(condition, one)
      },
      atOnce: (one: Situation) => truth(condition, one),
    }
    const names = (one: Situation) => [wordsOf(one, 'device').join(), wordsOf(one, 'os').length]
    expect(areAll('yes', ['device', 'os'], leaves(condition), situation({}), judged)).toBe(false)
    expect(askedOf.map(names)).toEqual([
      ['new', wordsOf(situation({}), 'os').length],
      ['used', 1],
      ['used', 1],
    ])
    expect(areAll('yes', ['device', 'os'], leaves(condition), situation({ os: 'ios' }), judged)).toBe(true)
  })

  test('agree on nothing where a fact has no possible value', () => {
    const never = withFact(situation({}), 'on', { from: day('2025-02-01'), to: day('2025-01-01') })
    const before = leaves({ on: { atMost: '2025-01-01' } })
    expect(
      areAll(
        'yes',
        ['on'],
        before,
        never,
        wholly(() => 'yes'),
      ),
    ).toBe(false)
  })

  test('that differ in one fact alone have each of its values', () => {
    const [first] = completionsOf(['device', 'os'], leaves(both), situation({}))!
    expect(variedIn(leaves(both), situation({}))(first!, 'os')!.map(shown)).toEqual([
      ['new', 'ios'],
      ['new', 'android'],
    ])
  })

  describe('that count many claims', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `uses-${at}`)
    const counts: Edition = {
      ...edition,
      figures: { ...edition.figures, long: months(60), many: { count: 12, cite: 'article-2023' } },
      periods: [period('long', { from: 'start', for: 'long', edge: 'last-day' })],
      limits: ids.map(id => ({ id, counts: ['repair'], atMost: 'many', per: 'year-of-uses', cite: 'article-2023' })),
      remedies: [{ id: 'either', when: 'yes', gives: ['repair', 'exchange'], cite: 'article-2023' }],
    }
    const claims = Array.from({ length: 60 }, (_, at) => ({ date: addDays(day('2016-01-01'), 30 * at) }))
    const open = situationOf(counts, { claims }, asOf)
    const during: Condition = { on: { during: 'long' } }
    const asked = (limits: number) =>
      [during, ...ids.slice(0, limits).map(id => ({ claims: { leave: id } }) as Condition)].flatMap(when =>
        leavesRead(when, counts),
      )

    test('are too many to try by the looks that they take', () => {
      expect(completionsOf(['start', 'on'], asked(1), open)).not.toBeNull()
      expect(completionsOf(['start', 'on'], asked(40), open)).toBeNull()
    })

    test('are not varied any more once these are used up', () => {
      const [first] = completionsOf(['start', 'on'], asked(1), open)!
      const days = Array.from({ length: 200 }, (_, at) =>
        withFact(first!, 'start', onDay(addDays(day('2015-01-01'), at))),
      )
      const varied = variedIn(asked(40), open)
      const found = days.map(one => varied(one, 'on'))
      expect([found[0], found.at(-1)]).toEqual([expect.any(Array), null])
    })
  })

  test('are searched for one that is wanted, without those that cannot become it', () => {
    let completed = 0
    const found = searchIn(
      ['device', 'os'],
      leaves(both),
      situation({}),
    )({
      mayHold: one => possibleOf(one, 'device') !== undefined && truth(used, one) !== 'no',
      holds: one => {
        completed++
        return truth(both, one) === 'yes'
      },
    })
    expect([shown(found!), completed]).toEqual([['used', 'ios'], 1])
    const never = { mayHold: () => true, holds: () => false }
    expect(searchIn(['device', 'os'], leaves(both), situation({}))(never)).toBeNull()
  })

  test('are not searched for longer than a number of trials', () => {
    const numbers = ['devicesEnrolled', 'repairQuote', 'makerWarrantyMonths'] as const
    const bounds = numbers.flatMap(name => [5, 10, 15].map(atMost => ({ [name]: { atMost } }) as Condition))
    let trials = 0
    const found = searchIn(
      numbers,
      leaves(...bounds),
      situation({}),
    )({
      mayHold: () => ++trials > 0,
      holds: () => false,
    })
    expect([found, trials]).toEqual([null, 200])
  })

  test('are searched for in each value of a fact once', () => {
    const inCampaign: Condition = { on: { during: 'campaign' } }
    let trials = 0
    searchIn(['on'], leaves(inCampaign), situation({}))({ mayHold: () => ++trials > 0, holds: () => false })
    expect(trials).toBe(1 + completionsOf(['on'], leaves(inCampaign), situation({}))!.length)
  })

  test('are found with the day nearest to that of the question', () => {
    const inUse: Condition = { on: { during: 'campaign' } }
    const found = searchIn(
      ['on'],
      leaves(inUse),
      situation({}),
    )({
      mayHold: () => true,
      holds: one => truth(inUse, one) === 'yes',
    })
    expect(daysOf(found!, 'on').from).toBe('2025-04-01')
    const late = { ...situation({}), asOf: day('2025-09-01') }
    const outside = searchIn(
      ['on'],
      leaves(inUse),
      late,
    )({
      mayHold: () => true,
      holds: one => truth(inUse, one) === 'no',
    })
    expect(daysOf(outside!, 'on').from).toBe('2025-10-01')
  })
})

test('a test of the day of the question tells no values of a fact apart', () => {
  const asked: Condition = { asOf: { atMost: '2025-01-01' } }
  expect(completionsOf(['os', 'start'], leaves(asked), situation({}))).toHaveLength(1)
  expect(completionsOf(['device'], leaves(asked, { device: 'new' }), situation({}))).toHaveLength(2)
})

test('the days to try of a limit depend on the facts that say which remedies it counts', () => {
  const cite = 'article-2023'
  const of = small({
    figures: { once: { count: 1, cite } },
    limits: [{ id: 'uses', counts: ['exchange'], atMost: 'once', per: 'contract-year', cite }],
    remedies: [
      { id: 'repaired', when: { os: 'ios' }, gives: ['repair'], cite },
      { id: 'exchanged', when: { os: { not: 'ios' } }, gives: ['exchange'], cite },
    ],
  })
  const asked = situationOf(of, { claims: [{ date: day('2024-03-10') }], on: '2025-01-20' }, day('2025-02-01'))
  const tests = leaves(
    { claims: { leave: 'uses' } } as Condition,
    { os: 'ios' },
    { purchased: { atMost: '2024-01-01' } },
  )
  const startsFor = (os: string) =>
    completionsOf(['start'], tests, withFact(asked, 'os', [os]))!.map(one => daysOf(one, 'start').from)
  const ways = completionsOf(['os', 'start'], tests, asked)!
  const startsOf = (os: string) =>
    ways.filter(one => wordsOf(one, 'os')[0] === os).map(one => daysOf(one, 'start').from)
  expect(startsOf('ios')).toEqual(startsFor('ios'))
  expect(startsOf('android')).toEqual(startsFor('android'))
  expect(startsFor('android').length).toBeGreaterThan(startsFor('ios').length)
})

describe('many ways in which facts could turn out', () => {
  const figures = Object.fromEntries([5, 10, 15].map(bound => [`cap-${bound}`, yen(bound)]))
  const bounded = (name: 'devicesEnrolled' | 'repairQuote' | 'makerWarrantyMonths'): readonly Condition[] =>
    [5, 10, 15].map(bound => ({ [name]: { atMost: bound } }) as Condition)
  /** Ten values of each number can be told apart: 0, and three around each bound. */
  const numbers = ['devicesEnrolled', 'repairQuote', 'makerWarrantyMonths'] as const
  const bounds = numbers.flatMap(bounded)
  const asked = (facts: readonly FactName[], conditions: readonly Condition[]) => {
    let count = 0
    const isAll = areAll(
      'yes',
      facts,
      leaves(...conditions),
      situation({}),
      wholly(() => (++count > 0 ? 'yes' : 'no')),
    )
    return { count, isAll, ways: completionsOf(facts, leaves(...conditions), situation({}))?.length ?? null }
  }

  test('are all tried up to a thousand', () => {
    expect(asked(numbers, bounds)).toEqual({ count: 1_000, isAll: true, ways: 1_000 })
  })

  test('are too many beyond, of which no more are tried', () => {
    expect(asked(['device', ...numbers], [...bounds, { device: 'new' }])).toEqual({
      count: 1_000,
      isAll: false,
      ways: null,
    })
  })

  test('are fewer where each looks at more than 15 different tests', () => {
    const more = (tests: number, every: number) =>
      Array.from(
        { length: tests - bounds.length },
        (_, at): Condition => ({
          start: { atMost: addDays(day('2020-01-01'), at % every) },
        }),
      )
    expect(asked(numbers, [...bounds, ...more(15, 15)]).ways).toBe(1_000)
    expect(asked(numbers, [...bounds, ...more(120, 6)]).ways).toBe(1_000)
    expect(asked(numbers, [...bounds, ...more(30, 30)])).toEqual({
      count: 500,
      isAll: false,
      ways: null,
    })
  })

  test('are tried with the work that is left, of which each step to a way takes a part', () => {
    const two = leaves({ device: 'used' }, { os: 'ios' })
    const ways = completionsOf(['device', 'os'], two, situation({}))!.length
    const enough = 1 + 2 + ways // what is known at first, each device, and each way
    const all = (left: number) => {
      const work = { left }
      return [
        areAll(
          'yes',
          ['device', 'os'],
          two,
          situation({}),
          wholly(() => 'yes'),
          work,
        ),
        work.left,
      ]
    }
    expect([all(enough), all(enough + 1), all(enough - 1)]).toEqual([
      [true, 0],
      [true, 1],
      [false, -1],
    ])
  })

  test('are searched with the work that is left', () => {
    const trialsWith = (left: number) => {
      let trials = 0
      const search = searchIn(['device', 'os'], leaves({ device: 'used' }, { os: 'ios' }), situation({}), { left })
      search({ mayHold: () => ++trials > 0, holds: () => false })
      return trials
    }
    expect([trialsWith(0), trialsWith(1), trialsWith(3)]).toEqual([0, 1, 3])
  })

  test('are found once for a fact that depends on no other', () => {
    const noted: string[] = []
    const of = { ...edition, figures, noteUse: (item: string) => void noted.push(item) }
    const quote: Condition = { repairQuote: { atMost: 'cap-5' } }
    const ways = completionsOf(['os', 'repairQuote'], leaves({ os: 'ios' }, quote), situationOf(of, {}, asOf))!
    expect([ways.length, noted]).toEqual([8, ['figures.cap-5']])
  })
})

describe('of several tests of one date are tried the first days from which on one of them is different', () => {
  const held = period('held', { from: 'released', for: 'year', when: { start: { atMost: '2025-05-01' } } })
  const inCampaign: Condition = { on: { during: 'campaign' } }
  const given = {
    ...edition,
    figures: { ...edition.figures, waited: days(365), long: months(18) },
    periods: [
      ...edition.periods,
      held,
      period('waited', { from: { 'days-after': 'start', days: 'waited' }, for: 'long' }),
    ],
    remedies: [
      { id: 'then', when: inCampaign, gives: ['repair'], cite: 'article-2023' },
      { id: 'else', when: { not: inCampaign }, gives: ['exchange'], cite: 'article-2023' },
    ],
  } satisfies Edition
  const during = (id: string): Condition => ({ on: { during: id } })
  const uses = ['use', 'late', 'damage', 'short', 'silent', 'waits', 'campaign', 'held', 'waited'].map(during)
  const early: Condition = { start: { atMost: '2015-01-01' } }
  const left: Condition = { claims: { leave: 'uses' } }
  const conditions = [
    ...uses,
    early,
    { start: { atMost: '2025-03-31' } },
    { start: { atMost: '2019-09-02' } },
    { asOf: { during: 'use' } },
    left,
  ]
  const pairs = conditions.flatMap((one, place) => conditions.slice(place + 1).map(other => [one, other] as const))
  const claims = [{ date: day('2024-12-31') }, { date: day('2025-03-02') }]

  test.each([
    ['on', { start: '2024-12-31', released: '2024-07-01' }],
    ['on', { start: '2024-12-31', released: '2024-07-01', claims }],
    ['start', { on: '2025-10-01', released: '2024-12-01' }],
    ['start', { on: '2022-02-28', released: '2015-01-01' }],
    ['start', { on: '2025-10-01', released: '2024-12-01', claims }],
  ] as const)('%s, %o', (name, facts) => {
    const told = situationOf(given, facts as Facts, asOf)
    for (const pair of pairs) {
      const tests = pair.flatMap(when => leavesRead(when, given))
      const spans = valuesOf(name, tests, told) as readonly { readonly from: string }[]
      const dated = spans.map(({ from }) => from).sort()
      const choices = ['day-out', 'day-in'].flatMap(edge =>
        ['rolling-year', 'contract-year', 'calendar-year'].map(year => ({ 'last-day': edge, 'year-of-uses': year })),
      )
      const answersOn = (from: string) =>
        choices.map(choice => {
          const then = { ...withFact(told, name, { from: day(from), to: day(from) }), choice }
          return tests.map(({ subject, test }) => truth({ [subject]: test }, then))
        })
      const expected = dated.filter((one, at) => at === 0 || `${answersOn(one)}` !== `${answersOn(dated[at - 1]!)}`)
      const tried = completionsOf([name], tests, told)!.map(one => daysOf(one, name).from)
      expect([pair, tried]).toEqual([pair, expected])
    }
  })
})

test('of a date the months after all days told are tried', () => {
  const tried = daysTried('on', 'yes', { start: '2025-03-10' })
  expect(tried).toEqual(expect.arrayContaining(['2025-03-10', '2025-04-01', '2025-06-15', '2025-07-01']))
})
