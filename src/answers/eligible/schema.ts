import * as z from 'zod'
import {
  amount,
  ask,
  type Described,
  figures,
  foot,
  head,
  needs,
  next,
  page,
  planName,
  reading,
  reasons,
  verdict,
} from '../shared/schema.ts'

export const eligiblePlan = z.object({
  id: planName.plan,
  name: planName.name,
  verdict: verdict.describe('Whether the plan can be taken; `unattested` where no edition attests the day'),
  needs,
  monthly: amount.describe('The monthly fee in yen'),
  perClaim: amount.describe('What one claim costs the customer, in yen'),
  reasons,
  readings: z
    .array(z.object({ ...reading, verdict: z.string().describe('The verdict under this reading') }))
    .describe('The verdict under each reading of the open clauses that matter; empty when they agree'),
  ask,
  figures,
  page,
})

/** The answer of `eligible` (contract, section 3). */
export const eligible = z.object({
  ...head('eligible'),
  plans: z.array(eligiblePlan).describe('Every plan asked about'),
  next,
  ...foot,
})

export type PlanDocument = Described<typeof eligiblePlan>
export type EligibleDocument = Described<typeof eligible>
