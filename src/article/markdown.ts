import { referenceMarks, speaker, type View } from '../answers/shared/view.ts'
import { markdownTable } from '../view/grid.ts'
import type { ArticleDocument } from './schema.ts'
import { footLines, placeOf, summaryOf } from './table.ts'
import { articleWords } from './words.ts'

/** What was found in articles, as a table of Markdown. */
export const articleMarkdown = (document: ArticleDocument, view: View): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const rows = document.findings.map(finding => [
    placeOf(finding),
    `${say(finding.message)}${marks(finding.sources)}`,
    finding.fix ? say(finding.fix) : '',
  ])
  const head = [articleWords.place, articleWords.finding, articleWords.fix].map(label => say(label))
  const foot = footLines(document, view).map(line => (line === '' || line.startsWith('- ') ? line : `- ${line}`))
  return [summaryOf(document, view), ...(rows.length > 0 ? [markdownTable(head, rows)] : []), foot.join('\n')].join(
    '\n\n',
  )
}
