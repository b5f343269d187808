import type { EligibleDocument, PlanDocument } from '../../documents/eligible.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../grid.ts'
import { treeLines } from '../tree.ts'
import { isAsked, missingWords, money, referenceMarks, speaker, taxNote, type View } from '../view.ts'
import { codeBlock, framedMarkdown } from './frame.ts'

const planRow = (plan: PlanDocument, document: EligibleDocument, { language }: View): readonly string[] => {
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const why = plan.reasons
    .filter(reason => reason.state === 'no')
    .map(reason => `${say(reason.text)}${marks(reason.sources)}`)
  const missing = plan.needs.length > 0 ? [`${say(labels.missing)}: ${missingWords(plan.needs, language)}`] : []
  const readings = plan.readings.map(
    one => `${say(one.text)}: ${say(verdictTexts[one.verdict as keyof typeof verdictTexts])}`,
  )
  const met = plan.verdict === 'yes' ? [say(labels.allMet)] : []
  return [
    plan.name.ja,
    say(verdictTexts[plan.verdict]),
    `${money(plan.monthly, language)}${taxNote(plan.figures, language)}`,
    money(plan.perClaim, language),
    [...met, ...why, ...missing, ...readings].join('\n'),
  ]
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
