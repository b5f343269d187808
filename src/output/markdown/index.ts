import type { AnswerName, DocumentOf } from '../../documents/answers.ts'
import type { View } from '../view.ts'
import { compareMarkdown } from './compare.ts'
import { costMarkdown } from './cost.ts'
import { eligibleMarkdown } from './eligible.ts'
import { worthMarkdown } from './worth.ts'

/** Each answer as GitHub Markdown. */
export const markdowns: { readonly [Name in AnswerName]: (document: DocumentOf<Name>, view: View) => string } = {
  eligible: eligibleMarkdown,
  cost: costMarkdown,
  compare: compareMarkdown,
  worth: worthMarkdown,
}
