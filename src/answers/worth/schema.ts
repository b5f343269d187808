import * as z from 'zod'
import { sumReadings } from '../cost/schema.ts'
import {
  amount,
  count,
  type Described,
  figures,
  foot,
  grounds,
  head,
  need,
  next,
  numbers,
  page,
  planName,
  range,
  severalPlans,
  unattested,
} from '../shared/schema.ts'

const price = z.object({
  repairs: count.min(1).describe('How many repairs in one counted year'),
  yen: amount.describe(
    'The smallest whole price of one repair, in yen, at which the plan costs no more than paying oneself; null where no price does',
  ),
})

const breakEven = z.object({
  repairs: z.nullable(z.number()).describe('Fees of all months ÷ what the plan saves on one repair; null for a range'),
  chance: z.nullable(z.number()).describe('The same rounded to three places; null above 1'),
  range: z.nullable(numbers).describe('The number of repairs as a range; null when the plan never pays'),
  prices: z
    .array(price)
    .describe('From what price of one repair the plan pays, for 1 repair up to the limit of a year'),
})

const part = {
  ...planName,
  verdict: unattested,
  months: amount.describe('The months asked about'),
  monthlyFees: amount.describe('The fees of all months'),
  perRepair: amount.describe('What one repair or exchange costs with the plan'),
  withPlan: amount.describe('The fees and one repair with the plan'),
  withoutPlan: amount.describe('One repair without the plan'),
  difference: z.nullable(numbers).describe('With the plan less without it: below 0 where the plan is cheaper'),
  breakEven: breakEven.describe('From how many repairs the plan pays'),
  expected: z
    .nullable(z.object({ withPlan: range.describe('With the plan'), withoutPlan: range.describe('Without the plan') }))
    .describe("What it comes to on average by the user's own chance; null where none was told"),
  readings: sumReadings,
  needs: z.array(need).describe('The missing facts and parameters that would narrow the answer'),
  next,
  figures,
  page,
}

/** The answer of `worth` (contract, section 3); amounts in yen. */
export const worth = z.object({ ...head('worth'), ...part, grounds, ...foot })

/** The answer of `worth` for each plan that the facts leave possible. */
export const worthPlans = severalPlans('worth', part)

export type WorthDocument = Described<typeof worth>
export type WorthPlansDocument = Described<typeof worthPlans>
