import type { Language } from '../model/message.ts'
import type { Text } from '../model/text.ts'

/** The word for a value that is not known. */
export const unknownText: Text = { ja: '不明', en: 'unknown' }

/** Says that the answer was written to a file. */
export const wroteText: Text = { ja: '{file} に書きました', en: 'wrote {file}' }

/** Says how much `batch` has answered. */
export const progressText: Text = { ja: '{count}バイト分を答えました', en: '{count} bytes answered' }

/** A text in brackets, to put after another text. */
export const bracketed = (text: string, language: Language): string =>
  language === 'ja' ? `（${text}）` : ` (${text})`

/** Words as a list in a language. */
export const joined = (words: readonly string[], language: Language): string =>
  words.join(language === 'ja' ? '、' : ', ')

/** `15532` as `15,532`. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
