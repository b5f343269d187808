import type { Language } from '../model/message.ts'
import type { Text } from '../model/text.ts'

export { fill, type Language } from '../model/message.ts'

/** What is said where nobody knows. */
export const unknownText: Text = { ja: '不明', en: 'unknown' }

/** A text in brackets behind another one. */
export const bracketed = (text: string, language: Language): string =>
  language === 'ja' ? `（${text}）` : ` (${text})`

/** Words joined as the language joins those of a list. */
export const joined = (words: readonly string[], language: Language): string =>
  words.join(language === 'ja' ? '、' : ', ')

/** `15532` as `15,532`. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
