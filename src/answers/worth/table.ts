import { grid } from '../../view/grid.ts'
import { framed, unbrokenIn } from '../shared/table-frame.ts'
import { planOf, referenceMarks, type View } from '../shared/view.ts'
import { verdictTexts } from '../shared/words.ts'
import { worthLines, worthReadings, worthRows } from './lines.ts'
import type { WorthDocument } from './schema.ts'

/** The answer of `worth` for a terminal. */
export const worthTable = (document: WorthDocument, view: View): string => {
  const { language, width, paint } = view
  const plans = [planOf(document)]
  if (document.verdict === 'unattested')
    return framed(document, plans, view, { body: [[document.name.ja, verdictTexts.unattested[language]]] })
  const rows = worthRows(document, language)
  const sources = new Set(document.figures.flatMap(figure => figure.sources))
  const table = grid(rows, {
    width,
    columns: ['fill', 'fit'],
    unbroken: [...unbrokenIn(document, plans), ...rows.map(([, value]) => value)],
    paint: (line, _, column) => (column === 1 ? paint.bold(line) : line),
  })
  return framed(document, plans, view, {
    body: [
      [`${document.name.ja}${referenceMarks(document.sources)([...sources])}`],
      table,
      [...worthLines(document, language), ...worthReadings(document, language)],
    ],
  })
}
