import { markdownTable } from '../../view/grid.ts'
import { bulleted, codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { isAsked, planOf, referenceMarks, severalLines, singly, type View } from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import { labels } from '../shared/words.ts'
import { answerLines, linkWords, reasonWords, verdictLine } from './lines.ts'
import type { CoversDocument, CoversPlansDocument } from './schema.ts'
import { words } from './words.ts'

const routeTable = ({ route, sources }: CoversDocument, { language }: View): readonly string[] => {
  const marks = referenceMarks(sources)
  const rows = route.map(link => [linkWords(link, language), reasonWords(link, language, marks).join('\n')])
  return rows.length > 0 ? [markdownTable([words.route[language], labels.why[language]], rows)] : []
}

const partsOf = (document: CoversDocument, view: View): readonly string[] => [
  `**${verdictLine(document, view.language)}**`,
  ...bulleted(answerLines(document, view.language, { marks: '' })),
  ...routeTable(document, view),
]

const treeBlock = ({ route }: CoversDocument, view: View): string =>
  codeBlock(route.flatMap(link => link.reasons).flatMap(reason => reasonLines(reason, view)))

/** The answer of `covers` as GitHub Markdown. */
export const coversMarkdown = (document: CoversDocument | CoversPlansDocument, view: View): string => {
  const ones = singly<CoversDocument>(document)
  return framedMarkdown(document, ones.map(planOf), view, {
    body: [...severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
    further: ones.filter(one => isAsked(view.why, one.plan)).map(one => treeBlock(one, view)),
  })
}
