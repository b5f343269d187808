import { addDays, type Day, daysBetween, parseDay } from '../../model/day.ts'
import type { SpanDocument, TimelineDocument } from './schema.ts'

/** The first and last day that a chart of spans shows. */
export type Frame = { readonly from: Day; readonly to: Day }

const PAST_THE_END = 180 // days after the last known day, which show that a span without an end continues

const daysIn = ({ spans, asOf }: TimelineDocument): readonly Day[] =>
  [...spans.flatMap(span => [span.from, span.to]), asOf].flatMap(day => (day === null ? [] : (parseDay(day) ?? [])))

/** The first and last day of a chart; null where no span has a first day. */
export const frameOf = (document: TimelineDocument): Frame | null => {
  if (document.spans.every(span => span.from === null)) return null
  const days = [...daysIn(document)].sort()
  return { from: days[0]!, to: addDays(days.at(-1)!, PAST_THE_END) }
}

/** The position of a day in a chart with a width in columns or pixels. */
export const placeOf = (day: Day, { from, to }: Frame, width: number): number =>
  Math.round((daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * width)

/** The start and end of a span in a chart, and whether it has no known end. */
export type SpanBar = { readonly from: number; readonly to: number; readonly isOpen: boolean }

export const barOf = (span: SpanDocument, frame: Frame, width: number): SpanBar | null => {
  const from = span.from === null ? null : parseDay(span.from)
  if (from === null) return null
  const to = span.to === null ? null : parseDay(span.to)
  const start = Math.min(width - 1, placeOf(from, frame, width))
  if (to === null) return { from: start, to: width, isOpen: true }
  return { from: start, to: Math.max(start + 1, placeOf(addDays(to, 1), frame, width)), isOpen: false }
}

/** Whether a day is the first of January. */
export const isNewYear = (day: Day): boolean => day.endsWith('-01-01')

/** The first days of the months in a chart. */
export const monthsIn = ({ from, to }: Frame): readonly Day[] => {
  const [year, month] = from.split('-').map(Number) as [number, number]
  const count = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month + 1
  return Array.from({ length: count }, (_, index) => {
    const months = month - 1 + index
    const [y, m] = [year + Math.floor(months / 12), (months % 12) + 1]
    return `${y}-${String(m).padStart(2, '0')}-01` as Day
  }).filter(day => day >= from && day <= to)
}
