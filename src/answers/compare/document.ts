import { priceAddresses } from '../../claims/price.ts'
import { monthlyFigures } from '../../model/figures.ts'
import type { Filed } from '../../model/tables.ts'
import { freeNotes, idleNotes, limitNotes } from '../cost/document.ts'
import { type AskedQuestion, askedQuestion, type MakeDocument } from '../shared/answer.ts'
import { figureDocument, footOf, headOf, type InForce, tableNotes } from '../shared/document.ts'
import { figureGrounds } from '../shared/grounds.ts'
import { mentionNotes, shownName } from '../shared/reasons.ts'
import type { NoteDocument } from '../shared/schema.ts'
import type { AssumptionCode } from '../shared/words.ts'
import { type Comparison, decideCompare } from './decide.ts'
import type { CompareDocument, RowDocument } from './schema.ts'
import { notesFor } from './words.ts'

const feesIn = ({ edition }: Filed): readonly string[] => [
  ...monthlyFigures(edition),
  ...priceAddresses(edition).prices,
]

const feeSources = (filed: Filed): readonly string[] => [
  ...new Set(feesIn(filed).flatMap(address => figureDocument(filed.edition, address).sources)),
]

const ownNotes = ({ rows, compared, leftOut }: Comparison, { question }: AskedQuestion): readonly NoteDocument[] => {
  const isRefused = (plan: string) => rows.some(row => row.plan === plan && row.refused.some(count => count.max !== 0))
  const isBeforeTax = (plan: string) => rows.some(row => row.plan === plan && row.taxes.includes('excluded'))
  return [
    ...notesFor(
      'left-out',
      leftOut.map(plan => ({ plan })),
    ),
    ...notesFor('priced-as-covered', compared, plan => plan.isUncovered),
    ...limitNotes(compared.filter(({ plan }) => isRefused(plan))),
    ...notesFor('tax-excluded', compared, ({ plan }) => isBeforeTax(plan)),
    ...idleNotes(compared),
    ...freeNotes(compared, question.parameters),
    ...notesFor('not-included', compared),
    ...mentionNotes(compared, question.parameters),
  ]
}

const rowDocument = ({ plan, filed, variant, totals, refused, taxes }: Comparison['rows'][number]): RowDocument => ({
  plan,
  name: filed.edition.name,
  variant,
  totals,
  refusedClaims: refused,
  taxes,
  sources: feeSources(filed),
})

/** The document of `compare`; `why` adds the plans' fees. */
export const compareDocument: MakeDocument<CompareDocument> = (tables, question, asOf, why = false) => {
  const asked = askedQuestion(tables, question, asOf, why)
  const { inForce } = asked
  const comparison = decideCompare(
    inForce.flatMap(({ filed }) => filed ?? []),
    question,
    asOf,
  )
  const { columns, rows, compared, leftOut } = comparison
  const verdictOf = ({ plan, filed }: InForce) => (filed ? (leftOut.includes(plan) ? 'no' : null) : 'unattested')
  const assumed = new Set<AssumptionCode>(compared.flatMap(plan => ['one-year', ...plan.assumed]))
  const notes = [...tableNotes(tables, inForce, question.facts, asOf), ...ownNotes(comparison, asked)]
  return {
    ...headOf('compare', tables, inForce, question.facts, asOf, question.parameters),
    columns,
    rows: rows.map(rowDocument),
    plans: inForce.map(plan => ({ id: plan.plan, ...shownName(plan.plan, tables), verdict: verdictOf(plan) })),
    leftOut,
    ...(why && { grounds: compared.flatMap(({ filed }) => figureGrounds(filed, feesIn(filed))) }),
    ...footOf(
      tables,
      compared.flatMap(plan => feeSources(plan.filed)),
      [...assumed],
      notes,
    ),
  }
}
