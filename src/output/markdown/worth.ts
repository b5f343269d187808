import type { WorthDocument } from '../../documents/worth.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../grid.ts'
import { worthLines, worthReadings, worthRows } from '../sums.ts'
import { speaker, type View } from '../view.ts'
import { bulleted, framedMarkdown, nested } from './frame.ts'

/** The answer of `worth` as GitHub Markdown. */
export const worthMarkdown = (document: WorthDocument, view: View): string => {
  const say = speaker(view.language)
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  const body =
    document.verdict === 'unattested'
      ? [say(verdictTexts.unattested)]
      : [
          markdownTable(
            [labels.item, labels.amount].map(label => say(label)),
            worthRows(document, view.language),
          ),
          ...bulleted([...worthLines(document, view.language), ...nested(worthReadings(document, view.language))]),
        ]
  return framedMarkdown(document, plans, view, { body: [`**${document.name.ja}**`, ...body] })
}
