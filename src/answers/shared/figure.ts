import type { Language } from '../../model/message.ts'
import { exactly, type Range } from '../../model/money.ts'
import { bracketed, grouped, joined, unknownText } from '../../text/text.ts'
import type { FigureDocument } from './schema.ts'
import { money, speaker } from './view.ts'
import { beforeTaxText, certaintyTexts, taxTexts, unitTexts } from './words.ts'

type ShownFigure = Pick<FigureDocument, 'value' | 'unit' | 'tax' | 'certainty' | 'beforeTax'>

const rangeOf = (value: number | Range): Range => (typeof value === 'number' ? exactly(value) : value)

const numberWords = ({ value, unit }: ShownFigure, language: Language): string => {
  if (value === 'unknown' || unit === null) return unknownText[language]
  if (typeof value === 'object' || unit === 'yen') return money(rangeOf(value), language)
  return speaker(language)(unitTexts[unit][value === 1 ? 'one' : 'more'], { number: grouped(value) })
}

const beforeTaxWords = (amount: number | Range, language: Language): string =>
  speaker(language)(beforeTaxText, { amount: money(rangeOf(amount), language) })

/**
 * A figure in words with its tax class, and its certainty unless a source states it outright: `¥0 (tax included)`,
 * `24 months (implied)`. An amount of 0 has its tax class too.
 */
export const figureWords = (figure: ShownFigure, language: Language): string => {
  const notes = [
    ...(figure.tax === null ? [] : [taxTexts[figure.tax as keyof typeof taxTexts][language]]),
    ...(figure.beforeTax === undefined ? [] : [beforeTaxWords(figure.beforeTax, language)]),
    ...(figure.certainty === 'stated' ? [] : [certaintyTexts[figure.certainty][language]]),
  ]
  const words = numberWords(figure, language)
  return notes.length === 0 ? words : words + bracketed(joined(notes, language), language)
}
