import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
import { bulleted, framedMarkdown, nested } from '../shared/markdown-frame.ts'
import { worthLines, worthReadings, worthRows } from '../shared/sums.ts'
import { speaker, type View } from '../shared/view.ts'
import type { WorthDocument } from './document.ts'

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
