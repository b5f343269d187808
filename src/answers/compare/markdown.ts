import { markdownTable } from '../../view/grid.ts'
import { framedMarkdown } from '../shared/markdown-frame.ts'
import { framedScreenMarkdown } from '../shared/screen/markdown.ts'
import type { View } from '../shared/view.ts'
import { compareHead, compareRows } from './lines.ts'
import type { CompareDocument } from './schema.ts'
import { compareScreen } from './screen.ts'

/** The answer of `compare` as GitHub Markdown: the first screen, or all of it. */
export const compareMarkdown = (document: CompareDocument, view: View): string =>
  view.isFull
    ? framedMarkdown(document, document.plans, view, {
        body: [markdownTable(compareHead(document, view.language), compareRows(document, view.language))],
      })
    : framedScreenMarkdown(screen => compareScreen(document, screen), document, document.plans, view)
