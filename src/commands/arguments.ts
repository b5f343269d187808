import { Command, CommanderError, Option } from 'commander'
import { type FactName, kindOf } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/message.ts'
import type { Arguments, CommandName, Flag } from './command.ts'
import { flagsOf, globalFlags, isFlag, versionFlag } from './flags.ts'
import type { HelpLayout } from './help-layout.ts'
import { commands, specOf } from './list.ts'

/** How help is printed: its texts and layout, the language, the columns. */
export type Help = { readonly layout: HelpLayout; readonly language: Language; readonly width: () => number }

/** Thrown instead of an answer when help was asked for; holds its text. */
export class HelpText {
  readonly name = 'HelpText'
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const factExample = (name: FactName): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices[0]!
  return { date: '2026-11-23', number: '0', course: 'LABEL', claims: '2026-11-23:repair' }[kind.kind]
}

const missingValue = (flag: Flag): Fault => {
  const example = flag.fact === undefined ? flag.example : factExample(flag.fact)
  const like = `${flag.long}${flag.takes?.startsWith('[') ? '=' : ' '}`
  return new Fault('missing-value', { at: flag.long, like, other: example ?? 'VALUE' })
}

/** A flag as commander writes it: `-o, --output <file>`. */
const writtenOf = ({ long, letter, takes }: Flag): string =>
  `${letter ? `-${letter}, ` : ''}${long}${takes ? ` ${takes}` : ''}`

const optionOf = (flag: Flag, text?: string): Option => {
  const option = new Option(writtenOf(flag), text)
  if (!flag.takes) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    if (value === '' || isFlag(value)) throw missingValue(flag)
    if (before && !flag.repeats) throw new Fault('repeated-flag', { at: flag.long })
    return [...(before ?? []), value]
  })
}

/** The word that commander quotes in its message. */
const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

/** `--devcie` of `--devcie=used`. */
const nameOf = (flag: string): string => flag.split('=')[0]!

/** Turns an error of commander into a Fault of ours. */
const faultOf = (error: CommanderError, command: Command, program: Command, own: readonly Flag[]): Fault => {
  const asksQuestion = own.some(({ fact }) => fact !== undefined)
  const flags = [...own, versionFlag, ...globalFlags]
  const known = flags.map(flag => flag.long)
  const given = quotedIn(error.message)
  const at = command === program ? 'mio-warranty' : `mio-warranty ${command.name()}`
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Fault('unknown-command', { given, known: Object.keys(commands) })
    case 'commander.unknownOption':
      return new Fault('unknown-flag', { at, given: known.includes(nameOf(given)) ? given : nameOf(given), known })
    case 'commander.optionMissingArgument':
      return missingValue(flags.find(flag => writtenOf(flag) === given)!)
    default:
      return new Fault('unexpected-argument', {
        given: command.args.join(' '),
        ...(asksQuestion ? {} : { other: 'no more words' }),
      })
  }
}

/** `--why` takes a plan only after `=`; otherwise commander would take the next word as its value. */
const withWhyValue = (argv: readonly string[]): readonly string[] =>
  argv.map(word => (word === '--why' ? '--why=all' : word))

/** Whether a command line may contain a flag, by its long name or its letter. */
const isMentioned = ({ long, letter }: Flag, argv: readonly string[]): boolean =>
  argv.some(word => word.startsWith(long) || (letter !== undefined && /^-\w/.test(word) && word.includes(letter)))

/** Sets the texts and the layout of help; subcommands inherit them. */
const withHelp = (program: Command, { layout, language, width }: Help): Command =>
  program
    .description(layout.aboutText[language])
    .helpOption('-h, --help', layout.helpText[language])
    .configureOutput({ getOutHelpWidth: width, getErrHelpWidth: width })
    .configureHelp({
      displayWidth: layout.displayWidth,
      boxWrap: (text, columns) => layout.wrap(text, columns).join('\n'),
      formatItem: (term, widest, says, { helpWidth }) => layout.itemText(term, widest, says, helpWidth!),
      styleUsage: usage => layout.usageText(usage, language, width()),
      styleTitle: title => layout.helpHeadings[title]?.[language] ?? title,
      showGlobalOptions: true,
      optionTerm: option => option.flags.replace(' [', '[='),
    })

/** The last lines of every help: the value `unknown` of facts, how to turn completion on, and the environment variables. */
const tailOf = (name: CommandName | undefined, { layout, language, width }: Help): string => {
  const texts = [
    ...(name && specOf(name).asks ? [layout.tailTexts.facts] : []),
    ...(name === 'completion' ? [layout.installText] : []),
    layout.tailTexts.settings,
  ]
  return `\n${texts.flatMap(text => layout.wrap(text[language], width())).join('\n')}\n`
}

/** Where commander writes nothing. Without the last two it would open standard error to ask for them, which takes 2 ms. */
const silent = { writeErr: () => {}, writeOut: () => {}, getErrHelpWidth: () => 80, getErrHasColors: () => false }

/** The commander program. For help it has all flags and commands, otherwise only those that the command line contains. */
const build = (
  argv: readonly string[],
  called: CommandName | undefined,
  own: readonly Flag[],
  help: Help | null,
): Command => {
  const { formats } = specOf(called ?? 'eligible')
  const program = new Command('mio-warranty')
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput(silent)
  const addTo = (command: Command, flags: readonly Flag[]) => {
    for (const flag of flags)
      if (help) command.addOption(optionOf(flag, help.layout.flagText(flag, formats)[help.language]))
      else if (isMentioned(flag, argv)) command.addOption(optionOf(flag))
  }
  if (help) withHelp(program, help)
  addTo(program, [versionFlag, ...globalFlags])
  for (const name of called && !help ? [called] : (Object.keys(commands) as CommandName[])) {
    const command = program.command(name)
    if (help) command.description(help.layout.commandTexts[name][help.language])
    const { words } = specOf(name)
    if (words) command.usage(`[options] ${words}`).argument('[words...]')
    else command.allowExcessArguments(false)
    if (name !== called) continue
    addTo(command, own)
    command.action(() => {})
  }
  return program
}

const optionsOf = (options: Readonly<Record<string, unknown>>): Pick<Arguments, 'values' | 'switches'> => {
  const entries = Object.entries(options)
  return {
    values: Object.fromEntries(entries.filter(([, value]) => Array.isArray(value))) as Arguments['values'],
    switches: Object.fromEntries(entries.filter(([, value]) => typeof value === 'boolean')) as Arguments['switches'],
  }
}

/** The help of a command, or of the program. */
export const helpText = (name: CommandName | undefined, help: Help): string => {
  const program = build([], name, name ? flagsOf(name) : [], help)
  const command = program.commands.find(candidate => candidate.name() === name) ?? program
  return command.helpInformation() + tailOf(name, help)
}

/**
 * Reads the command line. Throws a Fault that names the wrong word for an unknown command or flag, a missing value and
 * a repeated flag; throws HelpText when help was asked for.
 */
export const readArguments = (
  argv: readonly string[],
  name: CommandName | undefined,
  help: Help | null = null,
): Arguments => {
  const flags = name ? flagsOf(name) : []
  const program = build(argv, name, flags, help)
  const command = program.commands.find(candidate => candidate.name() === name) ?? program
  try {
    program.parse([...withWhyValue(argv)], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') throw new HelpText(helpText(name, help!))
    if (error.code !== 'commander.help') throw faultOf(error, command, program, flags)
    if (program.opts().version) return { command: null, words: [], ...optionsOf(program.opts()) }
    throw new Fault('missing-command', { known: Object.keys(commands) })
  }
  const words = command === program ? [] : command.args
  return { command: name ?? null, words, ...optionsOf({ ...program.opts(), ...command.opts() }) }
}
