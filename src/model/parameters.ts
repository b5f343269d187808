import { choiceNamed, choicesOfFacts, isUnknown } from './choice-words.ts'
import { described, examples, type Unit, wholeIn } from './facts.ts'
import { Fault } from './fault.ts'

/*
 * The parameters of a question besides its facts, such as the number of months or of claims. Files and records give them
 * by key together with the facts, the command line by flag.
 */

type ParameterKind =
  | { readonly kind: 'number'; readonly unit: Unit; readonly min: number; readonly max: number }
  | { readonly kind: 'numbers'; readonly max: number }
  | { readonly kind: 'share' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'ids' }

const number = (unit: Unit, min: number, max: number) => ({ kind: 'number', unit, min, max }) as const
const yen = number('yen', 0, 100_000_000)
const mostClaims = 100

const parameters = {
  months: { key: 'months', ...number('months', 1, 1_200) },
  claimCount: { key: 'claims', ...number('count', 0, mostClaims) },
  claimCounts: { key: 'claims', kind: 'numbers', max: mostClaims },
  freeMonths: { key: 'freeMonths', ...number('months', 0, 1_200) },
  unreturned: { key: 'unreturned', kind: 'switch' },
  maxTotal: { key: 'maxTotal', ...yen },
  repairCost: { key: 'repairCost', ...number('yen', 1, yen.max) },
  chance: { key: 'chance', kind: 'share' },
  all: { key: 'all', kind: 'switch' },
  done: { key: 'done', kind: 'ids' },
  planSteps: { key: 'planSteps', kind: 'switch' },
} as const satisfies Record<string, ParameterKind & { readonly key: string }>

export type ParameterName = keyof typeof parameters
export const parameterNames = Object.keys(parameters) as readonly ParameterName[]

/** The kind of values that a parameter takes. */
export const kindOfParameter = (name: ParameterName): ParameterKind => parameters[name]

type ParameterValue<Name extends ParameterName> = (typeof parameters)[Name]['kind'] extends 'number' | 'share'
  ? number
  : (typeof parameters)[Name]['kind'] extends 'switch'
    ? boolean
    : (typeof parameters)[Name]['kind'] extends 'numbers'
      ? readonly number[]
      : readonly string[]

/** The parameters of a question, checked. An absent parameter is unknown, or the answer states what it assumes. */
export type Parameters = { readonly [Name in ParameterName]?: ParameterValue<Name> }

/** The key of a parameter in files and records. */
export const parameterKey = (name: ParameterName): string => parameters[name].key

type Range = { readonly unit: Unit; readonly min: number; readonly max: number }

const parseNumber = (given: string, { unit, min, max }: Range, at: string): number => {
  const value = wholeIn(given, min, max, unit)
  if (value !== null) return value
  throw new Fault('bad-amount', { at, given, other: `${min} - ${max}`, like: examples[unit] })
}

/** `2` is the list of 2, `0..2` the list of 0, 1 and 2. */
const parseNumbers = (given: string, max: number, at: string): readonly number[] => {
  const [first, last = first, ...rest] = given.split('..').map(part => wholeIn(part, 0, max))
  if (first === undefined || last === undefined || first === null || last === null || first > last || rest.length > 0)
    throw new Fault('bad-counts', { at, given, other: `0 - ${max}` })
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** `10%` and `0.1` as 0.1; a share is between 0 and 1. */
const parseShare = (raw: unknown, given: string, at: string): number => {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,20})?)(%?)$/.exec(given.normalize('NFKC').trim()) ?? []
  const written = digits === undefined ? Number.NaN : Number(percent ? `${digits}e-2` : digits)
  const value = typeof raw === 'number' ? raw : written
  if (value >= 0 && value <= 1) return value
  throw new Fault('bad-share', { at, given })
}

const parseSwitch = (raw: unknown, at: string): boolean => {
  const named = choiceNamed(described(raw), choicesOfFacts.esim)
  if (named !== undefined) return named === 'yes'
  throw new Fault('unknown-value', { at, given: described(raw), fact: 'esim', known: ['yes', 'no'] })
}

const parseIds = (raw: unknown, at: string): readonly string[] => {
  const ids = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(',') : [raw]
  return ids.map(id => {
    if (typeof id === 'string' && id.trim() !== '') return id.trim()
    throw new Fault('bad-ids', { at, given: described(raw) })
  })
}

/**
 * Parses a parameter from a flag, a file or a record; undefined for `unknown` and null. Throws a Fault that names `at`
 * for a wrong value; a number with a sign or a fraction is wrong, but for `7.8万`.
 */
export const parseParameter = <Name extends ParameterName>(
  name: Name,
  raw: unknown,
  at: string,
): Parameters[Name] | undefined => {
  if (isUnknown(raw)) return undefined
  const kind: ParameterKind = parameters[name]
  const given = typeof raw === 'number' ? String(raw) : described(raw)
  if (kind.kind === 'switch') return parseSwitch(raw, at) as Parameters[Name]
  if (kind.kind === 'ids') return parseIds(raw, at) as Parameters[Name]
  if (kind.kind === 'share') return parseShare(raw, given, at) as Parameters[Name]
  if (kind.kind === 'numbers') return parseNumbers(given, kind.max, at) as Parameters[Name]
  return parseNumber(given, kind, at) as Parameters[Name]
}

/** A whole percentage from 0 to 100. Throws a Fault that names `at` for anything else. */
export const parsePercent = (given: string, at: string): number =>
  parseNumber(given, { unit: 'count', min: 0, max: 100 }, at)
