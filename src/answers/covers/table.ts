import { labels } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { grid } from '../../view/grid.ts'
import {
  askFirst,
  coverFigures,
  coverReading,
  coverVerdict,
  furtherQuestions,
  linkWords,
  reasonWords,
  tellingReasons,
} from '../shared/cover.ts'
import { readingLines } from '../shared/sums.ts'
import { bullet, framed, type Marks, unbrokenIn } from '../shared/table-frame.ts'
import { isAsked, missingLines, referenceMarks, speaker, type View } from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import type { CoversDocument } from './document.ts'

const answerLines = (document: CoversDocument, { language }: View, marks: Marks): readonly string[] => {
  const say = speaker(language)
  const figures = marks([...new Set(document.figures.flatMap(figure => figure.sources))])
  const numbers = coverFigures(document, language)
  return [
    ...askFirst(document, language),
    ...(numbers ? [`${numbers}${figures}`] : []),
    ...missingLines(document.needs, document, language),
    ...readingLines(document.readings, one => coverReading(one, language), language).map((line, index) =>
      index === 0 ? line : bullet(line),
    ),
    ...furtherQuestions(document).map(question => bullet(`${say(labels.ask)}: ${say(question)}`)),
  ]
}

const routeGrid = (
  document: CoversDocument,
  view: View,
  plans: readonly { id: string; name: CoversDocument['name']; page: string | null }[],
) => {
  const marks = referenceMarks(document.sources)
  const rows = document.route.map((link, index) => [
    linkWords(link, view.language)
      .map((word, at) => (at === 0 ? `${index + 1}. ${word}` : word))
      .join('\n'),
    tellingReasons(link)
      .map(reason => bullet(`${reasonWords(reason, view.language)}${marks(reason.sources)}`))
      .join('\n'),
  ])
  const isWide = view.width >= 76
  return grid(isWide ? rows : rows.map(row => [row.join('\n')]), {
    width: view.width,
    columns: isWide ? ['fit', 'fill'] : ['fill'],
    unbroken: unbrokenIn(document, plans),
  })
}

/** The answer of `covers` for a terminal: the verdict, who is asked in which order, and why. */
export const coversTable = (document: CoversDocument, view: View, paint: Palette): string => {
  const { language } = view
  const say = speaker(language)
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  const colours = { yes: paint.green, no: paint.red, conditional: paint.yellow, unattested: paint.dim }
  const verdict = `${document.name.ja}: ${coverVerdict(document.verdict, language)}`
  const isShort = verdict.length * 2 <= view.width
  const head = isShort ? colours[document.verdict](verdict) : [verdict]
  if (document.verdict === 'unattested') return framed(document, plans, view, { body: [head] })
  const reasons = document.route.flatMap(link => link.reasons)
  return framed(document, plans, view, {
    body: [
      head,
      answerLines(document, view, referenceMarks(document.sources)),
      `${say(labels.route)}\n${routeGrid(document, view, plans)}`,
    ],
    further: isAsked(view.why, document.plan)
      ? [[`${say(labels.why)}:`, ...reasons.flatMap(reason => reasonLines(reason, view))]]
      : [],
  })
}
