import { describe, expect, it } from 'vitest'
import { truth } from '../../src/engine/condition.ts'
import { agreed, type Truth } from '../../src/engine/kleene.ts'
import { during, endOf, endsOf, isEmpty, lengthOf, waitingDays } from '../../src/engine/period.ts'
import { settle } from '../../src/engine/settle.ts'
import { situationOf } from '../../src/engine/situation.ts'
import { addDays, addMonths, type Day, parseSpan } from '../../src/model/day.ts'
import type { Facts } from '../../src/model/facts.ts'
import { clause, day, days, lastDay, months, period, small } from './small.ts'

const edge = 'last-day'
const edition = small({
  figures: {
    'two-years': months(24),
    'one-year': months(12),
    'thirty-days': days(30),
    'no-figure': 'unknown',
  },
  open: [lastDay],
  periods: [
    period('two-years', { from: 'start', for: 'two-years', edge }),
    period('one-year', { from: 'start', for: 'one-year', edge }),
    period('edgeless', { from: 'start', for: 'two-years' }),
    period('thirty-days', { from: 'purchased', for: 'thirty-days', edge }),
    period('given-days', { from: 'purchased', for: 'thirty-days', given: 'makerWarrantyMonths', edge }),
    period('maker', { from: 'purchased', for: 'one-year', given: 'makerWarrantyMonths', edge }),
    period('cancelled', { from: 'start', until: 'cancelled' }),
    period('waiting', { from: { 'first-of-month-after': 'start' }, until: 'cancelled' }),
    period('waiting-year', { from: { 'first-of-month-after': 'start' }, for: 'one-year', edge }),
    period('dated', { from: '2026-01-10', until: '2026-03-31' }),
    period('until-day', { from: 'start', until: '2026-03-31' }),
    period('year-of-day', { from: '2026-01-10', for: 'one-year', edge }),
    period('delayed', { from: { 'days-after': 'start', days: 'thirty-days' }, until: 'cancelled' }),
    period('delayed-year', { from: { 'days-after': 'start', days: 'thirty-days' }, for: 'one-year', edge }),
    period('delay-unknown', { from: { 'days-after': 'start', days: 'no-figure' }, until: 'cancelled' }),
    period('told', { from: 'purchased', for: 'no-figure', given: 'makerWarrantyMonths', edge }),
    period('silent', { from: 'start', for: 'no-figure', edge }),
    period('age', { from: 'released', for: 'two-years', edge }),
  ],
})

const asOf = day('2026-01-15')

/** Whether the incident is in the period: without a chosen reading, under `day-out`, under `day-in`. */
const answers = (id: string, facts: Facts): Truth[] => {
  const situation = situationOf(edition, facts, asOf)
  return [{}, { 'last-day': 'day-out' }, { 'last-day': 'day-in' }].map(choice =>
    truth({ on: { during: id } }, { ...situation, choice }),
  )
}

const yes: Truth[] = ['yes', 'yes', 'yes']
const no: Truth[] = ['no', 'no', 'no']
const unknown: Truth[] = ['unknown', 'unknown', 'unknown']
const byReading: Truth[] = ['unknown', 'no', 'yes']

type Row = [what: string, period: string, facts: Facts, wanted: Truth[]]
const rows = (table: readonly Row[]) => table

describe('whether a day is in a period of months', () => {
  it.each(
    rows([
      ['the day before its start', 'two-years', { start: '2024-01-15', on: '2024-01-14' }, no],
      ['its first day', 'two-years', { start: '2024-01-15', on: '2024-01-15' }, yes],
      ['a day in its midst', 'two-years', { start: '2024-01-15', on: '2025-02-28' }, yes],
      ['the day before start + length', 'two-years', { start: '2024-01-15', on: '2026-01-14' }, yes],
      ['start + length itself', 'two-years', { start: '2024-01-15', on: '2026-01-15' }, byReading],
      ['the day after', 'two-years', { start: '2024-01-15', on: '2026-01-16' }, no],
      ['a day long after', 'two-years', { start: '2024-01-15', on: '2036-01-15' }, no],
      [
        'start + length, where the tables name no clause for it',
        'edgeless',
        { start: '2024-01-15', on: '2026-01-15' },
        no,
      ],
      ['the day before that', 'edgeless', { start: '2024-01-15', on: '2026-01-14' }, yes],
    ]),
  )('%s (%s)', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })

  it.each(
    rows([
      ['a year from a leap day, on the 27th', 'one-year', { start: '2024-02-29', on: '2025-02-27' }, yes],
      ['a year from a leap day, on the 28th', 'one-year', { start: '2024-02-29', on: '2025-02-28' }, byReading],
      ['a year from a leap day, on 1 March', 'one-year', { start: '2024-02-29', on: '2025-03-01' }, no],
      ['a year into a leap year, on the 28th', 'one-year', { start: '2023-02-28', on: '2024-02-28' }, byReading],
      ['a year into a leap year, on the leap day', 'one-year', { start: '2023-02-28', on: '2024-02-29' }, no],
      ['a year from 1 March, on the leap day', 'one-year', { start: '2023-03-01', on: '2024-02-29' }, yes],
    ]),
  )('%s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('whether a day is in a period of days', () => {
  it.each(
    rows([
      ['the day before the purchase', 'thirty-days', { purchased: '2024-02-10', on: '2024-02-09' }, no],
      ['the day of the purchase', 'thirty-days', { purchased: '2024-02-10', on: '2024-02-10' }, yes],
      ['day 13', 'thirty-days', { purchased: '2024-02-10', on: '2024-02-23' }, yes],
      ['day 29, over a leap day', 'thirty-days', { purchased: '2024-02-10', on: '2024-03-10' }, yes],
      ['day 30', 'thirty-days', { purchased: '2024-02-10', on: '2024-03-11' }, byReading],
      ['day 31', 'thirty-days', { purchased: '2024-02-10', on: '2024-03-12' }, no],
      ['day 43', 'thirty-days', { purchased: '2024-02-10', on: '2024-03-24' }, no],
      [
        'a told length counts in months, on its last day',
        'given-days',
        { purchased: '2024-02-10', makerWarrantyMonths: 3, on: '2024-05-09' },
        yes,
      ],
      [
        'a told length, one day later',
        'given-days',
        { purchased: '2024-02-10', makerWarrantyMonths: 3, on: '2024-05-10' },
        byReading,
      ],
    ]),
  )('%s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('a period without an end of its own', () => {
  it.each(
    rows([
      ['has not begun the day before', 'cancelled', { start: '2024-01-15', on: '2024-01-14' }, no],
      ['has begun on its first day', 'cancelled', { start: '2024-01-15', on: '2024-01-15' }, yes],
      ['still runs a century later', 'cancelled', { start: '2024-01-15', on: '2124-01-15' }, yes],
      [
        'has not begun on the last day of the month of first use',
        'waiting',
        { start: '2024-05-10', on: '2024-05-31' },
        no,
      ],
      ['begins on the first of the month after', 'waiting', { start: '2024-05-10', on: '2024-06-01' }, yes],
      ['begins a month later even from a first', 'waiting', { start: '2024-05-01', on: '2024-05-31' }, no],
      ['begins in January after a December', 'waiting', { start: '2024-12-31', on: '2025-01-01' }, yes],
      ['waits for March after a leap day', 'waiting', { start: '2024-02-29', on: '2024-02-29' }, no],
    ]),
  )('%s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })

  it.each(
    rows([
      ['the last day of its year', 'waiting-year', { start: '2024-05-10', on: '2025-05-31' }, yes],
      ['its anniversary', 'waiting-year', { start: '2024-05-10', on: '2025-06-01' }, byReading],
      ['the day after that', 'waiting-year', { start: '2024-05-10', on: '2025-06-02' }, no],
    ]),
  )('a period that waits for the next month counts its length from there: %s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('a period from or until a day of the tables', () => {
  it.each(
    rows([
      ['the day before it', 'dated', { on: '2026-01-09' }, no],
      ['its first day', 'dated', { on: '2026-01-10' }, yes],
      ['its last day', 'dated', { on: '2026-03-31' }, yes],
      ['the day after it', 'dated', { on: '2026-04-01' }, no],
      ['a month that it ends', 'dated', { on: '2026-03' }, yes],
      ['a month in which it begins', 'dated', { on: '2026-01' }, unknown],
      ['no day of the incident', 'dated', {}, unknown],
      ['before the start of use', 'until-day', { start: '2026-02-01', on: '2026-01-31' }, no],
      ['from the start of use', 'until-day', { start: '2026-02-01', on: '2026-02-01' }, yes],
      ['the last day', 'until-day', { start: '2026-02-01', on: '2026-03-31' }, yes],
      ['the day after the last, whenever use started', 'until-day', { on: '2026-04-01' }, no],
      ['a start after the last day', 'until-day', { start: '2026-05-01', on: '2026-05-01' }, no],
      ['a length counted from a day', 'year-of-day', { on: '2027-01-09' }, yes],
      ['the anniversary of a day', 'year-of-day', { on: '2027-01-10' }, byReading],
      ['later', 'year-of-day', { on: '2027-01-11' }, no],
    ]),
  )('%s (%s)', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('a period that begins some days after another day', () => {
  it.each(
    rows([
      ['the day itself', 'delayed', { start: '2026-01-10', on: '2026-01-10' }, no],
      ['the last waiting day', 'delayed', { start: '2026-01-10', on: '2026-02-08' }, no],
      ['the first day of cover', 'delayed', { start: '2026-01-10', on: '2026-02-09' }, yes],
      ['much later', 'delayed', { start: '2026-01-10', on: '2046-02-09' }, yes],
      ['a start in a month, the last possible waiting day', 'delayed', { start: '2026-01', on: '2026-03-01' }, unknown],
      ['a start in a month, after all its waiting days', 'delayed', { start: '2026-01', on: '2026-03-02' }, yes],
      ['its length begins after the wait', 'delayed-year', { start: '2026-01-10', on: '2027-02-08' }, yes],
      ['and has its anniversary then', 'delayed-year', { start: '2026-01-10', on: '2027-02-09' }, byReading],
      [
        'before the start, though no source says how long',
        'delay-unknown',
        { start: '2026-01-10', on: '2026-01-09' },
        no,
      ],
      [
        'long after, though no source says how long',
        'delay-unknown',
        { start: '2026-01-10', on: '2036-01-09' },
        unknown,
      ],
    ]),
  )('%s (%s)', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('a test of a date against a day of the tables', () => {
  const last = { released: { atMost: '2022-08-31' } }
  it.each([
    ['2022-08-30', 'yes'],
    ['2022-08-31', 'yes'],
    ['2022-09-01', 'no'],
    ['2022-08', 'yes'],
    ['2022-09', 'no'],
    [undefined, 'unknown'],
  ] as const)('released %s', (released, wanted) => {
    expect(truth(last, situationOf(edition, released === undefined ? {} : { released }, asOf))).toBe(wanted)
  })

  it('is open in a month of which only the first day is not later', () => {
    expect(truth({ released: { atMost: '2022-08-01' } }, situationOf(edition, { released: '2022-08' }, asOf))).toBe(
      'unknown',
    )
  })

  it('needs the date, and only while it can still be either', () => {
    const needsOf = (facts: Facts) => settle([clause('old', last)], situationOf(edition, facts, asOf)).needs
    expect(needsOf({})).toEqual(['released'])
    expect(needsOf({ purchased: '2022-08-01' })).toEqual([])
    expect(needsOf({ purchased: '2023-08-01' })).toEqual(['released'])
  })

  it('reads the day of the question too', () => {
    const truthOn = (written: string) =>
      truth({ asOf: { atMost: '2026-03-31' } }, situationOf(edition, {}, day(written)))
    expect(['2026-03-31', '2026-04-01'].map(truthOn)).toEqual(['yes', 'no'])
  })
})

describe('a period whose length was told', () => {
  it.each(
    rows([
      [
        'a told length stands in where no figure says one',
        'told',
        { purchased: '2024-01-15', makerWarrantyMonths: 6, on: '2024-07-14' },
        yes,
      ],
      ['nothing told and no figure', 'told', { purchased: '2024-01-15', on: '2024-07-14' }, unknown],
      ['the figure holds where nothing is told', 'maker', { purchased: '2024-01-15', on: '2025-01-14' }, yes],
      ['the figure ends where nothing is told', 'maker', { purchased: '2024-01-15', on: '2025-01-16' }, no],
      [
        'two years told outlast the figure',
        'maker',
        { purchased: '2024-01-15', makerWarrantyMonths: 24, on: '2026-01-14' },
        yes,
      ],
      [
        'two years told have their own anniversary',
        'maker',
        { purchased: '2024-01-15', makerWarrantyMonths: 24, on: '2026-01-15' },
        byReading,
      ],
      [
        'the anniversary of the figure is then an ordinary day',
        'maker',
        { purchased: '2024-01-15', makerWarrantyMonths: 24, on: '2025-01-15' },
        yes,
      ],
      [
        'six months told fall short of the figure',
        'maker',
        { purchased: '2024-01-15', makerWarrantyMonths: 6, on: '2024-07-16' },
        no,
      ],
      [
        'no months told end on the day after',
        'maker',
        { purchased: '2024-01-15', makerWarrantyMonths: 0, on: '2024-01-16' },
        no,
      ],
      [
        'a length for another period changes nothing',
        'two-years',
        { start: '2024-01-15', makerWarrantyMonths: 6, on: '2026-01-14' },
        yes,
      ],
    ]),
  )('%s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('a period of which something is not known', () => {
  it.each(
    rows([
      ['no day of the incident', 'two-years', { start: '2024-01-15' }, unknown],
      ['no start', 'two-years', { on: '2024-01-15' }, unknown],
      ['neither', 'two-years', {}, unknown],
      ['no start of one until cancelled', 'cancelled', { on: '2024-01-15' }, unknown],
      ['no figure, before the start', 'silent', { start: '2024-01-15', on: '2024-01-14' }, no],
      ['no figure, on the first day', 'silent', { start: '2024-01-15', on: '2024-01-15' }, unknown],
      ['no figure, long after', 'silent', { start: '2024-01-15', on: '2044-01-15' }, unknown],
      ['no release, but bought long before the two years', 'age', { purchased: '2020-01-15', on: '2026-01-15' }, no],
      ['no release, but bought within the two years', 'age', { purchased: '2025-01-15', on: '2026-01-15' }, unknown],
    ]),
  )('%s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })
})

describe('dates known to the month', () => {
  it.each(
    rows([
      ['an incident in a month wholly inside', 'two-years', { start: '2024-01-15', on: '2025-12' }, yes],
      ['an incident in the month of the start', 'two-years', { start: '2024-01-15', on: '2024-01' }, unknown],
      ['an incident in the month of a start on the first', 'two-years', { start: '2024-01-01', on: '2024-01' }, yes],
      ['an incident in the month of the end', 'two-years', { start: '2024-01-15', on: '2026-01' }, unknown],
      [
        'an incident in a month whose last day is the end',
        'one-year',
        { start: '2023-05-31', on: '2024-05' },
        ['unknown', 'unknown', 'yes'],
      ],
      [
        'an incident in a month whose first day is the end',
        'one-year',
        { start: '2023-05-01', on: '2024-05' },
        ['unknown', 'no', 'unknown'],
      ],
      ['an incident in the month after', 'two-years', { start: '2024-01-15', on: '2026-02' }, no],
      ['an incident in the month before', 'two-years', { start: '2024-01-15', on: '2023-12' }, no],
      ['a start in a month, the day before its last end', 'two-years', { start: '2024-01', on: '2025-12-31' }, yes],
      [
        'a start in a month, on the first possible end',
        'two-years',
        { start: '2024-01', on: '2026-01-01' },
        ['unknown', 'unknown', 'yes'],
      ],
      [
        'a start in a month, on the last possible end',
        'two-years',
        { start: '2024-01', on: '2026-01-31' },
        ['unknown', 'no', 'unknown'],
      ],
      [
        'a start in a month, the day after the last possible end',
        'two-years',
        { start: '2024-01', on: '2026-02-01' },
        no,
      ],
      ['start and incident in the same month', 'two-years', { start: '2024-01', on: '2024-01' }, unknown],
      ['first use in a month is enough for the waiting month', 'waiting', { start: '2024-05', on: '2024-06-01' }, yes],
      ['the month of first use is before the waiting month ends', 'waiting', { start: '2024-05', on: '2024-05' }, no],
    ]),
  )('%s', (_, id, facts, wanted) => {
    expect(answers(id, facts)).toEqual(wanted)
  })

  const daysOf = (text: string): Day[] => {
    const { from, to } = parseSpan(text)!
    const found: Day[] = []
    for (let one = from!; one <= to!; one = addDays(one, 1)) found.push(one)
    return found
  }

  it('an answer is yes or no exactly when it is the same on each pair of days of the two months', () => {
    const spans = ['2024-02', '2024-01-31', '2024-02-29', '2024-03-01']
    const later = ['2024-02', '2024-03', '2025-01', '2025-02', '2025-03', '2025-02-28']
    const wrong = spans.flatMap(start =>
      later.flatMap(on =>
        ['one-year', 'waiting', 'waiting-year', 'cancelled'].flatMap(id => {
          const pairs = daysOf(start).flatMap(one => daysOf(on).map(other => answers(id, { start: one, on: other })))
          const wanted = [0, 1, 2].map(place => agreed(pairs.map(pair => pair[place]!)))
          const ours = answers(id, { start, on })
          return ours.join() === wanted.join() ? [] : [`${id} ${start} ${on}: ${ours}, not ${wanted}`]
        }),
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('a period in a clause that must hold', () => {
  const join = [clause('in-time', { on: { during: 'two-years' } })]
  const settled = (facts: Facts) => {
    const { verdict, needs, readings } = settle(join, situationOf(edition, facts, asOf))
    return { verdict, needs, readings }
  }

  it('gives each reading its own answer on the anniversary, and needs no fact', () => {
    expect(settled({ start: '2024-01-15', on: '2026-01-15' })).toEqual({
      verdict: 'conditional',
      needs: [],
      readings: [
        { reading: { 'last-day': 'day-out' }, verdict: 'no' },
        { reading: { 'last-day': 'day-in' }, verdict: 'yes' },
      ],
    })
  })

  it.each([
    ['yes', '2026-01-14'],
    ['no', '2026-01-16'],
  ])('is plainly %s on %s', (verdict, on) => {
    expect(settled({ start: '2024-01-15', on })).toEqual({ verdict, needs: [], readings: [] })
  })

  it('needs each date that is missing', () => {
    expect(settled({})).toEqual({ verdict: 'conditional', needs: ['start', 'on'], readings: [] })
  })

  it('needs a date known to the month where its days differ', () => {
    expect(settled({ start: '2024-01', on: '2026-01-20' })).toMatchObject({ verdict: 'conditional', needs: ['start'] })
  })

  it('has its edge where start + length falls, for each start of a leap year', () => {
    const wrong = daysOfYear(2024).filter(start => {
      const end = addMonths(start, 24)
      const on = [-1, 0, 1].map(move => settled({ start, on: addDays(end, move) }).verdict)
      return on.join() !== 'yes,conditional,no'
    })
    expect(wrong).toEqual([])
  })
})

const daysOfYear = (year: number): Day[] => {
  const found: Day[] = []
  for (let one = day(`${year}-01-01`); one < `${year + 1}`; one = addDays(one, 1)) found.push(one)
  return found
}

it('a period has no length by a figure that is no time, and the length of its figure else', () => {
  const of = small({ figures: { time: months(3), week: days(7), count: { count: 3 } } })
  const lengthBy = (figure: string, facts: Facts = {}) =>
    lengthOf(
      period('any', { from: 'start', for: figure, given: 'makerWarrantyMonths' }),
      situationOf(of, facts, day('2025-01-01')),
    )
  expect([lengthBy('count'), lengthBy('none')]).toEqual([null, null])
  expect([lengthBy('time'), lengthBy('week')]).toMatchObject([{ months: 3 }, { days: 7 }])
  expect(lengthBy('week', { makerWarrantyMonths: 5 })).toEqual({ months: 5 })
})

it('a period notes the figure of its length, and none where it has none or its length was told', () => {
  const noted: string[] = []
  const of = { ...edition, noteUse: (item: string) => void noted.push(item) }
  const at = (facts: Facts) => situationOf(of, facts, day('2025-01-01'))
  const named = (id: string) => of.periods.find(one => one.id === id)!
  expect([lengthOf(named('cancelled'), at({})), lengthOf(named('maker'), at({ makerWarrantyMonths: 5 }))]).toEqual([
    null,
    { months: 5 },
  ])
  expect(noted).toEqual([])
  lengthOf(named('one-year'), at({}))
  expect(noted).toEqual(['figures.one-year'])
})

it('a period begins as many days after its fact as a figure says, and notes that figure', () => {
  const noted: string[] = []
  const of = { ...edition, noteUse: (item: string) => void noted.push(item) }
  const waits = (id: string) =>
    waitingDays(of.periods.find(one => one.id === id)!, situationOf(of, {}, day('2025-01-01')))
  expect(['one-year', 'dated', 'waiting'].map(waits)).toEqual([0, 0, 0])
  expect(noted).toEqual([])
  expect([waits('delayed'), waits('delay-unknown')]).toEqual([30, null])
  expect(noted).toEqual(expect.arrayContaining(['figures.thirty-days', 'figures.no-figure']))
})

it('a period ends on a day, at the cancellation, or nobody knows when', () => {
  const named = (id: string) => edition.periods.find(one => one.id === id)!
  const at = situationOf(edition, { start: '2025-01-10' }, day('2025-06-01'))
  expect(endOf(named('one-year'), at)).toEqual({ end: 'dated', last: '2026-01-09' })
  expect(endOf(named('dated'), at)).toEqual({ end: 'dated', last: '2026-03-31' })
  expect(endOf(named('cancelled'), at)).toEqual({ end: 'until-cancelled', last: null })
  expect(endOf(named('silent'), at)).toEqual({ end: 'unknown', last: null })
  expect([endsOf(named('cancelled'), at), endsOf(named('silent'), at)]).toEqual([null, null])
})

it('a day is in a period, outside it, or nobody knows', () => {
  const state = (on: string, choice: Record<string, string> = {}) => {
    const situation = { ...situationOf(edition, { start: '2025-01-10', on }, asOf), choice }
    return during(parseSpan(on)!, edition.periods.find(({ id }) => id === 'one-year')!, situation)
  }
  expect(['2025-01-09', '2026-01-09', '2026-01-10', '2026-01-11'].map(on => state(on))).toEqual([
    'no',
    'yes',
    'unknown',
    'no',
  ])
  expect([state('2026-01-10', { [edge]: 'day-in' }), state('2026-01-10', { [edge]: 'day-out' })]).toEqual(['yes', 'no'])
})

it('a period of no length has no day, not even a borderline one', () => {
  const of = small({
    figures: { none: months(0) },
    open: [lastDay],
    periods: [period('none', { from: 'start', for: 'none', edge })],
  })
  const at = (on: string) => situationOf(of, { start: '2025-01-10', on }, day('2025-06-01'))
  for (const on of ['2025-01-09', '2025-01-10', '2025-01-11'])
    expect(truth({ on: { during: 'none' } }, { ...at(on), choice: { [edge]: 'day-in' } })).toBe('no')
})

it('a period has no day where it begins after its last day, or has no length', () => {
  const empty = small({
    figures: { year: months(12), nothing: days(0), never: months(0), secret: 'unknown' },
    periods: [
      period('until-day', { from: 'start', until: '2026-03-31' }),
      period('for-ever', { from: 'start', until: 'cancelled' }),
      period('year', { from: 'start', for: 'year' }),
      period('nothing', { from: 'start', for: 'nothing' }),
      period('never', { from: 'start', for: 'never' }),
      period('secret', { from: 'start', for: 'secret' }),
    ],
  })
  const emptyOf = (facts: Facts) =>
    empty.periods.filter(one => isEmpty(one, situationOf(empty, facts, asOf))).map(({ id }) => id)
  expect(emptyOf({ start: '2026-03-30' })).toEqual(['nothing', 'never'])
  expect(emptyOf({ start: '2026-03-31' })).toEqual(['nothing', 'never'])
  expect(emptyOf({ start: '2026-04-01' })).toEqual(['until-day', 'nothing', 'never'])
  expect(emptyOf({})).toEqual(['nothing', 'never'])
})
