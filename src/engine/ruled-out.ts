import type { Clause } from '../model/edition.ts'
import type { FactName, Facts, Least } from '../model/facts.ts'
import { truth } from './condition.ts'
import { exclusionsIn } from './exclusions.ts'
import { factsOf } from './reads.ts'
import { isVerdict } from './settle.ts'
import { daysOf, type Situation, told } from './situation.ts'

/** Whether clauses that must all hold fail by the facts told; never so while none was told that they read. */
const failsBy = (clauses: readonly Clause[], situation: Situation, facts: Facts & Least): boolean => {
  const isTold = (name: FactName) => facts[name] !== undefined || facts.least?.[name] !== undefined
  const bears = clauses.some(({ when }) => factsOf(when, situation.edition).some(isTold))
  return bears && isVerdict('no', clauses, situation)
}

/** What may have changed since the application: of a plan that is held, these facts say nothing about joining. */
const changing: readonly FactName[] = ['line', 'devicesEnrolled', 'intact']

/**
 * The situation in which the clauses of joining are judged. Where use started before the day of the question, as told or
 * because a claim was made, the plan is held: the day of the application is any day up to that start, and what may have
 * changed since is not known. Rulebook section 8.
 */
export const atApplication = (situation: Situation): Situation => {
  const last = daysOf(situation, 'start').to
  if (last === null || last >= situation.asOf) return situation
  return { ...told(situation, changing, {}), askedOn: { from: null, to: last } }
}

/**
 * Whether a plan cannot be taken, or cannot have been taken, by the facts told, however the missing ones turn out.
 * Never so while nothing was told on which joining depends. Rulebook sections 4, eligibility and enrolment of each plan,
 * and 8.
 */
export const isRuledOut = (situation: Situation, facts: Facts): boolean =>
  failsBy(situation.edition.join, atApplication(situation), facts)

/**
 * Whether a plan does not pay for what happened, or for this phone at all, by the facts told, however the missing ones
 * turn out. Rulebook section 4, exclusions of each plan.
 */
export const isUncovered = (situation: Situation, facts: Facts): boolean => {
  const { edition } = situation
  if (failsBy(exclusionsIn(situation), situation, facts)) return true
  const covered = facts.event === undefined ? undefined : edition.events[facts.event]?.covered
  return covered !== undefined && truth(covered, situation) === 'no'
}
