import { type Fault, type FaultWords, isFault } from '../model/fault.ts'
import { bugText, faultTexts, isReason, reasonTexts, suggestionText, type Wording } from '../model/fault-words.ts'
import type { Problem } from '../model/finding.ts'
import { fill, type Language, wordsOf } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import type { Text } from '../model/text.ts'
import { officialNames } from '../text/names.ts'
import { safe } from '../text/safe.ts'
import { bracketed } from '../text/text.ts'
import { indented } from './layout.ts'
import { shorten } from './shorten.ts'

/** Of what the user wrote, at most so many columns are echoed. */
const echo = 60

/** A place as it is named in both languages: only standard input has no name of its own. */
const placeText = (at: string): Text => ({ ja: at.replace(/^standard input(?=:|$)/, '標準入力'), en: at })

const problemWords = ({ file, line, column, cause, advice }: Problem): Text => {
  const [place, words, next] = [placeText(`${file}:${line}:${column}`), wordsOf(cause), advice && wordsOf(advice)]
  const inLanguage = (language: Language): string =>
    safe(`${place[language]} ${words[language]}${next ? bracketed(next[language], language) : ''}`)
  return { ja: inLanguage('ja'), en: inLanguage('en') }
}

/** Each problem with its place and its fix; those of a folder on lines of their own. */
const problemsText = ({ code, params: { problems = [] } }: Fault): Text => {
  const between = code === 'bad-tables' ? '\n' : '; '
  const texts = problems.map(problemWords)
  return { ja: texts.map(({ ja }) => ja).join(between), en: texts.map(({ en }) => en).join(between) }
}

/** What went wrong and what would be right, in both languages, with what the user wrote made harmless and short. */
export const faultWords = (fault: Fault): FaultWords => {
  const { at = '', given = '', known = [], other = '' } = fault.params
  const reason = isReason(other) ? reasonTexts[other] : null
  const values = {
    at: placeText(shorten(at, 3 * echo)),
    given: shorten(given, echo),
    known: known.map(word => safe(word)).join(', '),
    other: reason?.message ?? safe(other, { lines: true }),
    problems: problemsText(fault),
  }
  const { message, hint: usual }: Wording = faultTexts[fault.code]
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
  return `${JSON.stringify({ schema: 'mio-warranty/error/v1', error: body }, null, 2)}\n`
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
