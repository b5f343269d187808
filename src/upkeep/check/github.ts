import { placeIn, type View } from '../../answers/shared/view.ts'
import { annotationLine } from '../../view/github.ts'
import { countWords, ruleTitle } from './lines.ts'
import type { CheckDocument, FindingDocument } from './schema.ts'
import { reportTexts } from './words.ts'

/** `stale 3, schema 1`: the number of findings by rule, in the order of the findings. */
const ruleCounts = (findings: readonly FindingDocument[]): string => {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ')
}

/**
 * The findings as annotations for GitHub, then a summary, since GitHub shows only ten of each kind; empty without
 * findings.
 */
export const checkGithub = ({ findings }: CheckDocument, view: View): string => {
  if (findings.length === 0) return ''
  const { language } = view
  const lines = findings.map(finding => {
    const place = placeIn(finding, view)
    return annotationLine({
      level: finding.severity,
      title: ruleTitle(finding, view),
      text: `${finding.text[language]}\n${reportTexts.fix[language]}: ${finding.remedy[language]}`,
      ...(place && { place }),
    })
  })
  const text = `${countWords(findings, view)} ${ruleCounts(findings)}`
  return [...lines, annotationLine({ level: 'notice', title: 'mio-warranty check', text })].join('\n')
}
