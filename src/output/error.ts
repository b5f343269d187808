import { type Fault, type FaultWords, isFault } from '../model/fault.ts'
import { nearest } from '../model/nearest.ts'
import { bugText, faultTexts, reasonTexts, suggestionText } from '../text/faults.ts'
import { safe } from '../text/safe.ts'
import { fill, type Language } from '../text/text.ts'
import { shorten } from './shorten.ts'

/** Of what the user wrote, at most so many columns are echoed. */
const echo = 60

/** What went wrong and what would be right, in both languages, with what the user wrote made harmless and short. */
export const faultWords = (fault: Fault): FaultWords => {
  const { at = '', given = '', known = [], other = '' } = fault.params
  const values = {
    at: shorten(at, 3 * echo),
    given: shorten(given, echo),
    known: known.map(word => safe(word)).join(', '),
    other: reasonTexts[other] ?? safe(other, { lines: true }),
  }
  const { message, hint } = faultTexts[fault.code]
  const suggestion = fault.params.given === undefined ? null : nearest(given, known)
  return { code: fault.code, text: fill(message, values), hint: hint && fill(hint, values), suggestion }
}

const bugMessage = (error: unknown): string =>
  safe(error instanceof Error ? (error.stack ?? error.message) : String(error), { lines: true })

/** What went wrong, for a script: code, message and hint in English, the nearest known word. */
export const errorBody = (fault: Fault) => {
  const { code, text, hint, suggestion } = faultWords(fault)
  return { code, message: text.en, hint: hint?.en ?? null, suggestion }
}

/** An error as the one JSON document; both languages stand in `text`. */
export const errorJson = (error: unknown): string => {
  const body = isFault(error)
    ? { ...errorBody(error), text: faultWords(error).text }
    : { code: 'bug', message: bugMessage(error), hint: bugText.en, suggestion: null, text: bugText }
  return `${JSON.stringify({ error: body }, null, 2)}\n`
}

/** An error for a person: what was wrong and where, the nearest word, and what would be right. */
export const errorText = (error: unknown, language: Language): string => {
  if (!isFault(error)) return `error: ${bugText[language]}\n${bugMessage(error)}\n`
  const { text, hint, suggestion } = faultWords(error)
  const lines = [
    `error: ${text[language]}`,
    ...(suggestion === null ? [] : [`  ${fill(suggestionText, { word: suggestion })[language]}`]),
    ...(hint === null ? [] : [`  ${hint[language]}`]),
  ]
  return `${lines.join('\n')}\n`
}
