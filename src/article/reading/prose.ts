import { GAP } from './markdown.ts'
import { marksIn } from './marks.ts'
import { blockTags, type Element, type Node, type Page } from './page.ts'

/** A stretch of prose by its offsets. */
export type Span = { readonly start: number; readonly end: number }

/** A cell with the cells that head its column. */
export type Cell = Span & { readonly heads: readonly Span[] }

/** What a reader takes in at once: a heading, a paragraph or item of a list, a row of a table. */
export type Block =
  | (Span & { readonly kind: 'heading'; readonly level: number })
  | (Span & { readonly kind: 'text' })
  | (Span & { readonly kind: 'row'; readonly cells: readonly Cell[] })

/** The text of an article as a reader sees it, its blocks in order, and where each part stands in the source. */
export type Prose = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly at: (offset: number) => number
}

type Piece = { readonly from: number; readonly start: number }

/** The offset in the source of an offset in pieces. */
const sourceOffset = (pieces: readonly Piece[], offset: number): number => {
  let [low, high] = [0, pieces.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.from <= offset) low = middle
    else high = middle
  }
  const { from, start } = pieces[low] ?? { from: 0, start: 0 }
  return start + offset - from
}

const URL = /(?:https?:\/\/|www\.)[!-;=?-[\]^-{}~]+/gi

const hidden = new Set('script style textarea template'.split(' '))
const code = new Set('code kbd samp'.split(' '))
const isCell = (node: Node): node is Element => node.kind === 'element' && /^t[dh]$/.test(node.tag)

const holds = (node: Node, pattern: RegExp): boolean =>
  node.kind === 'element' && (pattern.test(node.tag) || node.children.some(child => holds(child, pattern)))

/** A row that holds headings or tables only lays out the page. */
const isLayout = (row: Element): boolean => row.children.some(cell => holds(cell, /^(?:h[1-6]|table)$/))

/** Goes through the tree of an article and writes down its prose. */
class Writer {
  readonly blocks: Block[] = []
  readonly pieces: Piece[] = []
  private readonly parts: string[] = []
  private length = 0
  private blockStart = 0
  private isBlank = true
  private head: readonly Cell[] | null = null
  /** Where the mark ends whose content is left out. */
  private markEnd = 0

  private readonly marks: ReadonlyMap<number, number>

  constructor(marks: ReadonlyMap<number, number>) {
    this.marks = marks
  }

  get text(): string {
    return this.parts.join('').replace(URL, url => GAP.repeat(url.length))
  }

  private put(reads: string, start: number): void {
    this.parts.push(reads)
    this.pieces.push({ from: this.length, start })
    this.length += reads.length
    this.isBlank &&= reads.trim() === ''
  }

  private get lastStart(): number {
    return this.pieces.at(-1)?.start ?? 0
  }

  private push(block: Block): void {
    this.blocks.push(block)
    this.put(`\n${GAP}\n`, this.lastStart)
  }

  private begin(): void {
    this.blockStart = this.length
    this.isBlank = true
  }

  /** Ends the block that is under way, if it holds anything. */
  private endBlock(level: number | null = null): void {
    const span = { start: this.blockStart, end: this.length }
    if (!this.isBlank) this.push(level === null ? { kind: 'text', ...span } : { kind: 'heading', level, ...span })
    this.begin()
  }

  private row(row: Element): void {
    this.endBlock()
    const cells = row.children.filter(isCell).map((cell, index) => this.cell(cell, this.head?.[index]))
    this.head ??= cells
    this.push({ kind: 'row', start: this.blockStart, end: this.length, cells })
    this.begin()
  }

  private cell(cell: Element, head: Cell | undefined): Cell {
    const start = this.length
    this.inCell(cell)
    const end = this.length
    this.put('|', this.lastStart)
    return { start, end, heads: head ? [head] : [] }
  }

  /** The text of a cell; its paragraphs and items stand on lines of their own. */
  private inCell(node: Node): void {
    if (node.kind !== 'element' || (this.isLeaf(node) && node.tag !== 'pre')) this.visit(node)
    else {
      if (blockTags.has(node.tag) && !isCell(node)) this.put('\n', this.lastStart)
      if (node.tag === 'pre') return
      for (const child of node.children) this.inCell(child)
    }
  }

  private table(table: Element): void {
    const outer = this.head
    this.head = null
    this.children(table)
    this.head = outer
  }

  private children({ children }: Element): void {
    for (const child of children) this.visit(child)
  }

  private isLeaf({ tag }: Element): boolean {
    return hidden.has(tag) || code.has(tag) || tag === 'pre' || tag === 'br'
  }

  private leaf({ tag }: Element): void {
    if (tag === 'pre') this.endBlock()
    else if (!hidden.has(tag)) this.put(tag === 'br' ? '\n' : GAP, this.lastStart)
  }

  private block(element: Element): void {
    const level = /^h([1-6])$/.exec(element.tag)?.[1]
    this.endBlock()
    if (element.tag === 'table') this.table(element)
    else this.children(element)
    this.endBlock(level === undefined ? null : Number(level))
  }

  private element(element: Element): void {
    if (this.isLeaf(element)) this.leaf(element)
    else if (element.tag === 'tr' && !isLayout(element)) this.row(element)
    else if (blockTags.has(element.tag)) this.block(element)
    else this.children(element)
  }

  visit(node: Node): void {
    if (node.kind === 'element') this.element(node)
    else if (node.start < this.markEnd) return
    else if (node.kind === 'words') this.put(node.reads, node.start)
    else if (this.marks.has(node.start)) {
      this.markEnd = this.marks.get(node.start)!
      this.put(GAP, node.start)
    }
  }
}

/**
 * The text of an article as a reader sees it, in blocks: without comments, code, marked figures and markup, with a gap
 * in place of what stood in the middle of a sentence. Takes time in proportion to the text.
 */
export const proseOf = ({ root, comments }: Page): Prose => {
  const writer = new Writer(new Map(marksIn(comments).marks.map(({ at, end }) => [at, end])))
  writer.visit(root)
  return { text: writer.text, blocks: writer.blocks, at: offset => sourceOffset(writer.pieces, offset) }
}
