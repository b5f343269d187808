import type { Tree } from '@lezer/common'
import { type InlineParser, parser, Table } from '@lezer/markdown'
import { HEADLINE } from './block.ts'

/*
 * Markdown is read in two steps. Here its blocks and code are found; what is no text of the reader's is blanked out at
 * its place. The rest is HTML with text and is read as such. All offsets stay those of the source.
 */

/** Where an element of Markdown begins or ends. */
export type Edge = { readonly at: number; readonly tag: string; readonly isOpen: boolean }

/** Markdown with everything but text and HTML blanked out, and its elements by the names of HTML, in order. */
export type Outline = { readonly text: string; readonly edges: readonly Edge[] }

/** Stands for a sign that is not read. */
const BLANK = '\0'
/** Stands where something was taken out in the middle of a sentence: a mark, code, an address. */
export const GAP = '\ufffc'

const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/iy

/** Finds comments and tags in a paragraph. The one of the package takes quadratic time. */
const inlineHtml = (): InlineParser => {
  let withoutEnd: string | null = null
  const endOf = (text: string, at: number): number => {
    if (!text.startsWith('<!--', at)) {
      TAG.lastIndex = at
      return TAG.test(text) ? TAG.lastIndex : -1
    }
    const end = text === withoutEnd ? -1 : text.indexOf('-->', at + 2)
    if (end < 0) withoutEnd = text
    return end < 0 ? -1 : end + 3
  }
  return {
    name: 'InlineHtml',
    parse: (context, next, pos) => {
      const end = next === 0x3c ? endOf(context.text, pos - context.offset) : -1
      return end < 0 ? -1 : context.addElement(context.elt('HTMLTag', pos, context.offset + end))
    },
  }
}

/** Emphasis and links are left to patterns: the package takes quadratic time for them. */
const blocksAndCode = () =>
  parser.configure([
    Table,
    { remove: ['HTMLTag', 'Emphasis', 'Link', 'Image', 'LinkEnd', 'HardBreak'], parseInline: [inlineHtml()] },
  ])

const isHtml = (name: string): boolean => /^(?:HTML|Comment|ProcessingInstruction)/.test(name)
const isCode = (name: string): boolean => ['InlineCode', 'FencedCode', 'CodeBlock'].includes(name)
const isMarkup = (name: string): boolean => /Mark$|^HorizontalRule$/.test(name)

/** Signs that would be read as markup though a backslash is before them. */
const isMisread = (sign: string): boolean => '<*_[]!|'.includes(sign)

/** A comment of MDX; it becomes one of HTML of the same length. */
const COMMENT = /\{\/\*[^{}]{1,1100}?\*\/\}/.source
/** Text that is struck out is old. */
const STRUCK = /~~(?=[^\s~])[^~\n]{1,300}~~/.source
const MARKUP = new RegExp(
  `${COMMENT}|${STRUCK}|${/<(?!!--)|\]\([^()\s]*(?:\s+"[^"\n]*")?\)|!?\[|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|__/.source}`,
  'g',
)

const COMMENTS = new RegExp(COMMENT, 'g')

const blank = (text: string): string =>
  text.startsWith('{/*') ? `<!--${text.slice(4, -3)}-->` : BLANK.repeat(text.length)

/** Where the sign of a reference ends: all of it for a link, its label for a footnote, whose words are read. */
const referenceEnd = (text: string, from: number, to: number): number =>
  text.startsWith('[^', from) ? text.indexOf(':', from) + 1 : to

/** The text with code and the signs of blocks blanked out, and where it is HTML. */
const withoutCode = (text: string, tree: Tree) => {
  const bytes = Buffer.from(text, 'utf16le')
  const html: { readonly start: number; readonly end: number }[] = []
  const put = (sign: string, start: number, end: number) => {
    if (start < end) bytes.fill(Buffer.from(sign, 'utf16le'), 2 * start, 2 * end)
  }
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      if (isHtml(name)) html.push({ start: from, end: to })
      else if (name === 'Escape') put(BLANK, from, isMisread(text[from + 1]!) ? to : from + 1)
      else if (name === 'LinkReference') put(BLANK, from, referenceEnd(text, from, to))
      else if (isMarkup(name) || (name === 'TableDelimiter' && node.parent?.name === 'Table')) put(BLANK, from, to)
      else if (isCode(name)) {
        put(BLANK, from, to)
        if (name === 'InlineCode') put(GAP, from, from + 1)
        return false
      }
      return true
    },
  })
  return { text: bytes.toString('utf16le'), html }
}

/** Blanks out emphasis, links, struck out text and lone `<` wherever the text is no HTML. */
const withoutMarkup = (text: string, html: readonly { readonly start: number; readonly end: number }[]): string => {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of html) {
    parts.push(text.slice(from, start).replace(MARKUP, blank), text.slice(start, end).replace(COMMENTS, blank))
    from = end
  }
  return [...parts, text.slice(from).replace(MARKUP, blank)].join('')
}

const around = (tag: string, from: number, to: number, inner: readonly Edge[] = []): readonly Edge[] => [
  { at: from, tag, isOpen: true },
  ...inner,
  { at: to, tag, isOpen: false },
]

/** A row and its cells; bars at both ends hold none. */
const rowEdges = (text: string, from: number, to: number, cell = 'td'): readonly Edge[] => {
  const bars = [from - 1, ...[...text.slice(from, to).matchAll(/\|/g)].map(({ index }) => from + index), to]
  const cells = bars.slice(1).map((end, index) => ({ start: bars[index]! + 1, end }))
  const isEmpty = ({ start, end }: { start: number; end: number }) => /^[\s\0]*$/.test(text.slice(start, end))
  const [first, last] = [isEmpty(cells[0]!) ? 1 : 0, cells.length > 1 && isEmpty(cells.at(-1)!) ? -1 : undefined]
  return around(
    'tr',
    from,
    to,
    cells.slice(first, last).flatMap(({ start, end }) => around(cell, start, end)),
  )
}

type Line = readonly [from: number, to: number]

const linesIn = (text: string, from: number, to: number): readonly Line[] =>
  [...text.slice(from, to).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => [from + index, from + index + line.length])

/** A paragraph all in bold. */
const BOLD = /^\s*(?:\*\*|__)[^\n*_]{1,150}(?:\*\*|__)\s*(?:[:：]\s*)?$/

/** A line that begins with ・ is an item of a list. */
const ITEM = /^[\s\0]*・/

/** The first line of a stretch of lines, as the title of the items that follow it. */
const listEdges = (items: readonly Line[], to: number, text: string): readonly Edge[] => {
  const [first, ...others] = items
  const edges = (parts: readonly Line[]) =>
    parts.flatMap(([start], index) => around('p', start, parts[index + 1]?.[0] ?? to))
  if (others.length === 0 || ITEM.test(text.slice(...first!))) return edges(items)
  return around('details', first![0], to, [...around('summary', first![0], others[0]![0]), ...edges(others)])
}

/** A line that begins a part of a paragraph. */
const PART = new RegExp(`${ITEM.source}|${HEADLINE.source}`)

/** Lines that all begin with a bar are a table without a head; others are paragraphs and lists, each under its title. */
const paragraphEdges = (text: string, from: number, to: number): readonly Edge[] => {
  const lines = linesIn(text, from, to)
  const matches = (pattern: RegExp, line: Line) => pattern.test(text.slice(...line))
  if (lines.every(line => matches(/^[\s\0]*\|/, line)))
    return around(
      'table',
      from,
      to,
      lines.flatMap(line => (matches(/^[\s\0|:-]+$/, line) ? [] : rowEdges(text, ...line))),
    )
  if (BOLD.test(text.slice(from, Math.min(to, from + 200)))) return around('p', from, to, around('b', from, to))
  const parts = [[from, lines[0]?.[1] ?? to] as const, ...lines.slice(1).filter(line => matches(PART, line))]
  const leads = parts.flatMap((line, index) => (index === 0 || matches(HEADLINE, line) ? [index] : []))
  return leads.flatMap((lead, index) => {
    const [next, end] = [leads[index + 1], parts[leads[index + 1] ?? parts.length]?.[0] ?? to]
    return listEdges(parts.slice(lead, next), end, text)
  })
}

const tags: Readonly<Record<string, string>> = {
  BulletList: 'ul',
  OrderedList: 'ol',
  ListItem: 'li',
  Blockquote: 'blockquote',
  Table: 'table',
  FencedCode: 'pre',
  CodeBlock: 'pre',
  HorizontalRule: 'hr',
}

const tagOf = (name: string): string | undefined =>
  tags[name] ?? (/^(?:ATX|Setext)Heading[1-6]$/.test(name) ? `h${name.at(-1)}` : undefined)

const edgesOf = (name: string, text: string, from: number, to: number): readonly Edge[] => {
  if (name === 'Paragraph') return paragraphEdges(text, from, to)
  if (name === 'TableHeader') return rowEdges(text, from, to, 'th')
  if (name === 'LinkReference' && text.startsWith('[^', from)) return around('p', from, to)
  return name === 'TableRow' ? rowEdges(text, from, to) : []
}

/** The elements of Markdown in the order in which they begin and end. */
const edgesIn = (text: string, tree: Tree): readonly Edge[] => {
  const edges: Edge[] = []
  const addEdge = (isOpen: boolean, name: string, at: number) => {
    const tag = tagOf(name)
    if (tag !== undefined) edges.push({ at, tag, isOpen })
  }
  tree.iterate({
    enter: ({ name, from, to }) => {
      addEdge(true, name, from)
      for (const edge of edgesOf(name, text, from, to)) edges.push(edge)
    },
    leave: ({ name, to }) => addEdge(false, name, to),
  })
  return edges
}

/** Lists within lists on one line are read to this depth; the signs of further ones are text. */
const DEEPEST = 100
const sign = '[ \\t>]*(?:[-*+]|\\d{1,9}[.)])[ \\t]'
const listsOfLine = new RegExp(`^((?:${sign}){${DEEPEST}})((?:${sign})+)`, 'gm')

/** A text without the signs of lists nested too deep: the parser takes time by the square of their number. */
const withoutDeepLists = (text: string): string =>
  text.replace(listsOfLine, (_, kept: string, deeper: string) => kept + '.'.repeat(deeper.length))

/**
 * Reads Markdown (CommonMark with tables). Comments and tags outside of code stay; so does `<!--` anywhere in text, since
 * a writer means a comment by it. Takes time in proportion to the text.
 */
export const outlineOf = (source: string): Outline => {
  const lines = withoutDeepLists(source.replace(/^\ufeff/, ' ').replace(/\r(?!\n)/g, '\n'))
  const tree = blocksAndCode().parse(lines)
  const { text, html } = withoutCode(lines, tree)
  return { text: withoutMarkup(text, html), edges: edgesIn(text, tree) }
}
