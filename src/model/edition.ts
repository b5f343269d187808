import * as z from 'zod'
import { parseDay } from './day.ts'
import type { ExpectedCode } from './expected-words.ts'
import { type FactName, factNames, kindOf } from './facts.ts'
import { waivableRules } from './finding.ts'
import { parameterNames } from './parameters.ts'
import { PLAN_ID } from './plan-id.ts'
import { type QuestionName, questions } from './question.ts'
import { noteCodes, payers, remedies, taxClasses } from './terms.ts'
import { oneLine, text, wants } from './text.ts'

/*
 * The schema of an edition: one plan as seen on one day. Types are inferred from it, and the JSON Schemas in
 * `data/schema` are generated from it. `tables/references.ts` checks what a schema cannot, such as names that must exist
 * elsewhere in the file. `data/README.md` explains the keys to the people who keep the tables.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, wants('expected-id'))
const address = z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z0-9-]+)?$/, wants('expected-address'))
const day = z.iso
  .date({ ...wants('expected-day'), abort: true })
  .refine(text => parseDay(text) !== null, wants('expected-day'))

const citation = z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, wants('expected-source'))
/** An empty list says that no source mentions an item whose section has a default citation. */
const cite = z.union([citation, z.array(citation)], wants('expected-sources')).meta({ id: 'cite' })
const certainty = z.enum(['stated', 'hedged', 'implied'])
export type Certainty = z.infer<typeof certainty> | 'unknown'

/** Where something is written, and how certain that is; without `certainty` the source states it. */
const written = {
  certainty: certainty.optional(),
  cite: cite.optional(),
}
/** What has a citation, once the default of its section is filled in. */
export type Cited = {
  readonly cite?: string | string[] | undefined
  readonly when?: unknown
  readonly covered?: unknown
  readonly advice?: unknown
  readonly by?: unknown
  readonly id?: unknown
}

const whole = (unit: 'yen' | 'whole-number' | 'months' | 'days') =>
  z.int(wants(`expected-${unit}`)).min(0, wants(`expected-${unit}-from-0`))

/** An amount in whole yen: a number, or the range that a source gives. */
const amount = z.union([
  whole('yen'),
  z
    .strictObject({ min: whole('yen'), max: whole('yen') })
    .refine(({ min, max }) => min < max, wants('expected-min-below-max')),
])

const tax = z.enum(taxClasses)
export type Tax = z.infer<typeof tax>

const unknown = z.literal('unknown')
const figure = z.union(
  [
    unknown,
    z.strictObject({ yen: amount, 'before-tax': amount.optional(), tax, ...written }),
    z.strictObject({ count: whole('whole-number'), ...written }),
    z.strictObject({ months: whole('months'), ...written }),
    z.strictObject({ days: whole('days'), ...written }),
  ],
  wants('expected-figure'),
)
export type Figure = z.infer<typeof figure>

/** What must hold. `engine/condition.ts` evaluates it. */
export type Condition =
  | 'yes'
  | 'no'
  | 'unknown'
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { open: string; readings: Record<string, Condition> }
  | FactTests

/** Tests of facts. All must hold. */
export type FactTests = { [Name in FactName | 'asOf']?: FactTest | undefined }

export type FactTest =
  | string
  | string[]
  | { not: string | string[] }
  | { atMost: number | string }
  | { below: number | string }
  | { during: string }
  /** Whether claims leave a use under the limit with this id. Only the engine makes this test; tables have `limits`. */
  | { leave: string }

const oneOrMore = <Word extends z.ZodType<string>>(word: Word) => z.union([word, z.array(word).min(1)])
const bound = z.union([z.int().min(0, wants('expected-whole-number-from-0')), address])

const wordTest = (word: z.ZodType<string>) => z.union([oneOrMore(word), z.strictObject({ not: oneOrMore(word) })])
const numberTest = z.union([z.strictObject({ atMost: bound }), z.strictObject({ below: bound })])
/** A day at most is that day or an earlier one. */
const dayTest = z.union([z.strictObject({ during: id }), z.strictObject({ atMost: day })])

const testOf = (name: FactName): z.ZodType<FactTest> | null => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return wordTest(z.enum(kind.choices))
  if (kind.kind === 'course') return wordTest(id)
  if (kind.kind === 'number') return numberTest
  return kind.kind === 'date' ? dayTest : null
}

/** Tests of facts in words, which may choose a row of the fees. What is done about a claim is no such fact. */
const wordTests = z
  .strictObject(
    Object.fromEntries(
      factNames.flatMap(name => {
        const isWord = ['choice', 'course'].includes(kindOf(name).kind) && name !== 'remedy'
        return isWord ? [[name, testOf(name)!.optional()]] : []
      }),
    ),
  )
  .refine(tests => Object.keys(tests).length > 0, wants('expected-tests')) as unknown as z.ZodType<FactTests>

const factTests = z
  .strictObject(
    Object.fromEntries([
      ...factNames.flatMap(name => {
        const test = testOf(name)
        return test ? [[name, test.optional()]] : []
      }),
      ['asOf', dayTest.optional()],
    ]),
  )
  .refine(tests => Object.keys(tests).length > 0, {
    ...wants('expected-tests'),
    abort: true, // otherwise a union chooses this branch for any map
  }) as unknown as z.ZodType<FactTests>

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union(
      [
        z.enum(['yes', 'no', 'unknown']),
        z.strictObject({ all: z.array(condition).min(1) }),
        z.strictObject({ any: z.array(condition).min(1) }),
        z.strictObject({ not: condition }),
        z.strictObject({ open: id, readings: z.record(id, condition) }),
        factTests,
      ],
      wants('expected-condition'),
    ),
  )
  .meta({ id: 'condition' })

const dateFact = z.enum(['released', 'purchased', 'start', 'on', 'replacementArrived'])
const by = z.enum(payers)

/** A day, or the day of a fact, or a day counted from one: cover that begins `days` after it has not begun before. */
const periodStart = z.union(
  [
    dateFact,
    day,
    z.strictObject({ 'first-of-month-after': dateFact }),
    z.strictObject({ 'days-after': dateFact, days: address }),
  ],
  wants('expected-period-start'),
)

/** A named period. It contains the days before its end; `edge` says whether it contains the end day. */
const period = z.strictObject({
  id,
  by,
  says: text,
  from: periodStart,
  /** A figure in months or days. */
  for: address.optional(),
  /** A day belongs to the period itself. */
  until: z.union([z.literal('cancelled'), day], wants('expected-period-end')).optional(),
  /** The fact that replaces the figure when it is known, in the unit of the figure. */
  given: z.enum(['makerWarrantyMonths']).optional(),
  /** The open clause with the readings `day-out` and `day-in`. */
  edge: id.optional(),
  /**
   * For which phones its days are known. For others nobody knows whether a day before its end is in it, unless the
   * fact in `given` is told.
   */
  when: condition.optional(),
  /** What to say of the period where its days are not known, and what to ask. */
  otherwise: text.optional(),
  ask: text.optional(),
  ...written,
})
export type Period = z.infer<typeof period>

/** The questions whose answers show a text. */
const answers = z.array(z.enum(Object.keys(questions) as [QuestionName, ...QuestionName[]])).min(1)

/** A clause that the sources do not settle: its readings, or how the program treats it, and what to ask the desk. */
const openClause = z.strictObject({
  id,
  says: text,
  readings: z.record(id, text).optional(),
  ask: text.optional(),
  /** The answers that mention it even when they evaluate none of its readings. */
  in: answers.optional(),
  when: condition.optional(),
  unless: condition.optional(),
  cite: cite.optional(),
})
export type OpenClause = z.infer<typeof openClause>

/** What must hold to join the plan. `otherwise` says why it cannot be joined. */
const clause = z.strictObject({
  id,
  when: condition,
  says: text,
  otherwise: text.optional(),
  ask: text.optional(),
  ...written,
})
export type Clause = z.infer<typeof clause>

const eventKind = kindOf('event')
const eventNames = eventKind.kind === 'choice' ? eventKind.choices : []

/** What must hold for any event to be covered, or for those in `events`. */
const exclusion = z.strictObject({ ...clause.shape, events: z.array(z.enum(eventNames)).min(1).optional() })

const eventClause = z.strictObject(
  {
    covered: condition,
    says: text.optional(),
    ask: text.optional(),
    ...written,
  },
  { error: ({ input }): ExpectedCode | undefined => (input === undefined ? 'write-covered-unknown' : undefined) },
)
const events = z.strictObject(Object.fromEntries(eventNames.map(name => [name, eventClause]))) as unknown as z.ZodType<
  Record<string, z.infer<typeof eventClause>>
>

const routeLink = z.strictObject({
  by,
  when: condition.optional(),
  /** True when the sources say that it costs nothing. */
  free: z.literal(true).optional(),
  says: text.optional(),
  /** Why not to ask here when the condition does not hold. */
  otherwise: text.optional(),
  /** How certain it is that no day makes an event a case for this one; without it as certain as the link. */
  'certainty-of-no': certainty.optional(),
  ask: text.optional(),
  ...written,
})

const remedy = z.enum(remedies)
const remedyClause = z.strictObject({
  id,
  when: condition,
  gives: z.array(remedy).min(1),
  says: text.optional(),
  ...written,
})

/** How many claims a year allows, and when the year begins: a settled way to count, or the open clause about it. */
const limit = z.strictObject({ id, counts: z.array(remedy).min(1), atMost: address, per: id, ...written })

/** What is paid of a repair quote over a cap: over the cap of each claim, or over one cap for the claims of a counted year. */
const excess = z.strictObject({
  over: address,
  of: z.literal('repairQuote').optional(),
  per: z.enum(['claim', 'counted-year']).optional(),
})
export type Excess = z.infer<typeof excess>

/** The same where the sources can be read in several ways; `no` is a reading by which nothing is paid. */
const openExcess = z.strictObject({ open: id, readings: z.record(id, z.union([z.literal('no'), excess])) })

/** The price of the first claim, the second, and so on; and what is paid above the cap. */
const fee = z.strictObject({
  for: remedy,
  /** The claims that the row prices, by facts in words. Rows for the same remedy exclude each other. */
  when: wordTests.optional(),
  price: z.array(address).min(1),
  /** How claims are numbered, or the open clause about it. */
  nth: id.optional(),
  /** Whether the other remedy counts too (`yes`, `no`), or the open clause about it. */
  'counts-other': id.optional(),
  excess: z.union([openExcess, excess]).optional(),
  ...written,
})

const desk = z.strictObject({ name: oneLine, where: text, ...written })

const step = z.strictObject({
  id,
  kind: z.enum(['prepare', 'contact', 'data', 'cards', 'send', 'return']),
  when: condition.optional(),
  if: text.optional(),
  says: text,
  /** Further things to do in the step, each with its condition. */
  also: z
    .array(z.strictObject({ when: condition, if: text, says: text }))
    .min(1)
    .optional(),
  irreversible: z.boolean().optional(),
  before: z.array(id).min(1).optional(),
  due: z.strictObject({ after: dateFact, days: address, counting: id }).optional(),
  onMiss: address.optional(),
  ...written,
})

/** A note on the answers named in `in`. It is shown when `when` certainly holds and `unless` does not. */
const note = z.strictObject({
  id,
  code: z.enum(noteCodes),
  in: answers,
  when: condition.optional(),
  unless: condition.optional(),
  /** The parameter without which it is not shown. */
  told: z.enum(parameterNames).optional(),
  says: text,
  /** The program's own advice, which no source gives. It is marked as such and has no citation. */
  advice: z.literal(true).optional(),
  ...written,
})
export type Note = z.infer<typeof note>

/** Suppresses a finding of `check` up to and including a day. */
const waiver = z.strictObject({
  rule: z.enum(waivableRules),
  /** The address of the finding, like `figures.monthly`, `join.ID` or `observed`. */
  at: oneLine,
  reason: oneLine,
  until: day,
})

const orUnknown = <Section extends z.ZodType>(section: Section, form: 'list' | 'map' = 'list') =>
  z.union([unknown, section], wants(`expected-unknown-or-${form}`))

const wordKey = z.string().regex(/^[a-zA-Z]+(\.[a-z0-9-]+)?$/, wants('expected-word-key'))

/** The citations of items that have none of their own, by their section. */
const defaultCites = z.strictObject(
  Object.fromEntries(
    (
      [
        'figures',
        'open',
        'periods',
        'join',
        'events',
        'exclusions',
        'route',
        'remedies',
        'limits',
        'fees',
        'steps',
        'notes',
      ] as const
    ).map(section => [section, cite.optional()]),
  ),
)

export const edition = z
  .strictObject({
    plan: z.string().regex(PLAN_ID, wants('expected-plan-id')),
    /** The position of the plan in lists of plans. */
    order: z.int().min(1, wants('expected-whole-number-from-1')),
    name: text,
    /** What people call the plan; `--plan` takes it. No other plan has this name. */
    short: text.optional(),
    for: text,
    /** What the plan calls a term (`company`, `account`, `start`) or a choice of a fact (`boughtFrom.official`). */
    words: z.record(wordKey, text).optional(),
    /** Official names in the texts that are never broken between lines, besides those of the plan and its desk. */
    'official-names': z.array(oneLine).min(1).optional(),
    /** The official page where an answer can be confirmed. */
    page: z.url({ protocol: /^https$/, ...wants('expected-https') }),
    /** The day on which somebody looked at the sources. */
    observed: day,
    /** The day from which it is valid; null when no source says so. */
    effective: z.union([day, z.null()], wants('expected-day-or-null')),
    complete: z.boolean(),
    cites: defaultCites.optional(),
    figures: z.record(address, figure),
    open: z.array(openClause),
    periods: z.array(period),
    join: z.array(clause).min(1),
    events,
    exclusions: orUnknown(z.array(exclusion)),
    route: orUnknown(z.array(routeLink).min(1)),
    remedies: orUnknown(z.array(remedyClause).min(1)),
    limits: orUnknown(z.array(limit)),
    fees: orUnknown(z.array(fee)),
    desk: orUnknown(desk, 'map'),
    steps: orUnknown(z.array(step)),
    notes: z.array(note),
    /** Later days on which somebody found the same; the age of the tables is counted from the newest. */
    confirmed: z.array(z.strictObject({ on: day, by: citation })),
    waivers: z.array(waiver).optional(),
  })
  .meta({ title: 'One plan as seen on one day', id: 'edition' })

/** Called with each item of an edition that an answer uses, by its address in the tables; of a clause with its state. */
type NoteUse = (item: string, state?: 'yes' | 'no' | 'unknown') => void
/** `noteUse` is set only where the coverage of cases is measured. */
export type Edition = z.infer<typeof edition> & { readonly noteUse?: NoteUse }

export const sources = z
  .record(
    id,
    z.strictObject({
      title: oneLine,
      url: z.url({ protocol: /^https$/, ...wants('expected-https') }),
      grade: z.enum(['official', 'terms', 'news', 'blog', 'unverified']),
      /** The day on which the source was published or read; null when it has no date. */
      observed: z.union([day, z.null()], wants('expected-day-or-null')),
      says: text,
      /** The sections that citations name after `#`. */
      sections: z.record(id, text).optional(),
    }),
  )
  .meta({ title: 'The sources of the tables', id: 'sources' })
export type Sources = z.infer<typeof sources>
