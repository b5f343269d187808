import type { SpanDocument, TimelineDocument } from '../../documents/timeline.ts'
import { parseDay } from '../../model/day.ts'
import { labels } from '../../text/words.ts'
import { barOf, type Frame, frameOf, placeOf } from '../chart.ts'
import { spanDates } from '../cover.ts'
import { referenceMarks, sourceLines, speaker, type View } from '../view.ts'
import { wrap } from '../wrap.ts'
import { element, picture, text } from './draw.ts'

const WIDTH = 760
const MARGIN = 20
const ROW = 52
const TOP = 64
const FOOT_COLUMNS = 118

const colours: Readonly<Record<SpanDocument['by'], string>> = {
  plan: '#1f6f54',
  'maker-warranty': '#8a5a00',
  'seller-warranty': '#5a4a9c',
}

const row = (
  span: SpanDocument,
  index: number,
  frame: Frame | null,
  view: View,
  marks: (keys: readonly string[]) => string,
): readonly string[] => {
  const y = TOP + index * ROW
  const label = `${span.name[view.language]}: ${span.text[view.language]}  ${spanDates(span, view.language)}${marks(span.sources)}`
  const bar = frame && barOf(span, frame, WIDTH - 2 * MARGIN)
  const drawn = bar
    ? [
        element('rect', {
          x: MARGIN + bar.from,
          y: y + 22,
          width: Math.max(2, bar.to - bar.from),
          height: 14,
          fill: colours[span.by],
          ...(bar.isOpen && span.end === 'unknown' && { 'fill-opacity': 0.4 }),
        }),
      ]
    : []
  return [text(label, { x: MARGIN, y: y + 14, 'font-size': 13 }), ...drawn]
}

const axis = (document: TimelineDocument, frame: Frame, y: number): readonly string[] => {
  const today = MARGIN + placeOf(parseDay(document.asOf)!, frame, WIDTH - 2 * MARGIN)
  return [
    element('line', { x1: today, y1: TOP, x2: today, y2: y, stroke: '#b00020', 'stroke-dasharray': '4 3' }),
    element('line', { x1: MARGIN, y1: y, x2: WIDTH - MARGIN, y2: y, stroke: '#444444' }),
    text(frame.from, { x: MARGIN, y: y + 16, 'font-size': 12 }),
    text(frame.to, { x: WIDTH - MARGIN, y: y + 16, 'font-size': 12, 'text-anchor': 'end' }),
    text(document.asOf, { x: today, y: TOP - 6, 'font-size': 12, 'text-anchor': 'middle', fill: '#b00020' }),
  ]
}

/** The answer of `timeline` as a picture: no outer resources, the same bytes for the same answer. */
export const timelineSvg = (document: TimelineDocument, view: View): string => {
  const say = speaker(view.language)
  const frame = frameOf(document)
  const marks = referenceMarks(document.sources)
  const bottom = TOP + document.spans.length * ROW + 8
  const foot = [
    ...document.notes
      .filter(note => ['stale', 'partial-edition', 'unattested'].includes(note.code))
      .map(note => say(note.text)),
    ...sourceLines(document.sources, view.language),
  ].flatMap(line => wrap(line, FOOT_COLUMNS))
  const spans = document.spans.map(
    span => `${span.name[view.language]}: ${span.text[view.language]} ${spanDates(span, view.language)}`,
  )
  const title = `${document.name.ja}: ${say(labels.timelineTitle)}`
  return picture({
    title,
    description: [`${say(labels.asked)} ${document.asOf}`, ...spans].join('. '),
    width: WIDTH,
    height: bottom + 40 + foot.length * 18,
    body: [
      text(title, { x: MARGIN, y: 28, 'font-size': 17, 'font-weight': 'bold' }),
      ...document.spans.flatMap((span, index) => row(span, index, frame, view, marks)),
      ...(frame ? axis(document, frame, bottom) : []),
      ...foot.map((line, index) =>
        text(line, { x: MARGIN, y: bottom + 44 + index * 18, 'font-size': 11, fill: '#444444' }),
      ),
    ],
  })
}
