import type { Edition } from '../model/edition.ts'
import type { Claim } from '../model/facts.ts'
import { figureAt } from '../model/figures.ts'
import { isYearly, listed } from '../model/sections.ts'
import { remedies } from '../model/terms.ts'

/**
 * From so many claims of one kind on, one more changes neither what a limit leaves nor what the next claim costs. A claim
 * without a quote may spend a cap that claims of a year share, so there is one more for each such fee.
 */
const mostCounted = (edition: Edition): number =>
  Math.max(
    1,
    ...listed(edition, 'limits').map(limit => figureAt(edition, limit.atMost) ?? 0),
    ...listed(edition, 'fees').map(fee => fee.price.length),
  ) + listed(edition, 'fees').filter(isYearly).length

/**
 * The claims, in the order of their days, that can affect an incident after them: the first, and of each remedy and of
 * those without one the last ones, as many as the limits and the prices count. Where claims of a year share a cap, as many
 * with a quote too; one with a quote before them counts as one without, which may have spent the whole cap or nothing.
 */
export const bearingClaims = (claims: readonly Claim[], edition: Edition): readonly Claim[] => {
  const most = mostCounted(edition)
  const kinds = [...remedies, undefined]
  const isShared = listed(edition, 'fees').some(isYearly)
  const last = (of: readonly Claim[], remedy: Claim['remedy']) => of.filter(one => one.remedy === remedy).slice(-most)
  const quoted = isShared ? claims.filter(({ quote }) => quote !== undefined) : []
  const keptQuoted = new Set(kinds.flatMap(remedy => last(quoted, remedy)))
  const others = claims.filter(claim => !keptQuoted.has(claim))
  const kept = new Set([...claims.slice(0, 1), ...keptQuoted, ...kinds.flatMap(remedy => last(others, remedy))])
  return claims
    .filter(claim => kept.has(claim))
    .map(claim => {
      if (!isShared || keptQuoted.has(claim)) return claim
      const { quote: _, ...without } = claim
      return without
    })
}
