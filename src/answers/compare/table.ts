import { grid } from '../../view/grid.ts'
import { framed, unbrokenIn } from '../shared/table-frame.ts'
import { money, type View } from '../shared/view.ts'
import { compareHead, compareRows } from './lines.ts'
import type { CompareDocument } from './schema.ts'

const amountsIn = ({ rows }: CompareDocument, { language }: View): readonly string[] =>
  rows.flatMap(row => row.totals.map(total => money(total, language)))

/** The answer of `compare` for a terminal: plans below each other, numbers of claims side by side. */
export const compareTable = (document: CompareDocument, view: View): string => {
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
