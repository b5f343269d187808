import * as z from 'zod'
import { amount, count, foot, grounds, head, range, strings, tax, text } from '../shared/schema.ts'

const row = z.strictObject({
  plan: z.string(),
  name: text,
  variant: z.nullable(z.string()),
  totals: z.array(amount),
  refusedClaims: z.array(range),
  taxes: z.array(tax),
  sources: strings,
})

/** The answer of `compare`. */
export const compare = z.strictObject({
  ...head('compare'),
  columns: z.array(count),
  rows: z.array(row),
  plans: z.array(
    z.strictObject({ id: z.string(), name: text, page: z.url(), verdict: z.nullable(z.enum(['unattested', 'no'])) }),
  ),
  leftOut: strings,
  grounds,
  ...foot,
})
