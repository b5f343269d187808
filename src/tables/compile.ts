import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { Sources } from '../model/edition.ts'
import * as schema from '../model/edition.ts'
import type { Problem } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { calledNames, type Filed, inForceFrom, type Tables } from '../model/tables.ts'
import { framed } from './copy.ts'
import type { DataFile } from './files.ts'
import { shown } from './guard.ts'
import { linesOf } from './lines.ts'
import { problemAt, TablesError } from './problem.ts'
import { brokenReferences } from './references.ts'
import { checked } from './schema.ts'
import { say } from './words.ts'
import { type Parsed, parseYaml } from './yaml.ts'

const digestOf = (files: readonly DataFile[]): string =>
  `sha256:${createHash('sha256').update(framed(files)).digest('hex')}`

const atTop = (file: string, cause: Message, advice: Message): Problem =>
  problemAt({ file, line: 1, column: 1 }, { rule: 'schema', cause, advice })

const editionName = /^\d{4}-\d\d-\d\d\.yaml$/
const planName = /^[a-z0-9-]+$/

const isEdition = (path: string): boolean => {
  const [plan = '', name = '', ...deeper] = path.split('/')
  return planName.test(plan) && editionName.test(name) && deeper.length === 0
}

/** A YAML file whose path is not one that tables have. */
const misplaced = (path: string, root: string): Problem => {
  const [folder, name] = path.split('/')
  const file = `${root}/${path}`
  if (!editionName.test(name ?? '')) return atTop(file, say('no-table'), say('move-table'))
  return atTop(file, say('no-plan-name', { folder: JSON.stringify(shown(folder!)) }), say('rename-folder'))
}

/** A file as read: what it holds if that can be used, and everything that is wrong with it. */
type Read<Value> = {
  readonly file: string
  readonly parsed: Parsed | null
  readonly value: Value | null
  readonly problems: readonly Problem[]
}

const readShape = <Shape>({ path, bytes }: DataFile, root: string, shape: z.ZodType<Shape>): Read<Shape> => {
  const file = `${root}/${path}`
  const parsed = parseYaml(bytes, file)
  if ('problems' in parsed) return { file, parsed: null, value: null, problems: parsed.problems }
  const shaped = checked(parsed, shape)
  return 'problems' in shaped
    ? { file, parsed, value: null, problems: shaped.problems }
    : { file, parsed, value: shaped.value, problems: [] }
}

const readSources = (found: DataFile | undefined, root: string): Read<Sources> => {
  if (found) return readShape(found, root, schema.sources)
  const file = `${root}/sources.yaml`
  const problem = atTop(file, say('no-sources-file'), say('add-sources-file'))
  return { file, parsed: null, value: null, problems: [problem] }
}

/** Mistakes that leave an edition's conditions and figures whole, so that it can still be looked at. */
const harmless: readonly Problem['rule'][] = ['no-source', 'unknown-source']

/** Whether a problem keeps its file from being looked at any further. */
export const isBlocking = ({ rule }: Problem): boolean => !harmless.includes(rule)

const readEdition = (found: DataFile, root: string, sources: Sources | null): Read<Filed> => {
  const read = readShape(found, root, schema.edition)
  const { file, parsed, value: edition } = read
  if (!parsed || !edition) return { ...read, value: null }
  const problems = brokenReferences(edition, found.path, sources, parsed)
  const value = problems.some(isBlocking) ? null : { edition, file, lines: linesOf(edition, parsed) }
  return { file, parsed, value, problems }
}

/** Two plans that a user would call alike: `--plan` could mean either. The one that comes later is named. */
const sharedNames = (editions: readonly Read<Filed>[]): readonly Problem[] => {
  const owners = new Map<string, string>()
  return editions.flatMap(({ parsed, value }) => {
    if (!parsed || !value) return []
    const { plan } = value.edition
    const taken = calledNames(value.edition).map(name => owners.get(name) ?? plan)
    for (const name of calledNames(value.edition)) if (!owners.has(name)) owners.set(name, plan)
    const at = taken.findIndex(owner => owner !== plan)
    if (at < 0) return []
    const place = parsed.placeOf(([['plan'], ['name', 'ja'], ['name', 'en']] as const)[at]!)
    const cause = say('plan-name-taken', { plan: JSON.stringify(taken[at]) })
    return [problemAt(place, { rule: 'duplicate-id', cause, advice: say('give-own-name') })]
  })
}

const before = (a: Filed, b: Filed): number =>
  a.edition.order - b.edition.order ||
  a.edition.plan.localeCompare(b.edition.plan, 'en') ||
  (inForceFrom(a.edition) < inForceFrom(b.edition) ? -1 : 1)

const planOf = ({ file }: Read<Filed>): string => file.split('/').at(-2)!

/** What files hold, sound or not. */
export type Examined = {
  /** All that can be evaluated. */
  readonly tables: Tables
  readonly problems: readonly Problem[]
  /** The plans of which an edition is missing from the tables because of its problems. */
  readonly incomplete: readonly string[]
  /** Where everything stands in each file that is YAML. */
  readonly parsed: ReadonlyMap<string, Parsed>
}

/** Reads and checks the files as far as each goes. `root` is the name of their folder in places. */
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
    problems: [...strays, ...none, ...read.flatMap(one => one.problems), ...sharedNames(editions)],
    incomplete: [...new Set(editions.filter(({ value }) => value === null).map(planOf))],
    parsed: new Map(read.flatMap(({ file, parsed }) => (parsed ? [[file, parsed] as const] : []))),
  }
}

/**
 * The tables that the files hold, checked in all they say. `root` is the name of their folder in places. Throws a
 * TablesError with every problem found.
 */
export const compile = (files: readonly DataFile[], root: string): Tables => {
  const { tables, problems } = examine(files, root)
  if (problems.length > 0) throw new TablesError(problems)
  return tables
}
