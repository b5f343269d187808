import type { View } from '../../answers/shared/view.ts'
import { safe } from '../../model/safe.ts'
import { markdownTable } from '../../view/grid.ts'
import { countWords, placeOf, ruleTitle } from './lines.ts'
import type { CheckDocument } from './schema.ts'
import { reportTexts } from './words.ts'

/** The findings as a table of GitHub Markdown; empty without findings. */
export const checkMarkdown = ({ findings }: CheckDocument, view: View): string => {
  if (findings.length === 0) return ''
  const { language } = view
  const head = [reportTexts.place, reportTexts.severity, reportTexts.rule, reportTexts.what, reportTexts.fix]
  const rows = findings.map(finding => [
    placeOf(finding),
    reportTexts[finding.severity][language],
    ruleTitle(finding, view),
    safe(finding.text[language]),
    safe(finding.remedy[language]),
  ])
  const table = markdownTable(
    head.map(text => text[language]),
    rows,
  )
  return `${table}\n\n${countWords(findings, view)}`
}
