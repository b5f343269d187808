import * as z from 'zod'
import { certainty, count, type Described, text, word } from '../../answers/shared/schema.ts'
import type { FaultCode } from '../../model/fault-words.ts'

const place = {
  line: count.min(1).describe('The line, from 1'),
  column: count.min(1).describe('The column, from 1'),
}

/** What made an answer impossible. */
const error = z.object({
  code: word<FaultCode>().describe('The kind of the error'),
  text: text.describe('What went wrong'),
  hint: z.nullable(text).describe('What would be right'),
  suggestion: z.nullable(z.string()).describe('The nearest known word'),
})

/** A clause with its state in a case that failed; its place in the tables and its tree are further keys. */
const reason = z.looseObject({
  rule: z.string().describe('The address of the clause, with its plan'),
  state: z.enum(['yes', 'no', 'unknown']).describe('Whether the clause holds'),
  text: text.describe('The clause in words'),
  certainty: certainty.describe('How certain the source is of it'),
})

const difference = {
  path: z.nullable(z.string()).describe('The key path that fails; null where no answer was possible'),
  expected: z.unknown().describe('What the case wants there'),
  got: z.unknown().describe('What stands there; null where nothing does'),
  error: z.nullable(error).describe('What made an answer impossible; null where there was one'),
}

const failure = z.object({
  file: z.string().describe('The file of the case'),
  ...place,
  name: z.string().describe('The name of the case'),
  command: z.nullable(z.string()).describe('The command that it asks'),
  asOf: z.nullable(z.string()).describe('The day that it asks about'),
  ...difference,
  reasons: z.array(reason).describe('The clauses of the plans that the failure is about'),
})
const caseFailure = z.object({ ...place, ...difference })

/** A clause, a figure or a reading of the tables. */
const item = z.object({
  plan: z.string().describe('The id of the plan'),
  edition: z.string().describe('The day of the edition'),
  item: z.string().describe('The address of the item'),
  state: z.nullable(z.string()).describe('The state that no case reaches, where it must be brought to yes and to no'),
  file: z.string().describe('The file it stands in'),
  line: count.describe('The line, from 1'),
})

const coverage = z.object({
  total: count.describe('How many items there are'),
  reached: count.describe('How many some case reaches'),
  percent: count.max(100).describe('The share that is reached, rounded down'),
  unreached: z.array(item).describe('What no case reaches'),
})

/** The answer of `test`. */
export const test = z.object({
  schema: z.literal('mio-warranty/test/v1').describe('The name and version of this schema'),
  data: z.object({ digest: z.string().describe('The digest of the tables') }).describe('The tables that were tested'),
  cases: z
    .object({
      total: count.describe('How many cases there are'),
      passed: count.describe('How many cases hold'),
      failed: count.describe('How many cases fail'),
    })
    .describe('The numbers of cases'),
  failures: z.array(failure).describe('Each difference of a case that does not hold'),
  coverage: coverage.optional().describe('With --coverage: how much of the tables some case reaches'),
})

export type CaseReason = Described<typeof reason>
export type Failure = Described<typeof caseFailure>
export type Item = Described<typeof item>
export type Coverage = Described<typeof coverage>
export type TestDocument = Described<typeof test>
