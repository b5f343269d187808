import { isFault } from '../../model/fault.ts'
import type { Tables } from '../../model/tables.ts'
import { answerTo, type FiledCase } from './cases.ts'
import { itemsOf } from './items.ts'
import type { Coverage, Item } from './schema.ts'

const keyOf = ({ file, item, state }: Pick<Item, 'file' | 'item' | 'state'>): string =>
  [file, item, state ?? ''].join('\n')

/** The same tables, with editions that report each item that an answer uses. */
const reporting = (tables: Tables, report: (key: string) => void): Tables => ({
  ...tables,
  editions: tables.editions.map(filed => {
    const noteUse = (item: string, state: string | null = null): void => {
      report(keyOf({ file: filed.file, item, state: null }))
      report(keyOf({ file: filed.file, item, state }))
    }
    return { ...filed, edition: { ...filed.edition, noteUse } }
  }),
})

/** The items that the answer to a case uses; none where the case has no answer. */
const usedBy = (filedCase: FiledCase, tables: Tables): ReadonlySet<string> => {
  const used = new Set<string>()
  try {
    answerTo(
      filedCase,
      reporting(tables, key => used.add(key)),
    )
    return used
  } catch (error) {
    if (!isFault(error)) throw error
    return new Set()
  }
}

/**
 * How much of the tables the answers to these cases use, and what none of them uses. A case without an answer reaches
 * nothing. The percentage is rounded down.
 */
export const coverageOf = (cases: readonly FiledCase[], tables: Tables): Coverage => {
  const used = new Set(cases.flatMap(filedCase => [...usedBy(filedCase, tables)]))
  const items = tables.editions.flatMap(itemsOf)
  const unreached = items
    .filter(item => !used.has(keyOf(item)))
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  const reached = items.length - unreached.length
  return { total: items.length, reached, percent: Math.floor((100 * reached) / items.length), unreached }
}
