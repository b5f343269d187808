import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstByKey, firstFrom, someByKey, spreadOf, startsFor } from '../../src/engine/starts.ts'
import { addDays, addMonths, type Day, yearsFrom } from '../../src/model/day.ts'
import { many } from '../seed.ts'
import { day } from './small.ts'

const list = (...days: string[]): readonly Day[] => days.map(day)
const anyDay = { from: null, to: null }

test('the place of the first day that is not before another', () => {
  const days = list('2024-01-01', '2024-01-03', '2024-01-03', '2024-01-05')
  expect(
    ['2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03', '2024-01-05', '2024-01-06'].map(one =>
      firstFrom(day(one), days),
    ),
  ).toEqual([0, 0, 1, 1, 3, 4])
})

test('claims spread over contract years: the places at which a year begins', () => {
  const claims = list('2024-01-10', '2024-06-01', '2025-01-10', '2027-01-09')
  expect(spreadOf(claims)(day('2023-06-01'))).toBe('1,3,3')
  expect(spreadOf(claims)(day('2023-01-10'))).toBe('2,3')
  expect(spreadOf(claims.slice(1, 3))(day('2023-06-01'))).toBe('')
})

test('starts of the same month and date, none after the first claim, spread claims alike', () => {
  const claims = list('2024-02-29', '2025-02-28', '2025-03-01', '2028-02-29')
  for (const date of ['02-28', '03-01', '12-31']) {
    const spreads = ['2020', '2021', '2022', '2023'].map(year => spreadOf(claims)(day(`${year}-${date}`)))
    expect(new Set(spreads).size, date).toBe(1)
  }
  const spread = spreadOf(claims)
  expect(['2020-02-29', '2024-02-29', '2023-02-28', '2023-03-01'].map(start => spread(day(start)))).toEqual([
    '1,3,3,3',
    '1,3,3,3',
    '1,3,3,3',
    '1,2,3,3',
  ])
})

test('of some starts, the first with each key that fits', () => {
  const starts = list('2024-01-01', '2024-02-01', '2024-03-01', '2025-01-01')
  expect(
    firstByKey(
      starts,
      start => start.slice(0, 4),
      () => true,
    ),
  ).toEqual(['2024-01-01', '2025-01-01'])
  expect(
    firstByKey(
      starts,
      start => start.slice(0, 4),
      start => start > '2024-01-31',
    ),
  ).toEqual(['2024-02-01', '2025-01-01'])
})

test('whether one of some starts passes: of those with the same key only the first is tested', () => {
  const starts = list('2024-01-01', '2024-02-01', '2025-01-01', '2026-01-01')
  const tested: Day[] = []
  const passes = (last: string) =>
    someByKey(
      starts,
      start => start.slice(0, 4),
      start => {
        tested.push(start)
        return start === last
      },
    )
  expect([passes('2025-01-01'), tested]).toEqual([true, list('2024-01-01', '2025-01-01')])
  expect(passes('2024-02-01')).toBe(false)
})

describe('the starts to try', () => {
  test('are the days beside each anniversary of a claim, and the first and the last that may be', () => {
    const within = { from: day('2022-03-05'), to: day('2024-02-01') }
    expect(startsFor(list('2024-06-10'), within, undefined).toSorted()).toEqual(
      list(
        '2022-03-05',
        '2022-06-09',
        '2022-06-10',
        '2022-06-11',
        '2023-06-09',
        '2023-06-10',
        '2023-06-11',
        '2024-02-01',
      ),
    )
    const late = { from: day('2024-02-20'), to: day('2024-03-05') }
    expect(startsFor(list('2024-03-01'), late, undefined).toSorted()).toEqual(
      list('2024-02-20', '2024-02-29', '2024-03-01'),
    )
  })

  test('reach into the year before and the year after that of an anniversary', () => {
    const winter = { from: day('2022-12-31'), to: day('2023-01-01') }
    expect(startsFor(list('2024-01-01', '2024-12-31'), winter, undefined).toSorted()).toEqual(
      list('2022-12-31', '2023-01-01'),
    )
  })

  test('are one where it is told', () => {
    const told = { from: day('2023-02-28'), to: day('2023-02-28') }
    expect(startsFor(list('2024-02-28', '2025-02-28'), told, undefined)).toEqual(['2023-02-28'])
  })

  test('are the same for claims of the same date in several years as for the first of them', () => {
    const twice = list('2023-12-31', '2024-02-29', '2024-12-31', '2028-02-29')
    const once = list('2023-12-31', '2024-02-29')
    expect(startsFor(twice, anyDay, undefined)).toEqual(startsFor(once, anyDay, undefined))
  })

  test('have the days beside the anniversary in each year, also next to a leap day', () => {
    const years = { from: day('2022-06-01'), to: day('2024-03-03') }
    const ofWinter = (claim: string) => startsFor(list(claim), years, undefined).filter(one => one.slice(5, 7) < '06')
    expect(ofWinter('2025-02-28').toSorted()).toEqual(
      list('2023-02-27', '2023-02-28', '2023-03-01', '2024-02-27', '2024-02-28', '2024-02-29', '2024-03-03'),
    )
    expect(ofWinter('2025-03-01').toSorted()).toEqual(
      list('2023-02-28', '2023-03-01', '2023-03-02', '2024-02-29', '2024-03-01', '2024-03-02', '2024-03-03'),
    )
    expect(ofWinter('2028-02-29').toSorted()).toEqual(
      list('2023-02-27', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-03'),
    )
  })

  const claims = fc
    .array(fc.nat(900), { minLength: 1, maxLength: 4 })
    .map(after => after.toSorted((a, b) => a - b).map(days => addDays(day('2023-12-25'), days)))

  test('hold one for each way in which claims fall into contract years', () => {
    fc.assert(
      fc.property(claims, fc.nat(700), fc.nat(60), (dates, before, left) => {
        const from = addDays(dates[0]!, -before)
        const to = addDays(dates[0]!, -Math.min(before, left))
        const years = (start: Day) => dates.map(one => yearsFrom(start, one)).join()
        const tried = new Set(startsFor(dates, { from, to }, undefined).map(years))
        for (let start = from; start <= to; start = addDays(start, 1)) expect(tried).toContain(years(start))
      }),
      { numRuns: many(30) },
    )
  })

  test('are between the bounds that were told, and not after the first claim', () => {
    const told = startsFor(list('2024-06-01'), { from: day('2023-12-01'), to: day('2024-01-31') }, undefined).toSorted()
    expect([told[0], told.at(-1)]).toEqual(['2023-12-01', '2024-01-31'])
    const late = startsFor(list('2024-06-01'), { from: day('2024-05-01'), to: day('2024-12-31') }, undefined).toSorted()
    expect([late[0], late.at(-1)]).toEqual(['2024-05-01', '2024-06-01'])
  })

  test('go back four years where no earliest day is known', () => {
    expect(startsFor(list('2024-06-01'), anyDay, undefined).toSorted()[0]).toBe('2020-06-01')
  })

  test('go back eight years where four have no leap day', () => {
    const first = (claim: string) => startsFor(list(claim), anyDay, undefined).toSorted()[0]
    expect(['2100-02-28', '2100-03-01', '2101-01-31', '2104-02-28', '2104-02-29'].map(first)).toEqual(
      list('2096-02-28', '2092-03-01', '2093-01-31', '2096-02-28', '2100-02-28'),
    )
    expect(startsFor(list('2103-02-28', '2103-06-01'), anyDay, undefined)).toContain('2096-02-29')
  })

  test('go back four years before the days at which something else turns, and hold these days', () => {
    const turns = list('2017-03-10', '2024-06-02', '2017-03-11')
    const starts = startsFor(list('2024-06-01'), anyDay, undefined, turns)
    expect(starts.toSorted()[0]).toBe('2013-03-10')
    expect(starts).toEqual(expect.arrayContaining([...list('2013-06-01', '2017-03-10', '2017-03-11', '2017-06-01')]))
    expect(starts).not.toContain('2024-06-02')
    const told = { from: day('2017-03-11'), to: null }
    expect(startsFor(list('2024-06-01'), told, undefined, turns).toSorted()[0]).toBe('2017-03-11')
  })

  test.each([
    ['2024-03-10', 12, '2023-03-11'],
    ['2025-02-28', 12, '2024-03-01'],
    ['2024-02-29', 12, '2023-03-01'],
  ])('hold the first start of which %s is still in %i months', (last, months, first) => {
    const starts = startsFor(list(last), anyDay, months).toSorted()
    expect(starts[0]).toBe(first)
    expect(addMonths(starts[0]!, months) > last).toBe(true)
    expect(addMonths(addDays(starts[0]!, -1), months) > last).toBe(false)
  })

  test('are not before the day that was told, however many months are asked about', () => {
    expect(startsFor(list('2024-06-01'), { from: day('2024-01-01'), to: null }, 24).toSorted()[0]).toBe('2024-01-01')
    expect(startsFor(list('2024-06-01'), { from: day('2022-01-01'), to: null }, 12).toSorted()[0]).toBe('2023-06-02')
  })
})
