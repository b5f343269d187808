import type { Narrowed, Remaining } from '../../engine/holds.ts'
import type { Edition } from '../../model/edition.ts'
import type { Text } from '../../model/text.ts'
import { factTexts } from '../../text/facts.ts'
import { choiceText, planWords } from '../../text/plan-words.ts'
import { type AskedQuestion, answerAboutPlans, type MakeDocument } from '../shared/answer.ts'
import { figureDocument, withFigures } from '../shared/document.ts'
import { notesFor } from '../shared/notes.ts'
import { askOf, readingText, reasonDocument } from '../shared/reasons.ts'
import type { ConditionDocument } from '../shared/schema.ts'
import { decideEligible, type Eligibility } from './decide.ts'
import type { EligibleDocument, PlanDocument } from './schema.ts'

/** The questions for the desk: of clauses that no fact of the user settles, and of a no that the sources only imply. */
const openQuestions = (plan: Eligibility): readonly Text[] => {
  const { edition } = plan.filed
  if (plan.verdict === 'yes') return []
  const failing = plan.reasons.filter(({ state }) => state === 'no')
  if (failing.some(({ clause }) => (clause.certainty ?? 'stated') === 'stated')) return []
  const open = plan.reasons.filter(
    ({ state, facts }) => state === 'unknown' && !plan.needs.some(need => facts.includes(need)),
  )
  const silent = (plan.verdict === 'no' ? failing : open).filter(({ clause }) => clause.ask)
  return [
    ...silent.map(reason => withFigures(reason.clause.ask!, edition)),
    ...(plan.readings[0] ? askOf(plan.readings[0].reading, edition) : []),
  ]
}

/** A fact with the only values that it may have: `OS: iOS`. */
const narrowedText = ({ fact, oneOf }: Narrowed, edition: Edition): Text => {
  const { label } = factTexts[fact]
  const values = oneOf.map(value => choiceText(fact, value, planWords([edition]))!)
  return {
    ja: `${label.ja}: ${values.map(({ ja }) => ja).join('か')}`,
    en: `${label.en}: ${values.map(({ en }) => en).join(' or ')}`,
  }
}

/** A clause that is still open: in the words of the tables, or the values left of its fact where these are fewer than it names. */
const conditionDocument = (
  { id, facts, holds, narrowed }: Remaining,
  { filed: { edition } }: Eligibility,
): ConditionDocument => ({
  rule: `${edition.plan}.${id}`,
  text: narrowed
    ? narrowedText(narrowed, edition)
    : withFigures(edition.join.find(clause => clause.id === id)!.says, edition),
  facts,
  holds,
})

const planDocument = (plan: Eligibility, { why }: AskedQuestion): PlanDocument => {
  const { edition } = plan.filed
  return {
    id: plan.plan,
    name: edition.name,
    verdict: plan.verdict,
    needs: plan.needs,
    monthly: plan.monthly,
    perClaim: plan.perClaim,
    withinCap: plan.withinCap,
    reasons: plan.reasons.map(reason => reasonDocument(reason, plan.filed, 'join', why)),
    readings: plan.readings.map(entry => ({
      ...entry,
      text: readingText(entry, edition),
      ask: askOf(entry.reading, edition),
    })),
    conditions: plan.conditions().map(remaining => conditionDocument(remaining, plan)),
    instead: plan.instead(),
    ask: openQuestions(plan),
    figures: plan.feeAddresses.map(address => figureDocument(edition, address)),
    page: edition.page,
  }
}

const none = {
  needs: [],
  monthly: null,
  perClaim: null,
  withinCap: false,
  reasons: [],
  readings: [],
  conditions: [],
  instead: [],
  ask: [],
  figures: [],
}

/** The document of `eligible`; `why` adds each reason's tree, citations and place in the tables. */
export const eligibleDocument: MakeDocument<EligibleDocument> = answerAboutPlans<Eligibility, PlanDocument>({
  command: 'eligible',
  decide: decideEligible,
  part: planDocument,
  unattested: () => none,
  cited: plan => [...plan.reasons, ...plan.figures].flatMap(cited => cited.sources),
  assumed: plan => (plan.withinCap ? ['repair-within-cap'] : []),
  notes: plans => notesFor('remedy-unused', plans, plan => plan.isRemedyIdle()),
})
