import { markdownTable } from '../../view/grid.ts'
import { framedMarkdown } from '../shared/markdown-frame.ts'
import type { View } from '../shared/view.ts'
import { compareHead, compareRows } from './lines.ts'
import type { CompareDocument } from './schema.ts'

/** The answer of `compare` as GitHub Markdown. */
export const compareMarkdown = (document: CompareDocument, view: View): string =>
  framedMarkdown(document, document.plans, view, {
    body: [markdownTable(compareHead(document, view.language), compareRows(document, view.language))],
  })
