import * as z from 'zod'
import {
  count,
  type Described,
  day,
  figure,
  foot,
  head,
  planName,
  sources,
  strings,
  text,
} from '../../answers/shared/schema.ts'

const page = z.url().describe('The official page on which to confirm')

/** One edition of the tables. */
const listed = z.object({
  ...planName,
  state: z.enum(['in-force', 'replaced', 'not-yet']).describe('Whether it is in force on the day asked about'),
  from: day.describe('The day from which it is in force'),
  observed: day.describe('The day on which somebody read the sources'),
  effective: z.nullable(day).describe('The day from which it is valid; null where no source says so'),
  lastLook: z
    .nullable(day)
    .describe('The last day, up to the day asked about, on which somebody read the sources; null where there was none'),
  ageDays: z.nullable(count).describe('Whole days from the last reading of the sources; null where there was none'),
  stale: z.boolean().describe('Whether it is too old to rely on'),
  complete: z.boolean().describe('Whether it holds all that its sources say'),
  figures: z
    .object({ known: count.describe('How many are known'), unknown: count.describe('How many no source states') })
    .describe('How many figures it holds'),
  file: z.string().describe('The file it stands in'),
  page,
  sources: strings.describe('The sources of its figures, by their keys in `sources`'),
})

/** The answer of `editions`: every edition of the tables, those of a plan in the order of their days. */
export const editions = z.object({
  ...head('editions'),
  editions: z.array(listed).describe('Every edition, those of a plan in the order of their days'),
  ...foot,
})

/** The answer of `editions show`: the edition of one plan in force on a day, if any. */
export const editionsShow = z.object({
  ...head('editions-show'),
  ...planName,
  page,
  verdict: z.enum(['attested', 'unattested']).describe('Whether an edition attests the day'),
  edition: z.nullable(listed).describe('The edition in force; null where none attests the day'),
  figures: z
    .array(z.object({ ...figure, at: z.string().describe('The place in the tables, as file:line') }))
    .describe('Every figure, in the order of the file'),
  for: z.nullable(text).describe('For whom the plan is; null where no edition attests the day'),
  open: z
    .array(
      z.object({
        id: z.string().describe('The plan, and the id of the clause'),
        text: text.describe('What is open, or how the program treats it'),
        readings: z.array(z.object({ reading: z.string().describe('Its name'), text })).describe('How it can be read'),
        ask: z.nullable(text).describe('What to ask the desk'),
        sources,
        cites: strings.describe('The citations, as SOURCE#SECTION'),
        at: z.string().describe('The place in the tables, as file:line'),
      }),
    )
    .describe('What the sources leave open, in the order of the file'),
  attestedFrom: day.describe('The first day that any edition of the plan attests'),
  ...foot,
})

export type ListedEdition = Described<typeof listed>
export type EditionsDocument = Described<typeof editions>
export type EditionDocument = Described<typeof editionsShow>
