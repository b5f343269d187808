import type { CompareDocument } from '../../documents/compare.ts'
import { markdownTable } from '../grid.ts'
import { compareHead, compareRows } from '../sums.ts'
import type { View } from '../view.ts'
import { framedMarkdown } from './frame.ts'

/** The answer of `compare` as GitHub Markdown. */
export const compareMarkdown = (document: CompareDocument, view: View): string =>
  framedMarkdown(document, document.plans, view, {
    body: [markdownTable(compareHead(document, view.language), compareRows(document, view.language))],
  })
