import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { itemsOf, type Path } from '../model/address.ts'
import type { Edition, Sources } from '../model/edition.ts'
import * as schema from '../model/edition.ts'
import type { Problem } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { calledNames, type Filed, inForceFrom, type Tables } from '../model/tables.ts'
import { tooLargeTogether } from './bounds.ts'
import { withCites } from './cites.ts'
import { framed } from './copy.ts'
import type { DataFile } from './files.ts'
import { shown } from './guard.ts'
import { unprintable } from './printable.ts'
import { problemAt, TablesError } from './problem.ts'
import { brokenReferences } from './references.ts'
import { checked } from './schema.ts'
import { say } from './words.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const digestOf = (files: readonly DataFile[]): string =>
  `sha256:${createHash('sha256').update(framed(files)).digest('hex')}`

const atTop = (file: string, cause: Message, advice: Message): Problem =>
  problemAt({ file, line: 1, column: 1 }, { rule: 'schema', cause, advice })

const editionPath = /^([^/]+)\/\d{4}-\d\d-\d\d\.yaml$/
const planName = /^[a-z0-9-]+$/

/** The folder of a file with the name of an edition; null for any other file. */
const folderOf = (path: string): string | null => editionPath.exec(path)?.[1] ?? null

const isEdition = (path: string): boolean => {
  const folder = folderOf(path)
  return folder !== null && planName.test(folder)
}

/** The problem of a YAML file that is in the wrong place. */
const misplaced = (path: string, root: string): Problem => {
  const file = `${root}/${path}`
  const folder = folderOf(path)
  if (folder === null) return atTop(file, say('no-table'), say('move-table'))
  return atTop(file, say('no-plan-name', { folder: JSON.stringify(shown(folder)) }), say('rename-folder'))
}

/** A file after reading: its value, null when it cannot be used, and its problems. */
type CheckedFile<Value> = {
  readonly file: string
  readonly parsed: Parsed | null
  readonly value: Value | null
  readonly problems: readonly Problem[]
}

const readShape = <Shape>({ path, bytes }: DataFile, root: string, shape: z.ZodType<Shape>): CheckedFile<Shape> => {
  const file = `${root}/${path}`
  const parsed = parseYaml(bytes, file)
  if ('problems' in parsed) return { file, parsed: null, value: null, problems: parsed.problems }
  const shaped = checked(parsed, shape)
  if ('problems' in shaped) return { file, parsed, value: null, problems: shaped.problems }
  const problems = unprintable(parsed)
  return { file, parsed, value: problems.length > 0 ? null : shaped.value, problems }
}

const readSources = (found: DataFile | undefined, root: string): CheckedFile<Sources> => {
  if (found) return readShape(found, root, schema.sources)
  const file = `${root}/sources.yaml`
  const problem = atTop(file, say('no-sources-file'), say('add-sources-file'))
  return { file, parsed: null, value: null, problems: [problem] }
}

/** Mistakes that do not affect the conditions and figures of an edition: it can still be checked further. */
const harmless: readonly Problem['rule'][] = ['no-source', 'unknown-source']

/** Whether a problem prevents further checks of its file. */
export const isBlocking = ({ rule }: Problem): boolean => !harmless.includes(rule)

/** The line of each item of an edition by its address, and of each key by its name. */
const linesOf = (edition: Edition, parsed: Parsed): Readonly<Record<string, number>> => {
  const keys = Object.keys(edition).map(key => ({ address: key, path: [key] }))
  return Object.fromEntries(
    [...keys, ...itemsOf(edition)].map(({ address, path }) => [address, parsed.keyPlaceOf(path).line]),
  )
}

const readEdition = (found: DataFile, root: string, sources: Sources | null): CheckedFile<Filed> => {
  const read = readShape(found, root, schema.edition)
  const { file, value: edition } = read
  if (edition === null) return { ...read, value: null }
  const parsed = read.parsed!
  const problems = brokenReferences(edition, found.path, sources, parsed)
  const value = problems.some(isBlocking)
    ? null
    : { edition: withCites(edition), file, lines: linesOf(edition, parsed) }
  return { file, parsed, value, problems }
}

/** The keys of the names of a plan, in the order of `calledNames`. */
const nameKeys: readonly Path[] = [['plan'], ['name', 'ja'], ['name', 'en'], ['short', 'ja'], ['short', 'en']]

/** Plans with the same name, so that `--plan` could mean both. The problem names the later one. */
const sharedNames = (editions: readonly CheckedFile<Filed>[]): readonly Problem[] => {
  const owners = new Map<string, string>()
  return editions.flatMap(({ parsed, value }) => {
    if (value === null) return []
    const { plan } = value.edition
    const taken = calledNames(value.edition).map(name => owners.get(name) ?? plan)
    for (const name of calledNames(value.edition)) if (!owners.has(name)) owners.set(name, plan)
    const at = taken.findIndex(owner => owner !== plan)
    if (at < 0) return []
    const place = parsed!.placeOf(nameKeys[at]!)
    const cause = say('plan-name-taken', { plan: JSON.stringify(taken[at]) })
    return [problemAt(place, { rule: 'duplicate-id', cause, advice: say('give-own-name') })]
  })
}

/** Plans that are too large together. The problem names the largest edition. */
const largeTogether = (editions: readonly CheckedFile<Filed>[]): readonly Problem[] => {
  const usable = editions.filter(({ value }) => value !== null)
  const names = new Set(usable.map(({ value }) => value!.edition.plan))
  const plans = [...names].map(name => usable.filter(({ value }) => value!.edition.plan === name))
  const found = tooLargeTogether(plans.map(files => files.map(({ value }) => value!.edition)))
  if (found === null) return []
  const { edition, ...problem } = found
  const { parsed } = usable.find(({ value }) => value!.edition === edition)!
  return [problemAt(parsed!.placeOf(['plan']), { rule: 'size', ...problem })]
}

const before = (a: Filed, b: Filed): number =>
  a.edition.order - b.edition.order ||
  a.edition.plan.localeCompare(b.edition.plan, 'en') ||
  inForceFrom(a.edition).localeCompare(inForceFrom(b.edition), 'en')

const planOf = ({ file }: CheckedFile<Filed>): string => file.split('/').at(-2)!

/** The contents of files, valid or not. */
export type Examined = {
  /** The editions and sources that can be evaluated. */
  readonly tables: Tables
  readonly problems: readonly Problem[]
  /** The plans that have an edition which is left out because of its problems. */
  readonly incomplete: readonly string[]
  /** The places in each file that could be parsed. */
  readonly parsed: ReadonlyMap<string, Parsed>
}

/** Reads and checks files, each as far as possible. `root` is the name of their folder in places. */
export const examine = (files: readonly DataFile[], root: string): Examined => {
  const source = files.find(file => file.path === 'sources.yaml')
  const tables = files.filter(file => isEdition(file.path))
  const strays = files.filter(file => file !== source && !tables.includes(file)).map(file => misplaced(file.path, root))
  const sources = readSources(source, root)
  const editions = tables.map(file => readEdition(file, root, sources.value))
  const none = tables.length === 0 ? [atTop(root, say('no-edition'), say('add-edition'))] : []
  const read = [sources, ...editions]
  return {
    tables: {
      digest: digestOf(files),
      editions: editions.flatMap(({ value }) => value ?? []).sort(before),
      sources: sources.value ?? {},
    },
    problems: [
      ...strays,
      ...none,
      ...read.flatMap(({ problems }) => problems),
      ...sharedNames(editions),
      ...largeTogether(editions),
    ],
    incomplete: [...new Set(editions.filter(({ value }) => value === null).map(planOf))],
    parsed: new Map(read.flatMap(({ file, parsed }) => (parsed ? [[file, parsed] as const] : []))),
  }
}

/**
 * Reads and checks the tables in files. `root` is the name of their folder in places. Throws a TablesError with all
 * problems.
 */
export const compile = (files: readonly DataFile[], root: string): Tables => {
  const { tables, problems } = examine(files, root)
  if (problems.length > 0) throw new TablesError(problems)
  return tables
}
