import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BillGroup, billsOf, outermostBills, stepsIn, totalOf } from '../../src/claims/bills.ts'
import type { Terms, Use } from '../../src/claims/claims.ts'
import { choicesOf } from '../../src/engine/readings.ts'
import { addDays, addMonths } from '../../src/model/day.ts'
import type { Edition } from '../../src/model/edition.ts'
import { span } from '../../src/model/money.ts'
import { day, small } from '../engine/small.ts'
import { many } from '../seed.ts'
import { amounts, fees, order, others, years } from './fees.ts'

/*
 * `billsOf` counts bills that are alike for later claims together. Here every way to settle the claims is billed by itself.
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

const kind = ({ refused, isExchanged }: BillGroup): string =>
  `${refused.max === 0 ? 'none' : 'some'} refused, ${isExchanged ? 'exchanged' : 'only repaired'}`

/** What each claim may come to in some bills. */
const waysOf = (some: readonly BillGroup[]): readonly (readonly string[])[] => {
  const ways: Set<string>[] = []
  for (const { first, end, charges } of stepsIn(some))
    for (let place = first; place < end; place++) {
      const known = ways[place] ?? new Set()
      ways[place] = known.add(JSON.stringify(charges))
    }
  return ways.map(set => [...set].sort())
}

/** The least and the most of each kind of bill, its refused claims, and the ways in which each claim is settled. */
const summed = (all: readonly BillGroup[]): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(all.map(kind))].sort().map(one => {
      const same = all.filter(bills => kind(bills) === one)
      return [one, [totalOf(same), span(same.map(bills => bills.refused)), waysOf(same)]]
    }),
  )

/** The bills where the work has no end. */
const everyBill = (uses: readonly (readonly Use[])[], terms: Terms, isOver: boolean): readonly BillGroup[] =>
  billsOf(uses, terms, isOver)!

describe('the outermost bills', () => {
  const either = (['repair', 'exchange'] as const).map(remedy => ({ date: start, remedy, fee: fees[remedy] }))
  const kinds = (...uses: readonly (readonly Use[])[]) =>
    outermostBills(uses).map(({ isExchanged, refused: { min, max } }) => [isExchanged, min, max])

  it('refuse none or some of the claims, with and without an exchange, as far as that is possible', () => {
    expect(kinds(either, [either[1]!])).toEqual([
      [true, 0, 0],
      [false, 1, 2],
      [true, 1, 1],
    ])
    expect(kinds(either, either)).toEqual([
      [false, 0, 0],
      [true, 0, 0],
      [false, 1, 2],
      [true, 1, 1],
    ])
    expect(kinds(either)).toEqual([
      [false, 0, 0],
      [true, 0, 0],
      [false, 1, 1],
    ])
    expect(kinds([either[0]!])).toEqual([
      [false, 0, 0],
      [false, 1, 1],
    ])
  })

  it('charge each claim nothing or an amount that nobody knows, from no figure', () => {
    const charge = { item: 'repair', addresses: [], unit: { min: 0, max: null }, tax: null, date: start }
    expect(waysOf(outermostBills([[...either, { ...either[0]!, fee: null }]]))).toEqual([
      [JSON.stringify([{ ...charge, item: 'exchange' }]), JSON.stringify([charge]), 'null'],
    ])
    expect(totalOf(outermostBills([either]))).toEqual({ min: 0, max: null })
  })
})

describe('of all possible bills', () => {
  it('the total, the refused claims and the ways to settle each claim are found, under every reading', () => {
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
        expect(summed(everyBill(uses, terms, isOver))).toEqual(summed(all))
      }
    }
    fc.assert(fc.property(editions, claims, fc.boolean(), holds), { numRuns: many(200) })
  })

  it('none is outside the outermost bills', () => {
    const holds = (edition: Edition, uses: readonly (readonly Use[])[], isOver: boolean): void => {
      const bounds = outermostBills(uses)
      for (const choice of choicesOf(['year', 'order', 'others'], edition))
        for (const bills of everyBill(uses, { edition, choice, start }, isOver)) {
          const alike = bounds.filter(bound => kind(bound) === kind(bills))
          expect(span([...alike.map(bound => bound.refused), bills.refused])).toEqual(alike[0]?.refused)
          expect(span([totalOf(alike)!, totalOf([bills])!])).toEqual(totalOf(alike))
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
  ] as const)('later claims take no more work than earlier ones, by %s with %j', (year, limits) => {
    const terms = termsOf(year, ...limits)
    const workOf = (count: number) => {
      const work = { left: 1e6 }
      billsOf(weekly(count), terms, false, work)
      return 1e6 - work.left
    }
    expect(workOf(780) - workOf(520)).toBeLessThanOrEqual(workOf(520) - workOf(260))
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
