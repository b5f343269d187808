import type { Condition, Edition, Note } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Parameters } from '../../src/model/parameters.ts'
import type { Question } from '../../src/model/question.ts'
import { clause, day, days, lastDay, months, openClause, period, small, text, yen } from '../engine/small.ts'

/* A small invented plan about which every answer is asked. */

export const cite = 'article-2023'
export const asOf = day('2025-06-15')
export const event = (covered: Condition) => ({ covered, says: text, cite }) as const
export const note = (code: string, parts: Partial<Note>): Note =>
  ({ id: code, code, says: text, cite, ...parts }) as Note

export const plan: Edition = small({
  figures: {
    monthly: yen(500),
    'repair.1': yen(1_000),
    'repair.2': yen(3_000),
    'exchange.1': yen(5_000),
    'exchange.2': yen(9_000),
    unreturned: yen(40_000),
    cap: yen(30_000),
    uses: { count: 2, cite },
    year: months(12),
    week: days(7),
    'return-days': days(14),
  },
  open: [lastDay, openClause('counting', 'delivery-day-out', 'delivery-day-in')],
  periods: [
    period('use', { from: { 'days-after': 'start', days: 'week' }, until: 'cancelled' }),
    { ...period('maker', { from: 'purchased', for: 'year', edge: 'last-day' }), by: 'maker-warranty' },
  ],
  join: [clause('device', { device: 'new' }), clause('line', { line: 'mnp' })],
  events: {
    'screen-break': event({ on: { during: 'use' } }),
    'natural-failure': event({ all: [{ on: { during: 'use' } }, { not: { on: { during: 'maker' } } }] }),
    theft: event('no'),
    battery: event('unknown'),
  },
  exclusions: [clause('official', { unofficialRepair: 'no' })],
  limits: [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses', per: 'rolling-year', cite }],
  remedies: [{ id: 'both', when: 'yes', gives: ['repair', 'exchange'], cite }],
  fees: [
    { for: 'repair', price: ['repair.1', 'repair.2'], excess: { over: 'cap' }, cite },
    { for: 'exchange', price: ['exchange.1', 'exchange.2'], cite },
  ],
  route: [
    { by: 'maker-warranty', when: { on: { during: 'maker' }, event: 'natural-failure' }, free: true, says: text, cite },
    { by: 'plan', cite },
  ],
  steps: [
    { id: 'call-desk', kind: 'contact', says: text, cite },
    { id: 'erase', kind: 'data', says: text, when: { remedy: 'exchange' }, if: text, cite },
    {
      id: 'return-old-device',
      kind: 'return',
      says: text,
      when: { remedy: 'exchange' },
      due: { after: 'replacementArrived', days: 'return-days', counting: 'counting' },
      onMiss: 'unreturned',
      also: [{ says: text, when: { esim: 'yes' }, if: text }],
      cite,
    },
  ],
  notes: [note('a-note', { in: ['eligible', 'covers', 'cost', 'compare', 'worth', 'timeline', 'claim-steps'] })],
})

export const other: Partial<Edition> = { plan: 'other', order: 2, figures: { ...plan.figures, monthly: yen(300) } }
export const asked = (facts: Facts = {}, parameters: Parameters = {}): Question => ({
  facts,
  plans: ['small'],
  parameters,
})
export const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id)
