import type { Day } from '../../model/day.ts'
import type { Problem } from '../../model/finding.ts'
import { type Message, messagesOf } from '../../model/message.ts'
import { type Filed, plansOf, selectEdition, type Tables } from '../../model/tables.ts'
import { type Examined, examine, isBlocking } from '../../tables/compile.ts'
import type { DataFile } from '../../tables/files.ts'
import type { Parsed } from '../../tables/yaml.ts'
import type { ExpectationsFile } from './expectations.ts'
import { type Context, type Finding, isWaived, type Rule } from './rule.ts'
import { rules } from './rules/list.ts'

/** The options of a check. */
export type CheckOptions = {
  readonly asOf: Day
  readonly today: Day
  /** Days after which an edition is too old; null makes a stale edition a warning. */
  readonly maxAge: number | null
  /** The rules to report; a problem that stops the reading of a file is always reported. */
  readonly only: readonly string[]
  /** The files of expected numbers; none without --expect. */
  readonly expected: readonly ExpectationsFile[]
}

/** The result of a check: every finding in the order of the files, and the editions in force. */
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
    expectations: expected.flatMap(file => file.expectations),
  }
}

/** Binary files (with a NUL byte) give no lines. */
const linesIn = (bytes: Uint8Array): readonly string[] =>
  bytes.includes(0) ? [] : new TextDecoder().decode(bytes).split(/\r?\n/)

const linesOf = (files: readonly DataFile[], root: string, expected: CheckOptions['expected']) => {
  const tables = files.map(({ path, bytes }) => ({ file: `${root}/${path}`, bytes }))
  return new Map([...tables, ...expected].map(({ file, bytes }) => [file, linesIn(bytes)]))
}

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

/** The findings of a rule that no waiver covers, with their places. */
const findingsBy = (
  { id: rule, level, find }: Rule,
  context: Context,
  parsed: ReadonlyMap<string, Parsed>,
): readonly Unexcerpted[] =>
  (find?.(context) ?? [])
    .filter(found => !isWaived(rule, found, context))
    .map(({ file, path, of, message, fix = null, severity = level }) => {
      const { placeOf, keyPlaceOf } = parsed.get(file)!
      const { line, column } = of === 'key' ? keyPlaceOf(path) : placeOf(path)
      return { rule, severity, file, line, column, message, fix }
    })

const say = messagesOf({
  'no-expectations': {
    ja: '期待する数が一つもないので、何も比べていません',
    en: 'there is no expected number, so nothing was compared',
  },
  'expect-it': {
    ja: '番地と数を PLAN.monthly: 数 のように書きます。比べるものがなければ --expect を外します',
    en: 'write addresses with numbers, as PLAN.monthly: NUMBER; with nothing to compare, drop --expect',
  },
  'left-out': {
    ja: '--only に expectation がないので、期待する数を比べていません',
    en: '--only leaves out the rule expectation, so the expected numbers were not compared',
  },
  'let-in': {
    ja: '--only に expectation を加えるか、--expect を外します',
    en: 'add expectation to --only, or drop --expect',
  },
})

/** Says of each --expect file that none of it was compared. */
const uncompared = ({ expected, only }: CheckOptions): readonly Unexcerpted[] =>
  expected.flatMap(({ file, expectations }): readonly Unexcerpted[] => {
    const found = (message: Message, fix: Message): readonly Unexcerpted[] => [
      { rule: 'expectation', severity: 'error', file, line: 1, column: 1, message, fix },
    ]
    if (expectations.length === 0) return found(say('no-expectations'), say('expect-it'))
    return only.includes('expectation') ? [] : found(say('left-out'), say('let-in'))
  })

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byPlace = (a: Finding, b: Finding): number =>
  compared(a.severity, b.severity) || compared(a.file, b.file) || a.line - b.line || a.column - b.column

/** Whether a problem is that something is not there yet. */
const isOfMissing = ({ cause }: Problem): boolean =>
  ['missing-key', 'missing-keys', 'figure-missing'].includes(cause.code)

/**
 * All findings about the tables in some files: those of the reader first (what is missing, then what is wrong), then those of each rule and expected numbers
 * that were not compared, errors before warnings. `root` is the name of the folder in places. The rules skip an edition
 * that does not have the right shape.
 */
export const check = (files: readonly DataFile[], root: string, options: CheckOptions): Checked => {
  const examined = examine(files, root)
  const context = contextOf(examined, root, options)
  const { expected, only } = options
  const parsed = new Map([...examined.parsed, ...expected.map(({ file, parsed }) => [file, parsed] as const)])
  const lines = linesOf(files, root, expected)
  const found = rules.filter(({ id }) => only.includes(id)).flatMap(rule => findingsBy(rule, context, parsed))
  const problems = examined.problems.filter(problem => only.includes(problem.rule) || isBlocking(problem))
  const sorted = (findings: readonly Unexcerpted[]): readonly Finding[] =>
    findings.map(finding => ({ ...finding, excerpt: lines.get(finding.file)?.[finding.line - 1] ?? '' })).sort(byPlace)
  const missing = problems.filter(isOfMissing)
  const others = problems.filter(problem => !isOfMissing(problem))
  return {
    tables: examined.tables,
    selected: context.selected,
    findings: [
      ...sorted(missing.map(fromProblem)),
      ...sorted(others.map(fromProblem)),
      ...sorted([...found, ...uncompared(options)]),
    ],
  }
}
