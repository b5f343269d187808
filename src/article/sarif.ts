import { placeIn, type View } from '../answers/shared/view.ts'
import { sarif } from '../view/sarif.ts'
import { findingText, staleNotes } from './lines.ts'
import type { ArticleDocument } from './schema.ts'

/** What was found in articles, as SARIF; old tables are a notification. */
export const articleSarif = (document: ArticleDocument, view: View): string => {
  const { findings } = document
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  return sarif(
    rules.map(id => ({ id, text: null })),
    [
      ...findings.map(finding => ({
        rule: finding.rule,
        level: finding.severity,
        text: findingText(finding, view),
        place: placeIn(finding, view),
      })),
      ...staleNotes(document, view).map(text => ({ rule: 'stale', level: 'warning' as const, text, place: null })),
    ],
  )
}
