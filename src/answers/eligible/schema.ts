import * as z from 'zod'
import { next, reading, reason } from '../shared/reason-schema.ts'
import { amount, factName, figure, foot, head, text, verdict } from '../shared/schema.ts'

const plan = z.strictObject({
  id: z.string(),
  name: text,
  verdict,
  needs: z.array(factName),
  monthly: amount,
  perClaim: amount,
  reasons: z.array(reason),
  readings: z.array(z.strictObject({ ...reading, verdict: z.string() })),
  ask: z.array(text),
  figures: z.array(z.strictObject(figure)),
  page: z.nullable(z.url()),
})

/** The answer of `eligible`. */
export const eligible = z.strictObject({ ...head('eligible'), plans: z.array(plan), next, ...foot })
