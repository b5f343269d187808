import { labels } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
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
import { codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { readingLines } from '../shared/sums.ts'
import { isAsked, missingLines, referenceMarks, speaker, type View } from '../shared/view.ts'
import { reasonLines } from '../shared/why.ts'
import type { CoversDocument } from './document.ts'

/** The answer of `covers` as GitHub Markdown. */
export const coversMarkdown = (document: CoversDocument, view: View): string => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const figures = coverFigures(document, language)
  const lines = [
    ...askFirst(document, language),
    ...(figures ? [figures] : []),
    ...missingLines(document.needs, document, language),
    ...readingLines(document.readings, one => coverReading(one, language), language),
    ...furtherQuestions(document).map(question => `${say(labels.ask)}: ${say(question)}`),
  ]
  const rows = document.route.map(link => [
    linkWords(link, language).join('\n'),
    tellingReasons(link)
      .map(reason => `${reasonWords(reason, language)}${marks(reason.sources)}`)
      .join('\n'),
  ])
  const reasons = document.route.flatMap(link => link.reasons)
  return framedMarkdown(document, [{ id: document.plan, name: document.name, page: document.page }], view, {
    body: [
      `**${document.name.ja}: ${coverVerdict(document.verdict, language)}**`,
      ...(lines.length > 0 ? [lines.map(line => `- ${line}`).join('\n')] : []),
      ...(rows.length > 0 ? [markdownTable([say(labels.route), say(labels.why)], rows)] : []),
    ],
    further: isAsked(view.why, document.plan) ? [codeBlock(reasons.flatMap(reason => reasonLines(reason, view)))] : [],
  })
}
