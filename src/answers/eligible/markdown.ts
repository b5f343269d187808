import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../../view/grid.ts'
import { codeBlock, framedMarkdown } from '../shared/markdown-frame.ts'
import { isAsked, referenceMarks, speaker, type View } from '../shared/view.ts'
import { treeLines } from '../shared/why.ts'
import type { EligibleDocument, PlanDocument } from './document.ts'
import { priceWords, whyLines } from './offer.ts'

const planRow = (plan: PlanDocument, document: EligibleDocument, view: View): readonly string[] => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const { monthly, perClaim } = priceWords(plan, view, marks)
  const why = whyLines(plan, document, view, text => text)
  return [plan.name.ja, say(verdictTexts[plan.verdict]), monthly, perClaim, why.join('\n')]
}

/** The answer of `eligible` as GitHub Markdown. */
export const eligibleMarkdown = (document: EligibleDocument, view: View): string => {
  const say = speaker(view.language)
  const head = [labels.plan, labels.verdict, labels.monthly, labels.perClaim, labels.why].map(label => say(label))
  const rows = document.plans.map(plan => planRow(plan, document, view))
  const trees = document.plans.filter(plan => isAsked(view.why, plan.id))
  return framedMarkdown(document, document.plans, view, {
    body: [markdownTable(head, rows)],
    further: trees.map(plan => codeBlock(treeLines(plan, view))),
  })
}
