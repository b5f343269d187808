import * as z from 'zod'
import { unsettledWays } from '../covers/unsettled.ts'
import {
  amount,
  certainty,
  conditions,
  count,
  type Described,
  day,
  foot,
  grounds,
  head,
  needs,
  next,
  page,
  payer,
  planName,
  range,
  reasons,
  settled,
  severalPlans,
  sources,
  strings,
  tax,
  text,
  unattested,
} from '../shared/schema.ts'

export const stepCharge = z.object({
  id: z.string().describe('What the charge is for'),
  when: text.describe('When it must be paid'),
  amount: range.describe('The amount in yen'),
  tax: z.nullable(tax).describe('The tax class'),
  sources,
})

const condition = z.nullable(text).describe('The case in which it is to be done; null where it is always')
const also = z.object({ if: condition, text: text.describe('What is to be done besides') })

export const claimStep = z.object({
  n: count.min(1).describe('Its place in the list'),
  id: z.string().describe('The name of the step'),
  rule: z.string().describe('The address of the step, with its plan'),
  kind: z.enum(['prepare', 'contact', 'data', 'cards', 'send', 'return']).describe('What kind of step it is'),
  if: condition,
  facts: needs.describe('The missing facts that decide whether it is to be done'),
  text: text.describe('What is to be done'),
  also: z.array(also).describe('Further things to do within the step'),
  irreversible: z.boolean().describe('Whether it cannot be undone, or not be made good once missed'),
  before: strings.describe('The ids of the steps that may only come after it'),
  deadline: z.nullable(day).describe('The last day by the latest counting'),
  earliest: z.nullable(day).describe('The last day by the earliest counting'),
  onMiss: z.nullable(stepCharge).describe('What must be paid where the day is missed'),
  done: z.boolean().describe('Whether the user said that it is done'),
  certainty: certainty.describe('How certain the source is of it'),
  sources,
})

const desk = z.object({
  name: z.string().describe('The official name of the desk'),
  where: text.describe('Where its number is found'),
  sources,
})

const first = z.object({
  by: payer.describe('Who is asked'),
  until: z.nullable(day).describe('The last day on which this one certainly may pay; null where it is not known'),
  verdict: settled.describe('Whether this payer pays'),
})

const part = {
  ...planName,
  verdict: unattested,
  covered: z
    .nullable(settled)
    .describe('Whether the plan pays, as `covers` says; null where no edition attests the day'),
  settledBy: z
    .nullable(z.enum(unsettledWays))
    .describe('What can settle `covered`: facts, the reading of an open clause, or nothing that a source says'),
  conditions,
  pay: amount.describe('What a claim costs the customer, as `covers` says'),
  first: z.nullable(first).describe('Who is to be asked before the plan; null where nobody is'),
  desk: z.nullable(desk).describe('Where to turn; null where no source names a desk'),
  steps: z.array(claimStep).describe('What is to be done, in order; nothing where nobody pays'),
  charges: z.array(stepCharge).describe('What may have to be paid'),
  reasons: reasons.describe('The clauses for which the plan does not pay; nothing where it may'),
  needs,
  next,
  page,
}

/** The answer of `claim-steps` (contract, section 3). */
export const claimSteps = z.object({ ...head('claim-steps'), ...part, grounds, ...foot })

/** The answer of `claim-steps` for each plan that the facts leave possible. */
export const claimStepsPlans = severalPlans('claim-steps', part)

export type ChargeDocument = Described<typeof stepCharge>
export type StepDocument = Described<typeof claimStep>
export type ClaimStepsDocument = Described<typeof claimSteps>
export type ClaimStepsPlansDocument = Described<typeof claimStepsPlans>
