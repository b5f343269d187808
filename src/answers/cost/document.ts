import { hasTaxExcluded, type Line } from '../../claims/lines.ts'
import { ordinalOf } from '../../claims/price.ts'
import type { Edition } from '../../model/edition.ts'
import { figureAt } from '../../model/figures.ts'
import { fill } from '../../model/message.ts'
import { sum } from '../../model/money.ts'
import type { Parameters } from '../../model/parameters.ts'
import { isSilent, listed } from '../../model/sections.ts'
import type { Filed } from '../../model/tables.ts'
import type { Remedy } from '../../model/terms.ts'
import type { Text } from '../../model/text.ts'
import { courseText } from '../../text/courses.ts'
import { type AskedQuestion, answerAboutPlans, type MakeDocument } from '../shared/answer.ts'
import { figureGrounds } from '../shared/grounds.ts'
import { askOf, readingText } from '../shared/reasons.ts'
import type { NoteDocument } from '../shared/schema.ts'
import { decideCost, type Idle, isWithin, type PlanCost } from './decide.ts'
import { lineFigures } from './line.ts'
import type { CostDocument, LineDocument, PlanCostDocument, SumReading } from './schema.ts'
import { itemTexts, notesFor } from './words.ts'

const nthTexts = { repair: itemTexts.nthRepair, exchange: itemTexts.nthExchange }

/** A claim in words with the number of its price, or with the number from which on no source states a price. */
const claimText = (
  item: Remedy,
  { addresses: [address = '', ...others], unit, varies }: Line,
  edition: Edition,
): Text => {
  const place = others.length > 0 || varies ? null : ordinalOf(edition, address)
  if (place === null) return itemTexts[item]
  if (unit.max !== null) return fill(nthTexts[item], { place: String(place) })
  return fill(itemTexts.beyond, { what: itemTexts[item], place: String(place + 1) })
}

const lineText = (line: Line, edition: Edition): Text => {
  const { item, addresses, dates, claims } = line
  if (claims > 1 && dates.length === 0)
    return fill(itemTexts.forClaims, { what: itemTexts[item], count: String(claims) })
  if (dates.length > 1) return fill(itemTexts.onDays, { what: itemTexts[item], dates: dates.join(', ') })
  if (item === 'repair' || item === 'exchange') return claimText(item, line, edition)
  const course = addresses.length === 1 ? /^monthly\.(.+)$/.exec(addresses[0]!)?.[1] : undefined
  return course === undefined ? itemTexts[item] : fill(itemTexts.course, { course: courseText(course) })
}

const lineDocument = (line: Line, { edition }: Filed): LineDocument => {
  const { item, rule, ...figures } = lineFigures(line, edition)
  return { item, rule, text: lineText(line, edition), ...figures }
}

const byTax = (lines: readonly LineDocument[]): PlanCostDocument['byTax'] =>
  [...new Set(lines.map(line => line.tax))].map(tax => ({
    tax,
    amount: sum(lines.filter(line => line.tax === tax).map(line => line.amount)),
  }))

/** The sum under each reading, with the texts of the reading and the questions for the desk. */
export const sumReadings = (readings: PlanCost['readings'], edition: Edition): readonly SumReading[] =>
  readings.map(({ refused, ...entry }) => ({
    ...entry,
    refusedClaims: refused,
    text: readingText(entry, edition),
    ask: askOf(entry.reading, edition),
  }))

const planDocument = (cost: PlanCost, { question }: AskedQuestion): PlanCostDocument => {
  const { maxTotal } = question.parameters
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
    ...(maxTotal !== undefined && { withinMax: isWithin(cost, maxTotal) }),
    readings: sumReadings(cost.readings, edition),
    needs: cost.needs,
    page: edition.page,
  }
}

const unattestedCost = ({ question }: AskedQuestion): Omit<PlanCostDocument, 'id' | 'name' | 'verdict' | 'page'> => ({
  months: null,
  lines: [],
  total: null,
  byTax: [],
  refusedClaims: null,
  ...(question.parameters.maxTotal !== undefined && { withinMax: 'conditional' }),
  readings: [],
  needs: [],
})

type PlanEdition = { readonly plan: string; readonly filed: Filed }

/** The notes on the limit of claims a year, one for the plans with the same limit. */
export const limitNotes = (limited: readonly PlanEdition[]): readonly NoteDocument[] => {
  const limits = limited.flatMap(({ plan, filed: { edition } }) => {
    const stated = listed(edition, 'limits').map(({ atMost }) => figureAt(edition, atMost))
    return (isSilent(edition, 'limits') ? [null] : stated).map(limit => ({ plan, limit }))
  })
  const known = limits.flatMap(({ plan, limit }) =>
    limit === null ? [] : [{ plan, values: { limit: String(limit) } }],
  )
  return [...notesFor('claim-limit', known), ...notesFor('limit-unknown', limits, ({ limit }) => limit === null)]
}

const datedText = (line: Line, edition: Edition): Text => {
  const { ja, en } = lineText(line, edition)
  const [date, ...others] = line.dates
  return date === undefined || others.length > 0 ? { ja, en } : { ja: `${date} ${ja}`, en: `${date} ${en}` }
}

/** The notes on lines of a bill whose amount no source bounds. */
const silentNotes = (costs: readonly PlanCost[]): readonly NoteDocument[] =>
  notesFor(
    'not-stated',
    costs.flatMap(({ plan, lines, filed: { edition } }) => {
      const texts = lines.filter(line => line.unit.max === null).map(line => datedText(line, edition))
      const items = { ja: texts.map(text => text.ja).join('、'), en: texts.map(text => text.en).join(', ') }
      return texts.length > 0 ? [{ plan, values: { items } }] : []
    }),
  )

const idleCodes = {
  'repair-quote': 'quote-unused',
  remedy: 'remedy-unused',
  unreturned: 'unreturned-unused',
} as const

/** The notes on facts and parameters that do not change the sum of a plan. */
export const idleNotes = (answered: readonly (PlanEdition & { readonly idle: Idle })[]): readonly NoteDocument[] =>
  (Object.keys(idleCodes) as (keyof typeof idleCodes)[]).flatMap(fact =>
    notesFor(idleCodes[fact], answered, ({ idle }) => idle.includes(fact)),
  )

/** The notes on more free months than the tables name, one for the plans with the same number. */
export const freeNotes = (answered: readonly PlanEdition[], { freeMonths = 0 }: Parameters): readonly NoteDocument[] =>
  notesFor(
    'free-months-above',
    answered.flatMap(({ plan, filed: { edition } }) => {
      const most = figureAt(edition, 'free-months-max') ?? freeMonths
      return most < freeMonths ? [{ plan, values: { told: String(freeMonths), most: String(most) } }] : []
    }),
  )

const notesOn = (costs: readonly PlanCost[], { question }: AskedQuestion): readonly NoteDocument[] => [
  ...notesFor('ruled-out', costs, cost => cost.isRuledOut()),
  ...notesFor('priced-as-covered', costs, cost => cost.isUncovered()),
  ...limitNotes(costs.filter(({ refused, outside }) => (refused.max ?? 0) > outside)),
  ...notesFor('claim-before-cover', costs, ({ outside }) => outside > 0),
  ...notesFor('tax-excluded', costs, ({ lines, total }) => total !== null && hasTaxExcluded(lines)),
  ...notesFor('tax-mixed', costs, ({ total }) => total === null),
  ...notesFor('too-many-ways', costs, cost => cost.isBounded),
  ...silentNotes(costs.filter(cost => !cost.isBounded)),
  ...idleNotes(costs.map(cost => ({ ...cost, idle: cost.idle() }))),
  ...freeNotes(costs, question.parameters),
  ...notesFor('not-included', costs),
]

/** The document of `cost`; `why` adds the figures that its lines use. */
export const costDocument: MakeDocument<CostDocument> = answerAboutPlans<PlanCost, PlanCostDocument>({
  command: 'cost',
  decide: decideCost,
  part: planDocument,
  unattested: unattestedCost,
  cited: plan => plan.lines.flatMap(line => line.sources),
  assumed: cost => cost.assumed(),
  notes: notesOn,
  grounds: ({ filed, lines }) =>
    figureGrounds(
      filed,
      lines.flatMap(line => line.addresses),
    ),
})
