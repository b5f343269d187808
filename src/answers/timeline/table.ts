import { type Day, parseDay } from '../../model/day.ts'
import type { Section } from '../../view/layout.ts'
import { screenText } from '../shared/screen/terminal.ts'
import { framed, nameLines, unbrokenIn } from '../shared/table-frame.ts'
import { missingLines, planOf, referenceMarks, ruledOutLines, severalLines, singly, type View } from '../shared/view.ts'
import { groundSections } from '../shared/why.ts'
import { verdictTexts } from '../shared/words.ts'
import { barOf, type Frame, frameOf, isNewYear, monthsIn, placeOf } from './chart.ts'
import { spanLine } from './lines.ts'
import type { SpanDocument, TimelineDocument, TimelinePlansDocument } from './schema.ts'
import { timelineScreen } from './screen.ts'
import { words } from './words.ts'

/** `=====>`: from the first day of a span to its last; `>` where it continues, `?` where its days are not known, `.` before cover. */
const barLine = (span: SpanDocument, frame: Frame, width: number): string => {
  const bar = barOf(span, frame, width)
  if (!bar) return '?'
  const fill = (span.what === 'waiting' ? '.' : '=').repeat(Math.max(0, bar.to - bar.from - (bar.isOpen ? 1 : 0)))
  return `${' '.repeat(bar.from)}${fill}${bar.isOpen ? (span.end === 'unknown' ? '?' : '>') : ''}`
}

/** The day asked about, left or right of its mark `|`. */
const todayLine = ({ asOf }: TimelineDocument, frame: Frame, width: number): string => {
  const today = Math.min(width - 1, placeOf(parseDay(asOf)!, frame, width))
  const isLeft = today + 2 + asOf.length > width
  return isLeft ? `${' '.repeat(today - asOf.length - 1)}${asOf} |` : `${' '.repeat(today)}| ${asOf}`
}

/** The months as `'`, and the years as their last two digits, where they fit. */
const scaleLine = (frame: Frame, width: number): string => {
  const signs = Array<string>(width).fill('-')
  const months = monthsIn(frame)
  const place = (day: Day) => Math.min(width - 1, placeOf(day, frame, width))
  for (const day of months) if (months.length * 2 <= width) signs[place(day)] = "'"
  let free = 0
  for (const day of months.filter(isNewYear)) {
    const at = place(day)
    if (at + 2 > width || at < free) continue
    signs.splice(at, 2, ...day.slice(2, 4))
    free = at + 3
  }
  return signs.join('')
}

const axisLines = (document: TimelineDocument, frame: Frame, { language, width }: View): readonly string[] => [
  todayLine(document, frame, width),
  scaleLine(frame, width),
  `${frame.from}${' '.repeat(width - frame.from.length - frame.to.length)}${frame.to}`,
  words.legend[language],
]

const chartLines = (document: TimelineDocument, view: View): readonly string[] => {
  const { language, width } = view
  const marks = referenceMarks(document.sources)
  const frame = frameOf(document)
  const bars = document.spans.flatMap(span => [
    spanLine(span, language, marks),
    ...(frame ? [barLine(span, frame, width)] : []),
  ])
  return frame ? [...bars, ...axisLines(document, frame, view)] : bars
}

const partsOf = (document: TimelineDocument, view: View): readonly Section[] => {
  const { language } = view
  if (document.verdict === 'unattested') return [[`${document.name.ja}: ${verdictTexts.unattested[language]}`]]
  const missing = missingLines(document.needs, document, language)
  const name = nameLines(document.name, view).join('\n')
  return [name, ruledOutLines(document, language), chartLines(document, view), missing]
}

/** A bar for each span on one scale of days; `|` marks the day asked about. */
const fullTable = (document: TimelineDocument | TimelinePlansDocument, view: View): string => {
  const ones = singly<TimelineDocument>(document)
  return framed(document, ones.map(planOf), view, {
    body: [severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
  })
}

/** The answer of `timeline` for a terminal: the first screen, or all of it. */
export const timelineTable = (document: TimelineDocument | TimelinePlansDocument, view: View): string => {
  if (view.isFull) return fullTable(document, view)
  const plans = singly<TimelineDocument>(document).map(planOf)
  const unbroken = unbrokenIn(document, plans, view)
  return screenText(timelineScreen(document, view), view, unbroken, groundSections(document, plans, view))
}
