import { type Foot, footOf, type Head, headOf, tableNotes } from '../answers/shared/document.ts'
import { shownName } from '../answers/shared/reasons.ts'
import type { Day } from '../model/day.ts'
import type { Text } from '../model/edition.ts'
import { plansOf, selectEdition, type Tables } from '../model/tables.ts'

/** Something about a figure in an article. `mark` is the address or question of the mark, `expected` the right text. */
export type ArticleFinding = {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: Text
  readonly fix: Text | null
  readonly mark: string | null
  readonly got: string | null
  readonly expected: string | null
  readonly sources: readonly string[]
}

/** A figure that was put right. */
export type ArticleChange = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly mark: string
  readonly from: string
  readonly to: string
}

export type ArticleAction = 'check' | 'write' | 'scan'

/** The answer of `article` as it is printed. */
export type ArticleDocument = Omit<Head, 'facts'> & {
  readonly action: ArticleAction
  readonly files: number
  /** How many marks were looked at, or for `scan` how many unmarked amounts. */
  readonly marks: number
  readonly findings: readonly ArticleFinding[]
  readonly changes: readonly ArticleChange[]
  readonly plans: readonly { readonly id: string; readonly name: Text; readonly page: string }[]
} & Foot

type Found = Pick<ArticleDocument, 'files' | 'marks' | 'findings' | 'changes'>

/** The document of `article`: what was found, with the tables in force on the day and the sources of what is right. */
export const articleDocument = (action: ArticleAction, tables: Tables, asOf: Day, found: Found): ArticleDocument => {
  const plans = plansOf(tables).map(plan => ({ plan, filed: selectEdition(tables, plan, asOf) }))
  const { schema, data } = headOf('article', tables, plans, {}, asOf)
  return {
    schema,
    asOf,
    data,
    action,
    ...found,
    plans: plans.map(({ plan }) => ({ id: plan, ...shownName(plan, tables) })),
    ...footOf(
      tables,
      found.findings.flatMap(({ sources }) => sources),
      [],
      tableNotes(tables, plans, {}, asOf),
    ),
  }
}
