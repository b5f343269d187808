import { verdictTexts } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { grid } from '../../view/grid.ts'
import { worthLines, worthReadings, worthRows } from '../shared/sums.ts'
import { framed, unbrokenIn } from '../shared/table-frame.ts'
import { referenceMarks, type View } from '../shared/view.ts'
import type { WorthDocument } from './document.ts'

/** The answer of `worth` for a terminal. */
export const worthTable = (document: WorthDocument, view: View, paint: Palette): string => {
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  if (document.verdict === 'unattested')
    return framed(document, plans, view, { body: [[document.name.ja, verdictTexts.unattested[view.language]]] })
  const marks = referenceMarks(document.sources)
  const rows = worthRows(document, view.language).map(([label, value]) => [label, value])
  const sources = marks([...new Set(document.figures.flatMap(figure => figure.sources))])
  const table = grid(rows, {
    width: view.width,
    columns: ['fill', 'fit'],
    unbroken: [...unbrokenIn(document, plans), ...rows.map(([, value]) => value!)],
    paint: (line, _, column) => (column === 1 ? paint.bold(line) : line),
  })
  return framed(document, plans, view, {
    body: [
      [`${document.name.ja}${sources}`],
      table,
      [...worthLines(document, view.language), ...worthReadings(document, view.language)],
    ],
  })
}
