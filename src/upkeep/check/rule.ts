import type { Path } from '../../model/address.ts'
import type { Day } from '../../model/day.ts'
import type { Severity } from '../../model/finding.ts'
import type { Message } from '../../model/message.ts'
import type { Filed, Tables } from '../../model/tables.ts'

/** A number that somebody relies on, with its place in the file that says so. */
export type Expectation = { readonly address: string; readonly value: number; readonly file: string }

/** What the rules look at. */
export type Context = {
  readonly tables: Tables
  readonly sourcesFile: string
  /** The edition in force on the day, of each plan whose editions could all be read. */
  readonly selected: readonly Filed[]
  /** The plans of which some edition could not be read. */
  readonly incomplete: readonly string[]
  readonly asOf: Day
  /** The day on which the check is made. */
  readonly today: Day
  /** Days after which tables are too old; null where nobody asked for a limit. */
  readonly maxAge: number | null
  readonly expectations: readonly Expectation[]
}

/** What a rule found, at the value that ends `path` in `file`, or at its key. Without `fix` the advice of the rule stands. */
export type Found = {
  readonly file: string
  readonly path: Path
  readonly of?: 'key'
  readonly message: Message
  readonly fix?: Message
  /** An error, unless it says otherwise. */
  readonly severity?: Severity
}

/** Finds one kind of mistake in the tables. Pure. */
export type Rule = (context: Context) => readonly Found[]

/** What a rule found in an edition, without the name of its file. */
export type FoundHere = Omit<Found, 'file'>

/** A rule that looks at each edition by itself. */
export const inEachEdition =
  (look: (filed: Filed, context: Context) => readonly FoundHere[]): Rule =>
  context =>
    context.tables.editions.flatMap(filed => look(filed, context).map(found => ({ ...found, file: filed.file })))
