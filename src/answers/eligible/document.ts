import type { Choice } from '../../engine/readings.ts'
import type { Day } from '../../model/day.ts'
import type { Text } from '../../model/edition.ts'
import type { FactName } from '../../model/facts.ts'
import type { Question } from '../../model/question.ts'
import type { Tables } from '../../model/tables.ts'
import {
  type Amount,
  type FigureDocument,
  type Foot,
  figureDocument,
  footOf,
  type Head,
  headOf,
  notesFor,
  tableNotes,
  withFigures,
} from '../shared/document.ts'
import {
  askOf,
  mentionNotes,
  type NextDocument,
  nextDocument,
  type ReasonDocument,
  readingText,
  reasonDocument,
  shownName,
} from '../shared/reasons.ts'
import type { AssumptionCode } from '../shared/words.ts'
import { type Attested, decideEligible, type Unattested } from './decide.ts'

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

/** The answer of `eligible` as it is printed and returned (contract, section 3). */
export type EligibleDocument = Head & {
  readonly plans: readonly PlanDocument[]
  readonly next: NextDocument | null
} & Foot

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
    reasons: plan.reasons.map(reason => reasonDocument(reason, plan.filed, 'join', why)),
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
  const { name, page } = shownName(plan, tables)
  const empty = { needs: [], monthly: null, perClaim: null, reasons: [], readings: [], ask: [], figures: [] }
  return { id: plan, name, verdict, ...empty, page }
}

const cited = (plans: readonly PlanDocument[]): readonly string[] =>
  plans.flatMap(plan => [...plan.reasons, ...plan.figures].flatMap(one => one.sources))

/** The answer of `eligible` with its texts; `why` adds each reason's tree, citations and place in the tables. */
export const eligibleDocument = (
  tables: Tables,
  { plans: asked, facts }: Question,
  asOf: Day,
  why = false,
): EligibleDocument => {
  const result = decideEligible(tables, asked, facts, asOf)
  const attested = result.plans.filter(plan => plan.verdict !== 'unattested')
  const plans = result.plans.map(plan =>
    plan.verdict === 'unattested' ? unattestedPlan(plan, tables) : attestedPlan(plan, why),
  )
  const assumed: readonly AssumptionCode[] = attested.some(plan => plan.withinCap) ? ['repair-within-cap'] : []
  const notes = [
    ...tableNotes(tables, result.plans, facts, asOf),
    ...notesFor(
      'remedy-unused',
      attested.filter(plan => plan.isRemedyIdle),
    ),
    ...mentionNotes(attested),
  ]
  return {
    ...headOf('eligible', tables, result.plans, facts, asOf),
    plans,
    next: nextDocument(result.next, facts),
    ...footOf(tables, cited(plans), assumed, notes),
  }
}
