import { type FactName, factNames, flagOf } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import { parameterKey } from '../model/parameters.ts'
import { type QuestionName, questions } from '../model/question.ts'
import type { Told } from '../model/read-question.ts'
import { readFile } from '../tables/files.ts'
import type { Given } from './arguments.ts'

const readSaid = async (path: string, stdin: number): Promise<Told> => {
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

const allOrUnknown = (values: readonly string[]): unknown =>
  values.length === 1 && values[0] === 'unknown' ? undefined : values

const valueFor = (name: FactName, values: readonly string[]): unknown =>
  name === 'claims' ? allOrUnknown(values) : values[0]

const fromFlags = (given: Given, name: QuestionName): Told => {
  const facts = factNames.flatMap(fact => {
    const values = given.values[fact === 'claims' ? 'claim' : fact] // kept by the name of its flag
    return values ? [[fact, { value: valueFor(fact, values), at: flagOf(fact) }] as const] : []
  })
  const parameters = [...questions[name].parameters.map(parameterKey), 'plan'].flatMap(key => {
    const value = given.values[key]?.[0] ?? given.switches[key]
    return value === undefined ? [] : [[key, { value, at: flagFor(key) }] as const]
  })
  const both = parameters.find(([key]) => key === 'claims') && facts.find(([key]) => key === 'claims')
  if (both) throw new Fault('not-together', { at: '--claims', other: flagOf('claims') })
  return Object.fromEntries([...facts, ...parameters])
}

/** `freeMonths` as `--free-months`; unlike a fact's, the flag of `claims` keeps its name. */
const flagFor = (key: string): string => (key === 'claims' ? '--claims' : flagOf(key))

/** What a call tells, from its file and its flags; a flag goes before the file. Throws a Fault for a file that cannot be read. */
export const toldIn = async (given: Given, name: QuestionName, stdin: number): Promise<Told> => {
  const path = given.values.facts?.[0]
  return { ...(path !== undefined && (await readSaid(path, stdin))), ...fromFlags(given, name) }
}
