import * as z from 'zod'
import { count, day, figure, foot, head, strings, text } from '../../answers/shared/schema.ts'

const listed = z.strictObject({
  plan: z.string(),
  name: text,
  state: z.enum(['in-force', 'replaced', 'not-yet']),
  from: day,
  observed: day,
  effective: z.nullable(day),
  lastLook: z.nullable(day),
  ageDays: z.nullable(count),
  stale: z.boolean(),
  complete: z.boolean(),
  figures: z.strictObject({ known: count, unknown: count }),
  file: z.string(),
  page: z.url(),
  sources: strings,
})

/** The answer of `editions`. */
export const editions = z.strictObject({ ...head('editions'), editions: z.array(listed), ...foot })

/** The answer of `editions show`. */
export const editionsShow = z.strictObject({
  ...head('editions-show'),
  plan: z.string(),
  name: text,
  page: z.url(),
  verdict: z.enum(['attested', 'unattested']),
  edition: z.nullable(listed),
  figures: z.array(z.strictObject({ ...figure, at: z.string() })),
  attestedFrom: day,
  ...foot,
})
