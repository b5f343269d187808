import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bill, billsOf, cheapest, dearest, isExchanged, outermostBills } from '../../src/claims/bills.ts'
import type { Terms, Use } from '../../src/claims/claims.ts'
import { choicesOf } from '../../src/engine/readings.ts'
import { addDays, addMonths } from '../../src/model/day.ts'
import type { Edition } from '../../src/model/edition.ts'
import { day, small } from '../engine/small.ts'
import { many } from '../seed.ts'
import { amounts, fees, order, others, years } from './fees.ts'

/*
 * `billsOf` keeps few of all possible bills. Here every way to settle the claims is billed by itself.
 */

const edition = (limits: Edition['limits'], uses: number): Edition =>
  small({
    figures: {
      ...amounts,
      uses: { count: uses, cite: 'article-2023' },
    },
    open: [years, order, others],
    limits,
    fees: Object.values(fees),
  })

const limit = (...counts: ('repair' | 'exchange')[]) =>
  ({ id: counts.join('-'), counts, atMost: 'uses', per: 'year', cite: 'article-2023' }) as const

const editions = fc
  .tuple(
    fc.constantFrom<Edition['limits']>(
      'unknown',
      [],
      [limit('repair', 'exchange')],
      [limit('exchange')],
      [limit('repair')],
      [limit('exchange'), limit('repair')],
    ),
    fc.nat(3),
  )
  .map(([limits, uses]) => edition(limits, uses))

const start = day('2024-02-29')
const dates = fc.oneof(
  fc.nat(1_200).map(days => addDays(start, days)),
  fc
    .tuple(fc.nat(3), fc.integer({ min: -1, max: 1 }))
    .map(([years, days]) => addDays(addMonths(start, 12 * years), days)),
)
const quotes = fc.constantFrom(undefined, 49_999, 78_000)

/** Claims with the ways to settle each, in the order of their days; or as many within one year. */
const claims: fc.Arbitrary<readonly (readonly Use[])[]> = fc
  .tuple(
    fc.boolean(),
    fc.uniqueArray(dates, { maxLength: 6 }),
    fc.array(fc.tuple(fc.constantFrom(1, 2, 3), quotes), { minLength: 6, maxLength: 6 }),
  )
  .map(([isDated, days, ways]) =>
    days.sort().map((date, at) => {
      const [remedies, quote] = ways[at]!
      const uses = (['repair', 'exchange'] as const).filter((_, bit) => (remedies >> bit) % 2 === 1)
      return uses.map(remedy => ({ date: isDated ? date : null, remedy, quote, fee: fees[remedy] }))
    }),
  )

const everyWay = (uses: readonly (readonly Use[])[]): readonly (readonly Use[])[] =>
  uses.reduce<readonly (readonly Use[])[]>((ways, next) => ways.flatMap(way => next.map(use => [...way, use])), [[]])

const kind = (bill: Bill): string => `${bill.refused} refused, ${isExchanged(bill) ? 'exchanged' : 'only repaired'}`

/** The least and the most of each kind of bill. */
const ends = (bills: readonly Bill[]): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(bills.map(kind))].sort().map(one => {
      const same = bills.filter(bill => kind(bill) === one)
      return [one, [cheapest(same).total.min, dearest(same).total.max]]
    }),
  )

/** The bills where the work has no end. */
const everyBill = (uses: readonly (readonly Use[])[], terms: Terms, isOver: boolean): readonly Bill[] =>
  billsOf(uses, terms, isOver)!

describe('the outermost bills', () => {
  const either = (['repair', 'exchange'] as const).map(remedy => ({ date: start, remedy, fee: fees[remedy] }))

  it('refuse all claims, with and without one exchange, or accept all by one remedy where it is possible', () => {
    const bills = outermostBills([either, [either[1]!]])
    expect(bills.map(({ refused }) => refused)).toEqual([2, 1, 0, 0])
    expect(bills.map(({ accepted }) => accepted.map(use => use.remedy))).toEqual([
      [],
      ['exchange'],
      ['repair', 'exchange'],
      ['exchange', 'exchange'],
    ])
    expect(outermostBills([either]).map(isExchanged)).toEqual([false, true, false, true])
    expect(outermostBills([[either[0]!]]).map(isExchanged)).toEqual([false, false, false])
  })

  it('charge amounts that nobody knows, from no figure', () => {
    const repaired = outermostBills([either])[2]
    expect(repaired!.charges).toEqual([
      { item: 'repair', addresses: [], unit: { min: 0, max: null }, tax: null, date: start },
    ])
  })
})

describe('of all possible bills', () => {
  it('the cheapest and the dearest of each kind are kept, under every reading', () => {
    const holds = (edition: Edition, uses: readonly (readonly Use[])[], isOver: boolean): void => {
      for (const choice of choicesOf(['year', 'order', 'others'], edition)) {
        const terms: Terms = { edition, choice, start }
        const all = everyWay(uses).flatMap(way =>
          everyBill(
            way.map(use => [use]),
            terms,
            isOver,
          ),
        )
        expect(ends(everyBill(uses, terms, isOver))).toEqual(ends(all))
      }
    }
    fc.assert(fc.property(editions, claims, fc.boolean(), holds), { numRuns: many(200) })
  })

  it('none is outside the outermost bills', () => {
    const holds = (edition: Edition, uses: readonly (readonly Use[])[], isOver: boolean): void => {
      const bounds = outermostBills(uses)
      const [least, most] = [cheapest(bounds), dearest(bounds)]
      const mostRefused = Math.max(...bounds.map(bill => bill.refused))
      for (const choice of choicesOf(['year', 'order', 'others'], edition))
        for (const bill of everyBill(uses, { edition, choice, start }, isOver)) {
          expect(bill.total.min).toBeGreaterThanOrEqual(least.total.min)
          expect(bill.total.max ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
            most.total.max ?? Number.POSITIVE_INFINITY,
          )
          expect(bill.refused).toBeLessThanOrEqual(mostRefused)
          expect(bounds.map(isExchanged)).toContain(isExchanged(bill))
        }
    }
    fc.assert(fc.property(editions, claims, fc.boolean(), holds), { numRuns: many(200) })
  })

  const either = (date: string) =>
    (['repair', 'exchange'] as const).map(remedy => ({ date: day(date), remedy, fee: fees[remedy] }))
  const weekly = (count: number) => Array.from({ length: count }, (_, week) => either(addDays(start, 7 * week)))
  const termsOf = (year: string, ...limits: readonly ReturnType<typeof limit>[]): Terms => ({
    edition: edition([...limits], 2),
    choice: { year, order: 'within-counted-year', others: 'repair-counts' },
    start,
  })

  it.each([
    ['rolling-year', [limit('repair', 'exchange')]],
    ['contract-year', [limit('repair', 'exchange')]],
    ['calendar-year', [limit('repair', 'exchange')]],
  ] as const)('as many are kept after many claims as after a few, by %s with %j', (year, limits) => {
    const terms = termsOf(year, ...limits)
    const kept = (count: number) => everyBill(weekly(count), terms, false).length
    expect(kept(520)).toBeLessThanOrEqual(kept(156))
  })

  it('none are found where they take more work than is left', () => {
    const terms = termsOf('rolling-year', limit('repair'))
    const work = { left: 1_000 }
    expect(billsOf(weekly(60), terms, false, work)).toBeNull()
    const [few, enough] = [weekly(2), { left: 6 }] // one bill, then two, with two ways to settle each claim
    expect(billsOf(few, terms, false, enough)).toEqual(everyBill(few, terms, false))
    expect(enough.left).toBe(0)
    expect(billsOf(few, terms, false, { left: 5 })).toBeNull()
  })
})
