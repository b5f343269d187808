import { createRequire } from 'node:module'
import { isPlain } from '../model/safe.ts'

let measured: typeof import('string-width').default | undefined

/** Loads `string-width` at the first text that needs it: its emoji tables take longer to load than the rest of the program. */
const stringWidth: typeof import('string-width').default = (text, options) => {
  measured ??= createRequire(import.meta.url)('string-width').default as typeof import('string-width').default
  return measured(text, options)
}

const FIRST_WIDE = '\u3000' // the plain characters from here on have two columns, those before it one

/** The columns of a plain character. */
const widthOfPlain = (character: string): number => (character >= FIRST_WIDE ? 2 : 1)

/** The columns of a text on a terminal. Characters of ambiguous width have one column, ANSI colours none. */
export const displayWidth = (text: string): number => {
  if (!isPlain(text)) return stringWidth(text, { ambiguousIsNarrow: true })
  let width = 0
  for (const character of text) width += widthOfPlain(character)
  return width
}

let segmenter: Intl.Segmenter | undefined

function* clusters(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter()
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** The graphemes of a text: what a reader sees as one character. */
export const graphemes = (text: string): Iterable<string> => (isPlain(text) ? text : clusters(text))

/** The cost of a break before a grapheme. A line is broken at the lowest cost, and of equal costs at the last. */
const COST = { free: 0, kinsoku: 1, seam: 2, word: 3, name: 4, space: 5, command: 6 } as const

const SPACES = new Set(' \t\u3000')
const SPACES_AT_END = /(?<![ \t\u3000])[ \t\u3000]+$/
const OPENING = new Set('（［｛「『【〈《〔([{')
const CLOSING = new Set(
  '、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜…‥％).,:;!?]}',
)
const WORD =
  /[^ \t\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{1f000}-\u{3ffff}]+/gu
const SEAM = /[\da-z]:?[-/]+/gi
const NUMBER =
  /[¥￥]?[\d０-９](?:[,.，．:：/-]?[\d０-９])*(?:(?:[千万億]?円|[かヵヶカケ箇]月|[年月日週時分秒回台件枚個人名本番歳割％])[間目]?)?/g

/** Raises the cost of the breaks inside a part of a text to at least `cost`; the break before it keeps its cost. */
const tie = (costs: Uint8Array, start: number, length: number, cost: number): void => {
  for (let at = start + 1; at < start + length; at++) costs[at] = Math.max(costs[at]!, cost)
}

/** Raises the cost inside a word. A break between the word and its brackets or stops is cheaper than one inside the word. */
const tieWord = (costs: Uint8Array, word: string, start: number): void => {
  tie(costs, start, word.length, COST.word)
  for (let at = 1; at < word.length && OPENING.has(word[at - 1]!); at++) costs[start + at] = COST.kinsoku
  for (let at = word.length - 1; at > 0 && CLOSING.has(word[at]!); at--) costs[start + at] = COST.kinsoku
}

/**
 * The costs by UTF-16 offset: words, numbers with their units and official names stay together. No line is begun with
 * `::` where it can be avoided, since a log of CI reads that as a command.
 */
const costsIn = (text: string, unbroken: readonly string[]): Uint8Array => {
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
  for (const { index } of text.matchAll(/::/g)) costs[index] = COST.command
  return costs
}

/** The graphemes of a text with their columns and the costs of a break before each; a space has the cost of one. */
type Glyphs = {
  readonly texts: readonly string[]
  readonly widths: readonly number[]
  readonly costs: readonly number[]
}

const glyphsOf = (text: string, unbroken: readonly string[]): Glyphs => {
  const offsetCosts = costsIn(text, unbroken)
  const texts = [...graphemes(text)]
  const costs: number[] = []
  let offset = 0
  let last = ''
  let isAfterSpace = false
  for (const glyph of texts) {
    const isSpace = SPACES.has(glyph)
    const isClosing = CLOSING.has(glyph[0]!) && !(isAfterSpace && glyph === '.') // a word like .json
    const kinsoku = isClosing || OPENING.has(last) ? COST.kinsoku : COST.free
    costs.push(isSpace ? COST.space : Math.max(offsetCosts[offset]!, kinsoku))
    offset += glyph.length
    if (!isSpace) last = glyph
    isAfterSpace = isSpace
  }
  return { texts, widths: texts.map(isPlain(text) ? widthOfPlain : displayWidth), costs }
}

/** Where the line that starts at `from` ends. White space may exceed the columns; a line has at least one grapheme. */
const endOfLine = ({ widths, costs }: Glyphs, from: number, columns: number): number => {
  let best = from
  let width = 0
  for (let at = from; at < costs.length; at++) {
    if (best === from || costs[at]! <= costs[best]!) best = at
    width += widths[at]!
    if (width > columns && costs[at] !== COST.space && best > from) return best
  }
  return costs.length
}

const fill = (text: string, columns: number, unbroken: readonly string[]): string[] => {
  if (displayWidth(text) <= columns) return [text]
  const glyphs = glyphsOf(text, unbroken)
  const { length } = glyphs.texts
  const lines: string[] = []
  for (let from = 0; from < length; ) {
    const end = endOfLine(glyphs, from, columns)
    const whole = glyphs.texts.slice(from, end).join('')
    const keepsEnd = end === length && displayWidth(whole) <= columns
    const line = keepsEnd ? whole : whole.replace(SPACES_AT_END, '')
    if (line) lines.push(line)
    from = end
  }
  return lines.length > 0 ? lines : ['']
}

/**
 * Breaks a text into lines of at most `columns` display columns. Only the white space at a break is removed; line feeds
 * are kept. Names in `unbroken` stay whole if a line is wide enough. A grapheme wider than a line is alone on its line.
 */
export const wrap = (text: string, columns: number, unbroken: readonly string[] = []): string[] =>
  text.split(/\r?\n/).flatMap(paragraph => fill(paragraph, columns, unbroken))

const LONGEST_KEPT = 12 // columns; a longer word, such as a URL, may be broken

/** The fewest columns with which `wrap` keeps names, numbers and words of usual length of a line whole. */
export const narrowest = (line: string, unbroken: readonly string[] = []): number => {
  let widest = 0
  let width = 0
  let isName = false
  const { widths, costs } = glyphsOf(line, unbroken)
  for (const [at, cost] of costs.entries()) {
    if (cost <= COST.kinsoku) [width, isName] = [0, false]
    width += widths[at]!
    isName ||= cost === COST.name
    if (cost !== COST.space) widest = Math.max(widest, isName ? width : Math.min(width, LONGEST_KEPT))
  }
  return widest
}
