import { isUnknown } from './choice-words.ts'
import { type Naming, refuseConflicts, refuseImpossible } from './conflicts.ts'
import type { Day } from './day.ts'
import { described, type FactName, type Facts, factNames, isFactName, parseFact } from './facts.ts'
import { Fault } from './fault.ts'
import { coursesOf } from './figures.ts'
import { type ParameterName, type Parameters, parameterKey, parseParameter } from './parameters.ts'
import { type Question, type QuestionName, questions } from './question.ts'
import { noPlan, planNamed, plansOf, type Tables } from './tables.ts'

/** The values of a question by key, from flags, a file or a record. Errors name a value by `at` and the place of an unknown key by `place`. */
export type Inputs = Readonly<Record<string, { readonly value: unknown; readonly at: string; readonly place?: string }>>

/** Whether facts can stand in a value as its keys; a list, a Map and the like hold theirs otherwise. */
export const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(Symbol.iterator in value)

/** The name that a list gives a phone; null where it gives none. Throws a Fault that names `at` for anything but a text or a number. */
export const phoneNamed = (given: unknown, at: string): string | null => {
  if (given === undefined || given === null) return null
  if (typeof given === 'string' || typeof given === 'number') return String(given)
  throw new Fault('bad-phone-name', { at })
}

/** Whether a value lists claims; otherwise it is their number. */
const isListed = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) ||
  (typeof value === 'string' &&
    /^(today$|today:|今日|令和|\d{8}(:|$)|\d{4}[-/.年])/.test(value.normalize('NFKC').trim()))

/** The parameter of a command with a key. A list of claims is a fact, a number of claims is a parameter. */
const parameterOf = (key: string, value: unknown, name: QuestionName): ParameterName | undefined =>
  key === 'claims' && isListed(value)
    ? undefined
    : questions[name].parameters.find(parameter => parameterKey(parameter) === key)

/** The keys that a question may have. */
const keysOf = (name: QuestionName): readonly string[] => [
  ...new Set([...factNames, ...questions[name].parameters.map(parameterKey), 'plan']),
]

const planOf = (value: unknown, tables: Tables, at: string): string | null => {
  if (isUnknown(value)) return null
  const found = typeof value === 'string' ? planNamed(value, tables) : null
  if (found !== null) return found
  throw noPlan(described(value), tables, at)
}

/**
 * Reads a question. A value that is `unknown` or null is not known; without a plan it is about all. Throws a Fault for an
 * unknown key, a wrong value, and facts that cannot both be true.
 */
export const readQuestion = (inputs: Inputs, name: QuestionName, tables: Tables, today: Day): Question => {
  const courses = [...new Set(tables.editions.flatMap(({ edition }) => coursesOf(edition)))]
  const facts: Partial<Record<FactName, unknown>> = {}
  const parameters: Partial<Record<ParameterName, unknown>> = {}
  let plan: string | null = null
  for (const [key, { value, at, place = at }] of Object.entries(inputs)) {
    const parameter = parameterOf(key, value, name)
    if (key === 'plan') plan = planOf(value, tables, at)
    else if (parameter) parameters[parameter] = parseParameter(parameter, value, at)
    else if (isFactName(key)) facts[key] = parseFact(key, value, { today, courses }, at)
    else throw new Fault('unknown-key', { at: place, given: key, known: keysOf(name) })
  }
  const question: Question = {
    facts: withoutUndefined(facts) as Facts,
    plans: plan === null ? plansOf(tables) : [plan],
    parameters: withoutUndefined(parameters) as Parameters,
  }
  const nameOf: Naming = word => inputs[word]?.at ?? word
  refuseConflicts(question.facts, nameOf)
  refuseImpossible(question, name, nameOf)
  return question
}

const withoutUndefined = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
