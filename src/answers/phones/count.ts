import { factsOf } from '../../engine/reads.ts'
import { atApplication } from '../../engine/ruled-out.ts'
import { isVerdict } from '../../engine/settle.ts'
import { situationOf } from '../../engine/situation.ts'
import type { Day } from '../../model/day.ts'
import type { Question } from '../../model/question.ts'
import { type Filed, selectEdition, type Tables } from '../../model/tables.ts'

/** The fact that says how many options are in force under the same account. */
const inForce = 'devicesEnrolled'

/** Whether a phone may join a plan by an edition whose joining depends on the options in force. */
const countsIn = ({ edition }: Filed, { facts }: Question, asOf: Day): boolean => {
  const isCounting = edition.join.some(({ when }) => factsOf(when, edition).includes(inForce))
  return isCounting && !isVerdict('no', edition.join, atApplication(situationOf(edition, facts, asOf)))
}

const mayCount = (question: Question, tables: Tables, asOf: Day): boolean =>
  question.plans.some(plan => {
    const filed = selectEdition(tables, plan, asOf)
    return filed !== null && countsIn(filed, question, asOf)
  })

/**
 * The questions about phones under one account, in their order: the phones before one that may join a plan with a limit
 * of options in force are the least of `devicesEnrolled` where that was not told. Rulebook section 5 no. 12.
 */
export const countedUp = (phones: readonly Question[], tables: Tables, asOf: Day): readonly Question[] => {
  let before = 0
  return phones.map(phone => {
    const told = phone.facts[inForce]
    const isOpen = told === undefined && before > 0
    const question = isOpen ? { ...phone, facts: { ...phone.facts, least: { [inForce]: before } } } : phone
    before = Math.max(before, told ?? 0) + (mayCount(question, tables, asOf) ? 1 : 0)
    return question
  })
}

/** The options in force that phones before this one count for; 0 where the number was told. */
export const countedBefore = ({ facts }: Question): number => facts.least?.[inForce] ?? 0
