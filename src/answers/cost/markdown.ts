import { markdownTable } from '../../view/grid.ts'
import { bulleted, framedMarkdown, nested } from '../shared/markdown-frame.ts'
import { framedScreenMarkdown } from '../shared/screen/markdown.ts'
import { readingLines, sumWords } from '../shared/sums.ts'
import type { View } from '../shared/view.ts'
import { labels } from '../shared/words.ts'
import { billRows, standingWords, totalLines } from './lines.ts'
import type { CostDocument, PlanCostDocument } from './schema.ts'
import { costScreen } from './screen.ts'
import { words } from './words.ts'

const planParts = (plan: PlanCostDocument, document: CostDocument, { language }: View): readonly string[] => {
  const head = [`**${plan.name.ja}**`, ...standingWords(plan, document, language)].join(': ')
  if (plan.verdict === 'unattested') return [head]
  const columns = [labels.item, words.unit, labels.amount].map(label => label[language])
  const readings = readingLines(plan.readings, sumWords, language)
  return [
    head,
    markdownTable(columns, billRows(plan, document, language)),
    ...bulleted([...totalLines(plan, document, language), ...nested(readings)]),
  ]
}

/** A bill for each plan. */
export const costBody = (document: CostDocument, view: View): readonly string[] =>
  document.plans.flatMap(plan => planParts(plan, document, view))

/** The answer of `cost` as GitHub Markdown: the first screen, or all of it. */
export const costMarkdown = (document: CostDocument, view: View): string =>
  view.isFull
    ? framedMarkdown(document, document.plans, view, { body: costBody(document, view) })
    : framedScreenMarkdown(screen => costScreen(document, screen), document, document.plans, view)
