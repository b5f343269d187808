import type { Palette } from '../../view/colour.ts'
import { grid } from '../../view/grid.ts'
import { compareHead, compareRows } from '../shared/sums.ts'
import { framed, unbrokenIn } from '../shared/table-frame.ts'
import { money, type View } from '../shared/view.ts'
import type { CompareDocument } from './document.ts'

const amountsIn = ({ rows }: CompareDocument, { language }: View): readonly string[] =>
  rows.flatMap(row => row.totals.map(total => money(total, language)))

/** The answer of `compare` for a terminal: plans below each other, numbers of claims side by side. */
export const compareTable = (document: CompareDocument, view: View, paint: Palette): string =>
  framed(document, document.plans, view, {
    body: [
      grid(compareRows(document, view.language), {
        width: view.width,
        columns: ['fill', ...document.columns.map(() => 'fit' as const)],
        unbroken: [...unbrokenIn(document, document.plans), ...amountsIn(document, view)],
        head: compareHead(document, view.language),
        paint: (line, row) => (row < 0 ? paint.bold(line) : line),
      }),
    ],
  })
