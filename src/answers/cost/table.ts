import { grid } from '../../view/grid.ts'
import { indented } from '../../view/layout.ts'
import { framedScreen } from '../shared/screen/terminal.ts'
import { readingLines, sumWords } from '../shared/sums.ts'
import { bullet, framed, nameLines, type Parts, unbrokenIn } from '../shared/table-frame.ts'
import type { View } from '../shared/view.ts'
import { billRows, standingWords, totalLines } from './lines.ts'
import type { CostDocument, PlanCostDocument } from './schema.ts'
import { costScreen } from './screen.ts'

const billGrid = (plan: PlanCostDocument, document: CostDocument, view: View): string => {
  const { language, width, paint } = view
  const rows = billRows(plan, document, language)
  return grid(rows, {
    width,
    columns: ['fill', 'fit', 'fit'],
    unbroken: [...unbrokenIn(document, document.plans, view), ...rows.flatMap(([, unit, amount]) => [unit!, amount!])],
    paint: (line, row, column) => (row === rows.length - 1 && column !== 1 ? paint.bold(line) : line),
  })
}

/** The lines below a bill: about its total, and how it depends on readings. */
const belowBill = (plan: PlanCostDocument, document: CostDocument, view: View): readonly string[] => {
  const { language, width } = view
  const lines = [...totalLines(plan, document, language), ...readingLines(plan.readings, sumWords, language, bullet)]
  return lines.flatMap(line => indented(line, width, unbrokenIn(document, document.plans, view)))
}

const planSection = (plan: PlanCostDocument, document: CostDocument, view: View): string => {
  const head = [...nameLines(plan.name, view), ...standingWords(plan, document, view.language)]
  if (plan.verdict === 'unattested') return head.join('\n')
  return [...head, billGrid(plan, document, view), ...belowBill(plan, document, view)].join('\n')
}

/** A bill for each plan. */
export const costParts = (document: CostDocument, view: View): Parts => ({
  body: document.plans.map(plan => planSection(plan, document, view)),
})

/** The answer of `cost` for a terminal: the first screen, or all of it. */
export const costTable = (document: CostDocument, view: View): string =>
  view.isFull
    ? framed(document, document.plans, view, costParts(document, view))
    : framedScreen(costScreen(document, view), document, document.plans, view)
