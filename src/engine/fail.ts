import type { Condition } from '../model/edition.ts'
import { inRegistryOrder } from '../model/facts.ts'
import { type Remedy, remedies } from '../model/terms.ts'
import { searchIn } from './completions.ts'
import { remedyRows, rowRemedies, truth } from './condition.ts'
import { anyOf, type Truth } from './kleene.ts'
import { factsOf, leavesRead } from './reads.ts'
import { isSettled, type Situation } from './situation.ts'

/** Whether missing facts may turn out so that none of some rows of the tables holds. A row without a condition always does. */
export const mayAllFail = (
  rows: readonly { readonly when?: Condition | undefined }[],
  situation: Situation,
): boolean => {
  const { edition } = situation
  const conditions = rows.map(({ when = 'yes' }) => when)
  const anyIn = (partial: Situation): Truth => anyOf(conditions, one => truth(one, partial))
  const state = anyIn(situation)
  if (state !== 'unknown') return state === 'no'
  const missing = conditions.flatMap(one => factsOf(one, edition)).filter(name => !isSettled(situation, name))
  const leaves = conditions.flatMap(one => leavesRead(one, edition))
  const found = searchIn(
    inRegistryOrder(missing),
    leaves,
    situation,
  )({
    mayHold: partial => anyIn(partial) !== 'yes',
    holds: completed => anyIn(completed) === 'no',
  })
  return found !== null
}

/** What a plan may do about a claim; both remedies where missing facts may leave no row (rulebook 5 no. 22). */
export const planRemedies = (situation: Situation): readonly Remedy[] => {
  const given = rowRemedies(situation)
  return given.length < remedies.length && mayAllFail(remedyRows(situation), situation) ? remedies : given
}
