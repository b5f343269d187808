import { type Claim, factNames, flagOf } from '../model/facts.ts'
import { type ParameterName, parameterKey } from '../model/parameters.ts'
import type { Question } from '../model/question.ts'
import type { Tables } from '../model/tables.ts'
import { plansOf } from '../model/tables.ts'

/*
 * What was told, in the forms in which the program reads it again: the flags of the command, and a file of facts.
 */

const claimWord = ({ date, remedy, quote }: Claim): string =>
  [date, remedy ?? (quote === undefined ? undefined : 'unknown'), quote].filter(part => part !== undefined).join(':')

/** The plan of a question that is not about all plans. */
const planOf = ({ plans }: Question, tables: Tables): string | undefined =>
  plans.length === 1 && plansOf(tables).length > 1 ? plans[0] : undefined

const parametersOf = ({ parameters }: Question) => Object.entries(parameters) as [ParameterName, unknown][]

/** Each flag with its value, in the order of the registry. A flag that repeats is listed once for each value. */
export const flagsOf = (question: Question, tables: Tables): readonly (readonly [flag: string, value: string])[] => {
  const plan = planOf(question, tables)
  const { facts } = question
  return [
    ...(plan === undefined ? [] : [['--plan', plan] as const]),
    ...factNames.flatMap(name => {
      if (name === 'claims') return (facts.claims ?? []).map(claim => [flagOf(name), claimWord(claim)] as const)
      return facts[name] === undefined ? [] : [[flagOf(name), String(facts[name])] as const]
    }),
    ...parametersOf(question).map(
      ([name, value]) => [name === 'claimCount' ? '--claims' : flagOf(name), String(value)] as const,
    ),
  ]
}

/** The keys and values of a file of facts. */
export const fileOf = (question: Question, tables: Tables): Readonly<Record<string, unknown>> => {
  const plan = planOf(question, tables)
  const facts = factNames.filter(name => question.facts[name] !== undefined).map(name => [name, question.facts[name]])
  const parameters = parametersOf(question).map(([name, value]) => [parameterKey(name), value])
  return Object.fromEntries([...(plan === undefined ? [] : [['plan', plan]]), ...facts, ...parameters])
}
