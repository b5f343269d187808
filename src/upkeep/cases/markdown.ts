import type { View } from '../../answers/shared/view.ts'
import { safe } from '../../model/safe.ts'
import { markdownTable } from '../../view/grid.ts'
import type { CaseResult } from './document.ts'
import { failureLines, itemText, placeOf, summaryLines, type TestReport } from './lines.ts'
import { words } from './words.ts'

const failureRows = (result: CaseResult, view: View): readonly (readonly string[])[] =>
  result.failures.map(failure => {
    const lines = failureLines(failure, view).map(line => line.trim())
    return [placeOf(result, failure), safe(result.name), lines.join('\n')]
  })

/** A table with its headings; no part without rows. */
const tableOf = (
  head: readonly (keyof typeof words)[],
  rows: readonly (readonly string[])[],
  { language }: View,
): readonly string[] => {
  const headings = head.map(key => words[key][language])
  return rows.length > 0 ? [markdownTable(headings, rows)] : []
}

/** The results of the cases as GitHub Markdown. */
export const testMarkdown = (report: TestReport, view: View): string => {
  const { results, coverage } = report.run
  const failures = results.flatMap(result => failureRows(result, view))
  const unreached = coverage?.unreached.map(item => [`${safe(item.file)}:${item.line}`, itemText(item)]) ?? []
  return [
    ...summaryLines(report, view),
    ...tableOf(['file', 'name', 'failed'], failures, view),
    ...tableOf(['file', 'unreached'], unreached, view),
  ].join('\n\n')
}
