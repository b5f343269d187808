import { addDays } from '../../src/model/day.ts'
import { type FactName, factNames, flagOf, kindOf } from '../../src/model/facts.ts'
import { kindOfParameter, type ParameterName, parameterKey } from '../../src/model/parameters.ts'
import { type QuestionName, questions } from '../../src/model/question.ts'
import { day } from '../engine/small.ts'
import { isOne, pick, type Random, some, times, whole } from './random.ts'

/*
 * Valid questions, made from the registries of facts and parameters.
 */

export const questionNames = Object.keys(questions) as readonly QuestionName[]

export const plans = ['new', 'used', 'own']

/** Days in the order in which a phone has them, so that few contradict each other. */
const dates = ['released', 'purchased', 'start', 'on', 'replacementArrived'] as const satisfies readonly FactName[]

const start = day('2023-01-01')

const dateOf = (random: Random, name: string): string => {
  const at = dates.indexOf(name as (typeof dates)[number])
  const date = addDays(start, 200 * at + whole(random, 200))
  return name !== 'on' && isOne(random, 0.2) ? date.slice(0, 7) : date
}

const claimOf = (random: Random): string => {
  const date = addDays(start, 600 + whole(random, 400))
  return pick(random, [date, `${date}:exchange`, `${date}:repair`, `${date}:repair:${whole(random, 200_000)}`])
}

const claimsOf = (random: Random): readonly string[] => {
  const claims = times(pick(random, [1, 1, 2, 3, 6]), () => claimOf(random))
  return [...new Map(claims.map(claim => [claim.slice(0, 10), claim])).values()]
}

const factOf = (random: Random, name: FactName): unknown => {
  const kind = kindOf(name)
  switch (kind.kind) {
    case 'choice':
      return pick(random, kind.choices)
    case 'date':
      return dateOf(random, name)
    case 'number':
      return whole(random, Math.min(kind.max, pick(random, [8, 40, 100_000])))
    case 'course':
      return pick(random, ['418', '550'])
    case 'claims':
      return claimsOf(random)
  }
}

const parameterOf = (random: Random, name: ParameterName): unknown => {
  const kind = kindOfParameter(name)
  switch (kind.kind) {
    case 'number':
      return kind.min + whole(random, Math.min(kind.max, pick(random, [3, 40, 100_000])))
    case 'numbers':
      return pick(random, ['2', '0..2', '1..4'])
    case 'share':
      return pick(random, ['10%', '0.1', '33.5%'])
    case 'switch':
      return isOne(random, 0.5)
    case 'ids':
      return pick(random, ['back-up', 'call-desk,erase'])
  }
}

/** Facts that cannot both be true are told one without the other. */
const without = (name: QuestionName, facts: Record<string, unknown>): Record<string, unknown> => {
  if (name === 'worth' || name === 'compare') delete facts.claims
  if (facts.on !== undefined) delete facts.claims
  if (facts.apply === 'with-device' || facts.apply === 'with-sim') delete facts.contract
  if (facts.claims === undefined || facts.claims === 0) delete facts.unreturned
  if (facts.repairQuote !== undefined) delete facts.remedy
  return facts
}

/** The facts and parameters of a question by their keys. Mostly few: an answer says most where much is open. */
export const randomQuestion = (random: Random, name: QuestionName): Record<string, unknown> => {
  const told = some(random, factNames, pick(random, [0.1, 0.3, 0.7]))
  const parameters: readonly ParameterName[] = some(random, questions[name].parameters, 0.5)
  return without(name, {
    ...(isOne(random, 0.85) && { plan: pick(random, plans) }),
    ...Object.fromEntries(told.map(fact => [fact, factOf(random, fact)])),
    ...Object.fromEntries(parameters.map(parameter => [parameterKey(parameter), parameterOf(random, parameter)])),
  })
}

/** The same question as flags. */
export const flagsOfQuestion = (question: Record<string, unknown>): readonly string[] =>
  Object.entries(question).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.flatMap(claim => ['--claim', String(claim)])
    const flag = key === 'claims' ? '--claims' : flagOf(key)
    if (typeof value === 'boolean') return value ? [flag] : []
    return [flag, String(value)]
  })
