import * as z from 'zod'
import { certainty, factName, need, strings, text } from './schema.ts'
import type { TraceDocument } from './trace.ts'

/*
 * What answers give their reasons with: clauses, reason trees, readings, the next question.
 */

const state = z.enum(['yes', 'no', 'unknown'])
const oneOrMore = z.union([z.string(), strings])
const bound = z.union([z.number(), z.string()])

const factTest = z.union([
  oneOrMore,
  z.strictObject({ not: oneOrMore }),
  z.strictObject({ atMost: bound }),
  z.strictObject({ below: bound }),
  z.strictObject({ during: z.string() }),
  z.strictObject({ leave: z.string() }),
])

/** A reason tree, as `--why` adds it. */
const trace: z.ZodType<TraceDocument> = z
  .lazy(() =>
    z.union([
      z.strictObject({ state, kind: z.enum(['all', 'any', 'not', 'silent']), parts: z.array(trace) }),
      z.strictObject({
        state,
        kind: z.literal('open'),
        open: z.string(),
        readings: z.record(z.string(), trace),
        texts: z.record(z.string(), text),
      }),
      z.strictObject({
        state,
        kind: z.literal('test'),
        fact: z.union([factName, z.literal('asOf')]),
        test: factTest,
        text: text.optional(),
        number: z.int().optional(),
      }),
    ]),
  )
  .meta({ id: 'trace' })

/** A clause and what it came to. */
export const reason = z
  .strictObject({
    rule: z.string(),
    state,
    text,
    facts: z.array(factName),
    certainty,
    sources: strings,
    cites: strings.optional(),
    at: z.string().optional(),
    trace: trace.optional(),
  })
  .meta({ id: 'reason' })

/** What every reading tells: which it is, in words, and what to ask the desk. */
export const reading = { reading: z.record(z.string(), z.string()), text, ask: z.array(text) }

/** The one next question, null when nothing is missing. */
export const next = z.nullable(
  z.strictObject({ fact: need, flag: z.string(), question: text, choices: z.nullable(strings), decides: strings }),
)
