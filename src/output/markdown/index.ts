import type { AnswerName, DocumentOf } from '../../documents/answers.ts'
import type { View } from '../view.ts'
import { eligibleMarkdown } from './eligible.ts'

/** Each answer as GitHub Markdown. */
export const markdowns: { readonly [Name in AnswerName]: (document: DocumentOf<Name>, view: View) => string } = {
  eligible: eligibleMarkdown,
}
