import type { Day } from '../model/day.ts'
import type { Answer, Clause, Note, OpenClause } from '../model/edition.ts'
import { type FactName, type Facts, factNames, kindOf } from '../model/facts.ts'
import { coursesOf } from '../model/figures.ts'
import type { Range } from '../model/money.ts'
import { type Filed, selectEdition, type Tables } from '../model/tables.ts'
import { explain, type Trace } from './explain.ts'
import type { Truth } from './kleene.ts'
import { claimFee, monthlyAddresses, monthlyFee, possibleFees } from './price.ts'
import { factsOf } from './reads.ts'
import { type Settled, settle, type Verdict } from './settle.ts'
import { type Situation, situationOf } from './situation.ts'
import { truth } from './truth.ts'

/** A joining clause and what it came to; `facts` are all that it reads, `trace` gives its tree. */
export type Reason = {
  readonly clause: Clause
  readonly state: Truth
  readonly facts: readonly FactName[]
  readonly trace: () => Trace
}

/** Whether a plan can be taken, with the edition that says so. */
export type Attested = {
  readonly plan: string
  readonly filed: Filed
  readonly verdict: Verdict
  readonly needs: readonly FactName[]
  readonly monthly: Range
  readonly perClaim: Range | null
  readonly feeAddresses: readonly string[]
  readonly reasons: readonly Reason[]
  readonly readings: Settled['readings']
  readonly notes: readonly Note[]
  /** The open clauses to be mentioned beside the answer. */
  readonly open: readonly OpenClause[]
  /** Whether a price holds only for a repair that stays within the cap. */
  readonly withinCap: boolean
}

/** A plan of which no edition attests the day. */
export type Unattested = { readonly plan: string; readonly filed: null; readonly verdict: 'unattested' }

type Question = {
  readonly fact: FactName
  readonly decides: readonly string[]
  readonly choices: readonly string[] | null
}

export type Eligibility = {
  readonly plans: readonly (Attested | Unattested)[]
  readonly next: Question | null
}

/**
 * Which notes or open clauses belong to an answer: those of its command whose condition holds for certain. A plan
 * that cannot be taken keeps only those that the user's own facts call for.
 */
const belonging =
  (command: Answer, situation: Situation, verdict: Verdict) =>
  ({ in: answers, when }: Pick<OpenClause, 'in' | 'when'>): boolean => {
    if (!answers?.includes(command)) return false
    return when === undefined ? verdict !== 'no' : truth(when, situation) === 'yes'
  }

const decide = (filed: Filed, facts: Facts, asOf: Day): Attested => {
  const { edition } = filed
  const situation = situationOf(edition, facts, asOf)
  const { verdict, needs, states, readings } = settle(edition.join, situation)
  const fees = possibleFees(situation)
  const belongs = belonging('eligible', situation, verdict)
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
    notes: edition.notes.filter(belongs),
    open: edition.open.filter(belongs),
    withinCap: facts.repairQuote === undefined && fees.some(fee => fee.excess !== undefined),
  }
}

const choicesOf = (fact: FactName, plans: readonly Attested[]): readonly string[] | null => {
  const kind = kindOf(fact)
  if (kind.kind === 'choice') return kind.choices
  return kind.kind === 'course' ? [...new Set(plans.flatMap(plan => coursesOf(plan.filed.edition)))] : null
}

/** The missing fact that touches most undecided plans; ties: fewest choices, then the order of the registry. */
const nextQuestion = (plans: readonly Attested[]): Question | null => {
  const questions = factNames.flatMap(fact => {
    const decides = plans.filter(plan => plan.needs.includes(fact)).map(plan => plan.plan)
    return decides.length > 0 ? [{ fact, decides, choices: choicesOf(fact, plans) }] : []
  })
  const countOf = (question: Question) => question.choices?.length ?? Number.POSITIVE_INFINITY
  const before = (a: Question, b: Question) =>
    a.decides.length !== b.decides.length ? a.decides.length > b.decides.length : countOf(a) < countOf(b)
  return questions.reduce<Question | null>((best, one) => (best === null || before(one, best) ? one : best), null)
}

/**
 * Which of the plans can be taken on a day, and why not the others. Facts not given are unknown: a verdict is yes
 * or no only when nothing that is still missing can change it. A plan without an edition in force is `unattested`.
 * The facts must not exclude each other. Rulebook section 4, eligibility and enrolment of each plan.
 */
export const decideEligible = (tables: Tables, plans: readonly string[], facts: Facts, asOf: Day): Eligibility => {
  const decided = plans.map((plan): Attested | Unattested => {
    const filed = selectEdition(tables, plan, asOf)
    return filed ? decide(filed, facts, asOf) : { plan, filed, verdict: 'unattested' }
  })
  return { plans: decided, next: nextQuestion(decided.filter(plan => plan.verdict !== 'unattested')) }
}
