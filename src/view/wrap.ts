import { createRequire } from 'node:module'
import { isPlain } from '../text/safe.ts'

let measured: typeof import('string-width').default | undefined

/** Loaded at the first text that needs it: its emoji tables cost more than all the rest of a start. */
const stringWidth: typeof import('string-width').default = (text, options) => {
  measured ??= createRequire(import.meta.url)('string-width').default as typeof import('string-width').default
  return measured(text, options)
}

const FIRST_WIDE = '\u3000' // of the usual characters, those from here on are two columns wide, the others one

/** Columns that a text takes on a terminal; signs of ambiguous width count one, ANSI colours none. */
export const displayWidth = (text: string): number => {
  if (!isPlain(text)) return stringWidth(text, { ambiguousIsNarrow: true })
  let width = text.length
  for (const character of text) if (character >= FIRST_WIDE) width += 1
  return width
}

let segmenter: Intl.Segmenter | undefined

function* clusters(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter()
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** What a reader takes for one character each, in order; joined they are the text. */
export const graphemes = (text: string): Iterable<string> => (isPlain(text) ? text : clusters(text))

/** What a break before a grapheme would cost. A line is broken at the cheapest place in it, of equal ones at the last. */
const COST = { free: 0, kinsoku: 1, seam: 2, word: 3, name: 4, space: 5 } as const

const SPACE = /^[ \t\u3000]$/
const SPACES_AT_END = /[ \t\u3000]+$/
const OPENING = new Set('（［｛「『【〈《〔([{')
const CLOSING = new Set(
  '、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜…‥％).,:;!?]}',
)
const WORD =
  /[^ \t\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{1f000}-\u{3ffff}]+/gu
const SEAM = /[\da-z]:?[-/]+/gi
const NUMBER =
  /[¥￥]?[\d０-９](?:[,.，．:：/-]?[\d０-９])*(?:(?:[千万億]?円|[かヵヶカケ箇]月|[年月日週時分秒回台件枚個人名本番歳割％])[間目]?)?/g

/** Makes breaks inside a stretch of text cost at least so much; the break before it stays as it is. */
const tie = (costs: Uint8Array, start: number, length: number, cost: number): void => {
  for (let at = start + 1; at < start + length; at++) costs[at] = Math.max(costs[at]!, cost)
}

/** Brackets and stops hang on a word but are not of it: a line too narrow for both breaks there and spares the word. */
const tieWord = (costs: Uint8Array, word: string, start: number): void => {
  tie(costs, start, word.length, COST.word)
  for (let at = 1; at < word.length && OPENING.has(word[at - 1]!); at++) costs[start + at] = COST.kinsoku
  for (let at = word.length - 1; at > 0 && CLOSING.has(word[at]!); at--) costs[start + at] = COST.kinsoku
}

/** Costs by UTF-16 offset, as words, numbers with their units and official names want them. */
const tiesIn = (text: string, unbroken: readonly string[]): Uint8Array => {
  const costs = new Uint8Array(text.length + 1)
  for (const { 0: word, index } of text.matchAll(WORD)) tieWord(costs, word, index)
  for (const { 0: seam, index } of text.matchAll(SEAM)) {
    if (costs[index + seam.length] === COST.word) costs[index + seam.length] = COST.seam
  }
  for (const { 0: number, index } of text.matchAll(NUMBER)) tie(costs, index, number.length, COST.seam)
  for (const name of unbroken.filter(Boolean)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      tie(costs, at, name.length, COST.name)
    }
  }
  return costs
}

type Glyph = { readonly text: string; readonly width: number; readonly isSpace: boolean; readonly cost: number }

const glyphsOf = (text: string, unbroken: readonly string[]): Glyph[] => {
  const costs = tiesIn(text, unbroken)
  let offset = 0
  let last = ''
  return Array.from(graphemes(text), glyph => {
    const isSpace = SPACE.test(glyph)
    const kinsoku = CLOSING.has(glyph[0]!) || OPENING.has(last) ? COST.kinsoku : COST.free
    const cost = isSpace ? COST.space : Math.max(costs[offset]!, kinsoku)
    offset += glyph.length
    if (!isSpace) last = glyph
    return { text: glyph, width: displayWidth(glyph), isSpace, cost }
  })
}

/** Where the line that starts at `from` ends. White space may hang over the edge; one grapheme is always taken. */
const endOfLine = (glyphs: readonly Glyph[], from: number, columns: number): number => {
  let best = from
  let width = 0
  for (let at = from; at < glyphs.length; at++) {
    const glyph = glyphs[at]!
    if (best === from || glyph.cost <= glyphs[best]!.cost) best = at
    width += glyph.width
    if (width > columns && !glyph.isSpace && best > from) return best
  }
  return glyphs.length
}

const fill = (text: string, columns: number, unbroken: readonly string[]): string[] => {
  if (displayWidth(text) <= columns) return [text]
  const glyphs = glyphsOf(text, unbroken)
  const lines: string[] = []
  for (let from = 0; from < glyphs.length; ) {
    const end = endOfLine(glyphs, from, columns)
    const whole = glyphs
      .slice(from, end)
      .map(glyph => glyph.text)
      .join('')
    const keepsEnd = end === glyphs.length && displayWidth(whole) <= columns
    const line = keepsEnd ? whole : whole.replace(SPACES_AT_END, '')
    if (line) lines.push(line)
    from = end
  }
  return lines.length > 0 ? lines : ['']
}

/**
 * Breaks a text into lines of at most so many display columns. Nothing is lost, added or moved; only the white space at
 * which a line is broken goes. Line feeds stay breaks. Names in `unbroken` are kept whole on any line that can hold them.
 * A grapheme wider than the line stands alone on a line of its own, which is then too wide.
 */
export const wrap = (text: string, columns: number, unbroken: readonly string[] = []): string[] =>
  text.split(/\r?\n/).flatMap(paragraph => fill(paragraph, columns, unbroken))

const LONGEST_KEPT = 12 // columns; a longer word, such as a URL, need not be kept whole

/** The fewest columns at which `wrap` breaks no name, and no number or word of usual length. */
export const narrowest = (text: string, unbroken: readonly string[] = []): number => {
  let widest = 0
  let width = 0
  let isNamed = false
  for (const glyph of glyphsOf(text.replaceAll('\n', ' '), unbroken)) {
    if (glyph.cost <= COST.kinsoku) [width, isNamed] = [0, false]
    width += glyph.width
    isNamed ||= glyph.cost === COST.name
    if (!glyph.isSpace) widest = Math.max(widest, isNamed ? width : Math.min(width, LONGEST_KEPT))
  }
  return widest
}
