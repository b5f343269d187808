import type { Palette } from '../../view/colour.ts'
import { claimStepsTable } from '../claim-steps/table.ts'
import { compareTable } from '../compare/table.ts'
import { costTable } from '../cost/table.ts'
import { coversTable } from '../covers/table.ts'
import { eligibleTable } from '../eligible/table.ts'
import type { AnswerName, DocumentOf } from '../list.ts'
import type { View } from '../shared/view.ts'
import { timelineTable } from '../timeline/table.ts'
import { worthTable } from '../worth/table.ts'

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
