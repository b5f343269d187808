import * as z from 'zod'
import { answers } from '../../answers/list.ts'
import { wordsOfChoices } from '../../model/choice-words.ts'
import { choicesOf, type FactName, factNames, kindOf, type Unit } from '../../model/facts.ts'
import { kindOfParameter, type ParameterName, parameterKey, parameterNames } from '../../model/parameters.ts'
import { taxClasses } from '../../model/terms.ts'

/*
 * The schemas of the files that users write, for editors. They accept the words, days and amounts that the program
 * accepts, in the usual letters; only the program checks whether a day exists and whether facts contradict each other.
 */

/** A value, or `unknown` or null for a fact that is not known. */
const orUnknown = (...schemas: readonly z.ZodType[]): z.ZodType =>
  z.union([...schemas, z.literal('unknown'), z.null()] as unknown as readonly [z.ZodType, z.ZodType])

/** A whole number, as a number or in the forms of its unit: `78,000円`, `7.8万`, `2年`. */
const whole = (min: number, max: number, unit: Unit): readonly z.ZodType[] => [
  z.int().min(min).max(max),
  z.string().regex(numberForms[unit]),
]

const digits = String.raw`(0|[1-9]\d{0,15})`
const numberForms: { readonly [Of in Unit]: RegExp } = {
  count: new RegExp(`^${digits}$`),
  months: new RegExp(`^${digits}([かヶヵカケ]月|年)?$`),
  yen: new RegExp(`^¥?(${digits}|\\d{1,3}(,\\d{3})+|\\d{1,6}(\\.\\d+)?万([1-9]千|[1-9]\\d{1,3})?|\\d{1,6}千)円?$`),
}

const year = String.raw`(19|2\d)\d\d`
const monthOfYear = '(0[1-9]|1[0-2])'
const dayOfMonth = String.raw`(0[1-9]|[12]\d|3[01])`
const japanese = String.raw`(${year}|令和(元|\d{1,2}))年(0?[1-9]|1[0-2])月`
const month = `(${year}-${monthOfYear}|${japanese})`
const day = [
  `${year}${monthOfYear}${dayOfMonth}`,
  String.raw`${year}([-/])(0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])`,
  String.raw`${japanese}(0?[1-9]|[12]\d|3[01])日`,
].join('|')
const dayNumber = z.int().min(19_000_101).max(29_991_231)
const fullDay = new RegExp(`^(today|今日|${day})$`)
const date = new RegExp(`^(today|今日|${month}|${day})$`)
const remedy = 'unknown|exchange|repair|修理|交換'
const claimText = new RegExp(`^(today|今日|${day})([:：](${remedy})([:：][^:：]+)?)?$`)

const claim = z.union([
  z.string().regex(claimText),
  dayNumber,
  z.strictObject({
    date: z.union([z.string().regex(fullDay), dayNumber]),
    remedy: orUnknown(...choiceValues('remedy')).optional(),
    quote: orUnknown(...whole(0, 100_000_000, 'yen')).optional(),
  }),
])

/** The choices of a fact: their ids, labels and synonyms; true and false for yes and no. */
function choiceValues(name: FactName): readonly z.ZodType[] {
  const choices = choicesOf(name)
  const words = new Set(wordsOfChoices(choices).map(([word]) => word))
  return [z.enum([...words]), ...(Object.keys(choices).join() === 'yes,no' ? [z.boolean()] : [])]
}

const factValues = (name: FactName): readonly z.ZodType[] => {
  const kind = kindOf(name)
  if (kind.kind === 'choice') return choiceValues(name)
  if (kind.kind === 'number') return whole(0, kind.max, kind.unit)
  if (kind.kind === 'claims') return [claim, z.array(claim)]
  return kind.kind === 'date' ? [z.string().regex(date), dayNumber] : [z.string(), z.int()]
}

const parameterValues = (name: ParameterName): readonly z.ZodType[] => {
  const kind = kindOfParameter(name)
  if (kind.kind === 'number') return whole(kind.min, kind.max, kind.unit)
  if (kind.kind === 'numbers') return [...whole(0, kind.max, 'count'), z.string().regex(/^\d+\.\.\d+$/)]
  if (kind.kind === 'share') return [z.number().min(0).max(1), z.string().regex(/^\d{1,3}(\.\d{1,20})?%?$/)]
  if (kind.kind === 'switch') return choiceValues('esim')
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

const expected = z.int().min(0)
const wholeOrRange = z.union([expected, z.strictObject({ min: expected, max: expected })])

/**
 * A file for `check --expect`: addresses of figures and what is expected there, a whole number, a range, or an amount in a
 * tax class.
 */
export const expectations = z
  .record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+(-[a-z]+)*(\.[a-z0-9-]+)?$/),
    z.union([wholeOrRange, z.strictObject({ yen: wholeOrRange, tax: z.enum(taxClasses) })]),
  )
  .meta({ title: 'Figures that must hold' })
