import type { Place, Problem, ProblemRule } from '../model/finding.ts'
import { type Message, wordsOf } from '../model/message.ts'
import { say } from './words.ts'

/** The rule that is broken, what is wrong, and what to do (null when unknown); a problem without its place. */
export type Refusal = { readonly rule: ProblemRule; readonly cause: Message; readonly advice: Message | null }

/** Advice to write the nearest known word. */
export const didYouMean = (near: string): Message => say('did-you-mean', { word: JSON.stringify(near) })

export const problemAt = (place: Place, { rule, cause, advice }: Refusal): Problem => ({
  ...place,
  rule,
  message: wordsOf(cause).en,
  fix: advice && wordsOf(advice).en,
  cause,
  advice,
})

/** Problems in the order of their places. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column)

/** `file:line:col message (fix)` */
export const formatProblem = ({ file, line, column, message, fix }: Problem): string =>
  `${file}:${line}:${column} ${message}${fix === null ? '' : ` (${fix})`}`

/** Tables that cannot be used. The message has one line for each problem. */
export class TablesError extends Error {
  override readonly name = 'TablesError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}
