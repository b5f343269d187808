import { addressAt, type Path } from '../../model/address.ts'
import type { Day } from '../../model/day.ts'
import type { Tax } from '../../model/edition.ts'
import type { Bounds } from '../../model/figures.ts'
import type { Place } from '../../model/finding.ts'
import type { Message } from '../../model/message.ts'
import type { Filed, Tables } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import type { Example } from './example.ts'

/** The expected number of a figure, with the file that states it; `tax` is null where no tax class is expected. */
export type Expectation = {
  readonly address: string
  readonly value: number | Bounds
  readonly tax: Tax | null
  readonly file: string
}

/** What the rules read. */
export type Context = {
  readonly tables: Tables
  readonly sourcesFile: string
  /** The edition in force on the day of each plan, where all editions of the plan could be read. */
  readonly selected: readonly Filed[]
  /** The plans with an edition that could not be read. */
  readonly incomplete: readonly string[]
  readonly asOf: Day
  /** The day on which the check is made. */
  readonly today: Day
  /** Days after which an edition is too old; null without --max-age. */
  readonly maxAge: number | null
  readonly expectations: readonly Expectation[]
}

/** An error means that the tables are wrong, a warning that somebody should look at them. */
type Severity = 'error' | 'warning'

/** The file and the path in it that a finding is about. */
export type Placed = { readonly file: string; readonly path: Path }

/** Whether a waiver of the edition covers a finding on the day. */
export const isWaived = (rule: string, { file, path }: Placed, { tables, asOf }: Context): boolean => {
  const filed = tables.editions.find(filed => filed.file === file)
  return (filed?.edition.waivers ?? []).some(
    waiver => waiver.rule === rule && waiver.until >= asOf && waiver.at === addressAt(filed!.edition, path),
  )
}

/** A finding of a rule at the value of `path`, or at its key. Without `fix`, the text of the rule says how to fix it. */
export type Found = Placed & {
  readonly of?: 'key'
  readonly message: Message
  readonly fix?: Message
  /** The level of the rule where absent. */
  readonly severity?: Severity
}

/** Finds one kind of mistake in the tables. */
export type Find = (context: Context) => readonly Found[]

/** A rule of `check`: all that is known about it. */
export type Rule = {
  readonly id: string
  readonly level: Severity
  /** What is wrong, in a few words. */
  readonly title: Text
  /** What breaks the rule, and why it matters. */
  readonly about: Text
  /** How to fix what it finds, where a finding does not say it. */
  readonly fix: Text
  readonly example: Example
  /** Absent where the reader of the files finds it. */
  readonly find?: Find
}

/** A finding in one edition, without its file. */
export type FoundHere = Omit<Found, 'file'>

/** Makes a rule that checks each edition separately. */
export const inEachEdition =
  (look: (filed: Filed, context: Context) => readonly FoundHere[]): Find =>
  context =>
    context.tables.editions.flatMap(filed => look(filed, context).map(found => ({ ...found, file: filed.file })))

/**
 * What is wrong, where, and what to do; `fix` is null when the advice of the rule is enough. `excerpt` is the line of the
 * file.
 */
export type Finding = Place & {
  readonly rule: string
  readonly severity: Severity
  readonly excerpt: string
  readonly message: Message
  readonly fix: Message | null
}
