import { messagesOf } from '../../../model/message.ts'
import { inEdition } from '../example.ts'
import type { Find, Rule } from '../rule.ts'
import { inEachText } from '../texts.ts'

const say = messagesOf({
  'number-mismatch': {
    ja: '英語にない数: {ja}。日本語にない数: {en}',
    en: 'numbers only in Japanese: {ja}; only in English: {en}',
  },
  none: { ja: 'なし', en: 'none' },
})

/** Number words that may stand for digits in the other language. */
const numberWords: readonly (readonly [string, RegExp])[] = [
  ['1', /一|\b(one|first|once)\b/i],
  ['2', /二|\b(two|second|twice)\b/i],
  ['3', /三|\b(three|third)\b/i],
  ['4', /四|\b(four|fourth)\b/i],
  ['5', /五|\b(five|fifth)\b/i],
  ['6', /六|\b(six|sixth)\b/i],
  ['7', /七|\b(seven|seventh)\b/i],
  ['8', /八|\b(eight|eighth)\b/i],
  ['9', /九|\b(nine|ninth)\b/i],
  ['10', /十|\b(ten|tenth)\b/i],
]

const plain = (digits: string, isTenThousands: boolean): string => {
  const value = Number(digits.replaceAll(',', ''))
  return String(isTenThousands ? value * 10_000 : value)
}

/** The numbers written in digits, and the figures named, each once: `5,500`, `５５００` and `05500` are one number, `4万` is 40000. */
const numbersIn = (text: string): readonly string[] => {
  const figures = text.match(/\{[^{}]*\}/g) ?? []
  const rest = text.replace(/\{[^{}]*\}/g, ' ').normalize('NFKC')
  const numbers = [...rest.matchAll(/(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万?)/g)].map(
    ([, whole, fraction = '', tenThousands]) => plain(whole! + fraction, tenThousands !== ''),
  )
  return [...new Set([...figures, ...numbers])]
}

const says = (text: string, number: string): boolean =>
  numbersIn(text).includes(number) || numberWords.some(([digits, words]) => digits === number && words.test(text))

/** Texts whose numbers differ between the languages. A number word counts as its number. */
const find: Find = context =>
  inEachText(context, ({ text, path }) => {
    const onlyJa = numbersIn(text.ja).filter(number => !says(text.en, number))
    const onlyEn = numbersIn(text.en).filter(number => !says(text.ja, number))
    if (onlyJa.length + onlyEn.length === 0) return []
    const listed = (numbers: readonly string[]) => (numbers.length > 0 ? numbers.join(', ') : say('none'))
    const message = say('number-mismatch', { ja: listed(onlyJa), en: listed(onlyEn) })
    return [{ path: [...path, onlyJa.length > 0 ? 'ja' : 'en'], message }]
  })

export const numberMismatch: Rule = {
  id: 'number-mismatch',
  level: 'error',
  title: { ja: '日本語と英語で数が違う', en: 'other numbers in the other language' },
  about: {
    ja: '同じ文の日本語と英語に、違う数が書かれています。文には数そのものではなく {exchange.1} のように番地を書くと、起こりません。',
    en: 'The Japanese and the English of a text hold different numbers. It cannot happen where texts name figures, like {exchange.1}.',
  },
  fix: { ja: '数をそろえます。できれば数値の番地を書きます', en: 'make the numbers agree, best by naming the figure' },
  example: inEdition([
    '    says: { ja: 公式ページで確かめる, en: Confirm on the official page }',
    '    says:\n      ja: 修理は5,000円から\n      en: A repair costs 50,000 yen or more',
  ]),
  find,
}
