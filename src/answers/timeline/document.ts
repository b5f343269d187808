import type { Day } from '../../model/day.ts'
import type { Certainty, Text } from '../../model/edition.ts'
import type { FactName } from '../../model/facts.ts'
import type { Question } from '../../model/question.ts'
import type { Tables } from '../../model/tables.ts'
import { factTexts } from '../../text/facts.ts'
import {
  citations,
  type Foot,
  footOf,
  type Head,
  headOf,
  type NoteDocument,
  notesFor,
  sourceKeys,
  tableNotes,
  withFigures,
} from '../shared/document.ts'
import { figureGrounds, type Ground, type Grounded, itemGround } from '../shared/grounds.ts'
import { mentionNotes, type NextDocument, nextDocument, shownName } from '../shared/reasons.ts'
import { byTexts, inlineTexts } from '../shared/words.ts'
import { decideTimeline, type Span, type Timeline } from './decide.ts'

/** Who covers what from when to when; the borderline day behind a period begins what comes after it. */
export type SpanDocument = {
  readonly by: Span['by']
  readonly what: string
  readonly name: Text
  readonly text: Text
  readonly events: readonly string[]
  readonly from: string | null
  /** Null unless `end` is `dated`. */
  readonly to: string | null
  readonly end: Span['end']
  readonly certainty: Certainty
  readonly sources: readonly string[]
}

/** The answer of `timeline` as it is printed and returned (contract, section 3). */
export type TimelineDocument = Head & {
  readonly plan: string
  readonly name: Text
  readonly verdict: 'unattested' | null
  readonly spans: readonly SpanDocument[]
  readonly needs: readonly FactName[]
  readonly next: NextDocument | null
  readonly page: string | null
} & Grounded &
  Foot

const textOf = ({ what, period, events }: Span): Text => {
  if (what === 'waiting') return inlineTexts.waiting
  const [event] = events
  return events.length === 1 && event !== undefined
    ? (factTexts.event.choices as Readonly<Record<string, Text>>)[event]!
    : period.says
}

const spanDocument = (span: Span, { name, filed: { edition } }: Timeline & { name: Text }): SpanDocument => ({
  by: span.by,
  what: span.what,
  name: span.by === 'plan' ? name : byTexts[span.by],
  text: withFigures(textOf(span), edition),
  events: span.events,
  from: span.from,
  to: span.to,
  end: span.end,
  certainty: span.certainty,
  sources: sourceKeys(citations(span.cite)),
})

const ownNotes = (timeline: Timeline): readonly NoteDocument[] => {
  const isBordered = timeline.spans.some(({ period, to }) => to !== null && period.edge !== undefined)
  return [...notesFor('borderline-day', isBordered ? [timeline] : []), ...mentionNotes([timeline])]
}

/** The periods behind the spans, each once with all that is cited for it, and the figures of their lengths. */
const groundsOf = ({ filed, spans }: Timeline): readonly Ground[] => {
  const periods = [...new Set(spans.map(span => span.period))]
  const citedFor = (period: Span['period']) =>
    spans.filter(one => one.period === period).flatMap(one => citations(one.cite))
  return [
    ...periods.map(period => itemGround(filed, 'periods', { ...period, cite: [...new Set(citedFor(period))] })),
    ...figureGrounds(
      filed,
      periods.flatMap(period => period.for ?? []),
    ),
  ]
}

/** The answer of `timeline` with its texts; `why` adds the periods behind it. */
export const timelineDocument = (tables: Tables, question: Question, asOf: Day, why = false): TimelineDocument => {
  const { facts, parameters } = question
  const timeline = decideTimeline(tables, question, asOf)
  const { name, page } = shownName(timeline.plan, tables)
  const isAttested = timeline.filed !== null
  const spans = isAttested ? timeline.spans.map(span => spanDocument(span, { ...timeline, name })) : []
  return {
    ...headOf('timeline', tables, [timeline], facts, asOf, parameters),
    plan: timeline.plan,
    name,
    verdict: isAttested ? null : timeline.verdict,
    spans,
    needs: isAttested ? timeline.needs : [],
    next: isAttested ? nextDocument(timeline.next, facts) : null,
    page,
    ...(why && { grounds: isAttested ? groundsOf(timeline) : [] }),
    ...footOf(
      tables,
      spans.flatMap(span => span.sources),
      isAttested ? ['option-in-force', ...(timeline.assumesLength ? (['maker-warranty-length'] as const) : [])] : [],
      [...tableNotes(tables, [timeline], facts, asOf), ...(isAttested ? ownNotes(timeline) : [])],
    ),
  }
}
