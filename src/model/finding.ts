import type { Message } from './message.ts'

/*
 * The rules for tables. `upkeep/check/rule-words.ts` explains every rule (a rule without words does not compile), and
 * `test/upkeep/check/fixtures` has an example that breaks it.
 */

/** Rules for reading a file. The program does not use tables that break one. */
const problemRules = [
  'schema',
  'no-source',
  'unknown-source',
  'duplicate-id',
  'duplicate-key',
  'syntax',
  'encoding',
  'control-character',
  'size',
  'depth',
  'anchor',
  'tag',
  'directive',
  'document',
  'empty',
] as const

/** Rules for valid tables as a whole. An edition may waive one until a day, with a reason. */
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

/** Rules for expected fees, for waivers and for drafts. */
const otherRules = ['expectation', 'unknown-figure', 'waiver-expired', 'unwritten'] as const

export type ProblemRule = (typeof problemRules)[number] | 'missing-language'
export type AuditRule = (typeof waivableRules)[number] | (typeof otherRules)[number]
export type RuleName = ProblemRule | AuditRule

/** The rules of `check`, in the order in which they run. */
export const auditRules: readonly AuditRule[] = [...waivableRules, ...otherRules]
/** All rules. */
export const ruleNames: readonly RuleName[] = [...problemRules, ...auditRules]

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

/** An error means that the tables are wrong, a warning that somebody should look at them. */
export type Severity = 'error' | 'warning'

/**
 * What is wrong, where, and what to do; `fix` is null when the advice of the rule is enough. `excerpt` is the line of the
 * file.
 */
export type Finding = Place & {
  readonly rule: RuleName
  readonly severity: Severity
  readonly excerpt: string
  readonly message: Message
  readonly fix: Message | null
}
