import type { FactName } from '../../model/facts.ts'
import type { PlanDocument } from './schema.ts'

/** What a person can still choose when asking; the rest is as it is. */
export const stillChosen: readonly FactName[] = [
  'apply',
  'contract',
  'line',
  'devicesEnrolled',
  'simLock',
  'otherCover',
]

/** The clause that a no rests on: the first that cannot be changed any more, else the first. Undefined for other verdicts. */
export const refusalOf = ({ reasons }: Pick<PlanDocument, 'reasons'>) => {
  const failing = reasons.filter(({ state }) => state === 'no')
  const isChosen = (fact: string) => stillChosen.includes(fact as FactName)
  return failing.find(({ facts }) => !facts.some(isChosen)) ?? failing[0]
}
