import { type Day, parseDay } from '../../model/day.ts'
import { element, picture, text } from '../../view/svg.ts'
import { displayWidth, wrap } from '../../view/wrap.ts'
import { payerName } from '../shared/payer.ts'
import { footOfPicture } from '../shared/svg-frame.ts'
import { missingLines, planOf, referenceMarks, type View } from '../shared/view.ts'
import { labels } from '../shared/words.ts'
import { barOf, type Frame, frameOf, isNewYear, monthsIn, placeOf, type SpanBar } from './chart.ts'
import { spanDates, spanLine } from './lines.ts'
import type { SpanDocument, TimelineDocument } from './schema.ts'
import { words } from './words.ts'

const WIDTH = 760
const MARGIN = 20
const CHART = WIDTH - 2 * MARGIN
const TOP = 32
const ARROW = 8
const TODAY = 36 // half of the width of a date
const COLUMNS = { title: 80, label: 106 } // the columns of text that fit into the picture
const LINE = { title: 24, label: 18, bar: 22, gap: 12, foot: 18 } // heights

const colours: Readonly<Record<SpanDocument['by'], string>> = {
  plan: '#1f6f54',
  'maker-warranty': '#8a5a00',
  'seller-warranty': '#5a4a9c',
}

const HATCH = 5 // pixels between the strokes of waiting
const BAR = 14

const isWaiting = ({ what }: SpanDocument): boolean => what === 'waiting'

/** A bar of strokes, for the time before cover. */
const hatchedShapes = (x: number, y: number, width: number): readonly string[] => {
  const paint = { fill: 'none', stroke: '#777777' }
  const strokes = Array.from({ length: Math.max(0, Math.floor((width - BAR / 2) / HATCH)) }, (_, index) => {
    return `M${x + index * HATCH} ${y + BAR}l${BAR / 2} -${BAR}`
  })
  return [
    element('rect', { x, y, width, height: BAR, ...paint }),
    ...(strokes.length > 0 ? [element('path', { d: strokes.join(''), ...paint })] : []),
  ]
}

const barShape = (span: SpanDocument, { from, to, isOpen }: SpanBar, y: number): readonly string[] => {
  const paint = { fill: colours[span.by], ...(isOpen && span.end === 'unknown' && { 'fill-opacity': 0.4 }) }
  const [start, end, width] = [MARGIN + from, MARGIN + to, Math.max(2, to - from)]
  if (isWaiting(span)) return hatchedShapes(start, y, width)
  return [
    element('rect', { x: start, y, width, height: BAR, ...paint }),
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

const MOST_MONTHS = 60 // months of a chart that has a mark for each; a longer one has marks for years

/** Marks of months and years, a year with its number; the first and last day where no year begins between them. */
const tickShapes = (frame: Frame, y: number): readonly string[] => {
  const ticks = monthsIn(frame)
  const xOf = (day: Day) => MARGIN + placeOf(day, frame, CHART)
  const small = { y: y + 18, 'font-size': 12 }
  const lines = ticks
    .filter(day => ticks.length <= MOST_MONTHS || isNewYear(day))
    .map(day =>
      element('line', { x1: xOf(day), y1: y, x2: xOf(day), y2: y + (isNewYear(day) ? 8 : 4), stroke: '#444444' }),
    )
  const years = ticks.filter(isNewYear)
  const named = years
    .filter(day => xOf(day) > MARGIN + TODAY / 2 && xOf(day) < WIDTH - MARGIN - TODAY / 2)
    .map(day => text(day.slice(0, 4), { x: xOf(day), ...small, 'text-anchor': 'middle' }))
  if (named.length > 0) return [...lines, ...named]
  return [
    ...lines,
    text(frame.from, { x: MARGIN, ...small }),
    text(frame.to, { x: WIDTH - MARGIN, ...small, 'text-anchor': 'end' }),
  ]
}

/** The axis with its months and years, and below them the day asked about. */
const axisShapes = ({ asOf }: TimelineDocument, frame: Frame, today: number, y: number): readonly string[] => {
  const place = Math.min(Math.max(today, MARGIN + TODAY), WIDTH - MARGIN - TODAY)
  return [
    element('line', { x1: MARGIN, y1: y, x2: WIDTH - MARGIN, y2: y, stroke: '#444444' }),
    ...tickShapes(frame, y),
    element('line', { x1: today, y1: y - 6, x2: today, y2: y + 5, stroke: '#b00020', 'stroke-width': 2 }),
    text(asOf, { x: place, y: y + 34, 'font-size': 12, 'text-anchor': 'middle', fill: '#b00020' }),
  ]
}

type LegendKey = SpanDocument['by'] | 'waiting' | 'unknown'

const LEGEND = { swatch: 18, gap: 6, letter: 6, next: 22 } // widths

/** What the paints of the bars mean, those that appear. */
const legendShapes = ({ spans }: TimelineDocument, y: number, { language }: View): readonly string[] => {
  const payers = [...new Set(spans.filter(span => !isWaiting(span)).map(({ by }) => by))]
  const hasUnknown = spans.some(span => span.to === null && span.end === 'unknown' && span.from !== null)
  const keys: readonly LegendKey[] = [
    ...payers,
    ...(spans.some(isWaiting) ? (['waiting'] as const) : []),
    ...(hasUnknown ? (['unknown'] as const) : []),
  ]
  let x = MARGIN
  return keys.flatMap(key => {
    const said = words[`legend-${key}`][language]
    const at = x
    x += LEGEND.swatch + LEGEND.gap + displayWidth(said) * LEGEND.letter + LEGEND.next
    const paint = key === 'unknown' ? { fill: colours.plan, 'fill-opacity': 0.4 } : { fill: colours[key as 'plan'] }
    const swatch =
      key === 'waiting'
        ? hatchedShapes(at, y, LEGEND.swatch)
        : [element('rect', { x: at, y, width: LEGEND.swatch, height: BAR, ...paint })]
    return [...swatch, text(said, { x: at + LEGEND.swatch + LEGEND.gap, y: y + 12, 'font-size': 12 })]
  })
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
  const name = language === 'ja' ? document.name.ja : `${document.name.en} (${document.name.ja})`
  const title = `${name}: ${words.title[language]}`
  const head = wrap(title, COLUMNS.title, names)
  const rows = rowsOf(document, view, TOP + head.length * LINE.title - 8)
  const today = frame ? MARGIN + placeOf(parseDay(document.asOf)!, frame, CHART) : 0
  const bottom = (rows.at(-1)?.bar ?? TOP) + LINE.bar + LINE.gap
  const footTop = bottom + (frame ? 88 : 18)
  const missing = missingLines(document.needs, document, language)
  const foot = footOfPicture(missing, document, [planOf(document)], footTop, view)
  return picture({
    language,
    title,
    description: descriptionOf(document, view),
    width: WIDTH,
    height: footTop + foot.length * LINE.foot,
    body: [
      ...titleShapes(head),
      ...rows.flatMap(row => rowShapes(row, frame, today)),
      ...(frame ? [...axisShapes(document, frame, today, bottom), ...legendShapes(document, bottom + 46, view)] : []),
      ...footShapes(foot, footTop),
    ],
  })
}
