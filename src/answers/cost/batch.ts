import { compactAboutPlans } from '../shared/compact.ts'
import { decideCost, isWithin, type PlanCost } from './decide.ts'
import { lineFigures } from './line.ts'

/** The compact form of `cost`: totals, readings and needs; `why` adds the lines of the bill. */
export const costCompact = compactAboutPlans<PlanCost>({
  decide: decideCost,
  part: (cost, { why, question: { parameters } }) => ({
    id: cost.plan,
    total: cost.total,
    refusedClaims: cost.refused,
    ...(parameters.maxTotal !== undefined && { withinMax: isWithin(cost, parameters.maxTotal) }),
    needs: cost.needs,
    readings: cost.readings.map(({ refused, ...entry }) => ({ ...entry, refusedClaims: refused })),
    ...(why && { lines: cost.lines.map(line => lineFigures(line, cost.filed.edition)) }),
  }),
  unattested: ({ why, question: { parameters } }) => ({
    total: null,
    refusedClaims: null,
    ...(parameters.maxTotal !== undefined && { withinMax: 'conditional' }),
    needs: [],
    readings: [],
    ...(why && { lines: [] }),
  }),
})
