import { addDays, type Day, daysBetween, parseDay } from '../../model/day.ts'
import type { SpanDocument, TimelineDocument } from './schema.ts'

/** The first and last day that a chart of spans shows; null where no day is known. A span without a known end goes on past the last. */
export type Frame = { readonly from: Day; readonly to: Day }

const PAST_THE_END = 180 // days shown after the last known one, so that what goes on is seen to go on

const daysIn = ({ spans, asOf }: TimelineDocument): readonly Day[] =>
  [...spans.flatMap(span => [span.from, span.to]), asOf].flatMap(day => (day === null ? [] : (parseDay(day) ?? [])))

export const frameOf = (document: TimelineDocument): Frame | null => {
  if (document.spans.every(span => span.from === null)) return null
  const days = [...daysIn(document)].sort()
  return { from: days[0]!, to: addDays(days.at(-1)!, PAST_THE_END) }
}

/** Where a day lies in a chart so many units wide. */
export const placeOf = (day: Day, { from, to }: Frame, width: number): number =>
  Math.round((daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * width)

/** The stretch of a span in a chart, and whether it goes on past its end. */
export type Bar = { readonly from: number; readonly to: number; readonly isOpen: boolean }

export const barOf = (span: SpanDocument, frame: Frame, width: number): Bar | null => {
  const from = span.from === null ? null : parseDay(span.from)
  if (from === null) return null
  const to = span.to === null ? null : parseDay(span.to)
  const start = Math.min(width - 1, placeOf(from, frame, width))
  if (to === null) return { from: start, to: width, isOpen: true }
  return { from: start, to: Math.max(start + 1, placeOf(addDays(to, 1), frame, width)), isOpen: false }
}
