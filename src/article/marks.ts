import type { Region } from './regions.ts'

/** A marked figure: what it is a figure of, and the text between its two comments. */
export type Mark = { readonly name: string; readonly at: number; readonly start: number; readonly end: number }

/** A comment that is no part of a sound mark. `name` is what it says. */
type Broken = {
  readonly rule: 'unclosed-mark' | 'stray-close' | 'bad-mark'
  readonly name: string
  readonly at: number
}

export type Marks = { readonly marks: readonly Mark[]; readonly broken: readonly Broken[] }

type Comment = {
  readonly kind: 'open' | 'close' | 'bad'
  readonly name: string
  readonly start: number
  readonly end: number
}

/** No question is longer than so many characters. */
const longest = 1_000

/** A comment that concerns us, read; null for any other. */
const readComment = (text: string, { start, end, isClosed }: Region): Comment | null => {
  const head = /^<!--\s*(\/?mio)\b/.exec(text.slice(start, start + 80))
  if (!head) return null
  const said = text.slice(start + 4, isClosed ? end - 3 : end).trim()
  if (said === '/mio' && isClosed) return { kind: 'close', name: said, start, end }
  const [, name] = /^mio:\s*(\S[\s\S]*)$/.exec(said) ?? []
  if (name === undefined || name.length > longest) return { kind: 'bad', name: said, start, end }
  return { kind: 'open', name, start, end }
}

/**
 * The marks of an article. One opens and the next comment of ours closes it; whatever else stands there is named as
 * broken: a mark that another opens in, or that nothing closes, a lone close, a comment that only looks like a mark.
 */
export const marksIn = (text: string, regions: readonly Region[]): Marks => {
  const marks: Mark[] = []
  const broken: Broken[] = []
  let open: Comment | null = null
  const leaveOpen = () => {
    if (open) broken.push({ rule: 'unclosed-mark', name: open.name, at: open.start })
    open = null
  }
  const comments = regions.flatMap(region => (region.kind === 'comment' ? (readComment(text, region) ?? []) : []))
  for (const comment of comments as readonly Comment[]) {
    const { kind, name, start: at } = comment
    const before: Comment | null = open
    if (kind === 'bad') broken.push({ rule: 'bad-mark', name, at })
    else if (kind === 'open') {
      leaveOpen()
      open = comment
    } else if (before) {
      marks.push({ name: before.name, at: before.start, start: before.end, end: at })
      open = null
    } else broken.push({ rule: 'stray-close', name, at })
  }
  leaveOpen()
  return { marks, broken: broken.toSorted((a, b) => a.at - b.at) }
}
