import * as z from 'zod'
import { count, type Described, foot, head, text } from '../../answers/shared/schema.ts'

const rule = z.string()

/** A finding as printed: `message` and `fix` in English, `text` and `remedy` the same in both languages. */
const finding = z.object({
  rule: rule.describe('The rule that is broken'),
  severity: z.enum(['error', 'warning']).describe('Whether it is an error or a warning'),
  file: z.string().describe('The file'),
  line: count.min(1).describe('The line, from 1'),
  column: count.min(1).describe('The column, from 1'),
  message: z.string().describe('What is wrong, in English'),
  fix: z.string().describe('What would be right, in English'),
  excerpt: z.string().describe('The line as it stands in the file'),
  text: text.describe('What is wrong'),
  remedy: text.describe('What would be right'),
})

/** The answer of `check` (contract, section 3): the rules that were checked, and every finding. */
export const check = z.object({
  ...head('check'),
  rules: z.array(rule).describe('The rules that were checked'),
  failOn: z.enum(['error', 'warn']).describe('Which findings make the check fail'),
  findings: z.array(finding).describe('What was found'),
  ...foot,
})

export type FindingDocument = Described<typeof finding>
export type CheckDocument = Described<typeof check>
export type FailOn = CheckDocument['failOn']
