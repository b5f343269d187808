import type { Given } from './commands/arguments.ts'
import { readArguments, Shown } from './commands/arguments.ts'
import { print, type Sink, writeFile } from './commands/deliver.ts'
import { gather, planNamed } from './commands/gather.ts'
import { commands } from './commands/list.ts'
import { parseRequirement, requiredExit } from './commands/require.ts'
import {
  asOfOf,
  colourOf,
  dataOf,
  type Env,
  formatOf,
  languageOf,
  narrowest,
  wantedLanguage,
  wantsJson,
  widthOf,
} from './commands/settings.ts'
import type { Day } from './model/day.ts'
import { exit, Fault } from './model/fault.ts'
import type { Tables } from './model/tables.ts'
import { colourLevel } from './output/colour-level.ts'
import { safe } from './output/safe.ts'
import type { Why } from './output/view.ts'
import { load } from './tables/load.ts'
import { TablesError } from './tables/problem.ts'
import { wroteText } from './text/commands.ts'
import { fill } from './text/text.ts'

/** Everything the program touches outside itself. `here` is the folder of the program's own files. */
export type Io = {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Env
  readonly today: Day
  readonly here: string
  readonly version: string
}

const whyOf = (given: Given, tables: Tables): Why => {
  const asked = given.values.why?.[0]
  if (asked === undefined) return 'none'
  return asked === 'all' ? 'all' : { plan: planNamed(asked, tables) }
}

const printVersion = async (io: Io, tables: Tables): Promise<number> => {
  await print(io.stdout, `mio-warranty ${io.version}\ndata ${tables.digest}\n`)
  return exit.answered
}

const answer = async (argv: readonly string[], io: Io): Promise<number> => {
  const { env, stdout } = io
  const given = readArguments(argv, wantedLanguage(argv, env), () => Math.max(narrowest, stdout.columns || 80))
  const asOf = asOfOf(given, env, io.today)
  const language = languageOf(given, env)
  const tables = await load(io.here, dataOf(given, env))
  if (given.switches.version || given.command === null) return printVersion(io, tables)
  const command = await commands[given.command]()
  const format = formatOf(given, env, command.formats)
  const file = given.values.output?.[0]
  const isShown = file === undefined && format === 'table'
  const colour = colourLevel(colourOf(given, env), env, isShown && stdout.isTTY === true)
  const width = widthOf(given, env, () => (isShown ? stdout.columns : undefined))
  const requirements = (given.values.require ?? []).map(one => parseRequirement(one, tables))
  const { facts, plans } = await gather(given, tables, asOf)
  const view = { language, width, colour, why: whyOf(given, tables) }
  const { text, verdicts } = await command.answer({ tables, asOf, facts, plans, view, format })
  if (file === undefined) await print(stdout, `${text}\n`)
  else {
    writeFile(file, `${text}\n`, given.switches.force === true)
    if (!given.switches.quiet) await print(io.stderr, `${fill(wroteText, { file: safe(file) })[language]}\n`)
  }
  return requiredExit(requirements, verdicts)
}

const answerOrHelp = async (argv: readonly string[], io: Io): Promise<number> => {
  try {
    return await answer(argv, io)
  } catch (error) {
    if (!(error instanceof Shown)) throw error
    await print(io.stdout, error.text)
    return exit.answered
  }
}

const asFault = (error: unknown): Fault | null => {
  if (error instanceof TablesError) return new Fault('bad-tables', { other: error.message }, exit.badTables)
  return error instanceof Fault ? error : null
}

const report = async (error: unknown, argv: readonly string[], io: Io): Promise<number> => {
  const fault = asFault(error)
  if (fault?.code === 'output-failed' && fault.params.other === 'EPIPE') return fault.exitCode
  const { errorJson, errorText } = await import('./output/error.ts')
  const inJson = wantsJson(argv, io.env)
  const text = inJson ? errorJson(fault ?? error) : errorText(fault ?? error, wantedLanguage(argv, io.env))
  const isLost = fault?.code === 'output-failed'
  await print(inJson && !isLost ? io.stdout : io.stderr, text).catch(() => {})
  return fault?.exitCode ?? exit.bug
}

/** Runs the program: arguments in, text out, an exit code back. What fails is caught here, help that fails to print included. */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  try {
    return await answerOrHelp(argv, io)
  } catch (error) {
    return report(error, argv, io)
  }
}
