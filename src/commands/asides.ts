import { eligibleDocument } from '../answers/eligible/document.ts'
import { refusalOf } from '../answers/eligible/refusal.ts'
import type { MakeDocument } from '../answers/shared/answer.ts'
import type { Asides } from '../answers/shared/view.ts'
import type { Day } from '../model/day.ts'
import { type FactName, factNames, flagOf, isFactName } from '../model/facts.ts'
import type { Range } from '../model/money.ts'
import type { Question, QuestionName } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import { factsOfHelp } from '../text/short-help.ts'
import type { Arguments } from './command.ts'
import { typedFor } from './inputs.ts'

type Asked = {
  readonly name: QuestionName
  readonly args: Arguments
  readonly tables: Tables
  readonly question: Question
  readonly asOf: Day
}

type Answered = {
  readonly leftOut?: readonly string[]
  readonly plans?: readonly { readonly id?: string; readonly total?: Range | null }[]
  readonly notes: readonly { readonly code: string; readonly plans: readonly string[] }[]
  readonly next?: { readonly fact: string; readonly choices: readonly string[] | null } | null
}

const withFact = (question: Question, fact: FactName, value: unknown): Question => ({
  ...question,
  facts: { ...question.facts, [fact]: value } as Question['facts'],
})

/** The total of the one plan of `cost` for each choice of the next question; none where all are the same. */
const totalsOf = (
  { name, tables, question, asOf }: Asked,
  { next, plans = [] }: Answered,
  answer: MakeDocument<object>,
): Asides['totals'] => {
  if (name !== 'cost' || plans.length !== 1 || !next?.choices || !isFactName(next.fact)) return {}
  const { fact, choices } = next
  const totals = choices.map(choice => {
    const { plans: [plan] = [] } = answer(tables, withFact(question, fact, choice), asOf) as Answered
    return [choice, plan?.total ?? null] as const
  })
  const different = new Set(totals.map(([, total]) => JSON.stringify(total)))
  return different.size > 1 ? Object.fromEntries(totals) : {}
}

/** Why plans cannot be taken: the clause on which `eligible` refuses each. */
const refusalsOf = ({ tables, question, asOf }: Asked, { leftOut = [], notes }: Answered): Asides['refusals'] => {
  const ruledOut = notes.filter(({ code }) => code === 'ruled-out').flatMap(({ plans }) => plans)
  const refused = [...leftOut, ...ruledOut].filter(plan => question.plans.includes(plan))
  if (refused.length === 0 || question.plans.length === 1) return {}
  const { plans } = eligibleDocument(tables, { ...question, plans: refused, parameters: {} }, asOf)
  return Object.fromEntries(
    plans.flatMap(plan => {
      const refusal = refusalOf(plan)
      return refusal ? [[plan.id, refusal] as const] : []
    }),
  )
}

const answerWithout = (
  { tables, question, asOf }: Asked,
  facts: readonly FactName[],
  answer: MakeDocument<object>,
): string => {
  const without = facts.reduce((left, fact) => withFact(left, fact, undefined), question)
  return JSON.stringify({ ...answer(tables, without, asOf), facts: null })
}

/** With more dated claims an answer takes too long to be made again without each fact. */
const MOST_CLAIMS_TOLD = 1

/**
 * The flags of facts that change nothing here and are not in the short help of the command, each with one that reads it.
 * None where they change something together, or where there are several claims.
 */
const idleOf = (asked: Asked, document: Answered, answer: MakeDocument<object>): Asides['idle'] => {
  const { name, args, question } = asked
  if ((question.facts.claims?.length ?? 0) > MOST_CLAIMS_TOLD) return []
  const shown = JSON.stringify({ ...document, facts: null })
  const alone = factNames
    .filter(fact => typedFor(args, fact) && question.facts[fact] !== undefined && !factsOfHelp[name]!.includes(fact))
    .filter(fact => answerWithout(asked, [fact], answer) === shown)
  const isTogether = alone.length < 2 || answerWithout(asked, alone, answer) === shown
  return (isTogether ? alone : []).flatMap(fact => {
    const reader = Object.keys(factsOfHelp).find(command => factsOfHelp[command]!.includes(fact))
    return reader ? [{ flag: flagOf(fact), command: reader }] : []
  })
}

const settings = { asOf: '--as-of', data: '--data', lang: '--lang' } as const

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w./:=,%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)

/** The settings on the command line that change an answer or its language. */
const typedIn = ({ values }: Arguments): Asides['typed'] =>
  Object.entries(settings).flatMap(([name, flag]) => {
    const value = values[name]?.[0]
    return value === undefined ? [] : [`${flag} ${quoted(value)}`]
  })

/** What a first screen says beside its document. */
export const asidesOf = (asked: Asked, document: object, answer: MakeDocument<object>): Asides => ({
  totals: totalsOf(asked, document as Answered, answer),
  refusals: refusalsOf(asked, document as Answered),
  typed: typedIn(asked.args),
  isPlanTyped: asked.args.values.plan !== undefined,
  idle: idleOf(asked, document as Answered, answer),
})
