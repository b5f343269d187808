import * as z from 'zod'
import type { Trace } from '../../rules/explain.ts'
import { certainty, factName, figure, foot, head, range, strings, text, verdict } from './parts.ts'

const state = z.enum(['yes', 'no', 'unknown'])
const oneOrMore = z.union([z.string(), strings])
const bound = z.union([z.number(), z.string()])

const factTest = z.union([
  oneOrMore,
  z.strictObject({ not: oneOrMore }),
  z.strictObject({ atMost: bound }),
  z.strictObject({ below: bound }),
  z.strictObject({ during: z.string() }),
])

/** A reason tree, as `--why` adds it. */
const trace: z.ZodType<Trace> = z
  .lazy(() =>
    z.union([
      z.strictObject({ state, kind: z.enum(['all', 'any', 'not', 'silent']), parts: z.array(trace) }),
      z.strictObject({ state, kind: z.literal('open'), open: z.string(), readings: z.record(z.string(), trace) }),
      z.strictObject({ state, kind: z.literal('test'), fact: z.union([factName, z.literal('asOf')]), test: factTest }),
    ]),
  )
  .meta({ id: 'trace' })

const reason = z.strictObject({
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

const reading = z.strictObject({
  reading: z.record(z.string(), z.string()),
  verdict: z.string(),
  text,
  ask: z.array(text),
})

const plan = z.strictObject({
  id: z.string(),
  name: text,
  verdict,
  needs: z.array(factName),
  monthly: z.nullable(range),
  perClaim: z.nullable(range),
  reasons: z.array(reason),
  readings: z.array(reading),
  ask: z.array(text),
  figures: z.array(z.strictObject(figure)),
  page: z.nullable(z.url()),
})

const next = z.strictObject({
  fact: factName,
  flag: z.string(),
  question: text,
  choices: z.nullable(strings),
  decides: strings,
})

/** The answer of `eligible`. */
export const eligible = z.strictObject({
  ...head('eligible'),
  plans: z.array(plan),
  next: z.nullable(next),
  ...foot,
})
