import type { Language } from '../model/message.ts'
import type { CommandName, Env } from './command.ts'
import { globalFlags } from './flags.ts'
import { commands, specOf } from './list.ts'
import { FORMAT_VARIABLE, localeLanguage, widthIn, widthOn } from './settings.ts'

/** What the program must know before it reads the command line: for help, and for errors of the command line itself. */
export type Peek = {
  /** The command; undefined when there is none. */
  readonly command: CommandName | undefined
  readonly wantsHelp: boolean
  /** Whether only the short help is asked for: by `-h`, or by a call without a command. */
  readonly wantsShortHelp: boolean
  /** The format that a flag or the environment names; undefined without one. */
  readonly format: string | undefined
  /** The default format of the command. */
  readonly usualFormat: string | undefined
  readonly language: Language
  /** The folder of other tables that a flag or the environment names; undefined without one. */
  readonly data: string | undefined
  /** The columns of text on a stream. Ignores a width that is not valid. */
  readonly widthOn: (stream: { readonly columns?: number | undefined }) => number
}

const withValue = globalFlags.filter(({ takes = '' }) => takes.startsWith('<'))
const flagsWithValue = new Set(withValue.map(({ long }) => long))
const lettersWithValue = withValue.map(({ letter = '' }) => letter).join('')

/** Whether letters of flags end in one that takes a value: what follows that letter in the same word is its value. */
const endsInLetter = (word: string): boolean =>
  /^-\w/.test(word) && [...word].findIndex(letter => lettersWithValue.includes(letter)) === word.length - 1

/** Whether the word behind this one is the value of a flag: behind `--output`, `-o` and `-qo`. */
const takesNext = (word = ''): boolean => flagsWithValue.has(word) || endsInLetter(word)

/** The first word that is neither a global flag nor the value of one. */
const commandIn = (argv: readonly string[]): CommandName | undefined => {
  const first = argv.find((word, index) => !word.startsWith('-') && !takesNext(argv[index - 1]))
  return first !== undefined && Object.hasOwn(commands, first) ? (first as CommandName) : undefined
}

const isHelp = (word: string): boolean => word === '--help' || word === 'help' || /^-[a-zA-Z]*h/.test(word)

const isShortHelp = (word: string): boolean => word === '-h' || /^-[a-zA-Z]*h/.test(word)

const versionWords = ['--version', '-V']

const isBare = (argv: readonly string[]): boolean =>
  argv.every((word, index) => word.startsWith('-') || takesNext(argv[index - 1])) &&
  !argv.some(word => versionWords.includes(word))

const flagValue = (argv: readonly string[], flag: string): string | undefined => {
  const at = argv.indexOf(flag)
  return at >= 0 ? argv[at + 1] : argv.find(word => word.startsWith(`${flag}=`))?.slice(flag.length + 1)
}

const isLanguage = (word: string | undefined): word is Language => word === 'ja' || word === 'en'

/** Looks for a few words in the command line. Never throws. */
export const peek = (argv: readonly string[], env: Env): Peek => {
  const command = commandIn(argv)
  const format = (flagValue(argv, '--format') ?? env[FORMAT_VARIABLE]) || undefined
  const width = widthIn(flagValue(argv, '--width') ?? env.MIO_WARRANTY_WIDTH ?? '')
  return {
    command,
    wantsHelp: argv.some(isHelp),
    wantsShortHelp: argv.some(isShortHelp) || (isBare(argv) && !argv.some(isHelp)),
    format: argv.includes('--json') ? 'json' : format,
    usualFormat: command && specOf(command).formats[0],
    data: (flagValue(argv, '--data') ?? env.MIO_WARRANTY_DATA) || undefined,
    language: [flagValue(argv, '--lang'), env.MIO_WARRANTY_LANG].find(isLanguage) ?? localeLanguage(env),
    widthOn: ({ columns }) => width ?? widthOn(columns),
  }
}
