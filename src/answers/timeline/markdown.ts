import { unknownText } from '../../text/text.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
import { endWords, payerName } from '../shared/cover.ts'
import { framedMarkdown } from '../shared/markdown-frame.ts'
import { certaintyNote, missingLines, referenceMarks, speaker, type View } from '../shared/view.ts'
import type { TimelineDocument } from './document.ts'

/** The answer of `timeline` as GitHub Markdown. */
export const timelineMarkdown = (document: TimelineDocument, view: View): string => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const rows = document.spans.map(span => [
    payerName(span, language),
    `${say(span.text)}${certaintyNote(span.certainty, language)}${marks(span.sources)}`,
    span.from ?? say(unknownText),
    endWords(span.end, span.to, language),
  ])
  const head = [labels.who, labels.what, labels.from, labels.until].map(label => say(label))
  return framedMarkdown(document, [{ id: document.plan, name: document.name, page: document.page }], view, {
    body: [
      `**${document.name.ja}**`,
      document.verdict === 'unattested' ? say(verdictTexts.unattested) : markdownTable(head, rows),
      ...missingLines(document.needs, document, language),
    ],
  })
}
