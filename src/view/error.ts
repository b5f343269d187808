import type { Text } from '../model/edition.ts'
import { type Fault, type FaultWords, isFault } from '../model/fault.ts'
import type { Problem } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { bugText, faultTexts, reasonTexts, suggestionText } from '../text/faults.ts'
import { officialNames } from '../text/names.ts'
import { problemText } from '../text/problems.ts'
import { safe } from '../text/safe.ts'
import { bracketed, fill, type Language } from '../text/text.ts'
import { indented } from './layout.ts'
import { shorten } from './shorten.ts'

/** Of what the user wrote, at most so many columns are echoed. */
const echo = 60

/** A place as it is named in both languages: only standard input has no name of its own. */
const placeText = (at: string): Text => ({ ja: at.replace(/^standard input(?=:|$)/, '標準入力'), en: at })

const problemWords = ({ file, line, column, message, fix }: Problem): Text => {
  const [place, said] = [placeText(`${file}:${line}:${column}`), problemText(message)]
  const remedy = fix === null ? null : problemText(fix)
  const of = (language: Language): string =>
    safe(`${place[language]} ${said[language]}${remedy === null ? '' : bracketed(remedy[language], language)}`)
  return { ja: of('ja'), en: of('en') }
}

/** Each problem with its place and its fix; those of a folder on lines of their own. */
const problemsText = ({ code, params: { problems = [] } }: Fault): Text => {
  const between = code === 'bad-tables' ? '\n' : '; '
  const words = problems.map(problemWords)
  return { ja: words.map(one => one.ja).join(between), en: words.map(one => one.en).join(between) }
}

/** What went wrong and what would be right, in both languages, with what the user wrote made harmless and short. */
export const faultWords = (fault: Fault): FaultWords => {
  const { at = '', given = '', known = [], other = '' } = fault.params
  const reason = reasonTexts[other]
  const values = {
    at: placeText(shorten(at, 3 * echo)),
    given: shorten(given, echo),
    known: known.map(word => safe(word)).join(', '),
    other: reason?.message ?? safe(other, { lines: true }),
    problems: problemsText(fault),
  }
  const { message, hint: usual } = faultTexts[fault.code]
  const hint = reason?.hint ?? usual
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

/** An error for a person, no line wider than so many columns: what was wrong and where, the nearest word, and what would be right. */
export const errorText = (error: unknown, language: Language, width: number): string => {
  if (!isFault(error)) return `error: ${bugText[language]}\n${bugMessage(error)}\n`
  const { text, hint, suggestion } = faultWords(error)
  const lines = [
    `error: ${text[language]}`,
    ...(suggestion === null ? [] : [`  ${fill(suggestionText, { word: suggestion })[language]}`]),
    ...(hint === null ? [] : [`  ${hint[language]}`]),
  ]
  const wrapped = lines
    .join('\n')
    .split('\n')
    .flatMap(line => indented(line, width, officialNames))
  return `${wrapped.join('\n')}\n`
}
