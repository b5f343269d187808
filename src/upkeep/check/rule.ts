import { addressAt, type Path } from '../../model/address.ts'
import type { Day } from '../../model/day.ts'
import type { Tax } from '../../model/edition.ts'
import type { Bounds } from '../../model/figures.ts'
import type { AuditRule, Severity } from '../../model/finding.ts'
import type { Message } from '../../model/message.ts'
import type { Filed, Tables } from '../../model/tables.ts'

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

/** The file and the path in it that a finding is about. */
export type Placed = { readonly file: string; readonly path: Path }

/** Whether a waiver of the edition covers a finding on the day. */
export const isWaived = (rule: AuditRule, { file, path }: Placed, { tables, asOf }: Context): boolean => {
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
  /** `error` where absent. */
  readonly severity?: Severity
}

/** Finds one kind of mistake in the tables. */
export type Rule = (context: Context) => readonly Found[]

/** A finding in one edition, without its file. */
export type FoundHere = Omit<Found, 'file'>

/** Makes a rule that checks each edition separately. */
export const inEachEdition =
  (look: (filed: Filed, context: Context) => readonly FoundHere[]): Rule =>
  context =>
    context.tables.editions.flatMap(filed => look(filed, context).map(found => ({ ...found, file: filed.file })))
