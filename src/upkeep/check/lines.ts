import { speaker, type View } from '../../answers/shared/view.ts'
import type { Place } from '../../model/finding.ts'
import { safe } from '../../model/safe.ts'
import { ruleNamed } from './rules/list.ts'
import type { FindingDocument } from './schema.ts'
import { reportTexts } from './words.ts'

/** `file:line:col` */
export const placeOf = ({ file, line, column }: Place): string => `${safe(file)}:${line}:${column}`

/** `fee-order: the first use costs more than the next` */
export const ruleTitle = ({ rule }: FindingDocument, { language }: View): string =>
  `${rule}: ${ruleNamed(rule).title[language]}`

/** How many errors and warnings there are, in words. */
export const countWords = (findings: readonly FindingDocument[], { language }: View): string => {
  const count = (severity: FindingDocument['severity']) =>
    findings.filter(finding => finding.severity === severity).length
  const counts = { errors: String(count('error')), warnings: String(count('warning')) }
  return speaker(language)(reportTexts.count, counts)
}

/** Findings that say the same about one file, in their order. */
export type Alike = readonly [FindingDocument, ...FindingDocument[]]

/** Findings by what they say, in the order of the first of each. */
export const alikeOf = (findings: readonly FindingDocument[]): readonly Alike[] => {
  const found = new Map<string, [FindingDocument, ...FindingDocument[]]>()
  for (const finding of findings) {
    const { rule, severity, file, message, fix } = finding
    const key = JSON.stringify([rule, severity, file, message, fix])
    const same = found.get(key)
    if (same) same.push(finding)
    else found.set(key, [finding])
  }
  return [...found.values()]
}
