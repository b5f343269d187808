import type { Day } from '../model/day.ts'
import type { Text } from '../model/edition.ts'
import type { Range } from '../model/money.ts'
import type { Question } from '../model/question.ts'
import { type Filed, plansOf, type Tables } from '../model/tables.ts'
import { decideCompare } from '../rules/compare.ts'
import type { AssumptionCode } from '../text/answers.ts'
import { freeNotes, idleNotes, limitNotes, taxNotes } from './cost.ts'
import { type Foot, figureDocument, footOf, type Head, headOf, note, tableNotes } from './document.ts'
import { figureGrounds, type Grounded } from './grounds.ts'
import { mentionNotes, shownName } from './parts.ts'

export type RowDocument = {
  readonly plan: string
  readonly name: Text
  /** A course, a remedy, or both, where they make a difference; null for a plan's only row. */
  readonly variant: string | null
  /** In yen, one a column; null where amounts before and after tax cannot be added. */
  readonly totals: readonly (Range | null)[]
  readonly refusedClaims: readonly Range[]
  /** The sources of the plan's fees. */
  readonly sources: readonly string[]
}

/** The answer of `compare` as it is printed and returned (contract, section 3). */
export type CompareDocument = Head & {
  readonly columns: readonly number[]
  readonly rows: readonly RowDocument[]
  /** The plans in question, with the page on which to confirm. */
  readonly plans: readonly {
    readonly id: string
    readonly name: Text
    readonly verdict: 'unattested' | null
    readonly page: string
  }[]
  /** Plans that the given facts rule out. */
  readonly leftOut: readonly string[]
} & Grounded &
  Foot

const feesIn = ({ edition }: Filed): readonly string[] =>
  Object.keys(edition.figures).filter(address => /^(monthly|repair|exchange)(\.|$)/.test(address))

const feeSources = (filed: Filed): readonly string[] => [
  ...new Set(feesIn(filed).flatMap(address => figureDocument(filed.edition, address).sources)),
]

/** The answer of `compare` with its texts; `why` adds the plans' fees. */
export const compareDocument = (tables: Tables, question: Question, asOf: Day, why = false): CompareDocument => {
  const { facts, parameters } = question
  const compared = decideCompare(tables, question, asOf)
  const told = [...compared.attested, ...compared.unattested]
  const answered = plansOf(tables).flatMap(plan => told.filter(one => one.plan === plan))
  const isRefused = (plan: string) =>
    compared.rows.some(row => row.plan === plan && row.refused.some(count => count.max !== 0))
  const isBeforeTax = (plan: string) => compared.rows.some(row => row.plan === plan && row.isBeforeTax)
  const { attested } = compared
  const notes = [
    ...tableNotes(tables, answered, facts, asOf),
    ...limitNotes(
      attested.filter(one => isRefused(one.plan)),
      attested.length,
    ),
    ...taxNotes(
      attested.filter(one => isBeforeTax(one.plan)),
      attested.length,
    ),
    ...idleNotes(attested),
    ...freeNotes(attested, parameters),
    ...(compared.leftOut.length > 0 ? [note('left-out', {}, compared.leftOut)] : []),
    ...mentionNotes(attested),
  ]
  const sums = new Set(attested.flatMap(one => one.assumed))
  const assumed: readonly AssumptionCode[] = attested.length > 0 ? ['one-year', ...sums] : []
  return {
    ...headOf('compare', tables, answered, facts, asOf, parameters),
    columns: compared.columns,
    rows: compared.rows.map(({ plan, filed, variant, totals, refused }) => ({
      plan,
      name: filed.edition.name,
      variant,
      totals,
      refusedClaims: refused,
      sources: feeSources(filed),
    })),
    plans: answered.map(one => {
      const { name, page } = shownName(one.plan, tables)
      return { id: one.plan, name, verdict: one.filed === null ? 'unattested' : null, page }
    }),
    leftOut: compared.leftOut,
    ...(why && { grounds: attested.flatMap(({ filed }) => figureGrounds(filed, feesIn(filed))) }),
    ...footOf(
      tables,
      attested.flatMap(one => feeSources(one.filed)),
      assumed,
      notes,
    ),
  }
}
