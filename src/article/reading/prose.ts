import type { Block, Cell, Kind, Span } from './block.ts'
import { Grid, isCell, type WrittenCell } from './grid.ts'
import { jsonDataIn } from './json-ld.ts'
import { GAP } from './markdown.ts'
import { marksIn } from './marks.ts'
import { attributeOf, blockTags, type Element, type Node, type Page, type Words } from './page.ts'

/** The text of an article as a reader sees it, its blocks in order, and where each part is in the source. */
export type Prose = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly at: (offset: number) => number
}

/** The level of a paragraph in bold as a heading. */
const boldLevel = 7

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

/** Attributes whose text is shown or read out beside an element. */
const asideNames = ['title', 'aria-label']

const hidden = new Set('script style textarea template del s strike'.split(' '))
const code = new Set('code kbd samp'.split(' '))
const lists = new Set('ul ol dl table'.split(' '))
const bold = new Set(['b', 'strong'])

/** The elements whose first child of a certain kind is their title. */
const captions: ReadonlyMap<string, string> = new Map([
  ['table', 'caption'],
  ['figure', 'figcaption'],
  ['details', 'summary'],
  ['fieldset', 'legend'],
])

const holds = (node: Node, pattern: RegExp): boolean =>
  node.kind === 'element' && (pattern.test(node.tag) || node.children.some(child => holds(child, pattern)))

/** A row that holds headings or tables only lays out the page. */
const isLayout = (row: Element): boolean => row.children.some(cell => holds(cell, /^(?:h[1-6]|table)$/))

const isBlank = (node: Node): boolean =>
  node.kind === 'comment' || (node.kind === 'words' && /^[\s:：\0]*$/.test(node.reads))

/** Whether an element is nothing but words in bold. */
const isBold = ({ tag, children }: Element): boolean => {
  const said = tag === 'p' ? children.filter(child => !isBlank(child)) : []
  return said.length > 0 && said.every(child => child.kind === 'element' && bold.has(child.tag))
}

const isDescription = (meta: Element): boolean =>
  /(?:description|title)$/i.test(attributeOf(meta, 'name') || attributeOf(meta, 'property'))

const plainCell = ({ start, end }: Span): Cell => ({ start, end, heads: [], sides: [] })

/** Goes through the tree of an article and writes down its prose. */
class Writer {
  readonly blocks: Block[] = []
  readonly pieces: Piece[] = []
  private readonly parts: string[] = []
  private length = 0
  private blockStart = 0
  private isBlank = true
  private grid: Grid | null = null
  private isInHead = false
  private lists = 0
  private titles: readonly Span[] = []
  /** Attributes that are read after the block in which they are. */
  private asides: (readonly Words[])[] = []
  /** The mark whose content is left out. */
  private mark: Span = { start: 0, end: 0 }

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

  private putAll(words: readonly Words[]): Span {
    const start = this.length
    for (const { reads, start: at } of words) this.put(reads, at)
    return { start, end: this.length }
  }

  /** Text that is read only as the title of what follows. */
  private title(words: readonly Words[]): Span {
    const title = this.putAll(words)
    this.put('|', this.lastStart)
    return title
  }

  private get lastStart(): number {
    return this.pieces.at(-1)?.start ?? 0
  }

  private push(span: Span, kind: Kind): void {
    const title = this.grid?.title
    this.blocks.push({ ...span, titles: title ? [...this.titles, title] : this.titles, ...kind })
    this.put(`\n${GAP}\n`, this.lastStart)
    this.begin()
  }

  private begin(): void {
    this.blockStart = this.length
    this.isBlank = true
  }

  /** Ends the block that is under way, if it holds anything, and writes down the attributes found in it. */
  private endBlock(level: number | null = null): void {
    const span = { start: this.blockStart, end: this.length }
    if (this.isBlank) this.begin()
    else this.push(span, level === null ? { kind: 'text', isItem: this.lists > 0 } : { kind: 'heading', level })
    this.putAsides()
  }

  private putAsides(): void {
    const asides = this.asides
    this.asides = []
    for (const words of asides) {
      this.putAll(words)
      this.push({ start: this.blockStart, end: this.length }, { kind: 'text', isItem: true })
    }
  }

  private within(titles: readonly (Span | undefined)[], visit: () => void): void {
    const outer = this.titles
    this.titles = [...outer, ...titles.filter(title => title !== undefined)]
    visit()
    this.titles = outer
  }

  private row(row: Element): void {
    this.endBlock()
    const cells = row.children.filter(isCell).map(cell => this.cell(cell))
    const { told, title } = this.grid?.row(cells, this.isInHead) ?? { told: cells.map(plainCell), title: null }
    this.push({ start: this.blockStart, end: this.length }, { kind: 'row', cells: told })
    if (this.grid && title) this.grid.title = title
  }

  private cell(element: Element): WrittenCell {
    const [start, from] = [this.length, this.parts.length]
    this.inCell(element)
    const [end, reads] = [this.length, this.parts.slice(from).join('')]
    this.put('|', this.lastStart)
    return { start, end, element, reads }
  }

  /** The text of a cell; its paragraphs and items are on lines of their own. */
  private inCell(node: Node): void {
    if (node.kind !== 'element' || (this.isLeaf(node) && node.tag !== 'pre')) this.visit(node)
    else {
      if (blockTags.has(node.tag) && !isCell(node)) this.put('\n', this.lastStart)
      if (node.tag === 'pre') return
      for (const child of node.children) this.inCell(child)
    }
  }

  private table(table: Element): void {
    const outer = this.grid
    this.grid = new Grid()
    this.captioned(table)
    this.grid = outer
  }

  /** What is under a caption that comes first. */
  private captioned(element: Element): void {
    const caption = element.children.find(child => !isBlank(child))
    if (caption?.kind !== 'element' || caption.tag !== captions.get(element.tag)) {
      this.children(element)
      return
    }
    const count = this.blocks.length
    this.visit(caption)
    this.within([this.blocks[count]], () => {
      for (const child of element.children) if (child !== caption) this.visit(child)
      this.endBlock()
    })
  }

  /** An item of a list. Its first words are the title of the lists inside of it. */
  private item(item: Element): void {
    const count = this.blocks.length
    for (const child of item.children) {
      if (child.kind !== 'element' || !lists.has(child.tag)) this.visit(child)
      else {
        this.endBlock()
        this.within([this.blocks[count]], () => this.visit(child))
      }
    }
  }

  /** Terms and what is said of each; a term is the title to the left of it. */
  private terms(list: Element, terms: readonly Span[] = []): readonly Span[] {
    let [sides, wasTerm] = [terms, false]
    for (const child of list.children) {
      if (child.kind !== 'element') this.visit(child)
      else if (child.tag === 'div') sides = this.terms(child, sides)
      else if (child.tag === 'dt') sides = [...(wasTerm ? sides.slice(-3) : []), this.term(child, [])]
      else if (child.tag === 'dd' && !holds(child, /^(?:h[1-6]|ul|ol|dl|table)$/)) this.term(child, sides)
      else this.within([sides.at(-1)], () => this.visit(child))
      wasTerm = child.kind === 'element' ? child.tag === 'dt' : wasTerm
    }
    return sides
  }

  private term(element: Element, sides: readonly Span[]): Span {
    this.endBlock()
    const { start, end } = this.cell(element)
    const cell = { start, end, heads: [], sides }
    this.push({ start, end: this.length }, { kind: 'row', cells: [cell] })
    return cell
  }

  private children({ children }: Element): void {
    for (const child of children) this.visit(child)
  }

  private isLeaf({ tag }: Element): boolean {
    return hidden.has(tag) || code.has(tag) || tag === 'pre' || tag === 'br' || tag === 'img' || tag === 'meta'
  }

  private leaf(element: Element): void {
    const { tag } = element
    if (tag === 'pre') this.endBlock()
    else if (tag === 'script') this.script(element)
    else if (tag === 'meta') this.meta(element)
    else if (tag === 'img') this.image(element)
    else if (!hidden.has(tag)) this.put(tag === 'br' ? '\n' : GAP, this.lastStart)
  }

  private image({ attributes }: Element): void {
    const alt = attributes.get('alt') ?? []
    if (alt.every(({ reads }) => reads === '')) return
    this.put(GAP, this.lastStart)
    this.putAll(alt)
    this.put(GAP, this.lastStart)
  }

  private meta(meta: Element): void {
    if (!isDescription(meta)) return
    this.endBlock()
    this.putAll(meta.attributes.get('content') ?? [])
    this.endBlock()
  }

  /** The texts and prices of structured data; other scripts are no text. */
  private script(script: Element): void {
    const words = script.children.filter(child => child.kind === 'words')
    if (!/^application\/ld\+json$/i.test(attributeOf(script, 'type')) || words.length === 0) return
    const { texts, prices } = jsonDataIn(words.map(({ reads }) => reads).join(''), words[0]!.start)
    this.endBlock()
    for (const { names, value } of texts) {
      const titles = names.map(name => this.title(name))
      this.begin()
      this.putAll(value)
      this.within(titles, () => this.endBlock())
    }
    for (const { names, value } of prices) {
      const sides = names.map(name => this.title(name))
      const cell = { ...this.putAll(value), heads: [], sides, isYen: true }
      this.push({ start: this.blockStart, end: this.length }, { kind: 'row', cells: [cell] })
    }
  }

  private inBlock(element: Element): void {
    if (element.tag === 'table') this.table(element)
    else if (element.tag === 'dl') this.terms(element)
    else if (element.tag === 'li') this.item(element)
    else if (captions.has(element.tag)) this.captioned(element)
    else this.children(element)
  }

  private block(element: Element): void {
    const level = /^h([1-6])$/.exec(element.tag)?.[1] ?? (isBold(element) ? boldLevel : null)
    const [isList, isInHead] = [lists.has(element.tag), this.isInHead]
    this.endBlock()
    if (isList) this.lists++
    this.isInHead ||= element.tag === 'thead'
    this.inBlock(element)
    this.endBlock(level === null ? null : Number(level))
    this.isInHead = isInHead
    if (isList) this.lists--
  }

  private addAsides({ attributes }: Element): void {
    for (const name of asideNames) {
      const words = attributes.get(name) ?? []
      if (words.some(({ reads, start }) => reads.trim() !== '' && !this.isMarked(start))) this.asides.push(words)
    }
  }

  private isMarked(start: number): boolean {
    return start >= this.mark.start && start < this.mark.end
  }

  private element(element: Element): void {
    if (this.isLeaf(element)) this.leaf(element)
    else if (element.tag === 'tr' && !isLayout(element)) this.row(element)
    else if (blockTags.has(element.tag)) this.block(element)
    else this.children(element)
  }

  visit(node: Node): void {
    if (node.kind === 'element') {
      this.element(node)
      if (node.attributes.size > 0) this.addAsides(node)
    } else if (this.isMarked(node.start)) return
    else if (node.kind === 'words') this.put(node.reads, node.start)
    else if (this.marks.has(node.start)) {
      this.mark = { start: node.start, end: this.marks.get(node.start)! }
      this.put(GAP, node.start)
    }
  }
}

/**
 * The text of an article as a reader sees it, in blocks: without comments, code, marked figures, old prices and markup,
 * with a gap in place of what was in the middle of a sentence. Descriptions for search engines and images are part of
 * it. Takes time in proportion to the text.
 */
export const proseOf = ({ root, comments }: Page): Prose => {
  const writer = new Writer(new Map(marksIn(comments).marks.map(({ at, end }) => [at, end])))
  writer.visit(root)
  return { text: writer.text, blocks: writer.blocks, at: offset => sourceOffset(writer.pieces, offset) }
}
