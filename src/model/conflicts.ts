import { addMonths, type Day, parseSpan } from './day.ts'
import type { FactName, Facts } from './facts.ts'
import { Fault } from './fault.ts'
import type { ParameterName } from './parameters.ts'
import type { Question, QuestionName } from './question.ts'

/** How whoever asks calls a fact or a parameter: by its flag, or by its key and its place in a file. */
export type Called = (name: FactName | ParameterName) => string

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
export const refuseConflicts = (facts: Facts, called: Called): void => {
  for (const { fact, value, other, otherValue } of exclusions)
    if (facts[fact] === value && facts[other] === otherValue)
      throw new Fault('conflict', { at: `${called(fact)} ${value}`, other: `${called(other)} ${otherValue}` })
  const known = dateOrder.filter(name => facts[name] !== undefined)
  for (const [index, earlier] of known.entries())
    for (const later of known.slice(index + 1)) {
      const [first, last] = [facts[earlier]!, facts[later]!]
      if (parseSpan(last)!.to! < parseSpan(first)!.from!)
        throw new Fault('conflict', { at: `${called(later)} ${last}`, other: `${called(earlier)} ${first}` })
    }
}

const refuseRepeatedClaims = ({ claims = [] }: Facts, called: Called): void => {
  const repeated = claims.find((claim, index) => claims[index - 1]?.date === claim.date)
  if (repeated) throw new Fault('repeated-claim-day', { at: called('claims'), given: repeated.date })
}

const outside = (date: Day, other: string, called: Called): Fault =>
  new Fault('conflict', { at: `${called('claims')} ${date}`, other })

/** A claim is made in the time of the contract: not before use starts, nor after the last of the months asked about. */
const refuseClaimsOutside = ({ facts, parameters: { months } }: Question, called: Called): void => {
  const saidAs = (name: FactName) => `${called(name)} ${facts[name]}`
  const { claims = [], start } = facts
  const [first, last] = [claims[0]?.date, claims.at(-1)?.date]
  if (first === undefined || last === undefined) return
  const later = dateOrder.find(name => facts[name] !== undefined && parseSpan(facts[name])!.from! > first)
  if (later) throw outside(first, saidAs(later), called)
  const startsBy = start === undefined ? first : parseSpan(start)!.to!
  const latest = startsBy < first ? startsBy : first
  if (months === undefined || last < addMonths(latest, months)) return
  const since = latest === startsBy && start ? saidAs('start') : `${called('claims')} ${first}`
  throw outside(last, `${since} ${called('months')} ${months}`, called)
}

const refuseLateClaims = ({ claims = [], on }: Facts, called: Called): void => {
  const day = on === undefined ? null : parseSpan(on)!.to
  const late = claims.find(claim => day !== null && claim.date > day)
  if (late) throw outside(late.date, `${called('on')} ${on}`, called)
}

const refuseIdleParameters = ({ facts, parameters }: Question, called: Called): void => {
  const { months, freeMonths = 0, unreturned, claimCount = 0 } = parameters
  if (months !== undefined && freeMonths > months)
    throw new Fault('conflict', { at: `${called('freeMonths')} ${freeMonths}`, other: `${called('months')} ${months}` })
  if (!unreturned) return
  const claims = facts.claims ?? []
  if (claimCount + claims.length === 0)
    throw new Fault('needs-other', { at: called('unreturned'), other: '--claims 1' })
  const isRepaired = (remedy = facts.remedy) => remedy === 'repair'
  const repairs = claims.map(({ date }) => `${called('claims')} ${date}:repair`).join(' ')
  if (claims.length > 0 ? claims.every(claim => isRepaired(claim.remedy)) : isRepaired())
    throw new Fault('conflict', {
      at: called('unreturned'),
      other: facts.remedy ? `${called('remedy')} repair` : repairs,
    })
}

/** Throws a Fault for what cannot be meant together in a question of one command: claims outside their time, idle parameters. */
export const refuseImpossible = (question: Question, name: QuestionName, called: Called): void => {
  refuseRepeatedClaims(question.facts, called)
  if (name === 'cost' || name === 'covers') refuseClaimsOutside(question, called)
  if (name === 'covers') refuseLateClaims(question.facts, called)
  if ((name === 'compare' || name === 'worth') && question.facts.claims?.length)
    throw new Fault('not-together', { at: called('claims'), other: name })
  refuseIdleParameters(question, called)
}
