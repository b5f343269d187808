import type { Path } from '../model/address.ts'
import { type FactName, factNames, flagOf } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import { parameterKey } from '../model/parameters.ts'
import { type QuestionName, questions } from '../model/question.ts'
import { type Inputs, isMap, phoneNamed } from '../model/read-question.ts'
import { readFile, shownPath } from '../tables/files.ts'
import type { Parsed } from '../tables/yaml.ts'
import type { Arguments } from './command.ts'

/** The inputs about one phone of a list, with the name that the list gives it. */
type PhoneInputs = { readonly name: string | null; readonly inputs: Inputs }

/** What a file says: the inputs about one phone, or about each of several. */
type FromFile = { readonly inputs: Inputs } | { readonly phones: readonly PhoneInputs[]; readonly file: string }

/** The inputs of a map in a file; `path` is where the map is. */
const inputsIn = (map: object, path: Path, file: string, { keyPlaceOf }: Parsed): Inputs => {
  const entries = Object.entries(map).map(([key, value]) => {
    const { line, column } = keyPlaceOf([...path, key])
    const place = `${file}:${line}:${column}`
    return [key, { value, at: `${place}: ${key}`, place }] as const
  })
  return Object.fromEntries(entries)
}

const phoneIn = (item: unknown, index: number, file: string, parsed: Parsed): PhoneInputs => {
  const { line, column } = parsed.placeOf([index])
  if (!isMap(item)) throw new Fault('facts-not-a-map', { at: `${file}:${line}:${column}` })
  const { name, ...inputs } = inputsIn(item, [index], file, parsed)
  return { name: name ? phoneNamed(name.value, name.at) : null, inputs }
}

const fromFile = async (path: string, stdin: number): Promise<FromFile> => {
  const { parseYaml } = await import('../tables/yaml.ts')
  const file = shownPath(path)
  const parsed = parseYaml(readFile(path, stdin), file)
  if ('problems' in parsed) throw new Fault('bad-facts-file', { at: file, problems: parsed.problems })
  const { value } = parsed
  if (Array.isArray(value) && value.length > 0)
    return { file, phones: value.map((item, index) => phoneIn(item, index, file, parsed)) }
  if (!isMap(value)) throw new Fault('facts-not-a-map', { at: file })
  return { inputs: inputsIn(value, [], file, parsed) }
}

/** What the command line and the file ask about: one phone, or several with the most that they may cost together. */
export type Given =
  | { readonly inputs: Inputs }
  | { readonly phones: readonly PhoneInputs[]; readonly file: string; readonly maxTotal: unknown }

/** All values of `--claim`; none when it only says `unknown`. */
const claimsIn = (values: readonly string[]): unknown =>
  values.length === 1 && values[0] === 'unknown' ? undefined : values

const valueFor = (name: FactName, values: readonly string[]): unknown =>
  name === 'claims' ? claimsIn(values) : values[0]

/** What was typed for the flag of a fact, of claims each that was; undefined where it was not. */
export const typedFor = ({ values }: Arguments, fact: FactName): readonly string[] | undefined =>
  values[fact === 'claims' ? 'claim' : fact] // by the name of its flag

/** The inputs that the command line gives for a question. */
export const fromFlags = (args: Arguments, name: QuestionName): Inputs => {
  const facts = factNames.flatMap(fact => {
    const values = typedFor(args, fact)
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

/** The options in force told by a flag are those before the first phone of a list, and the most to pay is for all. */
const forPhone = ({ devicesEnrolled, maxTotal, ...flags }: Inputs, index: number): Inputs =>
  index > 0 || devicesEnrolled === undefined ? flags : { ...flags, devicesEnrolled }

/**
 * The inputs of a question from `--facts` and the flags; a flag overrides the file. A list in the file gives those of
 * each phone; `asked` are then the flags about all phones together. Throws a Fault for a file that cannot be read.
 */
export const inputsOf = async (args: Arguments, name: QuestionName, stdin: number): Promise<Given> => {
  const path = args.values.facts?.[0]
  const told = path === undefined ? { inputs: {} } : await fromFile(path, stdin)
  const flags = fromFlags(args, name)
  if ('inputs' in told) return { inputs: { ...told.inputs, ...flags } }
  const phones = told.phones.map((phone, index) => ({
    ...phone,
    inputs: { ...phone.inputs, ...forPhone(flags, index) },
  }))
  return { file: told.file, phones, maxTotal: flags.maxTotal?.value }
}
