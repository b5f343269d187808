import type { Message } from './message.ts'

/*
 * What can be wrong with tables, by the name of the rule that it breaks. `upkeep/check/rule-words.ts` explains every rule (one
 * without words does not compile), and each has an example that breaks it in `test/upkeep/check/fixtures`.
 */

/** Broken when a file is read: tables with such a problem are not used at all. */
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

/** Seen only when sound tables are looked at as a whole. An edition may waive them for a while, with a reason. */
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

/** About what stands beside the tables: expectations, and the waivers themselves. */
const besideRules = ['expectation', 'unknown-figure', 'waiver-expired'] as const

export type ProblemRule = (typeof problemRules)[number] | 'missing-language'
export type AuditRule = (typeof waivableRules)[number] | (typeof besideRules)[number]
export type RuleName = ProblemRule | AuditRule

/** The rules of the audit, in the order in which they are run. */
export const auditRules: readonly AuditRule[] = [...waivableRules, ...besideRules]
/** Every rule there is. */
export const ruleNames: readonly RuleName[] = [...problemRules, ...auditRules]

/** Where something stands in a file. Line and column start at 1; a column counts UTF-16 units, as editors do. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/**
 * What has to be put right at a place of a file that people write. `rule` names the kind of mistake. `message` says in
 * English what is wrong and `fix` the next move, null where none is known; `cause` and `advice` are the same as messages,
 * with their code, their parameters and their text in both languages.
 */
export type Problem = Place & {
  readonly rule: ProblemRule
  readonly message: string
  readonly fix: string | null
  readonly cause: Message
  readonly advice: Message | null
}

/** An error stands for wrong tables, a warning for ones to look at again. */
export type Severity = 'error' | 'warning'

/**
 * What is wrong, where, and the next move, null where that of the rule holds. Line and column start at 1; `excerpt` is
 * the line as it stands in the file.
 */
export type Finding = Place & {
  readonly rule: RuleName
  readonly severity: Severity
  readonly excerpt: string
  readonly message: Message
  readonly fix: Message | null
}
