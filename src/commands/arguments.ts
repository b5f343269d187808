import { Command, CommanderError, Option } from 'commander'
import type { Text } from '../model/edition.ts'
import { type FactName, factNames, flagOf, kindOf } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import { displayWidth, wrap } from '../output/wrap.ts'
import { aboutText, commandTexts, flagTexts, helpHeadings } from '../text/commands.ts'
import { factTexts } from '../text/facts.ts'
import { fill, type Language } from '../text/text.ts'
import type { CommandName } from './command.ts'

/** What stood on the command line: the command, each flag's values in order, and the switches that were on. */
export type Given = {
  readonly command: CommandName | null
  readonly values: Readonly<Record<string, readonly string[] | undefined>>
  readonly switches: Readonly<Record<string, boolean | undefined>>
}

/** Help or the like was asked for and printed; there is nothing more to do. */
export class Shown {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Flag = { readonly flags: string; readonly text: Text; readonly repeats?: boolean; readonly isSwitch?: boolean }

const globals: readonly Flag[] = [
  { flags: '--as-of <day>', text: flagTexts.asOf },
  { flags: '--data <folder>', text: flagTexts.data },
  { flags: '--json', text: flagTexts.json, isSwitch: true },
  { flags: '--format <format>', text: fill(flagTexts.format, { known: 'table, json, markdown' }) },
  { flags: '-o, --output <file>', text: flagTexts.output },
  { flags: '--force', text: flagTexts.force, isSwitch: true },
  { flags: '--lang <language>', text: flagTexts.lang },
  { flags: '--why [plan]', text: flagTexts.why },
  { flags: '--require <plan=verdict>', text: flagTexts.require, repeats: true },
  { flags: '--quiet', text: flagTexts.quiet, isSwitch: true },
  { flags: '--color <when>', text: flagTexts.color },
  { flags: '--width <columns>', text: fill(flagTexts.width, { known: '30 - 1000' }) },
  { flags: '--no-input', text: flagTexts.input, isSwitch: true },
]

const choicesText = (name: FactName): string => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices.join(', ')
  return { date: 'YYYY-MM-DD, YYYY-MM', number: '0, 1, 2, ...', course: 'LABEL', claims: 'DATE[:REMEDY[:QUOTE]]' }[
    kind.kind
  ]
}

const factFlag = (name: FactName): Flag => {
  const { label } = factTexts[name]
  const choices = choicesText(name)
  const text = { ja: `${label.ja} (${choices})`, en: `${label.en} (${choices})` }
  return { flags: `${flagOf(name)} <value>`, text, repeats: name === 'claims' }
}

const commandFlags: readonly Flag[] = [
  ...factNames.map(factFlag),
  { flags: '--facts <file>', text: flagTexts.facts },
  { flags: '--plan <plan>', text: flagTexts.plan },
]

/** A flag where a value belongs: the value was left out. A file so named is reached as `./--name`. */
const isFlag = (word: string): boolean => /^--[a-z]/.test(word)

const missingValue = (flag: string): Fault => new Fault('missing-value', { at: flag, other: exampleOf(flag) })

const optionOf = ({ flags, text, repeats, isSwitch }: Flag, language: Language): Option => {
  const option = new Option(flags, text[language])
  if (isSwitch) return option
  return option.argParser((value: string, before: readonly string[] | undefined) => {
    if (value === '' || isFlag(value)) throw missingValue(option.long!)
    if (before && !repeats) throw new Fault('repeated-flag', { at: option.long! })
    return [...(before ?? []), value]
  })
}

const named = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

/** `--devcie` of `--devcie=used`. */
const nameOf = (flag: string): string => flag.split('=')[0]!

const translate = (error: CommanderError, command: Command, program: Command): Fault => {
  const known = [...command.options, ...program.options].map(option => option.long!)
  const given = named(error.message)
  const at = command === program ? 'mio-warranty' : `mio-warranty ${command.name()}`
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Fault('unknown-command', { given, known: Object.keys(commandTexts) })
    case 'commander.unknownOption':
      return new Fault('unknown-flag', { at, given: known.includes(nameOf(given)) ? given : nameOf(given), known })
    case 'commander.optionMissingArgument': {
      const flag = given.split(' ').find(word => word.startsWith('--')) ?? given
      return missingValue(flag)
    }
    default:
      return new Fault('unexpected-argument', { given: command.args.join(' ') })
  }
}

const examples: Readonly<Record<string, string>> = {
  '--as-of': '2026-11-23',
  '--data': './data',
  '--format': 'json',
  '--output': 'answer.json',
  '--lang': 'ja',
  '--require': 'PLAN=yes',
  '--color': 'never',
  '--width': '80',
  '--facts': 'facts.yaml',
  '--plan': 'PLAN',
}

const exampleOf = (flag: string): string => {
  const name = factNames.find(one => flagOf(one) === flag)
  const kind = name && kindOf(name)
  if (!kind) return examples[flag]!
  if (kind.kind === 'choice') return kind.choices[0]!
  return { date: '2026-11-23', number: '0', course: 'LABEL', claims: '2026-11-23:repair' }[kind.kind]
}

/** `--why` takes a plan only behind `=`, so that it never swallows the word after it. */
const withoutOptional = (argv: readonly string[]): readonly string[] =>
  argv.map(word => (word === '--why' ? '--why=all' : word))

const build = (language: Language, called: string | undefined): Command => {
  const program = new Command('mio-warranty')
  const helpOption = (command: Command) => command.helpOption('-h, --help', flagTexts.help[language])
  const shaped = (command: Command) =>
    helpOption(command)
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({ writeErr: () => {}, writeOut: () => {} })
      .configureHelp({
        displayWidth,
        boxWrap: (text, width) => wrap(text, width).join('\n'),
        styleTitle: title => helpHeadings[title]?.[language] ?? title,
        showGlobalOptions: true,
        optionTerm: option => option.flags.replace(' [', '[='),
      })
  shaped(program).description(aboutText[language]).helpCommand(false)
  program.addOption(new Option('-V, --version', flagTexts.version[language]))
  for (const flag of globals) program.addOption(optionOf(flag, language))
  for (const [name, text] of Object.entries(commandTexts)) {
    const command = shaped(program.command(name)).description(text[language]).allowExcessArguments(false)
    if (name !== called) continue
    for (const flag of commandFlags) command.addOption(optionOf(flag, language))
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
export const readArguments = (argv: readonly string[], language: Language, width: () => number): Given => {
  const called = Object.keys(commandTexts).find(name => argv.includes(name))
  const program = build(language, called)
  const command = program.commands.find(one => one.name() === called) ?? program
  for (const one of [program, ...program.commands])
    one.configureOutput({ getOutHelpWidth: width, getErrHelpWidth: width })
  try {
    program.parse([...withoutOptional(argv)], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.helpDisplayed') throw new Shown(command.helpInformation())
    if (error.code !== 'commander.help') throw translate(error, command, program)
    if (program.opts().version) return { command: null, ...kept(program.opts()) }
    throw new Fault('missing-command', { known: Object.keys(commandTexts) })
  }
  const options = { ...program.opts(), ...command.opts() }
  return { command: program.args.length > 0 || command !== program ? (called as CommandName) : null, ...kept(options) }
}
