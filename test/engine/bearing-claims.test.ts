import { expect, test } from 'vitest'
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

test('all are kept where claims of a year share a cap', () => {
  expect(kept(repairs, editionOf(1, 1, 'counted-year'))).toHaveLength(9)
  expect(kept(repairs, editionOf(1, 1, 'claim'))).toHaveLength(2)
})
