import { bulleted, framedMarkdown } from '../shared/markdown-frame.ts'
import { type Marks, missingLines, planOf, referenceMarks, speaker, type View } from '../shared/view.ts'
import { verdictTexts } from '../shared/words.ts'
import { chargeLines, deadlineWords, deskWords, stepWords } from './lines.ts'
import type { ClaimStepsDocument, StepDocument } from './schema.ts'
import { words } from './words.ts'

const stepLine = (step: StepDocument, { language }: View, marks: Marks): string => {
  const due = deadlineWords(step, language)
  return `- [${step.done ? 'x' : ' '}] ${stepWords(step, language, marks)}${due ? ` **${due}**` : ''}`
}

const attestedParts = (document: ClaimStepsDocument, view: View): readonly string[] => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const steps = document.steps.map(step => stepLine(step, view, marks))
  const charges = bulleted(chargeLines(document, language, marks))
  return [
    deskWords(document, language, marks),
    steps.length > 0 ? steps.join('\n') : say(words.noSteps),
    ...(charges.length > 0 ? [`**${say(words.charges)}**`, ...charges] : []),
    ...missingLines(document.needs, document, language),
  ]
}

/** The answer of `claim-steps` as GitHub Markdown: a check list to paste into a ticket. */
export const claimStepsMarkdown = (document: ClaimStepsDocument, view: View): string => {
  const isUnattested = document.verdict === 'unattested'
  const parts = isUnattested ? [verdictTexts.unattested[view.language]] : attestedParts(document, view)
  return framedMarkdown(document, [planOf(document)], view, { body: [`**${document.name.ja}**`, ...parts] })
}
