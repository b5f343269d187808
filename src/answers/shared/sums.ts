import type { Text } from '../../model/edition.ts'
import type { Range } from '../../model/money.ts'
import { bracketed, type Language } from '../../text/text.ts'
import type { Amount } from './document.ts'
import { money, speaker } from './view.ts'
import { labels } from './words.ts'

/** `2`, `0 to 2`, or `2 or more` where there is no upper bound. */
export const countWords = ({ min, max }: Range, language: Language): string => {
  if (max === null) return speaker(language)(labels.atLeast, { from: String(min) })
  if (min === max) return String(min)
  return language === 'ja' ? `${min}〜${max}` : `${min} to ${max}`
}

/** How many claims are refused, after its label; empty where none can be. */
export const refusedWords = (refused: Range | null, language: Language): string =>
  refused === null || refused.max === 0 ? '' : `${labels.refused[language]}: ${countWords(refused, language)}`

/** A total, and in brackets how many claims it leaves out as refused. */
export const sumWords = (
  { total, refusedClaims }: { readonly total: Amount; readonly refusedClaims: Range },
  language: Language,
): string => {
  const refused = refusedWords(refusedClaims, language)
  return money(total, language) + (refused && bracketed(refused, language))
}

type Reading = { readonly text: Text; readonly ask: readonly Text[] }

/**
 * The answer under each reading below a heading, then what to ask the desk; nothing where all readings agree. `item`
 * marks each line below the heading as one of a list.
 */
export const readingLines = <Shown extends Reading>(
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
