import type { Day } from '../model/day.ts'
import type { Question } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import { claimStepsDocument } from './claim-steps/document.ts'
import { compareDocument } from './compare/document.ts'
import { costDocument } from './cost/document.ts'
import { coversDocument } from './covers/document.ts'
import { eligibleDocument } from './eligible/document.ts'
import { timelineDocument } from './timeline/document.ts'
import { worthDocument } from './worth/document.ts'

/** How a command answers: the tables, what was asked and told, and the day in; its document out. `why` adds reason trees. */
export type Answer<Document> = (tables: Tables, question: Question, asOf: Day, why?: boolean) => Document

/** From a question to its document: the one path that commands, the library, `batch` and `test` take. */
export const answers = {
  eligible: eligibleDocument,
  cost: costDocument,
  compare: compareDocument,
  worth: worthDocument,
  covers: coversDocument,
  timeline: timelineDocument,
  'claim-steps': claimStepsDocument,
} satisfies Record<string, Answer<object>>

export type AnswerName = keyof typeof answers
export type DocumentOf<Name extends AnswerName> = ReturnType<(typeof answers)[Name]>
