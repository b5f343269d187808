import { markdownTable } from '../../view/grid.ts'
import { codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { isAsked, referenceMarks, speaker, type View } from '../shared/view.ts'
import { labels, verdictTexts } from '../shared/words.ts'
import { priceWords, treeLines, whyLines } from './lines.ts'
import type { EligibleDocument, PlanDocument } from './schema.ts'
import { words } from './words.ts'

const planRow = (plan: PlanDocument, document: EligibleDocument, view: View): readonly string[] => {
  const { monthly, perClaim } = priceWords(plan, view, referenceMarks(document.sources))
  const why = whyLines(plan, document, view).join('\n')
  return [plan.name.ja, verdictTexts[plan.verdict][view.language], monthly, perClaim, why]
}

/** The table of the plans, and the reason trees that are asked for. */
export const eligibleBody = (
  document: EligibleDocument,
  view: View,
): { readonly body: readonly string[]; readonly further: readonly string[] } => {
  const say = speaker(view.language)
  const head = [labels.plan, words.verdict, words.monthly, words.perClaim, labels.why].map(label => say(label))
  const rows = document.plans.map(plan => planRow(plan, document, view))
  const explained = document.plans.filter(plan => isAsked(view.why, plan.id))
  return { body: [markdownTable(head, rows)], further: explained.map(plan => codeBlock(treeLines(plan, view))) }
}

/** The answer of `eligible` as GitHub Markdown. */
export const eligibleMarkdown = (document: EligibleDocument, view: View): string =>
  framedMarkdown(document, document.plans, view, eligibleBody(document, view))
