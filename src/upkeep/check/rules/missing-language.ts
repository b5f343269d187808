import type { Path } from '../../../model/address.ts'
import { type Language, type Message, messagesOf } from '../../../model/message.ts'
import type { Text } from '../../../model/text.ts'
import { inEdition } from '../example.ts'
import type { Find, Rule } from '../rule.ts'
import { inEachText } from '../texts.ts'

const say = messagesOf({
  'not-japanese': { ja: 'ja に日本語の文字がありません', en: 'ja holds no Japanese character' },
  'not-english': { ja: 'en に英語の文字がありません', en: 'en holds no English word' },
  'same-text': { ja: 'ja と en が同じ文です', en: 'ja and en are the same text' },
})

const hasJapanese = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
const hasEnglish = (text: string): boolean => /[a-z]/i.test(text.replace(/\{[^{}]*\}/g, ''))

const wrongIn = ({ ja, en }: Text): { readonly language: Language; readonly message: Message } | null => {
  if (!hasJapanese(ja)) return { language: 'ja', message: say('not-japanese') }
  if (!hasEnglish(en)) return { language: 'en', message: say('not-english') }
  return ja === en ? { language: 'en', message: say('same-text') } : null
}

/** Names: they may be the same in both languages. */
const isName = (path: Path): boolean => path[0] === 'words' || path[0] === 'short'

/** Texts whose two keys hold the same language. */
const find: Find = context =>
  inEachText(context, ({ text, path }) => {
    const wrong = isName(path) ? null : wrongIn(text)
    return wrong ? [{ path: [...path, wrong.language], message: wrong.message }] : []
  })

export const missingLanguage: Rule = {
  id: 'missing-language',
  level: 'error',
  title: { ja: '片方の言語しかない', en: 'only one language' },
  about: {
    ja: '文には日本語と英語の両方が要ります。片方が欠けているか、同じ言語が二度書かれています。',
    en: 'Every text is needed in Japanese and English; one is missing, or both are in the same language.',
  },
  fix: { ja: '両方の言語で書きます', en: 'write it in both languages' },
  example: inEdition([
    'says: { ja: 窓口に電話する, en: Phone the desk }',
    'says: { ja: Phone the desk, en: Phone the desk }',
  ]),
  find,
}
