import type { Language } from '../../model/message.ts'
import type { Range } from '../../model/money.ts'
import type { Text } from '../../model/text.ts'
import { bracketed } from '../../text/text.ts'

import { money, speaker } from './view.ts'
import { labels } from './words.ts'

/** `2`, `0 to 2`, or `2 or more` where there is no upper bound. */
export const countWords = ({ min, max }: Range, language: Language): string => {
  if (max === null) return speaker(language)(labels.atLeast, { from: String(min) })
  if (min === max) return String(min)
  return language === 'ja' ? `${min}〜${max}` : `${min} to ${max}`
}

/** The label and the number of refused claims; empty where no claim can be refused. */
export const refusedWords = (refused: Range | null, language: Language): string =>
  refused === null || refused.max === 0 ? '' : `${labels.refused[language]}: ${countWords(refused, language)}`

/** A total, then in brackets the number of refused claims, which it does not include. */
export const sumWords = (
  { total, refusedClaims }: { readonly total: Range | null; readonly refusedClaims: Range },
  language: Language,
): string => {
  const refused = refusedWords(refusedClaims, language)
  return money(total, language) + (refused && bracketed(refused, language))
}

type ShownReading = { readonly text: Text; readonly ask: readonly Text[] }

/**
 * A heading, the answer under each reading, and the questions for the desk; no line where all readings agree. `item`
 * formats each line below the heading as a list item.
 */
export const readingLines = <Shown extends ShownReading>(
  readings: readonly Shown[],
  answer: (reading: Shown, language: Language) => string,
  language: Language,
  item: (line: string) => string = line => line,
): readonly string[] => {
  const say = speaker(language)
  const [first] = readings
  if (!first) return []
  return [
    `${say(labels.readings)}:`,
    ...readings.map(reading => item(`${say(reading.text)}: ${answer(reading, language)}`)),
    ...first.ask.map(question => item(`${say(labels.ask)}: ${say(question)}`)),
  ]
}
