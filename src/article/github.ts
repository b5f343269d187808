import { speaker, type View } from '../answers/shared/view.ts'
import { annotationLine } from '../view/github.ts'
import type { ArticleDocument } from './schema.ts'
import { summaryOf } from './table.ts'

/** What was found in articles, as annotations of a GitHub workflow. */
export const articleGithub = (document: ArticleDocument, view: View): string => {
  const say = speaker(view.language)
  const lines = document.findings.map(finding =>
    annotationLine({
      level: finding.severity,
      title: finding.rule,
      text: [say(finding.message), ...(finding.fix ? [say(finding.fix)] : [])].join('\n'),
      place: finding,
    }),
  )
  return [...lines, summaryOf(document, view)].join('\n')
}
