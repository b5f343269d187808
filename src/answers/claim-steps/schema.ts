import * as z from 'zod'
import { next } from '../shared/reason-schema.ts'
import {
  certainty,
  count,
  day,
  factName,
  foot,
  grounds,
  head,
  range,
  strings,
  tax,
  text,
  unattested,
} from '../shared/schema.ts'

const charge = z.strictObject({ id: z.string(), when: text, amount: range, tax: z.nullable(tax), sources: strings })

const step = z.strictObject({
  n: count.min(1),
  id: z.string(),
  rule: z.string(),
  kind: z.enum(['prepare', 'contact', 'data', 'cards', 'send', 'return']),
  if: z.nullable(text),
  text,
  also: z.array(z.strictObject({ if: z.nullable(text), text })),
  irreversible: z.boolean(),
  deadline: z.nullable(day),
  earliest: z.nullable(day),
  onMiss: z.nullable(charge),
  done: z.boolean(),
  certainty,
  sources: strings,
})

/** The answer of `claim-steps`. */
export const claimSteps = z.strictObject({
  ...head('claim-steps'),
  plan: z.string(),
  name: text,
  verdict: unattested,
  desk: z.nullable(z.strictObject({ name: z.string(), where: text, sources: strings })),
  steps: z.array(step),
  charges: z.array(charge),
  needs: z.array(factName),
  next,
  page: z.nullable(z.url()),
  grounds,
  ...foot,
})
