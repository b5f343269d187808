import { marksIn } from './marks.ts'
import { regionsOf } from './regions.ts'

/** The readable text of an article, with where each part of it stands in the source. */
export type Prose = { readonly text: string; readonly at: (offset: number) => number }

/** What stands where something was taken out that a sentence goes on behind: a mark, code, an address. */
const GAP = '\ufffc'

type Piece = { readonly from: number; readonly start: number }

const atIn =
  (pieces: readonly Piece[]) =>
  (offset: number): number => {
    let [low, high] = [0, pieces.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (pieces[middle]!.from <= offset) low = middle
      else high = middle
    }
    const { from, start } = pieces[low] ?? { from: 0, start: 0 }
    return start + offset - from
  }

/** A stretch of the source that reads otherwise than it is written. */
type Change = { readonly start: number; readonly end: number; readonly reads: string }

const blockTags: readonly (readonly [RegExp, string])[] = [
  [/^h([1-6])$/, '\n\n# '],
  [/^\/h[1-6]$/, '\n\n'],
  [/^table$|^\/table$|^(?:p|div|ul|ol|dl|section|article|blockquote|figure|header|footer|main|nav|aside)$/, '\n\n'],
  [/^\/(?:p|div|ul|ol|dl|section|article|blockquote|figure|header|footer|main|nav|aside)$/, '\n\n'],
  [/^(?:li|dt|dd)$/, '\n\n'],
  [/^tr$/, '\n|'],
  [/^\/t[dh]$/, '|'],
  [/^br\/?$/, '\n'],
]

const readsAsTag = (tag: string): string => {
  const name = /^<(\/?[a-z][a-z0-9]*)/i.exec(tag)![1]!.toLowerCase()
  const [pattern, reads] = blockTags.find(([known]) => known.test(name)) ?? []
  if (pattern === undefined || reads === undefined) return ''
  const level = /^h([1-6])$/.exec(name)?.[1]
  return level === undefined ? reads : `\n\n${'#'.repeat(Number(level))} `
}

const URL = /(?:https?:\/\/|www\.)[!-;=?-[\]^-{}~]+/
const TAG = /<\/?[a-z][^<>]*>/
const LINK_TARGET = /\]\([^()\s]*(?:\s+"[^"\n]*")?\)|!?\[/
const EMPHASIS = /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__/
const ENTITY = /&(?:yen|nbsp|#165|#xa5|#160);/

const sources = (patterns: readonly RegExp[]): string => patterns.map(pattern => `(${pattern.source})`).join('|')

const readsAs = (isHtml: boolean, [whole, tag, url, target, emphasis, entity]: RegExpExecArray): string => {
  if (tag !== undefined) return readsAsTag(tag)
  if (url !== undefined) return GAP
  if (target !== undefined || emphasis !== undefined) return ''
  if (entity !== undefined) return /yen|165|a5/i.test(entity) ? '¥' : ' '
  return isHtml ? ' ' : whole
}

/** Whatever in a stretch of prose is written otherwise than it reads: tags, addresses, emphasis, entities. */
const changesIn = (text: string, start: number, end: number, isHtml: boolean): readonly Change[] => {
  const patterns = isHtml ? [TAG, URL, /(?!)/, /(?!)/, ENTITY] : [TAG, URL, LINK_TARGET, EMPHASIS, ENTITY]
  const pattern = new RegExp(`${sources(patterns)}${isHtml ? '|[\\r\\n]+' : ''}`, 'gi')
  return [...text.slice(start, end).matchAll(pattern)].map(found => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    reads: readsAs(isHtml, found as RegExpExecArray),
  }))
}

/** What is left out whole: comments as if they were not there, code and the contents of marks with a gap. */
const leftOut = (text: string, isHtml: boolean): readonly Change[] => {
  const regions = regionsOf(text, isHtml)
  const comments = regions.filter(({ kind }) => kind === 'comment').map(({ start, end }) => ({ start, end, reads: '' }))
  const code = [...regions.filter(({ kind }) => kind === 'code'), ...elements(text)]
  const gaps = [...code, ...marksIn(text, regions).marks].map(({ start, end }) => ({
    start,
    end,
    reads: text.slice(start, end).includes('\n') ? '\n\n' : GAP,
  }))
  const changes: Change[] = []
  for (const change of [...comments, ...gaps].toSorted((a, b) => a.start - b.start))
    if (change.start >= (changes.at(-1)?.end ?? 0)) changes.push(change)
  return changes
}

/** Elements that hold code. */
const elements = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const found: { start: number; end: number }[] = []
  const opening = /<(pre|code|kbd|samp)\b/gi
  const unclosed = new Set<string>()
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const name = open[1]!.toLowerCase()
    if (unclosed.has(name)) continue
    const closing = new RegExp(`</${name}\\s*>`, 'gi')
    closing.lastIndex = opening.lastIndex
    if (!closing.exec(text)) unclosed.add(name)
    else {
      found.push({ start: open.index, end: closing.lastIndex })
      opening.lastIndex = closing.lastIndex
    }
  }
  return found
}

/**
 * The text of an article as a reader sees it: without comments, code, marked figures, tags, addresses and emphasis;
 * headings of HTML as `#`, its table rows as `|` lines. Takes time in proportion to the text.
 */
export const proseOf = (text: string, isHtml: boolean): Prose => {
  const outs = leftOut(text, isHtml)
  const changes: Change[] = []
  let from = 0
  for (const out of [...outs, { start: text.length, end: text.length, reads: '' }]) {
    for (const change of changesIn(text, from, out.start, isHtml)) changes.push(change)
    changes.push(out)
    from = out.end
  }
  const [parts, pieces]: [string[], Piece[]] = [[], []]
  let [source, length] = [0, 0]
  const put = (part: string, start: number) => {
    if (part === '') return
    parts.push(part)
    pieces.push({ from: length, start })
    length += part.length
  }
  for (const { start, end, reads } of changes) {
    put(text.slice(source, start), source)
    put(reads, start)
    source = end
  }
  return { text: parts.join(''), at: atIn(pieces) }
}
