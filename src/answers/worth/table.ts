import { grid } from '../../view/grid.ts'
import type { Section } from '../../view/layout.ts'
import { framedScreen } from '../shared/screen/terminal.ts'
import { framed, unbrokenIn } from '../shared/table-frame.ts'
import { planOf, referenceMarks, severalLines, singly, type View } from '../shared/view.ts'
import { verdictTexts } from '../shared/words.ts'
import { worthLines, worthReadings, worthRows } from './lines.ts'
import type { WorthDocument, WorthPlansDocument } from './schema.ts'
import { worthScreen } from './screen.ts'

const partsOf = (document: WorthDocument, view: View): readonly Section[] => {
  const { language, width, paint } = view
  if (document.verdict === 'unattested') return [[document.name.ja, verdictTexts.unattested[language]]]
  const rows = worthRows(document, language)
  const sources = new Set(document.figures.flatMap(figure => figure.sources))
  const table = grid(rows, {
    width,
    columns: ['fill', 'fit'],
    unbroken: [...unbrokenIn(document, [planOf(document)], view), ...rows.map(([, value]) => value)],
    paint: (line, _, column) => (column === 1 ? paint.bold(line) : line),
  })
  return [
    [`${document.name.ja}${referenceMarks(document.sources)([...sources])}`],
    table,
    [...worthLines(document, language), ...worthReadings(document, language)],
  ]
}

/** The answer of `worth` for a terminal: the first screen, or all of it. */
export const worthTable = (document: WorthDocument | WorthPlansDocument, view: View): string => {
  const ones = singly<WorthDocument>(document)
  if (!view.isFull) return framedScreen(worthScreen(document, view), document, ones.map(planOf), view)
  return framed(document, ones.map(planOf), view, {
    body: [severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
  })
}
