import type { Text } from '../../../model/edition.ts'
import type { Language } from '../../../text/text.ts'
import type { Rule } from '../rule.ts'
import { inEachText } from '../texts.ts'
import { findingTexts } from '../words.ts'

const hasJapanese = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
const hasEnglish = (text: string): boolean => /[a-z]/i.test(text.replace(/\{[^{}]*\}/g, ''))

const wrongIn = ({ ja, en }: Text): { readonly language: Language; readonly message: Text } | null => {
  if (!hasJapanese(ja)) return { language: 'ja', message: findingTexts['not-japanese'] }
  if (!hasEnglish(en)) return { language: 'en', message: findingTexts['not-english'] }
  return ja === en ? { language: 'en', message: findingTexts['same-text'] } : null
}

/** Texts that are in one language only, though both keys are there. */
export const missingLanguage: Rule = context =>
  inEachText(context, ({ text, path }) => {
    const wrong = wrongIn(text)
    return wrong ? [{ path: [...path, wrong.language], message: wrong.message }] : []
  })
