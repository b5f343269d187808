import { comparable, wordsOfChoices } from '../model/choice-words.ts'
import { choicesOf, isFactName } from '../model/facts.ts'
import { type Fault, type FaultParams, type FaultWords, isFault } from '../model/fault.ts'
import { bugText, errorTexts, faultTexts, isReason, reasonTexts, type Wording } from '../model/fault-words.ts'
import type { Problem } from '../model/finding.ts'
import { fill, type Language, wordsOf } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import { printableJson, safe } from '../model/safe.ts'
import type { Text } from '../model/text.ts'
import { factTexts } from '../text/facts.ts'
import { bracketed, joined } from '../text/text.ts'
import { indented } from './layout.ts'
import { shorten } from './shorten.ts'
import { displayWidth } from './wrap.ts'

/** An error repeats at most this many columns of what the user wrote. */
const echo = 60

/** A place in both languages: only the name of standard input is translated. */
const placeText = (at: string): Text => ({ ja: at.replace(/^standard input(?=:|$)/, '標準入力'), en: at })

/** Whether a word is written in Japanese letters. */
const isJapanese = (word: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)

const unknownLabel: Text = { ja: '分からない', en: 'unknown' }

/** `used (中古)`; the word alone where the label says no more. A Japanese mistake gets Japanese labels in English too. */
const labelled = (word: string, label: Text | undefined, given: string, language: Language): string => {
  const said = label?.[isJapanese(given) && label !== unknownLabel ? 'ja' : language]
  return said === undefined || comparable(said) === comparable(word) ? word : `${word}${bracketed(said, language)}`
}

const placeOf = ({ file, line, column }: Problem): string => `${file}:${line}:${column}`

/** A problem with its place, or without a place that was said before. */
const problemWords = (problem: Problem, said: string): Text => {
  const { cause, advice } = problem
  const [words, next] = [wordsOf(cause), advice && wordsOf(advice)]
  const place = placeOf(problem) === said ? null : placeText(placeOf(problem))
  const inLanguage = (language: Language): string =>
    safe(`${place ? `${place[language]} ` : ''}${words[language]}${next ? bracketed(next[language], language) : ''}`)
  return { ja: inLanguage('ja'), en: inLanguage('en') }
}

/** What a fault is about: of a file with one problem the place of the problem. */
const subjectOf = ({ code, params: { at = '', problems = [] } }: Fault): string => {
  const [only, ...others] = problems
  return only && others.length === 0 && only.file === at && code !== 'bad-tables' ? placeOf(only) : at
}

/** All problems with their places and advice; each problem of the tables is on its own line. */
const problemsText = (fault: Fault): Text => {
  const between = fault.code === 'bad-tables' ? '\n' : '; '
  const texts = (fault.params.problems ?? []).map(problem => problemWords(problem, subjectOf(fault)))
  return { ja: texts.map(({ ja }) => ja).join(between), en: texts.map(({ en }) => en).join(between) }
}

const choiceLabels = ({ fact }: FaultParams): Readonly<Record<string, Text>> =>
  fact !== undefined && isFactName(fact) ? choicesOf(fact) : {}

/** The words that are allowed: choices of a fact with their labels, `used (中古)`. */
const knownText = (params: FaultParams): Text => {
  const { known = [], given = '', fact } = params
  const labels = fact === undefined ? {} : { ...choiceLabels(params), unknown: unknownLabel }
  const list = (language: Language): string =>
    joined(
      known.map(word => labelled(safe(word), labels[word as keyof typeof labels], given, language)),
      language,
    )
  return { ja: list('ja'), en: list('en') }
}

/** Whether the word can mean several choices of a fact, and which they are. */
const choicesMeant = (params: FaultParams): readonly string[] => {
  const { known = [] } = params
  const all = Object.keys(choiceLabels(params))
  const meant = known.filter(word => all.includes(word))
  return meant.length < all.length ? meant : []
}

/** Other words for the known ones: labels and synonyms of the choices of a fact, the names of facts for their keys. */
const otherWords = ({ code, params: { known = [], fact } }: Fault): readonly (readonly [string, string])[] => {
  if (code === 'unknown-key')
    return known
      .filter(isFactName)
      .flatMap(key => Object.values(factTexts[key].label).map(name => [name, key] as const))
  return fact !== undefined && isFactName(fact) ? wordsOfChoices(choicesOf(fact)) : []
}

/** The known word that is nearest, or that another word nearest means. */
const suggested = (fault: Fault): string | null => {
  const { given, known = [] } = fault.params
  if (given === undefined) return null
  const words = otherWords(fault).filter(([, id]) => known.includes(id))
  const candidates = [...known.map(word => [word, word] as const), ...words]
  const found = nearest(
    given,
    candidates.map(([word]) => word),
  )
  return found === null ? null : candidates.find(([word]) => word === found)![1]
}

/** A word that the user wrote, escaped and shortened; an empty one is shown by quotes where the message has none around it. */
const shownIn = (message: Text, name: 'at' | 'given', word: string, columns: number): string =>
  word === '' && !message.en.includes(`"{${name}}"`) ? '""' : shorten(word, columns)

/** The words of a fault in both languages. */
export const faultWords = (fault: Fault): FaultWords => {
  const { given = '', other = '', like = '' } = fault.params
  const reason = isReason(other) ? reasonTexts[other] : null
  const { message: usualText, hint: usual }: Wording = faultTexts[fault.code]
  const isUnsurePlan = fault.code === 'unknown-plan' && like !== ''
  const unsure = isUnsurePlan ? errorTexts.unsurePlan : errorTexts.unsure
  const message = isUnsurePlan || choicesMeant(fault.params).length > 0 ? unsure : usualText
  const values = {
    at: placeText(shownIn(message, 'at', subjectOf(fault), 3 * echo)),
    given: shownIn(message, 'given', given, echo),
    known: knownText(fault.params),
    like,
    other: reason?.message ?? safe(other, { lines: true }),
    problems: problemsText(fault),
  }
  const hint = isUnsurePlan ? errorTexts.sayPlan : (reason?.hint ?? usual)
  return {
    code: fault.code,
    text: fill(message, values),
    hint: hint && fill(hint, values),
    suggestion: choicesMeant(fault.params).length > 0 ? null : suggested(fault), // several, so none is nearest
  }
}

/** A suggested word, a choice with its label. */
const suggestionWord = (params: FaultParams, word: string, language: Language): string => {
  const label = choiceLabels(params)[word]
  return label ? labelled(word, label, params.given ?? '', language) : word
}

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
  return `${printableJson(JSON.stringify({ schema: 'mio-warranty/error/v1', error: body }, null, 2))}\n`
}

/** The first line: what is wrong, and the nearest known word. */
const firstLine = ({ params }: Fault, { text, suggestion }: FaultWords, language: Language): string => {
  const word = suggestion === null ? null : suggestionWord(params, suggestion, language)
  const said = word === null ? text : fill(errorTexts.suggestion, { text, word })
  return errorTexts.error[language] + said[language]
}

/** The choices that a word can mean, each with what to type. */
const meantLines = (params: FaultParams, meant: readonly string[], language: Language): readonly string[] => {
  const labels = meant.map(choice => choiceLabels(params)[choice]![language])
  const widest = Math.max(...labels.map(displayWidth))
  const typed = params.at?.startsWith('--') ? `${params.at} ` : ''
  const rows = labels.map((label, index) => {
    const space = ' '.repeat(widest - displayWidth(label))
    return `    ${label}${space}  ${typed}${meant[index]}`
  })
  return [`  ${errorTexts.sayOne[language]}`, ...rows]
}

/** A call that works, for a wrong choice of a fact on the command line. */
const exampleLines = (
  { at = '', fact, known = [] }: FaultParams,
  suggestion: string | null,
  command: string,
  language: Language,
): readonly string[] => {
  if (fact === undefined || !at.startsWith('--') || command === '') return []
  const example = `mio-warranty ${command} ${at} ${suggestion ?? known[0]}`
  return [`  ${fill(errorTexts.example, { command: example })[language]}`]
}

const faultLines = (fault: Fault, language: Language, command: string): readonly string[] => {
  const { params } = fault
  const words = faultWords(fault)
  const example = exampleLines(params, words.suggestion, command, language)
  const meant = choicesMeant(params)
  const more = `  ${errorTexts.moreChoices[language]}`
  if (meant.length > 0) {
    const first = `${errorTexts.error[language]}${words.text[language]}`
    return [first, ...meantLines(params, meant, language), ...example, more]
  }
  const hints = words.hint === null ? [] : [`  ${words.hint[language]}`]
  return [firstLine(fault, words, language), ...hints, ...example]
}

/**
 * An error for people, in at most `width` columns: what is wrong, the nearest known word, and what is right. `command`
 * is the command that was called, for an example.
 */
export const errorText = (error: unknown, language: Language, width: number, command = ''): string => {
  if (!isFault(error)) return `${errorTexts.error[language]}${bugText[language]}\n${bugMessage(error)}\n`
  const { given } = error.params
  const unbroken = given === undefined ? [] : [shorten(given, echo)] // it may hold an official name
  const wrapped = faultLines(error, language, command)
    .join('\n')
    .split('\n')
    .flatMap(line => indented(line, width, unbroken))
  return `${wrapped.join('\n')}\n`
}
