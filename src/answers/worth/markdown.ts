import { markdownTable } from '../../view/grid.ts'
import { bulleted, framedMarkdown, nested } from '../shared/markdown-frame.ts'
import { framedScreenMarkdown } from '../shared/screen/markdown.ts'
import { planOf, severalLines, singly, type View } from '../shared/view.ts'
import { labels, verdictTexts } from '../shared/words.ts'
import { worthLines, worthReadings, worthRows } from './lines.ts'
import type { WorthDocument, WorthPlansDocument } from './schema.ts'
import { worthScreen } from './screen.ts'

const attestedParts = (document: WorthDocument, { language }: View): readonly string[] => [
  markdownTable(
    [labels.item, labels.amount].map(label => label[language]),
    worthRows(document, language),
  ),
  ...bulleted([...worthLines(document, language), ...nested(worthReadings(document, language))]),
]

const partsOf = (document: WorthDocument, view: View): readonly string[] => {
  const isUnattested = document.verdict === 'unattested'
  const parts = isUnattested ? [verdictTexts.unattested[view.language]] : attestedParts(document, view)
  return [`**${document.name.ja}**`, ...parts]
}

/** The answer of `worth` as GitHub Markdown: the first screen, or all of it. */
export const worthMarkdown = (document: WorthDocument | WorthPlansDocument, view: View): string => {
  const ones = singly<WorthDocument>(document)
  if (!view.isFull)
    return framedScreenMarkdown(screen => worthScreen(document, screen), document, ones.map(planOf), view)
  return framedMarkdown(document, ones.map(planOf), view, {
    body: [...severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
  })
}
