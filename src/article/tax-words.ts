import type { Tax } from '../model/edition.ts'

/*
 * The words that give an amount its tax class: in brackets after it, before it, or in the head of its column.
 */

type Words = { readonly tax: Tax; readonly language: 'ja' | 'en'; readonly forms: readonly string[] }

/** The words of each class by language; the first form is the one to write. */
const taxWords: readonly Words[] = [
  {
    tax: 'included',
    language: 'ja',
    forms: ['税込', '税込み', '税込価格', '税込み価格', '内税', '消費税込', '消費税込み'],
  },
  {
    tax: 'included',
    language: 'en',
    forms: [
      'tax included',
      'including tax',
      'incl. tax',
      'inc. tax',
      'tax incl.',
      'tax inclusive',
      'with tax',
      'after tax',
    ],
  },
  {
    tax: 'excluded',
    language: 'ja',
    forms: [
      ...['税別', '税抜き', '税抜', '税抜価格', '税抜き価格', '税別価格', '外税', '税別途'],
      ...['消費税別', '消費税抜き', '消費税抜', '消費税別途', '別途消費税', '別途税'],
    ],
  },
  {
    tax: 'excluded',
    language: 'en',
    forms: [
      'tax excluded',
      'excluding tax',
      'excl. tax',
      'ex. tax',
      'tax excl.',
      'tax exclusive',
      'before tax',
      'without tax',
      'plus tax',
      'pre-tax',
    ],
  },
  { tax: 'not-taxable', language: 'ja', forms: ['不課税', '非課税', '課税対象外'] },
  { tax: 'not-taxable', language: 'en', forms: ['not taxable', 'non-taxable', 'tax-free', 'tax exempt'] },
]

const escaped = (word: string): string => word.replaceAll('.', '\\.?').replace(/[- ]/g, '[- ]')

/** Any word of a tax class, the longest first. */
export const TAX_WORD = taxWords
  .flatMap(({ forms }) => forms)
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')

const plain = (word: string): string => word.toLowerCase().replace(/\./g, '').replaceAll('-', ' ')

const classes = new Map(taxWords.flatMap(({ tax, forms }) => forms.map(word => [plain(word), tax] as const)))

/** The class that a word of `TAX_WORD` names. */
const classOf = (word: string): Tax => classes.get(plain(word))!

const isJapanese = (word: string): boolean => /[^ -~]/.test(word)

/** The word for a class in the language of another word. */
export const wordLike = (word: string, tax: Tax): string => {
  const language = isJapanese(word) ? 'ja' : 'en'
  return taxWords.find(words => words.tax === tax && words.language === language)!.forms[0]!
}

/** A word of a tax class in a text. */
export type TaxWord = { readonly start: number; readonly end: number; readonly tax: Tax; readonly word: string }

/** The words of tax classes in a text, in order. */
export const taxWordsIn = (text: string): readonly TaxWord[] =>
  [...text.matchAll(new RegExp(TAX_WORD, 'gi'))].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    tax: classOf(word),
    word,
  }))

/** The tax class that a text names, if it names a single one. */
export const onlyTax = (text: string): Tax | null => {
  const classes = new Set(taxWordsIn(text).map(({ tax }) => tax))
  return classes.size === 1 ? [...classes][0]! : null
}

const plusTax =
  /^\s*(?:(?:[（(]\s*)?(?:[＋+]|プラス)\s*(?:消費税|税|tax\b)|(?:に|で|と)、?(?:別途|別に)?[、]?(?:消費税|税)(?:が|は|を)(?:別|かか|加|足|必要))/i

/** A class word after an amount; one that another amount follows belongs to that amount. */
const wordBehind = new RegExp(
  `^(?:\\s*(?:a|per|each) month|です|から)?\\s*[（(［[【]?\\s*(?:いずれも|すべて|各)?(${TAX_WORD})(?!(?:価格|金額|で|は|なら|では|だと|:|：|[】\\]］]|\\s)*(?:[¥￥]\\s*)?[\\d０-９])`,
  'i',
)
/** A class word before an amount; one in brackets after another amount belongs to that one. */
const wordBefore = new RegExp(
  `(?:(${TAX_WORD})|(?<!(?:円|yen)\\s*[（(［[【]\\s*)(${TAX_WORD})[】）)\\]］])(?:価格|金額)?(?:で|は|が|なら|では|だと|の|各|:|：|=|＝|\\s)*[（(]?\\s*[¥￥]?\\s*$`,
  'i',
)

/** An amount of the other class in brackets after it: `500円（税込550円）`. */
const pairBehind = new RegExp(
  `^\\s*[（(／/]\\s*(?:(${TAX_WORD})(?:価格|金額|で|:|：|\\s)*[¥￥]?\\s*[\\d０-９]|[¥￥]?\\s*[\\d０-９,，]+\\s*(?:円|yen)?[\\s・]*(${TAX_WORD}))`,
  'i',
)

/** The tax is added in brackets after it: `500円（10%の消費税を加えて550円）`. */
const addedBehind =
  /^\s{0,2}[（(／/、][^（()）。]{0,14}(?:加え|足し|込め|含め|かけ|入れ)(?:て|ると|れば)[\s¥￥]{0,3}[\d０-９]/

const wordRightBefore = (before: string): string | undefined => {
  const found = wordBefore.exec(before)
  return found?.[1] ?? found?.[2]
}

const otherClass = (tax: Tax): Tax | null => (tax === 'included' ? 'excluded' : tax === 'excluded' ? 'included' : null)

/** The tax class that the words right before and after an amount give it; null where they give none. */
export const taxBeside = (before: string, behind: string): Tax | null => {
  if (plusTax.test(behind) || addedBehind.test(behind)) return 'excluded'
  const word = wordBehind.exec(behind)?.[1] ?? wordRightBefore(before)
  if (word !== undefined) return classOf(word)
  const pair = pairBehind.exec(behind)
  return pair ? otherClass(classOf(pair[1] ?? pair[2]!)) : null
}
