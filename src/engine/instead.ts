import { leavesOf } from '../model/condition.ts'
import { exclusions } from '../model/conflicts.ts'
import type { Day } from '../model/day.ts'
import type { Clause, Edition } from '../model/edition.ts'
import { type FactName, type Facts, factNames, kindOf } from '../model/facts.ts'
import type { Verdict } from '../model/terms.ts'
import { answersTo, valuesOf } from './completions.ts'
import { truth } from './condition.ts'
import { isLimit, leavesRead } from './reads.ts'
import { factsBearingOn, verdictOn } from './settle.ts'
import { situationOf } from './situation.ts'

/** A told fact with another value, and the verdict that it then would be. */
export type Instead = {
  readonly fact: FactName
  readonly value: string | number
  readonly verdict: Exclude<Verdict, 'no'>
}

const excludes = (facts: Facts): boolean =>
  exclusions.some(({ fact, value, other, otherValue }) => facts[fact] === value && facts[other] === otherValue)

type Trial = {
  readonly clauses: readonly Clause[]
  readonly edition: Edition
  readonly facts: Facts
  readonly asOf: Day
}

/** The values to try: all words of a choice; of a number those on both sides of each bound, the nearest first. The told one stays a no. */
const valuesToTry = (name: FactName, { clauses, edition, facts, asOf }: Trial): readonly (string | number)[] => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return kind.choices
  const leaves = clauses.flatMap(({ when }) => leavesOf(when)).filter(leaf => leaf.subject === name)
  if (kind.kind !== 'number' || leaves.length === 0) return []
  const numbers = valuesOf(name, leaves, situationOf(edition, {}, asOf)) as readonly number[]
  const distance = (number: number) => Math.abs(number - (facts[name] as number))
  return numbers.toSorted((a, b) => distance(a) - distance(b))
}

/** The verdict with another value of a fact; words to which all tests answer alike share one verdict. */
const verdictWith = (
  name: FactName,
  { clauses, edition, facts, asOf }: Trial,
): ((value: string | number) => Verdict) => {
  const leaves = clauses.flatMap(({ when }) => leavesRead(when, edition))
  const isAlone = kindOf(name).kind !== 'choice' || leaves.some(isLimit)
  const answerTo = isAlone ? String : answersTo(name, leaves, situationOf(edition, facts, asOf))
  const verdicts = new Map<string, Verdict>()
  return value => {
    const answer = answerTo(value as string)
    if (!verdicts.has(answer))
      verdicts.set(answer, verdictOn(clauses, situationOf(edition, { ...facts, [name]: value } as Facts, asOf)))
    return verdicts.get(answer)!
  }
}

/** Whether another value of a fact may turn every clause that fails. */
const mayTurn = (name: FactName, failing: readonly Clause[], edition: Edition): boolean =>
  failing.every(({ when }) => leavesOf(when).some(isLimit) || factsBearingOn(when, edition).includes(name))

/**
 * The told facts that turn a no when told otherwise, each alone: every choice that does, of a number the nearest one.
 * Dates are not tried, nor are values that the other facts exclude. None where no single fact turns it.
 */
export const insteadOf = (
  clauses: readonly Clause[],
  edition: Edition,
  facts: Facts,
  asOf: Day,
): readonly Instead[] => {
  const trial = { clauses, edition, facts, asOf }
  const situation = situationOf(edition, facts, asOf)
  const failing = clauses.filter(({ when }) => truth(when, situation) === 'no')
  return factNames
    .filter(name => facts[name] !== undefined && mayTurn(name, failing, edition))
    .flatMap(name => {
      const verdictOf = verdictWith(name, trial)
      const found = valuesToTry(name, trial)
        .filter(value => !excludes({ ...facts, [name]: value } as Facts))
        .flatMap(value => {
          const verdict = verdictOf(value)
          return verdict === 'no' ? [] : [{ fact: name, value, verdict }]
        })
      return kindOf(name).kind === 'number' ? found.slice(0, 1) : found
    })
}
