import type { Language } from '../../model/message.ts'
import { unknownText } from '../../text/text.ts'
import { payerName } from '../shared/payer.ts'
import { certaintyNote, type Marks, speaker } from '../shared/view.ts'
import type { SpanDocument } from './schema.ts'
import { words } from './words.ts'

/** The first and last day of a span in words. */
export const spanDates = ({ from, to, end }: SpanDocument, language: Language): string => {
  const say = speaker(language)
  if (from === null && to === null && end === 'unknown') return say(words.spanUnknown)
  const text = { dated: words.spanDated, 'until-cancelled': words.spanCancelled, unknown: words.spanUnending }[end]
  return say(text, { from: from ?? words.unknownDay, to: to ?? unknownText })
}

/** A span in one line: payer, cover, days, certainty, sources. */
export const spanLine = (span: SpanDocument, language: Language, marks: Marks): string => {
  const dates = `${spanDates(span, language)}${certaintyNote(span.certainty, language)}${marks(span.sources)}`
  return `${payerName(span, language)}: ${span.text[language]}  ${dates}`
}
