import { Fault } from '../../model/fault.ts'
import type { Place, Problem } from '../../model/finding.ts'
import type { Message } from '../../model/message.ts'
import { readFile } from '../../tables/files.ts'
import { problemAt } from '../../tables/problem.ts'
import { say } from '../../tables/words.ts'
import { type Parsed, parseYaml } from '../../tables/yaml.ts'
import type { Expectation } from './rule.ts'

/** A file of expectations: what it expects, and what is needed to point into it. */
export type Expected = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly parsed: Parsed
  readonly expectations: readonly Expectation[]
}

const refused = (file: string, problems: readonly Problem[]): Fault =>
  new Fault('bad-expectations', { at: file, problems })

const wrongAt = (place: Place, cause: Message): Problem => problemAt(place, { rule: 'schema', cause, advice: null })

/**
 * The numbers that somebody relies on, from a YAML file of addresses and whole numbers; `-` reads the descriptor `stdin`. Throws a
 * Fault that names the place when it cannot be read, is no such map, or when a value is not a whole number: `unknown`
 * equals nothing, so it cannot be expected.
 */
export const readExpectations = (path: string, stdin: number): Expected => {
  const file = path === '-' ? 'standard input' : path
  const bytes = readFile(path, stdin)
  const parsed = parseYaml(bytes, file)
  if ('problems' in parsed) throw refused(file, parsed.problems)
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(file, [wrongAt(parsed.placeOf([]), say('expected-expectations'))])
  const expectations = Object.entries(value).map(([address, number]) => {
    if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return { address, value: number, file }
    const written = parsed.sourceOf([address]) ?? JSON.stringify(number)
    throw refused(file, [wrongAt(parsed.placeOf([address]), say('bad-expectation', { address, value: written }))])
  })
  return { file, bytes, parsed, expectations }
}
