import { exit, Fault } from '../model/fault.ts'
import { checkedPlan, plansOf, type Tables } from '../model/tables.ts'

const verdicts = ['yes', 'no', 'conditional']

type Requirement = { readonly plan: string; readonly verdict: string }

/** `PLAN=yes` as the plan and the verdict that it must have. */
export const parseRequirement = (given: string, tables: Tables): Requirement => {
  const at = given.lastIndexOf('=')
  if (at < 1) throw new Fault('bad-requirement', { given, other: plansOf(tables)[0]! })
  const verdict = given.slice(at + 1)
  if (!verdicts.includes(verdict))
    throw new Fault('unknown-value', { at: '--require', given: verdict, known: verdicts })
  return { plan: checkedPlan(given.slice(0, at), tables), verdict }
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
  return codes.includes(exit.doesNotHold) ? exit.doesNotHold : Math.max(exit.answered, ...codes)
}

type WithTotals = { readonly plans?: readonly { readonly withinMax?: string | undefined }[] }

/** The exit code of `--max-total`: 1 when a total certainly exceeds it, 4 when a total may exceed it, else 0. */
export const withinMaxExit = (document: object): number => {
  const { plans = [] }: WithTotals = document
  if (plans.some(plan => plan.withinMax === 'no')) return exit.doesNotHold
  return plans.some(plan => plan.withinMax === 'conditional') ? exit.undetermined : exit.answered
}
