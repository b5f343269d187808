import type { Place } from '../model/finding.ts'
import { locator } from '../tables/guard.ts'

/** Turns offsets of an article into places; a byte order mark, which no editor shows, takes no column. */
export const locatorOf = (text: string, file: string): ((offset: number) => Place) => {
  const locate = locator(text, file)
  const hidden = text.startsWith('\ufeff') ? 1 : 0
  return offset => {
    const place = locate(offset)
    return place.line === 1 ? { ...place, column: Math.max(1, place.column - hidden) } : place
  }
}
