import { refuseConflicts } from './model/conflicts.ts'
import { type Day, parseDay } from './model/day.ts'
import { type FactName, type Facts, factNames, isFactName, parseFact } from './model/facts.ts'
import { Fault } from './model/fault.ts'
import { coursesOf } from './model/figures.ts'
import { plansOf, type Tables } from './model/tables.ts'
import { type EligibleDocument, eligibleDocument } from './output/eligible/document.ts'
import { decideEligible } from './rules/eligible.ts'
import { load } from './tables/load.ts'

export type { Claim, FactName, Facts } from './model/facts.ts'
export { Fault } from './model/fault.ts'
export type { Tables } from './model/tables.ts'
export type { EligibleDocument, PlanDocument, ReasonDocument } from './output/eligible/document.ts'
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

const checkedFacts = (raw: Facts, tables: Tables, today: Day): Facts => {
  const courses = [...new Set(tables.editions.flatMap(({ edition }) => coursesOf(edition)))]
  const entries = Object.entries(raw).map(([key, value]): [FactName, unknown] => {
    if (!isFactName(key)) throw new Fault('unknown-key', { at: 'facts', given: key, known: factNames })
    return [key, parseFact(key, value, { today, courses }, key)]
  })
  const facts: Facts = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  refuseConflicts(facts)
  return facts
}

const checkedPlans = (asked: readonly string[] | undefined, tables: Tables): readonly string[] => {
  const known = plansOf(tables)
  const wrong = asked?.find(plan => !known.includes(plan))
  if (wrong !== undefined) throw new Fault('unknown-plan', { given: wrong, known })
  return asked ?? known
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
export const eligible = (tables: Tables, facts: Facts, { asOf, plans, why = false }: Options): EligibleDocument => {
  const day = checkedDay(asOf)
  const checked = checkedFacts(facts, tables, day)
  const result = decideEligible(tables, checkedPlans(plans, tables), checked, day)
  return eligibleDocument(tables, result, checked, day, why)
}
