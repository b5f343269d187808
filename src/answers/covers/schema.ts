import * as z from 'zod'
import {
  amount,
  ask,
  certainty,
  conditions,
  type Described,
  day,
  end,
  figures,
  foot,
  head,
  needs,
  next,
  page,
  payer,
  planName,
  reading,
  reasons,
  remedy,
  settled,
  severalPlans,
  sources,
  text,
  verdict,
} from '../shared/schema.ts'

const pay = amount.describe('What it costs the customer, in yen; null where nobody says, or where nothing is paid for')
const claimsLeft = amount.describe('How many uses the year of the incident has left; null where no limit is known')

export const coverLink = z.object({
  by: payer.describe('Who is asked'),
  name: text.describe('Who is asked, in words'),
  verdict: settled.describe('Whether this payer pays'),
  until: z.nullable(day).describe('The last day inside for certain; null unless `end` is `dated`'),
  end: end.describe('How the cover of this one ends'),
  remedy: z.nullable(remedy).describe('The remedy where only one is possible'),
  remedies: z.array(remedy).describe('All remedies that are possible'),
  how: z
    .array(z.object({ text, certainty: certainty.describe('How certain the source is of it'), sources }))
    .describe('How the plan settles it, in the words of the tables; empty of another payer'),
  pay,
  reasons,
})

export const coverReading = z.object({
  ...reading,
  verdict: settled.describe('The verdict under this reading'),
  pay,
  claimsLeft,
})

export const coverAgain = z.object({
  reading: reading.reading,
  also: reading.also,
  from: z.nullable(day).describe('The day from which a claim is possible again; null where the facts do not give it'),
  text: reading.text,
})

const part = {
  ...planName,
  verdict: verdict.describe('Whether the plan pays; `unattested` where no edition attests the day'),
  needs,
  route: z.array(coverLink).describe('Who is to be asked, in order'),
  pay,
  claimsLeft,
  readings: z
    .array(coverReading)
    .describe('The answer under each reading of the open clauses that matter; empty when they agree'),
  conditions,
  again: z
    .nullable(z.array(coverAgain))
    .describe('When a further claim is possible, under each reading by which the uses are spent; null unless they are'),
  ask,
  next,
  figures,
  page,
}

/** The answer of `covers` (contract, section 3). */
export const covers = z.object({ ...head('covers'), ...part, ...foot })

/** The answer of `covers` for each plan that the facts leave possible. */
export const coversPlans = severalPlans('covers', part)

export type LinkDocument = Described<typeof coverLink>
export type CoversDocument = Described<typeof covers>
export type CoversPlansDocument = Described<typeof coversPlans>
