import type { Answer, Note, OpenClause } from '../model/edition.ts'
import type { Situation } from './situation.ts'
import { truth } from './truth.ts'

/** What is to be mentioned beside an answer: notes, and clauses that the sources leave open. */
export type Mentions = { readonly notes: readonly Note[]; readonly open: readonly OpenClause[] }

/**
 * The notes and open clauses that belong to an answer: those of its command whose condition holds for certain. Where
 * the answer is a plain no, only those that the user's own facts call for.
 */
export const mentionsOf = (command: Answer, situation: Situation, isRefused = false): Mentions =>
  mentionsIn(command, [situation], isRefused)

/** The same for an answer about several situations: what belongs to one of them does. */
export const mentionsIn = (
  command: Answer,
  situations: readonly [Situation, ...Situation[]],
  isRefused = false,
): Mentions => {
  const belongs = ({ in: answers, when }: Pick<OpenClause, 'in' | 'when'>): boolean => {
    if (!answers?.includes(command)) return false
    return when === undefined ? !isRefused : situations.some(situation => truth(when, situation) === 'yes')
  }
  const { notes, open } = situations[0].edition
  return { notes: notes.filter(belongs), open: open.filter(belongs) }
}
