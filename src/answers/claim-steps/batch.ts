import { compactAboutPlan, compactNext } from '../shared/compact.ts'
import { citations, sourceKeys } from '../shared/document.ts'
import { decideSteps, type Steps, type ToDo } from './decide.ts'

const groundOf = ({ certainty, cite }: ToDo['step'], plan: string, id: string) => ({
  rule: `${plan}.${id}`,
  certainty: certainty ?? 'stated',
  sources: sourceKeys(citations(cite)),
})

/** The compact form of `claim-steps`: steps with their days, and the charges; `why` adds the source of each step. */
export const claimStepsCompact = compactAboutPlan<Steps>({
  decide: decideSteps,
  part: ({ plan, steps, charges, needs, next }, { why }) => ({
    plan,
    steps: steps.map(({ step, deadline, earliest }, index) => ({
      n: index + 1,
      id: step.id,
      deadline,
      earliest,
      ...(why && groundOf(step, plan, step.id)),
    })),
    charges: charges.map(({ id, amount, tax }) => ({ id, amount, tax })),
    needs,
    next: compactNext(next),
  }),
  unattested: () => ({ steps: [], charges: [], needs: [], next: null }),
})
