import type { Path } from '../model/address.ts'
import type { Edition } from '../model/edition.ts'
import type { ProblemRule } from '../model/finding.ts'
import type { Message } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import { didYouMean, type Refusal } from './problem.ts'
import { say } from './words.ts'

/** A mistake at a path. With `of: 'key'` its place is the last key of the path instead of the value. */
export type Mistake = { readonly path: Path; readonly of?: 'key'; readonly rule?: ProblemRule } & Pick<
  Refusal,
  'cause' | 'advice'
>

/** A word as a message shows it. */
export const quoted = (word: string): string => JSON.stringify(word)

/** Advice on a name that does not exist: the nearest name, or `otherwise`. */
export const adviceOn = (name: string, known: readonly string[], otherwise: Message): Message => {
  const near = nearest(name, known)
  return near === null ? otherwise : didYouMean(near)
}

/** Whether an edition has a figure with this address. */
export const isFigure = (edition: Edition, name: string): boolean => Object.hasOwn(edition.figures, name)

/** The items of a list with their paths; a single value is treated as a list of one. */
export const each = (path: Path, value: unknown): { path: Path; value: unknown }[] =>
  Array.isArray(value) ? value.map((item, index) => ({ path: [...path, index], value: item })) : [{ path, value }]

/** All paths under a value that end with one of some keys, and their values, in order. The names of readings are no keys. */
export const under = (
  value: unknown,
  keys: string | readonly string[],
  path: Path = [],
): { path: Path; value: unknown }[] => {
  const wanted = new Set([keys].flat())
  const found: { path: Path; value: unknown }[] = []
  const here = [...path] // of the value that is looked at: few of all paths are returned
  const lookIn = (map: object) => {
    const isKey = here.at(-1) !== 'readings'
    for (const [name, inner] of Object.entries(map)) {
      here.push(Array.isArray(map) ? Number(name) : name)
      if (wanted.has(name) && isKey) found.push({ path: [...here], value: inner })
      if (typeof inner === 'object' && inner !== null) lookIn(inner)
      here.pop()
    }
  }
  lookIn(value ?? {})
  return found
}

/** The unit of a figure; null where it is unknown or missing. */
export const unitAt = (edition: Edition, address: string): string | null => {
  const figure = isFigure(edition, address) ? edition.figures[address] : undefined
  if (figure === undefined || figure === 'unknown') return null
  return ['yen', 'count', 'months', 'days'].find(unit => unit in figure)!
}

/** The mistake of naming a figure that is given in none of these units. */
export const wrongUnit = (edition: Edition, path: Path, address: unknown, units: readonly string[]): Mistake[] => {
  const unit = unitAt(edition, String(address))
  if (unit === null || units.includes(unit)) return []
  const [first, second] = units as [string, string?]
  const wanted = second === undefined ? first : say('either', { first, second })
  const cause = say('wrong-unit', { address: quoted(String(address)), unit, wanted })
  return [{ path, cause, advice: say('name-figure-of-unit') }]
}
