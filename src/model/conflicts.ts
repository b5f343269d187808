import { addMonths, type Day, parseSpan } from './day.ts'
import { type FactName, type Facts, flagOf } from './facts.ts'
import { Fault } from './fault.ts'
import type { Question, QuestionName } from './question.ts'

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

/** One answer that rules out another. */
type Exclusion = {
  readonly fact: FactName
  readonly value: string
  readonly other: FactName
  readonly otherValue: string
}

/** The impossible pairs, each from both of its sides. */
export const exclusions: readonly Exclusion[] = impossiblePairs.flatMap(([[fact, value], [other, otherValue]]) => [
  { fact, value, other, otherValue },
  { fact: other, value: otherValue, other: fact, otherValue: value },
])

/** Dates that follow one another: none may lie before the one named ahead of it. */
export const dateOrder = ['released', 'purchased', 'start'] as const satisfies readonly FactName[]

/** Throws a Fault that names both facts when two of them cannot both be true. Dates known to the month conflict only when no day of theirs fits. */
export const refuseConflicts = (facts: Facts): void => {
  for (const { fact, value, other, otherValue } of exclusions)
    if (facts[fact] === value && facts[other] === otherValue)
      throw new Fault('conflict', { at: `${flagOf(fact)} ${value}`, other: `${flagOf(other)} ${otherValue}` })
  const known = dateOrder.filter(name => facts[name] !== undefined)
  for (const [index, earlier] of known.entries())
    for (const later of known.slice(index + 1)) {
      const [first, last] = [facts[earlier]!, facts[later]!]
      if (parseSpan(last)!.to! < parseSpan(first)!.from!)
        throw new Fault('conflict', { at: `${flagOf(later)} ${last}`, other: `${flagOf(earlier)} ${first}` })
    }
}

const refuseRepeatedClaims = ({ claims = [] }: Facts): void => {
  const repeated = claims.find((claim, index) => claims[index - 1]?.date === claim.date)
  if (repeated) throw new Fault('repeated-claim-day', { at: flagOf('claims'), given: repeated.date })
}

const outside = (date: Day, other: string): Fault => new Fault('conflict', { at: `${flagOf('claims')} ${date}`, other })

const saidAs = (name: FactName, facts: Facts): string => `${flagOf(name)} ${facts[name]}`

/** A claim is made in the time of the contract: not before use starts, nor after the last of the months asked about. */
const refuseClaimsOutside = ({ facts, parameters: { months } }: Question): void => {
  const { claims = [], start } = facts
  const [first, last] = [claims[0]?.date, claims.at(-1)?.date]
  if (first === undefined || last === undefined) return
  const later = dateOrder.find(name => facts[name] !== undefined && parseSpan(facts[name])!.from! > first)
  if (later) throw outside(first, saidAs(later, facts))
  const startsBy = start === undefined ? first : parseSpan(start)!.to!
  const latest = startsBy < first ? startsBy : first
  if (months === undefined || last < addMonths(latest, months)) return
  throw outside(
    last,
    `${latest === startsBy && start ? saidAs('start', facts) : `${flagOf('claims')} ${first}`} --months ${months}`,
  )
}

const refuseLateClaims = ({ claims = [], on }: Facts): void => {
  const day = on === undefined ? null : parseSpan(on)!.to
  const late = claims.find(claim => day !== null && claim.date > day)
  if (late) throw outside(late.date, `${flagOf('on')} ${on}`)
}

const refuseIdleParameters = ({ facts, parameters }: Question): void => {
  const { months, freeMonths = 0, unreturned, claimCount = 0 } = parameters
  if (months !== undefined && freeMonths > months)
    throw new Fault('conflict', { at: `--free-months ${freeMonths}`, other: `--months ${months}` })
  if (!unreturned) return
  const claims = facts.claims ?? []
  if (claimCount + claims.length === 0) throw new Fault('needs-other', { at: '--unreturned', other: '--claims 1' })
  const isRepaired = (remedy = facts.remedy) => remedy === 'repair'
  if (claims.length > 0 ? claims.every(claim => isRepaired(claim.remedy)) : isRepaired())
    throw new Fault('conflict', { at: '--unreturned', other: `${flagOf('remedy')} repair` })
}

/** Throws a Fault for what cannot be meant together in a question of one command: claims outside their time, idle parameters. */
export const refuseImpossible = (question: Question, name: QuestionName): void => {
  refuseRepeatedClaims(question.facts)
  if (name === 'cost' || name === 'covers') refuseClaimsOutside(question)
  if (name === 'covers') refuseLateClaims(question.facts)
  if ((name === 'compare' || name === 'worth') && question.facts.claims?.length)
    throw new Fault('not-together', { at: flagOf('claims'), other: name })
  refuseIdleParameters(question)
}
