import { decideSteps } from '../answers/claim-steps/decide.ts'
import { usualColumns } from '../answers/compare/decide.ts'
import { decideCost } from '../answers/cost/decide.ts'
import { decideCovers } from '../answers/covers/decide.ts'
import { decideEligible } from '../answers/eligible/decide.ts'
import { decideWorth } from '../answers/worth/decide.ts'
import { type NextQuestion, nextQuestion } from '../engine/next.ts'
import { atApplication } from '../engine/ruled-out.ts'
import { settle } from '../engine/settle.ts'
import { situationOf, wordsOf } from '../engine/situation.ts'
import type { Day } from '../model/day.ts'
import { type FactName, factNames, isFactName } from '../model/facts.ts'
import type { Need, Question } from '../model/question.ts'
import type { Filed } from '../model/tables.ts'

/** What a question can be about: a fact, or a parameter of the answer. */
export type AskedAbout = Need | 'claimCount'

/** The next question of a conversation. */
export type Ask =
  | {
      readonly kind: 'one'
      readonly about: AskedAbout
      /** The answers to choose from; null where the answer is typed. */
      readonly choices: readonly string[] | null
      /** The plans whose answer it can change. */
      readonly decides: readonly string[]
    }
  /** Whether several facts all have these values. */
  | {
      readonly kind: 'all'
      readonly facts: readonly (readonly [fact: FactName, value: string])[]
      readonly decides: readonly string[]
    }

/** What was told so far, and what is not asked any more. */
export type Progress = {
  readonly question: Question
  /** Answered with "I don't know". */
  readonly passed: ReadonlySet<AskedAbout>
  /** Facts that are asked one by one, because not all of a group had the usual value. */
  readonly single: ReadonlySet<FactName>
}

/** A plan that the answer is about. */
export type AskedPlan = {
  readonly plan: string
  readonly filed: Filed
  readonly question: Question
  readonly asOf: Day
}

/** Chooses the next question of one kind about some plans; null where no answer could change anything. */
export type Stage = (plans: readonly AskedPlan[], progress: Progress) => Ask | null

type Wanting = AskedPlan & { readonly needs: readonly Need[] }
type NeedsOf = (plan: AskedPlan, isOneOfSeveral: boolean) => readonly Need[]
type UsualOf = (plan: Wanting) => ReadonlyMap<FactName, string>

const FEWEST_TOGETHER = 3 // facts; fewer are asked one by one

/** The facts for which every plan that needs them has the same usual value. */
const agreedValues = (plans: readonly Wanting[], usualOf: UsualOf): Map<FactName, string> => {
  const usual = plans.map(plan => ({ plan, values: usualOf(plan) }))
  const agreed = factNames.flatMap(fact => {
    const values = usual.filter(({ plan }) => plan.needs.includes(fact)).map(({ values }) => values.get(fact))
    const [first] = values
    return first !== undefined && values.every(value => value === first) ? [[fact, first] as const] : []
  })
  return new Map(agreed)
}

/** One question for several facts, if the next fact is among them. */
const together = (
  fact: Need,
  plans: readonly Wanting[],
  usualOf: UsualOf,
  single: ReadonlySet<FactName>,
): Ask | null => {
  if (!isFactName(fact) || single.has(fact)) return null
  const values = [...agreedValues(plans, usualOf)].filter(([name]) => !single.has(name))
  if (values.length < FEWEST_TOGETHER || !values.some(([name]) => name === fact)) return null
  return { kind: 'all', facts: values, decides: plans.map(({ plan }) => plan) }
}

/** The choices that are still possible for a fact by what was told. */
const stillPossible = (choices: readonly string[] | null, fact: Need, plans: readonly AskedPlan[]) => {
  if (choices === null || !isFactName(fact)) return null
  const words = plans.flatMap(({ filed, question, asOf }) =>
    wordsOf(situationOf(filed.edition, question.facts, asOf), fact),
  )
  return choices.filter(choice => words.includes(choice))
}

/** Facts that mean nothing to many people before another is known: the lock of a phone that is of no carrier. */
const askedAfter: { readonly [Name in Need]?: Need } = { simLock: 'carrier' }

/** The needs of a plan less those that wait: a date told to the month, and what is asked after another need. */
const withoutWaiting = ({ needs, question: { facts } }: Wanting): readonly Need[] => {
  const isTold = (need: Need) => isFactName(need) && facts[need] !== undefined
  const waits = (need: Need) => askedAfter[need] !== undefined && needs.includes(askedAfter[need])
  return needs.filter(need => !isTold(need) && !waits(need))
}

/** The next question among what the plans need. A date told to the month is asked for again only when nothing else is left. */
const nextAmong = (plans: readonly Wanting[]): NextQuestion | null =>
  nextQuestion(plans.map(plan => ({ ...plan, needs: withoutWaiting(plan) }))) ?? nextQuestion(plans)

/** A stage that asks for what the plans need, in the order of the engine. */
const asking =
  (needsOf: NeedsOf, usualOf: UsualOf = () => new Map()): Stage =>
  (plans, { passed, single }) => {
    const isOneOfSeveral = plans.length > 1
    const wanting = plans.map(plan => {
      const needs = needsOf(plan, isOneOfSeveral).filter(need => !passed.has(need))
      return { ...plan, needs }
    })
    const next = nextAmong(wanting)
    if (next === null) return null
    const group = together(next.fact, wanting, usualOf, single)
    if (group !== null) return group
    const choices = stillPossible(next.choices, next.fact, plans)
    return { kind: 'one', about: next.fact, choices, decides: next.decides }
  }

/** The value with which each clause holds that waits for one fact only. */
const joiningValues: UsualOf = ({ filed, question, asOf }) =>
  new Map(
    decideEligible(filed, question, asOf)
      .conditions()
      .flatMap(({ facts, holds }) => {
        const [hold, ...more] = holds ?? []
        if (hold === undefined || more.length > 0 || facts.length > 1 || !('oneOf' in hold)) return []
        return hold.oneOf.length === 1 ? [[hold.fact, String(hold.oneOf[0])] as const] : []
      }),
  )

/** Which plans can be taken. */
export const joining: Stage = asking(
  ({ filed, question, asOf }) => decideEligible(filed, question, asOf).needs,
  joiningValues,
)

const tellPlansApart: readonly Need[] = ['device', 'boughtFrom']

/** Whether nobody pays for what happened. */
const isUnpaid = ({ filed, question, asOf }: AskedPlan): boolean =>
  decideCovers(filed, question, asOf).route.every(({ verdict }) => verdict === 'no')

/** Which of several plans it is about: by what the phone is and where it was bought. */
export const choosingPlan: Stage = asking(({ filed, question, asOf }, isOneOfSeveral) => {
  if (!isOneOfSeveral) return []
  const situation = situationOf(filed.edition, question.facts, asOf)
  const { needs } = settle(filed.edition.join, atApplication(situation))
  return needs.filter(need => tellPlansApart.includes(need))
})

/** The same, if there is a plan that pays for what happened, or somebody else who does. */
export const choosingPayer: Stage = (plans, progress) => {
  const ask = choosingPlan(plans, progress)
  return ask !== null && plans.every(isUnpaid) ? null : ask
}

/** Over how many months. */
export const months: Stage = asking(({ question }) => (question.parameters.months === undefined ? ['months'] : []))

const contentOf = ({ filed, question, asOf }: AskedPlan, claimCount: number): string => {
  const { total, refused } = decideCost(
    filed,
    { ...question, parameters: { ...question.parameters, claimCount } },
    asOf,
  )
  return JSON.stringify([total, refused])
}

/** How many claims are priced, where their number changes a total. */
export const claims: Stage = (plans, { question: { facts, parameters }, passed }) => {
  if (parameters.claimCount !== undefined || facts.claims !== undefined || passed.has('claimCount')) return null
  const counts = usualColumns(plans.map(({ filed }) => filed))
  const matters = plans.some(plan => new Set(counts.map(count => contentOf(plan, count))).size > 1)
  if (!matters) return null
  return { kind: 'one', about: 'claimCount', choices: counts.map(String), decides: plans.map(({ plan }) => plan) }
}

/** What a total depends on. */
export const paying: Stage = asking(({ filed, question, asOf }) => decideCost(filed, question, asOf).needs)

/** What the comparison with paying for repairs depends on. */
export const gaining: Stage = asking(({ filed, question, asOf }) => decideWorth(filed, question, asOf).needs)

/** What happened. */
export const happening: Stage = asking(({ question }) => (question.facts.event === undefined ? ['event'] : []))

/** Whether the plan pays. */
export const covering: Stage = asking(({ filed, question, asOf }) => decideCovers(filed, question, asOf).needs)

/** What a person knows before the desk decides. */
const knownBefore: readonly Need[] = ['esim', 'eCertificate', 'memoryCard']

/** Which steps there are. */
export const stepping: Stage = asking(
  ({ filed, question, asOf }) => decideSteps(filed, question, asOf).needs.filter(need => knownBefore.includes(need)),
  ({ needs }) => new Map(needs.flatMap(need => (isFactName(need) ? [[need, 'no']] : []))),
)
