import type { ProblemRule } from '../model/finding.ts'

/** Where something stands in a file. Line and column start at 1; a column counts UTF-16 units, as editors do. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** What has to be put right at a place. `rule` names the kind of mistake, `fix` the next move if one is known. */
export type Problem = Place & {
  readonly rule: ProblemRule
  readonly message: string
  readonly fix: string | null
}

/** `file:line:col message (fix)` */
export const formatProblem = ({ file, line, column, message, fix }: Problem): string =>
  `${file}:${line}:${column} ${message}${fix === null ? '' : ` (${fix})`}`

/** Tables that cannot be used. The message gives each problem a line of its own. */
export class TablesError extends Error {
  override readonly name = 'TablesError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}
