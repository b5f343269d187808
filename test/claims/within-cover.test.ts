import { describe, expect, test } from 'vitest'
import { coverOf, datesOf } from '../../src/claims/within-cover.ts'
import { situationOf } from '../../src/engine/situation.ts'
import { addDays, type Day } from '../../src/model/day.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Parameters as Asked } from '../../src/model/parameters.ts'
import { day, days, period, small, text } from '../engine/small.ts'

const event = (covered: Condition) => ({ covered, says: text, cite: 'article-2023' }) as const

/** Cover from the tenth to the hundredth day after the start. */
const short = small({
  figures: { wait: days(10), length: days(90) },
  periods: [period('cover', { from: { 'days-after': 'start', days: 'wait' }, for: 'length' })],
  events: { 'screen-break': event({ on: { during: 'cover' } }), theft: event('no') },
})
const claimsOn = (...dates: string[]) => dates.map(date => ({ date: day(date) }))
const cover = (claims: ReturnType<typeof claimsOn>, facts: Facts = {}, parameters: Asked = {}, of: Edition = short) =>
  coverOf(situationOf(of, facts, day('2025-06-15')), claims, parameters)

describe('the claims within cover', () => {
  const ways = (...asked: Parameters<typeof cover>) =>
    cover(...asked).ways!.map(({ counted, starts }) => [datesOf(counted), starts])

  test('are all claims that have no date, with no start', () => {
    const claims = [{ date: null }, { date: null }]
    const { ways, someStart } = coverOf(situationOf(short, {}, day('2025-06-15')), claims, {})
    expect([ways, someStart(() => true)]).toEqual([[{ counted: claims, starts: [null] }], false])
  })

  test('are those on its days after a start that is told', () => {
    const claims = claimsOn('2025-01-10', '2025-01-11', '2025-04-10', '2025-04-11')
    expect(ways(claims, { start: '2025-01-01' })).toEqual([[['2025-01-11', '2025-04-10'], ['2025-01-01']]])
  })

  test('are all where some start allows that', () => {
    const [found, ...others] = cover(claimsOn('2025-02-01', '2025-04-30')).ways!
    expect([datesOf(found!.counted), others]).toEqual([['2025-02-01', '2025-04-30'], []])
    for (const start of found!.starts) expect(start! >= '2025-01-21' && start! <= '2025-01-22').toBe(true)
    expect(found!.starts).not.toEqual([])
  })

  test('are as many as some start allows, in each way', () => {
    const claims = claimsOn('2025-01-01', '2025-01-20', '2025-04-08', '2025-11-01')
    expect(ways(claims).map(([counted]) => counted)).toEqual([
      ['2025-01-20', '2025-04-08'],
      ['2025-01-01', '2025-01-20'],
    ])
  })

  test('are none where no start within the months asked about allows one', () => {
    expect(ways(claimsOn('2025-01-01'), {}, { months: 1 })).toEqual([[['2025-01-01'], ['2024-12-02']]])
    const later = { ...short, figures: { ...short.figures, wait: days(40) } }
    expect(ways(claimsOn('2025-01-01'), {}, { months: 1 }, later)).toEqual([[[], [null]]])
  })
})

describe('the days on which use may start', () => {
  const claims = claimsOn('2025-01-10', '2025-01-30', '2025-06-20')

  test('are those with all claims within the contract and the months asked about', () => {
    expect(cover(claims).allowed).toEqual({ from: null, to: '2025-01-10' })
    expect(cover(claims, {}, { months: 6 }).allowed).toEqual({ from: '2024-12-21', to: '2025-01-10' })
    expect(cover(claims, { purchased: '2025-01-03', start: '2025-01' }, { months: 6 }).allowed).toEqual({
      from: '2025-01-03',
      to: '2025-01-10',
    })
    expect(cover(claims, { start: '2025-01-05' }).allowed).toEqual({ from: '2025-01-05', to: '2025-01-05' })
  })

  test('are likely where most claims are within cover', () => {
    expect(cover(claims).likely()).toEqual({ from: '2024-10-23', to: '2024-12-31' })
    const always = { ...short, events: { 'screen-break': event('yes') } }
    expect(cover(claims, {}, {}, always).likely()).toEqual({ from: null, to: '2025-01-10' })
    expect(cover(claims, {}, { months: 6 }, always).likely()).toEqual({ from: '2024-12-21', to: '2025-01-10' })
  })

  test('are any where no claim has a date', () => {
    const { allowed, likely } = coverOf(
      situationOf(short, { start: '2025-01' }, day('2025-06-15')),
      [{ date: null }],
      {},
    )
    expect([allowed, likely()]).toEqual(Array(2).fill({ from: '2025-01-01', to: '2025-01-31' }))
  })

  test('go before those from which another date allows no cover', () => {
    const bought = { ...short, periods: [period('cover', { from: 'purchased', for: 'length' })] }
    const within = (start?: string) =>
      cover(claims, start ? { start } : {}, {}, bought).ways!.map(way => datesOf(way.counted))
    expect([within(), within('2024-11-12'), within('2024-10-31')]).toEqual([
      [['2025-01-10', '2025-01-30']],
      [['2025-01-10', '2025-01-30']],
      [['2025-01-10']],
    ])
  })
})

describe('with more starts of use than can be tried', () => {
  const letters = 'abcdefghijklmnopqrst'.split('')
  const waits = letters.map((letter, place) => [`wait-${letter}`, days(1_801 * place)] as const)
  const gaps = small({
    figures: { length: days(3), ...Object.fromEntries(waits) },
    periods: letters.map(letter =>
      period(letter, { from: { 'days-after': 'start', days: `wait-${letter}` }, for: 'length' }),
    ),
    events: { 'screen-break': event({ any: letters.map(during => ({ on: { during } })) }) },
  })
  const many = (count: number) =>
    claimsOn(...Array.from({ length: count }, (_, place) => addDays(day('2022-01-01'), 9 * place)))

  test('no way is found, and the start may matter', () => {
    const { ways, allowed, likely, someStart } = cover(many(40), {}, {}, gaps)
    expect([ways, likely(), someStart(() => false)]).toEqual([null, allowed, true])
  })

  test('the ways of fewer claims are found, and those after a start that is told', () => {
    expect(cover(many(3), {}, {}, gaps).ways).not.toBeNull()
    expect(cover(many(40), { start: '2022-01-01' }, {}, gaps).ways).toEqual([
      { counted: many(1), starts: ['2022-01-01'] },
    ])
  })
})

describe('a start of use is tried', () => {
  const tested = (...asked: Parameters<typeof cover>): readonly Day[] => {
    const starts: Day[] = []
    cover(...asked).someStart(start => starts.push(start) < 0)
    return starts
  }
  const claims = claimsOn('2025-01-10', '2025-01-30', '2025-04-20')

  test('for each way in which claims are within cover', () => {
    const countedBy = (start: Day) => datesOf(cover(claims, { start }).ways![0]!.counted).join()
    const every = new Set<string>()
    for (let start = day('2025-01-10'); start > '2024-01-01'; start = addDays(start, -1)) every.add(countedBy(start))
    expect(every.size).toBe(4)
    expect(new Set(tested(claims).map(countedBy))).toEqual(every)
  })

  test('for each way in which they fall into contract years, where cover does not tell them apart', () => {
    const always = { ...short, events: { 'screen-break': event('yes') } }
    expect(tested(claims, {}, {}, always).toSorted()).toEqual(['2021-01-10', '2024-01-11', '2024-01-31'])
  })

  test('alone where it is told', () => {
    expect(tested(claims, { start: '2025-01-02' })).toEqual(['2025-01-02'])
  })

  test('until one passes', () => {
    const starts: Day[] = []
    expect(cover(claims).someStart(start => starts.push(start) === 2)).toBe(true)
    expect(starts).toHaveLength(2)
  })
})
