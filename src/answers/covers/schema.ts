import * as z from 'zod'
import { next, reading, reason } from '../shared/reason-schema.ts'
import { amount, by, day, end, factName, figure, foot, head, text, verdict } from '../shared/schema.ts'

const settled = z.enum(['yes', 'no', 'conditional'])
const remedy = z.enum(['repair', 'exchange'])

const link = z.strictObject({
  by,
  name: text,
  verdict: settled,
  until: z.nullable(day),
  end,
  remedy: z.nullable(remedy),
  remedies: z.array(remedy),
  pay: amount,
  reasons: z.array(reason),
})

/** The answer of `covers`. */
export const covers = z.strictObject({
  ...head('covers'),
  plan: z.string(),
  name: text,
  verdict,
  needs: z.array(factName),
  route: z.array(link),
  pay: amount,
  claimsLeft: amount,
  readings: z.array(z.strictObject({ ...reading, verdict: settled, pay: amount, claimsLeft: amount })),
  ask: z.array(text),
  next,
  figures: z.array(z.strictObject(figure)),
  page: z.nullable(z.url()),
  ...foot,
})
