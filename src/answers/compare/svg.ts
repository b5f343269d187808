import { joined } from '../../text/text.ts'
import { barChart } from '../shared/svg-frame.ts'
import type { View } from '../shared/view.ts'
import { compareHead, variantWords } from './lines.ts'
import type { CompareDocument } from './schema.ts'
import { words } from './words.ts'

/** The answer of `compare` as a picture: for each plan a bar for each variant and number of claims. */
export const compareSvg = (document: CompareDocument, view: View): string => {
  const { language } = view
  const [, ...heads] = compareHead(document, language)
  const groups = document.plans.flatMap(({ id, name }) => {
    const bars = document.rows
      .filter(row => row.plan === id)
      .flatMap(row =>
        row.totals.map((amount, column) => ({
          label: joined([...variantWords(row.variant, language), heads[column]!], language),
          amount,
        })),
      )
    const heading = language === 'ja' ? name.ja : `${name.en} (${name.ja})`
    return bars.length === 0 ? [] : [{ heading, bars }]
  })
  return barChart({ title: words.title[language], groups, lines: [] }, document, document.plans, view)
}
