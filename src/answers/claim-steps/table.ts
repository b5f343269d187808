import { labels, verdictTexts } from '../../text/words.ts'
import type { Palette } from '../../view/colour.ts'
import { bullet, framed, type Marks } from '../shared/table-frame.ts'
import { missingLines, referenceMarks, speaker, type View } from '../shared/view.ts'
import type { ClaimStepsDocument, StepDocument } from './document.ts'
import { chargeLines, deadlineWords, deskWords, stepWords } from './steps.ts'

const stepLines = (step: StepDocument, view: View, marks: Marks): readonly string[] => {
  const due = deadlineWords(step, view.language)
  const lead = `[${step.done ? 'x' : ' '}] ${step.n}. `
  const head = `${lead}${stepWords(step, view.language, marks)}`
  return due ? [head, `${' '.repeat(lead.length)}${due}`] : [head]
}

/** The answer of `claim-steps` for a terminal: a list to tick off. */
export const claimStepsTable = (document: ClaimStepsDocument, view: View, paint: Palette): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const plans = [{ id: document.plan, name: document.name, page: document.page }]
  const name = paint.bold(document.name.ja)
  if (document.verdict === 'unattested')
    return framed(document, plans, view, { body: [[`${document.name.ja}: ${say(verdictTexts.unattested)}`]] })
  const charges = chargeLines(document, view.language, marks)
  const missing = missingLines(document.needs, document, view.language)
  return framed(document, plans, view, {
    names: document.desk ? [document.desk.name] : [],
    body: [
      name,
      [deskWords(document, view.language, marks)],
      document.steps.length > 0 ? document.steps.flatMap(step => stepLines(step, view, marks)) : [say(labels.noSteps)],
      charges.length > 0 ? [say(labels.charges), ...charges.map(bullet)] : [],
      missing,
    ],
  })
}
