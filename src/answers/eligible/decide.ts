import { claimFee, isCapped, isRemedyIdle, monthlyAddresses, monthlyFee, possibleFees } from '../../claims/price.ts'
import { explain, type Trace } from '../../engine/explain.ts'
import { type Remaining, remainingOf } from '../../engine/holds.ts'
import { type Instead, insteadOf } from '../../engine/instead.ts'
import type { Truth } from '../../engine/kleene.ts'
import { type Mentions, mentionsOf } from '../../engine/mentions.ts'
import { noteReadings } from '../../engine/readings.ts'
import { factsOf } from '../../engine/reads.ts'
import { type Settled, settle } from '../../engine/settle.ts'
import { situationOf } from '../../engine/situation.ts'
import type { Day } from '../../model/day.ts'
import type { Clause } from '../../model/edition.ts'
import type { FactName } from '../../model/facts.ts'
import type { Range } from '../../model/money.ts'
import type { Question } from '../../model/question.ts'
import type { Filed } from '../../model/tables.ts'
import type { Verdict } from '../../model/terms.ts'

/** A joining clause with its state; `facts` are all facts that it reads, `trace` gives its tree. */
type JoinReason = {
  readonly clause: Clause
  readonly state: Truth
  readonly facts: readonly FactName[]
  readonly trace: () => Trace
}

/** Whether a plan can be taken, by its edition. */
export type Eligibility = {
  readonly plan: string
  readonly filed: Filed
  readonly verdict: Verdict
  readonly needs: readonly FactName[]
  readonly monthly: Range
  readonly perClaim: Range | null
  readonly feeAddresses: readonly string[]
  readonly reasons: readonly JoinReason[]
  readonly readings: Settled['readings']
  /** What must still hold where the verdict is conditional, and what would turn a no: calculated when it is called, since not every form of the answer shows them. */
  readonly conditions: () => readonly Remaining[]
  readonly instead: () => readonly Instead[]
  readonly mentions: () => Mentions
  /** Whether the user named a remedy that the plan never gives. */
  readonly isRemedyIdle: () => boolean
  /** Whether a price holds only for a repair that stays within the cap. */
  readonly withinCap: boolean
}

/**
 * Whether a plan can be taken on a day, and why not. A fact that is not given is unknown: the verdict is yes or no only
 * when no missing fact can change it. The facts must not exclude each other; earlier claims decide nothing. Rulebook
 * section 4, eligibility and enrolment of each plan.
 */
export const decideEligible = (filed: Filed, question: Question, asOf: Day): Eligibility => {
  const { edition } = filed
  const { claims: _, ...facts } = question.facts // they may have been made under an earlier contract
  const situation = situationOf(edition, facts, asOf)
  const { verdict, needs, states, readings } = settle(edition.join, situation)
  for (const { id } of edition.join) edition.noteUse?.(`join.${id}`, states.get(id))
  noteReadings(readings, edition)
  const fees = possibleFees(situation)
  return {
    plan: edition.plan,
    filed,
    verdict,
    needs,
    monthly: monthlyFee(situation),
    perClaim: claimFee(situation),
    feeAddresses: [...monthlyAddresses(situation), ...fees.flatMap(fee => fee.price)],
    reasons: edition.join.map(clause => ({
      clause,
      state: states.get(clause.id)!,
      facts: factsOf(clause.when, edition),
      trace: () => explain(clause.when, situation),
    })),
    readings,
    conditions: () =>
      verdict === 'conditional'
        ? remainingOf(
            edition.join.filter(({ id }) => states.get(id) === 'unknown'),
            situation,
          )
        : [],
    instead: () => (verdict === 'no' ? insteadOf(edition.join, edition, facts, asOf) : []),
    mentions: () => mentionsOf('eligible', situation, verdict === 'no'),
    isRemedyIdle: () => isRemedyIdle(situation),
    withinCap: facts.repairQuote === undefined && fees.some(isCapped),
  }
}
