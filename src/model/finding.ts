import type { Message } from './message.ts'

/** The rules for reading a file. The program does not use tables that break one. */
export type ProblemRule =
  | 'schema'
  | 'no-source'
  | 'unknown-source'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'syntax'
  | 'encoding'
  | 'control-character'
  | 'size'
  | 'depth'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'document'
  | 'empty'
  | 'missing-language'

/** The rules of `check` that an edition may waive until a day, with a reason. */
export const waivableRules = [
  'stale',
  'future-date',
  'dead-clause',
  'contradiction',
  'gap',
  'unreachable-fact',
  'tax-class',
  'missing-language',
  'number-mismatch',
  'fee-order',
] as const

/** A place in a file. Line and column start at 1; a column counts UTF-16 units, as editors do. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/**
 * A mistake in a file that people write. `message` says in English what is wrong and `fix` what to do, null when nothing
 * is known; `cause` and `advice` say the same as messages in both languages.
 */
export type Problem = Place & {
  readonly rule: ProblemRule
  readonly message: string
  readonly fix: string | null
  readonly cause: Message
  readonly advice: Message | null
}
