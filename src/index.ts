import { type AnswerName, answers, type DocumentOf } from './documents/answers.ts'
import type { EligibleDocument } from './documents/eligible.ts'
import { type Day, parseDay } from './model/day.ts'
import type { Facts } from './model/facts.ts'
import { Fault } from './model/fault.ts'
import { readQuestion, type Told } from './model/question.ts'
import { plansOf, type Tables } from './model/tables.ts'
import { load } from './tables/load.ts'

export type { EligibleDocument, PlanDocument, ReasonDocument } from './documents/eligible.ts'
export type { Claim, FactName, Facts } from './model/facts.ts'
export { Fault } from './model/fault.ts'
export type { Tables } from './model/tables.ts'
export { type Problem, TablesError } from './tables/problem.ts'

export type Options = {
  /** The day of the question, `YYYY-MM-DD`: it selects the editions and is the day of application. */
  readonly asOf: string
  /** The plans to answer for, by id; without it all. */
  readonly plans?: readonly string[]
  /** Adds to each reason its tree, its citations and its place in the tables. */
  readonly why?: boolean
}

const checkedDay = (asOf: string): Day => {
  const day = parseDay(asOf)
  if (day) return day
  throw new Fault('bad-day', { at: 'asOf', given: asOf })
}

/** Facts, and beside them the parameters of the command, as a caller gives them. */
const toldBy = (said: object, plans: readonly string[] | undefined): Told => {
  const entries = Object.entries(said).map(([key, value]) => [key, { value, at: key, place: 'facts' }] as const)
  return Object.fromEntries(plans?.length === 1 ? [...entries, ['plan', { value: plans[0], at: 'plans' }]] : entries)
}

const checkedPlans = (asked: readonly string[] | undefined, tables: Tables): readonly string[] => {
  const known = plansOf(tables)
  const wrong = asked?.find(plan => !known.includes(plan))
  if (wrong !== undefined) throw new Fault('unknown-plan', { given: wrong, known })
  return asked ?? known
}

const answered = <Name extends AnswerName>(
  name: Name,
  tables: Tables,
  said: object,
  { asOf, plans, why = false }: Options,
): DocumentOf<Name> => {
  const day = checkedDay(asOf)
  const checked = checkedPlans(plans, tables)
  const question = readQuestion(toldBy(said, plans), name, tables, day)
  return answers[name](tables, { ...question, plans: plans ? checked : question.plans }, day, why) as DocumentOf<Name>
}

/**
 * The tables that ship with the package, or those of another folder, read and checked. Rejects with a `TablesError`
 * that names every problem with its place, and with a `Fault` when a file cannot be read.
 */
export const loadTables = (folder?: string): Promise<Tables> => load(import.meta.dirname, folder)

/**
 * Which plans can be taken on a day, why not the others, what they cost in whole yen, and what to ask next: the same
 * document that `mio-warranty eligible --json` prints. A fact that is absent, null or `unknown` is unknown, and no
 * verdict is yes or no while it could still change it. Throws a `Fault` for anything that is no fact, for facts that
 * cannot both be true, for a day or a plan that does not exist. Rulebook section 4, eligibility and enrolment.
 */
export const eligible = (tables: Tables, facts: Facts, options: Options): EligibleDocument =>
  answered('eligible', tables, facts, options)
