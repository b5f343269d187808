import type { Facts } from '../model/facts.ts'
import { factsOf } from './reads.ts'
import { verdictOn } from './settle.ts'
import type { Situation } from './situation.ts'

/**
 * Whether a plan cannot be taken by the facts told, however the missing ones turn out. Never so while nothing was told
 * on which joining depends. Rulebook section 4, eligibility and enrolment of each plan.
 */
export const isRuledOut = (situation: Situation, facts: Facts): boolean => {
  const { edition } = situation
  const bears = edition.join.some(({ when }) => factsOf(when, edition).some(name => facts[name] !== undefined))
  return bears && verdictOn(edition.join, situation) === 'no'
}
