import type { ClaimStepsDocument } from './answers/claim-steps/schema.ts'
import type { CompareDocument } from './answers/compare/schema.ts'
import type { CostDocument } from './answers/cost/schema.ts'
import type { CoversDocument } from './answers/covers/schema.ts'
import type { EligibleDocument } from './answers/eligible/schema.ts'
import { type AnswerName, answers, type DocumentOf } from './answers/list.ts'
import type { TimelineDocument } from './answers/timeline/schema.ts'
import type { WorthDocument } from './answers/worth/schema.ts'
import { Decider } from './batch/decider.ts'
import { type Day, parseDay } from './model/day.ts'
import type { Facts } from './model/facts.ts'
import { Fault } from './model/fault.ts'
import type { Parameters } from './model/parameters.ts'
import { readQuestion, type Told } from './model/read-question.ts'
import { plansOf, type Tables } from './model/tables.ts'
import type { Remedy } from './model/terms.ts'
import { load } from './tables/load.ts'

export type { ChargeDocument, ClaimStepsDocument, StepDocument } from './answers/claim-steps/schema.ts'
export type { CompareDocument, RowDocument } from './answers/compare/schema.ts'
export type { CostDocument, LineDocument, PlanCostDocument } from './answers/cost/schema.ts'
export type { CoversDocument, LinkDocument } from './answers/covers/schema.ts'
export type { EligibleDocument, PlanDocument } from './answers/eligible/schema.ts'
export type { ReasonDocument } from './answers/shared/schema.ts'
export type { SpanDocument, TimelineDocument } from './answers/timeline/schema.ts'
export type { WorthDocument } from './answers/worth/schema.ts'
export type { Decided, Decider, Reasoned } from './batch/decider.ts'
export type { Claim, FactName, Facts } from './model/facts.ts'
export { Fault } from './model/fault.ts'
export type { Problem } from './model/finding.ts'
export type { Tables } from './model/tables.ts'
export { TablesError } from './tables/problem.ts'

/** A question about one plan, or about all: `plan` is an id or official name. */
type AboutPlan = { readonly plan?: string }

/** A claim as a caller tells it: a text like `2024-05-01:repair:78000`, or its parts. `quote` is in yen. */
export type SaidClaim = string | { readonly date: string; readonly remedy?: Remedy; readonly quote?: number }

/** What a caller says of a phone, by fact; one that is absent is unknown. Dates are `YYYY-MM-DD` or `YYYY-MM`. */
export type SaidFacts = Omit<Facts, 'claims'> & { readonly claims?: readonly SaidClaim[] }

/** Facts, and how many claims there are where they are not told one by one. */
type FactsOrCount = Omit<Facts, 'claims'> & { readonly claims?: readonly SaidClaim[] | number }

export type CostQuestion = FactsOrCount &
  AboutPlan &
  Pick<Parameters, 'months' | 'freeMonths' | 'unreturned' | 'maxTotal'>
/** `claims` is a number, or a range like `0..2`. */
export type CompareQuestion = Omit<Facts, 'claims'> &
  AboutPlan &
  Pick<Parameters, 'months' | 'freeMonths' | 'all'> & { readonly claims?: number | string }
export type WorthQuestion = SaidFacts & AboutPlan & Pick<Parameters, 'months' | 'freeMonths' | 'repairCost' | 'chance'>

export type PlanQuestion = SaidFacts & AboutPlan
export type StepsQuestion = PlanQuestion & Pick<Parameters, 'done'>

export type Options = {
  /** The day of the question, `YYYY-MM-DD`: it selects the editions and is the day of application. */
  readonly asOf: string
  /** The plans to answer for, by id; without it all. */
  readonly plans?: readonly string[]
  /** Adds to each reason its tree, its citations and its place in the tables; to answers without reasons the figures and items they rest on. */
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
  if (asked?.length === 0) throw new Fault('missing-plan', { at: 'plans', known })
  return asked ? [...new Set(asked)] : known
}

const answered = <Name extends AnswerName>(
  name: Name,
  tables: Tables,
  said: object,
  { asOf, plans, why = false }: Options,
): DocumentOf<Name> => {
  const day = checkedDay(asOf)
  const checked = checkedPlans(plans, tables)
  const { plan } = said as AboutPlan
  if (plans && plan) throw new Fault('not-together', { at: 'plan', other: 'plans' })
  const question = readQuestion(toldBy(said, plans && checked), name, tables, day)
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
export const eligible = (tables: Tables, facts: SaidFacts, options: Options): EligibleDocument =>
  answered('eligible', tables, facts, options)

/**
 * What plans cost in whole yen over `months`, claims included, line by line; what is unknown widens the totals, whose
 * `max` is null where nothing bounds them. Claims over the limit of a year are refused and never priced. Throws a
 * `Fault` as `eligible` does, and for claims outside the time asked about. Rulebook sections 4 (fees), 5 and 6.
 */
export const cost = (tables: Tables, question: CostQuestion, options: Options): CostDocument =>
  answered('cost', tables, question, options)

/**
 * Totals of the plans side by side over numbers of claims within one counted year; plans that the facts rule out are
 * left out unless `all`. Throws as `cost` does.
 */
export const compare = (tables: Tables, question: CompareQuestion, options: Options): CompareDocument =>
  answered('compare', tables, question, options)

/**
 * A plan against paying for one repair at `repairCost` yen oneself, and from how many repairs on it pays: null when it
 * never does, and while the numbers are a range. No rate of failure is assumed; `chance` (0 to 1) is the caller's own.
 * Throws as `cost` does, and when no plan is named.
 */
export const worth = (tables: Tables, question: WorthQuestion, options: Options): WorthDocument =>
  answered('worth', tables, question, options)

/**
 * Whether a plan pays for an incident on its day, who is asked before it, what it costs in whole yen and how many
 * claims are left, under every reading where the answers differ. A verdict is yes or no only when no further fact can
 * change it. Throws as `eligible` does, when no plan is named, and for claims outside their time. Rulebook sections 4 (cover) and 5.
 */
export const covers = (tables: Tables, question: PlanQuestion, options: Options): CoversDocument =>
  answered('covers', tables, question, options)

/**
 * Who covers what from when to when: seller, maker and plan. A day that was not told leaves null, and stands in `needs`.
 * Throws as `eligible` does, and when no plan is named. Rulebook sections 4 (cover) and 5 no. 4.
 */
export const timeline = (tables: Tables, question: PlanQuestion, options: Options): TimelineDocument =>
  answered('timeline', tables, question, options)

/**
 * What to do about a claim, in order, with deadlines, points of no return and charges. A step whose case is not known
 * stays with its `if`. Throws as `covers` does, and for a step in `done` that the plan does not have.
 */
export const claimSteps = (tables: Tables, question: StepsQuestion, options: Options): ClaimStepsDocument =>
  answered('claim-steps', tables, question, options)

/**
 * `eligible` for many records on one day: what was worked out for one is kept for the next, so that it answers some
 * hundred thousand a second. Its `decide` and `reasoned` give null for a record that holds anything but plain facts
 * that go together; then `eligible` says what is wrong, or answers. Throws a `Fault` as `eligible` does, and an `Error`
 * where the tables hold a plan that depends on too many facts at once to be prepared.
 */
export const prepare = (tables: Tables, { asOf, plans }: Omit<Options, 'why'>): Decider => {
  const decider = Decider.of(tables, checkedPlans(plans, tables), checkedDay(asOf))
  if (decider) return decider
  throw new Error('a plan of these tables cannot be prepared: ask eligible for each record')
}
