import { addressAt, type Path } from '../../model/address.ts'
import type { Day } from '../../model/day.ts'
import { type AuditRule, auditRules, type Finding, type Problem, type RuleName } from '../../model/finding.ts'
import { type Filed, plansOf, selectEdition, type Tables } from '../../model/tables.ts'
import { type Examined, examine, isBlocking } from '../../tables/compile.ts'
import type { DataFile } from '../../tables/files.ts'
import type { Parsed } from '../../tables/yaml.ts'
import type { Expected } from './expectations.ts'
import type { Context, Found } from './rule.ts'
import { rules } from './rules/index.ts'

/** What to check, and for which day. */
export type CheckOptions = {
  readonly asOf: Day
  readonly today: Day
  /** Days after which tables are too old; null leaves staleness a warning. */
  readonly maxAge: number | null
  /** The rules to report on; what keeps a file from being looked at is reported in any case. */
  readonly only: readonly RuleName[]
  readonly expected: Expected | null
}

/** Every finding, in the order of the files, and the editions in force on the day. */
export type Checked = {
  readonly tables: Tables
  readonly selected: readonly Filed[]
  readonly findings: readonly Finding[]
}

const contextOf = (examined: Examined, root: string, { asOf, today, maxAge, expected }: CheckOptions): Context => {
  const { tables, incomplete } = examined
  const plans = plansOf(tables).filter(plan => !incomplete.includes(plan))
  return {
    tables,
    sourcesFile: `${root}/sources.yaml`,
    selected: plans.flatMap(plan => selectEdition(tables, plan, asOf) ?? []),
    incomplete,
    asOf,
    today,
    maxAge,
    expectations: expected?.expectations ?? [],
  }
}

/** Whether a waiver of the edition, not yet over, lets a finding pass. */
const isWaived = (rule: AuditRule, { file, path }: Found, { tables, asOf }: Context): boolean => {
  const filed = tables.editions.find(filed => filed.file === file)
  return (filed?.edition.waivers ?? []).some(
    waiver => waiver.rule === rule && waiver.until >= asOf && waiver.at === addressAt(filed!.edition, path),
  )
}

/** Lines of each file, to show the one at fault. */
type Lines = ReadonlyMap<string, readonly string[]>

/** The lines of a text. Binary files (with a NUL byte) give none. */
const linesIn = (bytes: Uint8Array): readonly string[] =>
  bytes.includes(0) ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)

const placeAt = (parsed: Parsed | undefined, path: Path, of: Found['of']) =>
  of === 'key' ? parsed!.keyPlaceOf(path) : parsed!.placeOf(path)

type Unexcerpted = Omit<Finding, 'excerpt'>

const fromProblem = ({ rule, file, line, column, cause, advice }: Problem): Unexcerpted => ({
  rule,
  severity: 'error',
  file,
  line,
  column,
  message: cause,
  fix: advice,
})

const byPlace = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column

/**
 * Everything that is wrong with the tables in some files, `root` being the name of their folder in places: what is
 * found when they are read, and then by each rule. The rules skip an edition with a mistake of form.
 */
export const check = (files: readonly DataFile[], root: string, options: CheckOptions): Checked => {
  const examined = examine(files, root)
  const context = contextOf(examined, root, options)
  const { expected, only } = options
  const parsed = new Map([...examined.parsed, ...(expected ? [[expected.file, expected.parsed] as const] : [])])
  const lines: Lines = new Map(
    [...files.map(({ path, bytes }) => ({ file: `${root}/${path}`, bytes })), ...(expected ? [expected] : [])].map(
      ({ file, bytes }) => [file, linesIn(bytes)],
    ),
  )
  const found = auditRules
    .filter(rule => only.includes(rule))
    .flatMap(rule =>
      rules[rule](context)
        .filter(found => !isWaived(rule, found, context))
        .map(({ file, path, of, message, fix = null, severity = 'error' }): Unexcerpted => {
          const { line, column } = placeAt(parsed.get(file), path, of)
          return { rule, severity, file, line, column, message, fix }
        }),
    )
  const problems = examined.problems.filter(problem => only.includes(problem.rule) || isBlocking(problem))
  const findings = [...problems.map(fromProblem), ...found].map(finding => ({
    ...finding,
    excerpt: lines.get(finding.file)?.[finding.line - 1] ?? '',
  }))
  return { tables: examined.tables, selected: context.selected, findings: findings.sort(byPlace) }
}
