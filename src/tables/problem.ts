import type { Problem } from '../model/finding.ts'

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
