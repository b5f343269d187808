import type { Clause } from '../model/edition.ts'
import type { Facts } from '../model/facts.ts'
import { listed } from '../model/sections.ts'
import { truth } from './condition.ts'
import { factsOf } from './reads.ts'
import { verdictOn } from './settle.ts'
import type { Situation } from './situation.ts'

/** Whether clauses that must all hold fail by the facts told; never so while none was told that they read. */
const failsBy = (clauses: readonly Clause[], situation: Situation, facts: Facts): boolean => {
  const bears = clauses.some(({ when }) => factsOf(when, situation.edition).some(name => facts[name] !== undefined))
  return bears && verdictOn(clauses, situation) === 'no'
}

/**
 * Whether a plan cannot be taken by the facts told, however the missing ones turn out. Never so while nothing was told
 * on which joining depends. Rulebook section 4, eligibility and enrolment of each plan.
 */
export const isRuledOut = (situation: Situation, facts: Facts): boolean =>
  failsBy(situation.edition.join, situation, facts)

/**
 * Whether a plan does not pay for what happened, or for this phone at all, by the facts told, however the missing ones
 * turn out. Rulebook section 4, exclusions of each plan.
 */
export const isUncovered = (situation: Situation, facts: Facts): boolean => {
  const { edition } = situation
  if (failsBy(listed(edition, 'exclusions'), situation, facts)) return true
  const covered = facts.event === undefined ? undefined : edition.events[facts.event]?.covered
  return covered !== undefined && truth(covered, situation) === 'no'
}
