import type { Edition } from '../../model/edition.ts'
import { compactAboutPlan, compactNext } from '../shared/compact.ts'
import { reasonFacts } from '../shared/reasons.ts'
import { type Covered, decideCovers, type Link } from './decide.ts'

const linkOf = ({ by, verdict, until, remedies, pay, reasons }: Link, edition: Edition, why: boolean) => ({
  by,
  verdict,
  until: until.last,
  remedy: remedies.length === 1 ? remedies[0]! : null,
  pay,
  ...(why && { reasons: reasons().map(reason => reasonFacts(reason, edition, reason.clause.kind)) }),
})

/** The compact form of `covers`: verdict, amounts, readings and the route; `why` adds the reasons. */
export const coversCompact = compactAboutPlan<Covered>({
  decide: decideCovers,
  part: ({ plan, verdict, pay, claimsLeft, needs, readings, again, route, next, filed: { edition } }, { why }) => ({
    plan,
    verdict,
    pay,
    claimsLeft,
    needs,
    readings,
    again,
    route: route.map(link => linkOf(link, edition, why)),
    next: compactNext(next),
  }),
  unattested: () => ({ pay: null, claimsLeft: null, needs: [], readings: [], again: null, route: [], next: null }),
})
