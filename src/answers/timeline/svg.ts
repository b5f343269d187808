import { parseDay } from '../../model/day.ts'
import { element, picture, text } from '../../view/svg.ts'
import { wrap } from '../../view/wrap.ts'
import { payerName } from '../shared/payer.ts'
import { footLines } from '../shared/svg-frame.ts'
import { missingLines, planOf, referenceMarks, type View } from '../shared/view.ts'
import { labels } from '../shared/words.ts'
import { barOf, type Frame, frameOf, placeOf, type SpanBar } from './chart.ts'
import { spanDates, spanLine } from './lines.ts'
import type { SpanDocument, TimelineDocument } from './schema.ts'
import { words } from './words.ts'

const WIDTH = 760
const MARGIN = 20
const CHART = WIDTH - 2 * MARGIN
const TOP = 32
const ARROW = 8
const TODAY = 36 // half of the width of a date
const COLUMNS = { title: 80, label: 106, foot: 118 } // the columns of text that fit into the picture
const LINE = { title: 24, label: 18, bar: 22, gap: 12, foot: 18 } // heights

const colours: Readonly<Record<SpanDocument['by'], string>> = {
  plan: '#1f6f54',
  'maker-warranty': '#8a5a00',
  'seller-warranty': '#5a4a9c',
}

const barShape = (span: SpanDocument, { from, to, isOpen }: SpanBar, y: number): readonly string[] => {
  const paint = { fill: colours[span.by], ...(isOpen && span.end === 'unknown' && { 'fill-opacity': 0.4 }) }
  const end = MARGIN + to
  return [
    element('rect', { x: MARGIN + from, y, width: Math.max(2, to - from), height: 14, ...paint }),
    ...(isOpen ? [element('path', { d: `M${end} ${y}l${ARROW} 7l-${ARROW} 7z`, ...paint })] : []),
  ]
}

/** The day asked about: a vertical line across the bar of a row. */
const todayMark = (today: number, y: number): string =>
  element('line', { x1: today, y1: y, x2: today, y2: y + 18, stroke: '#b00020', 'stroke-width': 2 })

/** A span with its lines of text, the top of the text and the top of its bar. */
type SpanRow = {
  readonly label: readonly string[]
  readonly span: SpanDocument
  readonly y: number
  readonly bar: number
}

const rowsOf = (document: TimelineDocument, { language }: View, top: number): readonly SpanRow[] => {
  const marks = referenceMarks(document.sources)
  const rows: SpanRow[] = []
  let y = top
  for (const span of document.spans) {
    const label = wrap(spanLine(span, language, marks), COLUMNS.label, [document.name.ja])
    const bar = y + label.length * LINE.label
    rows.push({ span, label, y, bar })
    y = bar + LINE.bar + LINE.gap
  }
  return rows
}

const rowShapes = ({ label, span, y, bar }: SpanRow, frame: Frame | null, today: number): readonly string[] => {
  const words = label.map((line, index) => text(line, { x: MARGIN, y: y + 12 + index * LINE.label, 'font-size': 13 }))
  const shape = frame && barOf(span, frame, CHART)
  return frame ? [...words, ...(shape ? barShape(span, shape, bar) : []), todayMark(today, bar)] : words
}

/** The axis: the first and last day of the chart, and below them the day asked about. */
const axisShapes = ({ asOf }: TimelineDocument, frame: Frame, today: number, y: number): readonly string[] => {
  const place = Math.min(Math.max(today, MARGIN + TODAY), WIDTH - MARGIN - TODAY)
  return [
    element('line', { x1: MARGIN, y1: y, x2: WIDTH - MARGIN, y2: y, stroke: '#444444' }),
    text(frame.from, { x: MARGIN, y: y + 16, 'font-size': 12 }),
    text(frame.to, { x: WIDTH - MARGIN, y: y + 16, 'font-size': 12, 'text-anchor': 'end' }),
    element('line', { x1: today, y1: y - 6, x2: today, y2: y + 5, stroke: '#b00020', 'stroke-width': 2 }),
    text(asOf, { x: place, y: y + 32, 'font-size': 12, 'text-anchor': 'middle', fill: '#b00020' }),
  ]
}

const titleShapes = (lines: readonly string[]): readonly string[] =>
  lines.map((line, index) =>
    text(line, { x: MARGIN, y: TOP + index * LINE.title, 'font-size': 17, 'font-weight': 'bold' }),
  )

const footShapes = (lines: readonly string[], top: number): readonly string[] =>
  lines.map((line, index) => text(line, { x: MARGIN, y: top + index * LINE.foot, 'font-size': 11, fill: '#444444' }))

const descriptionOf = ({ asOf, spans }: TimelineDocument, { language }: View): string => {
  const lines = spans.map(span => `${payerName(span, language)}: ${span.text[language]} ${spanDates(span, language)}`)
  return [`${labels.asked[language]} ${asOf}`, ...lines].join('. ')
}

/** The answer of `timeline` as a picture: it loads nothing, and the same answer gives the same bytes. */
export const timelineSvg = (document: TimelineDocument, view: View): string => {
  const { language } = view
  const names = [document.name.ja]
  const frame = frameOf(document)
  const title = `${document.name.ja}: ${words.title[language]}`
  const head = wrap(title, COLUMNS.title, names)
  const rows = rowsOf(document, view, TOP + head.length * LINE.title - 8)
  const today = frame ? MARGIN + placeOf(parseDay(document.asOf)!, frame, CHART) : 0
  const bottom = (rows.at(-1)?.bar ?? TOP) + LINE.bar + LINE.gap
  const footTop = bottom + (frame ? 60 : 18)
  const foot = [
    ...missingLines(document.needs, document, language),
    ...footLines(document, [planOf(document)], view),
  ].flatMap(line => wrap(line, COLUMNS.foot, names))
  return picture({
    language,
    title,
    description: descriptionOf(document, view),
    width: WIDTH,
    height: footTop + foot.length * LINE.foot,
    body: [
      ...titleShapes(head),
      ...rows.flatMap(row => rowShapes(row, frame, today)),
      ...(frame ? axisShapes(document, frame, today, bottom) : []),
      ...footShapes(foot, footTop),
    ],
  })
}
