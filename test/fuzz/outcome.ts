import { faultTexts } from '../../src/model/fault-words.ts'
import type { Ran } from '../commands/run.ts'

/*
 * What every document must come to: an answer, or a coded error; never a fault of the program.
 */

/** How a document ended. `wrong` says why that is a fault; null where all is well. */
export type Outcome = { readonly isAnswered: boolean; readonly wrong: string | null }

/** The exit codes that the contract knows, but for those of a fault and of signals. */
const known = [0, 1, 2, 3, 4, 5]

const isTrace = (text: string): boolean =>
  /\b(Range|Type|Reference|Syntax)Error\b|\n\s+at \S+ \(|Cannot read prop|is not a function/.test(text)

const codeIn = (stdout: string): unknown => {
  const { schema, error } = JSON.parse(stdout) as {
    readonly schema?: unknown
    readonly error?: { readonly code?: unknown }
  }
  return schema === 'mio-warranty/error/v1' ? error?.code : null
}

export const isCoded = (code: unknown): boolean => typeof code === 'string' && Object.hasOwn(faultTexts, code)

/** Why an error that JSON was asked for is wrong; null where it has a code. */
const wrongError = (stdout: string): string | null => {
  try {
    const code = codeIn(stdout)
    return code === null || isCoded(code) ? null : `the error has the code ${code}`
  } catch {
    return 'standard output is no JSON'
  }
}

/** The outcome of a call of the program. */
export const outcomeOf = ({ code, stdout, stderr }: Ran, asksJson: boolean): Outcome => {
  const isAnswered = code === 0 || code === 1 || code === 4
  if (code === null || !known.includes(code)) return { isAnswered, wrong: `exit code ${code}` }
  if (isTrace(stderr) || (asksJson && isTrace(stdout))) return { isAnswered, wrong: 'an error of JavaScript is shown' }
  if (!isAnswered && stderr === '' && stdout === '') return { isAnswered, wrong: 'no error is printed' }
  return { isAnswered, wrong: asksJson && stdout !== '' ? wrongError(stdout) : null }
}
