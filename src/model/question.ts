import type { FactName, Facts, Least } from './facts.ts'
import type { ParameterName, Parameters } from './parameters.ts'

/** The questions that the program answers: the parameters of each, and whether it is about one plan. */
export const questions = {
  eligible: { parameters: [], onePlan: false },
  cost: { parameters: ['months', 'claimCount', 'freeMonths', 'unreturned', 'maxTotal'], onePlan: false },
  compare: { parameters: ['months', 'claimCounts', 'freeMonths', 'all'], onePlan: false },
  worth: { parameters: ['months', 'freeMonths', 'repairCost', 'chance'], onePlan: true },
  covers: { parameters: [], onePlan: true },
  timeline: { parameters: [], onePlan: true },
  'claim-steps': { parameters: ['done'], onePlan: true },
} as const satisfies Record<string, { readonly parameters: readonly ParameterName[]; readonly onePlan: boolean }>

export type QuestionName = keyof typeof questions

/** A question: facts, the plans to answer for, and parameters. */
export type Question = {
  readonly facts: Facts & Least
  readonly plans: readonly string[]
  readonly parameters: Parameters
}

/** What an answer may need to know: a fact, or a parameter without which an amount has no limit. */
export type Need = FactName | 'months' | 'repairCost'
