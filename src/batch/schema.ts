import * as z from 'zod'
import {
  amount,
  by,
  certainty,
  count,
  day,
  factName,
  need,
  range,
  strings,
  tax,
  unattested,
  verdict,
} from '../answers/shared/schema.ts'

/*
 * One line of the output of `batch`: the same keys as the single answer has, without texts and without the head.
 */

const id = z.json()
const next = z.nullable(z.strictObject({ fact: need }))
const settled = z.enum(['yes', 'no', 'conditional'])
const choice = z.record(z.string(), z.string())
const reasons = z
  .array(
    z.strictObject({
      rule: z.string(),
      state: z.enum(['yes', 'no', 'unknown']),
      facts: z.array(factName),
      certainty,
      sources: strings,
    }),
  )
  .optional()

const eligible = z.strictObject({
  id,
  plans: z.array(z.strictObject({ id: z.string(), verdict, needs: z.array(factName), reasons })),
  next,
})

const line = z.strictObject({
  item: z.string(),
  rule: z.string(),
  quantity: range,
  unit: range,
  amount: range,
  tax: z.nullable(tax),
  taxes: z.array(tax).optional(),
  date: z.nullable(day),
  certainty,
  sources: strings,
})

const cost = z.strictObject({
  id,
  plans: z.array(
    z.strictObject({
      id: z.string(),
      verdict: z.literal('unattested').optional(),
      total: amount,
      refusedClaims: amount,
      withinMax: settled.optional(),
      needs: z.array(need),
      readings: z.array(z.strictObject({ reading: choice, total: amount, refusedClaims: range })),
      lines: z.array(line).optional(),
    }),
  ),
  next,
})

const link = z.strictObject({
  by,
  verdict: settled,
  until: z.nullable(day),
  remedy: z.nullable(z.enum(['repair', 'exchange'])),
  pay: amount,
  reasons,
})

const covers = z.strictObject({
  id,
  plan: z.string(),
  verdict,
  pay: amount,
  claimsLeft: amount,
  needs: z.array(factName),
  readings: z.array(z.strictObject({ reading: choice, verdict: settled, pay: amount, claimsLeft: amount })),
  route: z.array(link),
  next,
})

const step = z.strictObject({
  n: count.min(1),
  id: z.string(),
  deadline: z.nullable(day),
  earliest: z.nullable(day),
  rule: z.string().optional(),
  certainty: certainty.optional(),
  sources: strings.optional(),
})

const claimSteps = z.strictObject({
  id,
  plan: z.string(),
  verdict: unattested.optional(),
  steps: z.array(step),
  charges: z.array(z.strictObject({ id: z.string(), amount: range, tax: z.nullable(tax) })),
  needs: z.array(factName),
  next,
})

const bad = z.strictObject({
  id,
  line: count.min(1),
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.nullable(z.string()),
    suggestion: z.nullable(z.string()),
  }),
})

/** A line of `batch`: an answer, or what was wrong with the record. */
export const batch = z.union([eligible, cost, covers, claimSteps, bad])
