import type { Language } from '../../model/message.ts'
import { bracketed, grouped, joined, unknownText } from '../../text/text.ts'
import type { FigureDocument } from './schema.ts'
import { money, speaker } from './view.ts'
import { certaintyTexts, taxTexts, unitTexts } from './words.ts'

type ShownFigure = Pick<FigureDocument, 'value' | 'unit' | 'tax' | 'certainty'>

const numberWords = ({ value, unit }: ShownFigure, language: Language): string => {
  if (value === 'unknown' || unit === null) return unknownText[language]
  if (unit === 'yen') return money({ min: value, max: value }, language)
  return speaker(language)(unitTexts[unit][value === 1 ? 'one' : 'more'], { number: grouped(value) })
}

/**
 * A figure in words with its tax class, and its certainty unless a source states it outright: `¥0 (tax included)`,
 * `24 months (implied)`. An amount of 0 has its tax class too.
 */
export const figureWords = (figure: ShownFigure, language: Language): string => {
  const notes = [
    ...(figure.tax === null ? [] : [taxTexts[figure.tax as keyof typeof taxTexts][language]]),
    ...(figure.certainty === 'stated' ? [] : [certaintyTexts[figure.certainty][language]]),
  ]
  const words = numberWords(figure, language)
  return notes.length === 0 ? words : words + bracketed(joined(notes, language), language)
}
