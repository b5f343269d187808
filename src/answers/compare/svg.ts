import { barChart } from '../shared/svg-frame.ts'
import type { View } from '../shared/view.ts'
import { compareHead, rowName } from './lines.ts'
import type { CompareDocument } from './schema.ts'
import { words } from './words.ts'

/** The answer of `compare` as a picture: a bar for each plan, variant and number of claims. */
export const compareSvg = (document: CompareDocument, view: View): string => {
  const { language } = view
  const [, ...heads] = compareHead(document, language)
  const bars = document.rows.flatMap(row =>
    row.totals.map((amount, column) => ({ label: `${rowName(row, language)} ${heads[column]}`, amount })),
  )
  return barChart({ title: words.title[language], bars, lines: [] }, document, document.plans, view)
}
