import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastPrice } from '../../../src/claims/least.ts'
import { cost, loadTables, type WorthQuestion, worth } from '../../../src/index.ts'

/** A question about one plan by its name. */
type Named = WorthQuestion & { readonly plan: string }

const tables = await loadTables()
const options = { asOf: '2023-10-10' }

const asked: fc.Arbitrary<Named> = fc
  .record({
    plan: fc.constantFrom('new', 'used', 'own'),
    months: fc.integer({ min: 1, max: 120 }),
    freeMonths: fc.constantFrom(undefined, 0, 2),
    tier: fc.constantFrom(undefined, '418', '550'),
    os: fc.constantFrom(undefined, 'ios' as const, 'android' as const),
    remedy: fc.constantFrom(undefined, 'repair' as const),
  })
  .map(
    question =>
      Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as unknown as Named,
  )

describe('the price of one repair from which a plan pays', () => {
  const totalAt = (question: Named, repairs: number, repairQuote: number) =>
    cost(tables, { ...question, claims: repairs, repairQuote }, options).plans[0]!.total!

  it('is the first whole yen at which the bill of cost is no higher than so many repairs', () => {
    fc.assert(
      fc.property(asked, question => {
        for (const { repairs, yen } of worth(tables, question, options).breakEven.prices) {
          const isAtMost = (end: 'min' | 'max', price: number): boolean =>
            (totalAt(question, repairs, price)[end] ?? Number.POSITIVE_INFINITY) <= repairs * price
          for (const end of ['min', 'max'] as const) {
            const price = yen?.[end] ?? null
            if (price === null) expect(isAtMost(end, 10_000_000)).toBe(false)
            else expect([isAtMost(end, price), price > 0 && isAtMost(end, price - 1)]).toEqual([true, false])
          }
        }
      }),
    )
  })

  it('is found wherever it is, and is null where no price passes', () => {
    for (const least of [0, 1, 2, 3, 13_200, 99_999_999, 100_000_000])
      expect(leastPrice(price => price >= least)).toBe(least)
    expect(leastPrice(() => false)).toBeNull()
    for (const first of [13_199, 13_200]) expect(leastPrice(price => price >= 13_200, first)).toBe(13_200)
    expect(leastPrice(price => price > 100_000_000, 13_200)).toBeNull()
  })
})

describe('a plan without known limits', () => {
  it('may refuse the repair, which then costs as much as without the plan', () => {
    const edition = { ...tables.editions.findLast(({ edition }) => edition.plan === 'used')!, lines: {} }
    const silent = { ...edition, edition: { ...edition.edition, limits: 'unknown' as const } }
    const answer = worth(
      { ...tables, editions: [silent] },
      { plan: 'used', months: 12, repairCost: 30_000 },
      { asOf: '2023-10-10' },
    )
    expect(answer.perRepair).toEqual({ min: 0, max: 30_000 })
    expect(answer.withPlan).toEqual({ min: 6_600, max: 36_600 })
    expect(answer.breakEven).toEqual({
      repairs: null,
      chance: null,
      range: { min: 0.22, max: null },
      prices: [{ repairs: 1, yen: { min: 6_600, max: null } }],
    })
  })
})
