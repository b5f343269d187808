import type { Day } from '../model/day.ts'
import type { Question } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import { decideCompare } from '../rules/compare.ts'
import { decideCost } from '../rules/cost.ts'
import { decideCovers } from '../rules/covers.ts'
import { decideEligible } from '../rules/eligible.ts'
import { decideSteps } from '../rules/steps.ts'
import { decideTimeline } from '../rules/timeline.ts'
import { decideWorth } from '../rules/worth.ts'
import { claimStepsDocument } from './claim-steps.ts'
import { compareDocument } from './compare.ts'
import { costDocument } from './cost.ts'
import { coversDocument } from './covers.ts'
import { eligibleDocument } from './eligible.ts'
import { timelineDocument } from './timeline.ts'
import { worthDocument } from './worth.ts'

/** The verdict of each plan that an answer speaks of, where it gives one. */
export type Verdicts = Readonly<Record<string, string>>

/** From a question to its document: the one path that commands, the library, `batch` and `test` take. `why` adds reason trees. */
export const answers = {
  eligible: (tables: Tables, { plans, facts }: Question, asOf: Day, why = false) =>
    eligibleDocument(tables, decideEligible(tables, plans, facts, asOf), facts, asOf, why),
  cost: (tables: Tables, question: Question, asOf: Day) =>
    costDocument(tables, decideCost(tables, question, asOf), question, asOf),
  compare: (tables: Tables, question: Question, asOf: Day) =>
    compareDocument(tables, decideCompare(tables, question, asOf), question, asOf),
  worth: (tables: Tables, question: Question, asOf: Day) =>
    worthDocument(tables, decideWorth(tables, question, asOf), question, asOf),
  covers: (tables: Tables, question: Question, asOf: Day, why = false) =>
    coversDocument(tables, decideCovers(tables, question, asOf), question, asOf, why),
  timeline: (tables: Tables, question: Question, asOf: Day) =>
    timelineDocument(tables, decideTimeline(tables, question, asOf), question, asOf),
  'claim-steps': (tables: Tables, question: Question, asOf: Day) =>
    claimStepsDocument(tables, decideSteps(tables, question, asOf), question, asOf),
} satisfies Record<string, (tables: Tables, question: Question, asOf: Day, why?: boolean) => object>

export type AnswerName = keyof typeof answers
export type DocumentOf<Name extends AnswerName> = ReturnType<(typeof answers)[Name]>

type WithVerdicts = {
  readonly plan?: string
  readonly verdict?: string | null
  readonly plans?: readonly { readonly id: string; readonly verdict?: string | null }[]
}

/** The verdicts that a document holds, by plan. */
export const verdictsOf = ({ plan, verdict, plans = [] }: WithVerdicts): Verdicts =>
  Object.fromEntries(
    [...plans, ...(plan === undefined ? [] : [{ id: plan, verdict }])].flatMap(one =>
      one.verdict === undefined || one.verdict === null ? [] : [[one.id, one.verdict]],
    ),
  )
