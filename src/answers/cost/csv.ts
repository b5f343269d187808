import { addMonths, type Day, parseDay } from '../../model/day.ts'
import type { Range } from '../../model/money.ts'
import { csv } from '../../view/csv.ts'
import type { CostDocument, LineDocument, PlanCostDocument } from './schema.ts'

/** The names of the columns. */
export const costHead = ['month', 'date', 'item', 'yen', 'tax', 'yenMax', 'plan']

type CsvRow = readonly (string | number | null)[]

const row = (month: number | null, date: string | null, item: string, yen: Range, tax: string | null, plan: string) =>
  [month, date, item, yen.min, tax, yen.max, plan] as const

/** The month of the contract of a day, counted from 1. */
const monthOf = (day: Day, start: Day): number => {
  let month = 1
  while (addMonths(start, month) <= day) month++
  return month
}

/** A row for each month, the free months first with 0 yen; one row without an upper bound where the number of months is not known. */
const monthlyRows = (line: LineDocument, { id, months }: PlanCostDocument, start: Day | null): readonly CsvRow[] => {
  const count = months?.max ?? null
  if (count === null) return [row(1, start, line.rule, line.amount, line.tax, id)]
  const free = count - line.quantity.min
  return Array.from({ length: count }, (_, index) => {
    const date = start === null ? null : addMonths(start, index)
    return row(index + 1, date, line.rule, index < free ? { min: 0, max: 0 } : line.unit, line.tax, id)
  })
}

const rowsOf = (plan: PlanCostDocument, start: Day | null): readonly CsvRow[] =>
  plan.lines.flatMap(line => {
    if (line.item === 'monthly') return monthlyRows(line, plan, start)
    const day = line.date === null ? null : parseDay(line.date)
    return [row(day && start ? monthOf(day, start) : null, line.date, line.rule, line.amount, line.tax, plan.id)]
  })

/** The rows of an answer without its head. */
export const costRows = (document: CostDocument): readonly CsvRow[] => {
  const start = document.facts.start === undefined ? null : parseDay(document.facts.start)
  return document.plans.flatMap(plan => rowsOf(plan, start))
}

/** The answer of `cost` by month. `yen` is the minimum, `yenMax` the maximum (empty without an upper bound); the rows add up to the totals. */
export const costCsv = (document: CostDocument): string => csv(costHead, costRows(document))
