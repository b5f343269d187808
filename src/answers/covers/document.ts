import type { End } from '../../engine/period.ts'
import type { Text } from '../../model/edition.ts'
import { figureAt } from '../../model/figures.ts'
import { isSilent, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import { factTexts } from '../../text/facts.ts'
import { fill, unknownText } from '../../text/text.ts'
import { type Answer, type Asked, answerAboutPlan } from '../shared/answer.ts'
import { figureDocument, placeOf, withFigures } from '../shared/document.ts'
import { askOf, nextDocument, readingText, reasonDocument } from '../shared/reasons.ts'
import type { Foot, Head, NoteDocument, ReasonDocument } from '../shared/schema.ts'
import { byTexts } from '../shared/words.ts'
import { type Covered, type CoverReason, decideCovers, type Link } from './decide.ts'
import type { CoversDocument, LinkDocument } from './schema.ts'
import { coverTexts, inlineTexts, limitTexts, notesFor } from './words.ts'

const eventText = (id: string): Text =>
  (factTexts.event.choices as Readonly<Record<string, Text | undefined>>)[id] ?? inlineTexts.theIncident

/** A clause of the tables in words; those that need none of their own there are told from what they came to. */
const saysOf = ({ clause, state }: CoverReason, { edition }: Filed): Text => {
  if (clause.kind === 'limits') {
    const limit = figureAt(edition, 'uses-per-year')
    return fill(limitTexts[state], { limit: limit === null ? unknownText : String(limit) })
  }
  if (clause.says) return clause.says
  return clause.kind === 'events' ? fill(coverTexts[state], { event: eventText(clause.id) }) : inlineTexts.silentClause
}

const endText = ({ end, last }: End): string | Text =>
  last ?? (end === 'until-cancelled' ? inlineTexts.cancellation : unknownText)

/** A period with its days, where the first one is known. */
const withDays = (what: Text, { days }: CoverReason): Text =>
  days?.from ? fill(inlineTexts.periodDays, { what, from: days.from, to: endText(days.until) }) : what

/** A link of the route has no id but its place. */
const placeOnRoute = (by: string, { edition }: Filed): string =>
  isSilent(edition, 'route') ? 'route' : `route.${listed(edition, 'route').findIndex(link => link.by === by)}`

const documentOf = (reason: CoverReason, filed: Filed, why: boolean): ReasonDocument => {
  const { clause } = reason
  const says = withDays(saysOf(reason, filed), reason)
  const said = { ...clause, says, otherwise: clause.otherwise ?? undefined }
  const shown = reasonDocument({ ...reason, clause: said }, filed, clause.kind, why)
  return clause.kind === 'route' && why ? { ...shown, at: placeOf(filed, placeOnRoute(clause.id, filed)) } : shown
}

const linkDocument = (link: Link, filed: Filed, why: boolean): LinkDocument => ({
  by: link.by,
  name: link.by === 'plan' ? filed.edition.name : byTexts[link.by],
  verdict: link.verdict,
  until: link.until.last,
  end: link.until.end,
  remedy: link.remedies.length === 1 ? link.remedies[0]! : null,
  remedies: link.remedies,
  pay: link.pay,
  reasons: link.reasons().map(reason => documentOf(reason, filed, why)),
})

const openQuestions = ({ verdict, needs, route, readings, filed: { edition } }: Covered): readonly Text[] => {
  const silent = route
    .filter(link => link.verdict === 'conditional')
    .flatMap(link => link.reasons())
    .filter(({ state, clause }) => state === 'unknown' && clause.ask !== null)
    .map(({ clause }) => withFigures(clause.ask!, edition))
  const read = readings[0] ? askOf(readings[0].reading, edition) : []
  const isUnasked = verdict === 'conditional' && needs.length + silent.length + read.length === 0
  return [...silent, ...read, ...(isUnasked ? [inlineTexts.askDesk] : [])]
}

/** What the document says of the plan. */
type Part = Omit<CoversDocument, keyof Head | keyof Foot>

const partOf = (covered: Covered, { why, question }: Asked): Part => {
  const { filed } = covered
  const { edition } = filed
  const fees = Object.keys(edition.figures).filter(address =>
    /^(repair|exchange)\.|^(cap|uses-per-year)$/.test(address),
  )
  return {
    plan: covered.plan,
    name: edition.name,
    verdict: covered.verdict,
    needs: covered.needs,
    route: covered.route.map(link => linkDocument(link, filed, why)),
    pay: covered.pay,
    claimsLeft: covered.claimsLeft,
    readings: covered.readings.map(one => ({
      ...one,
      text: readingText(one.reading, edition),
      ask: askOf(one.reading, edition),
    })),
    ask: openQuestions(covered),
    next: nextDocument(covered.next, question.facts),
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
  ask: [],
  next: null,
  figures: [],
}

const ownNotes = (covered: readonly Covered[], { question }: Asked): readonly NoteDocument[] => {
  const isClaimed = (question.facts.claims ?? []).length > 0
  return [
    ...notesFor(
      'readings-agree',
      covered.filter(one => isClaimed && one.readings.length === 0),
    ),
    ...notesFor(
      'remedy-unused',
      covered.filter(one => one.isRemedyIdle()),
    ),
  ]
}

/** The answer of `covers` with its texts; `why` adds each reason's tree, citations and place in the tables. */
export const coversDocument: Answer<CoversDocument> = answerAboutPlan<Covered, Part>({
  command: 'covers',
  decide: decideCovers,
  part: partOf,
  unattested: () => none,
  cited: part => [...part.route.flatMap(link => link.reasons), ...part.figures].flatMap(one => one.sources),
  assumed: covered => covered.assumed(),
  notes: ownNotes,
})
