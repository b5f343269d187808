import { bullet, framed, pairGrid, unbrokenIn, verdictColours } from '../shared/table-frame.ts'
import { isAsked, planOf, referenceMarks, type ShownPlan, speaker, type View } from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import { labels } from '../shared/words.ts'
import { answerLines, linkWords, reasonWords, verdictLine } from './lines.ts'
import type { CoversDocument } from './schema.ts'
import { words } from './words.ts'

const routeGrid = (document: CoversDocument, { language, width }: View, plans: readonly ShownPlan[]): string => {
  const marks = referenceMarks(document.sources)
  const rows = document.route.map(
    (link, index) =>
      [
        `${index + 1}. ${linkWords(link, language)}`,
        reasonWords(link, language, marks).map(bullet).join('\n'),
      ] as const,
  )
  return pairGrid(rows, { width, unbroken: unbrokenIn(document, plans) })
}

/** The verdict, coloured where it fits on one line. */
const headOf = (document: CoversDocument, { language, width, paint }: View): string | readonly string[] => {
  const verdict = verdictLine(document, language)
  return verdict.length * 2 <= width ? verdictColours(paint)[document.verdict](verdict) : [verdict]
}

/** The answer of `covers` for a terminal: the verdict, the payers in the order in which to ask them, and why. */
export const coversTable = (document: CoversDocument, view: View): string => {
  const say = speaker(view.language)
  const plans = [planOf(document)]
  const head = headOf(document, view)
  if (document.verdict === 'unattested') return framed(document, plans, view, { body: [head] })
  const figureSources = new Set(document.figures.flatMap(figure => figure.sources))
  const marks = referenceMarks(document.sources)([...figureSources])
  const trees = document.route.flatMap(link => link.reasons).flatMap(reason => reasonLines(reason, view))
  return framed(document, plans, view, {
    body: [
      head,
      answerLines(document, view.language, { marks, item: bullet }),
      `${say(words.route)}\n${routeGrid(document, view, plans)}`,
    ],
    further: isAsked(view.why, document.plan) ? [[`${say(labels.why)}:`, ...trees]] : [],
  })
}
