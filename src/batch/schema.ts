import * as z from 'zod'
import { claimStep, claimSteps, stepCharge } from '../answers/claim-steps/schema.ts'
import { costLine, costPlan, sumReading } from '../answers/cost/schema.ts'
import { coverAgain, coverLink, coverReading, covers } from '../answers/covers/schema.ts'
import { eligiblePlan } from '../answers/eligible/schema.ts'
import { count, errorBody, need, reason } from '../answers/shared/schema.ts'

/*
 * One line of the output of `batch`: the same keys as the single answer has, without texts and without the head.
 */

const id = z.json().describe("The record's own id, else the number of its line")
const next = z
  .nullable(z.object({ fact: need.describe('The fact or parameter that is asked for') }))
  .describe('The one next question; null when nothing is missing')
const reasons = z
  .array(reason.pick({ rule: true, state: true, facts: true, certainty: true, sources: true }))
  .optional()
  .describe('With --why: the clauses behind the answer')

const eligible = z.object({
  id,
  plans: z
    .array(eligiblePlan.pick({ id: true, verdict: true, needs: true }).extend({ reasons }))
    .describe('Every plan asked about'),
  next,
})

const plan = costPlan.pick({ id: true, total: true, refusedClaims: true, withinMax: true, needs: true }).extend({
  verdict: z.literal('unattested').optional().describe('Where no edition attests the day'),
  readings: z
    .array(sumReading.pick({ reading: true, total: true, refusedClaims: true }))
    .describe('The total under each reading that matters'),
  lines: z
    .array(costLine.omit({ text: true }))
    .optional()
    .describe('With --why: what the total is made of'),
})
const cost = z.object({ id, plans: z.array(plan).describe('Every plan asked about'), next })

const coversRecord = covers.pick({ plan: true, verdict: true, pay: true, claimsLeft: true, needs: true }).extend({
  id,
  readings: z
    .array(coverReading.omit({ text: true, ask: true }))
    .describe('The answer under each reading that matters'),
  again: z
    .nullable(z.array(coverAgain.omit({ text: true })))
    .describe('When a further claim is possible again; null unless the uses of the year are spent'),
  route: z
    .array(coverLink.pick({ by: true, verdict: true, until: true, remedy: true, pay: true }).extend({ reasons }))
    .describe('Who is to be asked, in order'),
  next,
})

const step = claimStep
  .pick({ n: true, id: true, deadline: true, earliest: true })
  .extend(claimStep.pick({ rule: true, certainty: true, sources: true }).partial().shape)
const stepsRecord = claimSteps.pick({ plan: true, needs: true }).extend({
  id,
  verdict: z.literal('unattested').optional().describe('Where no edition attests the day'),
  covered: claimSteps.shape.covered,
  first: claimSteps.shape.first,
  steps: z.array(step).describe('What is to be done, in order'),
  charges: z.array(stepCharge.pick({ id: true, amount: true, tax: true })).describe('What may have to be paid'),
  next,
})

/** The answer for each plan that the facts of a record leave possible. */
const severalOf = <Part extends z.ZodType>(part: Part) =>
  z.object({ id, plans: z.array(part).describe('The answer for each plan that the record leaves possible') })

const bad = z.object({ id, line: count.min(1).describe('The number of the line'), error: errorBody })

/** A line of `batch`: an answer, or what was wrong with the record. */
export const batch = z.union([
  eligible,
  cost,
  coversRecord,
  stepsRecord,
  severalOf(coversRecord.omit({ id: true })),
  severalOf(stepsRecord.omit({ id: true })),
  bad,
])
