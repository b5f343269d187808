import { safe } from '../model/safe.ts'
import { displayWidth, graphemes } from './wrap.ts'

const CUT = '...'

/** A safe text of at most `columns` columns; a longer text is cut after a grapheme and ends with `...`. */
export const shorten = (text: string, columns: number): string => {
  const whole = safe(text)
  let kept = ''
  let width = 0
  for (const grapheme of graphemes(whole)) {
    width += displayWidth(grapheme)
    if (width > columns) return kept + CUT.slice(0, Math.max(0, columns))
    if (width <= columns - CUT.length) kept += grapheme
  }
  return whole
}
