import { isRangeBetween, numbersIn, type Written } from '../numbers.ts'
import type { Span } from '../reading/block.ts'

/** A number in the prose; a word for free of charge is the number 0. */
export type Quantity = Written & { readonly isWord?: boolean }

const FREE = /無料|無償|タダ|なし|\bfree\b(?!\s*(?:months?|trial|period))/gi

const wordsForFree = (text: string): readonly Quantity[] =>
  [...text.matchAll(FREE)].map(({ 0: word, index: start }) => {
    const end = start + word.length
    return { start, end, text: word, value: 0, unit: 'yen', unitEnd: end, isWord: true }
  })

const kanji = '一二三四五六七八九十'
/** A count in Chinese numerals: `年二回`. */
const COUNT = new RegExp(
  `(?<![${kanji}百千万第])[${kanji}](?=(?:回(?!目)|台(?!目)|年(?!目)|[かヵヶカケ箇]月(?!目)|週間))`,
  'g',
)

const countsInWords = (text: string): readonly Quantity[] =>
  [...text.matchAll(COUNT)].flatMap(({ 0: word, index: start }) => {
    const value = kanji.indexOf(word) + 1
    const [read] = numbersIn(`${value}${text.slice(start + 1, start + 4)}`)
    if (!read?.unit) return []
    return [{ ...read, start, end: start + 1, text: word, unitEnd: start + 1 + read.unitEnd - read.end }]
  })

/** The numbers of a stretch of text; the first end of a range has the unit of the second. */
export const quantitiesIn = (text: string, isYen: boolean): readonly Quantity[] => {
  const numbers = numbersIn(text)
  const withUnits = numbers.map((number, index): Quantity => {
    const next = numbers[index + 1]
    const isFirst = number.unit === null && next?.unit === 'yen' && isRangeBetween(text.slice(number.end, next.start))
    return isFirst || (isYen && number.unit === null) ? { ...number, unit: 'yen' } : number
  })
  return [...withUnits, ...countsInWords(text), ...wordsForFree(text)].filter(
    ({ unit, value }) => unit !== null && value !== null,
  )
}

/** The sentences of a stretch of text. */
export const sentencesIn = (text: string, { start, end }: Span): readonly Span[] => {
  const sentences: Span[] = []
  let from = start
  for (const { 0: stop, index } of text.slice(start, end).matchAll(/[。！？!?]+|\.(?=\s)/g)) {
    const to = start + index + stop.length
    sentences.push({ start: from, end: to })
    from = to
  }
  return from < end ? [...sentences, { start: from, end }] : sentences
}
