import { refuseConflicts } from '../model/conflicts.ts'
import type { Day } from '../model/day.ts'
import {
  type FactContext,
  type FactName,
  type Facts,
  factNames,
  flagOf,
  isFactName,
  parseFact,
} from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import { coursesOf } from '../model/figures.ts'
import { plansOf, type Tables } from '../model/tables.ts'
import { readFile } from '../tables/files.ts'
import { formatProblem } from '../tables/problem.ts'
import type { Given } from './arguments.ts'

/** What a facts file says: facts, and the parameters of the command beside them. */
type Said = { readonly facts: Facts; readonly plan?: string }

const parameters = ['plan'] as const

const contextOf = (tables: Tables, today: Day): FactContext => ({
  today,
  courses: [...new Set(tables.editions.flatMap(({ edition }) => coursesOf(edition)))],
})

const readSaid = async (path: string, tables: Tables, context: FactContext): Promise<Said> => {
  const { parseYaml } = await import('../tables/yaml.ts')
  const file = path === '-' ? 'standard input' : path
  const parsed = parseYaml(readFile(path), file)
  if ('problems' in parsed)
    throw new Fault('bad-facts-file', { at: file, other: parsed.problems.map(formatProblem).join('; ') })
  if (typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value))
    throw new Fault('facts-not-a-map', { at: file })
  const facts: Partial<Record<FactName, unknown>> = {}
  let plan: string | undefined
  for (const [key, value] of Object.entries(parsed.value)) {
    const { line, column } = parsed.keyPlaceOf([key])
    const at = `${file}:${line}:${column}`
    if (key === 'plan') plan = value === null || value === 'unknown' ? undefined : planIn(value, tables, `${at}: plan`)
    else if (isFactName(key)) facts[key] = parseFact(key, value, context, `${at}: ${key}`)
    else throw new Fault('unknown-key', { at, given: key, known: [...factNames, ...parameters] })
  }
  return { facts: withoutUndefined(facts), ...(plan !== undefined && { plan }) }
}

const withoutUndefined = (facts: Partial<Record<FactName, unknown>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

const fromFlags = (given: Given, context: FactContext): Partial<Record<FactName, unknown>> => {
  const told = factNames.filter(name => given.values[optionKey(name)] !== undefined)
  return Object.fromEntries(
    told.map(name => {
      const values = given.values[optionKey(name)]!
      return [name, parseFact(name, name === 'claims' ? allOrUnknown(values) : values[0], context)]
    }),
  )
}

const allOrUnknown = (values: readonly string[]): readonly string[] | undefined =>
  values.length === 1 && values[0] === 'unknown' ? undefined : values

/** The key under which commander keeps a fact's flag: `--claim` is kept as `claim`. */
const optionKey = (name: FactName): string =>
  flagOf(name)
    .slice(2)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const plain = (name: string): string =>
  name.normalize('NFKC').replaceAll('保証', '補償').replace(/\s/g, '').toLowerCase()

const findPlan = (given: string, tables: Tables): string | undefined =>
  tables.editions.find(({ edition }) =>
    [edition.plan, edition.name.ja, edition.name.en].some(name => plain(name) === plain(given)),
  )?.edition.plan

/** The plan that a facts file names at a place. */
const planIn = (value: unknown, tables: Tables, at: string): string => {
  const found = typeof value === 'string' ? findPlan(value, tables) : undefined
  if (found !== undefined) return found
  const given = typeof value === 'string' ? value : JSON.stringify(value)
  throw new Fault('unknown-value', { at, given, known: plansOf(tables) })
}

/** The id of the plan that a user names by id or official name; 補償 and 保証 are taken alike. Throws a Fault for others. */
export const planNamed = (given: string, tables: Tables): string => {
  const found = findPlan(given, tables)
  if (found !== undefined) return found
  throw new Fault('unknown-plan', { given, known: plansOf(tables) })
}

const refuseRepeatedClaims = ({ claims = [] }: Facts): void => {
  const repeated = claims.find((claim, index) => claims[index - 1]?.date === claim.date)
  if (repeated) throw new Fault('repeated-claim-day', { at: flagOf('claims'), given: repeated.date })
}

/** The facts of a call, from its file and its flags, a flag going before the file; and the plans that it asks about. */
export const gather = async (
  given: Given,
  tables: Tables,
  asOf: Day,
): Promise<{ readonly facts: Facts; readonly plans: readonly string[] }> => {
  const context = contextOf(tables, asOf)
  const path = given.values.facts?.[0]
  const said: Said = path === undefined ? { facts: {} } : await readSaid(path, tables, context)
  const facts = withoutUndefined({ ...said.facts, ...fromFlags(given, context) })
  refuseRepeatedClaims(facts)
  refuseConflicts(facts)
  const plan = given.values.plan?.[0] ?? said.plan
  return { facts, plans: plan === undefined || plan === 'unknown' ? plansOf(tables) : [planNamed(plan, tables)] }
}
