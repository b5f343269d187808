import { markdownTable } from '../../view/grid.ts'
import { bulleted, codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { MARKDOWN_WIDTH, screenMarkdown } from '../shared/screen/markdown.ts'
import { isAsked, planOf, referenceMarks, severalLines, singly, type View } from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import { labels } from '../shared/words.ts'
import { answerLines, linkWords, reasonWords, verdictLine } from './lines.ts'
import type { CoversDocument, CoversPlansDocument } from './schema.ts'
import { coversScreen } from './screen.ts'
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

const treesOf = (document: CoversDocument | CoversPlansDocument, view: View) =>
  singly<CoversDocument>(document)
    .filter(one => isAsked(view.why, one.plan))
    .map(({ route }) => route.flatMap(link => link.reasons).flatMap(reason => reasonLines(reason, view)))

const fullMarkdown = (document: CoversDocument | CoversPlansDocument, view: View): string => {
  const ones = singly<CoversDocument>(document)
  return framedMarkdown(document, ones.map(planOf), view, {
    body: [...severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
    further: treesOf(document, view).map(codeBlock),
  })
}

/** The answer of `covers` as GitHub Markdown: the first screen, or all of it. */
export const coversMarkdown = (document: CoversDocument | CoversPlansDocument, view: View): string =>
  view.isFull
    ? fullMarkdown(document, view)
    : screenMarkdown(coversScreen(document, { ...view, width: MARKDOWN_WIDTH }), view, treesOf(document, view))
