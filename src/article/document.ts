import { footOf, headOf, tableNotes } from '../answers/shared/document.ts'
import { shownName } from '../answers/shared/reasons.ts'
import type { Day } from '../model/day.ts'
import { plansOf, selectEdition, type Tables } from '../model/tables.ts'
import type { ArticleAction, ArticleDocument } from './schema.ts'

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
