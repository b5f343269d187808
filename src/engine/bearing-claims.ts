import type { Edition } from '../model/edition.ts'
import type { Claim } from '../model/facts.ts'
import { figureAt } from '../model/figures.ts'
import { isYearly, listed } from '../model/sections.ts'
import { remedies } from '../model/terms.ts'

/** From so many claims of one kind on, one more changes neither what a limit leaves nor what the next claim costs. */
const mostCounted = (edition: Edition): number =>
  Math.max(
    1,
    ...listed(edition, 'limits').map(limit => figureAt(edition, limit.atMost) ?? 0),
    ...listed(edition, 'fees').map(fee => fee.price.length),
  )

/**
 * The claims, in the order of their days, that can affect an incident after them: the first, and of each remedy and of
 * those without one the last ones, as many as the limits and the prices count. All of them where claims of a year share
 * a cap, since each then spends a part of it.
 */
export const bearingClaims = (claims: readonly Claim[], edition: Edition): readonly Claim[] => {
  if (listed(edition, 'fees').some(isYearly)) return claims
  const most = mostCounted(edition)
  const last = (remedy: Claim['remedy']) => claims.filter(claim => claim.remedy === remedy).slice(-most)
  const kept = new Set([...claims.slice(0, 1), ...[...remedies, undefined].flatMap(last)])
  return claims.filter(claim => kept.has(claim))
}
