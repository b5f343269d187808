import type { AnswerName, DocumentOf } from '../../documents/answers.ts'
import type { Palette } from '../colour.ts'
import type { View } from '../view.ts'
import { eligibleTable } from './eligible.ts'

/** Each answer for a terminal. */
export const tables: {
  readonly [Name in AnswerName]: (document: DocumentOf<Name>, view: View, paint: Palette) => string
} = {
  eligible: eligibleTable,
}
