import type { Condition, Note, OpenClause } from '../model/edition.ts'
import type { QuestionName } from '../model/question.ts'
import { truth } from './condition.ts'
import type { Situation } from './situation.ts'

/** What is to be mentioned beside an answer: notes, and clauses that the sources leave open. */
export type Mentions = { readonly notes: readonly Note[]; readonly open: readonly OpenClause[] }

/**
 * The notes and open clauses that belong to an answer: those of its command whose `when` holds for certain and whose
 * `unless` does not; newer prices are reported only on a day after that of the tables. Where the answer is a plain no, only those that the user's own facts call for.
 */
export const mentionsOf = (command: QuestionName, situation: Situation, isRefused = false): Mentions =>
  mentionsIn(command, [situation], isRefused)

/** The same for an answer about several situations: what belongs to one of them does. */
export const mentionsIn = (
  command: QuestionName,
  situations: readonly [Situation, ...Situation[]],
  isRefused = false,
): Mentions => {
  const holds = (condition: Condition) => (situation: Situation) => truth(condition, situation) === 'yes'
  const { edition, asOf } = situations[0]
  const isReported = ({ code }: Note): boolean => code !== 'newer-prices-reported' || asOf > edition.observed
  const belongs = ({ in: answers, when, unless }: Pick<OpenClause, 'in' | 'when' | 'unless'>): boolean => {
    if (!answers?.includes(command)) return false
    if (unless !== undefined && situations.every(holds(unless))) return false
    return when === undefined ? !isRefused : situations.some(holds(when))
  }
  const [notes, open] = [edition.notes.filter(isReported).filter(belongs), edition.open.filter(belongs)]
  for (const { id } of notes) edition.noteUse?.(`notes.${id}`)
  for (const { id } of open) edition.noteUse?.(`open.${id}`)
  return { notes, open }
}
