import type { Words } from './page.ts'

/*
 * Structured data in a page (JSON-LD): its texts, and its prices in yen with the names of what they are for. It is read
 * without a tree, so that every part keeps its place in the source.
 */

/** A text, in the pieces that its escapes divide it into. */
type JsonText = readonly Words[]

/** A text or a price in yen, and the names above it, the outer one first. */
type JsonValue = { readonly names: readonly JsonText[]; readonly value: JsonText }

export type JsonData = { readonly texts: readonly JsonValue[]; readonly prices: readonly JsonValue[] }

type Frame = {
  readonly above: Frame | null
  readonly depth: number
  key: string
  name: JsonText | null
  currency: string
  readonly prices: JsonText[]
}

const TOKEN = /"((?:[^"\\]|\\.)*)"(\s*:)?|-?\d[\d.eE+-]*|[{}]/g
const ESCAPE = /\\u[0-9a-fA-F]{4}|\\./g
const deepest = 100
/** A text has no more names than this, the nearest. */
const mostNames = 2

const unescaped = (sign: string): string => {
  if (sign.startsWith('\\u')) return String.fromCharCode(Number.parseInt(sign.slice(2), 16))
  return 'ntrbf'.includes(sign[1]!) ? ' ' : sign[1]!
}

const textIn = (raw: string, start: number): JsonText => {
  const words: Words[] = []
  let from = 0
  const add = (to: number) => {
    if (from < to) words.push({ kind: 'words', start: start + from, reads: raw.slice(from, to) })
  }
  for (const { 0: sign, index } of raw.matchAll(ESCAPE)) {
    add(index)
    words.push({ kind: 'words', start: start + index, reads: unescaped(sign) })
    from = index + sign.length
  }
  add(raw.length)
  return words
}

const namesOf = (frame: Frame | null): readonly JsonText[] =>
  frame === null ? [] : [...namesOf(frame.above), ...(frame.name ? [frame.name] : [])]

const isPrice = (key: string): boolean => /^(?:low|high|min|max)?price$/i.test(key)
const isSentence = (raw: string): boolean => /[^ -~]|\\u|\s/.test(raw)

const open = (above: Frame | null): Frame => ({
  above,
  depth: (above?.depth ?? 0) + 1,
  key: '',
  name: null,
  currency: '',
  prices: [],
})

/** The texts and prices of structured data; what is no JSON gives what can be read of it. */
export const jsonDataIn = (source: string, offset: number): JsonData => {
  const texts: JsonValue[] = []
  const closed: Frame[] = []
  let frame = open(null)
  const put = (raw: string, start: number) => {
    const text = textIn(raw, start)
    if (isPrice(frame.key)) frame.prices.push(text)
    else if (frame.key === 'priceCurrency') frame.currency = raw
    else {
      if (isSentence(raw)) texts.push({ names: namesOf(frame).slice(-mostNames), value: text })
      if (frame.key === 'name') frame.name = text
    }
  }
  for (const { 0: token, 1: string, 2: colon, index } of source.matchAll(TOKEN)) {
    if (token === '{') frame = frame.depth < deepest ? open(frame) : frame
    else if (token === '}') {
      closed.push(frame)
      frame = frame.above ?? frame
    } else if (string === undefined) put(token, offset + index)
    else if (colon !== undefined) frame.key = string
    else put(string, offset + index + 1)
  }
  const prices = closed.flatMap(one =>
    one.currency === 'JPY' ? one.prices.map(value => ({ names: namesOf(one), value })) : [],
  )
  return { texts, prices }
}
