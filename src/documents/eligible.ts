import type { Day } from '../model/day.ts'
import type { Certainty, Edition, Text } from '../model/edition.ts'
import { type FactName, type Facts, flagOf } from '../model/facts.ts'
import type { Filed, Tables } from '../model/tables.ts'
import type { Attested, Eligibility, Reason, Unattested } from '../rules/eligible.ts'
import type { Trace } from '../rules/explain.ts'
import type { Truth } from '../rules/kleene.ts'
import type { Choice } from '../rules/settle.ts'
import { factTexts } from '../text/facts.ts'
import type { AssumptionCode } from '../text/words.ts'
import {
  type Amount,
  citations,
  type FigureDocument,
  type Foot,
  figureDocument,
  footOf,
  type Head,
  headOf,
  type NoteDocument,
  placeOf,
  sourceKeys,
  tableNotes,
  withFigures,
} from './document.ts'

export type ReasonDocument = {
  readonly rule: string
  readonly state: Truth
  readonly text: Text
  readonly facts: readonly FactName[]
  readonly certainty: Certainty
  readonly sources: readonly string[]
  /** With `why`: the citations with their sections, the place in the tables, and the tree. */
  readonly cites?: readonly string[]
  readonly at?: string
  readonly trace?: Trace
}

type ReadingDocument = {
  readonly reading: Choice
  readonly verdict: string
  readonly text: Text
  readonly ask: readonly Text[]
}

export type PlanDocument = {
  readonly id: string
  readonly name: Text
  readonly verdict: 'yes' | 'no' | 'conditional' | 'unattested'
  readonly needs: readonly FactName[]
  readonly monthly: Amount
  readonly perClaim: Amount
  readonly reasons: readonly ReasonDocument[]
  readonly readings: readonly ReadingDocument[]
  /** Questions for the desk that stay open whatever else is told. */
  readonly ask: readonly Text[]
  readonly figures: readonly FigureDocument[]
  readonly page: string | null
}

export type NextDocument = {
  readonly fact: FactName
  readonly flag: string
  readonly question: Text
  readonly choices: readonly string[] | null
  readonly decides: readonly string[]
}

/** The answer of `eligible` as it is printed and returned (contract, section 3). */
export type EligibleDocument = Head & {
  readonly plans: readonly PlanDocument[]
  readonly next: NextDocument | null
} & Foot

const certaintyOf = ({ clause }: Reason): Certainty =>
  clause.when === 'unknown' ? 'unknown' : (clause.certainty ?? 'stated')

const reasonDocument = (reason: Reason, filed: Filed, why: boolean): ReasonDocument => {
  const { clause, state, facts, trace } = reason
  const { edition } = filed
  const cites = citations(clause.cite)
  return {
    rule: `${edition.plan}.${clause.id}`,
    state,
    text: withFigures(state === 'no' ? (clause.otherwise ?? clause.says) : clause.says, edition),
    facts,
    certainty: certaintyOf(reason),
    sources: sourceKeys(cites),
    ...(why && { cites, at: placeOf(filed, `join.${clause.id}`), trace: trace() }),
  }
}

const readingText = (reading: Choice, edition: Edition): Text => {
  const texts = Object.entries(reading).map(
    ([open, name]) => edition.open.find(one => one.id === open)!.readings![name]!,
  )
  return withFigures({ ja: texts.map(one => one.ja).join('、'), en: texts.map(one => one.en).join('; ') }, edition)
}

const askOf = (reading: Choice, edition: Edition): readonly Text[] =>
  Object.keys(reading).flatMap(open => {
    const ask = edition.open.find(one => one.id === open)!.ask
    return ask ? [withFigures(ask, edition)] : []
  })

/** What only the desk can answer: the questions of clauses that no fact of the user settles. */
const openQuestions = (plan: Attested): readonly Text[] => {
  const { edition } = plan.filed
  if (plan.verdict !== 'conditional') return []
  const silent = plan.reasons.filter(
    reason => reason.state === 'unknown' && reason.facts.length === 0 && reason.clause.ask,
  )
  return [
    ...silent.map(reason => withFigures(reason.clause.ask!, edition)),
    ...(plan.readings[0] ? askOf(plan.readings[0].reading, edition) : []),
  ]
}

const attestedPlan = (plan: Attested, why: boolean): PlanDocument => {
  const { edition } = plan.filed
  return {
    id: plan.plan,
    name: edition.name,
    verdict: plan.verdict,
    needs: plan.needs,
    monthly: plan.monthly,
    perClaim: plan.perClaim,
    reasons: plan.reasons.map(reason => reasonDocument(reason, plan.filed, why)),
    readings: plan.readings.map(({ reading, verdict }) => ({
      reading,
      verdict,
      text: readingText(reading, edition),
      ask: askOf(reading, edition),
    })),
    ask: openQuestions(plan),
    figures: plan.feeAddresses.map(address => figureDocument(edition, address)),
    page: edition.page,
  }
}

const unattestedPlan = ({ plan, verdict }: Unattested, tables: Tables): PlanDocument => {
  const { edition } = tables.editions.find(filed => filed.edition.plan === plan)!
  const empty = { needs: [], monthly: null, perClaim: null, reasons: [], readings: [], ask: [], figures: [] }
  return { id: plan, name: edition.name, verdict, ...empty, page: edition.page }
}

const clauseNotes = (plan: Attested): readonly NoteDocument[] => {
  const { edition } = plan.filed
  const fromTables = plan.notes.map(({ code, says, cite }) => ({ code, says, cite }))
  const open = plan.open.map(({ says, cite }) => ({ code: 'open-clause', says, cite }))
  return [...fromTables, ...open].map(({ code, says, cite }) => ({
    code,
    text: withFigures(says, edition),
    plans: [plan.plan],
    sources: sourceKeys(citations(cite)),
  }))
}

/** One note where several plans say the same. */
const merged = (notes: readonly NoteDocument[]): readonly NoteDocument[] => {
  const byText = new Map<string, NoteDocument>()
  for (const one of notes) {
    const key = `${one.code}\n${one.text.en}\n${one.text.ja}`
    const seen = byText.get(key)
    byText.set(key, {
      ...one,
      plans: [...new Set([...(seen?.plans ?? []), ...one.plans])],
      sources: [...new Set([...(seen?.sources ?? []), ...one.sources])],
    })
  }
  return [...byText.values()]
}

const cited = (plans: readonly PlanDocument[]): readonly string[] =>
  plans.flatMap(plan => [...plan.reasons, ...plan.figures].flatMap(one => one.sources))

const nextDocument = ({ next }: Eligibility): NextDocument | null =>
  next && {
    fact: next.fact,
    flag: flagOf(next.fact),
    question: factTexts[next.fact].question,
    choices: next.choices,
    decides: next.decides,
  }

/** The answer of `eligible` with its texts; `why` adds each reason's tree, citations and place in the tables. */
export const eligibleDocument = (
  tables: Tables,
  result: Eligibility,
  facts: Facts,
  asOf: Day,
  why = false,
): EligibleDocument => {
  const attested = result.plans.filter(plan => plan.verdict !== 'unattested')
  const plans = result.plans.map(plan =>
    plan.verdict === 'unattested' ? unattestedPlan(plan, tables) : attestedPlan(plan, why),
  )
  const assumed: readonly AssumptionCode[] = attested.some(plan => plan.withinCap) ? ['repair-within-cap'] : []
  const notes = [...tableNotes(tables, result.plans, facts, asOf), ...merged(attested.flatMap(clauseNotes))]
  return {
    ...headOf('eligible', tables, result.plans, facts, asOf),
    plans,
    next: nextDocument(result),
    ...footOf(tables, cited(plans), assumed, notes),
  }
}
