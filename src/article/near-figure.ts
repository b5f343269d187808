import { nearest } from '../model/nearest.ts'

const planOf = (address: string): string => address.slice(0, address.indexOf('.') + 1)

/**
 * The address that was probably meant, or all of those that one without its course or number stands for; null when none
 * is near. Another plan's fee is never meant where the plan is one that there is.
 */
export const nearFigure = (address: string, known: readonly string[]): string | null => {
  const below = known.filter(one => one.startsWith(`${address}.`))
  if (below.length > 0) return below.join(', ')
  const ofPlan = known.filter(one => planOf(one) === planOf(address))
  return nearest(address, ofPlan.length > 0 ? ofPlan : known)
}
