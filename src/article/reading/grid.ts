import type { Cell, Span } from './block.ts'
import { attributeOf, type Element, type Node } from './page.ts'

/** A cell of a row with its text as written down. */
export type WrittenCell = Span & { readonly element: Element; readonly reads: string }

type Held = { readonly span: Span; readonly isTitle: boolean; rows: number }

/** No more columns than this are told apart. */
const mostColumns = 64
/** So many cells to the left of a cell are told as its titles. */
const mostSides = 4

/** The first cell of a row that names what is in each column. */
const NAMES =
  /^[\s\0]*(?:[^\s\d]{0,8}(?:名称|名前|名)|(?:サービス|プラン|オプション|コース|(?:端末)?(?:補償|保証)(?:サービス|オプション|プラン)?)|(?:service|plan|name)s?)[\s\0]*$/i

const AMOUNT = /[\d０-９]\s*(?:円|yen|万|千)|[¥￥]\s*[\d０-９]/i
const isBlank = (text: string): boolean => /^[\s\0]*$/.test(text)

export const isCell = (node: Node): node is Element => node.kind === 'element' && /^t[dh]$/.test(node.tag)

const countIn = (element: Element, name: string, most: number): number => {
  const count = Number(attributeOf(element, name))
  return Number.isInteger(count) && count > 1 ? Math.min(count, most) : 1
}

/**
 * Places the cells of a table, row by row, and tells for each cell what heads its column, what is to its left, and
 * the cells above that reach down into its row. A row that is one wide cell is the title of those below it.
 */
export class Grid {
  private readonly columns: Held[] = []
  private heads: Span[][] = []
  private wasHead = false
  private isFirst = true
  private corner: Span | null = null
  private width = 1
  /** The last title in the first column; rows that leave it blank are of the same. */
  private first: Span | null = null
  /** The title of the rows that follow. */
  title: Span | null = null

  private isHead(cells: readonly WrittenCell[], isInHead: boolean): boolean {
    if (isInHead || cells.every(({ element }) => element.tag === 'th')) return cells.length > 1 || isInHead
    return this.isFirst && !cells.some(({ reads }) => AMOUNT.test(reads))
  }

  private isTitle(cells: readonly WrittenCell[]): boolean {
    const [first, ...others] = cells
    if (!first || isBlank(first.reads) || AMOUNT.test(first.reads)) return false
    if (others.length > 0)
      return this.width > 1 && others.every(({ reads }) => isBlank(reads)) && others.length + 1 >= this.width
    return countIn(first.element, 'colspan', mostColumns) > 1
  }

  /** The cells of the next row, as they are told, and the title that it is; null for any other row. */
  row(cells: readonly WrittenCell[], isInHead: boolean): { told: readonly Cell[]; title: Span | null } {
    const isTitle = this.isTitle(cells) && !this.columns.some(({ rows }) => rows > 0)
    const isHead = !isTitle && this.isHead(cells, isInHead)
    if (isHead && !this.wasHead) {
      this.heads = []
      this.corner = null
    }
    if (isTitle) this.title = null
    const told = this.place(cells, isHead)
    this.wasHead = isHead
    this.isFirst &&= isTitle
    return { told, title: isTitle ? told[0]! : null }
  }

  private place(cells: readonly WrittenCell[], isHead: boolean): readonly Cell[] {
    const sides: Span[] = []
    const isNames = !isHead && cells.length > 1 && NAMES.test(cells[0]!.reads)
    let column = 0
    const passHeld = () => {
      for (let held = this.columns[column]; held && held.rows > 0; held = this.columns[++column]) {
        held.rows--
        if (held.isTitle && sides.at(-1) !== held.span) sides.push(held.span)
      }
    }
    const placed = cells.map(cell => {
      passHeld()
      const [from, wide] = [column, countIn(cell.element, 'colspan', mostColumns)]
      const told = this.told(cell, from, wide, sides)
      const isTitle = !AMOUNT.test(cell.reads) && !isBlank(cell.reads)
      const rows = countIn(cell.element, 'rowspan', 65_534) - 1
      this.hold({ span: told, isTitle: isTitle && !isHead, rows }, from, wide)
      if (isTitle && from === 0) this.first = isHead ? null : told
      else if (from === 0 && !isHead && this.first && isBlank(cell.reads)) sides.push(this.first)
      if (isHead && from === 0 && isTitle) this.corner ??= told
      if (isHead || (isNames && from > 0)) this.addHead(told, from, wide)
      if (!isHead && isTitle) sides.push(told)
      column = from + wide
      return told
    })
    passHeld()
    this.width = Math.max(this.width, column)
    return placed
  }

  private told({ start, end }: Span, from: number, wide: number, sides: readonly Span[]): Cell {
    const heads = [...new Set(this.heads.slice(from, from + wide).flat())]
    const corner = this.corner && !heads.includes(this.corner) ? { corner: this.corner } : {}
    return { start, end, heads, sides: sidesOf(sides), ...corner }
  }

  /** Lets a cell head its columns. */
  private addHead(cell: Span, from: number, wide: number): void {
    for (let at = from; at < from + wide; at++) this.heads[at] = [...(this.heads[at] ?? []), cell]
  }

  private hold(held: Held, from: number, wide: number): void {
    for (let at = from; at < Math.min(from + wide, mostColumns); at++) this.columns[at] = { ...held }
  }
}

/** The first titles of a row and the last before a cell. */
const sidesOf = (sides: readonly Span[]): readonly Span[] =>
  sides.length <= mostSides ? [...sides] : [...sides.slice(0, mostSides / 2), ...sides.slice(-mostSides / 2)]
