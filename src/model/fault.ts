import type { FaultCode, FaultWordsOf } from './fault-words.ts'
import type { Problem } from './finding.ts'
import type { NamesIn } from './message.ts'
import type { Text } from './text.ts'

/** A fault in words: what is wrong, what is right, and the nearest known word. */
export type FaultWords = {
  readonly code: FaultCode
  readonly text: Text
  readonly hint: Text | null
  readonly suggestion: string | null
}

/** A function that puts a fault into words. */
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
  interrupted: 130,
  terminated: 143,
} as const

export type FaultParams = {
  /** The flag, key or file with the mistake, as the user knows it. */
  readonly at?: string
  /** What the user wrote. */
  readonly given?: string
  /** The words that are allowed there; the nearest one is suggested. */
  readonly known?: readonly string[]
  /** A second part of the message: the other flag of a conflict, or the reason of the system. */
  readonly other?: string
  /** How the value may be written. */
  readonly like?: string
  /** The fact whose choices `known` holds; they are shown with their labels. */
  readonly fact?: string
  /** The problems of a file. */
  readonly problems?: readonly Problem[]
}

/** The parameters that the words of a fault name are required. */
type FaultParamsOf<Code extends FaultCode> = FaultParams & Required<Pick<FaultParams, NamesIn<FaultWordsOf<Code>>>>

type FaultArguments<Code extends FaultCode> = [NamesIn<FaultWordsOf<Code>>] extends [never]
  ? [params?: FaultParams, exitCode?: number]
  : [params: FaultParamsOf<Code>, exitCode?: number]

/**
 * An error in the input, the tables or the system; any other error is a bug of ours. An unknown code and a missing
 * parameter do not compile. `fault-words.ts` has the words.
 */
export class Fault<Code extends FaultCode = FaultCode> extends Error {
  readonly code: Code
  readonly params: FaultParams
  readonly exitCode: number

  constructor(code: Code, ...[params = {}, exitCode = exit.wrongInput]: FaultArguments<Code>) {
    super(`${code}: ${[params.at, params.given, params.other].filter(part => part !== undefined).join(' ')}`)
    this.name = 'Fault'
    this.code = code
    this.params = params
    this.exitCode = exitCode
  }
}

/** Compares the name, because the library and the program each have their own class. */
export const isFault = (error: unknown): error is Fault => error instanceof Error && error.name === 'Fault'
