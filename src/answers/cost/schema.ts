import * as z from 'zod'
import { next, reading } from '../shared/reason-schema.ts'
import {
  amount,
  certainty,
  day,
  foot,
  grounds,
  head,
  need,
  range,
  strings,
  tax,
  text,
  unattested,
} from '../shared/schema.ts'

const line = z.strictObject({
  item: z.enum(['monthly', 'repair', 'exchange', 'excess', 'claims', 'unreturned']),
  rule: z.string(),
  text,
  quantity: range,
  unit: range,
  amount: range,
  tax: z.nullable(tax),
  taxes: z.array(tax).optional(),
  date: z.nullable(day),
  certainty,
  sources: strings,
})

/** The sum under each reading of the open clauses that matter. */
export const sumReading = z.strictObject({ ...reading, total: amount, refusedClaims: range })

const plan = z.strictObject({
  id: z.string(),
  name: text,
  verdict: unattested,
  months: amount,
  lines: z.array(line),
  total: amount,
  byTax: z.array(z.strictObject({ tax: z.nullable(tax), amount: range })),
  refusedClaims: amount,
  withinMax: z.enum(['yes', 'no', 'conditional']).optional(),
  readings: z.array(sumReading),
  needs: z.array(need),
  page: z.nullable(z.url()),
})

/** The answer of `cost`. */
export const cost = z.strictObject({ ...head('cost'), plans: z.array(plan), next, grounds, ...foot })
