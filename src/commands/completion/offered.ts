import type { FactName } from '../../model/facts.ts'
import { fill } from '../../model/message.ts'
import type { QuestionName } from '../../model/question.ts'
import { commandTexts, flagTexts } from '../../text/commands.ts'
import { factTexts } from '../../text/facts.ts'
import type { CommandName, Flag, Registry, Spec } from '../command.ts'
import { factValues, formatValues, type Origin, type Values, valuesOf } from './values.ts'

/** A flag that a shell offers. `values` is null for a switch; `isOptional` where a value follows only after `=`. */
export type FlagOffer = {
  readonly long: string
  readonly letter: string | undefined
  readonly says: string
  readonly values: Values | null
  readonly isOptional: boolean
  readonly repeats: boolean
}

/**
 * What a shell offers for a command: its flags, and the values of its arguments in order. `isOpenEnded` where the last
 * argument may be repeated. What is offered before a command has no name.
 */
export type CommandOffer = {
  readonly name: string
  readonly says: string
  readonly flags: readonly FlagOffer[]
  readonly places: readonly Values[]
  readonly isOpenEnded: boolean
}

const ofSteps: readonly FactName[] = ['esim', 'eCertificate', 'memoryCard', 'repairRoute', 'replacementArrived']
const ofPrices: readonly FactName[] = [...ofSteps, 'makerWarrantyMonths', 'modelChange']

/** The facts that an answer never reads; a test tries each of them. */
export const factsUnread: { readonly [Name in QuestionName]: readonly FactName[] } = {
  eligible: [...ofSteps, 'makerWarrantyMonths', 'event', 'on', 'registered', 'usedWithSim'],
  cost: ofPrices,
  compare: [...ofPrices, 'claims'],
  worth: [...ofPrices, 'claims'],
  covers: ofSteps,
  timeline: ofSteps,
  'claim-steps': [],
}

/** The global flags that only questions read. */
const ofQuestions = ['--why', '--require', '--full', '--quiet']
const ofTables = [...ofQuestions, '--as-of', '--data', '--color', '--width', '--format', '--json']
const globalsUnread: { readonly [Name in CommandName]?: readonly string[] } = {
  editions: ['--why', '--require', '--quiet'],
  diff: ['--why', '--require'],
  check: ofQuestions,
  test: ofQuestions,
  article: ['--why', '--require', '--full'],
  batch: ['--require', '--full', '--color', '--width', '--format', '--json'],
  schema: ofTables,
  help: [...ofQuestions, '--color', '--format', '--json'],
  completion: ofTables.filter(flag => flag !== '--data'),
}

const helpFlag: Flag = { long: '--help', letter: 'h', says: 'help' }

const isRead = (flag: Flag, name: CommandName, { asks }: Spec): boolean =>
  flag.fact === undefined
    ? !(globalsUnread[name] ?? []).includes(flag.long)
    : !asks || !factsUnread[asks].includes(flag.fact)

const saysOf = (flag: Flag, formats: readonly string[]) =>
  flag.fact === undefined
    ? fill(flagTexts[flag.says], { formats: formats.join(', '), widths: '' })
    : factTexts[flag.fact].label

const valuesFor = (flag: Flag, formats: readonly string[], origin: Origin): Values | null => {
  if (!flag.takes) return null
  if (flag.fact !== undefined) return factValues(flag.fact, origin)
  return flag.long === '--format' ? formatValues(formats, origin.language) : valuesOf(flag.takes, origin)
}

const flagOffer = (flag: Flag, formats: readonly string[], origin: Origin): FlagOffer => ({
  long: flag.long,
  letter: flag.letter,
  says: saysOf(flag, formats)[origin.language],
  values: valuesFor(flag, formats, origin),
  isOptional: flag.takes?.startsWith('[') ?? false,
  repeats: flag.repeats === true,
})

const commandOffer = (
  name: CommandName,
  { commands, flagsOf, globalFlags }: Registry,
  origin: Origin,
): CommandOffer => {
  const spec = commands[name]
  const flags = [...flagsOf(name), ...globalFlags, helpFlag].filter(flag => isRead(flag, name, spec))
  const words = spec.words?.split(' ') ?? []
  return {
    name,
    says: commandTexts[name][origin.language],
    flags: flags.map(flag => flagOffer(flag, spec.formats, origin)),
    places: words.map(word => valuesOf(word, origin)),
    isOpenEnded: words.at(-1) === 'FILES',
  }
}

/** What a shell offers, from the registries of commands, flags and facts, and from the names in the tables. What is offered before a command comes first. */
export const offered = (registry: Registry, origin: Origin): readonly CommandOffer[] => {
  const { commands, globalFlags, versionFlag } = registry
  const names = Object.keys(commands) as CommandName[]
  const every = names.map(name => commandOffer(name, registry, origin))
  const formats = [...new Set(names.flatMap(name => commands[name].formats))]
  const flags = [versionFlag, helpFlag, ...globalFlags].map(flag => flagOffer(flag, formats, origin))
  const offers = every.map(({ name, says }) => ({ word: name, says }))
  const places = [{ kind: 'words', name: 'command', offers } as const]
  return [{ name: '', says: '', flags, places, isOpenEnded: false }, ...every]
}

/** The flags of all commands by name and values, each with the commands that have it. */
export const flagsTogether = (every: readonly CommandOffer[]): readonly SharedFlag[] => {
  const found = new Map<string, SharedFlag & { readonly commands: string[] }>()
  for (const { name, flags } of every)
    for (const flag of flags) {
      const key = `${flag.long} ${setOf(flag.values)} ${flag.says}`
      const same = found.get(key)
      if (same) same.commands.push(name)
      else found.set(key, { flag, commands: [name] })
    }
  return [...found.values()]
}
export type SharedFlag = { readonly flag: FlagOffer; readonly commands: readonly string[] }

/** A flag and its letter. */
export const namesOf = ({ long, letter }: FlagOffer): readonly string[] => [long, ...(letter ? [`-${letter}`] : [])]

/** The names of the flags that are followed by a value. */
export const takers = (flags: readonly FlagOffer[]): readonly string[] => [
  ...new Set(flags.filter(({ values, isOptional }) => values !== null && !isOptional).flatMap(namesOf)),
]

/** The name of a set of values. */
export const setOf = (values: Values | null): string =>
  values === null ? '' : values.kind === 'words' ? values.name : values.kind

/** All sets of words, each once. */
export const setsOf = (every: readonly CommandOffer[]): readonly WordSet[] => {
  const values = every.flatMap(({ flags, places }) => [...flags.flatMap(flag => flag.values ?? []), ...places])
  const sets = values.flatMap(value => (value.kind === 'words' ? [value] : []))
  return sets.filter(({ name }, at) => sets.findIndex(other => other.name === name) === at)
}
export type WordSet = Values & { readonly kind: 'words' }
