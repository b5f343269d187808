import { unknownText } from '../../text/text.ts'
import { markdownTable } from '../../view/grid.ts'
import { framedMarkdown } from '../shared/markdown-frame.ts'
import { endWords, payerName } from '../shared/payer.ts'
import { certaintyNote, missingLines, planOf, referenceMarks, type View } from '../shared/view.ts'
import { labels, verdictTexts } from '../shared/words.ts'
import type { TimelineDocument } from './schema.ts'
import { words } from './words.ts'

const spanTable = ({ spans, sources }: TimelineDocument, { language }: View): string => {
  const marks = referenceMarks(sources)
  const head = [words.who, words.what, words.from, labels.until].map(label => label[language])
  const rows = spans.map(span => [
    payerName(span, language),
    `${span.text[language]}${certaintyNote(span.certainty, language)}${marks(span.sources)}`,
    span.from ?? unknownText[language],
    endWords(span.end, span.to, language),
  ])
  return markdownTable(head, rows)
}

/** The answer of `timeline` as GitHub Markdown. */
export const timelineMarkdown = (document: TimelineDocument, view: View): string =>
  framedMarkdown(document, [planOf(document)], view, {
    body: [
      `**${document.name.ja}**`,
      document.verdict === 'unattested' ? verdictTexts.unattested[view.language] : spanTable(document, view),
      ...missingLines(document.needs, document, view.language),
    ],
  })
