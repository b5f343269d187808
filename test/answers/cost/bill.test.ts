import { expect, test } from 'vitest'
import { billRows, billSentence } from '../../../src/answers/cost/bill.ts'
import type { Citations } from '../../../src/answers/shared/screen/citations.ts'
import { cost, loadTables } from '../../../src/index.ts'

test('a bill of 15,000 lines is written in a time that can be waited for', async () => {
  const claims = ['2024-01-05:repair:78000', '2024-02-05:exchange', '2024-03-05']
  const [plan] = cost(await loadTables(), { plan: 'own', months: 24, claims }, { asOf: '2026-11-23' }).plans
  const long = { ...plan!, lines: Array.from({ length: 5000 }, () => plan!.lines).flat() }
  const cite = { marks: () => '[1]' } as unknown as Citations
  expect(billSentence(long, cite, 'ja').length).toBeGreaterThan(100_000)
  expect(billRows(long, cite, 'en')).toHaveLength(1)
})
