import * as z from 'zod'
import { type Facts, factNames, kindOf } from '../../model/facts.ts'
import { kindOfParameter, type ParameterName, type Parameters, parameterNames } from '../../model/parameters.ts'
import { assumptionTexts } from './words.ts'

/*
 * What the documents are made of, as schemas. The types of the documents say the same for the compiler; a test holds the
 * two together.
 */

export const day = z.iso.date()
export const text = z.strictObject({ ja: z.string(), en: z.string() }).meta({ id: 'words' })
export const count = z.int().min(0)
export const strings = z.array(z.string())
export const factName = z.enum(factNames)

/** A fact, or a parameter without which an amount has no bound. */
export const need = z.enum([...factNames, 'months', 'repairCost'])

export const certainty = z.enum(['stated', 'hedged', 'implied', 'unknown'])
const unit = z.enum(['yen', 'count', 'months', 'days'])
export const tax = z.enum(['included', 'excluded', 'not-taxable'])
export const verdict = z.enum(['yes', 'no', 'conditional', 'unattested'])

/** Of an answer that gives no verdict: whether there is an edition at all. */
export const unattested = z.nullable(z.literal('unattested'))

/** Who pays. */
export const by = z.enum(['plan', 'maker-warranty', 'seller-warranty'])
export const end = z.enum(['dated', 'until-cancelled', 'unknown'])

/** Yen, months or a count that can vary; `max` is null where no source bounds it. */
export const range = z.strictObject({ min: count, max: z.nullable(count) }).meta({ id: 'range' })
export const amount = z.nullable(range)

/** Entries of an object of which each may be absent. */
const optional = (entries: readonly (readonly [string, z.ZodType])[]): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(entries.map(([key, schema]) => [key, schema.optional()]))

const claim = z.strictObject({ date: day, remedy: z.enum(['repair', 'exchange']).optional(), quote: count.optional() })

const factValue = (name: (typeof factNames)[number]): z.ZodType => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return z.enum(kind.choices)
  if (kind.kind === 'number') return count.max(kind.max)
  if (kind.kind === 'claims') return z.array(claim)
  return kind.kind === 'date' ? z.string().regex(/^\d{4}-\d\d(-\d\d)?$/) : z.string()
}

/** The facts as they were understood: those that were told, and no `unknown`. */
export const facts = z
  .strictObject(optional(factNames.map(name => [name, factValue(name)])))
  .meta({ id: 'told' }) as unknown as z.ZodType<Facts>

const parameterValue = (name: ParameterName): z.ZodType => {
  const kind = kindOfParameter(name)
  if (kind.kind === 'number') return count.max(kind.max)
  if (kind.kind === 'numbers') return z.array(count.max(kind.max))
  if (kind.kind === 'share') return z.number().min(0).max(1)
  return kind.kind === 'switch' ? z.boolean() : strings
}

const parameters = z.strictObject(
  optional(parameterNames.map(name => [name, parameterValue(name)])),
) as unknown as z.ZodType<Parameters>

const edition = z.strictObject({
  observed: day,
  effective: z.nullable(day),
  confirmed: day.optional(),
  ageDays: count,
  stale: z.boolean(),
})

/** What every document begins with. */
export const head = <Command extends string>(command: Command) => ({
  schema: z.literal(`mio-warranty/${command}/v1`),
  asOf: day,
  data: z.strictObject({
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    editions: z.record(z.string(), z.nullable(edition)),
  }),
  facts,
  /** Where the command was told any. */
  parameters: parameters.optional(),
})

/** What `why` adds to an answer made from figures and items of the tables. */
export const grounds = z
  .array(
    z.strictObject({
      plan: z.string(),
      rule: z.string(),
      text: z.nullable(text),
      figure: z.nullable(
        z.strictObject({
          value: z.union([count, z.literal('unknown')]),
          unit: z.nullable(unit),
          tax: z.nullable(z.string()),
        }),
      ),
      certainty,
      cites: strings,
      at: z.string(),
    }),
  )
  .optional()

/** What every document ends with. */
export const foot = {
  sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.url(), observed: z.nullable(day) })),
  assumptions: z.array(
    z.strictObject({ code: z.enum(Object.keys(assumptionTexts) as (keyof typeof assumptionTexts)[]), text }),
  ),
  notes: z.array(z.strictObject({ code: z.string(), text, plans: strings, sources: strings })),
}

/** A figure of the tables. */
export const figure = {
  id: z.string(),
  value: z.union([count, z.literal('unknown')]),
  unit: z.nullable(unit),
  tax: z.nullable(z.string()),
  certainty,
  sources: strings,
}
