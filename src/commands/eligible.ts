import { eligibleDocument } from '../output/eligible/document.ts'
import { eligibleRenderers } from '../output/eligible/renderers.ts'
import { decideEligible } from '../rules/eligible.ts'
import type { Command } from './command.ts'

export const command: Command = {
  formats: Object.keys(eligibleRenderers),
  answer: async ({ tables, asOf, facts, plans, view, format }) => {
    const result = decideEligible(tables, plans, facts, asOf)
    const document = eligibleDocument(tables, result, facts, asOf, view.why !== 'none')
    return {
      text: await eligibleRenderers[format as keyof typeof eligibleRenderers](document, view),
      verdicts: Object.fromEntries(document.plans.map(plan => [plan.id, plan.verdict])),
    }
  },
}
