import type { AnswerName, DocumentOf } from '../../documents/answers.ts'
import type { View } from '../view.ts'
import { claimStepsMarkdown } from './claim-steps.ts'
import { compareMarkdown } from './compare.ts'
import { costMarkdown } from './cost.ts'
import { coversMarkdown } from './covers.ts'
import { eligibleMarkdown } from './eligible.ts'
import { timelineMarkdown } from './timeline.ts'
import { worthMarkdown } from './worth.ts'

/** Each answer as GitHub Markdown. */
export const markdowns: { readonly [Name in AnswerName]: (document: DocumentOf<Name>, view: View) => string } = {
  eligible: eligibleMarkdown,
  cost: costMarkdown,
  compare: compareMarkdown,
  worth: worthMarkdown,
  covers: coversMarkdown,
  timeline: timelineMarkdown,
  'claim-steps': claimStepsMarkdown,
}
