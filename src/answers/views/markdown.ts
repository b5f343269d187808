import { claimStepsMarkdown } from '../claim-steps/markdown.ts'
import { compareMarkdown } from '../compare/markdown.ts'
import { costMarkdown } from '../cost/markdown.ts'
import { coversMarkdown } from '../covers/markdown.ts'
import { eligibleMarkdown } from '../eligible/markdown.ts'
import type { AnswerName, DocumentOf } from '../list.ts'
import type { View } from '../shared/view.ts'
import { timelineMarkdown } from '../timeline/markdown.ts'
import { worthMarkdown } from '../worth/markdown.ts'

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
