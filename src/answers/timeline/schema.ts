import * as z from 'zod'
import {
  certainty,
  type Described,
  day,
  end,
  foot,
  grounds,
  head,
  needs,
  next,
  page,
  payer,
  planName,
  severalPlans,
  sources,
  strings,
  text,
  unattested,
} from '../shared/schema.ts'

const span = z.object({
  by: payer.describe('Who covers it'),
  what: z.string().describe('What is covered: the name of the cover, or `waiting` before cover begins'),
  name: text.describe('Who covers it, in words'),
  text: text.describe('What is covered, in words'),
  events: strings.describe('The events that are covered'),
  from: z.nullable(day).describe('The first day; null where it is not known'),
  to: z.nullable(day).describe('The last day; null unless `end` is `dated`'),
  end: end.describe('How the span ends'),
  certainty: certainty.describe('How certain the source is of it'),
  verdict: z.enum(['yes', 'conditional']).describe('Whether the days are covered for certain'),
  sources,
})

const part = {
  ...planName,
  verdict: unattested,
  spans: z.array(span).describe('Who covers what from when to when; a day without a span is not covered'),
  needs,
  next,
  page,
}

/** The answer of `timeline` (contract, section 3). */
export const timeline = z.object({ ...head('timeline'), ...part, grounds, ...foot })

/** The answer of `timeline` for each plan that the facts leave possible. */
export const timelinePlans = severalPlans('timeline', part)

export type SpanDocument = Described<typeof span>
export type TimelineDocument = Described<typeof timeline>
export type TimelinePlansDocument = Described<typeof timelinePlans>
