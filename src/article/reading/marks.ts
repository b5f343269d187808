import type { Comment } from './page.ts'

/** A marked figure: its address or question, where its two comments are, and the text between them. */
export type Mark = {
  readonly name: string
  readonly at: number
  readonly start: number
  readonly end: number
  readonly until: number
}

/** A comment that looks like a mark and is no part of one. */
type Broken = {
  readonly rule: 'unclosed-mark' | 'stray-close' | 'bad-mark'
  readonly name: string
  readonly at: number
}

export type Marks = { readonly marks: readonly Mark[]; readonly broken: readonly Broken[] }

type Sign = Pick<Comment, 'start' | 'end'> & { readonly kind: 'open' | 'close' | 'bad'; readonly name: string }

/** No question is longer than so many characters. */
const longest = 1_000

/** What a comment says of a mark; null for a comment of somebody else. */
const signIn = ({ says, start, end, isClosed }: Comment): Sign | null => {
  if (!/^\s*\/?mio\b/i.test(says)) return null
  const words = says.trim()
  if (/^\/mio$/i.test(words) && isClosed) return { kind: 'close', name: words, start, end }
  const name = /^mio:\s*(\S[\s\S]*)$/i.exec(words)?.[1]
  if (name === undefined || name.length > longest) return { kind: 'bad', name: words, start, end }
  return { kind: 'open', name, start, end }
}

/**
 * The marks of an article. A mark is closed by the next comment of ours. The rest is broken: a mark in which another
 * one opens, a mark that is not closed, a close without a mark, a comment that only looks like a mark.
 */
export const marksIn = (comments: readonly Comment[]): Marks => {
  const marks: Mark[] = []
  const broken: Broken[] = []
  let open: Sign | null = null
  const breakAt = (rule: Broken['rule'], { name, start }: Sign) => broken.push({ rule, name, at: start })
  for (const sign of comments.flatMap(comment => signIn(comment) ?? [])) {
    if (sign.kind === 'bad') breakAt('bad-mark', sign)
    else if (sign.kind === 'open') {
      if (open) breakAt('unclosed-mark', open)
      open = sign
    } else if (open) {
      marks.push({ name: open.name, at: open.start, start: open.end, end: sign.start, until: sign.end })
      open = null
    } else breakAt('stray-close', sign)
  }
  if (open) breakAt('unclosed-mark', open)
  return { marks, broken: broken.toSorted((a, b) => a.at - b.at) }
}
