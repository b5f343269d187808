import * as z from 'zod'
import { sumReading } from '../cost/schema.ts'
import { next } from '../shared/reason-schema.ts'
import { amount, figure, foot, grounds, head, need, range, text, unattested } from '../shared/schema.ts'

/** Numbers that may be below 0, or no whole ones. */
const numbers = z.nullable(z.strictObject({ min: z.number(), max: z.nullable(z.number()) }))

/** The answer of `worth`. */
export const worth = z.strictObject({
  ...head('worth'),
  plan: z.string(),
  name: text,
  verdict: unattested,
  months: amount,
  monthlyFees: amount,
  perRepair: amount,
  withPlan: amount,
  withoutPlan: amount,
  difference: numbers,
  breakEven: z.strictObject({ repairs: z.nullable(z.number()), chance: z.nullable(z.number()), range: numbers }),
  expected: z.nullable(z.strictObject({ withPlan: range, withoutPlan: range })),
  readings: z.array(sumReading),
  needs: z.array(need),
  next,
  figures: z.array(z.strictObject(figure)),
  page: z.nullable(z.url()),
  grounds,
  ...foot,
})
