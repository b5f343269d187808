import { type NextQuestion, nextQuestion } from '../../engine/next.ts'
import type { Day } from '../../model/day.ts'
import type { Text } from '../../model/edition.ts'
import type { Need, Question } from '../../model/question.ts'
import { type Filed, selectEdition, type Tables } from '../../model/tables.ts'
import { footOf, headOf, tableNotes } from './document.ts'
import { type Mentioning, mentionNotes, nextDocument, shownName } from './reasons.ts'
import type { Foot, Ground, Grounded, Head, NextDocument, NoteDocument } from './schema.ts'
import type { AssumptionCode } from './words.ts'

/*
 * The way from a question to a document that all answers share: the edition in force is chosen here, once for each
 * plan. A plan without one gets the verdict `unattested` here, so decisions only ever see an edition.
 */

/** How a command answers. `why` adds reason trees, or the figures and items that the answer rests on. */
export type Answer<Document> = (tables: Tables, question: Question, asOf: Day, why?: boolean) => Document

/** A plan with its edition in force on the day asked about; null where no edition attests the day. */
export type InForce = { readonly plan: string; readonly filed: Filed | null }

/** A question with the day, the tables, and the edition in force of each plan asked about. */
export type Asked = {
  readonly tables: Tables
  readonly question: Question
  readonly asOf: Day
  readonly why: boolean
  readonly inForce: readonly InForce[]
}

/** Chooses the edition in force of each plan asked about. */
export const askedOf = (tables: Tables, question: Question, asOf: Day, why = false): Asked => ({
  tables,
  question,
  asOf,
  why,
  inForce: question.plans.map(plan => ({ plan, filed: selectEdition(tables, plan, asOf) })),
})

/** Decides about one plan by its edition. */
export type Decide<Decision> = (filed: Filed, question: Question, asOf: Day) => Decision

/** The decisions about the plans that have an edition in force. */
export const decisionsOf = <Decision>({ inForce, question, asOf }: Asked, decide: Decide<Decision>) =>
  inForce.flatMap(({ filed }) => (filed ? [decide(filed, question, asOf)] : []))

type PlanKeys = 'id' | 'plan' | 'name' | 'verdict' | 'page'

/** What one answer adds to the way that all share. `Part` is what its document says of one plan. */
export type Definition<Decision extends Mentioning, Part> = {
  readonly command: string
  readonly decide: Decide<Decision>
  readonly part: (decision: Decision, asked: Asked) => Part
  /** What the document says of a plan without an edition, beside its name, its page and the verdict. */
  readonly unattested: (asked: Asked) => Omit<Part, PlanKeys>
  /** The sources behind a part. */
  readonly cited: (part: Part) => readonly string[]
  readonly assumed: (decision: Decision) => readonly AssumptionCode[]
  /** The answer's own notes: those of the tables stand before them, those that the edition itself makes after. */
  readonly notes: (decisions: readonly Decision[], asked: Asked) => readonly NoteDocument[]
  /** Under `why`: the figures and items of the tables that the answer rests on. */
  readonly grounds?: (decision: Decision) => readonly Ground[]
}

type Composed<Decision, Part> = {
  readonly head: Head
  readonly parts: readonly Part[]
  readonly decisions: readonly Decision[]
  readonly grounded: Grounded
  readonly foot: Foot
}

type PartKey = 'id' | 'plan'

const unattestedPart = <Part>(plan: string, key: PartKey, none: Omit<Part, PlanKeys>, tables: Tables): Part => {
  const { name, page } = shownName(plan, tables)
  return { [key]: plan, name, verdict: 'unattested', ...none, page } as Part
}

const composed = <Decision extends Mentioning, Part>(
  definition: Definition<Decision, Part>,
  asked: Asked,
  key: PartKey,
): Composed<Decision, Part> => {
  const { tables, question, asOf, why, inForce } = asked
  const decisions = decisionsOf(asked, definition.decide)
  const parts = inForce.map(({ plan, filed }) => {
    const decision = filed && decisions.find(one => one.plan === plan)
    return decision
      ? definition.part(decision, asked)
      : unattestedPart<Part>(plan, key, definition.unattested(asked), tables)
  })
  const notes = [
    ...tableNotes(tables, inForce, question.facts, asOf),
    ...definition.notes(decisions, asked),
    ...mentionNotes(decisions),
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

type PlanPart = { readonly plan: string; readonly name: Text; readonly page: string | null }

/** The answer about one plan, whose part stands in the document itself. */
export const answerAboutPlan =
  <Decision extends Mentioning, Part extends PlanPart>(
    definition: Definition<Decision, Part>,
  ): Answer<Head & Part & Grounded & Foot> =>
  (tables, question, asOf, why) => {
    const asked = askedOf(tables, { ...question, plans: question.plans.slice(0, 1) }, asOf, why)
    const { head, parts, grounded, foot } = composed(definition, asked, 'plan')
    return { ...head, ...parts[0]!, ...grounded, ...foot }
  }

/** What the next question is chosen by. */
type Needing = { readonly plan: string; readonly filed: Filed; readonly needs: readonly Need[] }

type Plans<Part> = { readonly plans: readonly Part[]; readonly next: NextDocument | null }

/** The answer about several plans: their parts under `plans`, and the one next question for all. */
export const answerAboutPlans =
  <Decision extends Mentioning & Needing, Part extends { readonly id: string }>(
    definition: Definition<Decision, Part>,
  ): Answer<Head & Plans<Part> & Grounded & Foot> =>
  (tables, question, asOf, why) => {
    const { head, parts, decisions, grounded, foot } = composed(definition, askedOf(tables, question, asOf, why), 'id')
    const next: NextQuestion | null = nextQuestion(decisions)
    return { ...head, plans: parts, next: nextDocument(next, question.facts), ...grounded, ...foot }
  }
