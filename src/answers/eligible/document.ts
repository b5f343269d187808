import type { Choice } from '../../engine/readings.ts'
import type { Text } from '../../model/edition.ts'
import type { FactName } from '../../model/facts.ts'
import { type Answer, type Asked, answerAboutPlans } from '../shared/answer.ts'
import {
  type Amount,
  type FigureDocument,
  type Foot,
  figureDocument,
  type Head,
  notesFor,
  withFigures,
} from '../shared/document.ts'
import { askOf, type NextDocument, type ReasonDocument, readingText, reasonDocument } from '../shared/reasons.ts'
import { decideEligible, type Eligibility } from './decide.ts'

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
const openQuestions = (plan: Eligibility): readonly Text[] => {
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

const planDocument = (plan: Eligibility, { why }: Asked): PlanDocument => {
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

const none = { needs: [], monthly: null, perClaim: null, reasons: [], readings: [], ask: [], figures: [] }

/** The answer of `eligible` with its texts; `why` adds each reason's tree, citations and place in the tables. */
export const eligibleDocument: Answer<EligibleDocument> = answerAboutPlans<Eligibility, PlanDocument>({
  command: 'eligible',
  decide: decideEligible,
  part: planDocument,
  unattested: () => none,
  cited: plan => [...plan.reasons, ...plan.figures].flatMap(one => one.sources),
  assumed: plan => (plan.withinCap ? ['repair-within-cap'] : []),
  notes: plans =>
    notesFor(
      'remedy-unused',
      plans.filter(plan => plan.isRemedyIdle()),
    ),
})
