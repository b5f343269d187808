import { createRequire } from 'node:module'
import type Table from 'cli-table3'
import { displayWidth, narrowest, wrap } from './wrap.ts'

let cliTable: typeof Table | undefined

/** Colours a line of a cell after the layout; must not change its width. Rows count from 0, the head is -1. */
type Paint = (line: string, row: number, column: number, lineIndex: number) => string

export type GridOptions = {
  /** The display columns of the whole grid. */
  readonly width: number
  /** `fit` is as wide as its widest line, `fill` shares the rest, a number is the columns of text. */
  readonly columns: readonly ('fit' | 'fill' | number)[]
  /** Official names, which are never split between lines. */
  readonly unbroken: readonly string[]
  readonly head?: readonly string[]
  readonly ascii?: boolean
  readonly paint?: Paint
}

type Row = readonly string[]

/** The lines of a cell, coloured and as wide as the column. */
type Block = readonly string[]

const PADDING = 2 // columns beside the text of a cell
const READABLE = 16 // columns; a `fill` column with a longer text must not be narrower
const HEAD = -1 // the row of the head

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const widest = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap(text => text.split('\n')).map(displayWidth))

/** The fewest columns that keep names and usual words of all texts whole. A line needs at most its own width. */
const narrowestOf = (texts: readonly string[], unbroken: readonly string[]): number =>
  texts
    .flatMap(text => text.split('\n'))
    .reduce((most, line) => (displayWidth(line) > most ? Math.max(most, narrowest(line, unbroken)) : most), 0)

/** The columns left for text besides paddings and borders. */
const room = (width: number, columns: number): number => width - (PADDING + 1) * columns - 1

/** Widens columns to at most `wanted`, sharing `spare` equally. */
const widened = (widths: readonly number[], wanted: readonly number[], spare: number): number[] => {
  const lacks = widths.map((width, column) => wanted[column]! - width)
  const modestFirst = [...lacks.keys()].sort((a, b) => lacks[a]! - lacks[b]!)
  const result = [...widths]
  let rest = spare
  for (const [served, column] of modestFirst.entries()) {
    const more = Math.min(lacks[column]!, Math.floor(rest / (lacks.length - served)))
    result[column]! += more
    rest -= more
  }
  return result
}

/** The width of the text in each column; null when names and usual words do not fit side by side. */
const columnWidths = (rows: readonly Row[], { width, columns, unbroken }: GridOptions): number[] | null => {
  const texts = columns.map((_, column) => [...new Set(rows.map(row => row[column]!))])
  const asked = (measure: (texts: readonly string[]) => number): number[] =>
    columns.map((kind, at) => Math.max(1, typeof kind === 'number' ? kind : measure(texts[at]!)))
  const natural = asked(widest)
  const total = room(width, columns.length)
  if (sum(natural) <= total) return natural
  const narrow = asked(cells => narrowestOf(cells, unbroken))
  const least = narrow.map((narrowest, at) =>
    columns[at] === 'fill' ? Math.max(narrowest, Math.min(natural[at]!, READABLE)) : narrowest,
  )
  if (sum(least) > total) return null
  return (['fit', 'fill'] as const).reduce((widths, kind) => {
    const wanted = widths.map((now, at) => (columns[at] === kind ? natural[at]! : now))
    return widened(widths, wanted, total - sum(widths))
  }, least)
}

const inAscii = (borders: string): string =>
  borders
    .replaceAll('─', '-')
    .replaceAll('│', '|')
    .replace(/[┌┬┐├┼┤└┴┘]/g, '+')

/** The lines of a grid of empty boxes; each box has one line. Two rows are drawn, and the second is repeated. */
const boxes = (rows: number, widths: readonly number[], ascii: boolean): string[] => {
  cliTable ??= createRequire(import.meta.url)('cli-table3') as typeof Table
  const table = new cliTable({ colWidths: widths.map(width => width + PADDING), style: { head: [], border: [] } })
  table.push(...[1, 2].map(() => widths.map(() => '')))
  const drawn = table.toString()
  const [top = '', row = '', between = '', , bottom = ''] = (ascii ? inAscii(drawn) : drawn).split('\n')
  return [top, row, ...Array.from({ length: rows - 1 }, () => [between, row]).flat(), bottom]
}

/** A line of empty boxes filled with blocks; it becomes as many lines as the tallest block has. */
const filled = (line: string, blocks: readonly Block[]): string[] =>
  Array.from({ length: Math.max(...blocks.map(block => block.length)) }, (_, index) => {
    let column = 0
    return line.replace(/ +/g, box => ` ${blocks[column++]![index] ?? box.slice(PADDING)} `)
  })

/**
 * Puts blocks into boxes. cli-table3 draws only the empty boxes: it measures text with an older string-width, cuts text
 * that it takes for too wide, changes colours, and is slow.
 */
const draw = (rows: readonly (readonly Block[])[], widths: readonly number[], ascii = false): string => {
  const remaining = rows.values()
  return boxes(rows.length, widths, ascii)
    .flatMap(line => (line.includes(' ') ? filled(line, remaining.next().value!) : [line]))
    .join('\n')
}

const block = (text: string, width: number, row: number, column: number, options: GridOptions): Block =>
  wrap(text, width, options.unbroken).map((line, index) => {
    const painted = options.paint?.(line, row, column, index) ?? line
    return painted + ' '.repeat(Math.max(0, width - displayWidth(line)))
  })

const shownIn = (cells: Row): Row => (cells.some(Boolean) ? cells.filter(Boolean) : [''])

/** One box for each row, for a narrow terminal: the cells are below each other, each after its heading. */
const stacked = (rows: readonly Row[], options: GridOptions): string => {
  const headings = options.head?.map(heading => heading && `${heading}: `)
  const cells = rows.map(row => shownIn(row.map((text, column) => (headings?.[column] ?? '') + text)))
  const width = Math.max(1, Math.min(room(options.width, 1), widest(cells.flat())))
  const blocks = cells.map((row, at) => [row.flatMap((text, column) => block(text, width, at, column, options))])
  return draw(blocks, [width], options.ascii)
}

/** Throws for a wrong number of cells, which is a bug of ours: a cell must not disappear. */
const checkShape = (rows: readonly Row[], columns: number): void => {
  const wrong = rows.find(row => row.length !== columns)
  if (wrong) throw new RangeError(`a row has ${wrong.length} cells, its table ${columns} columns: ${wrong.join(' | ')}`)
}

/**
 * A table with borders for the terminal, at most `width` columns wide (at least 6). Cells are safe texts without colour; a
 * line feed starts a new line. When names and words do not fit side by side, or a `fill` column is too narrow, each row
 * becomes one box with its cells below each other, each after its heading.
 */
export const grid = (rows: readonly Row[], given: GridOptions): string => {
  const options = { ...given, unbroken: [...new Set(given.unbroken)] } // each is looked for in every line
  const { head, columns, ascii } = options
  const all = head ? [head, ...rows] : rows
  checkShape(all, columns.length)
  if (all.length === 0) return ''
  const widths = columnWidths(all, options)
  if (!widths) return stacked(rows, options)
  const first = head ? HEAD : 0
  const blocks = all.map((row, at) =>
    row.map((text, column) => block(text, widths[column]!, first + at, column, options)),
  )
  return draw(blocks, widths, ascii)
}

const URL_PATTERN = /(https?:\/\/[!-:=?-[\]-{}~]*[\w/#=&-])/

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const markdownText = (text: string): string =>
  text
    .replace(/[&<>]/g, sign => ENTITIES[sign]!)
    .replace(/[\\|`*_~[\]]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/\r\n?|\n/g, '<br>')

/** GitHub shows backslashes inside a bare URL; a URL in angle brackets needs none. */
const markdownCell = (text: string): string =>
  text
    .split(URL_PATTERN)
    .map((part, at) => (at % 2 === 1 ? `<${part}>` : markdownText(part)))
    .join('')

const markdownRow = (cells: Row): string => `| ${cells.join(' | ')} |`

/** A table in GitHub Markdown that shows the texts of its cells unchanged. The last line has no line feed. */
export const markdownTable = (head: Row, rows: readonly Row[]): string => {
  checkShape(rows, head.length)
  const rule = head.map(() => '---')
  return [head.map(markdownCell), rule, ...rows.map(row => row.map(markdownCell))].map(markdownRow).join('\n')
}
