import type { View } from '../answers/shared/view.ts'
import type { Day } from '../model/day.ts'
import type { FactName } from '../model/facts.ts'
import type { ParameterName } from '../model/parameters.ts'
import type { QuestionName } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import type { flagTexts } from '../text/commands.ts'
import type { Given } from './arguments.ts'
import type { Sink } from './deliver.ts'
import type { Env } from './settings.ts'

/** Everything the program touches outside itself. `here` is the folder of the program's own files. */
export type Io = {
  /** The descriptor of standard input. */
  readonly stdin: number
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Env
  readonly today: Day
  readonly here: string
  readonly version: string
}

/** What a command is given. The tables are loaded when it asks for them; what they come to is shown by `view`. */
export type Call = {
  readonly given: Given
  readonly io: Io
  readonly asOf: Day
  readonly format: string
  readonly tables: () => Promise<Tables>
  readonly view: View
}

/** What a command came to: a text to deliver (none when it wrote by itself), and the exit code if it is not 0. */
type Outcome = { readonly text?: string; readonly exitCode?: number }

/** Commands fetch and hand on; they compute nothing. */
export type Command = (call: Call) => Promise<Outcome>

/** A flag with the value it takes, none for a switch; help finds its words by a name of ours or by its fact. */
export type Flag = {
  readonly long: string
  readonly letter?: string
  readonly takes?: string
  readonly repeats?: boolean
} & (
  | { readonly says: keyof typeof flagTexts; readonly example?: string; readonly fact?: undefined }
  | { readonly fact: FactName }
)

/** What is known of a command before it is loaded. */
export type Spec = {
  readonly load: () => Promise<Command>
  /** The formats it can speak, its default first. */
  readonly formats: readonly string[]
  /** The question it answers, whose facts and parameters are its flags. */
  readonly asks?: QuestionName
  /** Its further flags. */
  readonly flags?: readonly Flag[]
  /** The words it takes, as help shows them. */
  readonly words?: string
}

export type ParameterFlags = { readonly [Name in ParameterName]: Flag }
