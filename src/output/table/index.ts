import type { AnswerName, DocumentOf } from '../../documents/answers.ts'
import type { Palette } from '../colour.ts'
import type { View } from '../view.ts'
import { claimStepsTable } from './claim-steps.ts'
import { compareTable } from './compare.ts'
import { costTable } from './cost.ts'
import { coversTable } from './covers.ts'
import { eligibleTable } from './eligible.ts'
import { timelineTable } from './timeline.ts'
import { worthTable } from './worth.ts'

/** Each answer for a terminal. */
export const tables: {
  readonly [Name in AnswerName]: (document: DocumentOf<Name>, view: View, paint: Palette) => string
} = {
  eligible: eligibleTable,
  cost: costTable,
  compare: compareTable,
  worth: worthTable,
  covers: coversTable,
  timeline: timelineTable,
  'claim-steps': claimStepsTable,
}
