import { claimStepsDocument } from './claim-steps/document.ts'
import { compareDocument } from './compare/document.ts'
import { costDocument } from './cost/document.ts'
import { coversDocument } from './covers/document.ts'
import { eligibleDocument } from './eligible/document.ts'
import type { MakeDocument } from './shared/answer.ts'
import { timelineDocument } from './timeline/document.ts'
import { worthDocument } from './worth/document.ts'

/** Makes the document of each answer, for commands, the library, `batch` and `test`. */
export const answers = {
  eligible: eligibleDocument,
  cost: costDocument,
  compare: compareDocument,
  worth: worthDocument,
  covers: coversDocument,
  timeline: timelineDocument,
  'claim-steps': claimStepsDocument,
} satisfies Record<string, MakeDocument<object>>

export type AnswerName = keyof typeof answers
export type DocumentOf<Name extends AnswerName> = ReturnType<(typeof answers)[Name]>
