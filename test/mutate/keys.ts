import type { Edition } from '../../src/model/edition.ts'
import { calledNames, type Filed, inForceFrom, type Tables } from '../../src/model/tables.ts'
import { namesIn, planWords } from '../../src/text/plan-words.ts'
import { answerTo, type FiledCase } from '../../src/upkeep/cases/cases.ts'
import { editionDocument } from '../../src/upkeep/editions/document.ts'
import { isRefused } from './mutants.ts'

/*
 * Nothing in an edition is without effect: to take out a key or to change a text changes an answer, or is refused.
 */

export type Path = readonly (string | number)[]

/** A copy with what is at a path replaced by what `put` makes of it; undefined takes it out. */
const withAt = (value: unknown, [step, ...rest]: Path, put: (old: unknown) => unknown): unknown => {
  if (step === undefined) return put(value)
  const next = withAt((value as Record<string | number, unknown>)[step], rest, put)
  if (Array.isArray(value))
    return next === undefined ? value.toSpliced(step as number, 1) : value.with(step as number, next)
  const { [step]: _, ...others } = value as Record<string | number, unknown>
  return next === undefined ? others : { ...(value as object), [step]: next }
}

/** The paths of all keys under a value. */
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, Array.isArray(value) ? Number(key) : key]
        return [at, ...pathsIn(inner, at)]
      })

const isText = (path: Path): boolean => ['ja', 'en'].includes(String(path.at(-1)))

/** The paths of the texts of an edition, one for each language. */
export const textsOf = (edition: Edition): readonly Path[] => pathsIn(edition).filter(isText)

/** The paths of the other keys of an edition. */
export const keysOf = (edition: Edition): readonly Path[] => pathsIn(edition).filter(path => !isText(path))

type Ask = (tables: Tables) => unknown

/** What texts take from an edition besides documents: the names of the plan, its words, the names that no line breaks. */
const spoken = ({ editions }: Tables, at: number): unknown => {
  const { edition } = editions[at]!
  return [calledNames(edition), planWords([edition]), namesIn([edition])]
}

/** Everything that answers: the edition itself, its words, and all cases. */
const asksOf = (filed: Filed, tables: Tables, cases: readonly FiledCase[]): readonly Ask[] => [
  changed => spoken(changed, tables.editions.indexOf(filed)),
  changed => editionDocument(changed, filed.edition.plan, inForceFrom(filed.edition)),
  ...cases.map(
    (one): Ask =>
      changed =>
        answerTo(one, changed, true),
  ),
]

const printed = (ask: Ask, tables: Tables): string => {
  try {
    return JSON.stringify(ask(tables))
  } catch (error) {
    return String(error)
  }
}

const withEdition = (tables: Tables, filed: Filed, edition: Edition): Tables => ({
  ...tables,
  editions: tables.editions.map(one => (one === filed ? { ...one, edition } : one)),
})

/** Finds among keys of an edition those without which every answer is the same. */
export const idleKeys = (
  filed: Filed,
  keys: readonly Path[],
  tables: Tables,
  cases: readonly FiledCase[],
): readonly string[] => {
  const asks = asksOf(filed, tables, cases).map(ask => ({ ask, before: null as string | null }))
  const isChanged = (one: (typeof asks)[number], changed: Tables): boolean => {
    one.before ??= printed(one.ask, tables)
    return printed(one.ask, changed) !== one.before
  }
  const isNoticed = (edition: Edition): boolean => {
    const changed = withEdition(tables, filed, edition)
    const found = asks.findIndex(one => isChanged(one, changed))
    if (found > 0) asks.unshift(...asks.splice(found, 1)) // it probably notices the next key too
    return found >= 0
  }
  return keys.flatMap(path => {
    const edition = withAt(filed.edition, path, () => undefined) as Edition
    const id = path.join('.')
    return isRefused({ id, section: String(path[0]), edition }, filed, tables.sources) || isNoticed(edition) ? [] : [id]
  })
}

/** Finds among texts of an edition those that no answer shows: each gets a mark of its own, which is looked for. */
export const unseenTexts = (
  filed: Filed,
  texts: readonly Path[],
  tables: Tables,
  cases: readonly FiledCase[],
): readonly string[] => {
  const marked = texts.reduce<unknown>(
    (edition, path, index) => withAt(edition, path, old => `${old}⟦${index}⟧`),
    filed.edition,
  ) as Edition
  const changed = withEdition(tables, filed, marked)
  const unseen = new Map(texts.map((path, index) => [`⟦${index}⟧`, path.join('.')]))
  for (const ask of asksOf(filed, tables, cases)) {
    if (unseen.size === 0) break
    for (const mark of printed(ask, changed).match(/⟦\d+⟧/g) ?? []) unseen.delete(mark)
  }
  return [...unseen.values()]
}
