import type { Language } from '../text/text.ts'
import { globalFlags } from './arguments.ts'
import { type CommandName, commands, specOf } from './list.ts'
import { type Env, FORMAT_VARIABLE, localeLanguage, widthIn, widthOn } from './settings.ts'

/** What must be known of a command line before it is understood: for help, and for errors in the command line itself. */
export type Peek = {
  /** The command that is called; undefined where there is none. */
  readonly command: CommandName | undefined
  readonly wantsHelp: boolean
  /** The format that was asked for by flag or setting; undefined where none was. */
  readonly format: string | undefined
  /** The format of the command where none was asked for. */
  readonly usualFormat: string | undefined
  readonly language: Language
  /** The columns of what is shown on a stream; a width that cannot be used does not count. */
  readonly widthOn: (stream: { readonly columns?: number | undefined }) => number
}

const flagsWithValue = new Set(
  globalFlags.flatMap(({ long, letter, takes = '' }) => (takes.startsWith('<') ? [long, `-${letter}`] : [])),
)

/** The first word that is neither a global flag nor the value of one. */
const commandIn = (argv: readonly string[]): CommandName | undefined => {
  const first = argv.find((word, index) => !word.startsWith('-') && !flagsWithValue.has(argv[index - 1] ?? ''))
  return first !== undefined && Object.hasOwn(commands, first) ? (first as CommandName) : undefined
}

const isHelp = (word: string): boolean => word === '--help' || word === 'help' || /^-[a-zA-Z]*h/.test(word)

const valueBehind = (argv: readonly string[], flag: string): string | undefined => {
  const at = argv.indexOf(flag)
  return at >= 0 ? argv[at + 1] : argv.find(word => word.startsWith(`${flag}=`))?.slice(flag.length + 1)
}

const isLanguage = (word: string | undefined): word is Language => word === 'ja' || word === 'en'

/** Reads off a command line what can be told without understanding it. Nothing is refused here. */
export const peek = (argv: readonly string[], env: Env): Peek => {
  const command = commandIn(argv)
  const format = (valueBehind(argv, '--format') ?? env[FORMAT_VARIABLE]) || undefined
  const width = widthIn(valueBehind(argv, '--width') ?? env.MIO_WARRANTY_WIDTH ?? '')
  return {
    command,
    wantsHelp: argv.some(isHelp),
    format: argv.includes('--json') ? 'json' : format,
    usualFormat: command && specOf(command).formats[0],
    language: [valueBehind(argv, '--lang'), env.MIO_WARRANTY_LANG].find(isLanguage) ?? localeLanguage(env),
    widthOn: ({ columns }) => width ?? widthOn(columns),
  }
}
