import * as z from 'zod'
import { type FactName, type Facts, factNames, kindOf } from '../../model/facts.ts'
import { kindOfParameter, type ParameterName, type Parameters, parameterNames } from '../../model/parameters.ts'
import type { Need } from '../../model/question.ts'
import { factTexts, parameterLabels } from '../../text/facts.ts'
import type { AssumptionCode } from './words.ts'

/*
 * The schemas that documents share. Each document has one schema, and its type is inferred from it. Other files import
 * only the types, so that the program starts without zod. In the printed JSON Schema objects are open, and codes and
 * names of facts are plain strings: a consumer with an old copy accepts later additions.
 */

type Plain = string | number | boolean | null | undefined
type ReadonlyDeep<Value> = unknown extends Value
  ? Value
  : Value extends Plain
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly ReadonlyDeep<Item>[]
      : { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> }

/** The readonly type that a schema describes. */
export type Described<Schema extends z.ZodType> = ReadonlyDeep<z.output<Schema>>

/** A plain string in the printed schema; a union of the known words for the compiler. */
export const word = <Word extends string>() => z.string() as unknown as z.ZodType<Word>

export const day = z.iso.date()
export const text = z
  .object({ ja: z.string().describe('Japanese'), en: z.string().describe('English') })
  .meta({ id: 'words', description: 'A text in both languages' })
export const count = z.int().min(0)
export const strings = z.array(z.string())
const factName = word<FactName>()
export const need = word<Need>()

export const certainty = z.enum(['stated', 'hedged', 'implied', 'unknown'])
export const tax = z.enum(['included', 'excluded', 'not-taxable'])
export const settled = z.enum(['yes', 'no', 'conditional'])
export const verdict = z.enum(['yes', 'no', 'conditional', 'unattested'])
export const remedy = z.enum(['repair', 'exchange'])
export const payer = z.enum(['plan', 'maker-warranty', 'seller-warranty'])
export const end = z.enum(['dated', 'until-cancelled', 'unknown'])
const state = z.enum(['yes', 'no', 'unknown'])

/** Yen, months or a count that can vary. */
export const range = z
  .object({
    min: count.describe('The least'),
    max: z.nullable(count).describe('The most; null where no source bounds it'),
  })
  .meta({ id: 'range', description: 'Whole yen, months or a count that can vary; equal ends where it is exact' })
export const amount = z.nullable(range)

/** A range of numbers that may be negative or fractional. */
export const numbers = z.object({
  min: z.number().describe('The least'),
  max: z.nullable(z.number()).describe('The most; null where nothing bounds it'),
})

/** The keys that name a plan in an answer about one plan. */
export const planName = {
  plan: z.string().describe('The id of the plan'),
  name: text.describe('The official name of the plan, and a name in English'),
}
export const page = z.nullable(z.url()).describe('The official page on which to confirm')
export const unattested = z
  .nullable(z.literal('unattested'))
  .describe('`unattested` where no edition attests the day, else null')

/** The sources of a value, by their keys in `sources`. */
export const sources = strings.describe('The sources behind this, by their keys in `sources`')

const optionalEach = <Name extends string>(names: readonly Name[], schemaOf: (name: Name) => z.ZodType) =>
  Object.fromEntries(names.map(name => [name, schemaOf(name).optional()]))

const claim = z.object({
  date: day.describe('The day of the claim'),
  remedy: remedy.optional().describe('How it was settled'),
  quote: count.optional().describe("The maker's quote for the repair, in yen"),
})

const factValue = (name: FactName): z.ZodType => {
  const { kind } = kindOf(name)
  if (kind === 'number') return count
  if (kind === 'claims') return z.array(claim)
  return kind === 'date' ? z.string().regex(/^\d{4}-\d\d(-\d\d)?$/) : z.string()
}

/** The facts that the user gave; a fact given as `unknown` is absent. */
export const facts = z
  .object(optionalEach(factNames, name => factValue(name).describe(factTexts[name].label.en)))
  .meta({ id: 'told', description: 'The facts that were told, as they were understood' }) as unknown as z.ZodType<Facts>

const parameterValue = (name: ParameterName): z.ZodType => {
  const { kind } = kindOfParameter(name)
  if (kind === 'number') return count
  if (kind === 'numbers') return z.array(count)
  if (kind === 'share') return z.number().min(0).max(1)
  return kind === 'switch' ? z.boolean() : strings
}

const parameters = z.object(
  optionalEach(parameterNames, name => parameterValue(name).describe(parameterLabels[name].en)),
) as unknown as z.ZodType<Parameters>

/** The edition in force of a plan. */
const edition = z.object({
  observed: day.describe('The day on which somebody read the sources'),
  effective: z.nullable(day).describe('The day from which it is valid; null where no source says so'),
  confirmed: day
    .optional()
    .describe('The last day on which somebody read the sources again, where somebody did; the age counts from it'),
  ageDays: count.describe('Whole days from the last reading of the sources to the day asked about'),
  stale: z.boolean().describe('Whether it is too old to rely on'),
})
export type EditionDocument = Described<typeof edition>

/** The first keys of every document. */
export const head = (command: string) => ({
  schema: z
    .literal(`mio-warranty/${command}/v1`)
    .describe('The name and version of this schema') as unknown as z.ZodType<string>,
  asOf: day.describe('The day asked about'),
  data: z
    .object({
      digest: z
        .string()
        .regex(/^sha256:[0-9a-f]{64}$/)
        .describe('The digest of the tables'),
      editions: z
        .record(z.string(), z.nullable(edition))
        .describe('By plan, the edition in force on the day; null where none attests it'),
    })
    .describe('The tables that the answer comes from'),
  facts,
  parameters: parameters.optional().describe('The parameters of the command that were told'),
})
const anyHead = z.object(head('.+'))
export type Head = Described<typeof anyHead>

const bounds = z.object({ min: count.describe('The least'), max: count.describe('The most') })
const value = z
  .union([count, bounds, z.literal('unknown')])
  .describe('The number, or the range of an amount; `unknown` where no source states it')
/** An amount before tax, in yen. */
export const amountBeforeTax = z.union([count, bounds])
const beforeTax = amountBeforeTax
  .optional()
  .describe('Of an amount with tax: what it is before tax, where a source says so')
const unit = z.nullable(z.enum(['yen', 'count', 'months', 'days'])).describe('What the number counts')
const figureTax = z.nullable(z.string()).describe('The tax class of an amount in yen')
const written = {
  certainty: certainty.describe('How certain the source is of it'),
  cites: strings.describe('The sources with their sections'),
  at: z.string().describe('The place in the tables, as file:line'),
}

const ground = z.object({
  plan: planName.plan,
  rule: z.string().describe('The address of the figure or item, with its plan'),
  text: z.nullable(text).describe('The words of the item; null for a figure'),
  figure: z.nullable(z.object({ value, unit, tax: figureTax })).describe('The figure; null for an item'),
  ...written,
})
export type Ground = Described<typeof ground>

/** The figures and items that an answer uses, which `why` adds. */
export const grounds = z
  .array(ground)
  .optional()
  .describe('With --why: the figures and items of the tables that the answer rests on')
const grounded = z.object({ grounds })
export type Grounded = Described<typeof grounded>

const sourceShape = z.object({
  title: z.string().describe('Its title'),
  url: z.url().describe('Its address'),
  observed: z.nullable(day).describe('The day on which it was seen; null where that is not known'),
})

const assumption = z.object({
  code: word<AssumptionCode>().describe('The name of the assumption'),
  text: text.describe('The assumption in words'),
})
const note = z.object({
  code: z.string().describe('The kind of the note'),
  certainty: z
    .enum(['hedged', 'implied'])
    .optional()
    .describe('How certain it is; without this key a source states it, or it is no statement of a source'),
  text: text.describe('The note in words'),
  plans: strings.describe('The plans that it is about'),
  sources,
})
export type NoteDocument = Described<typeof note>

/** The last keys of every document. */
export const foot = {
  sources: z.record(z.string(), sourceShape).describe('Every source that the answer cites, by its key'),
  assumptions: z.array(assumption).describe('What was assumed, because it was not told'),
  notes: z.array(note).describe('What else to know about the answer'),
}
const wholeFoot = z.object(foot)
export type Foot = Described<typeof wholeFoot>

/** The document with an answer for each of several plans, of which `part` has the keys. */
export const severalPlans = <Part extends z.ZodRawShape>(command: string, part: Part) =>
  z.object({
    ...head(`${command}-plans`),
    plans: z.array(z.object(part)).describe('The answer for each plan that what was told leaves possible, or for all'),
    grounds,
    ...foot,
  })

/** A figure of the tables: its address, number, unit, tax class, certainty and sources. */
export const figure = {
  id: z.string().describe('The address of the figure, with its plan'),
  value,
  unit,
  tax: figureTax,
  beforeTax,
  certainty: written.certainty,
  sources,
}
export const figures = z.array(z.object(figure)).describe('The figures that the answer names')
export type FigureDocument = Described<typeof figures>[number]

const oneOrMore = z.union([z.string(), strings])
// Bare types would print as a list of types, which strict validators refuse.
const bound = z.union([z.number(), z.string().min(1)])
const factTest = z.union([
  oneOrMore,
  z.object({ not: oneOrMore.describe('The values that must not hold') }),
  z.object({ atMost: bound.describe('The most that it may be: a number or the address of a figure') }),
  z.object({ below: bound.describe('What it must stay below: a number or the address of a figure') }),
  z.object({ during: z.string().describe('The period that the day must lie in') }),
  z.object({ leave: z.string().describe('The limit of which a use must be left') }),
])

const branch = z.object({
  state: state.describe('Whether it holds'),
  kind: z.enum(['all', 'any', 'not', 'silent']).describe('How the parts are joined; `silent` where no source says'),
})
const open = z.object({
  state: state.describe('What all readings agree on'),
  kind: z.literal('open').describe('An open clause'),
  open: z.string().describe('The id of the open clause'),
  texts: z.record(z.string(), text).describe('The readings in words'),
})
const tested = z.object({
  state: state.describe('Whether it holds'),
  kind: z.literal('test').describe('A test of one fact'),
  fact: word<FactName | 'asOf'>().describe('The fact that is tested, or the day asked about'),
  test: factTest.describe('The test as the tables write it'),
  text: text.optional().describe('The period of the test in words'),
  number: z.int().optional().describe('The number behind the address that the test compares with'),
})

/** A reason tree with the texts of its periods and readings and the numbers of its figures. */
export type TraceDocument =
  | (Described<typeof branch> & { readonly parts: readonly TraceDocument[] })
  | (Described<typeof open> & { readonly readings: Readonly<Record<string, TraceDocument>> })
  | Described<typeof tested>

const trace: z.ZodType<TraceDocument> = z
  .lazy(() =>
    z.union([
      branch.extend({ parts: z.array(trace).describe('The parts') }),
      open.extend({ readings: z.record(z.string(), trace).describe('The tree under each reading') }),
      tested,
    ]),
  )
  .meta({ id: 'trace', description: 'A reason tree' }) as unknown as z.ZodType<TraceDocument>

/** A clause with its state. */
export const reason = z
  .object({
    rule: z.string().describe('The address of the clause, with its plan'),
    state: state.describe('What the clause comes to'),
    text: text.describe('The clause in words'),
    facts: z.array(factName).describe('The facts that it reads'),
    certainty: written.certainty,
    sources,
    cites: written.cites.optional(),
    at: written.at.optional(),
    trace: trace.optional().describe('With --why: the reason tree'),
  })
  .meta({ id: 'reason', description: 'A clause of the tables and what it came to' })
export type ReasonDocument = Described<typeof reason>
export const reasons = z.array(reason).describe('The clauses behind the answer')

/** The reading of each open clause. */
const choice = z.record(z.string(), z.string()).describe('The reading of each open clause that matters')

const alsoRead = z.array(choice).optional().describe('Further choices of readings that come to the same')

/** The keys of every reading. */
export const reading = {
  reading: choice,
  also: alsoRead,
  text: text.describe('The readings in words'),
  ask: z.array(text).describe('What to ask the desk about them'),
}

const hold = z.union([
  z.object({
    fact: factName.describe('The fact'),
    oneOf: z.array(z.union([z.string().min(1), count])).describe('The values of which it must be one'),
  }),
  z.object({ fact: factName.describe('The fact'), atMost: count.describe('The most that it may be') }),
  z.object({
    fact: factName.describe('The fact'),
    from: z.nullable(day).describe('The first day that it may be; null where any earlier one will do'),
    to: z.nullable(day).describe('The last day that it may be; null where any later one will do'),
  }),
])

const condition = z.object({
  rule: z.string().describe('The address of the clause, with its plan'),
  text: text.describe('The clause in words'),
  facts: z.array(factName).describe('The missing facts that it reads'),
  holds: z
    .nullable(z.array(hold))
    .describe(
      'What must hold of these facts for the clause to hold; null where a source leaves it open, or too much would have to be tried',
    ),
})
export type ConditionDocument = Described<typeof condition>

/** What must still hold. */
export const conditions = z
  .array(condition)
  .describe(
    'What must still hold for a yes; with all `holds` the verdict is yes. Empty unless the verdict is conditional',
  )

/** Questions for the desk. */
export const ask = z.array(text).describe('Questions for the desk that stay open whatever else is told')
export const needs = z.array(factName).describe('The missing facts that can still change the answer')

const question = z.object({
  fact: need.describe('The fact or parameter that is asked for'),
  flag: z.string().describe('The flag by which to give it'),
  question: text.describe('The question in words'),
  choices: z.nullable(strings).describe('The values to choose from; null where there are no fixed ones'),
  decides: strings.describe('The plans whose answer it can change'),
})
export type NextDocument = Described<typeof question>

/** What every answer has that one screen or page shows. */
export type AnswerDocument = Head & Foot & { readonly next?: NextDocument | null }
export const next = z.nullable(question).describe('The one next question; null when nothing is missing')

/** An error, for a script. */
export const errorBody = z
  .object({
    code: z.string().describe('The kind of the error'),
    message: z.string().describe('What went wrong, in English'),
    hint: z.nullable(z.string()).describe('What would be right, in English'),
    suggestion: z.nullable(z.string()).describe('The nearest known word, flag or command'),
  })
  .describe('What went wrong')
