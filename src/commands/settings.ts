import type { Day } from '../model/day.ts'
import { parseFullDay } from '../model/facts.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../text/text.ts'
import type { Given } from './arguments.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** The narrowest output: an official name and the borders around it. */
export const narrowest = 30
export const widest = 1_000

const one = (given: readonly string[], word: string, at: string, known: readonly string[]): string => {
  if (given.includes(word)) return word
  throw new Fault('unknown-value', { at, given: word, known })
}

/** A setting's value, and the name to call it by in an error. */
type Told = { readonly value: string; readonly at: string }

/** A global setting from its flag, or else from `MIO_WARRANTY_…`. */
const setting = (given: Given, env: Env, name: string): Told | null => {
  const flag = given.values[name]?.[0]
  if (flag !== undefined)
    return { value: flag, at: `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}` }
  const variable = `MIO_WARRANTY_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`
  const value = env[variable]
  return value === undefined || value === '' ? null : { value, at: variable }
}

/** The language: as asked for, else Japanese where the locale is. */
export const languageOf = (given: Given, env: Env): Language => {
  const told = setting(given, env, 'lang')
  if (told) return one(['ja', 'en'], told.value, told.at, ['ja', 'en']) as Language
  return localeLanguage(env)
}

/** Japanese when the locale is Japanese, else English. */
export const localeLanguage = (env: Env): Language =>
  /^ja(?![a-z])/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en'

/** The day asked about. */
export const asOfOf = (given: Given, env: Env, today: Day): Day => {
  const told = setting(given, env, 'asOf')
  return told ? parseFullDay(told.value, today, told.at) : today
}

export const dataOf = (given: Given, env: Env): string | undefined => setting(given, env, 'data')?.value

export const colourOf = (given: Given, env: Env): 'auto' | 'always' | 'never' => {
  const told = setting(given, env, 'color')
  const known = ['auto', 'always', 'never']
  return told ? (one(known, told.value, told.at, known) as 'auto' | 'always' | 'never') : 'auto'
}

/** A width as it was told; null for one that cannot be used. */
export const widthIn = (told: string): number | null => {
  const width = /^\d{1,4}$/.test(told) ? Number(told) : 0
  return width < narrowest || width > widest ? null : width
}

/** The width of a terminal, 80 where there is none. */
export const widthOn = (columns: number | undefined): number => Math.max(narrowest, columns || 80)

/** Columns of the output: as asked for, else the terminal's, else 80; never less than an official name needs. */
export const widthOf = (given: Given, env: Env, columns: () => number | undefined): number => {
  const told = setting(given, env, 'width')
  if (!told) return widthOn(columns())
  const width = widthIn(told.value)
  if (width === null)
    throw new Fault('bad-width', { at: told.at, given: told.value, other: `${narrowest} - ${widest}` })
  return width
}

/** The formats that answers have everywhere. */
const everyFormat = ['table', 'json', 'markdown']
export const FORMAT_VARIABLE = 'MIO_WARRANTY_FORMAT'

const suffixes: Readonly<Record<string, string>> = {
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'table',
  csv: 'csv',
  svg: 'svg',
  ics: 'ics',
  xml: 'junit',
}

const suffixFormat = (file: string | undefined): Told | null => {
  const value = suffixes[/\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase() ?? '']
  return value === undefined ? null : { value, at: `--output ${file}` }
}

/** The format: `--json` or `--format`, else the file's suffix, else the environment's, else the command's first. */
export const formatOf = (given: Given, env: Env, formats: readonly string[]): string => {
  const asked = given.values.format?.[0]
  if (given.switches.json && asked !== undefined && asked !== 'json')
    throw new Fault('not-together', { at: '--json', other: `--format ${asked}` })
  if (given.switches.json) return 'json'
  const told = (asked === undefined && suffixFormat(given.values.output?.[0])) || setting(given, env, 'format')
  if (!told || formats.includes(told.value)) return told?.value ?? formats[0]!
  // a setting for all commands is none for a command that cannot speak it
  if (told.at === FORMAT_VARIABLE && everyFormat.includes(told.value)) return formats[0]!
  throw new Fault('format-unavailable', { at: told.at, given: told.value, known: formats })
}
