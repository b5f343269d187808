import type { CheckDocument } from '../../documents/check.ts'
import { reportTexts } from '../../text/findings.ts'
import { safe } from '../../text/safe.ts'
import { countWords, placeOf, ruleTitle } from '../findings.ts'
import { markdownTable } from '../grid.ts'
import type { View } from '../view.ts'

/** The findings as a table of GitHub Markdown; nothing when there are none. */
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
