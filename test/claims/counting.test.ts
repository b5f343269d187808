import { describe, expect, test } from 'vitest'
import type { Terms } from '../../src/claims/claims.ts'
import { againAfter, chargesAfter, countedBy, countedUnder, daysToTry, leftOf } from '../../src/claims/counting.ts'
import type { Fee } from '../../src/claims/price.ts'
import { choicesOf } from '../../src/engine/readings.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Claim, Facts } from '../../src/model/facts.ts'
import { exactly, span } from '../../src/model/money.ts'
import { day } from '../engine/small.ts'
import { edition, exchange, limitOf, repair, withLimits } from './fees.ts'

/* What earlier claims leave for the incident, and when a claim is possible again. */

const cite = 'article-2023'

describe('what earlier claims leave for the incident', () => {
  const asked = (facts: Facts, of = edition) => situationOf(of, facts, day('2025-06-15'))
  const claims: readonly Claim[] = [
    { date: day('2024-03-01'), remedy: 'repair' },
    { date: day('2024-05-01'), remedy: 'repair' },
  ]
  const counted = (facts: Facts, choice: Terms['choice'] = { year: 'calendar-year' }) => {
    const situation = asked(facts)
    return countedUnder(situation, choice, daysToTry(situation))!
  }

  test('is nothing in their year, and all uses in the next', () => {
    expect(leftOf(counted({ claims, on: '2024-12-31', start: '2024-01-10' }))).toEqual({ min: 0, max: 0 })
    expect(leftOf(counted({ claims, on: '2025-01-01', start: '2024-01-10' }))).toEqual({ min: 2, max: 2 })
    expect(leftOf(counted({ claims, start: '2024-01-10' }))).toEqual({ min: 0, max: 2 })
    expect(leftOf(counted({ claims, on: '2025-02-01' }, { year: 'contract-year' }))).toEqual({ min: 0, max: 2 })
  })

  test('is one day to try where no claims were told or both days are known', () => {
    expect(daysToTry(asked({})).every).toEqual([{ on: null, start: null }])
    expect(daysToTry(asked({ on: '2025-01-01', start: '2024-01-10' })).every).toEqual([
      { on: '2025-01-01', start: '2024-01-10' },
    ])
    expect(daysToTry(asked({ claims, on: '2025-01-01', start: '2024-01-10' })).every).toEqual([
      { on: '2025-01-01', start: '2024-01-10' },
    ])
    const open = daysToTry(asked({ claims, on: '2025-03', start: '2024-01-10' })).every.map(({ on }) => on!)
    expect(open.every(on => on >= '2025-03-01' && on <= '2025-03-31')).toBe(true)
    expect(open).toEqual(expect.arrayContaining(['2025-03-01', '2025-03-31']))
  })

  test('is found anew for each choice of readings', () => {
    const days = daysToTry(asked({ claims: claims.slice(0, 1), start: '2024-01-10' }))
    for (const year of ['rolling-year', 'calendar-year', 'contract-year'])
      expect(days.apart({ year })).toEqual(
        daysToTry(asked({ claims: claims.slice(0, 1), start: '2024-01-10' })).apart({ year }),
      )
    expect(days.apart({ year: 'rolling-year' })).not.toEqual(days.apart({ year: 'calendar-year' }))
  })

  test('has no charge where no reading leaves a use', () => {
    expect(chargesAfter(asked({ claims, on: '2024-12-31', start: '2024-01-10' }))).toEqual({
      charges: [],
      isBounded: false,
    })
  })

  test('is priced by what each of them may have spent of a cap of the year', () => {
    const three = { ...limitOf('uses', 'three', 'repair', 'exchange') }
    const shared: Fee = { ...repair, excess: { over: 'cap', per: 'counted-year' } }
    const excesses = (fees: Fee[], facts: Facts) => {
      const situation = asked(facts, { ...edition, limits: [three], fees })
      const ways = countedUnder(situation, { year: 'calendar-year' }, daysToTry(situation))!
      const amounts = ways.map(({ charges }) => charges().find(({ item }) => item === 'excess')?.unit.max ?? 0)
      return [...new Set(amounts)].sort((a, b) => a! - b!)
    }
    const quoted = (...quotes: readonly number[]): Facts => ({
      claims: quotes.map((quote, index) => ({ date: day(`2024-0${index + 1}-15`), quote })),
      on: '2024-12-01',
      start: '2024-01-10',
      remedy: 'repair',
      repairQuote: 10_000,
    })
    expect(excesses([shared, exchange], quoted(45_000, 1_000))).toEqual([0, 5_000, 6_000])
    const alone: Facts = { ...quoted(), repairQuote: 53_000 }
    expect(excesses([shared, exchange], { ...alone, claims: [] })).toEqual([3_000])
    const other: Facts = { ...quoted(45_000), repairQuote: 10_000 }
    expect(excesses([shared, { ...exchange, excess: undefined }], other)).toEqual([0, 5_000])
    const capped: Fee = { ...shared, when: { os: 'ios' } }
    const uncapped: Fee = { ...repair, excess: undefined, when: { os: 'android' } }
    expect(excesses([capped, uncapped], quoted(45_000))).toEqual([0, 5_000])
    expect(excesses([capped, uncapped], quoted(45_000, 1_000))).toEqual([0, 5_000, 6_000])
  })

  test('tells apart which of two claims, one outside the year, was the repair', () => {
    const of: Edition = {
      ...withLimits(limitOf('repairs', 'one', 'repair')),
      figures: { ...edition.figures, one: { count: 1, cite } },
      fees: [{ ...repair, nth: 'order' }, exchange],
    }
    const open = ['2023-03-01', '2024-03-01'].map(date => ({ date: day(date) }))
    const situation = asked({ claims: open, on: '2024-12-01', start: '2023-01-10', remedy: 'repair' }, of)
    const ways = countedUnder(situation, { year: 'calendar-year', order: 'over-contract' }, daysToTry(situation))!
    const pays = ways.filter(({ left }) => left !== 0).map(one => one.pay())
    expect(span(pays)).toEqual({ min: 7, max: 10 }) // a second repair costs less
  })

  describe('where there are too many ways to count them', () => {
    const open: readonly Claim[] = claims.map(({ date }) => ({ date }))
    const situation = asked({ claims: open, start: '2024-01-10' })
    const choices = choicesOf(['year'], edition)
    const least = (by: typeof situation, year: string) => {
      const days = daysToTry(by)
      countedUnder(by, { year }, days)
      return daysToTry(by).work.left - days.work.left
    }

    test('is not found with fewer looks than it takes', () => {
      const looks = least(situation, 'rolling-year')
      expect(countedUnder(situation, { year: 'rolling-year' }, daysToTry(situation, looks))).not.toBeNull()
      for (let fewer = 0; fewer < looks; fewer++)
        expect(countedUnder(situation, { year: 'rolling-year' }, daysToTry(situation, fewer))).toBeNull()
    })

    test('is anything from no use to all, at a price that nobody knows, under every reading', () => {
      const { counted, isBounded } = countedBy(
        situation,
        choices,
        daysToTry(situation, least(situation, 'rolling-year')),
      )
      expect(isBounded).toBe(true)
      expect(counted).toHaveLength(choices.length)
      for (const ways of counted) {
        expect(leftOf(ways)).toEqual({ min: 0, max: 2 })
        expect(ways.map(one => one.pay())).toEqual(ways.map(() => ({ min: 0, max: null })))
        expect(ways.flatMap(one => one.charges()).flatMap(charge => charge.addresses)).toEqual([])
        expect([...new Set(ways.flatMap(one => one.charges()).map(charge => charge.unit.max))]).toEqual([null])
      }
      expect(countedBy(situation, choices, daysToTry(situation)).isBounded).toBe(false)
    })

    test('has a use without a limit, and no number of them where no limit is known', () => {
      const bounds = (of: Edition) => {
        const by = asked({ claims: open, start: '2024-01-10' }, of)
        return leftOf(countedBy(by, choices, daysToTry(by, 0)).counted[0]!)
      }
      expect(bounds({ ...edition, limits: [] })).toEqual({ min: 1, max: null })
      expect(bounds({ ...edition, limits: 'unknown' })).toBeNull()
    })

    test('gives no day from which a claim is possible again', () => {
      const spent = asked({ claims, start: '2024-01-10', on: '2024-12-31' })
      expect(againAfter(spent, daysToTry(spent, 0))).toBeNull()
      const counting = daysToTry(spent)
      countedBy(spent, choices, counting)
      const again = againAfter(spent, daysToTry(spent, daysToTry(spent).work.left - counting.work.left))
      expect(again!.map(({ from }) => from)).toEqual([null])
    })
  })

  test('gives the price of the next claim', () => {
    const facts: Facts = { claims: claims.slice(0, 1), on: '2024-12-31', start: '2024-01-10', remedy: 'repair' }
    expect(counted(facts).map(one => one.pay())).toEqual([exactly(7)])
    expect(chargesAfter(asked(facts)).charges.map(one => one.addresses)).toContainEqual(['repair.2'])
  })
})

describe('a claim is possible again', () => {
  const again = (facts: Facts, of = edition) => {
    const situation = situationOf(of, facts, day('2025-06-15'))
    return againAfter(situation, daysToTry(situation))?.map(({ reading, also = [], from }) => [reading, ...also, from])
  }
  const claims: readonly Claim[] = ['2024-03-01', '2024-05-01'].map(date => ({ date: day(date), remedy: 'repair' }))
  const start = '2024-01-10'
  const by = (year: string) => ({ year })

  test('under each reading on the day on which its year ends', () => {
    expect(again({ claims, start, on: '2024-12-31' })).toEqual([
      [by('rolling-year'), '2025-03-01'],
      [by('contract-year'), '2025-01-10'],
      [by('calendar-year'), '2025-01-01'],
    ])
  })

  test('under the readings by which the uses are spent, those with the same day together', () => {
    expect(again({ claims, start, on: '2025-01-05' })).toEqual([
      [by('rolling-year'), '2025-03-01'],
      [by('contract-year'), '2025-01-10'],
    ])
    expect(again({ claims, start: '2024-03-01', on: '2025-01-05' })).toEqual([
      [by('rolling-year'), by('contract-year'), '2025-03-01'],
    ])
    expect(again({ claims, on: '2024-12-31' })).toEqual([
      [by('rolling-year'), '2025-03-01'],
      [by('calendar-year'), '2025-01-01'],
    ])
    expect(again({ claims, start, on: '2025-03-01' })).toBeUndefined()
  })

  test('on one day where the terms settle what a year is', () => {
    const settled = {
      ...withLimits({ ...limitOf('uses', 'two', 'repair', 'exchange'), per: 'calendar-year' as 'year' }),
    }
    expect(again({ claims, on: '2024-12-31' }, settled)).toEqual([[{}, '2025-01-01']])
    expect(again({ claims, on: '2025-01-01' }, settled)).toBeUndefined()
  })

  test('on a day that nobody knows where the start of use moves it', () => {
    const settled = {
      ...withLimits({ ...limitOf('uses', 'two', 'repair', 'exchange'), per: 'contract-year' as 'year' }),
    }
    expect(again({ claims, on: '2024-05-02', start: '2024-01' }, settled)).toEqual([[{}, null]])
  })

  test('never where the limit is none', () => {
    const none = { ...edition, figures: { ...edition.figures, two: { count: 0 } } }
    expect(again({ on: '2024-12-31' }, none)).toEqual([[{}, null]])
  })
})
