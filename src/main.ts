import type { View, Why } from './answers/shared/view.ts'
import type { Help, HelpText } from './commands/arguments.ts'
import type { Arguments, Call, CommandName, Io } from './commands/command.ts'
import { flagsOf, globalFlags, versionFlag } from './commands/flags.ts'
import { commands, specOf } from './commands/list.ts'
import { type Peek, peek } from './commands/peek.ts'
import { readPlainly } from './commands/plain.ts'
import { print } from './commands/print.ts'
import { asOfOf, colourOf, dataOf, formatOf, languageOf, widthOf } from './commands/settings.ts'
import { asTyped } from './commands/typed.ts'
import { exit, Fault, isFault } from './model/fault.ts'
import { fill, type Language } from './model/message.ts'
import { safe } from './model/safe.ts'
import { checkedPlan, type Tables } from './model/tables.ts'
import { load } from './tables/load.ts'
import type { TablesError } from './tables/problem.ts'
import { wroteText } from './text/text.ts'
import { colourLevel, palette } from './view/colour.ts'

const whyOf = (args: Arguments, tables: Tables | null): Why => {
  const asked = args.values.why?.[0]
  if (asked === undefined) return 'none'
  return asked === 'all' || !tables ? 'all' : { plan: checkedPlan(asked, tables) }
}

const printVersion = async ({ stdout, version }: Io, { digest }: Tables, isJson: boolean): Promise<number> => {
  const document = { schema: 'mio-warranty/version/v1', version, data: { digest } }
  const text = isJson ? JSON.stringify(document, null, 2) : `mio-warranty ${version}\ndata ${digest}`
  await print(stdout, `${text}\n`)
  return exit.answered
}

const helpIn = async (language: Language, width: () => number): Promise<Help> => ({
  layout: (await import('./commands/help-layout.ts')).helpLayout,
  language,
  width,
})

const viewOf = async (args: Arguments, { env, stdout }: Io, format: string): Promise<Omit<View, 'why'>> => {
  const isForTerminal = (args.values.output?.[0] ?? '-') === '-' && format === 'table'
  const colour = colourLevel(colourOf(args, env), env, isForTerminal && stdout.isTTY === true)
  return {
    language: languageOf(args, env),
    width: widthOf(args, env, () => (isForTerminal ? stdout.columns : undefined)),
    paint: await palette(colour),
    isFull: args.switches.full === true,
    isQuiet: args.switches.quiet === true,
  }
}

/** Writes a text to standard output, or to a file; then says so on standard error. */
const deliver = async (text: string, { values, switches }: Arguments, language: Language, io: Io): Promise<void> => {
  const file = values.output?.[0]
  if (file === undefined || file === '-') return print(io.stdout, text)
  const { writeFile } = await import('./commands/deliver.ts')
  writeFile(file, text, switches.force === true)
  if (!switches.quiet) await print(io.stderr, `${fill(wroteText, { file: safe(file) })[language]}\n`)
}

/** The command line as commander reads it: for all that is not plain, for help and for errors. */
const readByCommander = async (argv: readonly string[], early: Peek, io: Io): Promise<Arguments> => {
  const { readArguments } = await import('./commands/arguments.ts')
  const help = early.wantsHelp ? await helpIn(early.language, () => early.widthOn(io.stdout)) : null
  return readArguments(argv, early.command, help)
}

const answer = async (argv: readonly string[], early: Peek, io: Io): Promise<number> => {
  const args = readPlainly(argv, early.command) ?? (await readByCommander(argv, early, io))
  const asOf = asOfOf(args, io.env, io.today)
  const language = languageOf(args, io.env)
  const tables = () => load(io.here, dataOf(args, io.env))
  if (args.switches.version || args.command === null) return printVersion(io, await tables(), early.format === 'json')
  const { load: loadCommand, formats, asks } = specOf(args.command)
  if (args.values.require && !asks) throw new Fault('not-together', { at: '--require', other: args.command })
  const format = formatOf(args, io.env, formats)
  const view = await viewOf(args, io, format)
  const loaded = asks ? await tables() : null
  const why = whyOf(args, loaded)
  const command = await loadCommand()
  const helpOf = async (name: CommandName | undefined) =>
    (await import('./commands/arguments.ts'))
      .helpText(name, await helpIn(language, () => view.width))
      .replace(/\n$/, '')
  const registry = { commands, flagsOf, globalFlags, versionFlag }
  const call: Call = {
    args,
    io,
    asOf,
    format,
    tables: async () => loaded ?? tables(),
    view: { ...view, why },
    helpOf,
    registry,
  }
  const { text, exitCode = exit.answered, after } = await command(call)
  if (args.switches.json && !formats.includes('json'))
    throw new Fault('format-unavailable', { at: '--json', given: 'json', known: formats })
  if (text !== undefined) await deliver(text && `${text}\n`, args, language, io)
  if (after !== undefined) await print(io.stderr, `${after}\n`)
  return exitCode
}

/** The tables of the folder in use; null where they cannot be loaded. Help shows what it can. */
const tablesForHelp = async ({ here }: Io, data: string | undefined): Promise<Tables | null> => {
  try {
    return await load(here, data)
  } catch {
    return null
  }
}

const printShortHelp = async ({ command, language, data, widthOn }: Peek, io: Io): Promise<number> => {
  const { shortHelp, welcome } = await import('./commands/short-help.ts')
  const width = widthOn(io.stdout)
  const text = command ? shortHelp(command, language, width) : welcome(await tablesForHelp(io, data), language, width)
  await print(io.stdout, `${text}\n`)
  return exit.answered
}

const isHelpText = (thrown: unknown): thrown is HelpText => (thrown as HelpText | null)?.name === 'HelpText'

const isMissingCommand = (error: unknown): boolean => isFault(error) && error.code === 'missing-command'

const answerOrHelp = async (argv: readonly string[], early: Peek, io: Io): Promise<number> => {
  try {
    return await answer(argv, early, io)
  } catch (error) {
    const isHelp = isHelpText(error)
    if (early.wantsShortHelp && (isHelp || (isMissingCommand(error) && early.format !== 'json')))
      return printShortHelp(early, io)
    if (!isHelp) throw error
    await print(io.stdout, error.text)
    return exit.answered
  }
}

const asFault = (error: unknown): Fault | null => {
  const { name, problems } = error as TablesError
  if (name === 'TablesError') return new Fault('bad-tables', { problems }, exit.badTables)
  return isFault(error) ? error : null
}

/** Prints an error: as JSON to standard output where JSON was asked for, else to standard error. */
const report = async (error: unknown, early: Peek, io: Io): Promise<number> => {
  const { command, format, usualFormat, language, widthOn } = early
  const fault = asFault(error)
  const isLost = fault?.code === 'output-failed'
  if (isLost && fault.params.other === 'EPIPE') return fault.exitCode
  const { errorJson, errorText } = await import('./view/error.ts')
  const shown = fault ?? error
  const wantsJson = (format ?? usualFormat) === 'json'
  const text = wantsJson ? errorJson(shown) : errorText(shown, language, widthOn(io.stderr), command)
  const sink = wantsJson && !isLost ? io.stdout : io.stderr
  try {
    await print(sink, text)
  } catch (unprinted) {
    if (sink === io.stdout) return report(unprinted, early, io)
  }
  return fault?.exitCode ?? exit.bug
}

/** Whether a file of the program itself could not be loaded: no other module is looked for. */
const isFileMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'MODULE_NOT_FOUND'

/**
 * Runs the program and returns its exit code. Prints every error but that a file of the program is missing; only errors
 * are caught here.
 */
export const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const argv = asTyped(typed)
  const early = peek(argv, io.env)
  try {
    return await answerOrHelp(argv, early, io)
  } catch (error) {
    if (isFileMissing(error)) throw error
    return report(error, early, io)
  }
}
