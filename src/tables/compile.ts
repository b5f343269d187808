import { createHash } from 'node:crypto'
import type { Sources } from '../model/edition.ts'
import * as schema from '../model/edition.ts'
import { type Filed, inForceFrom, type Tables } from '../model/tables.ts'
import type { DataFile } from './files.ts'
import { linesOf } from './lines.ts'
import { type Problem, TablesError } from './problem.ts'
import { brokenReferences } from './references.ts'
import { checked } from './schema.ts'
import { parseYaml } from './yaml.ts'

type Outcome<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] }

const digestOf = (files: readonly DataFile[]): string => {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return `sha256:${hash.digest('hex')}`
}

const misplaced = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  rule: 'schema',
  message: 'this file is no table',
  fix: 'name it sources.yaml, or put it into the folder of its plan as YYYY-MM-DD.yaml',
})

const readSources = (file: DataFile | undefined, root: string): Outcome<Sources> => {
  const name = `${root}/sources.yaml`
  if (!file)
    return { problems: [{ ...misplaced(name), message: 'there is no sources.yaml', fix: 'add it: every source once' }] }
  const parsed = parseYaml(file.bytes, name)
  return 'problems' in parsed ? parsed : checked(parsed, schema.sources)
}

const readEdition = ({ path, bytes }: DataFile, root: string, sources: Sources | null): Outcome<Filed> => {
  const file = `${root}/${path}`
  const parsed = parseYaml(bytes, file)
  if ('problems' in parsed) return parsed
  const shaped = checked(parsed, schema.edition)
  if ('problems' in shaped) return shaped
  const broken = brokenReferences(shaped.value, path, sources, parsed)
  if (broken.length > 0) return { problems: broken }
  return { value: { edition: shaped.value, file, lines: linesOf(shaped.value, parsed) } }
}

const before = (a: Filed, b: Filed): number =>
  a.edition.order - b.edition.order ||
  a.edition.plan.localeCompare(b.edition.plan, 'en') ||
  (inForceFrom(a.edition) < inForceFrom(b.edition) ? -1 : 1)

/**
 * The tables that the files hold, checked in all they say. `root` is the name of their folder in places. Throws a
 * TablesError with every problem found.
 */
export const compile = (files: readonly DataFile[], root: string): Tables => {
  const source = files.find(file => file.path === 'sources.yaml')
  const tables = files.filter(file => /^[a-z0-9-]+\/\d{4}-\d\d-\d\d\.yaml$/.test(file.path))
  const strays = files
    .filter(file => file !== source && !tables.includes(file))
    .map(file => misplaced(`${root}/${file.path}`))
  const sources = readSources(source, root)
  const editions = tables.map(file => readEdition(file, root, 'value' in sources ? sources.value : null))
  const problems = [sources, ...editions].flatMap(outcome => ('problems' in outcome ? outcome.problems : []))
  const none =
    tables.length === 0
      ? [{ ...misplaced(root), message: 'there is no edition of any plan', fix: 'put one at PLAN/YYYY-MM-DD.yaml' }]
      : []
  if (problems.length + strays.length + none.length > 0) throw new TablesError([...strays, ...none, ...problems])
  return {
    digest: digestOf(files),
    editions: editions.flatMap(outcome => ('value' in outcome ? [outcome.value] : [])).sort(before),
    sources: (sources as { value: Sources }).value,
  }
}
