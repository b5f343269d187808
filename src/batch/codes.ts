import { dateOrder, exclusions, refuseConflicts } from '../model/conflicts.ts'
import { type FactName, type Facts, factNames } from '../model/facts.ts'
import { isFault } from '../model/fault.ts'

/*
 * The facts of a record as small numbers, one for each fact of the registry. Equal values have equal numbers, so what
 * was decided for some values is found again by their numbers.
 */

/** The facts of one record as numbers, in the order of the registry: 0 is unknown. */
export type Codes = Int32Array

/** So many values of one date or number are remembered at once. */
export const MOST_VALUES = 4_096

/** Numbers for the values of facts, given out as they come. */
export class Values {
  readonly #codes = factNames.map(() => new Map<unknown, number>())
  readonly #values = factNames.map((): unknown[] => [undefined])

  /** The number of a fact's value; -1 when there are too many to remember. The value must be one of the fact's. */
  codeOf(fact: number, value: unknown): number {
    const codes = this.#codes[fact]!
    const known = codes.get(value)
    if (known !== undefined) return known
    const values = this.#values[fact]!
    if (values.length >= MOST_VALUES) return -1
    codes.set(value, values.length)
    return values.push(value) - 1
  }

  /** The number of a value as it was written before; undefined for any other. */
  known(fact: number, written: unknown): number | undefined {
    return this.#codes[fact]!.get(written)
  }

  /** Remembers that a written value has a number, as `"0"` has that of 0. */
  remember(fact: number, written: unknown, code: number): void {
    if (this.#codes[fact]!.size < 2 * MOST_VALUES) this.#codes[fact]!.set(written, code)
  }

  /** The facts that numbers stand for, among some. */
  factsIn(codes: Codes, among: readonly number[]): Facts {
    const told = among.filter(fact => codes[fact] !== 0)
    return Object.fromEntries(told.map(fact => [factNames[fact], this.#values[fact]![codes[fact]!]]))
  }
}

/** The place of a fact in the registry. */
export const indexOf = (name: FactName): number => factNames.indexOf(name)

/** The facts that exclude each other, in sets that have nothing to do with one another. */
const sets: readonly (readonly FactName[])[] = [dateOrder, [...new Set(exclusions.map(one => one.fact))]]

/** Whether a fact may be excluded by another one. */
export const canConflict = (name: FactName): boolean => sets.some(set => set.includes(name))

/** Whether facts told by their numbers exclude each other. */
export const conflictsIn = (values: Values): ((codes: Codes) => boolean) => {
  const known = sets.map(set => ({ facts: set.map(indexOf), seen: new Map<number, boolean>() }))
  const isConflict = ({ facts, seen }: (typeof known)[number], codes: Codes): boolean => {
    let key = 0
    let told = 0
    for (const fact of facts) {
      key = key * MOST_VALUES + codes[fact]!
      if (codes[fact] !== 0) told++
    }
    if (told < 2) return false
    const before = seen.get(key)
    if (before !== undefined) return before
    const isRefused = refuses(values.factsIn(codes, facts))
    seen.set(key, isRefused)
    return isRefused
  }
  return codes => {
    for (const set of known) if (isConflict(set, codes)) return true
    return false
  }
}

const refuses = (facts: Facts): boolean => {
  try {
    refuseConflicts(facts, name => name)
    return false
  } catch (error) {
    if (isFault(error)) return true
    throw error
  }
}
