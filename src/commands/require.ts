import { exit, Fault } from '../model/fault.ts'
import { planNamed, plansOf, type Tables } from '../model/tables.ts'

const verdicts = ['yes', 'no', 'conditional']

type Requirement = { readonly plan: string; readonly verdict: string }

/** `used=yes` as a plan and the verdict wanted of it. */
export const parseRequirement = (given: string, tables: Tables): Requirement => {
  const at = given.lastIndexOf('=')
  if (at < 1) throw new Fault('bad-requirement', { given, other: plansOf(tables)[0]! })
  const verdict = given.slice(at + 1)
  if (!verdicts.includes(verdict))
    throw new Fault('unknown-value', { at: '--require', given: verdict, known: verdicts })
  const plan = planNamed(given.slice(0, at), tables)
  if (plan === null) throw new Fault('unknown-plan', { given: given.slice(0, at), known: plansOf(tables) })
  return { plan, verdict }
}

const exitOf = (verdict: string | undefined, wanted: string): number => {
  if (verdict === wanted) return exit.answered
  return verdict === 'conditional' || verdict === 'unattested' || verdict === undefined
    ? exit.undetermined
    : exit.doesNotHold
}

/** The exit code that requirements ask for: 1 when one does not hold, else 4 when one cannot be determined, else 0. */
export const requiredExit = (
  requirements: readonly Requirement[],
  answered: Readonly<Record<string, string>>,
): number => {
  const codes = requirements.map(({ plan, verdict }) => exitOf(answered[plan], verdict))
  return codes.includes(exit.doesNotHold) ? exit.doesNotHold : Math.max(exit.answered, ...codes)
}

type WithTotals = { readonly plans?: readonly { readonly withinMax?: string | undefined }[] }

/** The exit code under `--max-total`: 1 when a total exceeds it for certain, 4 when one may. */
export const withinMaxExit = (document: object): number => {
  const { plans = [] }: WithTotals = document
  if (plans.some(plan => plan.withinMax === 'no')) return exit.doesNotHold
  return plans.some(plan => plan.withinMax === 'conditional') ? exit.undetermined : exit.answered
}
