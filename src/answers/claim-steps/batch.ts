import { compactAboutPlan, compactNext } from '../shared/compact.ts'
import { citations, sourceKeys } from '../shared/document.ts'
import { type AskFirst, decideSteps, firstOf, refuseUnknownSteps, type Steps, type ToDo } from './decide.ts'

const groundOf = (
  { certainty, cite }: Pick<ToDo['step'] | AskFirst, 'certainty' | 'cite'>,
  plan: string,
  id: string,
) => ({
  rule: `${plan}.${id}`,
  certainty: certainty ?? 'stated',
  sources: sourceKeys(citations(cite)),
})

/** The compact form of `claim-steps`: steps with their days, and the charges; `why` adds the source of each step. */
export const claimStepsCompact = compactAboutPlan<Steps>({
  decide: decideSteps,
  refuse: refuseUnknownSteps,
  part: ({ plan, covered, asks, steps, charges, needs, next }, { why }) => ({
    plan,
    covered,
    first: firstOf(asks),
    steps: [
      ...asks.map((ask, index) => ({
        n: index + 1,
        id: ask.id,
        deadline: null,
        earliest: null,
        ...(why && groundOf(ask, plan, ask.by)),
      })),
      ...steps.map(({ step, deadline, earliest }, index) => ({
        n: asks.length + index + 1,
        id: step.id,
        deadline,
        earliest,
        ...(why && groundOf(step, plan, step.id)),
      })),
    ],
    charges: charges.map(({ id, amount, tax }) => ({ id, amount, tax })),
    needs,
    next: compactNext(next),
  }),
  unattested: () => ({ covered: null, first: null, steps: [], charges: [], needs: [], next: null }),
})
