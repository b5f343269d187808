import { choicesOfFacts } from '../model/choice-words.ts'
import { dateOrder, exclusionsOf, type OrderedDate, rivalsOf } from '../model/conflicts.ts'
import { type Day, parseSpan, type Span } from '../model/day.ts'
import type { Edition } from '../model/edition.ts'
import {
  type AssumedFact,
  assumedValues,
  type Claim,
  type FactName,
  type Facts,
  factNames,
  kindOf,
  type Least,
} from '../model/facts.ts'
import { coursesOf } from '../model/figures.ts'
import { bearingClaims } from './bearing-claims.ts'
import type { Truth } from './kleene.ts'
import { keptAt } from './known.ts'

/** A number that nobody told, with the least that it may be. */
type AtLeast = { readonly atLeast: number }

/** What a fact may still be: words, days, a number, or the claims made; undefined is a number or are claims that nobody told. */
export type Possible = readonly string[] | Span | number | AtLeast | readonly Claim[] | undefined

/** An edition, the day of the question, and what each fact may still be; `choice` fixes readings of open clauses. */
export type Situation = {
  readonly edition: Edition
  readonly asOf: Day
  /** The days on which a test of the day of the question may fall: that day, or all days up to the start of use. */
  readonly askedOn: Span
  /** In the order of the registry. */
  readonly possible: readonly Possible[]
  readonly choice: Readonly<Record<string, string>>
  /** Periods, by id, of which it is assumed that the day of a test is in them or not, whatever the dates say. */
  readonly supposed?: Readonly<Record<string, Truth>> | undefined
}

const everyDay: Span = { from: null, to: null }

const isAssumed = (name: FactName): name is AssumedFact => Object.hasOwn(assumedValues, name)

const possibleWords = (name: FactName, words: readonly string[], facts: Facts): readonly string[] => {
  const word = facts[name]
  if (word !== undefined) return [word as string]
  if (isAssumed(name)) return [assumedValues[name]]
  const barring = exclusionsOf(name).filter(one => facts[one.other] === one.otherValue)
  return barring.length === 0 ? words : words.filter(word => barring.every(one => one.value !== word))
}

/** A fact's days less those that the dates before and after it in `dateOrder` rule out. */
export const inOrder = (name: FactName, told: Span, spanOf: (other: FactName) => Span): Span => {
  const place = (dateOrder as readonly FactName[]).indexOf(name)
  if (place < 0) return told
  let { from, to } = told
  for (const [index, other] of dateOrder.entries()) {
    const bound = spanOf(other)
    if (index < place && bound.from !== null && (from === null || bound.from > from)) from = bound.from
    if (index > place && bound.to !== null && (to === null || bound.to < to)) to = bound.to
  }
  return { from, to }
}

const toldDays = (name: FactName, facts: Facts): Span =>
  facts[name] === undefined ? everyDay : parseSpan(facts[name] as string)!

const possibleNumber = (name: FactName, facts: Facts & Least): Possible => {
  const atLeast = facts.least?.[name]
  return (facts[name] as number | undefined) ?? (atLeast === undefined ? undefined : { atLeast })
}

const possibleValue = (name: FactName, facts: Facts & Least, edition: Edition): Possible => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return possibleWords(name, kind.choices, facts)
  if (kind.kind === 'course') return possibleWords(name, coursesOf(edition), facts)
  if (kind.kind === 'date') return inOrder(name, toldDays(name, facts), other => toldDays(other, facts))
  return kind.kind === 'number' ? possibleNumber(name, facts) : facts.claims && bearingClaims(facts.claims, edition)
}

/** An incident is on or after the last of some claims, the start of use on or before the first. */
const aroundClaims = (on: Span, start: Span, claims: readonly Claim[]): { on: Span; start: Span } => {
  const [first, last] = [claims[0]!.date, claims.at(-1)!.date]
  return {
    on: on.from === null || on.from < last ? { from: last, to: on.to } : on,
    start: start.to === null || start.to > first ? { from: start.from, to: first } : start,
  }
}

const places = Object.fromEntries(factNames.map((name, index) => [name, index])) as Readonly<Record<FactName, number>>

const possibleUntold = new WeakMap<Edition, readonly Possible[]>()

/** The facts that may be something else than where nobody told of any: those told, and those that exclude answers to these. */
const touchedBy = ({ least = {}, ...facts }: Facts & Least): readonly FactName[] => {
  const told = Object.keys(facts) as FactName[]
  return [...new Set([...told, ...told.flatMap(rivalsOf), ...(Object.keys(least) as FactName[])])]
}

/** What each fact may still be under one edition, given what was told and which answers exclude each other. */
export const situationOf = (edition: Edition, facts: Facts & Least, asOf: Day): Situation => {
  const untold = keptAt(possibleUntold, edition, () => factNames.map(name => possibleValue(name, {}, edition)))
  const possible = [...untold]
  for (const name of touchedBy(facts)) possible[places[name]] = possibleValue(name, facts, edition)
  const situation: Situation = {
    edition,
    asOf,
    askedOn: { from: asOf, to: asOf },
    possible,
    choice: {},
    supposed: undefined,
  }
  if (!facts.claims?.length) return situation
  const { on, start } = aroundClaims(daysOf(situation, 'on'), daysOf(situation, 'start'), facts.claims)
  return withDays(withFact(situation, 'on', on), 'start', start)
}

/** A situation in which nobody told of some facts, with what was told of them. Claims and what follows from them stay out. */
export const told = (situation: Situation, names: readonly FactName[], facts: Facts): Situation =>
  names.reduce((known, name) => withFact(known, name, possibleValue(name, facts, known.edition)), situation)

/** What a fact may still be. */
export const possibleOf = (situation: Situation, name: FactName): Possible => situation.possible[places[name]]

const written = (possible: Possible): string =>
  typeof possible === 'object' && 'from' in possible ? `${possible.from}/${possible.to}` : JSON.stringify(possible)

/** What some facts may still be, as the key of a map. */
export const keyOf = (names: readonly FactName[], situation: Situation): string =>
  names.map(name => written(possibleOf(situation, name))).join()

/** The same situation with one fact fixed. */
export const withFact = (situation: Situation, name: FactName, value: Possible): Situation => {
  const { edition, asOf, askedOn, possible, choice, supposed } = situation
  return { edition, asOf, askedOn, possible: possible.with(places[name], value), choice, supposed }
}

/** The same situation with the days that a date may be, which narrow the dates that must be before or after it. */
export const withDays = (situation: Situation, name: OrderedDate, days: Span): Situation => {
  const spanOf = (other: FactName): Span => (other === name ? days : daysOf(situation, other))
  const possible = [...situation.possible]
  for (const other of dateOrder) possible[places[other]] = inOrder(other, spanOf(other), spanOf)
  return { ...situation, possible }
}

/** Every event there is. */
export const possibleEvents: readonly string[] = Object.keys(choicesOfFacts.event)

/** The words a fact may still be. */
export const wordsOf = (situation: Situation, name: FactName): readonly string[] =>
  situation.possible[places[name]] as readonly string[]

/** The number that a fact is; undefined where nobody told. */
export const numberIn = (situation: Situation, name: FactName): number | undefined => {
  const possible = possibleOf(situation, name)
  return typeof possible === 'number' ? possible : undefined
}

/** The least that a number may be. */
export const leastIn = (situation: Situation, name: FactName): number => {
  const possible = possibleOf(situation, name)
  if (typeof possible === 'number') return possible
  return possible !== undefined && 'atLeast' in possible ? possible.atLeast : 0
}

/** The claims already made, in the order of their days; none where nobody told of any (an announced assumption). */
export const claimsIn = (situation: Situation): readonly Claim[] =>
  (possibleOf(situation, 'claims') ?? []) as readonly Claim[]

/** The days a fact or the day of the question may be. */
export const daysOf = (situation: Situation, name: FactName | 'asOf'): Span =>
  name === 'asOf' ? situation.askedOn : (possibleOf(situation, name) as Span)

/** Whether nothing about a fact is open any more. */
export const isSettled = (situation: Situation, name: FactName): boolean => {
  const possible = possibleOf(situation, name)
  if (possible === undefined) return false
  if (typeof possible === 'number') return true
  if ('atLeast' in possible) return false
  if ('from' in possible) return possible.from !== null && possible.from === possible.to
  return possible.length <= 1 || name === 'claims'
}
