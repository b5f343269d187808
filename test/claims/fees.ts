import type { Use } from '../../src/claims/claims.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Remedy } from '../../src/model/terms.ts'
import { openClause, small, yen } from '../engine/small.ts'

/* The fees of an invented plan: a repair up to a cap, and exchanges whose order may be counted in several ways. */

type Fee = NonNullable<Use['fee']>

const cite = 'article-2023'

export const repair: Fee = { for: 'repair', price: ['repair.1', 'repair.2'], excess: { over: 'cap' }, cite }
export const exchange: Fee = {
  for: 'exchange',
  price: ['exchange.1', 'exchange.2'],
  nth: 'order',
  'counts-other': 'others',
  cite,
}

/** The fee of each remedy. */
export const fees = { repair, exchange }

/** The figures that the fees name, and a monthly fee. */
export const amounts = {
  monthly: yen(100),
  'repair.1': yen(10),
  'repair.2': yen(7),
  'exchange.1': yen(4_400),
  'exchange.2': yen(8_800),
  cap: yen(50_000),
}

export const years = openClause('year', 'rolling-year', 'contract-year', 'calendar-year')
export const order = openClause('order', 'within-counted-year', 'over-contract')
export const others = openClause('others', 'repair-counts', 'repair-does-not-count')

/** A limit of some uses a year, as the open clause reads it. */
export const limitOf = (id: string, atMost: string, ...counts: Remedy[]) =>
  ({ id, counts, atMost, per: 'year' as string, cite }) as const

/** A plan with these fees and two uses a year. */
export const edition = small({
  figures: {
    ...amounts,
    two: { count: 2, cite },
    three: { count: 3, cite },
    secret: 'unknown',
  },
  open: [years, order, others, openClause('capped', 'mine', 'yours')],
  limits: [limitOf('uses', 'two', 'repair', 'exchange')],
  fees: [repair, exchange],
  remedies: [{ id: 'any', when: 'yes', gives: ['repair', 'exchange'], cite }],
})
/** The same plan with other limits. */
export const withLimits = (...limits: readonly ReturnType<typeof limitOf>[]): Edition => ({
  ...edition,
  limits: [...limits],
})
