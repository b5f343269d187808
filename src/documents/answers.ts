import type { Day } from '../model/day.ts'
import type { Question } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import { decideEligible } from '../rules/eligible.ts'
import { eligibleDocument } from './eligible.ts'

/** The verdict of each plan that an answer speaks of, where it gives one. */
export type Verdicts = Readonly<Record<string, string>>

/** From a question to its document: the one path that commands, the library, `batch` and `test` take. `why` adds reason trees. */
export const answers = {
  eligible: (tables: Tables, { plans, facts }: Question, asOf: Day, why = false) =>
    eligibleDocument(tables, decideEligible(tables, plans, facts, asOf), facts, asOf, why),
} satisfies Record<string, (tables: Tables, question: Question, asOf: Day, why?: boolean) => object>

export type AnswerName = keyof typeof answers
export type DocumentOf<Name extends AnswerName> = ReturnType<(typeof answers)[Name]>

type WithVerdicts = {
  readonly plan?: string
  readonly verdict?: string
  readonly plans?: readonly { readonly id: string; readonly verdict?: string }[]
}

/** The verdicts that a document holds, by plan. */
export const verdictsOf = ({ plan, verdict, plans = [] }: WithVerdicts): Verdicts =>
  Object.fromEntries(
    [...plans, ...(plan === undefined ? [] : [{ id: plan, verdict }])].flatMap(one =>
      one.verdict === undefined ? [] : [[one.id, one.verdict]],
    ),
  )
