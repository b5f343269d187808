import * as z from 'zod'
import { answers } from '../../answers/list.ts'
import { type FactName, factNames, kindOf } from '../../model/facts.ts'
import { kindOfParameter, type ParameterName, parameterKey, parameterNames } from '../../model/parameters.ts'

/*
 * The schemas of the files that users write, for editors. They accept every file that the program accepts; only the
 * program checks whether a day exists and whether facts contradict each other.
 */

/** A value, or `unknown` or null for a fact that is not known. */
const orUnknown = (...schemas: readonly z.ZodType[]): z.ZodType =>
  z.union([...schemas, z.literal('unknown'), z.null()] as unknown as readonly [z.ZodType, z.ZodType])

/** A whole number, as a number or in digits. */
const whole = (min: number, max: number): readonly z.ZodType[] => [
  z.int().min(min).max(max),
  z.string().regex(/^(0|[1-9]\d{0,15})$/),
]

const day = String.raw`(19|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`
const month = String.raw`(19|2\d)\d\d-(0[1-9]|1[0-2])`
const fullDay = new RegExp(`^(today|${day})$`)
const date = new RegExp(`^(today|${month}|${day})$`)
const claimText = new RegExp(`^(today|${day})(:(unknown|exchange|repair)(:(unknown|0|[1-9]\\d*))?)?$`)

const claim = z.union([
  z.string().regex(claimText),
  z.strictObject({
    date: z.string().regex(fullDay),
    remedy: orUnknown(z.enum(['repair', 'exchange'])).optional(),
    quote: orUnknown(...whole(0, 100_000_000)).optional(),
  }),
])

const factValues = (name: FactName): readonly z.ZodType[] => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return [z.enum(kind.choices)]
  if (kind.kind === 'number') return whole(0, kind.max)
  if (kind.kind === 'claims') return [claim, z.array(claim)]
  return kind.kind === 'date' ? [z.string().regex(date)] : [z.string(), z.int()]
}

const parameterValues = (name: ParameterName): readonly z.ZodType[] => {
  const kind = kindOfParameter(name)
  if (kind.kind === 'number') return whole(kind.min, kind.max)
  if (kind.kind === 'numbers') return [...whole(0, kind.max), z.string().regex(/^\d+\.\.\d+$/)]
  if (kind.kind === 'share') return [z.number().min(0).max(1), z.string().regex(/^\d{1,3}(\.\d{1,20})?%?$/)]
  if (kind.kind === 'switch') return [z.boolean(), z.enum(['yes', 'no', 'true', 'false'])]
  return [z.string(), z.array(z.string())]
}

/** The values of a key, which names a fact or a parameter of a command. */
const valuesUnder = (key: string): readonly z.ZodType[] => [
  ...factNames.filter(name => name === key).flatMap(factValues),
  ...parameterNames.filter(name => parameterKey(name) === key).flatMap(parameterValues),
]

const keys = [...new Set<string>([...factNames, ...parameterNames.map(parameterKey)])]

/** Facts, the plan, and the parameters of a command. */
const onePhone = z
  .strictObject({
    ...Object.fromEntries(keys.map(key => [key, orUnknown(...valuesUnder(key)).optional()])),
    plan: orUnknown(z.string()).optional(),
  })
  .meta({ title: 'Facts about one phone', id: 'facts' })

const namedPhone = onePhone
  .extend({ name: orUnknown(z.string(), z.int()).optional() })
  .meta({ title: 'Facts about a phone of a list', id: 'phone' })

/** A file for `--facts`: what is told about one phone, or a list of phones. */
export const facts = z.union([onePhone, z.array(namedPhone).min(1)]).meta({ title: 'Facts for mio-warranty' })

/** A file of cases for `test`. */
export const cases = z
  .array(
    z.strictObject({
      name: z.string(),
      asOf: z.iso.date(),
      command: z.enum(Object.keys(answers) as [string, ...string[]]),
      facts: facts.optional(),
      expect: z.record(z.string(), z.unknown()),
    }),
  )
  .meta({ title: 'Situations and the answers they must get' })

/** A file for `check --expect`: addresses of figures and the expected whole numbers. */
export const expectations = z
  .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+(-[a-z]+)*(\.[a-z0-9-]+)?$/), z.int().min(0))
  .meta({ title: 'Figures that must hold' })
