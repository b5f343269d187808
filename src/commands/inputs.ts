import { type FactName, factNames, flagOf } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import { parameterKey } from '../model/parameters.ts'
import { type QuestionName, questions } from '../model/question.ts'
import type { Inputs } from '../model/read-question.ts'
import { readFile } from '../tables/files.ts'
import type { Arguments } from './command.ts'

const fromFile = async (path: string, stdin: number): Promise<Inputs> => {
  const { parseYaml } = await import('../tables/yaml.ts')
  const file = path === '-' ? 'standard input' : path
  const parsed = parseYaml(readFile(path, stdin), file)
  if ('problems' in parsed) throw new Fault('bad-facts-file', { at: file, problems: parsed.problems })
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value))
    throw new Fault('facts-not-a-map', { at: file })
  const entries = Object.entries(parsed.value).map(([key, value]) => {
    const { line, column } = parsed.keyPlaceOf([key])
    const place = `${file}:${line}:${column}`
    return [key, { value, at: `${place}: ${key}`, place }] as const
  })
  return Object.fromEntries(entries)
}

/** All values of `--claim`; none when it only says `unknown`. */
const claimsIn = (values: readonly string[]): unknown =>
  values.length === 1 && values[0] === 'unknown' ? undefined : values

const valueFor = (name: FactName, values: readonly string[]): unknown =>
  name === 'claims' ? claimsIn(values) : values[0]

const fromFlags = (args: Arguments, name: QuestionName): Inputs => {
  const facts = factNames.flatMap(fact => {
    const values = args.values[fact === 'claims' ? 'claim' : fact] // by the name of its flag
    return values ? [[fact, { value: valueFor(fact, values), at: flagOf(fact) }] as const] : []
  })
  const parameters = [...questions[name].parameters.map(parameterKey), 'plan'].flatMap(key => {
    const value = args.values[key]?.[0] ?? args.switches[key]
    return value === undefined ? [] : [[key, { value, at: flagFor(key) }] as const]
  })
  const both = parameters.find(([key]) => key === 'claims') && facts.find(([key]) => key === 'claims')
  if (both) throw new Fault('not-together', { at: '--claims', other: flagOf('claims') })
  return Object.fromEntries([...facts, ...parameters])
}

/** `freeMonths` as `--free-months`. The parameter `claims` has the flag `--claims`, the fact `claims` has `--claim`. */
const flagFor = (key: string): string => (key === 'claims' ? '--claims' : flagOf(key))

/** The inputs of a question from `--facts` and the flags; a flag overrides the file. Throws a Fault for a file that cannot be read. */
export const inputsOf = async (args: Arguments, name: QuestionName, stdin: number): Promise<Inputs> => {
  const path = args.values.facts?.[0]
  return { ...(path !== undefined && (await fromFile(path, stdin))), ...fromFlags(args, name) }
}
