import * as z from 'zod'
import { type Described, day, text } from '../../answers/shared/schema.ts'

const file = z.string()

/** The answer of `editions draft`: what was written, and what to do next. */
export const editionsDraft = z.object({
  schema: z.literal('mio-warranty/editions-draft/v1').describe('The name and version of this schema'),
  plan: z.string().describe('The id of the plan'),
  observed: day.describe('The day on which somebody reads the sources'),
  basis: z.nullable(file).describe('The edition that was copied; null for a plan that had none'),
  file: file.describe('The file that was written'),
  plans: z.array(z.string()).describe('The plans that have an edition'),
  next: z
    .array(
      z.object({
        text: text.describe('What to do'),
        command: z.nullable(z.string()).describe('The command for it; null where there is none'),
      }),
    )
    .describe('What to do next, in order'),
})
export type DraftDocument = Described<typeof editionsDraft>
