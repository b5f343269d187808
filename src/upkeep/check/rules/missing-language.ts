import type { Path } from '../../../model/address.ts'
import { type Language, type Message, messagesOf } from '../../../model/message.ts'
import type { Text } from '../../../model/text.ts'
import type { Rule } from '../rule.ts'
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
export const missingLanguage: Rule = context =>
  inEachText(context, ({ text, path }) => {
    const wrong = isName(path) ? null : wrongIn(text)
    return wrong ? [{ path: [...path, wrong.language], message: wrong.message }] : []
  })
