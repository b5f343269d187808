import Table from 'cli-table3'
import { displayWidth, narrowest, wrap } from './wrap.ts'

/** Adds colour, and nothing else, to one line of a cell when its place is fixed. Rows count from 0, the head is -1. */
type Paint = (line: string, row: number, column: number, lineIndex: number) => string

export type GridOptions = {
  /** Display columns that the whole grid may take. */
  readonly width: number
  /** `fit` takes what its widest line asks for, `fill` shares what is left, a number is so many columns of text. */
  readonly columns: readonly ('fit' | 'fill' | number)[]
  /** Official names, never broken. */
  readonly unbroken: readonly string[]
  readonly head?: readonly string[]
  readonly ascii?: boolean
  readonly paint?: Paint
}

type Row = readonly string[]

/** A cell laid out: painted lines, each as wide as its column. */
type Block = readonly string[]

const PADDING = 2 // columns beside the text of a cell
const READABLE = 16 // a `fill` column with less room than this for a longer text is no column to read
const HEAD = -1 // the row of the head

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const widest = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap(text => text.split('\n')).map(displayWidth))

/** Columns left for text, after each column's padding, the border before it, and the last border. */
const room = (width: number, columns: number): number => width - (PADDING + 1) * columns - 1

/** Widens columns towards what they want, out of `spare`: in equal parts, but none gets more than it wants. */
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

/** The width of each column's text; null when names and usual words have no room side by side. */
const columnWidths = (rows: readonly Row[], { width, columns, unbroken }: GridOptions): number[] | null => {
  const texts = columns.map((_, column) => rows.map(row => row[column]!))
  const asked = (measure: (texts: readonly string[]) => number): number[] =>
    columns.map((kind, at) => Math.max(1, typeof kind === 'number' ? kind : measure(texts[at]!)))
  const natural = asked(widest)
  const narrow = asked(cells => Math.max(...cells.map(text => narrowest(text, unbroken))))
  const least = narrow.map((one, at) =>
    columns[at] === 'fill' ? Math.max(one, Math.min(natural[at]!, READABLE)) : one,
  )
  const total = room(width, columns.length)
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

/** The lines of a grid of empty boxes, each one line high. */
const boxes = (rows: number, widths: readonly number[], ascii: boolean): string[] => {
  const table = new Table({ colWidths: widths.map(width => width + PADDING), style: { head: [], border: [] } })
  for (let row = 0; row < rows; row++) table.push(widths.map(() => ''))
  const drawn = table.toString()
  return (ascii ? inAscii(drawn) : drawn).split('\n')
}

/** A line of empty boxes, filled and made as high as the tallest of its blocks. */
const filled = (line: string, blocks: readonly Block[]): string[] =>
  Array.from({ length: Math.max(...blocks.map(block => block.length)) }, (_, index) => {
    let column = 0
    return line.replace(/ +/g, box => ` ${blocks[column++]![index] ?? box.slice(PADDING)} `)
  })

/**
 * Lays blocks into boxes. cli-table3 never sees the text: it measures by an older string-width, cuts or shifts what it
 * takes for too wide, rewrites colours, and takes its time for each line.
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

/** One box per row, for a terminal too narrow for columns: each cell begins on a line of its own, after its heading. */
const stacked = (rows: readonly Row[], options: GridOptions): string => {
  const headings = options.head?.map(heading => heading && `${heading}: `)
  const cells = rows.map(row => shownIn(row.map((text, column) => (headings?.[column] ?? '') + text)))
  const width = Math.max(1, Math.min(room(options.width, 1), widest(cells.flat())))
  const blocks = cells.map((row, at) => [row.flatMap((text, column) => block(text, width, at, column, options))])
  return draw(blocks, [width], options.ascii)
}

/** Dropping a cell unseen would be worse than stopping: a wrong number of cells is a bug of ours. */
const checkShape = (rows: readonly Row[], columns: number): void => {
  const odd = rows.find(row => row.length !== columns)
  if (odd) throw new RangeError(`a row has ${odd.length} cells, its table ${columns} columns: ${odd.join(' | ')}`)
}

/**
 * A table for the terminal, at most `width` columns wide, drawn with borders. Cells are texts already made safe, without
 * colour; a line feed starts a new line. Where names and words would have to be broken to stand side by side, or
 * what fills the rest would be a ribbon, each row becomes one box, its cells below each other, each after its heading. A grid takes 6 columns at least.
 */
export const grid = (rows: readonly Row[], options: GridOptions): string => {
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

/** GitHub links a bare URL and shows the backslashes in it; so a URL is marked as a link, where it needs none. */
const markdownCell = (text: string): string =>
  text
    .split(URL_PATTERN)
    .map((part, at) => (at % 2 === 1 ? `<${part}>` : markdownText(part)))
    .join('')

const markdownRow = (cells: Row): string => `| ${cells.join(' | ')} |`

/** A table of GitHub Markdown whose cells show exactly their texts. Ends without a line feed. */
export const markdownTable = (head: Row, rows: readonly Row[]): string => {
  checkShape(rows, head.length)
  const rule = head.map(() => '---')
  return [head.map(markdownCell), rule, ...rows.map(row => row.map(markdownCell))].map(markdownRow).join('\n')
}
