import type { FaultCode, FaultWordsOf } from './fault-words.ts'
import type { Problem } from './finding.ts'
import type { NamesIn } from './message.ts'
import type { Text } from './text.ts'

export type { FaultCode } from './fault-words.ts'

/** A fault in words, for documents: what went wrong, what would be right, and the nearest known word. */
export type FaultWords = {
  readonly code: FaultCode
  readonly text: Text
  readonly hint: Text | null
  readonly suggestion: string | null
}

/** Puts a fault into words. */
export type FaultWording = (fault: Fault) => FaultWords

/** Exit codes of the contract, section 4. */
export const exit = {
  answered: 0,
  doesNotHold: 1,
  wrongInput: 2,
  badTables: 3,
  undetermined: 4,
  inputOutput: 5,
  bug: 70,
} as const

export type FaultParams = {
  /** The flag, key or file at fault, as the user knows it. */
  readonly at?: string
  /** What the user wrote. */
  readonly given?: string
  /** The words that would be right there, for the list and for the nearest one. */
  readonly known?: readonly string[]
  /** A further part of the message: the other flag of a conflict, the system's reason. */
  readonly other?: string
  /** What has to be put right in a file, place by place. */
  readonly problems?: readonly Problem[]
}

/** What the words of a fault speak of must be given. */
type ParamsOf<Code extends FaultCode> = FaultParams & Required<Pick<FaultParams, NamesIn<FaultWordsOf<Code>>>>

type Given<Code extends FaultCode> = [NamesIn<FaultWordsOf<Code>>] extends [never]
  ? [params?: FaultParams, exitCode?: number]
  : [params: ParamsOf<Code>, exitCode?: number]

/**
 * An error of the user's input, the tables or the system: everything that is not a bug of ours. An unknown code and a
 * missing parameter do not compile; `fault-words.ts` has the words.
 */
export class Fault<Code extends FaultCode = FaultCode> extends Error {
  readonly code: Code
  readonly params: FaultParams
  readonly exitCode: number

  constructor(code: Code, ...[params = {}, exitCode = exit.wrongInput]: Given<Code>) {
    super(`${code}: ${[params.at, params.given, params.other].filter(part => part !== undefined).join(' ')}`)
    this.name = 'Fault'
    this.code = code
    this.params = params
    this.exitCode = exitCode
  }
}

/** Recognised by its name: what is bundled apart has a class of its own. */
export const isFault = (error: unknown): error is Fault => error instanceof Error && error.name === 'Fault'
