import * as z from 'zod'
import { count, foot, head, text } from '../../answers/shared/schema.ts'
import { ruleNames } from '../../model/finding.ts'

const rule = z.enum(ruleNames)

const finding = z.strictObject({
  rule,
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: count.min(1),
  column: count.min(1),
  message: z.string(),
  fix: z.string(),
  excerpt: z.string(),
  text,
  remedy: text,
})

/** The answer of `check`. */
export const check = z.strictObject({
  ...head('check'),
  rules: z.array(rule),
  failOn: z.enum(['error', 'warn']),
  findings: z.array(finding),
  ...foot,
})
