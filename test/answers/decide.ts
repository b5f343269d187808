import { decideEligible as decideOne, type Eligibility } from '../../src/answers/eligible/decide.ts'
import { askedQuestion, type Decide } from '../../src/answers/shared/answer.ts'
import { type NextQuestion, nextQuestion } from '../../src/engine/next.ts'
import type { Day } from '../../src/model/day.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Question } from '../../src/model/question.ts'
import type { Tables } from '../../src/model/tables.ts'

/** A plan that no edition attests on the day. */
export type Unattested = { readonly plan: string; readonly filed: null; readonly verdict: 'unattested' }

/** What an answer decides about each plan asked about, in their order. */
export const decideEach = <Decision>(decide: Decide<Decision>, tables: Tables, question: Question, asOf: Day) =>
  askedQuestion(tables, question, asOf).inForce.map(({ plan, filed }): Decision | Unattested =>
    filed ? decide(filed, question, asOf) : { plan, filed, verdict: 'unattested' },
  )

/** What `eligible` decides about some plans, and the next question. */
export const decideEligible = (
  tables: Tables,
  plans: readonly string[],
  facts: Facts,
  asOf: Day,
): { readonly plans: readonly (Eligibility | Unattested)[]; readonly next: NextQuestion | null } => {
  const decided = decideEach(decideOne, tables, { plans, facts, parameters: {} }, asOf)
  return { plans: decided, next: nextQuestion(decided.filter(plan => plan.verdict !== 'unattested')) }
}
