import { Command, CommanderError, Option } from 'commander'
import { type FactName, factNames, flagOf, kindOf } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import type { ParameterName } from '../model/parameters.ts'
import { type QuestionName, questions } from '../model/question.ts'
import { aboutText, commandTexts, flagTexts, helpHeadings } from '../text/commands.ts'
import { factTexts } from '../text/facts.ts'
import { fill, type Language } from '../text/text.ts'
import type { Flag, ParameterFlags, Spec } from './command.ts'
import { type CommandName, commands, specOf } from './list.ts'

/** What stood on the command line: the command and its words, each flag's values in order, and the switches that were on. */
export type Given = {
  readonly command: CommandName | null
  readonly words: readonly string[]
  readonly values: Readonly<Record<string, readonly string[] | undefined>>
  readonly switches: Readonly<Record<string, boolean | undefined>>
}

/** How help is laid out; loaded only when help is asked for. */
export type Layout = {
  readonly displayWidth: (text: string) => number
  readonly wrap: (text: string, columns: number) => string[]
}

/** Help or the like was asked for and printed; there is nothing more to do. */
class Shown {
  readonly name = 'Shown'
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export const isShown = (thrown: unknown): thrown is Shown => (thrown as Shown | null)?.name === 'Shown'

const globalFlags = (formats: readonly string[]): readonly Flag[] => [
  { flags: '--as-of <day>', text: flagTexts.asOf, example: '2026-11-23' },
  { flags: '--data <folder>', text: flagTexts.data, example: './data' },
  { flags: '--json', text: flagTexts.json, isSwitch: true },
  { flags: '--format <format>', text: fill(flagTexts.format, { known: formats.join(', ') }), example: 'json' },
  { flags: '-o, --output <file>', text: flagTexts.output, example: 'answer.json' },
  { flags: '--force', text: flagTexts.force, isSwitch: true },
  { flags: '--lang <language>', text: flagTexts.lang, example: 'ja' },
  { flags: '--why [plan]', text: flagTexts.why },
  { flags: '--require <plan=verdict>', text: flagTexts.require, example: 'PLAN=yes', repeats: true },
  { flags: '--quiet', text: flagTexts.quiet, isSwitch: true },
  { flags: '--color <when>', text: flagTexts.color, example: 'never' },
  { flags: '--width <columns>', text: fill(flagTexts.width, { known: '30 - 1000' }), example: '80' },
  { flags: '--no-input', text: flagTexts.input, isSwitch: true },
]

const parameterFlags: ParameterFlags = {
  months: { flags: '--months <number>', text: flagTexts.months, example: '24' },
  claimCount: { flags: '--claims <number>', text: flagTexts.claims, example: '1' },
  claimCounts: { flags: '--claims <numbers>', text: flagTexts.claimCounts, example: '0..2' },
  freeMonths: { flags: '--free-months <number>', text: flagTexts.freeMonths, example: '2' },
  unreturned: { flags: '--unreturned', text: flagTexts.unreturned, isSwitch: true },
  maxTotal: { flags: '--max-total <yen>', text: flagTexts.maxTotal, example: '15000' },
  repairCost: { flags: '--repair-cost <yen>', text: flagTexts.repairCost, example: '80000' },
  chance: { flags: '--chance <share>', text: flagTexts.chance, example: '10%' },
  all: { flags: '--all', text: flagTexts.all, isSwitch: true },
  done: { flags: '--done <ids>', text: flagTexts.done, example: 'STEP,STEP' },
}

const choicesText = (name: FactName): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices.join(', ')
  return { date: 'YYYY-MM-DD, YYYY-MM', number: '0, 1, 2, ...', course: 'LABEL', claims: 'DATE[:REMEDY[:QUOTE]]' }[
    kind.kind
  ]
}

const factExample = (name: FactName): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices[0]!
  return { date: '2026-11-23', number: '0', course: 'LABEL', claims: '2026-11-23:repair' }[kind.kind]
}

const factFlag = (name: FactName): Flag => {
  const { label } = factTexts[name]
  const choices = choicesText(name)
  const text = { ja: `${label.ja} (${choices})`, en: `${label.en} (${choices})` }
  return { flags: `${flagOf(name)} <value>`, text, example: factExample(name), repeats: name === 'claims' }
}

const questionFlags = (name: QuestionName): readonly Flag[] => [
  ...questions[name].parameters.map((parameter: ParameterName) => parameterFlags[parameter]),
  { flags: '--plan <plan>', text: flagTexts.plan, example: 'PLAN' },
  { flags: '--facts <file>', text: flagTexts.facts, example: 'facts.yaml' },
  ...factNames.map(factFlag),
]

const ownFlags = ({ asks, flags = [] }: Spec): readonly Flag[] => [...flags, ...(asks ? questionFlags(asks) : [])]

/** A flag where a value belongs: the value was left out. A file so named is reached as `./--name`. */
const isFlag = (word: string): boolean => /^--[a-z]/.test(word)

const missingValue = (at: string, example = 'VALUE'): Fault => new Fault('missing-value', { at, other: example })

const optionOf = ({ flags, text, example, repeats, isSwitch }: Flag, language: Language): Option => {
  const option = new Option(flags, text[language])
  if (isSwitch) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    if (value === '' || isFlag(value)) throw missingValue(option.long!, example)
    if (before && !repeats) throw new Fault('repeated-flag', { at: option.long! })
    return [...(before ?? []), value]
  })
}

const named = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

/** `--devcie` of `--devcie=used`. */
const nameOf = (flag: string): string => flag.split('=')[0]!

const longOf = (flags: string): string => flags.split(/[ ,]+/).find(word => word.startsWith('--')) ?? flags

const translate = (error: CommanderError, command: Command, program: Command, own: readonly Flag[]): Fault => {
  const flags: readonly Flag[] = [...own, { flags: '--version', text: flagTexts.version }, ...globalFlags([])]
  const known = flags.map(flag => longOf(flag.flags))
  const given = named(error.message)
  const at = command === program ? 'mio-warranty' : `mio-warranty ${command.name()}`
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Fault('unknown-command', { given, known: Object.keys(commandTexts) })
    case 'commander.unknownOption':
      return new Fault('unknown-flag', { at, given: known.includes(nameOf(given)) ? given : nameOf(given), known })
    case 'commander.optionMissingArgument':
      return missingValue(longOf(given), flags.find(flag => longOf(flag.flags) === longOf(given))?.example)
    default:
      return new Fault('unexpected-argument', { given: command.args.join(' ') })
  }
}

/** `--why` takes a plan only behind `=`, so that it never swallows the word after it. */
const withoutOptional = (argv: readonly string[]): readonly string[] =>
  argv.map(word => (word === '--why' ? '--why=all' : word))

const takesValue = new Set(
  globalFlags([]).flatMap(({ flags }) => (flags.includes('<') ? flags.split(/[ ,]+/).slice(0, -1) : [])),
)

/** The command that is called: the first word that is neither a global flag nor the value of one. */
export const calledIn = (argv: readonly string[]): CommandName | undefined => {
  const first = argv.find((word, index) => !word.startsWith('-') && !takesValue.has(argv[index - 1] ?? ''))
  return first !== undefined && Object.hasOwn(commands, first) ? (first as CommandName) : undefined
}

/** A command line that asks for help needs all commands, and their layout; any other only the command that is called. */
export const wantsHelp = (argv: readonly string[]): boolean =>
  argv.some(word => word === '--help' || word === 'help' || /^-[a-zA-Z]*h/.test(word))

/** Whether a flag may stand on a command line, by its long name or its letter. */
const isMentioned = ({ flags }: Flag, argv: readonly string[]): boolean => {
  const long = longOf(flags)
  const letter = /^-(\w),/.exec(flags)?.[1]
  return argv.some(
    word => word.startsWith(long) || (letter !== undefined && /^-\w/.test(word) && word.includes(letter)),
  )
}

/** Commander's own view of the command line: for help all of it, else no more than what stands there. */
const build = (
  argv: readonly string[],
  language: Language,
  called: CommandName | undefined,
  flags: readonly Flag[],
  layout: Layout | null,
): Command => {
  const needed = (list: readonly Flag[]) => (layout ? list : list.filter(flag => isMentioned(flag, argv)))
  const program = new Command('mio-warranty')
  const shaped = (command: Command) =>
    command
      .helpOption('-h, --help', flagTexts.help[language])
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({ writeErr: () => {}, writeOut: () => {} })
      .configureHelp({
        ...(layout && {
          displayWidth: layout.displayWidth,
          boxWrap: (text: string, width: number) => layout.wrap(text, width).join('\n'),
        }),
        styleTitle: title => helpHeadings[title]?.[language] ?? title,
        showGlobalOptions: true,
        optionTerm: option => option.flags.replace(' [', '[='),
      })
  shaped(program).description(aboutText[language]).helpCommand(false)
  program.addOption(new Option('-V, --version', flagTexts.version[language]))
  for (const flag of needed(globalFlags(called ? specOf(called).formats : ['table', 'json', 'markdown'])))
    program.addOption(optionOf(flag, language))
  const names = called && !layout ? [called] : (Object.keys(commandTexts) as CommandName[])
  for (const name of names) {
    const command = shaped(program.command(name)).description(commandTexts[name][language])
    const { words } = specOf(name)
    if (words) command.usage(`[options] ${words}`).argument('[words...]')
    else command.allowExcessArguments(false)
    if (name !== called) continue
    for (const flag of needed(flags)) command.addOption(optionOf(flag, language))
    command.action(() => {})
  }
  return program
}

const kept = (options: Readonly<Record<string, unknown>>): Pick<Given, 'values' | 'switches'> => {
  const entries = Object.entries(options)
  return {
    values: Object.fromEntries(entries.filter(([, value]) => Array.isArray(value))) as Given['values'],
    switches: Object.fromEntries(entries.filter(([, value]) => typeof value === 'boolean')) as Given['switches'],
  }
}

/**
 * Understands the command line. Throws a Fault that names the word at fault for an unknown command or flag, a missing
 * value, a repeated single flag; throws Shown when help was asked for.
 */
export const readArguments = (
  argv: readonly string[],
  language: Language,
  width: () => number,
  layout: Layout | null = null,
): Given => {
  const called = calledIn(argv)
  const flags = called ? ownFlags(specOf(called)) : []
  const program = build(argv, language, called, flags, layout)
  const command = program.commands.find(one => one.name() === called) ?? program
  for (const one of [program, ...program.commands])
    one.configureOutput({ getOutHelpWidth: width, getErrHelpWidth: width })
  try {
    program.parse([...withoutOptional(argv)], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') throw new Shown(command.helpInformation())
    if (error.code !== 'commander.help') throw translate(error, command, program, flags)
    if (program.opts().version) return { command: null, words: [], ...kept(program.opts()) }
    throw new Fault('missing-command', { known: Object.keys(commandTexts) })
  }
  const words = command === program ? [] : command.args
  return { command: called ?? null, words, ...kept({ ...program.opts(), ...command.opts() }) }
}
