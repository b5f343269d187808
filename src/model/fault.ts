import type { Problem } from './finding.ts'
import type { Text } from './text.ts'

/** What went wrong, by name; `text/faults.ts` puts each into words and says what would be right. */
export type FaultCode =
  | 'missing-command'
  | 'unknown-command'
  | 'unknown-flag'
  | 'unexpected-argument'
  | 'missing-value'
  | 'unknown-value'
  | 'unknown-key'
  | 'unknown-plan'
  | 'missing-plan'
  | 'missing-word'
  | 'missing-days'
  | 'unknown-topic'
  | 'bad-day'
  | 'bad-date'
  | 'bad-number'
  | 'bad-amount'
  | 'bad-counts'
  | 'bad-share'
  | 'bad-ids'
  | 'bad-width'
  | 'bad-claim'
  | 'bad-requirement'
  | 'bad-pattern'
  | 'bad-cases'
  | 'cases-not-a-list'
  | 'repeated-flag'
  | 'repeated-claim-day'
  | 'conflict'
  | 'not-together'
  | 'needs-other'
  | 'nothing-dated'
  | 'no-date-left'
  | 'format-unavailable'
  | 'facts-not-a-map'
  | 'bad-json'
  | 'record-not-a-map'
  | 'record-too-long'
  | 'record-not-utf8'
  | 'bad-facts-file'
  | 'bad-expectations'
  | 'bad-age'
  | 'input-is-terminal'
  | 'unreadable-file'
  | 'unwritable-file'
  | 'file-exists'
  | 'bad-tables'
  | 'output-failed'

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

/** An error of the user's input, the tables or the system: everything that is not a bug of ours. */
export class Fault extends Error {
  readonly code: FaultCode
  readonly params: FaultParams
  readonly exitCode: number

  constructor(code: FaultCode, params: FaultParams = {}, exitCode: number = exit.wrongInput) {
    super(`${code}: ${[params.at, params.given, params.other].filter(part => part !== undefined).join(' ')}`)
    this.name = 'Fault'
    this.code = code
    this.params = params
    this.exitCode = exitCode
  }
}

/** Told by name: what is bundled apart has classes of its own. */
export const isFault = (error: unknown): error is Fault => error instanceof Error && error.name === 'Fault'
