import { parseDay } from '../../model/day.ts'
import { labels } from '../../text/words.ts'
import { element, picture, text } from '../../view/svg.ts'
import { wrap } from '../../view/wrap.ts'
import { payerName, spanDates } from '../shared/cover.ts'
import {
  certaintyNote,
  editionLines,
  missingLines,
  referenceMarks,
  sourceLines,
  speaker,
  type View,
} from '../shared/view.ts'
import { type Bar, barOf, type Frame, frameOf, placeOf } from './chart.ts'
import type { SpanDocument, TimelineDocument } from './document.ts'

const WIDTH = 760
const MARGIN = 20
const CHART = WIDTH - 2 * MARGIN
const TOP = 32
const ARROW = 8
const TODAY = 36 // half of the width of a day in words
const COLUMNS = { title: 80, label: 106, foot: 118 } // what fits into the picture at each size of letters
const LINE = { title: 24, label: 18, bar: 22, gap: 12, foot: 18 } // heights

const colours: Readonly<Record<SpanDocument['by'], string>> = {
  plan: '#1f6f54',
  'maker-warranty': '#8a5a00',
  'seller-warranty': '#5a4a9c',
}

const barShape = (span: SpanDocument, { from, to, isOpen }: Bar, y: number): readonly string[] => {
  const paint = { fill: colours[span.by], ...(isOpen && span.end === 'unknown' && { 'fill-opacity': 0.4 }) }
  const end = MARGIN + to
  return [
    element('rect', { x: MARGIN + from, y, width: Math.max(2, to - from), height: 14, ...paint }),
    ...(isOpen ? [element('path', { d: `M${end} ${y}l${ARROW} 7l-${ARROW} 7z`, ...paint })] : []),
  ]
}

/** The day asked about, across the bar of a row alone, so that it crosses no words. */
const todayMark = (today: number, y: number): string =>
  element('line', { x1: today, y1: y, x2: today, y2: y + 18, stroke: '#b00020', 'stroke-width': 2 })

type Row = { readonly label: readonly string[]; readonly span: SpanDocument; readonly y: number; readonly bar: number }

const rowsOf = (document: TimelineDocument, view: View, top: number): readonly Row[] => {
  const { language } = view
  const marks = referenceMarks(document.sources)
  const rows: Row[] = []
  let y = top
  for (const span of document.spans) {
    const dates = `${spanDates(span, language)}${certaintyNote(span.certainty, language)}${marks(span.sources)}`
    const label = wrap(`${payerName(span, language)}: ${span.text[language]}  ${dates}`, COLUMNS.label, [
      document.name.ja,
    ])
    const bar = y + label.length * LINE.label
    rows.push({ span, label, y, bar })
    y = bar + LINE.bar + LINE.gap
  }
  return rows
}

const rowShapes = ({ label, span, y, bar }: Row, frame: Frame | null, today: number): readonly string[] => {
  const words = label.map((line, index) => text(line, { x: MARGIN, y: y + 12 + index * LINE.label, 'font-size': 13 }))
  const shape = frame && barOf(span, frame, CHART)
  return frame ? [...words, ...(shape ? barShape(span, shape, bar) : []), todayMark(today, bar)] : words
}

/** The first and last day shown, and below them the day asked about, kept inside the picture. */
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

const footLines = (document: TimelineDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  return [
    ...missingLines(document.needs, document, language),
    ...document.notes.map(note => say(note.text)),
    ...document.assumptions.map(one => `${say(labels.assumed)}: ${say(one.text)}`),
    ...editionLines(plans, document.data.editions, language),
    ...sourceLines(document.sources, language),
  ].flatMap(line => wrap(line, COLUMNS.foot, [document.name.ja]))
}

/** The answer of `timeline` as a picture: no outer resources, the same bytes for the same answer. */
export const timelineSvg = (document: TimelineDocument, view: View): string => {
  const { language } = view
  const say = speaker(language)
  const frame = frameOf(document)
  const title = `${document.name.ja}: ${say(labels.timelineTitle)}`
  const head = wrap(title, COLUMNS.title, [document.name.ja])
  const rows = rowsOf(document, view, TOP + head.length * LINE.title - 8)
  const today = frame ? MARGIN + placeOf(parseDay(document.asOf)!, frame, CHART) : 0
  const bottom = (rows.at(-1)?.bar ?? TOP) + LINE.bar + LINE.gap
  const foot = footLines(document, view)
  const footTop = bottom + (frame ? 60 : 18)
  const spans = document.spans.map(
    span => `${payerName(span, language)}: ${span.text[language]} ${spanDates(span, language)}`,
  )
  return picture({
    title,
    description: [`${say(labels.asked)} ${document.asOf}`, ...spans].join('. '),
    width: WIDTH,
    height: footTop + foot.length * LINE.foot,
    body: [
      ...head.map((line, index) =>
        text(line, { x: MARGIN, y: TOP + index * LINE.title, 'font-size': 17, 'font-weight': 'bold' }),
      ),
      ...rows.flatMap(row => rowShapes(row, frame, today)),
      ...(frame ? axisShapes(document, frame, today, bottom) : []),
      ...foot.map((line, index) =>
        text(line, { x: MARGIN, y: footTop + index * LINE.foot, 'font-size': 11, fill: '#444444' }),
      ),
    ],
  })
}
