import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { recordNames } from '../../src/batch/records.ts'
import type { CommandName, Flag } from '../../src/commands/command.ts'
import { flagsOf, globalFlags } from '../../src/commands/flags.ts'
import { commands } from '../../src/commands/list.ts'
import { madeTopics } from '../../src/commands/topics.ts'
import { readFolder } from '../../src/tables/files.ts'
import { schemaNames } from '../../src/upkeep/schemas/list.ts'
import { root } from '../commands/run.ts'
import { callIn, type Document, desk } from './calling.ts'
import { changedText } from './changes.ts'
import { flagsOfQuestion, plans, randomQuestion } from './questions.ts'
import { fewOrMany, isOne, pick, type Random, some, whole } from './random.ts'

/*
 * Argument lists of every command, made from the registries of commands and flags, then changed in a word or more.
 */

const names = Object.keys(commands) as readonly CommandName[]

/** The shipped tables in a folder of their own, because `editions draft` writes into the folder of the tables. */
const tables = Object.fromEntries(readFolder(join(root, 'data')).map(({ path, bytes }) => [`tables/${path}`, bytes]))

const files = {
  ...tables,
  'facts.yaml': 'device: used\nboughtFrom: official\n',
  'records.ndjson': '{"id":1,"device":"used"}\n{"id":2,"plan":"own","event":"loss"}\n',
  'article.md': '月額<!-- mio:own.monthly -->550円<!-- /mio -->、交換は4,400円。\n',
  'cases.yaml':
    '- { name: one, asOf: 2023-10-10, command: eligible, facts: { device: used }, expect: { next.fact: boughtFrom } }\n',
  'fees.yaml': 'own.monthly: 550\n',
}

/** The words after each command. */
const wordsOf: Partial<Record<CommandName, (random: Random) => readonly string[]>> = {
  editions: random => pick(random, [[], ['show', pick(random, plans)], ['draft', pick(random, plans)]]),
  diff: random => [pick(random, ['2020-09-01', '2023-10-10', 'today']), pick(random, ['2023-10-10', '2026-01-01'])],
  test: () => ['cases.yaml'],
  article: random => [pick(random, ['check', 'scan', 'write']), 'article.md'],
  batch: random => [pick(random, recordNames), 'records.ndjson'],
  schema: random => pick(random, [[], [pick(random, schemaNames)]]),
  completion: random => [pick(random, ['bash', 'zsh', 'fish'])],
  help: random => pick(random, [[], [pick(random, [...names, ...Object.keys(madeTopics), 'exit-codes', 'claims'])]]),
}

/** The values of the flags that are no facts and no parameters. */
const valuesOf: Readonly<Record<string, readonly string[]>> = {
  '--as-of': ['2023-10-10', '2020-08-10', 'today'],
  '--data': ['tables'],
  '--output': ['-', 'answer.json', 'answer.md', 'answer.csv', 'answer.txt', 'answer'],
  '--lang': ['ja', 'en'],
  '--require': ['used=yes', 'own=no', 'new=conditional'],
  '--color': ['auto', 'always', 'never'],
  '--width': ['30', '80', '1000'],
  '--max-age': ['180d', '1d'],
  '--expect': ['fees.yaml'],
  '--fail-on': ['warn', 'error'],
  '--only': ['stale', 'stale,expectation'],
  '--threshold': ['1', '90'],
  '--threads': ['1', '2'],
  '--months': ['24'],
  '--claims': ['1'],
  '--repair-cost': ['80000'],
  '--save': ['facts.yaml'],
  '--facts': ['facts.yaml'],
  '--plan': plans,
}

/** Flags whose work is measured elsewhere and takes long. */
const rare = ['--impact', '--coverage', '--threshold', '--threads', '--data']

const flagWords = (random: Random, name: CommandName, { long, letter, takes }: Flag): readonly string[] => {
  if (!takes) return [long]
  if (takes.startsWith('[')) return [isOne(random, 0.5) ? long : `${long}=${pick(random, plans)}`]
  const value = pick(random, long === '--format' ? commands[name].formats : (valuesOf[long] ?? ['unknown']))
  if (isOne(random, 0.2)) return [`${long}=${value}`]
  return letter && isOne(random, 0.5) ? [`-${letter}`, value] : [long, value]
}

const isDrawn = (random: Random, { long }: Flag, chance: number): boolean =>
  isOne(random, rare.includes(long) ? chance / 10 : chance)

/** An argument list that the program takes, but for flags that exclude each other. */
export const validLine = (random: Random): readonly string[] => {
  const name = pick(random, names)
  const { asks = null } = { asks: null, ...commands[name] }
  const question = asks === null ? [] : flagsOfQuestion(randomQuestion(random, asks))
  const own = flagsOf(name).filter(flag => asks === null && flag.fact === undefined && isDrawn(random, flag, 0.2))
  const global = globalFlags.filter(
    ({ long, ...flag }) => (asks !== null || long !== '--require') && isDrawn(random, { long, ...flag } as Flag, 0.1),
  )
  const flags = [...own, ...global].flatMap(flag => flagWords(random, name, flag))
  const words = wordsOf[name]?.(random) ?? []
  return isOne(random, 0.8) ? [name, ...words, ...question, ...flags] : [...flags, name, ...words, ...question]
}

const hostile = [
  ...['', ' ', '-', '--', '---', '-x', '-hV', '--no', '--no-color', '-v', '-q', '--json', '--help', '-h', '--force'],
  ...['__proto__', 'constructor', 'toString', '--constructor', '--__proto__=1', '--why=__proto__', 'unknown', 'today'],
  ...[
    '2024-02-30',
    '0',
    '-1',
    '1e3',
    '９９',
    '12ヶ月',
    '7.8万',
    '￥5,500',
    '令和5年10月10日',
    '中古',
    'つながる端末保証',
  ],
  ...['*.md', '**/*', '{a,b}{c,d}', '[', '\\', '..', '.', 'facts.yaml', 'article.md', 'records.ndjson', 'no-such-file'],
  ...['\u0000', '\u001b[31m', '\u202e', '\ud800', '👪', '\n', '::error::x', '%0A', '=', '--=', 'a'.repeat(300)],
]

/** Never an absolute path: the program may write where it is told to. */
const changedWord = (random: Random, word: string): string =>
  (isOne(random, 0.5) ? changedText(random, word) : pick(random, hostile)).replaceAll('/', '')

const lineChanges: readonly ((random: Random, line: readonly string[], at: number) => readonly string[])[] = [
  (_, line, at) => line.toSpliced(at, 1),
  (_, line, at) => line.toSpliced(at, 0, line[at]!),
  (random, line, at) => line.with(at, changedWord(random, line[at]!)),
  (random, line, at) => line.with(at, changedWord(random, line[at]!)),
  (random, line, at) => line.toSpliced(at, 0, changedWord(random, '')),
  (random, line, at) => line.toSpliced(at, 1).toSpliced(whole(random, line.length), 0, line[at]!),
  (random, line, at) => line.toSpliced(at, 0, ...some(random, validLine(random), 0.2)),
]

const changedLine = (random: Random, line: readonly string[]): readonly string[] => {
  let changed = line
  const count = fewOrMany(random)
  for (let change = 0; change < count && changed.length > 0; change++)
    changed = pick(random, lineChanges)(random, changed, whole(random, changed.length))
  return changed
}

const settings = ['AS_OF', 'DATA', 'LANG', 'FORMAT', 'COLOR', 'WIDTH'].map(name => `MIO_WARRANTY_${name}`)

const environment = (random: Random): Readonly<Record<string, string>> =>
  isOne(random, 0.1) ? { [pick(random, settings)]: changedWord(random, 'json').replaceAll('\u0000', '') } : {}

const cwd = desk()

/** A changed argument list. */
export const lineDocument = (random: Random): Document => {
  const line = validLine(random)
  const argv = isOne(random, 0.35) ? line : changedLine(random, line)
  const env = { MIO_WARRANTY_DATA: 'tables', ...environment(random) }
  const { shown, outcome } = callIn(cwd, argv, {}, { env, kept: files })
  return {
    shown: `${shown} ${JSON.stringify(env)}`,
    outcome: async () => {
      const result = await outcome()
      if (argv.includes('draft')) rmSync(join(cwd, 'tables'), { recursive: true, force: true })
      return result
    },
  }
}
