import { labels } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { grid } from '../../view/grid.ts'
import { indented } from '../../view/layout.ts'
import { wrap } from '../../view/wrap.ts'
import { lineTax, readingLines, standingWords, sumWords, totalLines, totalWords, unitWords } from '../shared/sums.ts'
import { bullet, framed, type Marks, unbrokenIn } from '../shared/table-frame.ts'
import { money, referenceMarks, speaker, type View } from '../shared/view.ts'
import type { CostDocument, LineDocument, PlanCostDocument } from './document.ts'

const lineCells = (line: LineDocument, { language }: View, marks: Marks): readonly string[] => {
  const say = speaker(language)
  const day = line.date === null ? '' : `${line.date} `
  return [
    `${day}${say(line.text)}${lineTax(line, language)}${marks(line.sources)}`,
    unitWords(line, language),
    money(line.amount, language),
  ]
}

const billGrid = (plan: PlanCostDocument, document: CostDocument, view: View, paint: Palette): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const total = [say(labels.total), '', totalWords(plan, view.language)]
  const rows = [...plan.lines.map(line => lineCells(line, view, marks)), total]
  return grid(rows, {
    width: view.width,
    columns: ['fill', 'fit', 'fit'],
    unbroken: [...unbrokenIn(document, document.plans), ...rows.flatMap(([, unit, amount]) => [unit!, amount!])],
    paint: (line, row, column) => (row === rows.length - 1 && column !== 1 ? paint.bold(line) : line),
  })
}

/** What is to be said of a total, and how it depends on readings. */
const belowBill = (plan: PlanCostDocument, document: CostDocument, { language }: View): readonly string[] => [
  ...totalLines(plan, document, language),
  ...readingLines(plan.readings, one => sumWords(one, language), language).map((line, index) =>
    index === 0 ? line : bullet(line),
  ),
]

const planSection = (plan: PlanCostDocument, document: CostDocument, view: View, paint: Palette): string => {
  const name = wrap(plan.name.ja, view.width, [plan.name.ja]).map(paint.bold)
  const head = [...name, ...standingWords(plan, document, view.language)]
  if (plan.verdict === 'unattested') return head.join('\n')
  const below = belowBill(plan, document, view).flatMap(line =>
    indented(line, view.width, unbrokenIn(document, document.plans)),
  )
  return [...head, billGrid(plan, document, view, paint), ...below].join('\n')
}

/** The answer of `cost` for a terminal: a bill for each plan. */
export const costTable = (document: CostDocument, view: View, paint: Palette): string =>
  framed(document, document.plans, view, {
    body: document.plans.map(plan => planSection(plan, document, view, paint)),
  })
