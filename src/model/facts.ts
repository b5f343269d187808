import { type Choices, choiceNamed, choicesMeant, choicesOfFacts, isUnknown } from './choice-words.ts'
import type { Day } from './day.ts'
import { Fault } from './fault.ts'
import { itemsOf } from './given-list.ts'
import type { Remedy } from './terms.ts'
import { countWritten, dateWritten, dayWritten, monthsWritten, yenWritten } from './written.ts'

/** What a number counts; people write each in its own way. */
export type Unit = 'yen' | 'months' | 'count'

type FactKind =
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly words: Choices }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly unit: Unit; readonly max: number }
  | { readonly kind: 'course' }
  | { readonly kind: 'claims' }

const choice = <const Words extends Choices>(words: Words) =>
  ({ kind: 'choice', choices: Object.keys(words) as (keyof Words & string)[], words }) as const
const date = { kind: 'date' } as const

/**
 * All facts, in the order in which they are asked and listed. Flag, validation, help, question and schema are derived
 * from an entry here; `choice-words.ts` has the words of the choices, `text/facts.ts` the other words.
 */
const facts = {
  device: choice(choicesOfFacts.device),
  boughtFrom: choice(choicesOfFacts.boughtFrom),
  apply: choice(choicesOfFacts.apply),
  contract: choice(choicesOfFacts.contract),
  line: choice(choicesOfFacts.line),
  devicesEnrolled: { kind: 'number', unit: 'count', max: 1_000 },
  os: choice(choicesOfFacts.os),
  carrier: choice(choicesOfFacts.carrier),
  simLock: choice(choicesOfFacts.simLock),
  soldInJapan: choice(choicesOfFacts.soldInJapan),
  giteki: choice(choicesOfFacts.giteki),
  intact: choice(choicesOfFacts.intact),
  otherCover: choice(choicesOfFacts.otherCover),
  unofficialRepair: choice(choicesOfFacts.unofficialRepair),
  registered: choice(choicesOfFacts.registered),
  usedWithSim: choice(choicesOfFacts.usedWithSim),
  released: date,
  purchased: date,
  start: date,
  tier: { kind: 'course' },
  event: choice(choicesOfFacts.event),
  on: date,
  claims: { kind: 'claims' },
  esim: choice(choicesOfFacts.esim),
  eCertificate: choice(choicesOfFacts.eCertificate),
  memoryCard: choice(choicesOfFacts.memoryCard),
  remedy: choice(choicesOfFacts.remedy),
  repairQuote: { kind: 'number', unit: 'yen', max: 100_000_000 },
  repairRoute: choice(choicesOfFacts.repairRoute),
  replacementArrived: date,
  makerWarrantyMonths: { kind: 'number', unit: 'months', max: 1_200 },
  modelChange: choice(choicesOfFacts.modelChange),
} as const satisfies Record<string, FactKind>

export type FactName = keyof typeof facts

/** What is taken of a fact that was not told; the answer announces it. */
export const assumedValues = { registered: 'yes', usedWithSim: 'yes' } as const satisfies {
  readonly [Name in FactName]?: string
}
export type AssumedFact = keyof typeof assumedValues
export const factNames = Object.keys(facts) as readonly FactName[]

/** Some facts, each once, in the order of the registry. */
export const inRegistryOrder = (names: readonly FactName[]): readonly FactName[] =>
  [...new Set(names)].sort((a, b) => factNames.indexOf(a) - factNames.indexOf(b))

/** The words of a fact with fixed choices. */
export type ChoiceOf<Name extends FactName> = (typeof facts)[Name] extends { readonly words: infer Words }
  ? keyof Words & string
  : never

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name)
export const kindOf = (name: FactName): FactKind => facts[name]

/** The words of a fact's choices; none for a fact without choices. */
export const choicesOf = (name: FactName): Choices => {
  const kind = kindOf(name)
  return kind.kind === 'choice' ? kind.words : {}
}

/** A claim. `quote` is the maker's quote for the repair in yen. */
export type Claim = { readonly date: Day; readonly remedy?: Remedy; readonly quote?: number }

type FactValue<Name extends FactName> = (typeof facts)[Name] extends { readonly kind: 'claims' }
  ? readonly Claim[]
  : (typeof facts)[Name] extends { readonly kind: 'number' }
    ? number
    : (typeof facts)[Name] extends { readonly kind: 'choice' }
      ? ChoiceOf<Name>
      : string

/** The least that a number may be which nobody told. */
export type Least = { readonly least?: Readonly<Partial<Record<FactName, number>>> }

/** The facts of a question, checked. An absent fact is unknown; dates are `YYYY-MM-DD` or `YYYY-MM`; money is yen. */
export type Facts = { readonly [Name in FactName]?: FactValue<Name> }

/** What parsing needs besides the value: the day that `today` means, and the course labels of the tables. */
export type FactContext = { readonly today: Day; readonly courses: readonly string[] }

/** `boughtFrom` as `--bought-from`; the fact `claims` has one `--claim` for each claim. */
export const flagOf = (name: string): string =>
  name === 'claims' ? '--claim' : `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`

/** The choice that a word names. Throws a Fault with the choices that it can mean. */
const parseChoice = (given: string, name: FactName, choices: Choices, at: string): string => {
  const named = choiceNamed(given, choices)
  if (named !== undefined) return named
  throw new Fault('unknown-value', { at, given, fact: name, known: [...choicesMeant(given, name, choices), 'unknown'] })
}

/** The label of a course without `円` and `コース`, which the program prints beside it. */
const courseNamed = (given: string, known: readonly string[]): string | undefined => {
  const bare = given
    .normalize('NFKC')
    .replace(/ /g, '')
    .replace(/^¥/, '')
    .replace(/(円|コース|円コース)$/, '')
  return known.find(label => label === given || label === bare)
}

const parseCourse = (given: string, known: readonly string[], at: string): string => {
  const course = courseNamed(given, known)
  if (course !== undefined) return course
  throw new Fault('unknown-value', { at, given, known: [...known, 'unknown'] })
}

const written = { yen: yenWritten, months: monthsWritten, count: countWritten } as const

/** How people may write the numbers of a unit. */
export const examples: { readonly [Of in Unit]: string } = {
  yen: '78000, 78,000円, 7.8万',
  months: '24, 24か月, 2年',
  count: '2',
}

/** A whole number in the forms of its unit; null when it is not from `min` to `max`. */
export const wholeIn = (given: string, min: number, max: number, unit: Unit = 'count'): number | null => {
  const value = written[unit](given)
  return value !== null && value >= min && value <= max ? value : null
}

/** A whole number from 0 to `max`. Throws a Fault that names `at` for anything else. */
export const parseWhole = (given: string, max: number, at: string, unit: Unit = 'count'): number => {
  const value = wholeIn(given, 0, max, unit)
  if (value !== null) return value
  throw new Fault('bad-number', { at, given, other: String(max), like: examples[unit] })
}

/** A full day; `today` means the day of the question. */
export const parseFullDay = (given: string, today: Day, at: string): Day => {
  const day = dayWritten(given, today)
  if (day) return day
  throw new Fault('bad-day', { at, given })
}

const parseDate = (given: string, today: Day, at: string): string => {
  const date = dateWritten(given, today)
  if (date !== null) return date
  throw new Fault('bad-date', { at, given })
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const claimParts = (raw: unknown, at: string): readonly (string | undefined)[] => {
  if (typeof raw === 'string') return raw.split(/[:：]/)
  if (typeof raw === 'number') return [String(raw)]
  if (!isMap(raw)) throw new Fault('bad-claim', { at, given: described(raw) })
  const extra = Object.keys(raw).find(key => !['date', 'remedy', 'quote'].includes(key))
  if (extra !== undefined) throw new Fault('unknown-key', { at, given: extra, known: ['date', 'remedy', 'quote'] })
  return [raw.date, raw.remedy, raw.quote].map(part => (isUnknown(part) ? undefined : described(part)))
}

const parseClaim = (raw: unknown, today: Day, at: string): Claim => {
  const [date, remedyPart, quotePart, ...rest] = claimParts(raw, at).map(part => (isUnknown(part) ? undefined : part))
  const remedy = remedyPart && (parseChoice(remedyPart, 'remedy', facts.remedy.words, at) as Remedy)
  if (date === undefined || rest.length > 0 || (quotePart !== undefined && remedy === 'exchange'))
    throw new Fault('bad-claim', { at, given: described(raw) })
  return {
    date: parseFullDay(date, today, at),
    ...(remedy !== undefined && { remedy: remedy as Remedy }),
    ...(quotePart !== undefined && { quote: parseWhole(quotePart, facts.repairQuote.max, at, 'yen') }),
  }
}

/** Nobody makes more claims about a phone, and work grows with their number. */
const MOST_CLAIMS = 1_000

const parseClaims = (raw: unknown, context: FactContext, at: string): readonly Claim[] => {
  const said: readonly unknown[] = Array.isArray(raw) ? itemsOf(raw, MOST_CLAIMS, 'too-many-claims', at) : [raw]
  const claims = said.map(claim => parseClaim(claim, context.today, at))
  return claims.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const withoutBigint = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** A value as an error shows it; any value at all, since a caller of the library may give any. */
export const described = (raw: unknown): string => {
  if (['string', 'bigint', 'number'].includes(typeof raw)) return String(raw) // JSON has no Infinity
  try {
    return JSON.stringify(raw, withoutBigint) ?? String(raw)
  } catch {
    return Object.prototype.toString.call(raw) // it holds itself
  }
}

/**
 * Parses a fact from a flag, a file or a record; undefined for `unknown` and null. Errors name it by `at`. Throws a Fault
 * for a value that the fact cannot have. A number may also be a course label.
 */
export const parseFact = <Name extends FactName>(
  name: Name,
  raw: unknown,
  context: FactContext,
  at: string = flagOf(name),
): Facts[Name] | undefined => {
  if (isUnknown(raw)) return undefined
  const kind = kindOf(name)
  const given = described(raw)
  switch (kind.kind) {
    case 'claims':
      return parseClaims(raw, context, at) as Facts[Name]
    case 'number':
      return parseWhole(given, kind.max, at, kind.unit) as Facts[Name]
    case 'date':
      return parseDate(given, context.today, at) as Facts[Name]
    case 'choice':
      return parseChoice(given, name, kind.words, at) as Facts[Name]
    case 'course':
      return parseCourse(given, context.courses, at) as Facts[Name]
  }
}
