import * as z from 'zod'
import { next } from '../shared/reason-schema.ts'
import { by, certainty, day, end, factName, foot, grounds, head, strings, text, unattested } from '../shared/schema.ts'

const span = z.strictObject({
  by,
  what: z.string(),
  name: text,
  text,
  events: strings,
  from: z.nullable(day),
  to: z.nullable(day),
  end,
  certainty,
  verdict: z.enum(['yes', 'conditional']),
  sources: strings,
})

/** The answer of `timeline`. */
export const timeline = z.strictObject({
  ...head('timeline'),
  plan: z.string(),
  name: text,
  verdict: unattested,
  spans: z.array(span),
  needs: z.array(factName),
  next,
  page: z.nullable(z.url()),
  grounds,
  ...foot,
})
