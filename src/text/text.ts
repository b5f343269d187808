import type { Text } from '../model/edition.ts'

export type Language = 'ja' | 'en'

/** What is said where nobody knows. */
export const unknownText: Text = { ja: '不明', en: 'unknown' }

/** A text with `{name}` replaced in both languages; a name that is not given stays as it is. */
export const fill = (text: Text, values: Readonly<Record<string, string | Text>>): Text => {
  const put = (language: Language) =>
    text[language].replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'string' ? value : value[language]
    })
  return { ja: put('ja'), en: put('en') }
}

/** A text in brackets behind another one. */
export const bracketed = (text: string, language: Language): string =>
  language === 'ja' ? `（${text}）` : ` (${text})`

/** Words joined as the language joins those of a list. */
export const joined = (words: readonly string[], language: Language): string =>
  words.join(language === 'ja' ? '、' : ', ')

/** `15532` as `15,532`. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
