import { comparable, wordsOfChoices } from '../model/choice-words.ts'
import { choicesOf, isFactName } from '../model/facts.ts'
import { type Fault, type FaultParams, type FaultWords, isFault } from '../model/fault.ts'
import { bugText, faultTexts, isReason, reasonTexts, suggestionText, type Wording } from '../model/fault-words.ts'
import type { Problem } from '../model/finding.ts'
import { fill, type Language, wordsOf } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import type { Text } from '../model/text.ts'
import { safe } from '../text/safe.ts'
import { bracketed } from '../text/text.ts'
import { indented } from './layout.ts'
import { shorten } from './shorten.ts'

/** An error repeats at most this many columns of what the user wrote. */
const echo = 60

/** A place in both languages: only the name of standard input is translated. */
const placeText = (at: string): Text => ({ ja: at.replace(/^standard input(?=:|$)/, '標準入力'), en: at })

/** `used (中古)`; the word alone where the label says no more. */
const labelled = (word: string, label: string | undefined, language: Language): string =>
  label === undefined || comparable(label) === comparable(word) ? word : `${word}${bracketed(label, language)}`

const problemWords = ({ file, line, column, cause, advice }: Problem): Text => {
  const [place, words, next] = [placeText(`${file}:${line}:${column}`), wordsOf(cause), advice && wordsOf(advice)]
  const inLanguage = (language: Language): string =>
    safe(`${place[language]} ${words[language]}${next ? bracketed(next[language], language) : ''}`)
  return { ja: inLanguage('ja'), en: inLanguage('en') }
}

/** All problems with their places and advice; each problem of the tables is on its own line. */
const problemsText = ({ code, params: { problems = [] } }: Fault): Text => {
  const between = code === 'bad-tables' ? '\n' : '; '
  const texts = problems.map(problemWords)
  return { ja: texts.map(({ ja }) => ja).join(between), en: texts.map(({ en }) => en).join(between) }
}

/** The words that are allowed: choices of a fact with their labels, `used (中古)`. */
const knownText = ({ known = [], fact }: FaultParams): Text => {
  const words = fact !== undefined && isFactName(fact) ? choicesOf(fact) : {}
  const list = (language: Language): string =>
    known.map(word => labelled(safe(word), words[word]?.[language], language)).join(', ')
  return { ja: list('ja'), en: list('en') }
}

/** The nearest known word; among choices of a fact their labels and synonyms are compared too. */
const suggested = ({ given, known = [], fact }: FaultParams): string | null => {
  if (given === undefined) return null
  const words = fact !== undefined && isFactName(fact) ? wordsOfChoices(choicesOf(fact)) : []
  const candidates = [...known.map(word => [word, word] as const), ...words.filter(([, id]) => known.includes(id))]
  const found = nearest(
    given,
    candidates.map(([word]) => word),
  )
  return found === null ? null : candidates.find(([word]) => word === found)![1]
}

/** The words of a fault in both languages. What the user wrote is escaped and shortened. */
export const faultWords = (fault: Fault): FaultWords => {
  const { at = '', given = '', other = '', like = '' } = fault.params
  const reason = isReason(other) ? reasonTexts[other] : null
  const values = {
    at: placeText(shorten(at, 3 * echo)),
    given: shorten(given, echo),
    known: knownText(fault.params),
    like,
    other: reason?.message ?? safe(other, { lines: true }),
    problems: problemsText(fault),
  }
  const { message, hint: usual }: Wording = faultTexts[fault.code]
  const hint = reason?.hint ?? usual
  return {
    code: fault.code,
    text: fill(message, values),
    hint: hint && fill(hint, values),
    suggestion: suggested(fault.params),
  }
}

/** The label of a suggested choice, in both languages; the suggested word where it is no choice. */
const suggestionWord = ({ fact }: FaultParams, word: string): Text =>
  (fact !== undefined && isFactName(fact) && choicesOf(fact)[word]) || { ja: word, en: word }

const bugMessage = (error: unknown): string =>
  safe(error instanceof Error ? (error.stack ?? error.message) : String(error), { lines: true })

/** A fault for scripts: code, message and hint in English, the nearest known word. */
export const errorBody = (fault: Fault) => {
  const { code, text, hint, suggestion } = faultWords(fault)
  return { code, message: text.en, hint: hint?.en ?? null, suggestion }
}

/** An error as a JSON document; `text` has both languages. */
export const errorJson = (error: unknown): string => {
  const body = isFault(error)
    ? { ...errorBody(error), text: faultWords(error).text }
    : { code: 'bug', message: bugMessage(error), hint: bugText.en, suggestion: null, text: bugText }
  return `${JSON.stringify({ schema: 'mio-warranty/error/v1', error: body }, null, 2)}\n`
}

/** An error for people, in at most `width` columns: what is wrong, the nearest known word, and what is right. */
export const errorText = (error: unknown, language: Language, width: number): string => {
  if (!isFault(error)) return `error: ${bugText[language]}\n${bugMessage(error)}\n`
  const { text, hint, suggestion } = faultWords(error)
  const lines = [
    `error: ${text[language]}`,
    ...(suggestion === null
      ? []
      : [`  ${fill(suggestionText, { word: suggestionWord(error.params, suggestion) })[language]}`]),
    ...(hint === null ? [] : [`  ${hint[language]}`]),
  ]
  const { given } = error.params
  const unbroken = given === undefined ? [] : [shorten(given, echo)] // it may hold an official name
  const wrapped = lines
    .join('\n')
    .split('\n')
    .flatMap(line => indented(line, width, unbroken))
  return `${wrapped.join('\n')}\n`
}
