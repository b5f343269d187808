import type { Day } from './day.ts'
import type { Edition, Sources } from './edition.ts'

/** An edition with its file, and the line of each of its items by address (`join.applied-at-purchase`, `figures.monthly`). */
export type Filed = {
  readonly edition: Edition
  readonly file: string
  readonly lines: Readonly<Record<string, number>>
}

/** All tables of one folder, checked. Editions are in the order of their plans, the oldest of a plan first. */
export type Tables = {
  /** `sha256:` and the digest of the files, by which an answer names the tables it came from. */
  readonly digest: string
  readonly editions: readonly Filed[]
  readonly sources: Sources
}

/** The day from which an edition is in force: its effective day, or where no source says one, the day it was observed. */
export const inForceFrom = ({ effective, observed }: Edition): Day => (effective ?? observed) as Day

/** The plans of the tables, in their order. */
export const plansOf = (tables: Tables): readonly string[] => [
  ...new Set(tables.editions.map(({ edition }) => edition.plan)),
]

/** The newest edition of a plan in force on a day; null when none attests that day. */
export const selectEdition = (tables: Tables, plan: string, day: Day): Filed | null =>
  tables.editions.filter(({ edition }) => edition.plan === plan && inForceFrom(edition) <= day).at(-1) ?? null

/** A name as it is looked up: 補償 and 保証 are alike, as are spaces, widths and cases. */
const plain = (name: string): string =>
  name.normalize('NFKC').replaceAll('保証', '補償').replace(/\s/g, '').toLowerCase()

/** What a user may call a plan: its id and its official name in both languages, as they are looked up. */
export const calledNames = ({ plan, name }: Edition): readonly string[] => [plan, name.ja, name.en].map(plain)

/** The id of the plan that a user names by id or official name, 補償 and 保証 taken alike; null when there is none. */
export const planNamed = (given: string, tables: Tables): string | null =>
  tables.editions.find(({ edition }) => calledNames(edition).includes(plain(given)))?.edition.plan ?? null
