import { describe, expect, test } from 'vitest'
import { bearingClaims } from '../../src/engine/bearing-claims.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Claim } from '../../src/model/facts.ts'
import type { Remedy } from '../../src/model/terms.ts'
import { day, small } from './small.ts'

/* Which of many claims can affect an incident after them. */

const cite = 'article-2023'
const claimsOf = (...remedies: readonly (Remedy | undefined)[]): readonly Claim[] =>
  remedies.map((remedy, index) => ({
    date: day(`2024-01-${String(index + 1).padStart(2, '0')}`),
    ...(remedy && { remedy }),
  }))
const editionOf = (uses: number | null, prices: number, per?: 'claim' | 'counted-year'): Edition =>
  small({
    figures: { uses: uses === null ? 'unknown' : { count: uses, cite } },
    limits: [{ id: 'uses', counts: ['repair'], atMost: 'uses', per: 'year', cite }],
    fees: [
      {
        for: 'repair',
        price: Array.from({ length: prices }, () => 'price'),
        ...(per && { excess: { over: 'cap', per } }),
        cite,
      },
    ],
  })
/** The days of the claims that are kept. */
const kept = (claims: readonly Claim[], edition: Edition) =>
  bearingClaims(claims, edition).map(({ date }) => Number(date.slice(-2)))

const repairs = claimsOf(...Array.from({ length: 9 }, () => 'repair' as const))

test('the first and the last are kept, as many as a limit or the prices count', () => {
  expect(kept(repairs, editionOf(3, 1))).toEqual([1, 7, 8, 9])
  expect(kept(repairs, editionOf(1, 2))).toEqual([1, 8, 9])
  expect(kept(repairs, editionOf(null, 1))).toEqual([1, 9])
  expect(kept(repairs, small())).toEqual([1, 9])
  expect(kept([], small())).toEqual([])
})

test('of each remedy, and of those without one, as many are kept, in the order of their days', () => {
  const mixed = claimsOf(
    'repair',
    'exchange',
    undefined,
    'exchange',
    'repair',
    undefined,
    'exchange',
    'repair',
    undefined,
  )
  expect(kept(mixed, editionOf(1, 1))).toEqual([1, 7, 8, 9])
  expect(kept(mixed, editionOf(2, 1))).toEqual([1, 4, 5, 6, 7, 8, 9])
})

describe('where claims of a year share a cap', () => {
  const shared = editionOf(1, 1, 'counted-year')
  const quoted = (count: number): readonly Claim[] =>
    repairs.map((one, at) => (at < count ? { ...one, quote: 5 } : one))

  test('one more of each kind is kept, with a quote and without', () => {
    expect(kept(repairs, shared)).toEqual([1, 8, 9])
    expect(kept(quoted(4), shared)).toEqual([1, 3, 4, 8, 9])
    expect(kept(quoted(4), editionOf(1, 1, 'claim'))).toEqual([1, 9])
  })

  test('by one of several fees, their quotes are kept too', () => {
    const alone = { for: 'exchange' as const, price: ['price'], cite }
    const of = { ...shared, fees: [...(shared.fees as readonly (typeof alone)[]), alone] }
    expect(kept(quoted(4), of as Edition)).toEqual([1, 3, 4, 8, 9])
  })

  test('one with a quote that is before them counts as one without', () => {
    const quotes = (claims: readonly Claim[]) => bearingClaims(claims, shared).map(({ quote }) => quote)
    expect(quotes(quoted(4))).toEqual([undefined, 5, 5, undefined, undefined])
    expect(quotes(quoted(9))).toEqual([undefined, undefined, undefined, 5, 5])
    expect(kept(quoted(9), shared)).toEqual([1, 6, 7, 8, 9])
    expect(quotes(quoted(2))).toEqual([5, 5, undefined, undefined])
  })
})
