import { footOf, headOf } from '../../answers/shared/document.ts'
import type { Day } from '../../model/day.ts'
import { wordsOf } from '../../model/message.ts'
import { type Filed, plansOf, type Tables } from '../../model/tables.ts'
import type { Finding } from './rule.ts'
import { ruleNamed } from './rules/list.ts'
import type { CheckDocument, FailOn, FindingDocument } from './schema.ts'

const findingDocument = ({ rule, severity, file, line, column, message, fix, excerpt }: Finding): FindingDocument => {
  const [text, remedy] = [wordsOf(message), fix ? wordsOf(fix) : ruleNamed(rule).fix]
  return { rule, severity, file, line, column, message: text.en, fix: remedy.en, excerpt, text, remedy }
}

type CheckRequest = { readonly asOf: Day; readonly only: readonly string[]; readonly failOn: FailOn }

/** The document of a check. A plan has null where it has no edition on the day, or where the edition could not be read. */
export const checkDocument = (
  { tables, selected, findings }: { tables: Tables; selected: readonly Filed[]; findings: readonly Finding[] },
  { asOf, only, failOn }: CheckRequest,
): CheckDocument => {
  const plans = plansOf(tables).map(plan => ({
    plan,
    filed: selected.find(filed => filed.edition.plan === plan) ?? null,
  }))
  return {
    ...headOf('check', tables, plans, {}, asOf),
    rules: only,
    failOn,
    findings: findings.map(findingDocument),
    ...footOf(tables, [], [], []),
  }
}

/** Whether a finding makes the check fail. */
export const isFailing = ({ severity }: FindingDocument, { failOn }: CheckDocument): boolean =>
  failOn === 'warn' || severity === 'error'
