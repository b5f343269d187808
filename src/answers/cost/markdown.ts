import { labels } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
import { bulleted, framedMarkdown, nested } from '../shared/markdown-frame.ts'
import { lineTax, readingLines, standingWords, sumWords, totalLines, totalWords, unitWords } from '../shared/sums.ts'
import { money, referenceMarks, speaker, type View } from '../shared/view.ts'
import type { CostDocument, PlanCostDocument } from './document.ts'

const planParts = (plan: PlanCostDocument, document: CostDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const head = [`**${plan.name.ja}**`, ...standingWords(plan, document, language)].join(': ')
  if (plan.verdict === 'unattested') return [head]
  const rows = plan.lines.map(line => [
    `${line.date === null ? '' : `${line.date} `}${say(line.text)}${lineTax(line, language)}${marks(line.sources)}`,
    unitWords(line, language),
    money(line.amount, language),
  ])
  const readings = readingLines(plan.readings, one => sumWords(one, language), language)
  return [
    head,
    markdownTable(
      [labels.item, labels.unit, labels.amount].map(label => say(label)),
      [...rows, [say(labels.total), '', totalWords(plan, language)]],
    ),
    ...bulleted([...totalLines(plan, document, language), ...nested(readings)]),
  ]
}

/** The answer of `cost` as GitHub Markdown. */
export const costMarkdown = (document: CostDocument, view: View): string =>
  framedMarkdown(document, document.plans, view, {
    body: document.plans.flatMap(plan => planParts(plan, document, view)),
  })
