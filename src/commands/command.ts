import type { View } from '../answers/shared/view.ts'
import type { Day } from '../model/day.ts'
import type { FactName } from '../model/facts.ts'
import type { ParameterName } from '../model/parameters.ts'
import type { QuestionName } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import type { commandTexts, flagTexts } from '../text/commands.ts'
import type { Sink } from './print.ts'

export type CommandName = keyof typeof commandTexts
export type Env = Readonly<Record<string, string | undefined>>

/** The command line as read: the command, its words, the values of each flag in order, and the switches. */
export type Arguments = {
  readonly command: CommandName | null
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, readonly string[] | undefined>>
  readonly switches: Readonly<Record<string, boolean | undefined>>
}

/** A terminal: keys come from `input`, questions go to `output`, which is standard error. */
export type Terminal = { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream }

/** The streams, the environment and the day that the program works with. `here` is the folder of the program's own files. */
export type Io = {
  /** The descriptor of standard input. */
  readonly stdin: number
  /** The terminal to ask on; null where there is none. */
  readonly terminal?: () => Terminal | null
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Env
  readonly today: Day
  readonly here: string
  readonly version: string
}

/** What a command works with. `tables` loads the tables when it is called; `view` says how to print the answer. */
export type Call = {
  readonly args: Arguments
  readonly io: Io
  readonly asOf: Day
  readonly format: string
  readonly tables: () => Promise<Tables>
  readonly view: View
  /** The help of a command, or of the program. */
  readonly helpOf: (name: CommandName | undefined) => Promise<string>
  readonly registry: Registry
}

/**
 * The result of a command: its text (none when it has printed by itself), its exit code when that is not 0, and what
 * standard error says after the answer.
 */
type Outcome = { readonly text?: string; readonly exitCode?: number; readonly after?: string }

/** A command reads its input, calls an answer and prints it; it computes nothing. */
export type Command = (call: Call) => Promise<Outcome>

/** A flag and the value it takes; a switch takes none. Help finds its text by `says` or by its fact. */
export type Flag = {
  readonly long: string
  readonly letter?: string
  readonly takes?: string
  readonly repeats?: boolean
} & (
  | { readonly says: keyof typeof flagTexts; readonly example?: string; readonly fact?: undefined }
  | { readonly fact: FactName }
)

/** What the program knows of a command before it loads it. */
export type Spec = {
  readonly load: () => Promise<Command>
  /** Its formats, the default first. */
  readonly formats: readonly string[]
  /** The question it answers, whose facts and parameters are its flags. */
  readonly asks?: QuestionName
  /** Its further flags. */
  readonly flags?: readonly Flag[]
  /** The arguments it takes, as help shows them. */
  readonly words?: string
}

/** All commands in the order of help, and their flags: those of each command, and those of every one. */
export type Registry = {
  readonly commands: { readonly [Name in CommandName]: Spec }
  readonly flagsOf: (name: CommandName) => readonly Flag[]
  readonly globalFlags: readonly Flag[]
  readonly versionFlag: Flag
}

export type ParameterFlags = { readonly [Name in ParameterName]: Flag }
