import type { TimelineDocument } from '../../documents/timeline.ts'
import { unknownText } from '../../text/text.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import { endWords, payerName } from '../cover.ts'
import { markdownTable } from '../grid.ts'
import { certaintyNote, missingLines, referenceMarks, speaker, type View } from '../view.ts'
import { framedMarkdown } from './frame.ts'

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
