import * as z from 'zod'
import {
  amountBeforeTax,
  certainty,
  count,
  type Described,
  day,
  facts,
  figure,
  foot,
  head,
  planName,
  strings,
  verdict,
} from '../../answers/shared/schema.ts'

/** The same thing on the two days. */
export type Sides<Value> = { readonly from: Value; readonly to: Value }

const sides = <Value extends z.ZodType>(value: Value) => ({
  from: value.describe('On the first day'),
  to: value.describe('On the second day'),
})
const bothSides = <Value extends z.ZodType>(value: Value) => z.object(sides(value))

/** The content of an item: a number, a text, a clause; `unknown` where the edition says so, null where the item is missing. */
const content = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
])

/** A figure or clause that is not the same on both days. */
const change = z.object({
  plan: planName.plan,
  figure: z.string().describe('The address of the figure or clause, with its plan'),
  kind: z.enum(['added', 'removed', 'changed']).describe('What happened to it'),
  section: z.string().describe('The section of the tables that it stands in'),
  ...sides(content),
  parts: strings.describe('What of it differs, like `value` or `tax`'),
  unit: bothSides(figure.unit).optional().describe('Of a figure: what its number counts'),
  tax: bothSides(figure.tax).optional().describe('Of a figure: its tax class'),
  beforeTax: bothSides(z.nullable(amountBeforeTax))
    .optional()
    .describe('Of a figure with an amount before tax on one of the days: that amount; null on a day without it'),
  certainty: bothSides(z.nullable(certainty)).optional().describe('Of a figure: how certain its source is'),
  sources: bothSides(strings).describe('The sources behind it'),
  at: bothSides(z.nullable(z.string())).describe('The places in the tables, as file:line'),
})

/** The edition in force on one of the two days. */
const side = z.object({
  file: z.string().describe('The file it stands in'),
  observed: day.describe('The day on which somebody read the sources'),
  effective: z.nullable(day).describe('The day from which it is valid; null where no source says so'),
  complete: z.boolean().describe('Whether it holds all that its sources say'),
})

/** A situation of a user who asks for one plan, and the verdicts before and after. */
const example = z.object({ ...sides(verdict), plan: planName.plan, facts })

const planImpact = z.object({
  plan: planName.plan,
  total: count.describe('How many situations were compared'),
  changed: count.describe('In how many the verdict changes'),
  sampled: z.boolean().describe('Whether a sample stands for all, since there are too many'),
})

/** In how many situations the tables of the second day give another verdict; each is asked on the second day. */
const impact = z.object({
  total: count.describe('How many situations were compared'),
  changed: count.describe('In how many the verdict changes'),
  examples: z.array(example).describe('The simplest situations in which the verdict changes'),
  asOf: day.describe('The day of the application'),
  plans: z.array(planImpact).describe('The same by plan'),
  seed: z.nullable(z.int()).describe('The seed of the samples; null where every situation was compared'),
})

const plan = z.object({
  ...planName,
  page: z.url().describe('The official page on which to confirm'),
  ...sides(z.nullable(side)),
})

/** The answer of `diff`. */
export const diff = z.object({
  ...head('diff'),
  days: bothSides(day).describe('The two days'),
  plans: z.array(plan).describe('The editions in force on the two days'),
  changes: z.array(change).describe('What is not the same on both days'),
  situations: impact.optional().describe('With --impact: the situations whose answer changes'),
  ...foot,
})

export type Content = Described<typeof content>
export type ChangeDocument = Described<typeof change>
export type SideDocument = Described<typeof side>
export type ExampleDocument = Described<typeof example>
export type PlanImpact = Described<typeof planImpact>
export type ImpactDocument = Described<typeof impact>
export type DiffDocument = Described<typeof diff>
