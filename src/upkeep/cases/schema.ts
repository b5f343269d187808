import * as z from 'zod'
import { certainty, count, text } from '../../answers/shared/schema.ts'

const state = z.enum(['yes', 'no', 'unknown'])

const failure = z.strictObject({
  file: z.string(),
  line: count.min(1),
  column: count.min(1),
  name: z.string(),
  command: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
  path: z.nullable(z.string()),
  expected: z.unknown(),
  got: z.unknown(),
  error: z.nullable(
    z.strictObject({ code: z.string(), text, hint: z.nullable(text), suggestion: z.nullable(z.string()) }),
  ),
  reasons: z.array(z.looseObject({ rule: z.string(), state, text, certainty })),
})

const item = z.strictObject({
  plan: z.string(),
  edition: z.string(),
  item: z.string(),
  state: z.nullable(z.string()),
  file: z.string(),
  line: count,
})

/** The answer of `test`. */
export const test = z.strictObject({
  schema: z.literal('mio-warranty/test/v1'),
  data: z.strictObject({ digest: z.string() }),
  cases: z.strictObject({ total: count, passed: count, failed: count }),
  failures: z.array(failure),
  coverage: z
    .strictObject({ total: count, reached: count, percent: count.max(100), unreached: z.array(item) })
    .optional(),
})
