import type { View } from '../answers/shared/view.ts'
import { exit, Fault } from '../model/fault.ts'
import { checkedPlan, plansOf, type Tables } from '../model/tables.ts'

const verdicts = ['yes', 'no', 'conditional']

export type Requirement = { readonly plan: string; readonly verdict: string }

/** `PLAN=yes` as the plan and the verdict that it must have. */
export const parseRequirement = (given: string, tables: Tables): Requirement => {
  const at = given.lastIndexOf('=')
  if (at < 1) throw new Fault('bad-requirement', { given, other: plansOf(tables)[0]! })
  const verdict = given.slice(at + 1)
  if (!verdicts.includes(verdict))
    throw new Fault('unknown-value', { at: '--require', given: verdict, known: verdicts })
  return { plan: checkedPlan(given.slice(0, at), tables), verdict }
}

/** Throws a Fault when `--why` or `--require` names a plan that is not asked about. */
export const refuseOtherPlans = (
  plans: readonly string[],
  why: View['why'],
  requirements: readonly Requirement[],
): void => {
  const wanted = [
    ...(typeof why === 'object' ? [{ plan: why.plan, at: `--why=${why.plan}` }] : []),
    ...requirements.map(({ plan, verdict }) => ({ plan, at: `--require ${plan}=${verdict}` })),
  ]
  const other = wanted.find(({ plan }) => !plans.includes(plan))
  if (other) throw new Fault('not-together', { at: other.at, other: `--plan ${plans.join()}` })
}

const exitOf = (verdict: string | undefined, wanted: string): number => {
  if (verdict === wanted) return exit.answered
  return verdict === 'conditional' || verdict === 'unattested' || verdict === undefined
    ? exit.undetermined
    : exit.doesNotHold
}

/** The exit code of `--require`: 1 when a requirement does not hold, else 4 when the verdict of a plan is not known, else 0. */
export const requiredExit = (
  requirements: readonly Requirement[],
  verdictOf: Readonly<Record<string, string>>,
): number => {
  const codes = requirements.map(({ plan, verdict }) => exitOf(verdictOf[plan], verdict))
  return worstExit([exit.answered, ...codes])
}

type Within = { readonly withinMax?: string | undefined }
type WithTotals = Within & { readonly plans?: readonly Within[]; readonly phones?: readonly WithTotals[] }

const withinIn = ({ withinMax, plans = [], phones = [] }: WithTotals): readonly (string | undefined)[] => [
  withinMax,
  ...plans.map(plan => plan.withinMax),
  ...phones.flatMap(withinIn),
]

/** The exit code of `--max-total`: 1 when a total certainly exceeds it, 4 when a total may exceed it, else 0. */
export const withinMaxExit = (document: object): number => {
  const within = withinIn(document)
  if (within.includes('no')) return exit.doesNotHold
  return within.includes('conditional') ? exit.undetermined : exit.answered
}

/** The exit code of several checks: that of one that does not hold, else the highest. */
export const worstExit = (codes: readonly number[]): number =>
  codes.includes(exit.doesNotHold) ? exit.doesNotHold : Math.max(...codes)
