import type { Section } from '../../view/layout.ts'
import { screenText } from '../shared/screen/terminal.ts'
import { bullet, framed, nameLines, unbrokenIn } from '../shared/table-frame.ts'
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

const stepLines = (step: StepDocument, { language }: View, marks: Marks): readonly string[] => {
  const due = deadlineWords(step, language)
  const lead = `[${step.done ? 'x' : ' '}] ${step.n}. `
  const head = `${lead}${stepWords(step, language, marks)}`
  return due ? [head, `${' '.repeat(lead.length)}${due}`] : [head]
}

const attestedParts = (document: ClaimStepsDocument, view: View): readonly Section[] => {
  const { language } = view
  const say = speaker(language)
  const marks = referenceMarks(document.sources)
  const steps = shownSteps(document).flatMap(step => stepLines(step, view, marks))
  const leftOut = leftOutWords(document, language)
  const charges = chargeLines(document, language, marks).map(bullet)
  return [
    nameLines(document.name, view).join('\n'),
    coveredLines(document, language, marks),
    [deskWords(document, language, marks)],
    [...steps, ...(leftOut ? [leftOut] : [])],
    charges.length > 0 ? [say(words.charges), ...charges] : [],
    missingLines(document.needs, document, language),
  ]
}

const partsOf = (document: ClaimStepsDocument, view: View): readonly Section[] =>
  document.verdict === 'unattested'
    ? [[`${document.name.ja}: ${verdictTexts.unattested[view.language]}`]]
    : attestedParts(document, view)

const fullTable = (document: ClaimStepsDocument | ClaimStepsPlansDocument, view: View): string => {
  const ones = singly<ClaimStepsDocument>(document)
  return framed(document, ones.map(planOf), view, {
    names: ones.flatMap(({ desk }) => (desk ? [desk.name] : [])),
    body: [severalLines(document, view.language), ...ones.flatMap(one => partsOf(one, view))],
  })
}

/** The answer of `claim-steps` for a terminal: a list to tick off; the first screen, or all of it. */
export const claimStepsTable = (document: ClaimStepsDocument | ClaimStepsPlansDocument, view: View): string => {
  if (view.isFull) return fullTable(document, view)
  const ones = singly<ClaimStepsDocument>(document)
  const names = [...unbrokenIn(document, ones, view), ...ones.flatMap(({ desk }) => (desk ? [desk.name] : []))]
  return screenText(claimStepsScreen(document, view), view, names, groundSections(document, ones.map(planOf), view))
}
