import type { Language } from '../model/message.ts'
import type { Text } from '../model/text.ts'

/** The word for a value that is not known. */
export const unknownText: Text = { ja: '不明', en: 'unknown' }

/** Says that the answer was written to a file. */
export const wroteText: Text = { ja: '{file} に書きました', en: 'wrote {file}' }

/** Says how much `batch` has answered. */
export const progressText: Text = { ja: '{count}バイト分を答えました', en: '{count} bytes answered' }

/** What is waited for on a terminal. */
export const waitingTexts = {
  facts: {
    ja: '事実（YAMLかJSON）の入力を待っています。Ctrl-Dで終わり',
    en: 'waiting for facts (YAML or JSON); Ctrl-D ends them',
  },
  expectations: {
    ja: '期待する料金（YAML、番地: 整数）の入力を待っています。Ctrl-Dで終わり',
    en: 'waiting for expected fees (YAML, ADDRESS: NUMBER); Ctrl-D ends them',
  },
  records: {
    ja: '1行1件のJSONの入力を待っています。Ctrl-Dで終わり',
    en: 'waiting for records, one of JSON on each line; Ctrl-D ends them',
  },
  cases: {
    ja: '例（YAML）の入力を待っています。Ctrl-Dで終わり',
    en: 'waiting for cases (YAML); Ctrl-D ends them',
  },
  article: {
    ja: '記事（MarkdownかHTML）の入力を待っています。Ctrl-Dで終わり',
    en: 'waiting for an article (Markdown or HTML); Ctrl-D ends it',
  },
} as const satisfies Record<string, Text>

/** A text in brackets, to put after another text. */
export const bracketed = (text: string, language: Language): string =>
  language === 'ja' ? `（${text}）` : ` (${text})`

/** Words as a list in a language. */
export const joined = (words: readonly string[], language: Language): string =>
  words.join(language === 'ja' ? '、' : ', ')

/** `15532` as `15,532`. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')
