import * as z from 'zod'
import { count, foot, head, strings, text } from '../answers/shared/schema.ts'

const place = { file: z.string(), line: count.min(1), column: count.min(1) }

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  ...place,
  message: text,
  fix: z.nullable(text),
  mark: z.nullable(z.string()),
  got: z.nullable(z.string()),
  expected: z.nullable(z.string()),
  sources: strings,
})

const change = z.strictObject({ ...place, mark: z.string(), from: z.string(), to: z.string() })

const { facts: _, parameters: __, ...start } = head('article')

/** The answer of `article`. */
export const article = z.strictObject({
  ...start,
  action: z.enum(['check', 'write', 'scan']),
  files: count,
  marks: count,
  findings: z.array(finding),
  changes: z.array(change),
  plans: z.array(z.strictObject({ id: z.string(), name: text, page: z.url() })),
  ...foot,
})
