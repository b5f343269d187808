import type { Truth } from '../engine/kleene.ts'
import { type Part, type PartSettled, partsOf, settlePart } from '../engine/settle.ts'
import { situationOf, told } from '../engine/situation.ts'
import type { Day } from '../model/day.ts'
import { type FactName, factNames, kindOf } from '../model/facts.ts'
import type { Filed } from '../model/tables.ts'
import type { Verdict } from '../model/terms.ts'
import { type Codes, indexOf, MOST_VALUES, type Values } from './codes.ts'

/*
 * One plan decided many times on one day. Its clauses fall into parts that share no fact, so the result of a part
 * depends on its own facts alone. The evaluator settles a part once for each combination of its facts, and the result
 * is remembered: a decision is then a few look-ups.
 */

/** A mask has so many bits. */
const MOST_BITS = 32

/** The result of a plan for one record; `needs` has a bit for each fact of the registry. */
export type Decision = { readonly verdict: Verdict; readonly needs: number }

type Entry = {
  readonly isRefused: boolean
  readonly overall: Truth
  readonly isBarred: boolean
  readonly needs: number
  readonly needsIfBarred: number
  readonly certain: readonly Truth[]
  readonly states: readonly Truth[]
}

const maskOf = (names: readonly FactName[]): number => names.reduce((mask, name) => mask | (1 << indexOf(name)), 0)

/** The facts of a mask, in the order of the registry. */
export const namesIn = (mask: number): readonly FactName[] => factNames.filter((_, index) => mask & (1 << index))

const compact = (settled: PartSettled, clauses: Part['clauses']): Entry => ({
  isRefused: settled.isRefused,
  overall: settled.overall,
  isBarred: settled.isBarred,
  needs: maskOf(settled.needs),
  needsIfBarred: maskOf(settled.needsIfBarred),
  certain: clauses.map(({ id }) => settled.certain.get(id)!),
  states: clauses.map(({ id }) => settled.states.get(id)!),
})

/** How many numbers the values of a fact can have, unknown among them. */
const radixOf = (name: FactName): number => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices.length + 1
  return kind.kind === 'number' ? Math.min(kind.max + 2, MOST_VALUES) : MOST_VALUES
}

/** A table of at most so many places is an array; a larger one is filled as it is used. */
const MOST_PLACES = 65_536

type Settle = (part: Part, codes: Codes, facts: readonly number[]) => Entry

/** A part with what it came to so far, by the numbers of its facts. */
class Remembered {
  readonly clauses: Part['clauses']
  readonly facts: Part['facts']
  readonly #part: Part
  readonly #facts: readonly number[]
  readonly #radices: readonly number[]
  readonly #settle: Settle
  readonly #places: (Entry | undefined)[] | null
  readonly #further = new Map<number, Entry>()

  constructor(part: Part, settle: Settle) {
    this.#part = part
    this.clauses = part.clauses
    this.facts = part.facts
    this.#facts = part.facts.map(indexOf)
    this.#radices = part.facts.map(radixOf)
    this.#settle = settle
    const size = this.#radices.reduce((product, radix) => product * radix, 1)
    this.#places = size <= MOST_PLACES ? new Array(size).fill(undefined) : null
  }

  at(codes: Codes): Entry {
    let key = 0
    for (let index = 0; index < this.#facts.length; index++)
      key = key * this.#radices[index]! + codes[this.#facts[index]!]!
    return (this.#places ? this.#places[key] : this.#further.get(key)) ?? this.#first(key, codes)
  }

  #first(key: number, codes: Codes): Entry {
    const entry = this.#settle(this.#part, codes, this.#facts)
    if (this.#places) this.#places[key] = entry
    else this.#further.set(key, entry)
    return entry
  }
}

/** So many facts of 4,096 values fit into the whole numbers of a double. */
const MOST_FACTS = 4

const refused: Decision = { verdict: 'no', needs: 0 }
const accepted: Decision = { verdict: 'yes', needs: 0 }

/** One plan, prepared for many records on one day. */
export class PlanDecider {
  readonly filed: Filed
  /** The facts that decide. */
  readonly facts: readonly FactName[]
  readonly #parts: readonly Remembered[]
  /** What the parts came to in the last record. */
  readonly #entries: Entry[] = []

  /** Where each clause is: in which part, and in which place of it. */
  readonly #places: readonly { readonly part: number; readonly index: number }[]

  private constructor(filed: Filed, parts: readonly Remembered[]) {
    this.filed = filed
    this.facts = parts.flatMap(part => part.facts)
    this.#parts = parts
    this.#places = filed.edition.join.map(({ id }) => {
      const part = parts.findIndex(one => one.clauses.some(clause => clause.id === id))
      return { part, index: parts[part]!.clauses.findIndex(clause => clause.id === id) }
    })
  }

  /** Null where a part depends on more facts than a look-up holds, or on one that has no bit in a mask. */
  static of(filed: Filed, asOf: Day, values: Values, bits = MOST_BITS): PlanDecider | null {
    const isBeyond = (name: FactName): boolean => kindOf(name).kind === 'claims' || indexOf(name) >= bits
    const parts = partsOf(filed.edition.join, filed.edition)
    if (parts.some(part => part.facts.length > MOST_FACTS || part.facts.some(isBeyond))) return null
    const nothing = situationOf(filed.edition, {}, asOf)
    const settle = (part: Part, codes: Codes, facts: readonly number[]): Entry =>
      compact(settlePart(part, told(nothing, part.facts, values.factsIn(codes, facts))), part.clauses)
    return new PlanDecider(
      filed,
      parts.map(part => new Remembered(part, settle)),
    )
  }

  /** The verdict, and the facts that can still change it. */
  decide(codes: Codes): Decision {
    let [isRefused, isFailing, isOpen, barred] = [false, false, false, 0]
    for (let index = 0; index < this.#parts.length; index++) {
      const entry = this.#parts[index]!.at(codes)
      this.#entries[index] = entry
      if (entry.isRefused) isRefused = true
      if (entry.isBarred) barred++
      if (entry.overall === 'no') isFailing = true
      if (entry.overall === 'unknown') isOpen = true
    }
    if (isRefused || isFailing) return refused
    return isOpen ? { verdict: 'conditional', needs: this.#needs(barred) } : accepted
  }

  #needs(barred: number): number {
    let needs = 0
    for (const entry of this.#entries) needs |= barred > (entry.isBarred ? 1 : 0) ? entry.needsIfBarred : entry.needs
    return needs
  }

  /** What each clause came to in the record that was decided last, in the order of the tables. */
  states<State>(inState: (clause: number, state: Truth) => State): readonly State[] {
    const isRefused = this.#entries.some(entry => entry.isRefused)
    return this.#places.map(({ part, index }, clause) => {
      const entry = this.#entries[part]!
      return inState(clause, (isRefused ? entry.certain : entry.states)[index]!)
    })
  }
}
