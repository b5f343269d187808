import { markdownTable } from '../../view/grid.ts'
import { bulleted, framedMarkdown, nested } from '../shared/markdown-frame.ts'
import { planOf, type View } from '../shared/view.ts'
import { labels, verdictTexts } from '../shared/words.ts'
import { worthLines, worthReadings, worthRows } from './lines.ts'
import type { WorthDocument } from './schema.ts'

const attestedParts = (document: WorthDocument, { language }: View): readonly string[] => [
  markdownTable(
    [labels.item, labels.amount].map(label => label[language]),
    worthRows(document, language),
  ),
  ...bulleted([...worthLines(document, language), ...nested(worthReadings(document, language))]),
]

/** The answer of `worth` as GitHub Markdown. */
export const worthMarkdown = (document: WorthDocument, view: View): string => {
  const isUnattested = document.verdict === 'unattested'
  const body = isUnattested ? [verdictTexts.unattested[view.language]] : attestedParts(document, view)
  return framedMarkdown(document, [planOf(document)], view, { body: [`**${document.name.ja}**`, ...body] })
}
