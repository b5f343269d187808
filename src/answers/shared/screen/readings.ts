import type { Language } from '../../../model/message.ts'
import type { Range } from '../../../model/money.ts'
import type { Text } from '../../../model/text.ts'
import { sumWords } from '../sums.ts'
import { speaker } from '../view.ts'
import { item, line, type Section } from './parts.ts'
import { screenWords } from './words.ts'

/** How much a screen says about readings: what each comes to with the questions for the desk, without them, or their number. */
export type ReadingsTold = 'whole' | 'answers' | 'count'

type Reading = {
  readonly text: Text
  readonly ask: readonly Text[]
  readonly total: Range | null
  readonly refusedClaims: Range
}

const MOST = 3 // sums that have a line each; of more only the number of readings is told

/** The readings of each sum: those with the same result share a line. */
const bySum = (readings: readonly Reading[], language: Language): readonly (readonly [string, readonly string[]])[] => {
  const sums = new Map<string, readonly string[]>()
  for (const reading of readings) {
    const sum = sumWords(reading, language)
    sums.set(sum, [...(sums.get(sum) ?? []), reading.text[language]])
  }
  return [...sums]
}

/** A question for quotation marks: without its full stop, and with inner marks for what it quotes. */
export const innerQuotes = (question: string): string =>
  question
    .replace(/。$/, '')
    .replace(/「([^「」]*)」/g, '『$1』')
    .replace(/"([^"]*)"/g, "'$1'")

/**
 * What each reading comes to, and the questions for the desk; no line where all readings agree, and only their number
 * where they give many sums.
 */
export const sumReadingLines = (
  readings: readonly Reading[],
  lead: string,
  told: ReadingsTold,
  language: Language,
): Section => {
  const say = speaker(language)
  const [first] = readings
  if (!first) return []
  const sums = bySum(readings, language)
  const count = String(readings.length)
  const each = sums.map(([sum, texts]) => {
    const reading = texts.join(say(screenWords.orReading))
    return item(say(screenWords.readingSum, { reading, sum }), `${lead}${language === 'ja' ? '  ・' : '  - '}`)
  })
  const questions = first.ask.map(question => say(screenWords.ask, { question: innerQuotes(say(question)) }))
  if (told === 'count' || sums.length > MOST) return [line(say(screenWords.manyReadings, { count }), lead)]
  if (told === 'answers') return [line(say(screenWords.readingsUnasked, { count }), lead), ...each]
  return [line(say(screenWords.readings, { count }), lead), ...each, ...questions.map(question => line(question, lead))]
}
