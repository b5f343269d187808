import { bulleted, framedMarkdown } from '../shared/markdown-frame.ts'
import { MARKDOWN_WIDTH, screenMarkdown } from '../shared/screen/markdown.ts'
import {
  type Marks,
  missingLines,
  planOf,
  referenceMarks,
  severalLines,
  singly,
  speaker,
  type View,
} from '../shared/view.ts'
import { groundSections } from '../shared/why.ts'
import { verdictTexts } from '../shared/words.ts'
import { chargeLines, coveredLines, deadlineWords, deskWords, leftOutWords, shownSteps, stepWords } from './lines.ts'
import type { ClaimStepsDocument, ClaimStepsPlansDocument, StepDocument } from './schema.ts'
import { claimStepsScreen } from './screen.ts'
import { words } from './words.ts'

const stepLine = (step: StepDocument, { language }: View, marks: Marks): string => {
  const due = deadlineWords(step, language)
  return `- [${step.done ? 'x' : ' '}] ${stepWords(step, language, marks)}${due ? ` **${due}**` : ''}`
}

const attestedParts = (document: ClaimStepsDocument, view: View): readonly string[] => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const steps = shownSteps(document).map(step => stepLine(step, view, marks))
  const leftOut = leftOutWords(document, language)
  const charges = bulleted(chargeLines(document, language, marks))
  return [
    ...coveredLines(document, language, marks),
    deskWords(document, language, marks),
    ...(steps.length > 0 ? [steps.join('\n')] : []),
    ...(leftOut ? [leftOut] : []),
    ...(charges.length > 0 ? [`**${say(words.charges)}**`, ...charges] : []),
    ...missingLines(document.needs, document, language),
  ]
}

const partsOf = (document: ClaimStepsDocument, view: View): readonly string[] => {
  const isUnattested = document.verdict === 'unattested'
  const parts = isUnattested ? [verdictTexts.unattested[view.language]] : attestedParts(document, view)
  return [`**${document.name.ja}**`, ...parts]
}

const fullMarkdown = (document: ClaimStepsDocument | ClaimStepsPlansDocument, view: View): string => {
  const ones = singly<ClaimStepsDocument>(document)
  return framedMarkdown(document, ones.map(planOf), view, {
    body: [...severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
  })
}

/** The answer of `claim-steps` as GitHub Markdown: a check list to paste into a ticket; the first screen, or all of it. */
export const claimStepsMarkdown = (document: ClaimStepsDocument | ClaimStepsPlansDocument, view: View): string => {
  if (view.isFull) return fullMarkdown(document, view)
  const plans = singly<ClaimStepsDocument>(document).map(planOf)
  return screenMarkdown(
    claimStepsScreen(document, { ...view, width: MARKDOWN_WIDTH }),
    view,
    groundSections(document, plans, view),
  )
}
