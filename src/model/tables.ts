import type { Day } from './day.ts'
import type { Edition, Sources } from './edition.ts'
import { Fault } from './fault.ts'

/** An edition, its file, and the line of each item by its address (`join.ID`, `figures.monthly`). */
export type Filed = {
  readonly edition: Edition
  readonly file: string
  readonly lines: Readonly<Record<string, number>>
}

/** The checked tables of a folder. Editions are in the order of their plans; the oldest edition of a plan is first. */
export type Tables = {
  /** `sha256:` and the digest of the files; an answer shows it to identify its tables. */
  readonly digest: string
  readonly editions: readonly Filed[]
  readonly sources: Sources
}

/** The day from which an edition is in force: `effective`, or `observed` when no source gives that day. */
export const inForceFrom = ({ effective, observed }: Edition): Day => (effective ?? observed) as Day

/** The plans of the tables, in their order. */
export const plansOf = (tables: Tables): readonly string[] => [
  ...new Set(tables.editions.map(({ edition }) => edition.plan)),
]

/** The newest edition of a plan in force on a day; null when there is none. */
export const selectEdition = (tables: Tables, plan: string, day: Day): Filed | null =>
  tables.editions.filter(({ edition }) => edition.plan === plan && inForceFrom(edition) <= day).at(-1) ?? null

/** A name prepared for comparison: 補償 equals 保証; spaces, widths and letter case are ignored. */
const plain = (name: string): string =>
  name.normalize('NFKC').replaceAll('保証', '補償').replace(/\s/g, '').toLowerCase()

/** The names of a plan, prepared for comparison: its id, its official name and its short name in both languages. */
export const calledNames = ({ plan, name, short }: Edition): readonly string[] =>
  [plan, name.ja, name.en, ...(short ? [short.ja, short.en] : [])].map(plain)

/** The id of the plan with this id or official name; null when there is none. */
export const planNamed = (given: string, tables: Tables): string | null =>
  tables.editions.find(({ edition }) => calledNames(edition).includes(plain(given)))?.edition.plan ?? null

/** The official names of the plans whose names hold a word, by id; none where fewer than two names hold it. */
const plansNamedWith = (given: string, { editions }: Tables): ReadonlyMap<string, string> => {
  const named = editions.filter(({ edition }) => given !== '' && plain(edition.name.ja).includes(plain(given)))
  const names = new Map(named.map(({ edition }) => [edition.plan, edition.name.ja]))
  return names.size > 1 ? names : new Map()
}

/** The fault of a word that names no plan, or can mean several: then it names those. `at` is where the word is. */
export const noPlan = (given: string, tables: Tables, at = '--plan'): Fault => {
  const named = plansNamedWith(given, tables)
  const like = [...named].map(([id, name]) => `${id} = ${name}`).join(', ')
  const known = named.size > 0 ? [...named.keys()] : plansOf(tables)
  return new Fault(at === '--plan' ? 'unknown-plan' : 'unknown-value', { at, given, known, like })
}

/** The id of the plan with this id or official name. Throws a Fault when there is none. */
export const checkedPlan = (given: string, tables: Tables): string => {
  const plan = planNamed(given, tables)
  if (plan !== null) return plan
  throw noPlan(given, tables)
}
