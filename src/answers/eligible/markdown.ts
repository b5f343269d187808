import { markdownTable } from '../../view/grid.ts'
import { codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { screenMarkdown } from '../shared/screen/markdown.ts'
import { isAsked, referenceMarks, speaker, type View } from '../shared/view.ts'
import { labels, verdictTexts } from '../shared/words.ts'
import { priceWords, treeLines, whyLines } from './lines.ts'
import type { EligibleDocument, PlanDocument } from './schema.ts'
import { eligibleScreen } from './screen.ts'
import { words } from './words.ts'

const planRow = (plan: PlanDocument, document: EligibleDocument, view: View): readonly string[] => {
  const { monthly, perClaim } = priceWords(plan, view, referenceMarks(document.sources))
  const why = whyLines(plan, document, view).join('\n')
  return [plan.name.ja, verdictTexts[plan.verdict][view.language], monthly, perClaim, why]
}

const treesOf = ({ plans }: EligibleDocument, view: View) =>
  plans.filter(plan => isAsked(view.why, plan.id)).map(plan => treeLines(plan, view))

/** The table of the plans, and the reason trees that are asked for. */
export const eligibleBody = (
  document: EligibleDocument,
  view: View,
): { readonly body: readonly string[]; readonly further: readonly string[] } => {
  const say = speaker(view.language)
  const head = [labels.plan, words.verdict, words.monthly, words.perClaim, labels.why].map(label => say(label))
  const rows = document.plans.map(plan => planRow(plan, document, view))
  return { body: [markdownTable(head, rows)], further: treesOf(document, view).map(codeBlock) }
}

/** The answer of `eligible` as GitHub Markdown: the first screen, or all of it. */
export const eligibleMarkdown = (document: EligibleDocument, view: View): string =>
  view.isFull
    ? framedMarkdown(document, document.plans, view, eligibleBody(document, view))
    : screenMarkdown(eligibleScreen(document, view), view, treesOf(document, view))
