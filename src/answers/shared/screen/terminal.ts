import { laidOut } from '../../../view/layout.ts'
import { displayWidth, wrap } from '../../../view/wrap.ts'
import type { Foot, Grounded } from '../schema.ts'
import { unbrokenIn, verdictColours } from '../table-frame.ts'
import type { NamedPlan, View } from '../view.ts'
import { groundSections } from '../why.ts'
import { packed } from './foot.ts'
import { type Block, isRows, type Line, type Rows, type Screen, type Section, type Strong } from './parts.ts'

/** The lines of a first screen at most; it is cut to keep to it. */
const MOST_LINES = 24
const GAP = '  '
const NARROWEST = 16 // columns of a last cell that is wrapped

type Wrap = (text: string, columns: number) => readonly string[]

type Paper = Pick<View, 'width' | 'paint'> & { readonly wrapped: Wrap }

/** Wraps texts, each once: a screen that is cut has most of its texts again. */
const wrapOnce = (unbroken: readonly string[]): Wrap => {
  const known = new Map<string, readonly string[]>()
  return (text, columns) => {
    const key = `${columns} ${text}`
    const lines = known.get(key) ?? wrap(text, columns, unbroken)
    known.set(key, lines)
    return lines
  }
}

const painted = (lines: readonly string[], strong: Strong, { paint }: Paper): readonly string[] => {
  const styles = { ...verdictColours(paint), bold: paint.bold, dim: paint.dim }
  return strong.reduce<readonly string[]>((done, [words, style]) => {
    const at = done.findIndex(text => text.includes(words))
    if (at >= 0)
      return done.with(
        at,
        done[at]!.replace(words, () => styles[style](words)),
      )
    return style === 'dim' ? done.map(text => paint.dim(text)) : done
  }, lines)
}

/** Wraps a text, with further lines indented by some columns: the first line holds more. */
const hungBy = (hang: number, text: string, { width, wrapped }: Paper): readonly string[] => {
  const [first = ''] = wrapped(text, width)
  const rest = text.slice(first.length).trimStart()
  if (rest === '') return [first]
  return [first, ...wrapped(rest, width - hang).map(part => ' '.repeat(hang) + part)]
}

const hung = (text: string, lead: string, paper: Paper, hang?: number): readonly string[] => {
  const { width, wrapped } = paper
  const indent = displayWidth(lead) * 2 < width ? displayWidth(lead) : 0
  if (hang !== undefined && hang < indent) return hungBy(hang, lead + text, paper)
  if (indent === 0) return wrapped(lead + text, width)
  return wrapped(text, width - indent).map((part, index) => (index === 0 ? lead : ' '.repeat(indent)) + part)
}

const lineText = ({ lead = '', hang, text, strong = [] }: Line, paper: Paper): readonly string[] =>
  painted(hung(text, lead, paper, hang), strong, paper)

const padded = (cell: string, width: number, isRight: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)))
  return isRight ? space + cell : cell + space
}

/** A row in columns; only its last cell is wrapped. */
const rowText = (cells: readonly string[], widths: readonly number[], right: readonly number[], paper: Paper) => {
  const before = cells.slice(0, -1).map((cell, index) => padded(cell, widths[index]!, right.includes(index)))
  const lead = [GAP, before.map(cell => cell + GAP).join('')].join('')
  const last = cells.at(-1)!
  const isRight = right.includes(cells.length - 1)
  const room = paper.width - displayWidth(lead)
  const parts = paper.wrapped(isRight ? padded(last, Math.min(room, widths.at(-1)!), true) : last, room)
  return parts.map((part, index) => ((index === 0 ? lead : ' '.repeat(displayWidth(lead))) + part).trimEnd())
}

/** Where the columns do not fit, the cells of a row are below its first, as many on a line as fit. */
const stackedRow = ([first = '', ...others]: readonly string[], head: readonly string[], paper: Paper) => {
  const labelled = others.map((cell, index) => (cell !== '' && head[index + 1] ? `${head[index + 1]}: ${cell}` : cell))
  return [
    ...(first === '' ? [] : hung(first, GAP, paper)),
    ...packed(labelled, paper.width - GAP.length * 2).flatMap(text => hung(text, GAP + GAP, paper)),
  ]
}

const rowsText = ({ head, rows, right = [], strong = [] }: Rows, paper: Paper): readonly string[] => {
  const all = head ? [head, ...rows] : rows
  const columns = Math.max(...all.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...all.map(row => displayWidth(row[column] ?? ''))),
  )
  const before = GAP.length * columns + widths.slice(0, -1).reduce((sum, width) => sum + width, 0)
  const fits =
    paper.width - before >= Math.min(widths.at(-1)!, right.includes(columns - 1) ? widths.at(-1)! : NARROWEST)
  const filled = (row: readonly string[]) => [...row, ...Array<string>(columns - row.length).fill('')]
  const lines = fits
    ? all.flatMap(row => rowText(filled(row), widths, right, paper))
    : rows.flatMap(row => stackedRow(filled(row), head ?? [], paper))
  return painted(lines, strong, paper)
}

const blockText = (block: Block, paper: Paper): readonly string[] =>
  isRows(block) ? rowsText(block, paper) : lineText(block, paper)

const sectionText = (section: Section, paper: Paper): readonly string[] =>
  section.flatMap(block => blockText(block, paper))

const linesOf = (screen: Screen, cuts: number, paper: Paper): readonly string[] =>
  screen
    .sections(cuts)
    .map(section => sectionText(section, paper))
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

/**
 * A first screen for a terminal. No line is wider than the view and no character is lost. It is cut while it has more than
 * 24 lines. `trees` are printed below it.
 */
export const screenText = (
  screen: Screen,
  view: View,
  unbroken: readonly string[],
  trees: readonly (readonly string[])[] = [],
): string => {
  const paper = { width: view.width, paint: view.paint, wrapped: wrapOnce(unbroken) }
  if (view.isQuiet) return sectionText(screen.quiet(), paper).join('\n')
  let cuts = 0
  let lines = linesOf(screen, cuts, paper)
  while (lines.length > MOST_LINES && cuts < screen.cuts) lines = linesOf(screen, ++cuts, paper)
  const below = laidOut(trees, view.width, unbroken)
  return [lines.join('\n'), ...(below ? [below] : [])].join('\n\n')
}

/** A first screen for a terminal, with the figures and items that it uses where `--why` asks for them. */
export const framedScreen = (
  screen: Screen,
  document: Grounded & Foot,
  plans: readonly NamedPlan[],
  view: View,
): string => screenText(screen, view, unbrokenIn(document, plans, view), groundSections(document, plans, view))
