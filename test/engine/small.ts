import type { Day } from '../../src/model/day.ts'
import type { Clause, Edition, Figure, OpenClause, Period } from '../../src/model/edition.ts'
import type { Filed, Tables } from '../../src/model/tables.ts'

/*
 * Small invented editions as plain objects: what a test does not mention is empty or unknown.
 */

export const text = { ja: '文', en: 'text' }

export const day = (written: string): Day => written as Day

export const clause = (id: string, when: Clause['when']): Clause => ({ id, when, says: text, cite: 'article-2023' })

export const openClause = (id: string, ...readings: string[]): OpenClause => ({
  id,
  says: text,
  readings: Object.fromEntries(readings.map(reading => [reading, text])),
})

export const lastDay = openClause('last-day', 'day-out', 'day-in')

export const months = (count: number): Figure => ({ months: count, cite: 'article-2023' })
export const days = (count: number): Figure => ({ days: count, cite: 'article-2023' })
export const yen = (amount: number): Figure => ({ yen: amount, tax: 'included', cite: 'article-2023' })

export const period = (id: string, parts: Omit<Period, 'id' | 'by' | 'says'>): Period => ({
  id,
  by: 'plan',
  says: text,
  ...parts,
})

export const small = (parts: Partial<Edition> = {}): Edition => ({
  plan: 'small',
  order: 1,
  name: text,
  for: text,
  page: 'https://example.com/',
  observed: '2024-01-01',
  effective: null,
  complete: true,
  figures: { monthly: yen(100) },
  open: [],
  periods: [],
  join: [clause('always', 'yes')],
  events: {},
  exclusions: [],
  route: 'unknown',
  remedies: 'unknown',
  limits: 'unknown',
  fees: 'unknown',
  desk: 'unknown',
  steps: 'unknown',
  notes: [],
  confirmed: [],
  ...parts,
})

export const filed = (edition: Edition): Filed => ({ edition, file: `${edition.plan}.yaml`, lines: {} })

export const tablesOf = (...editions: Edition[]): Tables => ({
  digest: 'sha256:0',
  editions: editions.map(filed),
  sources: {},
})
