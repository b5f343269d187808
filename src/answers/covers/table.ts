import type { Section } from '../../view/layout.ts'
import { screenText } from '../shared/screen/terminal.ts'
import { bullet, framed, pairGrid, unbrokenIn, verdictColours } from '../shared/table-frame.ts'
import {
  isAsked,
  planOf,
  referenceMarks,
  type ShownPlan,
  severalLines,
  singly,
  speaker,
  type View,
} from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import { labels } from '../shared/words.ts'
import { answerLines, linkWords, reasonWords, verdictLine } from './lines.ts'
import type { CoversDocument, CoversPlansDocument } from './schema.ts'
import { coversScreen } from './screen.ts'
import { words } from './words.ts'

const routeGrid = (document: CoversDocument, view: View, plans: readonly ShownPlan[]): string => {
  const { language, width } = view
  const marks = referenceMarks(document.sources)
  const rows = document.route.map(
    (link, index) =>
      [
        `${index + 1}. ${linkWords(link, language)}`,
        reasonWords(link, language, marks).map(bullet).join('\n'),
      ] as const,
  )
  return pairGrid(rows, { width, unbroken: unbrokenIn(document, plans, view) })
}

/** The verdict, coloured where it fits on one line. */
const headOf = (document: CoversDocument, { language, width, paint }: View): string | readonly string[] => {
  const verdict = verdictLine(document, language)
  return verdict.length * 2 <= width ? verdictColours(paint)[document.verdict](verdict) : [verdict]
}

const partsOf = (document: CoversDocument, view: View): readonly Section[] => {
  const head = headOf(document, view)
  if (document.verdict === 'unattested') return [head]
  const figureSources = new Set(document.figures.flatMap(figure => figure.sources))
  const marks = referenceMarks(document.sources)([...figureSources])
  return [
    head,
    answerLines(document, view.language, { marks, item: bullet }),
    `${speaker(view.language)(words.route)}\n${routeGrid(document, view, [planOf(document)])}`,
  ]
}

const treeLines = ({ route }: CoversDocument, view: View): readonly string[] => [
  `${speaker(view.language)(labels.why)}:`,
  ...route.flatMap(link => link.reasons).flatMap(reason => reasonLines(reason, view)),
]

const treesOf = (document: CoversDocument | CoversPlansDocument, view: View) =>
  singly<CoversDocument>(document)
    .filter(one => isAsked(view.why, one.plan))
    .map(one => treeLines(one, view))

/** The verdict, the payers in the order in which to ask them, and why, with all notes, tables and sources. */
const fullTable = (document: CoversDocument | CoversPlansDocument, view: View): string => {
  const ones = singly<CoversDocument>(document)
  return framed(document, ones.map(planOf), view, {
    body: [severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
    further: treesOf(document, view),
  })
}

/** The answer of `covers` for a terminal: the first screen, or all of it. */
export const coversTable = (document: CoversDocument | CoversPlansDocument, view: View): string => {
  if (view.isFull) return fullTable(document, view)
  const unbroken = unbrokenIn(document, singly<CoversDocument>(document), view)
  return screenText(coversScreen(document, view), view, unbroken, treesOf(document, view))
}
