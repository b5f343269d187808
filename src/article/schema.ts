import * as z from 'zod'
import { count, type Described, foot, head, planName, sources, text } from '../answers/shared/schema.ts'

const place = {
  file: z.string().describe('The file'),
  line: count.min(1).describe('The line, from 1'),
  column: count.min(1).describe('The column, from 1'),
}

/** Something about a figure in an article. */
const finding = z.object({
  rule: z.string().describe('The kind of the finding'),
  severity: z.enum(['error', 'warning']).describe('How bad it is'),
  ...place,
  message: text.describe('What is wrong'),
  fix: z.nullable(text).describe('What would be right'),
  mark: z.nullable(z.string()).describe('The address or question of the mark'),
  got: z.nullable(z.string()).describe('What stands in the article'),
  expected: z.nullable(z.string()).describe('What should stand there'),
  sources,
})

/** A figure that was corrected. */
const change = z.object({
  ...place,
  mark: z.string().describe('The address or question of the mark'),
  from: z.string().describe('What stood there'),
  to: z.string().describe('What stands there now'),
})

const plan = z.object({
  id: planName.plan,
  name: planName.name,
  page: z.url().describe('The official page on which to confirm'),
})

const { facts: _, parameters: __, ...start } = head('article')

/** The answer of `article`. */
export const article = z.object({
  ...start,
  action: z.enum(['check', 'write', 'scan']).describe('What was asked for'),
  files: count.describe('How many files were read'),
  marks: count.describe('How many marks were looked at; for `scan` how many unmarked amounts'),
  findings: z.array(finding).describe('What was found'),
  changes: z.array(change).describe('The figures that were put right'),
  plans: z.array(plan).describe('The plans of the tables'),
  ...foot,
})

export type ArticleFinding = Described<typeof finding>
export type ArticleChange = Described<typeof change>
export type ArticleDocument = Described<typeof article>
export type ArticleAction = ArticleDocument['action']
