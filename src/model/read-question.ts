import { type Called, refuseConflicts, refuseImpossible } from './conflicts.ts'
import type { Day } from './day.ts'
import { type FactName, type Facts, factNames, isFactName, parseFact } from './facts.ts'
import { Fault } from './fault.ts'
import { coursesOf } from './figures.ts'
import { type ParameterName, type Parameters, parameterKey, parseParameter } from './parameters.ts'
import { type Question, type QuestionName, questions } from './question.ts'
import { planNamed, plansOf, type Tables } from './tables.ts'

/** What a flag, file or record says, by key: `at` names it in a complaint, `place` is where an unknown key stands. */
export type Told = Readonly<Record<string, { readonly value: unknown; readonly at: string; readonly place?: string }>>

/** Whether a value lists claims, rather than saying how many there are. */
const isListed = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) ||
  (typeof value === 'string' && /^(today$|today:|\d{4}[-/.])/.test(value))

/** The parameter that a key means for a command. `claims` is a number of claims, unless it lists them. */
const parameterOf = (key: string, value: unknown, name: QuestionName): ParameterName | undefined =>
  key === 'claims' && isListed(value)
    ? undefined
    : questions[name].parameters.find(parameter => parameterKey(parameter) === key)

/** The keys that a question knows. */
const keysOf = (name: QuestionName): readonly string[] => [
  ...new Set([...factNames, ...questions[name].parameters.map(parameterKey), 'plan']),
]

const planOf = (value: unknown, tables: Tables, at: string): string | null => {
  if (value === null || value === undefined || value === 'unknown') return null
  const found = typeof value === 'string' ? planNamed(value, tables) : null
  if (found !== null) return found
  const given = typeof value === 'string' ? value : JSON.stringify(value)
  throw new Fault(at === '--plan' ? 'unknown-plan' : 'unknown-value', { at, given, known: plansOf(tables) })
}

/**
 * A question from what was told. Whatever says `unknown` or null is unknown. Throws a Fault for an unknown key, for a
 * value that is none, for facts that cannot both be true, and where a question about one plan names none.
 */
export const readQuestion = (told: Told, name: QuestionName, tables: Tables, today: Day): Question => {
  const courses = [...new Set(tables.editions.flatMap(({ edition }) => coursesOf(edition)))]
  const facts: Partial<Record<FactName, unknown>> = {}
  const parameters: Partial<Record<ParameterName, unknown>> = {}
  let plan: string | null = null
  for (const [key, { value, at, place = at }] of Object.entries(told)) {
    const parameter = parameterOf(key, value, name)
    if (key === 'plan') plan = planOf(value, tables, at)
    else if (parameter) parameters[parameter] = parseParameter(parameter, value, at)
    else if (isFactName(key)) facts[key] = parseFact(key, value, { today, courses }, at)
    else throw new Fault('unknown-key', { at: place, given: key, known: keysOf(name) })
  }
  if (plan === null && questions[name].onePlan) throw new Fault('missing-plan', { at: name, known: plansOf(tables) })
  const question: Question = {
    facts: withoutUndefined(facts) as Facts,
    plans: plan === null ? plansOf(tables) : [plan],
    parameters: withoutUndefined(parameters) as Parameters,
  }
  const called: Called = word => told[word]?.at ?? word
  refuseConflicts(question.facts, called)
  refuseImpossible(question, name, called)
  return question
}

const withoutUndefined = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
