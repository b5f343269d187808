import type { ClaimStepsDocument } from './answers/claim-steps/schema.ts'
import type { CompareDocument } from './answers/compare/schema.ts'
import type { CostDocument } from './answers/cost/schema.ts'
import type { CoversDocument } from './answers/covers/schema.ts'
import type { EligibleDocument } from './answers/eligible/schema.ts'
import { type AnswerName, answers, type DocumentOf } from './answers/list.ts'
import { costPhonesDocument, eligiblePhonesDocument, type MakePhonesDocument } from './answers/phones/document.ts'
import type { CostPhonesDocument, EligiblePhonesDocument } from './answers/phones/schema.ts'
import type { TimelineDocument } from './answers/timeline/schema.ts'
import type { WorthDocument } from './answers/worth/schema.ts'
import { Decider } from './batch/decider.ts'
import { type Day, parseDay } from './model/day.ts'
import type { Facts } from './model/facts.ts'
import { Fault } from './model/fault.ts'
import type { Parameters } from './model/parameters.ts'
import type { Question } from './model/question.ts'
import { type Inputs, readQuestion } from './model/read-question.ts'
import { plansOf, type Tables } from './model/tables.ts'
import type { Remedy } from './model/terms.ts'
import { load } from './tables/load.ts'

export type { ChargeDocument, ClaimStepsDocument, StepDocument } from './answers/claim-steps/schema.ts'
export type { CompareDocument, RowDocument } from './answers/compare/schema.ts'
export type { CostDocument, LineDocument, PlanCostDocument } from './answers/cost/schema.ts'
export type { CoversDocument, LinkDocument } from './answers/covers/schema.ts'
export type { EligibleDocument, PlanDocument } from './answers/eligible/schema.ts'
export type { CostPhonesDocument, EligiblePhonesDocument } from './answers/phones/schema.ts'
export type { ReasonDocument } from './answers/shared/schema.ts'
export type { SpanDocument, TimelineDocument } from './answers/timeline/schema.ts'
export type { WorthDocument } from './answers/worth/schema.ts'
export type { Decided, Decider, Reasoned } from './batch/decider.ts'
export type { Claim, FactName, Facts } from './model/facts.ts'
export { Fault } from './model/fault.ts'
export type { Problem } from './model/finding.ts'
export type { Tables } from './model/tables.ts'
export { TablesError } from './tables/problem.ts'

/** `plan` is the id or the official name of a plan; without it the question is about all plans. */
type AboutPlan = { readonly plan?: string }

/** A claim: a text like `2024-05-01:repair:78000`, or its parts. `quote` is in yen. */
export type SaidClaim = string | { readonly date: string; readonly remedy?: Remedy; readonly quote?: number }

/** The facts of a phone; an absent fact is unknown. Dates are `YYYY-MM-DD` or `YYYY-MM`. */
export type SaidFacts = Omit<Facts, 'claims'> & { readonly claims?: readonly SaidClaim[] }

/** Facts; `claims` is a list of claims or their number. */
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

/** The name of a phone of a list. */
type Named = { readonly name?: string }

export type Options = {
  /** The day of the question, `YYYY-MM-DD`: it selects the editions and is the day of application. */
  readonly asOf: string
  /** The ids of the plans to answer for; without it all plans. */
  readonly plans?: readonly string[]
  /** Adds to each reason its tree, its citations and its place in the tables; to answers without reasons the figures and items that they use. */
  readonly why?: boolean
}

const checkedDay = (asOf: string): Day => {
  const day = parseDay(asOf)
  if (day) return day
  throw new Fault('bad-day', { at: 'asOf', given: asOf })
}

/** The facts and parameters that a caller gives. */
const inputsOf = (question: object, plans: readonly string[] | undefined): Inputs => {
  const entries = Object.entries(question).map(([key, value]) => [key, { value, at: key, place: 'facts' }] as const)
  return Object.fromEntries(plans?.length === 1 ? [...entries, ['plan', { value: plans[0], at: 'plans' }]] : entries)
}

const checkedPlans = (asked: readonly string[] | undefined, tables: Tables): readonly string[] => {
  const known = plansOf(tables)
  const wrong = asked?.find(plan => !known.includes(plan))
  if (wrong !== undefined) throw new Fault('unknown-plan', { given: wrong, known })
  if (asked?.length === 0) throw new Fault('missing-plan', { at: 'plans', known })
  return asked ? [...new Set(asked)] : known
}

/** A question with the plans of the options, checked. */
const questionOf = (name: AnswerName, tables: Tables, asked: object, { plans }: Options, day: Day): Question => {
  const checked = checkedPlans(plans, tables)
  const { plan } = asked as AboutPlan
  if (plans && plan) throw new Fault('not-together', { at: 'plan', other: 'plans' })
  const question = readQuestion(inputsOf(asked, plans && checked), name, tables, day)
  return plans ? { ...question, plans: checked } : question
}

const answered = <Name extends AnswerName>(
  name: Name,
  tables: Tables,
  asked: object,
  options: Options,
): DocumentOf<Name> => {
  const day = checkedDay(options.asOf)
  const question = questionOf(name, tables, asked, options, day)
  return answers[name](tables, question, day, options.why ?? false) as DocumentOf<Name>
}

const phonesAnswered = <Document>(
  make: MakePhonesDocument<Document>,
  name: AnswerName,
  tables: Tables,
  phones: readonly (object & Named)[],
  options: Options & { readonly maxTotal?: number },
): Document => {
  const day = checkedDay(options.asOf)
  const asked = phones.map(({ name: called = null, ...phone }) => ({
    name: called,
    question: questionOf(name, tables, phone, options, day),
  }))
  return make(tables, asked, day, { why: options.why ?? false, maxTotal: options.maxTotal })
}

/**
 * Reads and checks the tables of the package, or those of another folder. Rejects with a `TablesError` that names every
 * problem with its place, and with a `Fault` when a file cannot be read.
 */
export const loadTables = (folder?: string): Promise<Tables> => load(import.meta.dirname, folder)

/**
 * Says which plans can be taken on a day, why not the others, what they cost in whole yen, and what to ask next: the
 * document that `mio-warranty eligible --json` prints. A fact that is absent, null or `unknown` is unknown; a verdict is
 * yes or no only when no unknown fact can change it. Throws a `Fault` for an unknown fact or value, for facts that
 * cannot both be true, and for a day or a plan that does not exist. Rulebook section 4, eligibility and enrolment.
 */
export const eligible = (tables: Tables, facts: SaidFacts, options: Options): EligibleDocument =>
  answered('eligible', tables, facts, options)

/**
 * Calculates what plans cost in whole yen over `months`, line by line, with claims. Unknown facts make a total a range;
 * its `max` is null when nothing limits it. Claims over the limit of a year are refused and have no price. Throws a
 * `Fault` as `eligible` does, and for claims outside the months of the question. Rulebook sections 4 (fees), 5 and 6.
 */
export const cost = (tables: Tables, question: CostQuestion, options: Options): CostDocument =>
  answered('cost', tables, question, options)

/**
 * Answers `eligible` for several phones under one account, each with its own facts and plan: the phones before one that
 * may join a plan with a limit of options in force are the least of its `devicesEnrolled` where that is not given. The
 * document is what `mio-warranty eligible --facts` prints as JSON for a list. Throws as `eligible` does. Rulebook section
 * 5 no. 12.
 */
export const eligiblePhones = (
  tables: Tables,
  phones: readonly (PlanQuestion & Named)[],
  options: Options,
): EligiblePhonesDocument => phonesAnswered(eligiblePhonesDocument, 'eligible', tables, phones, options)

/**
 * Answers `cost` for several phones under one account, with their sum in whole yen: of a phone without a plan the sum
 * spans the plans that it may have. `maxTotal` bounds the sum. Throws as `cost` does.
 */
export const costPhones = (
  tables: Tables,
  phones: readonly (CostQuestion & Named)[],
  options: Options & { readonly maxTotal?: number },
): CostPhonesDocument => phonesAnswered(costPhonesDocument, 'cost', tables, phones, options)

/**
 * Compares the totals of the plans for several numbers of claims within one counted year. Leaves out the plans that
 * cannot be taken, unless `all` is true. Throws as `cost` does.
 */
export const compare = (tables: Tables, question: CompareQuestion, options: Options): CompareDocument =>
  answered('compare', tables, question, options)

/**
 * Says from what price of a repair on a plan pays, for 1 repair up to the limit of a year (`breakEven.prices`, in yen;
 * null where no price does). With `repairCost` it also compares the plan with paying that for one repair, and says from
 * how many repairs the plan is cheaper: null when it never is, and when the totals are ranges. `chance` (0 to 1) is the
 * caller's estimate of a repair; nothing is assumed without it. Throws as `cost` does, and when no plan is named.
 */
export const worth = (tables: Tables, question: WorthQuestion, options: Options): WorthDocument =>
  answered('worth', tables, question, options)

/**
 * Says whether a plan pays for an incident on its day, whom to ask first, what it costs in whole yen and how many claims
 * are left, with an answer for each reading when they differ. A verdict is yes or no only when no unknown fact can
 * change it. Throws as `eligible` does, when no plan is named, and for claims outside the time of the contract.
 * Rulebook sections 4 (cover) and 5.
 */
export const covers = (tables: Tables, question: PlanQuestion, options: Options): CoversDocument =>
  answered('covers', tables, question, options)

/**
 * Says what the seller, the maker and the plan cover, from which day to which. A day is null when its fact is unknown;
 * `needs` names that fact. Throws as `eligible` does, and when no plan is named. Rulebook sections 4 (cover) and 5 no. 4.
 */
export const timeline = (tables: Tables, question: PlanQuestion, options: Options): TimelineDocument =>
  answered('timeline', tables, question, options)

/**
 * Lists the steps of a claim in their order, with deadlines, charges and the steps that cannot be undone. A step that
 * depends on an unknown fact keeps its `if`. Throws as `covers` does, and for a step in `done` that the plan does not have.
 */
export const claimSteps = (tables: Tables, question: StepsQuestion, options: Options): ClaimStepsDocument =>
  answered('claim-steps', tables, question, options)

/**
 * Prepares `eligible` for many records on one day: it keeps results for the next record and answers about a hundred
 * thousand records a second. Its `decide` and `reasoned` return null for a record that has other keys than facts, or
 * facts that cannot all be true; call `eligible` for such a record. Throws a `Fault` as `eligible` does, and an `Error`
 * when a plan of the tables depends on too many facts.
 */
export const prepare = (tables: Tables, { asOf, plans }: Omit<Options, 'why'>): Decider => {
  const decider = Decider.of(tables, checkedPlans(plans, tables), checkedDay(asOf))
  if (decider) return decider
  throw new Error('a plan of these tables cannot be prepared: ask eligible for each record')
}
