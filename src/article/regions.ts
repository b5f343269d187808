/** A stretch of an article that is no prose: a comment, code, or an element whose content is no text. */
export type Region = {
  readonly kind: 'comment' | 'code'
  readonly start: number
  readonly end: number
  readonly isClosed: boolean
}

const RAW = '<(script|style|textarea)\\b'
const FENCE = '^[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(?:(`{3,})[^`\\r\\n]*|(~{3,})[^\\r\\n]*)$'
const INDENTED = '^(?: {4}| {0,3}\\t)[^\\r\\n]*$'

/** What may begin a region; groups: the raw element, the fence. A backslash takes the meaning from the sign behind it. */
const begins = {
  html: () => new RegExp(`<!--|${RAW}`, 'gi'),
  markdown: () => new RegExp(`<!--|${RAW}|\\\\[\\\\\`<]|${FENCE}|${INDENTED}|\`+`, 'gim'),
}

const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/

/** Where the lines of code by indentation begin: four columns in, behind a blank line, in no list. */
const indentedLines = (text: string): ReadonlySet<number> => {
  const starts = new Set<number>()
  let [isAfterBlank, isCode, isInList] = [true, false, false]
  for (const { 0: line, index } of text.matchAll(/^.*$/gm)) {
    if (line.trim() === '') {
      isAfterBlank = true
      continue
    }
    const isIndented = /^(?: {4}| {0,3}\t)/.test(line)
    isCode = isIndented && !isInList && (isAfterBlank || isCode)
    if (isCode) starts.add(index)
    else if (LIST_ITEM.test(line)) isInList = true
    else if (isAfterBlank && !/^\s/.test(line)) isInList = false
    isAfterBlank = false
  }
  return starts
}

const endOf = (pattern: RegExp, text: string, from: number): { readonly end: number; readonly isClosed: boolean } => {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found ? { end: pattern.lastIndex, isClosed: true } : { end: text.length, isClosed: false }
}

const commentEnd = (text: string, from: number) => {
  const at = text.indexOf('-->', from)
  return at < 0 ? { end: text.length, isClosed: false } : { end: at + 3, isClosed: true }
}

/** The runs of backticks of each length in a paragraph, so that a lone one is not searched for again and again. */
type Paragraph = { readonly end: number; readonly runs: ReadonlyMap<number, number[]> }

const paragraphAt = (text: string, from: number): Paragraph => {
  const { end } = endOf(/\n[ \t\r]*\n/g, text, from)
  const runs = new Map<number, number[]>()
  for (const { 0: run, index } of text.slice(from, end).matchAll(/`+/g)) {
    if (!runs.has(run.length)) runs.set(run.length, [])
    runs.get(run.length)!.push(from + index)
  }
  for (const places of runs.values()) places.reverse()
  return { end, runs }
}

/** Where the code behind a run of backticks ends: at the next run of the same length in the paragraph. */
const spanEnd = (length: number, from: number, { runs }: Paragraph): number | null => {
  const places = runs.get(length) ?? [] // the last one first
  while (places.length > 0 && places.at(-1)! < from) places.pop()
  return places.length > 0 ? places.at(-1)! + length : null
}

/**
 * The comments and the code of an article, in order; what stands inside one of them begins no other. Takes time in
 * proportion to the text, whatever it holds.
 */
export const regionsOf = (text: string, isHtml: boolean): readonly Region[] => {
  const pattern = isHtml ? begins.html() : begins.markdown()
  const indented = isHtml ? new Set<number>() : indentedLines(text)
  const regions: Region[] = []
  let paragraph: Paragraph = { end: 0, runs: new Map() }
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, raw, ticks, tildes] = found
    const [start, after] = [found.index, pattern.lastIndex]
    const region = (kind: Region['kind'], { end, isClosed }: { end: number; isClosed: boolean }) => {
      regions.push({ kind, start, end, isClosed })
      pattern.lastIndex = end
    }
    const fence = ticks ?? tildes
    if (whole === '<!--') region('comment', commentEnd(text, after))
    else if (raw) region('code', endOf(new RegExp(`</${raw}`, 'gi'), text, after))
    else if (fence)
      region('code', endOf(new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm'), text, after))
    else if (/^[ \t]/.test(whole)) {
      if (indented.has(start)) region('code', { end: after, isClosed: true })
      else pattern.lastIndex = start + /^[ \t]+/.exec(whole)![0].length
    } else if (whole.startsWith('`')) {
      if (start >= paragraph.end) paragraph = paragraphAt(text, start)
      const end = spanEnd(whole.length, after, paragraph)
      if (end !== null) region('code', { end, isClosed: true })
    }
  }
  return regions
}
