import type { Day } from '../model/day.ts'
import type { Certainty, Edition, Tax, Text } from '../model/edition.ts'
import { figureAt } from '../model/figures.ts'
import { type Range, sum } from '../model/money.ts'
import type { Need, Question } from '../model/question.ts'
import type { Filed, Tables } from '../model/tables.ts'
import type { Line, PlanCost } from '../rules/cost.ts'
import type { Unattested } from '../rules/eligible.ts'
import { nextQuestion } from '../rules/next.ts'
import type { Choice } from '../rules/readings.ts'
import { fill } from '../text/text.ts'
import { type AssumptionCode, itemTexts, labels, type noteTexts } from '../text/words.ts'
import {
  type Foot,
  figureDocument,
  footOf,
  type Head,
  headOf,
  type NoteDocument,
  note,
  tableNotes,
} from './document.ts'
import { askOf, mentionNotes, type NextDocument, nextDocument, readingText, shownName } from './parts.ts'

/** One line of a bill: quantity × unit = amount, in yen. */
export type LineDocument = {
  readonly item: Line['item']
  /** The address of the figure, with its plan. */
  readonly rule: string
  readonly text: Text
  readonly quantity: Range
  readonly unit: Range
  readonly amount: Range
  /** The tax class; null where the amount itself is not known. */
  readonly tax: Tax | null
  readonly date: string | null
  readonly certainty: Certainty
  readonly sources: readonly string[]
}

export type SumReading = {
  readonly reading: Choice
  readonly total: Range
  readonly refusedClaims: Range
  readonly text: Text
  readonly ask: readonly Text[]
}

export type PlanCostDocument = {
  readonly id: string
  readonly name: Text
  /** `unattested` where no edition attests the day, else null: a cost has no verdict. */
  readonly verdict: 'unattested' | null
  readonly months: Range | null
  readonly lines: readonly LineDocument[]
  /** Null where amounts before and after tax cannot be added up, and where nothing is attested. */
  readonly total: Range | null
  /** The total by tax class. */
  readonly byTax: readonly { readonly tax: Tax | null; readonly amount: Range }[]
  readonly refusedClaims: Range | null
  readonly readings: readonly SumReading[]
  readonly needs: readonly Need[]
  readonly page: string | null
}

/** The answer of `cost` as it is printed and returned (contract, section 3). */
export type CostDocument = Head & {
  readonly plans: readonly PlanCostDocument[]
  readonly next: NextDocument | null
} & Foot

/** `exchange.2` as the second; an address without a number has none. */
const placeIn = (address: string): string => /\.(\d)$/.exec(address)?.[1] ?? ''

const courseIn = (address: string): string => /^monthly\.(.+)$/.exec(address)?.[1] ?? ''

const lineText = ({ item, address }: Line): Text => {
  const course = courseIn(address ?? '')
  if (item === 'monthly' && course) return fill(itemTexts.course, { course })
  return fill(itemTexts[item], { place: placeIn(address ?? '') })
}

const addressesOf = ({ item, address }: Line, { figures }: Edition): readonly string[] => {
  if (address !== null) return [address]
  return item === 'monthly'
    ? Object.keys(figures).filter(name => name.startsWith('monthly.'))
    : Object.keys(figures).filter(name => /^(repair|exchange)\.|^cap$/.test(name))
}

const lineDocument = (line: Line, { edition }: Filed): LineDocument => {
  const figures = addressesOf(line, edition).map(address => figureDocument(edition, address))
  const weakest = (['unknown', 'implied', 'hedged'] as const).find(one =>
    figures.some(({ certainty }) => certainty === one),
  )
  return {
    item: line.item,
    rule: `${edition.plan}.${line.address ?? line.item}`,
    text: lineText(line),
    quantity: line.quantity,
    unit: line.unit,
    amount: line.amount,
    tax: line.tax,
    date: line.date,
    certainty: weakest ?? 'stated',
    sources: [...new Set(figures.flatMap(figure => figure.sources))],
  }
}

const byTax = (lines: readonly LineDocument[]): PlanCostDocument['byTax'] =>
  [...new Set(lines.map(line => line.tax))].map(tax => ({
    tax,
    amount: sum(lines.filter(line => line.tax === tax).map(line => line.amount)),
  }))

/** The readings of a sum in words, each with the question for the desk. */
export const sumReadings = (readings: PlanCost['readings'], edition: Edition): readonly SumReading[] =>
  readings.map(({ reading, total, refused }) => ({
    reading,
    total,
    refusedClaims: refused,
    text: readingText(reading, edition),
    ask: askOf(reading, edition),
  }))

const planDocument = (cost: PlanCost): PlanCostDocument => {
  const { edition } = cost.filed
  const lines = cost.lines.map(line => lineDocument(line, cost.filed))
  return {
    id: cost.plan,
    name: edition.name,
    verdict: null,
    months: cost.months,
    lines,
    total: cost.total,
    byTax: byTax(lines),
    refusedClaims: cost.refused,
    readings: sumReadings(cost.readings, edition),
    needs: cost.needs,
    page: edition.page,
  }
}

const unattestedDocument = ({ plan, verdict }: Unattested, tables: Tables): PlanCostDocument => {
  const { name, page } = shownName(plan, tables)
  const none = { months: null, lines: [], total: null, byTax: [], refusedClaims: null, readings: [], needs: [] }
  return { id: plan, name, verdict, ...none, page }
}

/** That claims over the limit of a year are refused, with the limit of each plan. */
export const limitNotes = (
  limited: readonly { readonly plan: string; readonly filed: Filed }[],
): readonly NoteDocument[] =>
  limited.map(({ plan, filed }) => {
    const limit = figureAt(filed.edition, 'uses-per-year')
    return note('claim-limit', { limit: limit === null ? labels.unknown : String(limit) }, [plan])
  })

/** What the figures themselves give rise to: refused claims, amounts before tax, parts that nobody knows. */
const sumNotes = (costs: readonly PlanCost[]): readonly NoteDocument[] => {
  const noted = (code: keyof typeof noteTexts, isSo: (cost: (typeof costs)[number]) => boolean) => {
    const plans = costs.filter(isSo).map(cost => cost.plan)
    return plans.length > 0 ? [note(code, {}, plans)] : []
  }
  return [
    ...limitNotes(costs.filter(({ refused, early }) => (refused.max ?? 0) > early)),
    ...noted('claim-before-cover', ({ early }) => early > 0),
    ...noted('tax-excluded', ({ lines }) => lines.some(line => line.tax === 'excluded' && line.amount.max !== 0)),
    ...noted('not-stated', ({ lines }) => lines.some(line => line.tax === null)),
    ...noted('quote-unused', ({ idle }) => idle.includes('repair-quote')),
    ...noted('remedy-unused', ({ idle }) => idle.includes('remedy')),
    ...noted('unreturned-unused', ({ idle }) => idle.includes('unreturned')),
  ]
}

/** The answer of `cost` with its texts. */
export const costDocument = (
  tables: Tables,
  costs: readonly (PlanCost | Unattested)[],
  { facts, parameters }: Question,
  asOf: Day,
): CostDocument => {
  const attested = costs.filter((cost): cost is PlanCost => cost.filed !== null)
  const plans = costs.map(cost => (cost.filed === null ? unattestedDocument(cost, tables) : planDocument(cost)))
  const assumed: readonly AssumptionCode[] = [...new Set(attested.flatMap(cost => cost.assumed))]
  const notes = [
    ...tableNotes(tables, costs, facts, asOf),
    ...sumNotes(attested),
    ...(attested.length > 0
      ? [
          note(
            'not-included',
            {},
            attested.map(cost => cost.plan),
          ),
        ]
      : []),
    ...mentionNotes(attested),
  ]
  return {
    ...headOf('cost', tables, costs, facts, asOf, parameters),
    plans,
    next: nextDocument(nextQuestion(attested)),
    ...footOf(
      tables,
      plans.flatMap(plan => plan.lines.flatMap(line => line.sources)),
      assumed,
      notes,
    ),
  }
}
