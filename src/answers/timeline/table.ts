import { parseDay } from '../../model/day.ts'
import { verdictTexts } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { payerName, spanDates } from '../shared/cover.ts'
import { framed, type Marks } from '../shared/table-frame.ts'
import { certaintyNote, missingLines, referenceMarks, speaker, type View } from '../shared/view.ts'
import { barOf, type Frame, frameOf, placeOf } from './chart.ts'
import type { SpanDocument, TimelineDocument } from './document.ts'

/** `=====>`: filled from its first day to its last, open-ended where it goes on; `?` where its days are not known. */
const barLine = (span: SpanDocument, frame: Frame, width: number): string => {
  const bar = barOf(span, frame, width)
  if (!bar) return '?'
  const fill = '='.repeat(Math.max(0, bar.to - bar.from - (bar.isOpen ? 1 : 0)))
  return `${' '.repeat(bar.from)}${fill}${bar.isOpen ? (span.end === 'unknown' ? '?' : '>') : ''}`
}

/** The day asked about below its place: beside the mark, on the side that has room. */
const todayLine = ({ asOf }: TimelineDocument, frame: Frame, width: number): string => {
  const today = Math.min(width - 1, placeOf(parseDay(asOf)!, frame, width))
  const isLeft = today + 2 + asOf.length > width
  return isLeft ? `${' '.repeat(today - asOf.length - 1)}${asOf} |` : `${' '.repeat(today)}| ${asOf}`
}

const axisLines = (document: TimelineDocument, frame: Frame, width: number): readonly string[] => [
  todayLine(document, frame, width),
  `${frame.from}${' '.repeat(width - frame.from.length - frame.to.length)}${frame.to}`,
]

const spanLine = (span: SpanDocument, { language }: View, marks: Marks): string =>
  `${payerName(span, language)}: ${span.text[language]}  ${spanDates(span, language)}${certaintyNote(span.certainty, language)}${marks(span.sources)}`

const chart = (document: TimelineDocument, view: View): readonly string[] => {
  const marks = referenceMarks(document.sources)
  const frame = frameOf(document)
  const { width } = view
  const bars = document.spans.flatMap(span => [
    spanLine(span, view, marks),
    ...(frame ? [barLine(span, frame, width)] : []),
  ])
  return frame ? [...bars, ...axisLines(document, frame, width)] : bars
}

/** The answer of `timeline` for a terminal: a bar for each span over one scale of days, `|` being the day asked about. */
export const timelineTable = (document: TimelineDocument, view: View, paint: Palette): string => {
  const say = speaker(view.language)
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  const name = paint.bold(document.name.ja)
  if (document.verdict === 'unattested')
    return framed(document, plans, view, { body: [[`${document.name.ja}: ${say(verdictTexts.unattested)}`]] })
  const missing = missingLines(document.needs, document, view.language)
  return framed(document, plans, view, { body: [name, chart(document, view), missing] })
}
