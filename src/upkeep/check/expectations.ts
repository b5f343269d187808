import { exit, Fault } from '../../model/fault.ts'
import type { ReasonCode } from '../../model/fault-words.ts'
import type { Bounds } from '../../model/figures.ts'
import type { Place, Problem } from '../../model/finding.ts'
import type { Message } from '../../model/message.ts'
import { isTax } from '../../model/tax.ts'
import { readFile, shownPath } from '../../tables/files.ts'
import { filesNamed } from '../../tables/named-files.ts'
import { problemAt } from '../../tables/problem.ts'
import { say } from '../../tables/words.ts'
import { type Parsed, parseYaml } from '../../tables/yaml.ts'
import type { Expectation } from './rule.ts'

/** A file of expected numbers, with its bytes and its parsed form for the places of findings. */
export type ExpectationsFile = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly parsed: Parsed
  readonly expectations: readonly Expectation[]
}

const refused = (file: string, problems: readonly Problem[]): Fault =>
  new Fault('bad-expectations', { at: file, problems })

const problemIn = (place: Place, cause: Message): Problem => problemAt(place, { rule: 'schema', cause, advice: null })

/** The reason for a folder without a file of expectations. */
const nothingMatches: ReasonCode = 'no file matches'

type Expected = Pick<Expectation, 'value' | 'tax'>

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

/** `{ min: 5500, max: 12100 }`, and no other key. */
const isRange = (value: unknown): value is Bounds => {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'max,min') return false
  const { min, max } = value as Bounds
  return isWhole(min) && isWhole(max) && min <= max
}

/** An amount with its tax class, `{ yen: 500, tax: excluded }`, and no other key. */
const amountIn = (value: unknown): Expected | null => {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'tax,yen') return null
  const { yen, tax } = value as Record<string, unknown>
  return (isWhole(yen) || isRange(yen)) && isTax(tax) ? { value: yen, tax } : null
}

const expectedIn = (value: unknown): Expected | null =>
  isWhole(value) || isRange(value) ? { value, tax: null } : amountIn(value)

/** The map in a file; a file without a value is an empty map. */
const parsedMap = (bytes: Uint8Array, file: string): Parsed => {
  const parsed = parseYaml(bytes, file)
  if (!('problems' in parsed)) return parsed
  if (parsed.problems.some(({ rule }) => rule !== 'empty')) throw refused(file, parsed.problems)
  return parsedMap(new TextEncoder().encode('{}'), file)
}

const expectationsIn = (parsed: Parsed, file: string): readonly Expectation[] =>
  Object.entries(parsed.value as object).map(([address, number]) => {
    const expected = expectedIn(number)
    if (expected) return { address, ...expected, file }
    const written = parsed.sourceOf([address]) ?? JSON.stringify(number)
    throw refused(file, [problemIn(parsed.placeOf([address]), say('bad-expectation', { address, value: written }))])
  })

/** The expected numbers in the bytes of a file. Throws a Fault with the place where they are no such map. */
export const expectationsOf = (file: string, bytes: Uint8Array): ExpectationsFile => {
  const parsed = parsedMap(bytes, file)
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(file, [problemIn(parsed.placeOf([]), say('expected-expectations'))])
  return { file, bytes, parsed, expectations: expectationsIn(parsed, file) }
}

/**
 * Reads the expected numbers from YAML files of addresses and whole numbers, ranges or amounts with a tax class: the files
 * named, those that patterns match, the YAML files in folders; `-` reads the descriptor `stdin`. Throws a Fault with the
 * place where there is no file, where one cannot be read, is no such map, or has a value that is no number or amount.
 */
export const readExpectations = (paths: readonly string[], stdin: number): readonly ExpectationsFile[] => {
  const files = paths.flatMap(path => {
    const named = filesNamed([path], /\.ya?ml$/i)
    if (named.length === 0) throw new Fault('unreadable-file', { at: path, other: nothingMatches }, exit.inputOutput)
    return named
  })
  return [...new Set(files)].map(path => expectationsOf(shownPath(path), readFile(path, stdin)))
}
