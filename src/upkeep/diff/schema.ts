import * as z from 'zod'
import {
  certainty,
  count,
  day,
  facts,
  figure,
  foot,
  head,
  strings,
  text,
  verdict,
} from '../../answers/shared/schema.ts'

const sides = <Value extends z.ZodType>(value: Value) => ({ from: value, to: value })
const bothSides = <Value extends z.ZodType>(value: Value) => z.strictObject(sides(value))

/** A number, a text, a clause; `unknown` as the tables say it, null where there is nothing. */
const content = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
])

const change = z.strictObject({
  plan: z.string(),
  figure: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  section: z.string(),
  ...sides(content),
  parts: strings,
  unit: bothSides(figure.unit).optional(),
  tax: bothSides(figure.tax).optional(),
  certainty: bothSides(z.nullable(certainty)).optional(),
  sources: bothSides(strings),
  at: bothSides(z.nullable(z.string())),
})

const side = z.strictObject({ file: z.string(), observed: day, effective: z.nullable(day), complete: z.boolean() })

const situations = z.strictObject({
  total: count,
  changed: count,
  examples: z.array(z.strictObject({ ...sides(verdict), plan: z.string(), facts })),
  asOf: day,
  plans: z.array(z.strictObject({ plan: z.string(), total: count, changed: count, sampled: z.boolean() })),
  seed: z.nullable(z.int()),
})

/** The answer of `diff`. */
export const diff = z.strictObject({
  ...head('diff'),
  days: bothSides(day),
  plans: z.array(z.strictObject({ plan: z.string(), name: text, page: z.url(), ...sides(z.nullable(side)) })),
  changes: z.array(change),
  situations: situations.optional(),
  ...foot,
})
