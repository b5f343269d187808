import * as z from 'zod'
import {
  amount,
  count,
  type Described,
  foot,
  grounds,
  head,
  planName,
  range,
  sources,
  strings,
  tax,
} from '../shared/schema.ts'

const row = z.object({
  ...planName,
  variant: z.nullable(z.string()).describe('The course, the remedy, or both; null for the only row of a plan'),
  totals: z.array(amount).describe('The total in yen of each column; null where tax classes cannot be added up'),
  refusedClaims: z.array(range).describe('How many claims are refused in each column'),
  taxes: z.array(tax).describe('The tax classes that the totals may hold'),
  sources,
})

const plan = z.object({
  id: planName.plan,
  name: planName.name,
  page: z.url().describe('The official page on which to confirm'),
  verdict: z
    .nullable(z.enum(['unattested', 'no']))
    .describe('`no` where the facts told rule it out; `unattested` without an edition; null where it is compared'),
})

/** The answer of `compare` (contract, section 3). */
export const compare = z.object({
  ...head('compare'),
  columns: z.array(count).describe('The numbers of claims that are compared'),
  rows: z.array(row).describe('Each plan, or each variant of it that makes a difference'),
  plans: z.array(plan).describe('Every plan asked about'),
  leftOut: strings.describe('The plans that the facts told rule out'),
  grounds,
  ...foot,
})

export type RowDocument = Described<typeof row>
export type CompareDocument = Described<typeof compare>
