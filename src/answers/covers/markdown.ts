import { markdownTable } from '../../view/grid.ts'
import { bulleted, codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { isAsked, planOf, referenceMarks, type View } from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import { labels } from '../shared/words.ts'
import { answerLines, linkWords, reasonWords, verdictLine } from './lines.ts'
import type { CoversDocument } from './schema.ts'
import { words } from './words.ts'

const routeTable = ({ route, sources }: CoversDocument, { language }: View): readonly string[] => {
  const marks = referenceMarks(sources)
  const rows = route.map(link => [linkWords(link, language), reasonWords(link, language, marks).join('\n')])
  return rows.length > 0 ? [markdownTable([words.route[language], labels.why[language]], rows)] : []
}

/** The answer of `covers` as GitHub Markdown. */
export const coversMarkdown = (document: CoversDocument, view: View): string => {
  const trees = document.route.flatMap(link => link.reasons).flatMap(reason => reasonLines(reason, view))
  return framedMarkdown(document, [planOf(document)], view, {
    body: [
      `**${verdictLine(document, view.language)}**`,
      ...bulleted(answerLines(document, view.language, { marks: '' })),
      ...routeTable(document, view),
    ],
    further: isAsked(view.why, document.plan) ? [codeBlock(trees)] : [],
  })
}
