import * as z from 'zod'
import { cost, costPlan } from '../cost/schema.ts'
import { eligible } from '../eligible/schema.ts'
import { count, type Described, foot, head, settled } from '../shared/schema.ts'

const shared = { schema: true, asOf: true, data: true, sources: true } as const

/** The keys of a phone beside those of the single answer. */
const phone = {
  name: z.nullable(z.string()).describe('The name that the list gives the phone'),
  countedBefore: count.describe(
    'The options in force under the same account for which the phones before it count; 0 where the number was told',
  ),
}

const topOf = (command: string) => {
  const { schema, asOf, data } = head(command)
  return { schema, asOf, data }
}

/** The answer of `eligible` about several phones (contract, sections 1 and 6). */
export const eligiblePhones = z.object({
  ...topOf('eligible-phones'),
  phones: z
    .array(z.object({ ...phone, ...eligible.omit(shared).shape }))
    .describe('The answer about each phone, in the order of the list'),
  ...foot,
})

/** The answer of `cost` about several phones, with their sum (contract, sections 1 and 6). */
export const costPhones = z.object({
  ...topOf('cost-phones'),
  phones: z
    .array(z.object({ ...phone, ...cost.omit(shared).shape }))
    .describe('The answer about each phone, in the order of the list'),
  total: costPlan.shape.total.describe(
    'The sum of all phones in yen, over the plans that each may have; null where it cannot be added up',
  ),
  byTax: costPlan.shape.byTax.describe('The sum of all phones by tax class'),
  withinMax: settled.optional().describe('With --max-total: whether the sum stays within it'),
  ...foot,
})

export type EligiblePhonesDocument = Described<typeof eligiblePhones>
export type CostPhonesDocument = Described<typeof costPhones>
export type PhonesDocument = EligiblePhonesDocument | CostPhonesDocument
