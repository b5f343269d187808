import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import type { Need } from '../../model/question.ts'
import type { Filed } from '../../model/tables.ts'
import type { Asked, Decide } from './answer.ts'

/*
 * The compact form of an answer, which `batch` prints: keys of the document without texts, notes and sources. It is
 * made from the decision alone.
 */

/** From a question with its editions to the compact form of an answer. */
export type Compact = (asked: Asked) => object

type Definition<Decision> = {
  readonly decide: Decide<Decision>
  /** What is printed of a plan. */
  readonly part: (decision: Decision, asked: Asked) => object
  /** What is printed of a plan without an edition on the day, beside its id and the verdict. */
  readonly unattested: (asked: Asked) => object
}

type Needing = { readonly plan: string; readonly filed: Filed; readonly needs: readonly Need[] }

/** The next question by its fact or parameter alone. */
export const compactNext = (next: NextQuestion | null) => next && { fact: next.fact }

/** The compact answer about several plans, with the one next question for all. */
export const compactAboutPlans =
  <Decision extends Needing>({ decide, part, unattested }: Definition<Decision>): Compact =>
  asked => {
    const { inForce, question, asOf } = asked
    const decisions = inForce.map(({ filed }) => filed && decide(filed, question, asOf))
    const plans = decisions.map((decision, index) =>
      decision
        ? part(decision, asked)
        : { id: inForce[index]!.plan, verdict: 'unattested' as const, ...unattested(asked) },
    )
    return { plans, next: compactNext(nextQuestion(decisions.filter(decision => decision !== null))) }
  }

/** The compact answer about one plan. */
export const compactAboutPlan =
  <Decision>({ decide, part, unattested }: Definition<Decision>): Compact =>
  asked => {
    const { plan, filed } = asked.inForce[0]!
    if (filed) return part(decide(filed, asked.question, asked.asOf), asked)
    return { plan, verdict: 'unattested' as const, ...unattested(asked) }
  }
