import type { View } from '../answers/shared/view.ts'
import type { Tables } from '../model/tables.ts'
import { namesIn, planWords } from '../text/plan-words.ts'

/** A view that knows the official names in the tables, and what some plans call the choices of facts. */
export const withPlanWords = (view: View, { editions }: Tables, plans: readonly string[]): View => {
  const all = editions.map(({ edition }) => edition)
  return { ...view, names: namesIn(all), words: planWords(all.filter(({ plan }) => plans.includes(plan))) }
}
