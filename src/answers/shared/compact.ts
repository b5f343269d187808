import type { WithNeeds } from '../../engine/next.ts'
import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import type { Question } from '../../model/question.ts'
import { type AskedQuestion, type Decide, inferred } from './answer.ts'

/*
 * Makes the compact form of an answer, which `batch` prints: keys of the document without texts, notes and sources. It
 * reads the decision only.
 */

/** Makes the compact form of an answer from a question with its editions in force. */
export type Compact = (asked: AskedQuestion) => object

type CompactDefinition<Decision> = {
  readonly decide: Decide<Decision>
  /** Throws a Fault for a parameter that fits none of the plans. */
  readonly refuse?: (decisions: readonly Decision[], question: Question) => void
  /** The keys of a plan. */
  readonly part: (decision: Decision, asked: AskedQuestion) => object
  /** The keys of a plan without an edition on the day, beside its id and verdict. */
  readonly unattested: (asked: AskedQuestion) => object
}

/** The name of the fact or parameter that the next question asks for. */
export const compactNext = (next: NextQuestion | null) => next && { fact: next.fact }

/** Makes the compact answer about several plans, with one next question for all of them. */
export const compactAboutPlans =
  <Decision extends WithNeeds>({ decide, part, unattested }: CompactDefinition<Decision>): Compact =>
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

/** Makes the compact answer about one plan, or about each that the facts leave possible. */
export const compactAboutPlan =
  <Decision>({ decide, refuse, part, unattested }: CompactDefinition<Decision>): Compact =>
  named => {
    const { asked } = inferred(named)
    const { inForce, question, asOf } = asked
    const decisions = inForce.map(({ filed }) => filed && decide(filed, question, asOf))
    refuse?.(
      decisions.filter(decision => decision !== null),
      question,
    )
    const parts = decisions.map((decision, index) =>
      decision
        ? part(decision, asked)
        : { plan: inForce[index]!.plan, verdict: 'unattested' as const, ...unattested(asked) },
    )
    return parts.length === 1 ? parts[0]! : { plans: parts }
  }
