import { placeIn, type View } from '../answers/shared/view.ts'
import { junit, type TestCase } from '../view/junit.ts'
import { findingText, staleNotes } from './lines.ts'
import type { ArticleDocument, ArticleFinding } from './schema.ts'
import { placeOf, summaryOf } from './table.ts'

const lineOf = (finding: ArticleFinding, view: View): string => placeOf(placeIn(finding, view) ?? finding)

const failedCase = (finding: ArticleFinding, view: View): TestCase => {
  const text = findingText(finding, view)
  const message = text.split('\n')[0]!
  const place = lineOf(finding, view)
  return {
    classname: `article.${finding.rule}`,
    name: place,
    failure: { type: finding.rule, message, text: `${place}\n${text}` },
  }
}

/**
 * What was found in articles as JUnit XML: a failed test for each error, one passed test where there is none. Warnings are
 * the output of the suite.
 */
export const articleJunit = (document: ArticleDocument, view: View): string => {
  const name = `mio-warranty article ${document.action}`
  const failed = document.findings.filter(({ severity }) => severity === 'error')
  const warnings = document.findings.filter(({ severity }) => severity === 'warning')
  const passed = { classname: 'article', name: summaryOf(document, view) }
  const lines = warnings.map(finding => `${lineOf(finding, view)} ${findingText(finding, view)}`)
  return junit([
    {
      name,
      day: document.asOf,
      properties: { asOf: document.asOf, digest: document.data.digest },
      cases: failed.length > 0 ? failed.map(finding => failedCase(finding, view)) : [passed],
      output: [...lines, ...staleNotes(document, view)].join('\n'),
    },
  ])
}
