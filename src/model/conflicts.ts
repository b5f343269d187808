import { addMonths, type Day, parseSpan } from './day.ts'
import type { FactName, Facts } from './facts.ts'
import { Fault } from './fault.ts'
import type { ParameterName } from './parameters.ts'
import type { Question, QuestionName } from './question.ts'

/** The name of a fact or a parameter in errors: its flag, or its key and its place in a file. */
export type Naming = (name: FactName | ParameterName) => string

type FactValue = readonly [fact: FactName, value: string]

/** Pairs of facts that cannot both be true (contract, section 1). */
export const impossiblePairs: readonly (readonly [FactValue, FactValue])[] = [
  [
    ['apply', 'with-device'],
    ['contract', 'sim-only'],
  ],
  [
    ['apply', 'with-sim'],
    ['contract', 'device-only'],
  ],
]

/** A fact that excludes another fact. */
type Exclusion = {
  readonly fact: FactName
  readonly value: string
  readonly other: FactName
  readonly otherValue: string
}

/** The impossible pairs in both directions. */
export const exclusions: readonly Exclusion[] = impossiblePairs.flatMap(([[fact, value], [other, otherValue]]) => [
  { fact, value, other, otherValue },
  { fact: other, value: otherValue, other: fact, otherValue: value },
])

const byFact = new Map(exclusions.map(({ fact }) => [fact, exclusions.filter(one => one.fact === fact)]))

/** The exclusions of answers to one fact. */
export const exclusionsOf = (name: FactName): readonly Exclusion[] => byFact.get(name) ?? []

/** Dates in their order: none may be before an earlier one of this list. */
export const dateOrder = ['released', 'purchased', 'start'] as const satisfies readonly FactName[]

export type OrderedDate = (typeof dateOrder)[number]

const rivals = new Map<FactName, readonly FactName[]>([
  ...dateOrder.map(name => [name, dateOrder] as const),
  ...exclusions.map(({ fact }) => [fact, exclusionsOf(fact).map(one => one.other)] as const),
])

/** The facts of which some answers exclude some of this one: the dates in order, or those that form impossible pairs with it. */
export const rivalsOf = (name: FactName): readonly FactName[] => rivals.get(name) ?? []

/** Whether a fact is one of the dates in order. */
export const isOrdered = (name: FactName): name is OrderedDate => (dateOrder as readonly FactName[]).includes(name)

/** Throws a Fault that names two facts that cannot both be true. Months conflict only when no day in them fits. */
export const refuseConflicts = (facts: Facts, nameOf: Naming): void => {
  for (const { fact, value, other, otherValue } of exclusions)
    if (facts[fact] === value && facts[other] === otherValue)
      throw new Fault('conflict', { at: `${nameOf(fact)} ${value}`, other: `${nameOf(other)} ${otherValue}` })
  const known = dateOrder.filter(name => facts[name] !== undefined)
  for (const [index, earlier] of known.entries())
    for (const later of known.slice(index + 1)) {
      const [first, last] = [facts[earlier]!, facts[later]!]
      if (parseSpan(last)!.to! < parseSpan(first)!.from!)
        throw new Fault('conflict', { at: `${nameOf(later)} ${last}`, other: `${nameOf(earlier)} ${first}` })
    }
}

const refuseRepeatedClaims = ({ claims = [] }: Facts, nameOf: Naming): void => {
  const repeated = claims.find((claim, index) => claims[index - 1]?.date === claim.date)
  if (repeated) throw new Fault('repeated-claim-day', { at: nameOf('claims'), given: repeated.date })
}

const outside = (date: Day, other: string, nameOf: Naming): Fault =>
  new Fault('conflict', { at: `${nameOf('claims')} ${date}`, other })

/** Throws for a claim before the release, the purchase or the start of use, and for one after the months of the question. */
const refuseClaimsOutside = ({ facts, parameters: { months } }: Question, nameOf: Naming): void => {
  const withValue = (name: FactName) => `${nameOf(name)} ${facts[name]}`
  const { claims = [], start } = facts
  const [first, last] = [claims[0]?.date, claims.at(-1)?.date]
  if (first === undefined || last === undefined) return
  const later = dateOrder.find(name => facts[name] !== undefined && parseSpan(facts[name])!.from! > first)
  if (later) throw outside(first, withValue(later), nameOf)
  const startsBy = start === undefined ? first : parseSpan(start)!.to!
  const latest = startsBy < first ? startsBy : first
  if (months === undefined || last < addMonths(latest, months)) return
  const since = latest === startsBy && start ? withValue('start') : `${nameOf('claims')} ${first}`
  throw outside(last, `${since} ${nameOf('months')} ${months}`, nameOf)
}

const refuseLateClaims = ({ claims = [], on }: Facts, nameOf: Naming): void => {
  const day = on === undefined ? null : parseSpan(on)!.to
  const late = claims.find(claim => day !== null && claim.date > day)
  if (late) throw outside(late.date, `${nameOf('on')} ${on}`, nameOf)
}

const refuseIdleParameters = ({ facts, parameters }: Question, nameOf: Naming): void => {
  const { unreturned, claimCount = 0 } = parameters
  if (!unreturned) return
  const claims = facts.claims ?? []
  if (claimCount + claims.length === 0)
    throw new Fault('needs-other', { at: nameOf('unreturned'), other: '--claims 1' })
  const isRepaired = (remedy = facts.remedy) => remedy === 'repair'
  const repairs = claims.map(({ date }) => `${nameOf('claims')} ${date}:repair`).join(' ')
  if (claims.length > 0 ? claims.every(claim => isRepaired(claim.remedy)) : isRepaired())
    throw new Fault('conflict', {
      at: nameOf('unreturned'),
      other: facts.remedy ? `${nameOf('remedy')} repair` : repairs,
    })
}

/** Throws a Fault for claims outside the time of the contract and for parameters that have no effect in a question. */
export const refuseImpossible = (question: Question, name: QuestionName, nameOf: Naming): void => {
  refuseRepeatedClaims(question.facts, nameOf)
  if (['cost', 'covers', 'claim-steps', 'timeline'].includes(name)) refuseClaimsOutside(question, nameOf)
  if (name === 'covers' || name === 'claim-steps') refuseLateClaims(question.facts, nameOf)
  if ((name === 'compare' || name === 'worth') && question.facts.claims?.length)
    throw new Fault('not-together', { at: nameOf('claims'), other: name })
  refuseIdleParameters(question, nameOf)
}
