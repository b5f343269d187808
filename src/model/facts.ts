import { type Day, parseDay, parseSpan } from './day.ts'
import { Fault } from './fault.ts'
import type { Remedy } from './terms.ts'

type FactKind =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly max: number }
  | { readonly kind: 'course' }
  | { readonly kind: 'claims' }

const choice = <const Choices extends readonly string[]>(...choices: Choices) => ({ kind: 'choice', choices }) as const
const yesNo = choice('yes', 'no')
const date = { kind: 'date' } as const

/**
 * All facts, in the order in which they are asked and listed. Flag, validation, help, question and schema are derived
 * from an entry here; `text/facts.ts` has its words.
 */
const facts = {
  device: choice('new', 'used'),
  boughtFrom: choice('official', 'retailer', 'carrier', 'maker', 'other'),
  apply: choice('with-device', 'with-sim', 'later'),
  contract: choice('sim-only', 'sim-and-device', 'device-only'),
  line: choice('new', 'mnp', 'existing'),
  devicesEnrolled: { kind: 'number', max: 1_000 },
  os: choice('ios', 'android', 'windows', 'other'),
  carrier: choice('sim-free', 'docomo', 'au', 'softbank', 'rakuten', 'other'),
  simLock: choice('unlocked', 'locked'),
  soldInJapan: yesNo,
  giteki: yesNo,
  intact: yesNo,
  otherCover: yesNo,
  unofficialRepair: yesNo,
  released: date,
  purchased: date,
  start: date,
  tier: { kind: 'course' },
  event: choice(
    'screen-break',
    'water-damage',
    'total-loss',
    'partial-breakage',
    'natural-failure',
    'battery',
    'software-fault',
    'theft',
    'loss',
    'alteration',
    'natural-disaster',
    'intentional',
    'sim',
    'accessory',
  ),
  on: date,
  claims: { kind: 'claims' },
  esim: yesNo,
  eCertificate: yesNo,
  memoryCard: yesNo,
  remedy: choice('repair', 'exchange'),
  repairQuote: { kind: 'number', max: 100_000_000 },
  repairRoute: choice('ship', 'walk-in'),
  replacementArrived: date,
  makerWarrantyMonths: { kind: 'number', max: 1_200 },
  modelChange: yesNo,
} as const satisfies Record<string, FactKind>

export type FactName = keyof typeof facts
export const factNames = Object.keys(facts) as readonly FactName[]

/** The words of a fact with fixed choices. */
export type ChoiceOf<Name extends FactName> = (typeof facts)[Name] extends { readonly choices: infer Words }
  ? Words extends readonly (infer Word)[]
    ? Word
    : never
  : never

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name)
export const kindOf = (name: FactName): FactKind => facts[name]

/** A claim. `quote` is the maker's quote for the repair in yen. */
export type Claim = { readonly date: Day; readonly remedy?: Remedy; readonly quote?: number }

type FactValue<Name extends FactName> = (typeof facts)[Name] extends { readonly kind: 'claims' }
  ? readonly Claim[]
  : (typeof facts)[Name] extends { readonly kind: 'number' }
    ? number
    : (typeof facts)[Name] extends { readonly kind: 'choice' }
      ? ChoiceOf<Name>
      : string

/** The facts of a question, checked. An absent fact is unknown; dates are `YYYY-MM-DD` or `YYYY-MM`; money is yen. */
export type Facts = { readonly [Name in FactName]?: FactValue<Name> }

/** What parsing needs besides the value: the day that `today` means, and the course labels of the tables. */
export type FactContext = { readonly today: Day; readonly courses: readonly string[] }

/** `boughtFrom` as `--bought-from`; the fact `claims` has one `--claim` for each claim. */
export const flagOf = (name: string): string =>
  name === 'claims' ? '--claim' : `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`

const parseChoice = (given: string, known: readonly string[], at: string): string => {
  if (known.includes(given)) return given
  throw new Fault('unknown-value', { at, given, known: [...known, 'unknown'] })
}

/** A whole number written in digits only; null when it is not from `min` to `max`. */
export const wholeIn = (given: string, min: number, max: number): number | null => {
  const value = /^(0|[1-9]\d{0,15})$/.test(given) ? Number(given) : Number.NaN
  return value >= min && value <= max ? value : null
}

/** A whole number from 0 to `max`. Throws a Fault that names `at` for anything else. */
export const parseWhole = (given: string, max: number, at: string): number => {
  const value = wholeIn(given, 0, max)
  if (value !== null) return value
  throw new Fault('bad-number', { at, given, other: String(max) })
}

/** A full day; `today` means the day of the question. */
export const parseFullDay = (given: string, today: Day, at: string): Day => {
  const day = given === 'today' ? today : parseDay(given)
  if (day) return day
  throw new Fault('bad-day', { at, given })
}

const parseDate = (given: string, today: Day, at: string): string => {
  if (given === 'today') return today
  if (parseSpan(given)) return given
  throw new Fault('bad-date', { at, given })
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const claimParts = (raw: unknown, at: string): readonly (string | undefined)[] => {
  if (typeof raw === 'string') return raw.split(':')
  if (!isMap(raw)) throw new Fault('bad-claim', { at, given: described(raw) })
  const extra = Object.keys(raw).find(key => !['date', 'remedy', 'quote'].includes(key))
  if (extra !== undefined) throw new Fault('unknown-key', { at, given: extra, known: ['date', 'remedy', 'quote'] })
  return [raw.date, raw.remedy, raw.quote].map(part => (part === undefined || part === null ? undefined : String(part)))
}

const unlessUnknown = (part: string | undefined): string | undefined => (part === 'unknown' ? undefined : part)

const parseClaim = (raw: unknown, today: Day, at: string): Claim => {
  const [date, remedyPart, quotePart, ...rest] = claimParts(raw, at)
  const [remedy, quote] = [unlessUnknown(remedyPart), unlessUnknown(quotePart)]
  if (date === undefined || rest.length > 0 || (quote !== undefined && remedy === 'exchange'))
    throw new Fault('bad-claim', { at, given: described(raw) })
  return {
    date: parseFullDay(date, today, at),
    ...(remedy !== undefined && { remedy: parseChoice(remedy, facts.remedy.choices, at) as ChoiceOf<'remedy'> }),
    ...(quote !== undefined && { quote: parseWhole(quote, facts.repairQuote.max, at) }),
  }
}

const parseClaims = (raw: unknown, context: FactContext, at: string): readonly Claim[] => {
  const claims = (Array.isArray(raw) ? raw : [raw]).map(claim => parseClaim(claim, context.today, at))
  return claims.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** A value as an error shows it. */
export const described = (raw: unknown): string =>
  typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? String(raw))

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
  if (raw === null || raw === undefined || raw === 'unknown') return undefined
  const kind = kindOf(name)
  if (kind.kind === 'claims') return parseClaims(raw, context, at) as Facts[Name]
  const isText = typeof raw === 'string'
  const isNumber = typeof raw === 'number' && (kind.kind === 'number' || kind.kind === 'course')
  const given = isText || isNumber ? String(raw) : described(raw)
  if (kind.kind === 'number') return parseWhole(given, kind.max, at) as Facts[Name]
  if (kind.kind === 'date') return parseDate(given, context.today, at) as Facts[Name]
  return parseChoice(given, kind.kind === 'choice' ? kind.choices : context.courses, at) as Facts[Name]
}
