import { compactAboutPlans } from '../shared/compact.ts'
import { reasonFacts } from '../shared/reasons.ts'
import { decideEligible, type Eligibility } from './decide.ts'

/** The compact form of `eligible`: verdicts and needs; `why` adds the reasons. */
export const eligibleCompact = compactAboutPlans<Eligibility>({
  decide: decideEligible,
  part: ({ plan, verdict, needs, reasons, filed }, { why }) => ({
    id: plan,
    verdict,
    needs,
    ...(why && { reasons: reasons.map(reason => reasonFacts(reason, filed.edition, 'join')) }),
  }),
  unattested: ({ why }) => ({ needs: [], ...(why && { reasons: [] }) }),
})
