import { footOf, headOf, tableNotes } from '../../answers/shared/document.ts'
import { shownName } from '../../answers/shared/reasons.ts'
import type { NoteDocument } from '../../answers/shared/schema.ts'
import type { Day } from '../../model/day.ts'
import { safe } from '../../model/safe.ts'
import { type Filed, selectEdition, type Tables } from '../../model/tables.ts'
import { changesBetween } from './changes.ts'
import { impactOf, type Progress } from './impact.ts'
import type { DiffDocument, SideDocument } from './schema.ts'

const sideOf = (filed: Filed | null): SideDocument | null => {
  if (!filed) return null
  const { observed, effective, complete } = filed.edition
  return { file: safe(filed.file), observed, effective, complete }
}

const distinct = (notes: readonly NoteDocument[]): readonly NoteDocument[] => [
  ...new Map(notes.map(note => [JSON.stringify(note), note])).values(),
]

/**
 * The document of `diff`: how the tables of two days differ, plan by plan; with `progress` also the situations whose
 * verdict differs. Either day may be the earlier one. A plan without an edition on a day has null for that day.
 */
export const diffDocument = (
  tables: Tables,
  plans: readonly string[],
  [first, second]: readonly [Day, Day],
  asOf: Day,
  progress: Progress | null = null,
): DiffDocument => {
  const on = (day: Day) => plans.map(plan => ({ plan, filed: selectEdition(tables, plan, day) }))
  const [before, after] = [on(first), on(second)]
  const pairs = plans.map((plan, index) => ({ plan, from: before[index]!.filed, to: after[index]!.filed }))
  const changes = pairs.flatMap(changesBetween)
  const cited = changes.flatMap(({ sources }) => [...sources.from, ...sources.to])
  const notes = [...tableNotes(tables, before, {}, first), ...tableNotes(tables, after, {}, second)]
  return {
    ...headOf('diff', tables, on(asOf), {}, asOf),
    days: { from: first, to: second },
    plans: pairs.map(({ plan, from, to }) => ({
      plan,
      ...shownName(plan, tables),
      from: sideOf(from),
      to: sideOf(to),
    })),
    changes,
    ...(progress && { situations: impactOf(pairs, second, progress) }),
    ...footOf(tables, cited, [], distinct(notes)),
  }
}
