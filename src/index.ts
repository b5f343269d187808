import type { ClaimStepsDocument, ClaimStepsPlansDocument } from './answers/claim-steps/schema.ts'
import type { CompareDocument } from './answers/compare/schema.ts'
import type { CostDocument } from './answers/cost/schema.ts'
import type { CoversDocument, CoversPlansDocument } from './answers/covers/schema.ts'
import type { EligibleDocument } from './answers/eligible/schema.ts'
import { type AnswerName, answers, type DocumentOf } from './answers/list.ts'
import { costPhonesDocument, eligiblePhonesDocument, type MakePhonesDocument } from './answers/phones/document.ts'
import { readPhones } from './answers/phones/read.ts'
import type { CostPhonesDocument, EligiblePhonesDocument } from './answers/phones/schema.ts'
import type { TimelineDocument, TimelinePlansDocument } from './answers/timeline/schema.ts'
import type { WorthDocument, WorthPlansDocument } from './answers/worth/schema.ts'
import { Decider } from './batch/decider.ts'
import { type Day, parseDay } from './model/day.ts'
import { described, type Facts } from './model/facts.ts'
import { Fault } from './model/fault.ts'
import { type Parameters, parseParameter } from './model/parameters.ts'
import type { Question } from './model/question.ts'
import { type Inputs, isMap, phoneNamed, readQuestion } from './model/read-question.ts'
import { plansOf, type Tables } from './model/tables.ts'
import type { Remedy } from './model/terms.ts'
import { load } from './tables/load.ts'

export type {
  ChargeDocument,
  ClaimStepsDocument,
  ClaimStepsPlansDocument,
  StepDocument,
} from './answers/claim-steps/schema.ts'
export type { CompareDocument, RowDocument } from './answers/compare/schema.ts'
export type { CostDocument, LineDocument, PlanCostDocument } from './answers/cost/schema.ts'
export type { CoversDocument, CoversPlansDocument, LinkDocument } from './answers/covers/schema.ts'
export type { EligibleDocument, PlanDocument } from './answers/eligible/schema.ts'
export type { CostPhonesDocument, EligiblePhonesDocument } from './answers/phones/schema.ts'
export type { ReasonDocument } from './answers/shared/schema.ts'
export type { SpanDocument, TimelineDocument, TimelinePlansDocument } from './answers/timeline/schema.ts'
export type { WorthDocument, WorthPlansDocument } from './answers/worth/schema.ts'
export type { Decided, Decider, Reasoned } from './batch/decider.ts'
export type { Claim, FactName, Facts } from './model/facts.ts'
export { Fault, type FaultWords } from './model/fault.ts'
export type { FaultCode } from './model/fault-words.ts'
export type { Problem } from './model/finding.ts'
export type { Tables } from './model/tables.ts'
export { TablesError } from './tables/problem.ts'
export { faultWords } from './view/error.ts'

/** `plan` is the id or the official name of a plan; without it the question is about all plans. */
type AboutPlan = { readonly plan?: string | null }

/** Values of which each may also be said to be unknown. */
type OrUnknown<Values> = { readonly [Key in keyof Values]: Values[Key] | 'unknown' | null }

/** A claim: a text like `2024-05-01:repair:78000`, or its parts. `quote` is in yen. */
export type SaidClaim = string | ({ readonly date: string } & OrUnknown<{ remedy?: Remedy; quote?: number }>)

type FactsBesideClaims = OrUnknown<Omit<Facts, 'claims'>>

/** The facts of a phone; an absent fact is unknown, as are null and `unknown`. Dates are `YYYY-MM-DD` or `YYYY-MM`. */
export type SaidFacts = FactsBesideClaims & OrUnknown<{ claims?: readonly SaidClaim[] }>

type SaidParameters<Name extends keyof Parameters> = OrUnknown<Pick<Parameters, Name>>

/** `claims` is a list of claims or their number. */
export type CostQuestion = FactsBesideClaims &
  OrUnknown<{ claims?: readonly SaidClaim[] | number }> &
  AboutPlan &
  SaidParameters<'months' | 'freeMonths' | 'unreturned' | 'maxTotal'>
/** `claims` is a number, or a range like `0..2`. */
export type CompareQuestion = FactsBesideClaims &
  OrUnknown<{ claims?: number | string }> &
  AboutPlan &
  SaidParameters<'months' | 'freeMonths' | 'all'>
export type WorthQuestion = SaidFacts & AboutPlan & SaidParameters<'months' | 'freeMonths' | 'repairCost' | 'chance'>

export type PlanQuestion = SaidFacts & AboutPlan
export type StepsQuestion = PlanQuestion & SaidParameters<'done' | 'planSteps'>

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

const checkedDay = (asOf: unknown): Day => {
  if (asOf === undefined || asOf === null)
    throw new Fault('missing-value', { at: 'asOf', like: 'asOf: ', other: '2026-11-23' })
  const day = typeof asOf === 'string' ? parseDay(asOf) : null
  if (day) return day
  throw new Fault('bad-day', { at: 'asOf', given: described(asOf) })
}

/** A caller without types may give anything, or nothing. */
type SaidOptions = Partial<Options> | undefined

const checkedMap = (facts: unknown, place: string): object => {
  if (isMap(facts)) return facts
  throw new Fault('facts-not-a-map', { at: place })
}

/** Where a caller gives facts: of one phone, or of one of a list. */
type Place = 'facts' | `phones[${number}]`

/** The name of a key in errors. */
const namedIn = (place: Place, key: string): string => (place === 'facts' ? key : `${place}.${key}`)

/** The facts and parameters that a caller gives. */
const inputsOf = (question: unknown, plans: readonly string[] | undefined, place: Place): Inputs => {
  const entries = Object.entries(checkedMap(question, place)).map(
    ([key, value]) => [key, { value, at: namedIn(place, key), place }] as const,
  )
  return Object.fromEntries(plans?.length === 1 ? [...entries, ['plan', { value: plans[0], at: 'plans' }]] : entries)
}

/** The tables, if they are like those that `loadTables` gives. */
const checkedTables = (tables: unknown): Tables => {
  const { editions, sources } = (isMap(tables) ? tables : {}) as Partial<Tables>
  const hasEditions = Array.isArray(editions) && editions.every(filed => isMap(filed?.edition))
  if (hasEditions && isMap(sources)) return tables as Tables
  throw new Fault('no-tables', { at: 'tables' })
}

const checkedPlans = (asked: unknown, tables: Tables): readonly string[] => {
  const known = plansOf(checkedTables(tables))
  if (asked === undefined || asked === null) return known
  const plans: readonly unknown[] = Array.isArray(asked) ? asked : [asked]
  const wrong = plans.findIndex(plan => !known.includes(plan as string)) // finds a hole too
  if (wrong >= 0) throw new Fault('unknown-plan', { given: described(plans[wrong]), known })
  if (plans.length === 0) throw new Fault('missing-plan', { at: 'plans', known })
  return [...new Set(plans as readonly string[])]
}

/** A question with the plans of the options, checked. */
const questionOf = (
  name: AnswerName,
  tables: Tables,
  asked: object,
  options: SaidOptions,
  day: Day,
  place: Place = 'facts',
): Question => {
  const plans = options?.plans
  const checked = checkedPlans(plans, tables)
  const inputs = inputsOf(asked, plans && checked, place)
  if (plans && (asked as AboutPlan).plan)
    throw new Fault('not-together', { at: namedIn(place, 'plan'), other: 'plans' })
  const question = readQuestion(inputs, name, tables, day)
  return plans ? { ...question, plans: checked } : question
}

const answered = <Name extends AnswerName>(
  name: Name,
  tables: Tables,
  asked: object,
  options: SaidOptions,
): DocumentOf<Name> => {
  const day = checkedDay(options?.asOf)
  const question = questionOf(name, tables, asked, options, day)
  return answers[name](tables, question, day, options?.why ?? false) as DocumentOf<Name>
}

const phonesAnswered = <Document>(
  make: MakePhonesDocument<Document>,
  name: AnswerName,
  tables: Tables,
  phones: readonly (object & Named)[],
  options: (Options & { readonly maxTotal?: number }) | undefined,
): Document => {
  const day = checkedDay(options?.asOf)
  if (!Array.isArray(phones)) throw new Fault('facts-not-a-map', { at: 'phones' })
  const asked = readPhones(phones, 'phones', (phone, index) => {
    const place = `phones[${index}]` as const
    const { name: called, ...facts } = checkedMap(phone, place) as Named
    return {
      name: phoneNamed(called, `${place}.name`),
      question: questionOf(name, tables, facts, options, day, place),
    }
  })
  const maxTotal = parseParameter('maxTotal', options?.maxTotal, 'maxTotal')
  return make(tables, asked, day, { why: options?.why ?? false, maxTotal })
}

/** A question about one plan: where no plan is named, the facts may leave several. */
type AskAboutPlan<Question, One, Several> = {
  (tables: Tables, question: Question & { readonly plan: string }, options: Options): One
  (tables: Tables, question: Question, options: Options & { readonly plans: readonly [string] }): One
  (tables: Tables, question: Question, options: Options): One | Several
}

/**
 * Reads and checks the tables of the package, or those of another folder. Rejects with a `TablesError` that names every
 * problem with its place, and with a `Fault` when a file cannot be read. Each call gives tables of their own.
 */
export const loadTables = async (folder?: string): Promise<Tables> =>
  structuredClone(await load(import.meta.dirname, folder))

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
 * caller's estimate of a repair; nothing is assumed without it. Without a plan it answers for those that the facts leave possible. Throws as `cost` does.
 */
export const worth: AskAboutPlan<WorthQuestion, WorthDocument, WorthPlansDocument> = (
  tables: Tables,
  question: WorthQuestion,
  options: Options,
) => answered('worth', tables, question, options) as WorthDocument

/**
 * Says whether a plan pays for an incident on its day, whom to ask first, what it costs in whole yen and how many claims
 * are left, with an answer for each reading when they differ. A verdict is yes or no only when no unknown fact can
 * change it. Without a plan it answers for those that the facts leave possible. Throws as `eligible` does, and for claims
 * outside the time of the contract. Rulebook sections 4 (cover) and 5.
 */
export const covers: AskAboutPlan<PlanQuestion, CoversDocument, CoversPlansDocument> = (
  tables: Tables,
  question: PlanQuestion,
  options: Options,
) => answered('covers', tables, question, options) as CoversDocument

/**
 * Says what the seller, the maker and the plan cover, from which day to which. A day is null when its fact is unknown;
 * `needs` names that fact. Without a plan it answers for those that the facts leave
 * possible. Throws as `eligible` does. Rulebook sections 4 (cover) and 5 no. 4.
 */
export const timeline: AskAboutPlan<PlanQuestion, TimelineDocument, TimelinePlansDocument> = (
  tables: Tables,
  question: PlanQuestion,
  options: Options,
) => answered('timeline', tables, question, options) as TimelineDocument

/**
 * Lists the steps of a claim in their order, with deadlines, charges and the steps that cannot be undone. A step that
 * depends on an unknown fact keeps its `if`. Throws as `covers` does, and for a step in `done` that the plan does not have.
 */
export const claimSteps: AskAboutPlan<StepsQuestion, ClaimStepsDocument, ClaimStepsPlansDocument> = (
  tables: Tables,
  question: StepsQuestion,
  options: Options,
) => answered('claim-steps', tables, question, options) as ClaimStepsDocument

/**
 * Prepares `eligible` for many records on one day: it keeps results for the next record and answers about a hundred
 * thousand records a second. Its `decide` and `reasoned` return null for a record that has other keys than facts, or
 * facts that cannot all be true; call `eligible` for such a record. Throws a `Fault` as `eligible` does, and an `Error`
 * when a plan of the tables depends on too many facts.
 */
export const prepare = (tables: Tables, options: Omit<Options, 'why'>): Decider => {
  const { asOf, plans }: Partial<Options> = options ?? {}
  const decider = Decider.of(tables, checkedPlans(plans, tables), checkedDay(asOf))
  if (decider) return decider
  throw new Error('a plan of these tables cannot be prepared: ask eligible for each record')
}
