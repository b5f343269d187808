import type { FactName, Facts, Least } from './facts.ts'
import type { ParameterName, Parameters } from './parameters.ts'

/** The questions that the program answers, with the parameters of each. */
export const questions = {
  eligible: { parameters: [] },
  cost: { parameters: ['months', 'claimCount', 'freeMonths', 'unreturned', 'maxTotal'] },
  compare: { parameters: ['months', 'claimCounts', 'freeMonths', 'all'] },
  worth: { parameters: ['months', 'freeMonths', 'repairCost', 'chance'] },
  covers: { parameters: [] },
  timeline: { parameters: [] },
  'claim-steps': { parameters: ['done', 'planSteps'] },
} as const satisfies Record<string, { readonly parameters: readonly ParameterName[] }>

export type QuestionName = keyof typeof questions

/** A question: facts, the plans to answer for, and parameters. */
export type Question = {
  readonly facts: Facts & Least
  readonly plans: readonly string[]
  readonly parameters: Parameters
  /** How many phones with claims are asked about together; each has an equal part of the work that one answer may take. */
  readonly among?: number
}

/** What an answer may need to know: a fact, or a parameter without which an amount has no limit. */
export type Need = FactName | 'months' | 'repairCost'
