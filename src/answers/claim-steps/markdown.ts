import { labels, verdictTexts } from '../../text/words.ts'
import { framedMarkdown } from '../shared/markdown-frame.ts'
import { missingLines, referenceMarks, speaker, type View } from '../shared/view.ts'
import type { ClaimStepsDocument } from './document.ts'
import { chargeLines, deadlineWords, deskWords, stepWords } from './steps.ts'

/** The answer of `claim-steps` as GitHub Markdown: a check list to paste into a ticket. */
export const claimStepsMarkdown = (document: ClaimStepsDocument, view: View): string => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const steps = document.steps.map(step => {
    const due = deadlineWords(step, language)
    return `- [${step.done ? 'x' : ' '}] ${stepWords(step, language, marks)}${due ? ` **${due}**` : ''}`
  })
  const charges = chargeLines(document, language, marks).map(line => `- ${line}`)
  const isUnattested = document.verdict === 'unattested'
  return framedMarkdown(document, [{ id: document.plan, name: document.name, page: document.page }], view, {
    body: [
      `**${document.name.ja}**`,
      ...(isUnattested ? [say(verdictTexts.unattested)] : [deskWords(document, language, marks)]),
      ...(isUnattested ? [] : [steps.length > 0 ? steps.join('\n') : say(labels.noSteps)]),
      ...(charges.length > 0 ? [`**${say(labels.charges)}**`, charges.join('\n')] : []),
      ...missingLines(document.needs, document, language),
    ],
  })
}
