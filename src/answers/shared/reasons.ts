import type { Trace } from '../../engine/explain.ts'
import type { Truth } from '../../engine/kleene.ts'
import type { Mentions } from '../../engine/mentions.ts'
import type { NextQuestion } from '../../engine/next.ts'
import { type Choice, type Chosen, choicesIn, shortly } from '../../engine/readings.ts'
import type { Certainty, Condition, Edition, Note } from '../../model/edition.ts'
import { type FactName, type Facts, flagOf, isFactName, kindOf } from '../../model/facts.ts'
import { fill } from '../../model/message.ts'
import type { Parameters } from '../../model/parameters.ts'
import type { Need } from '../../model/question.ts'
import type { Filed, Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { whichDay } from '../../text/facts.ts'
import { type PlanWords, planWords, questionText } from '../../text/plan-words.ts'
import { citations, placeOf, sourceKeys, withFigures } from './document.ts'
import { mergedNotes } from './notes.ts'
import type { NextDocument, NoteDocument, ReasonDocument } from './schema.ts'
import { traceDocument } from './trace.ts'
import { labels } from './words.ts'

/** A clause with its state, without texts. */
export type ReasonFacts = Pick<ReasonDocument, 'rule' | 'state' | 'facts' | 'certainty' | 'sources'>

type SettledClause = {
  readonly clause: {
    readonly id: string
    readonly when: Condition
    readonly certainty?: Exclude<Certainty, 'unknown'> | undefined
    readonly cite?: string | string[] | undefined
  }
  readonly state: Truth
  readonly facts: readonly FactName[]
}

type ExplainedClause = SettledClause & {
  readonly clause: { readonly says: Text; readonly otherwise?: Text | undefined }
  readonly trace: () => Trace
}

/** A reason without texts; `section` is the section of its clause in the tables. */
export const reasonFacts = (
  { clause, state, facts }: SettledClause,
  { plan }: Edition,
  section: string,
): ReasonFacts => ({
  rule: section === 'periods' ? `${plan}.periods.${clause.id}` : `${plan}.${clause.id}`,
  state,
  facts,
  certainty: clause.when === 'unknown' ? 'unknown' : (clause.certainty ?? 'stated'),
  sources: sourceKeys(citations(clause.cite)),
})

/** A reason with its texts; `section` is the section of its clause in the tables. */
export const reasonDocument = (
  reason: ExplainedClause,
  filed: Filed,
  section: string,
  why: boolean,
): ReasonDocument => {
  const { edition } = filed
  const { clause, trace } = reason
  const { rule, state, ...rest } = reasonFacts(reason, edition, section)
  return {
    rule,
    state,
    text: withFigures(state === 'no' ? (clause.otherwise ?? clause.says) : clause.says, edition),
    ...rest,
    ...(why && {
      cites: citations(clause.cite),
      at: placeOf(filed, `${section}.${clause.id}`),
      trace: traceDocument(trace(), edition),
    }),
  }
}

const joined = (texts: readonly Text[], ja: string, en: string): Text => ({
  ja: texts.map(text => text.ja).join(ja),
  en: texts.map(text => text.en).join(en),
})

const choiceText = (choice: Choice, edition: Edition): Text => {
  const texts = Object.entries(choice).map(
    ([open, name]) => edition.open.find(clause => clause.id === open)!.readings![name]!,
  )
  return joined(texts, '、', '; ')
}

/** The choices of readings of an entry in words. */
export const readingText = (entry: Chosen, edition: Edition): Text => {
  const texts = shortly(choicesIn(entry), edition).map(choice => choiceText(choice, edition))
  return withFigures(joined(texts, '。または', ', or: '), edition)
}

/** What to ask the desk about the open clauses of a choice. */
export const askOf = (reading: Choice, edition: Edition): readonly Text[] =>
  Object.keys(reading).flatMap(open => {
    const ask = edition.open.find(clause => clause.id === open)!.ask
    return ask ? [withFigures(ask, edition)] : []
  })

/** The question for a fact; for a date known to the month, the question asks for the day. */
/** The question for a fact in the words of plans; for a date of which the month is known, it asks for the day. */
export const questionFor = (fact: Need, facts: Facts, words: PlanWords): Text => {
  const question = questionText(fact, words)
  const month = isFactName(fact) && kindOf(fact).kind === 'date' ? facts[fact] : undefined
  return month === undefined ? question : fill(whichDay, { month: String(month), question })
}

/** The next question in the words of the plans that it decides, or null. */
export const nextDocument = (
  next: NextQuestion | null,
  facts: Facts,
  editions: readonly Edition[],
): NextDocument | null =>
  next && {
    fact: next.fact,
    flag: flagOf(next.fact),
    question: questionFor(next.fact, facts, planWords(editions.filter(({ plan }) => next.decides.includes(plan)))),
    choices: next.choices,
    decides: next.decides,
  }

/** The name and page under which a plan is shown, whether or not an edition attests the day. */
export const shownName = (plan: string, tables: Tables): Pick<Edition, 'name' | 'page'> => {
  const { name, page } = tables.editions.filter(filed => filed.edition.plan === plan).at(-1)!.edition
  return { name, page }
}

/** A decision with the notes and open clauses that its edition adds to the answer. */
export type WithMentions = { readonly plan: string; readonly filed: Filed; readonly mentions: () => Mentions }

const saysOf = ({ says, advice }: Note): Text => (advice ? fill(labels.advice, { advice: says }) : says)

const notesOf = (
  { plan, filed: { edition }, mentions }: WithMentions,
  parameters: Parameters,
): readonly NoteDocument[] => {
  const { notes, open: clauses } = mentions()
  const shown = notes.filter(({ told }) => told === undefined || parameters[told] !== undefined)
  const own = shown.map(note => ({ ...note, says: saysOf(note) }))
  const open = clauses.map(({ says, cite }) => ({ code: 'open-clause', says, cite, certainty: undefined }))
  return [...own, ...open].map(({ code, says, cite, certainty = 'stated' }) => ({
    code,
    ...(certainty !== 'stated' && { certainty }),
    text: withFigures(says, edition),
    plans: [plan],
    sources: sourceKeys(citations(cite)),
  }))
}

/** The notes and open clauses that editions add to an answer; plans with the same text share a note. */
export const mentionNotes = (mentioning: readonly WithMentions[], parameters: Parameters): readonly NoteDocument[] =>
  mergedNotes(mentioning.flatMap(one => notesOf(one, parameters)))
