import type { Why } from './answers/shared/view.ts'
import type { Given } from './commands/arguments.ts'
import { calledIn, isShown, readArguments, wantsHelp } from './commands/arguments.ts'
import type { Io } from './commands/command.ts'
import { print, writeFile } from './commands/deliver.ts'
import { specOf } from './commands/list.ts'
import {
  asOfOf,
  colourOf,
  dataOf,
  formatOf,
  languageOf,
  wantedLanguage,
  wantedWidth,
  wantsJson,
  widthOf,
} from './commands/settings.ts'
import { exit, Fault, isFault } from './model/fault.ts'
import { planNamed, plansOf, type Tables } from './model/tables.ts'
import { load } from './tables/load.ts'
import type { TablesError } from './tables/problem.ts'
import { wroteText } from './text/progress.ts'
import { safe } from './text/safe.ts'
import { fill } from './text/text.ts'
import { colourLevel, palette } from './view/colour.ts'

const whyOf = (given: Given, tables: Tables | null): Why => {
  const asked = given.values.why?.[0]
  if (asked === undefined) return 'none'
  if (asked === 'all' || !tables) return 'all'
  const plan = planNamed(asked, tables)
  if (plan === null) throw new Fault('unknown-plan', { given: asked, known: plansOf(tables) })
  return { plan }
}

const printVersion = async ({ stdout, version }: Io, { digest }: Tables, isJson: boolean): Promise<number> => {
  const document = { schema: 'mio-warranty/version/v1', version, data: { digest } }
  const text = isJson ? JSON.stringify(document, null, 2) : `mio-warranty ${version}\ndata ${digest}`
  await print(stdout, `${text}\n`)
  return exit.answered
}

const helpFor = async (argv: readonly string[], { env, stdout }: Io) => ({
  layout: (await import('./commands/help-layout.ts')).helpLayout,
  language: wantedLanguage(argv, env),
  width: () => wantedWidth(argv, env, stdout),
})

const answer = async (argv: readonly string[], io: Io): Promise<number> => {
  const { env, stdout } = io
  const given = readArguments(argv, wantsHelp(argv) ? await helpFor(argv, io) : null)
  const asOf = asOfOf(given, env, io.today)
  const language = languageOf(given, env)
  const tables = () => load(io.here, dataOf(given, env))
  if (given.switches.version || given.command === null)
    return printVersion(io, await tables(), wantsJson(argv, env, []))
  const { load: loadCommand, formats, asks } = specOf(given.command)
  if (given.values.require && !asks) throw new Fault('not-together', { at: '--require', other: given.command })
  const format = formatOf(given, env, formats)
  const file = given.values.output?.[0]
  const isShown = file === undefined && format === 'table'
  const colour = colourLevel(colourOf(given, env), env, isShown && stdout.isTTY === true)
  const width = widthOf(given, env, () => (isShown ? stdout.columns : undefined))
  const loaded = asks ? await tables() : null
  const view = { language, width, paint: await palette(colour), why: whyOf(given, loaded) }
  const command = await loadCommand()
  const { text, exitCode = exit.answered } = await command({
    given,
    io,
    asOf,
    format,
    tables: async () => loaded ?? tables(),
    view,
  })
  const lines = text && `${text}\n`
  if (lines !== undefined && file === undefined) await print(stdout, lines)
  if (lines !== undefined && file !== undefined) {
    writeFile(file, lines, given.switches.force === true)
    if (!given.switches.quiet) await print(io.stderr, `${fill(wroteText, { file: safe(file) })[language]}\n`)
  }
  return exitCode
}

const answerOrHelp = async (argv: readonly string[], io: Io): Promise<number> => {
  try {
    return await answer(argv, io)
  } catch (error) {
    if (!isShown(error)) throw error
    await print(io.stdout, error.text)
    return exit.answered
  }
}

const asFault = (error: unknown): Fault | null => {
  const { name, problems } = error as TablesError
  if (name === 'TablesError') return new Fault('bad-tables', { problems }, exit.badTables)
  return isFault(error) ? error : null
}

const report = async (error: unknown, argv: readonly string[], io: Io): Promise<number> => {
  const fault = asFault(error)
  if (fault?.code === 'output-failed' && fault.params.other === 'EPIPE') return fault.exitCode
  const { errorJson, errorText } = await import('./view/error.ts')
  const called = calledIn(argv)
  const inJson = wantsJson(argv, io.env, called ? specOf(called).formats : [])
  const width = wantedWidth(argv, io.env, io.stderr)
  const text = inJson ? errorJson(fault ?? error) : errorText(fault ?? error, wantedLanguage(argv, io.env), width)
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
