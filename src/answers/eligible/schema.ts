import * as z from 'zod'
import type { FactName } from '../../model/facts.ts'
import {
  amount,
  ask,
  conditions,
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
  settled,
  verdict,
  word,
} from '../shared/schema.ts'

const instead = z.object({
  fact: word<FactName>().describe('A fact that was told'),
  value: z.union([z.string().min(1), z.int()]).describe('Another value of it'),
  verdict: z.enum(['yes', 'conditional']).describe('The verdict with that value'),
})

export const eligiblePlan = z.object({
  id: planName.plan,
  name: planName.name,
  verdict: verdict.describe('Whether the plan can be taken; `unattested` where no edition attests the day'),
  needs,
  monthly: amount.describe('The monthly fee in yen'),
  perClaim: amount.describe('What one claim costs the customer, in yen'),
  withinCap: z.boolean().describe('Whether `perClaim` holds only for a repair within the cap'),
  reasons,
  readings: z
    .array(z.object({ ...reading, verdict: settled.describe('The verdict under this reading') }))
    .describe('The verdict under each reading of the open clauses that matter; empty when they agree'),
  conditions,
  instead: z
    .array(instead)
    .describe('What would turn a no: facts that were told, each with another value. Empty unless the verdict is no'),
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
