import { Tokenizer } from 'htmlparser2'
import { type Edge, outlineOf } from './markdown.ts'

/** A comment and what it says. `end` is the end of the text for one that is not closed. */
export type Comment = {
  readonly kind: 'comment'
  readonly start: number
  readonly end: number
  readonly says: string
  readonly isClosed: boolean
}

/** Text as it reads, and where it is in the source. */
export type Words = { readonly kind: 'words'; readonly start: number; readonly reads: string }

/** The attributes of an element that are read, each in the pieces that its entities divide it into. */
type Attributes = ReadonlyMap<string, readonly Words[]>

/** An element of HTML, or of Markdown by the name that it has in HTML. */
export type Element = {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Node[]
}

export type Node = Element | Words | Comment

/** An article as a tree, and its comments in order. */
export type Page = { readonly root: Element; readonly comments: readonly Comment[] }

const read = new Set('alt aria-label colspan content name property rowspan title type'.split(' '))

/** What an attribute of an element says; empty where it has none. */
export const attributeOf = ({ attributes }: Element, name: string): string =>
  (attributes.get(name) ?? []).map(({ reads }) => reads).join('')

type Open = { readonly tag: string; readonly isMarkdown: boolean; readonly children: Node[] }

/** Elements are nested no deeper than this; what is deeper counts as part of the last one. */
const deepest = 200

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

const headings = 'h1 h2 h3 h4 h5 h6'.split(' ')

const paragraphEnders =
  'address article aside blockquote details div dl fieldset figure footer form header hr main nav ol p pre section table ul'.split(
    ' ',
  )

/** Elements that begin on a line of their own. */
export const blockTags: ReadonlySet<string> = new Set([
  ...paragraphEnders,
  ...headings,
  ...'html head title body li dt dd caption thead tbody tfoot tr td th figcaption legend option summary'.split(' '),
])

type Implied = { readonly ends: readonly string[]; readonly inside: readonly string[] }

const cellEnds = { ends: ['td', 'th', 'p'], inside: ['table', 'tr'] }
const termEnds = { ends: ['dt', 'dd', 'p'], inside: ['dl'] }
const boxes = ['td', 'th', 'li', 'div']

/** End tags may be missing: which elements a start tag ends, and the elements beyond which it ends none. */
const implied: ReadonlyMap<string, Implied> = new Map([
  ['li', { ends: ['li', 'p'], inside: ['ul', 'ol'] }],
  ['dt', termEnds],
  ['dd', termEnds],
  ['tr', { ends: ['tr', 'td', 'th', 'p'], inside: ['table'] }],
  ['td', cellEnds],
  ['th', cellEnds],
  ...paragraphEnders.map((tag): [string, Implied] => [tag, { ends: ['p'], inside: boxes }]),
  ...headings.map((tag): [string, Implied] => [tag, { ends: ['p', ...headings], inside: boxes }]),
])

/** Builds the tree of a page. An end tag without its element does nothing, and one of HTML ends no element of Markdown. */
class Builder {
  readonly root: Open = { tag: 'body', isMarkdown: true, children: [] }
  readonly comments: Comment[] = []
  private readonly open: Open[] = [this.root]
  private tooDeep = 0
  private attributes = new Map<string, Words[]>()

  add(node: Node): void {
    this.open.at(-1)!.children.push(node)
    if (node.kind === 'comment') this.comments.push(node)
  }

  /** Keeps each place from `start` where a text looks like a mark and no mark can be, so that it is reported. */
  lostMarks(text: string, start: number, looks: RegExp): void {
    for (const { 0: says, index } of text.matchAll(looks)) {
      const at = start + index
      this.comments.push({ kind: 'comment', start: at, end: at + says.length, says: 'mio', isClosed: false })
    }
  }

  private push(tag: string, isMarkdown: boolean): void {
    const children: Node[] = []
    this.attributes = new Map()
    this.add({ kind: 'element', tag, attributes: this.attributes, children })
    if (!empty.has(tag)) this.open.push({ tag, isMarkdown, children })
  }

  /** Adds to an attribute of the element that started last. */
  attribute(name: string, words: Words): void {
    if (!read.has(name)) return
    const said = this.attributes.get(name)
    if (said) said.push(words)
    else this.attributes.set(name, [words])
  }

  /** Ends the innermost of some elements, unless another kind or an element of Markdown is before it. */
  private endInner(ends: readonly string[], inside: readonly string[]): boolean {
    for (let at = this.open.length - 1; !this.open[at]!.isMarkdown; at--) {
      const { tag } = this.open[at]!
      if (ends.includes(tag)) {
        this.open.length = at
        return true
      }
      if (inside.includes(tag)) return false
    }
    return false
  }

  start(tag: string): void {
    const { ends, inside } = implied.get(tag) ?? { ends: [], inside: [] }
    while (ends.length > 0 && this.endInner(ends, inside));
    this.attributes = new Map()
    if (this.open.length < deepest) this.push(tag, false)
  }

  end(tag: string): void {
    this.endInner([tag], [])
  }

  edge({ tag, isOpen }: Edge): void {
    if (empty.has(tag)) {
      if (isOpen) this.push(tag, true)
    } else if (isOpen) {
      if (this.open.length >= deepest) this.tooDeep++
      else this.push(tag, true)
    } else if (this.tooDeep > 0) this.tooDeep--
    else {
      while (!this.open.at(-1)!.isMarkdown) this.open.pop()
      this.open.pop()
    }
  }
}

/** A comment of MDX that looks like a mark and is no comment here. */
const MARK_OF_MDX = /\{\/[*\0]\s*\/?mio\b/gi

/** A comment in an attribute that looks like a mark. */
const MARK_IN_ATTRIBUTE = /<!--\s*\/?mio\b/gi

/** The comment whose text is between two offsets, as it is written in the source. */
const commentAt = (source: string, text: string, start: number, end: number): Comment => {
  const isClosed = text[end] === '>'
  const inside = source[start - 4] === '{' ? start - 1 : start
  const says = source.slice(inside, end).replace(isClosed ? /(?:--!?|\*\/)$/ : '', '')
  return { kind: 'comment', start: start - 4, end: isClosed ? end + 1 : text.length, says, isClosed }
}

type Handlers = ConstructorParameters<typeof Tokenizer>[1]

/** Gives the elements, words and comments of the HTML to a builder. */
const nodeHandlers = (source: string, text: string, builder: Builder) => {
  let tag = ''
  const nameAt = (start: number, end: number) => text.slice(start, end).toLowerCase()
  return {
    onopentagname(start, end) {
      tag = nameAt(start, end)
      builder.start(tag)
    },
    onselfclosingtag: () => builder.end(tag),
    onclosetag: (start, end) => builder.end(nameAt(start, end)),
    ontext(start, end) {
      if (start < 0) return // the tokenizer reports a tag that the end of the text cuts off in this way
      const said = text.slice(start, end)
      for (const { 0: reads, index } of said.matchAll(/[^\0]+/g))
        builder.add({ kind: 'words', start: start + index, reads })
      builder.lostMarks(said, start, MARK_OF_MDX)
    },
    ontextentity(code, end) {
      builder.add({ kind: 'words', start: text.lastIndexOf('&', end - 1), reads: String.fromCodePoint(code) })
    },
    oncomment(start, end) {
      if (text.slice(start - 4, start) === '<!--') builder.add(commentAt(source, text, start, end))
    },
  } satisfies Partial<Handlers>
}

/** Gives the attributes of the HTML to a builder. */
const attributeHandlers = (text: string, builder: Builder) => {
  let [name, reached] = ['', 0]
  return {
    onattribname(start, end) {
      name = text.slice(start, end).toLowerCase()
    },
    onattribdata(start, end) {
      const reads = text.slice(start, end)
      builder.lostMarks(reads, start, MARK_IN_ATTRIBUTE)
      builder.attribute(name, { kind: 'words', start, reads })
      reached = end
    },
    onattribentity: code =>
      builder.attribute(name, { kind: 'words', start: reached, reads: String.fromCodePoint(code) }),
  } satisfies Partial<Handlers>
}

const ignored = () => {}
const unused = {
  onattribend: ignored,
  oncdata: ignored,
  ondeclaration: ignored,
  onend: ignored,
  onopentagend: ignored,
  onprocessinginstruction: ignored,
}

/** Reads an article in HTML or Markdown. Takes time in proportion to the text, whatever it holds. */
export const readPage = (source: string, isHtml: boolean): Page => {
  const { text, edges } = isHtml ? { text: source, edges: [] } : outlineOf(source)
  const builder = new Builder()
  const handlers = { ...unused, ...nodeHandlers(source, text, builder), ...attributeHandlers(text, builder) }
  const tokenizer = new Tokenizer({ decodeEntities: true }, handlers)
  let from = 0
  for (const edge of edges) {
    if (from < edge.at) tokenizer.write(text.slice(from, edge.at))
    from = edge.at
    builder.edge(edge)
  }
  tokenizer.write(text.slice(from))
  tokenizer.end()
  return {
    root: { kind: 'element', tag: 'body', attributes: new Map(), children: builder.root.children },
    comments: builder.comments,
  }
}
