import { nextQuestion } from '../../engine/next.ts'
import type { Day } from '../../model/day.ts'
import type { Need, Question } from '../../model/question.ts'
import { type Filed, selectEdition, type Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { footOf, headOf, type InForce, tableNotes } from './document.ts'
import { mentionNotes, nextDocument, shownName, type WithMentions } from './reasons.ts'
import type { Foot, Ground, Grounded, Head, NextDocument, NoteDocument } from './schema.ts'
import type { AssumptionCode } from './words.ts'

/*
 * Makes the document of an answer from a question. This file chooses the edition in force of each plan, once. A plan
 * without an edition gets the verdict `unattested` here, so a decision always has an edition.
 */

/** Makes the document of a command. `why` adds reason trees, or the figures and items behind the answer. */
export type MakeDocument<Document> = (tables: Tables, question: Question, asOf: Day, why?: boolean) => Document

/** A question with the day, the tables, and the edition in force of each plan asked about. */
export type AskedQuestion = {
  readonly tables: Tables
  readonly question: Question
  readonly asOf: Day
  readonly why: boolean
  readonly inForce: readonly InForce[]
}

/** Chooses the edition in force of each plan asked about. */
export const askedQuestion = (tables: Tables, question: Question, asOf: Day, why = false): AskedQuestion => ({
  tables,
  question,
  asOf,
  why,
  inForce: question.plans.map(plan => ({ plan, filed: selectEdition(tables, plan, asOf) })),
})

/** Decides about one plan by its edition. */
export type Decide<Decision> = (filed: Filed, question: Question, asOf: Day) => Decision

type PlanKeys = 'id' | 'plan' | 'name' | 'verdict' | 'page'

/** What differs from answer to answer. `PlanAnswer` is the part of the document that is about one plan. */
export type AnswerDefinition<Decision extends WithMentions, PlanAnswer> = {
  readonly command: string
  readonly decide: Decide<Decision>
  readonly part: (decision: Decision, asked: AskedQuestion) => PlanAnswer
  /** The keys of a plan without an edition, beside its name, page and verdict. */
  readonly unattested: (asked: AskedQuestion) => Omit<PlanAnswer, PlanKeys>
  /** The sources that the part cites. */
  readonly cited: (part: PlanAnswer) => readonly string[]
  readonly assumed: (decision: Decision) => readonly AssumptionCode[]
  /** The notes of this answer; they follow the notes about the tables and precede the notes of the editions. */
  readonly notes: (decisions: readonly Decision[], asked: AskedQuestion) => readonly NoteDocument[]
  /** With `why`: the figures and items of the tables behind the answer. */
  readonly grounds?: (decision: Decision) => readonly Ground[]
}

type Composed<Decision, PlanAnswer> = {
  readonly head: Head
  readonly parts: readonly PlanAnswer[]
  readonly decisions: readonly Decision[]
  readonly grounded: Grounded
  readonly foot: Foot
}

type PartKey = 'id' | 'plan'

const unattestedPart = <PlanAnswer>(
  plan: string,
  key: PartKey,
  none: Omit<PlanAnswer, PlanKeys>,
  tables: Tables,
): PlanAnswer => {
  const { name, page } = shownName(plan, tables)
  return { [key]: plan, name, verdict: 'unattested', ...none, page } as PlanAnswer
}

const composed = <Decision extends WithMentions, PlanAnswer>(
  definition: AnswerDefinition<Decision, PlanAnswer>,
  asked: AskedQuestion,
  key: PartKey,
): Composed<Decision, PlanAnswer> => {
  const { tables, question, asOf, why, inForce } = asked
  const decided = inForce.map(({ filed }) => filed && definition.decide(filed, question, asOf))
  const decisions = decided.filter(decision => decision !== null)
  const parts = decided.map((decision, index) =>
    decision
      ? definition.part(decision, asked)
      : unattestedPart<PlanAnswer>(inForce[index]!.plan, key, definition.unattested(asked), tables),
  )
  const notes = [
    ...tableNotes(tables, inForce, question.facts, asOf),
    ...definition.notes(decisions, asked),
    ...mentionNotes(decisions, question.parameters),
  ]
  const { grounds } = definition
  const assumed = [...new Set(decisions.flatMap(definition.assumed))]
  return {
    head: headOf(definition.command, tables, inForce, question.facts, asOf, question.parameters),
    parts,
    decisions,
    grounded: why && grounds ? { grounds: decisions.flatMap(grounds) } : {},
    foot: footOf(tables, parts.flatMap(definition.cited), assumed, notes),
  }
}

type AboutPlan = { readonly plan: string; readonly name: Text; readonly page: string | null }

/** Makes a document about one plan: the keys of the plan are keys of the document. */
export const answerAboutPlan =
  <Decision extends WithMentions, PlanAnswer extends AboutPlan>(
    definition: AnswerDefinition<Decision, PlanAnswer>,
  ): MakeDocument<Head & PlanAnswer & Grounded & Foot> =>
  (tables, question, asOf, why) => {
    const asked = askedQuestion(tables, { ...question, plans: question.plans.slice(0, 1) }, asOf, why)
    const { head, parts, grounded, foot } = composed(definition, asked, 'plan')
    return { ...head, ...parts[0]!, ...grounded, ...foot }
  }

/** A decision with the missing facts and parameters, among which the next question is chosen. */
export type WithNeeds = { readonly plan: string; readonly filed: Filed; readonly needs: readonly Need[] }

type Plans<PlanAnswer> = { readonly plans: readonly PlanAnswer[]; readonly next: NextDocument | null }

/** Makes a document about several plans, with one next question for all of them. */
export const answerAboutPlans =
  <Decision extends WithMentions & WithNeeds, PlanAnswer extends { readonly id: string }>(
    definition: AnswerDefinition<Decision, PlanAnswer>,
  ): MakeDocument<Head & Plans<PlanAnswer> & Grounded & Foot> =>
  (tables, question, asOf, why) => {
    const asked = askedQuestion(tables, question, asOf, why)
    const { head, parts, decisions, grounded, foot } = composed(definition, asked, 'id')
    return { ...head, plans: parts, next: nextDocument(nextQuestion(decisions), question.facts), ...grounded, ...foot }
  }
