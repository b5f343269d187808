import type { Day } from '../../model/day.ts'
import type { Tax, Text } from '../../model/edition.ts'
import type { Range } from '../../model/money.ts'
import type { Question } from '../../model/question.ts'
import type { Filed, Tables } from '../../model/tables.ts'
import { freeNotes, idleNotes, limitNotes } from '../cost/document.ts'
import { type Foot, figureDocument, footOf, type Head, headOf, notesFor, tableNotes } from '../shared/document.ts'
import { figureGrounds, type Grounded } from '../shared/grounds.ts'
import { mentionNotes, shownName } from '../shared/reasons.ts'
import type { AssumptionCode } from '../shared/words.ts'
import { decideCompare } from './decide.ts'

export type RowDocument = {
  readonly plan: string
  readonly name: Text
  /** A course, a remedy, or both, where they make a difference; null for a plan's only row. */
  readonly variant: string | null
  /** In yen, one a column; null where amounts before and after tax cannot be added. */
  readonly totals: readonly (Range | null)[]
  readonly refusedClaims: readonly Range[]
  /** The classes of tax that the totals may hold. */
  readonly taxes: readonly Tax[]
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
    readonly page: string
    /** `no` where the facts told rule it out; null where it is compared. */
    readonly verdict: 'unattested' | 'no' | null
  }[]
  /** Plans that the facts told rule out. */
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
  const { columns, rows, compared, answered } = decideCompare(tables, question, asOf)
  const leftOut = answered.filter(one => one.verdict === 'no')
  const isRefused = (plan: string) => rows.some(row => row.plan === plan && row.refused.some(count => count.max !== 0))
  const isBeforeTax = (plan: string) => rows.some(row => row.plan === plan && row.taxes.includes('excluded'))
  const notes = [
    ...tableNotes(tables, answered, facts, asOf),
    ...notesFor(
      'left-out',
      leftOut.map(({ plan }) => ({ plan })),
    ),
    ...notesFor(
      'priced-as-covered',
      compared.filter(one => one.isUncovered),
    ),
    ...limitNotes(compared.filter(one => isRefused(one.plan))),
    ...notesFor(
      'tax-excluded',
      compared.filter(one => isBeforeTax(one.plan)),
    ),
    ...idleNotes(compared),
    ...freeNotes(compared, parameters),
    ...notesFor('not-included', compared),
    ...mentionNotes(compared),
  ]
  const assumed = new Set<AssumptionCode>(compared.flatMap(one => ['one-year', ...one.assumed]))
  return {
    ...headOf('compare', tables, answered, facts, asOf, parameters),
    columns,
    rows: rows.map(({ plan, filed, variant, totals, refused, taxes }) => ({
      plan,
      name: filed.edition.name,
      variant,
      totals,
      refusedClaims: refused,
      taxes,
      sources: feeSources(filed),
    })),
    plans: answered.map(({ plan, verdict }) => ({ id: plan, ...shownName(plan, tables), verdict })),
    leftOut: leftOut.map(one => one.plan),
    ...(why && { grounds: compared.flatMap(({ filed }) => figureGrounds(filed, feesIn(filed))) }),
    ...footOf(
      tables,
      compared.flatMap(one => feeSources(one.filed)),
      [...assumed],
      notes,
    ),
  }
}
