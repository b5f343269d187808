import { priceAddresses } from '../../claims/price.ts'
import type { Edition } from '../../model/edition.ts'
import { type ItemOf, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { type AskedQuestion, answerAboutPlan, type MakeDocument } from '../shared/answer.ts'
import { citations, figureDocument, sourceKeys, withFigures } from '../shared/document.ts'
import { payerText } from '../shared/payer.ts'
import { askOf, nextDocument, readingText } from '../shared/reasons.ts'
import type { Foot, Head, NoteDocument } from '../shared/schema.ts'
import { conditionDocuments } from './conditions.ts'
import { type Covered, decideCovers, type Link } from './decide.ts'
import { coverReason } from './reasons.ts'
import type { CoversDocument, CoversPlansDocument, LinkDocument } from './schema.ts'
import { inlineTexts, notesFor } from './words.ts'

/** How the plan settles a claim, in the words of the tables. */
const wayDocument = ({ says, certainty, cite }: ItemOf<'remedies'>, edition: Edition): LinkDocument['how'] =>
  says
    ? [{ text: withFigures(says, edition), certainty: certainty ?? 'stated', sources: sourceKeys(citations(cite)) }]
    : []

const linkDocument = (link: Link, filed: Filed, why: boolean): LinkDocument => ({
  by: link.by,
  name: payerText(link.by, filed.edition),
  verdict: link.verdict,
  until: link.until.last,
  end: link.until.end,
  remedy: link.remedies.length === 1 ? link.remedies[0]! : null,
  remedies: link.remedies,
  how: link.ways().flatMap(way => wayDocument(way, filed.edition)),
  pay: link.pay,
  reasons: link.reasons().map(reason => coverReason(reason, filed, why)),
})

const openQuestions = ({ verdict, needs, route, readings, filed: { edition } }: Covered): readonly Text[] => {
  const silent = route
    .filter(link => link.verdict === 'conditional')
    .flatMap(link => link.reasons())
    .filter(({ state, clause }) => state === 'unknown' && clause.ask !== null)
    .map(({ clause }) => withFigures(clause.ask!, edition))
  const read = readings[0] ? askOf(readings[0].reading, edition) : []
  const isUnasked = verdict === 'conditional' && needs.length + silent.length + read.length === 0
  const questions = [...silent, ...read, ...(isUnasked ? [inlineTexts.askDesk] : [])]
  return [...new Map(questions.map(question => [question.en, question])).values()]
}

/** The keys of the plan. */
type PlanAnswer = Omit<CoversDocument, keyof Head | keyof Foot>

const planAnswer = (covered: Covered, { why, question }: AskedQuestion): PlanAnswer => {
  const { filed } = covered
  const { edition } = filed
  const { prices, caps } = priceAddresses(edition)
  const fees = [...new Set([...prices, ...caps, ...listed(edition, 'limits').map(limit => limit.atMost)])]
  return {
    plan: covered.plan,
    name: edition.name,
    verdict: covered.verdict,
    needs: covered.needs,
    route: covered.route.map(link => linkDocument(link, filed, why)),
    pay: covered.pay,
    claimsLeft: covered.claimsLeft,
    readings: covered.readings.map(answer => ({
      ...answer,
      text: readingText(answer, edition),
      ask: askOf(answer.reading, edition),
    })),
    conditions: conditionDocuments(covered),
    again: covered.again?.map(one => ({ ...one, text: readingText(one, edition) })) ?? null,
    ask: openQuestions(covered),
    next: nextDocument(covered.next, question.facts, [edition]),
    figures: covered.verdict === 'no' ? [] : fees.map(address => figureDocument(edition, address)),
    page: edition.page,
  }
}

const none = {
  needs: [],
  route: [],
  pay: null,
  claimsLeft: null,
  readings: [],
  conditions: [],
  again: null,
  ask: [],
  next: null,
  figures: [],
}

const notesOn = (plans: readonly Covered[], { question }: AskedQuestion): readonly NoteDocument[] => {
  const hasClaims = (question.facts.claims ?? []).length > 0
  return [
    ...notesFor('ruled-out', plans, plan => plan.isRuledOut()),
    ...notesFor('too-many-ways', plans, ({ isBounded }) => isBounded),
    ...notesFor('readings-agree', plans, ({ readings, isBounded }) => hasClaims && readings.length === 0 && !isBounded),
    ...notesFor('remedy-unused', plans, plan => plan.isRemedyIdle()),
  ]
}

/** The document of `covers`; `why` adds each reason's tree, citations and place in the tables. */
export const coversDocument: MakeDocument<CoversDocument | CoversPlansDocument> = answerAboutPlan<Covered, PlanAnswer>({
  command: 'covers',
  decide: decideCovers,
  part: planAnswer,
  unattested: () => none,
  cited: part =>
    [...part.route.flatMap(link => [...link.reasons, ...link.how]), ...part.figures].flatMap(cited => cited.sources),
  assumed: covered => covered.assumed(),
  notes: notesOn,
})
