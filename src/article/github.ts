import { placeIn, type View } from '../answers/shared/view.ts'
import { annotationLine } from '../view/github.ts'
import { findingText, staleNotes } from './lines.ts'
import type { ArticleDocument } from './schema.ts'
import { summaryOf } from './table.ts'

/** What was found in articles, as annotations of a GitHub workflow; old tables are a warning without a file. */
export const articleGithub = (document: ArticleDocument, view: View): string => {
  const lines = document.findings.map(finding => {
    const place = placeIn(finding, view)
    const text = findingText(finding, view)
    return annotationLine({ level: finding.severity, title: finding.rule, text, ...(place && { place }) })
  })
  const stale = staleNotes(document, view).map(text => annotationLine({ level: 'warning', title: 'stale', text }))
  return [...lines, ...stale, summaryOf(document, view)].join('\n')
}
