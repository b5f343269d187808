import type { Clause } from '../model/edition.ts'
import { type ItemOf, listed } from '../model/sections.ts'
import { type Situation, wordsOf } from './situation.ts'

/** An exclusion for the events that are possible: as it is where it binds all of them, none where it binds no one. */
const boundIn = (exclusion: ItemOf<'exclusions'>, possible: readonly string[]): readonly Clause[] => {
  const { events, ...clause } = exclusion
  if (events === undefined || possible.every(event => events.includes(event))) return [clause]
  if (!possible.some(event => events.includes(event))) return []
  return [{ ...clause, when: { any: [{ event: { not: [...events] } }, clause.when] } }]
}

/** The exclusions that bind what may have happened; none where the tables say nothing. */
export const exclusionsIn = (situation: Situation): readonly Clause[] => {
  const possible = wordsOf(situation, 'event')
  return listed(situation.edition, 'exclusions').flatMap(exclusion => boundIn(exclusion, possible))
}
