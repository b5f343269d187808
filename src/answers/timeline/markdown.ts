import { unknownText } from '../../text/text.ts'
import { markdownTable } from '../../view/grid.ts'
import { framedMarkdown } from '../shared/markdown-frame.ts'
import { endWords, payerName } from '../shared/payer.ts'
import { MARKDOWN_WIDTH, screenMarkdown } from '../shared/screen/markdown.ts'
import {
  certaintyNote,
  missingLines,
  planOf,
  referenceMarks,
  ruledOutLines,
  severalLines,
  singly,
  type View,
} from '../shared/view.ts'
import { groundSections } from '../shared/why.ts'
import { labels, verdictTexts } from '../shared/words.ts'
import type { TimelineDocument, TimelinePlansDocument } from './schema.ts'
import { timelineScreen } from './screen.ts'
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

const partsOf = (document: TimelineDocument, view: View): readonly string[] => [
  `**${document.name.ja}**`,
  ...ruledOutLines(document, view.language),
  document.verdict === 'unattested' ? verdictTexts.unattested[view.language] : spanTable(document, view),
  ...missingLines(document.needs, document, view.language),
]

const fullMarkdown = (document: TimelineDocument | TimelinePlansDocument, view: View): string => {
  const ones = singly<TimelineDocument>(document)
  return framedMarkdown(document, ones.map(planOf), view, {
    body: [...severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
  })
}

/** The answer of `timeline` as GitHub Markdown: the first screen, or all of it. */
export const timelineMarkdown = (document: TimelineDocument | TimelinePlansDocument, view: View): string => {
  if (view.isFull) return fullMarkdown(document, view)
  const plans = singly<TimelineDocument>(document).map(planOf)
  return screenMarkdown(
    timelineScreen(document, { ...view, width: MARKDOWN_WIDTH }),
    view,
    groundSections(document, plans, view),
  )
}
