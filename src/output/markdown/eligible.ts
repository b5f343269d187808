import type { EligibleDocument } from '../../documents/eligible.ts'
import { labels, verdictTexts } from '../../text/words.ts'
import { markdownTable } from '../grid.ts'
import { treeLines } from '../tree.ts'
import {
  editionLines,
  factWords,
  missingWords,
  money,
  referenceMarks,
  sourceLines,
  speaker,
  taxNote,
  type View,
} from '../view.ts'

/** The answer of `eligible` as GitHub Markdown: a table, the next question, notes and sources. */
export const eligibleMarkdown = (document: EligibleDocument, view: View): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const rows = document.plans.map(plan => {
    const why = plan.reasons
      .filter(reason => reason.state === 'no')
      .map(reason => `${say(reason.text)}${marks(reason.sources)}`)
    const missing = plan.needs.length > 0 ? [`${say(labels.missing)}: ${missingWords(plan.needs, view.language)}`] : []
    const readings = plan.readings.map(
      one => `${say(one.text)}: ${say(verdictTexts[one.verdict as keyof typeof verdictTexts])}`,
    )
    const tax = taxNote(plan.figures, view.language)
    const met = plan.verdict === 'yes' ? [say(labels.allMet)] : []
    return [
      plan.name.ja,
      say(verdictTexts[plan.verdict]),
      `${money(plan.monthly, view.language)}${tax}`,
      `${money(plan.perClaim, view.language)}`,
      [...met, ...why, ...missing, ...readings].join('\n'),
    ]
  })
  const head = [labels.plan, labels.verdict, labels.monthly, labels.perClaim, labels.why].map(label => say(label))
  const next = document.next
    ? [`**${say(labels.next)}**: ${say(document.next.question)} \`${document.next.flag}\``]
    : []
  const notes = [...document.notes, ...document.assumptions].map(one => `- ${say(one.text)}`)
  const trees = document.plans.filter(plan => view.why === 'all' || (view.why !== 'none' && view.why.plan === plan.id))
  return [
    `${say(labels.asked)} ${document.asOf}. ${say(labels.facts)}: ${factWords(document.facts, view.language).join(', ') || say(labels.nothingSaid)}`,
    markdownTable(head, rows),
    ...next,
    ...(notes.length > 0 ? [`**${say(labels.notes)}**`, notes.join('\n')] : []),
    ...trees.map(plan => ['```text', ...treeLines(plan, view), '```'].join('\n')),
    `**${say(labels.tables)}**`,
    editionLines(document.plans, document.data.editions, view.language)
      .map(line => `- ${line}`)
      .join('\n'),
    `**${say(labels.sources)}**`,
    sourceLines(document.sources, view.language)
      .map(line => `- ${line}`)
      .join('\n'),
  ].join('\n\n')
}
