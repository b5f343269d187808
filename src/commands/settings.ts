import type { Day } from '../model/day.ts'
import { parseFullDay } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/message.ts'
import type { Arguments, Env } from './command.ts'

/** The fewest columns: an official name with its borders fits. */
export const narrowest = 30
export const widest = 1_000

/** The value of a setting, if it is a known word. Throws a Fault otherwise. */
const knownWord = ({ value, at }: Setting, known: readonly string[]): string => {
  if (known.includes(value)) return value
  throw new Fault('unknown-value', { at, given: value, known })
}

/** The value of a setting, and the flag or variable it comes from, for errors. */
type Setting = { readonly value: string; readonly at: string }

/** A global setting from its flag, or from `MIO_WARRANTY_…`; null when neither is there. */
const settingOf = (args: Arguments, env: Env, name: string): Setting | null => {
  const flag = args.values[name]?.[0]
  if (flag !== undefined)
    return { value: flag, at: `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}` }
  const variable = `MIO_WARRANTY_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`
  const value = env[variable]
  return value === undefined || value === '' ? null : { value, at: variable }
}

/** The language that was asked for, else that of the locale. */
export const languageOf = (args: Arguments, env: Env): Language => {
  const setting = settingOf(args, env, 'lang')
  return setting ? (knownWord(setting, ['ja', 'en']) as Language) : localeLanguage(env)
}

/** Japanese when the locale is Japanese, else English. */
export const localeLanguage = (env: Env): Language =>
  /^ja(?![a-z])/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en'

/** The day of the question: `--as-of`, else today. */
export const asOfOf = (args: Arguments, env: Env, today: Day): Day => {
  const setting = settingOf(args, env, 'asOf')
  return setting ? parseFullDay(setting.value, today, setting.at) : today
}

export const dataOf = (args: Arguments, env: Env): string | undefined => settingOf(args, env, 'data')?.value

export const colourOf = (args: Arguments, env: Env): 'auto' | 'always' | 'never' => {
  const setting = settingOf(args, env, 'color')
  return setting ? (knownWord(setting, ['auto', 'always', 'never']) as 'auto' | 'always' | 'never') : 'auto'
}

/** A width written in digits; null when it is too small, too large or not a number. */
export const widthIn = (written: string): number | null => {
  const width = /^\d{1,4}$/.test(written) ? Number(written) : 0
  return width < narrowest || width > widest ? null : width
}

/** The width of a terminal; 80 without a terminal. */
export const widthOn = (columns: number | undefined): number => Math.max(narrowest, columns || 80)

/** The columns of the output: those asked for, else those of `COLUMNS`, else those of the terminal, else 80. */
export const widthOf = (args: Arguments, env: Env, columns: () => number | undefined): number => {
  const setting = settingOf(args, env, 'width')
  if (!setting) return widthIn(env.COLUMNS ?? '') ?? widthOn(columns())
  const width = widthIn(setting.value)
  if (width !== null) return width
  throw new Fault('bad-width', { at: setting.at, given: setting.value, other: `${narrowest} - ${widest}` })
}

/** The formats that every answer has. */
const everyFormat = ['table', 'json', 'markdown']
export const FORMAT_VARIABLE = 'MIO_WARRANTY_FORMAT'

const suffixes: Readonly<Record<string, string>> = {
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'table',
  ndjson: 'json',
  jsonl: 'json',
  csv: 'csv',
  svg: 'svg',
  ics: 'ics',
  sarif: 'sarif',
  xml: 'junit',
}

/** The format that the suffix of a file names; null for a file without a suffix. Throws a Fault for another suffix. */
const suffixFormat = (file: string | undefined): Setting | null => {
  const suffix = /[^/\\]\.([^./\\]+)$/.exec(file ?? '')?.[1]?.toLowerCase()
  if (suffix === undefined) return null
  const at = `--output ${file}`
  if (!Object.hasOwn(suffixes, suffix))
    throw new Fault('unknown-suffix', {
      at,
      given: `.${suffix}`,
      known: Object.keys(suffixes).map(known => `.${known}`),
    })
  return { value: suffixes[suffix]!, at }
}

/** The format: from `--json` or `--format`, else from the file's suffix, else from the environment, else the command's default. */
export const formatOf = (args: Arguments, env: Env, formats: readonly string[]): string => {
  const asked = args.values.format?.[0]
  if (args.switches.json && asked !== undefined && asked !== 'json')
    throw new Fault('not-together', { at: '--json', other: `--format ${asked}` })
  if (args.switches.json) return 'json'
  const setting = (asked === undefined && suffixFormat(args.values.output?.[0])) || settingOf(args, env, 'format')
  if (!setting || formats.includes(setting.value)) return setting?.value ?? formats[0]!
  // the variable is meant for all commands: one without that format uses its default
  if (setting.at === FORMAT_VARIABLE && everyFormat.includes(setting.value)) return formats[0]!
  throw new Fault('format-unavailable', { at: setting.at, given: setting.value, known: formats })
}
