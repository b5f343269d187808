import { factNames, flagOf } from '../model/facts.ts'
import type { ParameterName } from '../model/parameters.ts'
import { type QuestionName, questions } from '../model/question.ts'
import type { CommandName, Flag, ParameterFlags } from './command.ts'
import { specOf } from './list.ts'

/** The flags of every command. */
export const globalFlags: readonly Flag[] = [
  { long: '--as-of', takes: '<day>', says: 'asOf', example: '2026-11-23' },
  { long: '--data', takes: '<folder>', says: 'data', example: './data' },
  { long: '--json', says: 'json' },
  { long: '--format', takes: '<format>', says: 'format', example: 'json' },
  { long: '--output', letter: 'o', takes: '<file>', says: 'output', example: 'answer.json' },
  { long: '--force', says: 'force' },
  { long: '--lang', takes: '<language>', says: 'lang', example: 'ja' },
  { long: '--why', takes: '[plan]', says: 'why', example: 'PLAN' },
  { long: '--require', takes: '<plan=verdict>', says: 'require', example: 'PLAN=yes', repeats: true },
  { long: '--full', says: 'full' },
  { long: '--quiet', letter: 'q', says: 'quiet' },
  { long: '--color', takes: '<when>', says: 'color', example: 'never' },
  { long: '--width', takes: '<columns>', says: 'width', example: '80' },
  { long: '--no-input', says: 'input' },
]

export const parameterFlags: ParameterFlags = {
  months: { long: '--months', takes: '<number>', says: 'months', example: '24' },
  claimCount: { long: '--claims', takes: '<number>', says: 'claims', example: '1' },
  claimCounts: { long: '--claims', takes: '<numbers>', says: 'claimCounts', example: '0..2' },
  freeMonths: { long: '--free-months', takes: '<number>', says: 'freeMonths', example: '2' },
  unreturned: { long: '--unreturned', says: 'unreturned' },
  maxTotal: { long: '--max-total', takes: '<yen>', says: 'maxTotal', example: '15000' },
  repairCost: { long: '--repair-cost', takes: '<yen>', says: 'repairCost', example: '80000' },
  chance: { long: '--chance', takes: '<share>', says: 'chance', example: '10%' },
  all: { long: '--all', says: 'all' },
  done: { long: '--done', takes: '<ids>', says: 'done', example: 'STEP,STEP' },
  planSteps: { long: '--plan-steps', says: 'planSteps' },
}

const questionFlags = (name: QuestionName): readonly Flag[] => [
  ...questions[name].parameters.map((parameter: ParameterName) => parameterFlags[parameter]),
  { long: '--plan', takes: '<plan>', says: 'plan', example: 'PLAN' },
  { long: '--facts', takes: '<file>', says: 'facts', example: 'facts.yaml' },
  ...factNames.map(fact => ({ long: flagOf(fact), takes: '<value>', fact, repeats: fact === 'claims' })),
]

/** The flags of a command beside the global ones. */
export const flagsOf = (name: CommandName): readonly Flag[] => {
  const { asks, flags = [] } = specOf(name)
  return [...flags, ...(asks ? questionFlags(asks) : [])]
}

export const versionFlag: Flag = { long: '--version', letter: 'V', says: 'version' }

/** Whether a word is a flag and not a value. A file with such a name is written `./--name`. */
export const isFlag = (word: string): boolean => /^--[a-z]/.test(word)
