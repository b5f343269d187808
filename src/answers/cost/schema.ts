import * as z from 'zod'
import {
  amount,
  certainty,
  type Described,
  day,
  foot,
  grounds,
  head,
  need,
  next,
  page,
  planName,
  range,
  reading,
  settled,
  sources,
  tax,
  text,
  unattested,
  word,
} from '../shared/schema.ts'

/** What a line of a bill is for. */
type LineItem = 'monthly' | 'repair' | 'exchange' | 'excess' | 'claims' | 'unreturned'

/** One line of a bill: quantity × unit = amount, in yen. */
export const costLine = z.object({
  item: word<LineItem>().describe('What the line is for'),
  rule: z.string().describe('The address of the figure, with its plan'),
  text: text.describe('What the line is for, in words'),
  quantity: range.describe('How many'),
  unit: range.describe('The price of one, in yen'),
  amount: range.describe('Quantity × unit, in yen'),
  tax: z.nullable(tax).describe('The tax class; null where the amount is not known, or of one class or another'),
  taxes: z.array(tax).optional().describe('The tax classes that the amount may be of, where there are several'),
  date: z.nullable(day).describe('The day of the claim; null where it was not told'),
  certainty: certainty.describe('How certain the source is of it'),
  sources,
})

const total = amount.describe('The total in yen; null where amounts before and after tax cannot be added up')

/** The sum under each reading of the open clauses that matter. */
export const sumReading = z.object({
  ...reading,
  total,
  refusedClaims: range.describe('How many claims are refused under this reading'),
})
export const sumReadings = z
  .array(sumReading)
  .describe('The total under each reading of the open clauses that matter; empty when they agree')

export const costPlan = z.object({
  id: planName.plan,
  name: planName.name,
  verdict: unattested,
  months: amount.describe('The months asked about'),
  lines: z.array(costLine).describe('What the total is made of'),
  total,
  byTax: z
    .array(z.object({ tax: z.nullable(tax).describe('The tax class'), amount: range.describe('The sum in yen') }))
    .describe('The total by tax class'),
  refusedClaims: amount.describe('How many claims the limits refuse; they are never priced'),
  withinMax: settled.optional().describe('With --max-total: whether the total stays within it'),
  readings: sumReadings,
  needs: z.array(need).describe('The missing facts and parameters that would narrow the total'),
  page,
})

/** The answer of `cost` (contract, section 3). */
export const cost = z.object({
  ...head('cost'),
  plans: z.array(costPlan).describe('Every plan asked about'),
  next,
  grounds,
  ...foot,
})

export type LineDocument = Described<typeof costLine>
export type SumReading = Described<typeof sumReading>
export type PlanCostDocument = Described<typeof costPlan>
export type CostDocument = Described<typeof cost>
