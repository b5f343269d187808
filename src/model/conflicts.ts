import { parseSpan } from './day.ts'
import { type FactName, type Facts, flagOf } from './facts.ts'
import { Fault } from './fault.ts'

type Said = readonly [fact: FactName, value: string]

/** Pairs of answers that cannot both be true (contract, section 1). */
export const impossiblePairs: readonly (readonly [Said, Said])[] = [
  [
    ['apply', 'with-device'],
    ['contract', 'sim-only'],
  ],
  [
    ['apply', 'with-sim'],
    ['contract', 'device-only'],
  ],
]

/** Dates that follow one another: none may lie before the one named ahead of it. */
export const dateOrder = ['released', 'purchased', 'start'] as const satisfies readonly FactName[]

/** Throws a Fault that names both facts when two of them cannot both be true. Dates known to the month conflict only when no day of theirs fits. */
export const refuseConflicts = (facts: Facts): void => {
  for (const [[fact, value], [otherFact, otherValue]] of impossiblePairs)
    if (facts[fact] === value && facts[otherFact] === otherValue)
      throw new Fault('conflict', { at: `${flagOf(fact)} ${value}`, other: `${flagOf(otherFact)} ${otherValue}` })
  const known = dateOrder.filter(name => facts[name] !== undefined)
  for (const [index, earlier] of known.entries())
    for (const later of known.slice(index + 1)) {
      const [first, last] = [facts[earlier]!, facts[later]!]
      if (parseSpan(last)!.to! < parseSpan(first)!.from!)
        throw new Fault('conflict', { at: `${flagOf(later)} ${last}`, other: `${flagOf(earlier)} ${first}` })
    }
}
