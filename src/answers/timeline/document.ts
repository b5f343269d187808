import type { Edition, Period } from '../../model/edition.ts'
import type { Text } from '../../model/text.ts'
import { factTexts } from '../../text/facts.ts'
import { type AskedQuestion, answerAboutPlan, type MakeDocument } from '../shared/answer.ts'
import { citations, sourceKeys, withFigures } from '../shared/document.ts'
import { figureGrounds, itemGround } from '../shared/grounds.ts'
import { payerText } from '../shared/payer.ts'
import { nextDocument } from '../shared/reasons.ts'
import type { Foot, Ground, Grounded, Head } from '../shared/schema.ts'
import { decideTimeline, type Span, type Timeline } from './decide.ts'
import type { SpanDocument, TimelineDocument, TimelinePlansDocument } from './schema.ts'
import { notesFor, words } from './words.ts'

const textOf = ({ what, period, events }: Span): Text => {
  if (what === 'waiting') return words.waiting
  const [event] = events
  return event !== undefined && (events.length === 1 || period === null)
    ? (factTexts.event.choices as Readonly<Record<string, Text>>)[event]!
    : period!.says
}

const spanDocument = (span: Span, edition: Edition): SpanDocument => ({
  by: span.by,
  what: span.what,
  name: payerText(span.by, edition),
  text: withFigures(textOf(span), edition),
  events: span.events,
  from: span.from,
  to: span.to,
  end: span.end,
  certainty: span.certainty,
  verdict: span.verdict,
  sources: sourceKeys(citations(span.cite)),
})

const isBordered = ({ spans }: Timeline): boolean =>
  spans.some(({ period, to }) => to !== null && period?.edge !== undefined)

/** The periods of the spans, each once with all its citations, and the figures of their lengths. */
const groundsOf = ({ filed, spans }: Timeline): readonly Ground[] => {
  const periods = [...new Set(spans.flatMap(span => span.period ?? []))]
  const citedFor = (period: Period) =>
    spans.filter(span => span.period === period).flatMap(span => citations(span.cite))
  return [
    ...periods.map(period => itemGround(filed, 'periods', { ...period, cite: [...new Set(citedFor(period))] })),
    ...figureGrounds(
      filed,
      periods.flatMap(period => period.for ?? []),
    ),
  ]
}

/** The keys of the plan. */
type PlanAnswer = Omit<TimelineDocument, keyof Head | keyof Grounded | keyof Foot>

const planAnswer = (timeline: Timeline, { question }: AskedQuestion): PlanAnswer => {
  const { name, page } = timeline.filed.edition
  return {
    plan: timeline.plan,
    name,
    verdict: null,
    spans: timeline.spans.map(span => spanDocument(span, timeline.filed.edition)),
    needs: timeline.needs,
    next: nextDocument(timeline.next, question.facts, [timeline.filed.edition]),
    page,
  }
}

const none = { spans: [], needs: [], next: null }

/** The document of `timeline`; `why` adds the periods of its spans. */
export const timelineDocument: MakeDocument<TimelineDocument | TimelinePlansDocument> = answerAboutPlan<
  Timeline,
  PlanAnswer
>({
  command: 'timeline',
  decide: decideTimeline,
  part: planAnswer,
  unattested: () => none,
  cited: part => part.spans.flatMap(span => span.sources),
  assumed: ({ assumesLength }) => ['option-in-force', ...(assumesLength ? (['maker-warranty-length'] as const) : [])],
  notes: timelines => [
    ...notesFor('ruled-out', timelines, timeline => timeline.isRuledOut()),
    ...notesFor('borderline-day', timelines.filter(isBordered)),
  ],
  grounds: groundsOf,
})
