import { grid } from '../../view/grid.ts'
import { framedScreen } from '../shared/screen/terminal.ts'
import { framed, unbrokenIn } from '../shared/table-frame.ts'
import { money, type View } from '../shared/view.ts'
import { compareHead, compareRows } from './lines.ts'
import type { CompareDocument } from './schema.ts'
import { compareScreen } from './screen.ts'

const amountsIn = ({ rows }: CompareDocument, { language }: View): readonly string[] =>
  rows.flatMap(row => row.totals.map(total => money(total, language)))

/** All of the answer: plans below each other, numbers of claims side by side. */
const wholeTable = (document: CompareDocument, view: View): string => {
  const { language, width, paint } = view
  const table = grid(compareRows(document, language), {
    width,
    columns: ['fill', ...document.columns.map(() => 'fit' as const)],
    unbroken: [...unbrokenIn(document, document.plans, view), ...amountsIn(document, view)],
    head: compareHead(document, language),
    paint: (line, row) => (row < 0 ? paint.bold(line) : line),
  })
  return framed(document, document.plans, view, { body: [table] })
}

/** The answer of `compare` for a terminal: the first screen, or all of it. */
export const compareTable = (document: CompareDocument, view: View): string =>
  view.isFull ? wholeTable(document, view) : framedScreen(compareScreen(document, view), document, document.plans, view)
