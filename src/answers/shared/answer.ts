import { nextQuestion, type WithNeeds } from '../../engine/next.ts'
import { isRuledOut } from '../../engine/ruled-out.ts'
import { situationOf } from '../../engine/situation.ts'
import type { Day } from '../../model/day.ts'
import type { Question } from '../../model/question.ts'
import { type Filed, selectEdition, type Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { footOf, headOf, type InForce, schemaOf, tableNotes } from './document.ts'
import { notesFor } from './notes.ts'
import { mentionNotes, nextDocument, shownName, type WithMentions } from './reasons.ts'
import type { Foot, Ground, Grounded, Head, NextDocument, NoteDocument } from './schema.ts'
import type { AssumptionCode } from './words.ts'

/*
 * Makes the document of an answer from a question. This file chooses the edition in force of each plan, once. A plan
 * without an edition gets the verdict `unattested` here, so a decision always has an edition.
 */

/** Makes the document of a command. `why` adds reason trees, or the figures and items that the answer uses. */
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

/** How a question about one plan came to its plans: by name, since one or several are left possible, or since none is. */
type Inferred = {
  readonly asked: AskedQuestion
  readonly from: 'name' | 'one-left' | 'several-left' | 'none-left'
}

/** The same question about some of its plans. */
const about = (asked: AskedQuestion, inForce: AskedQuestion['inForce']): AskedQuestion => ({
  ...asked,
  question: { ...asked.question, plans: inForce.map(({ plan }) => plan) },
  inForce,
})

/**
 * The plans that a question is about: of several those whose joining the facts do not rule out, and all where they rule
 * out each. A plan without an edition on the day is not ruled out.
 */
export const inferred = (asked: AskedQuestion): Inferred => {
  const { inForce, question, asOf } = asked
  if (inForce.length === 1) return { asked, from: 'name' }
  const { facts } = question
  const possible = inForce.filter(
    ({ filed }) => filed === null || !isRuledOut(situationOf(filed.edition, facts, asOf), facts),
  )
  if (possible.length === 0) return { asked, from: 'none-left' }
  return { asked: about(asked, possible), from: possible.length === 1 ? 'one-left' : 'several-left' }
}

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
  /** Throws a Fault for a parameter that fits none of the plans. */
  readonly refuse?: (decisions: readonly Decision[], question: Question) => void
  /** The notes of this answer; they follow the notes about the tables and precede the notes of the editions. */
  readonly notes: (decisions: readonly Decision[], asked: AskedQuestion) => readonly NoteDocument[]
  /** With `why`: the figures and items of the tables that the answer uses. */
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

/** Says that no plan can be taken, where the answer about each plan does not say so. */
const ruledOutNotes = ({ inForce }: AskedQuestion, notes: readonly NoteDocument[]): readonly NoteDocument[] =>
  notes.some(({ code }) => code === 'ruled-out') ? [] : notesFor('ruled-out', inForce)

const composed = <Decision extends WithMentions, PlanAnswer>(
  definition: AnswerDefinition<Decision, PlanAnswer>,
  { asked, from }: Inferred,
  key: PartKey,
): Composed<Decision, PlanAnswer> => {
  const { tables, question, asOf, why, inForce } = asked
  const decided = inForce.map(({ filed }) => filed && definition.decide(filed, question, asOf))
  const decisions = decided.filter(decision => decision !== null)
  definition.refuse?.(decisions, question)
  const parts = decided.map((decision, index) =>
    decision
      ? definition.part(decision, asked)
      : unattestedPart<PlanAnswer>(inForce[index]!.plan, key, definition.unattested(asked), tables),
  )
  const own = definition.notes(decisions, asked)
  const notes = [
    ...tableNotes(tables, inForce, question.facts, asOf),
    ...(from === 'none-left' ? ruledOutNotes(asked, own) : []),
    ...own,
    ...mentionNotes(decisions, question.parameters),
  ]
  const { grounds } = definition
  const inferring = from === 'one-left' ? (['plan-inferred'] as const) : []
  const assumed = [...new Set([...inferring, ...decisions.flatMap(definition.assumed)])]
  return {
    head: headOf(definition.command, tables, inForce, question.facts, asOf, question.parameters),
    parts,
    decisions,
    grounded: why && grounds ? { grounds: decisions.flatMap(grounds) } : {},
    foot: footOf(tables, parts.flatMap(definition.cited), assumed, notes),
  }
}

type AboutPlan = { readonly plan: string; readonly name: Text; readonly page: string | null }

type OnePlan<PlanAnswer> = Head & PlanAnswer & Grounded & Foot
type SeveralPlans<PlanAnswer> = Head & { readonly plans: readonly PlanAnswer[] } & Grounded & Foot

/**
 * Makes a document about one plan: the keys of the plan are keys of the document. Of several plans it takes the one that
 * the facts leave possible; where they leave more, or none, `plans` has the keys of each.
 */
export const answerAboutPlan =
  <Decision extends WithMentions, PlanAnswer extends AboutPlan>(
    definition: AnswerDefinition<Decision, PlanAnswer>,
  ): MakeDocument<OnePlan<PlanAnswer> | SeveralPlans<PlanAnswer>> =>
  (tables, question, asOf, why) => {
    const about = inferred(askedQuestion(tables, question, asOf, why))
    const { head, parts, grounded, foot } = composed(definition, about, 'plan')
    if (parts.length === 1) return { ...head, ...parts[0]!, ...grounded, ...foot }
    return { ...head, schema: schemaOf(`${definition.command}-plans`), plans: parts, ...grounded, ...foot }
  }

type Plans<PlanAnswer> = { readonly plans: readonly PlanAnswer[]; readonly next: NextDocument | null }

/** Makes a document about several plans, with one next question for all of them. */
export const answerAboutPlans =
  <Decision extends WithMentions & WithNeeds, PlanAnswer extends { readonly id: string }>(
    definition: AnswerDefinition<Decision, PlanAnswer>,
  ): MakeDocument<Head & Plans<PlanAnswer> & Grounded & Foot> =>
  (tables, question, asOf, why) => {
    const asked = askedQuestion(tables, question, asOf, why)
    const { head, parts, decisions, grounded, foot } = composed(definition, { asked, from: 'name' }, 'id')
    const editions = decisions.map(({ filed }) => filed.edition)
    return {
      ...head,
      plans: parts,
      next: nextDocument(nextQuestion(decisions), question.facts, editions),
      ...grounded,
      ...foot,
    }
  }
