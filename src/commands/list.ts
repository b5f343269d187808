import type { AnswerName } from '../answers/list.ts'
import type { MakeDocument } from '../answers/shared/answer.ts'
import type { CommandName, Spec } from './command.ts'
import { type Documents, formatsOf } from './views.ts'

/** The command of a question. Loads the document when the command is called. */
const answerOf = <Name extends AnswerName>(name: Name, load: () => Promise<MakeDocument<Documents[Name]>>): Spec => ({
  load: async () => (await import('./answering.ts')).answering(name, await load()),
  formats: formatsOf(name),
  asks: name,
})

/** All commands, in the order of help. A command is loaded when it is called. */
export const commands = {
  eligible: answerOf('eligible', async () => (await import('../answers/eligible/document.ts')).eligibleDocument),
  cost: answerOf('cost', async () => (await import('../answers/cost/document.ts')).costDocument),
  compare: answerOf('compare', async () => (await import('../answers/compare/document.ts')).compareDocument),
  worth: answerOf('worth', async () => (await import('../answers/worth/document.ts')).worthDocument),
  covers: answerOf('covers', async () => (await import('../answers/covers/document.ts')).coversDocument),
  timeline: answerOf('timeline', async () => (await import('../answers/timeline/document.ts')).timelineDocument),
  'claim-steps': answerOf(
    'claim-steps',
    async () => (await import('../answers/claim-steps/document.ts')).claimStepsDocument,
  ),
  editions: {
    load: async () => (await import('./editions.ts')).command,
    formats: formatsOf('editions'),
    words: '[show|draft PLAN]',
  },
  diff: {
    load: async () => (await import('./diff.ts')).command,
    formats: formatsOf('diff'),
    words: 'DAY DAY',
    flags: [
      { long: '--plan', takes: '<plan>', says: 'plan', example: 'PLAN' },
      { long: '--impact', says: 'impact' },
      { long: '--exit-code', says: 'exitCode' },
    ],
  },
  check: {
    load: async () => (await import('./check.ts')).command,
    formats: formatsOf('check'),
    flags: [
      { long: '--max-age', takes: '<days>', says: 'maxAge', example: '180d' },
      { long: '--expect', takes: '<file>', says: 'expect', example: 'fees.yaml', repeats: true },
      { long: '--fail-on', takes: '<severity>', says: 'failOn', example: 'warn' },
      { long: '--only', takes: '<rules>', says: 'only', example: 'stale,expectation' },
    ],
  },
  test: {
    load: async () => (await import('./test.ts')).command,
    formats: formatsOf('test'),
    words: 'FILES',
    flags: [
      { long: '--coverage', says: 'coverage' },
      { long: '--threshold', takes: '<percent>', says: 'threshold', example: '90' },
    ],
  },
  article: {
    load: async () => (await import('./article.ts')).command,
    formats: formatsOf('article'),
    words: 'check|write|scan FILES',
    flags: [{ long: '--allow-none', says: 'allowNone' }],
  },
  ask: {
    load: async () => (await import('./ask.ts')).command,
    formats: ['table', 'json', 'markdown'],
    asks: 'eligible',
    flags: [
      { long: '--months', takes: '<number>', says: 'months', example: '24' },
      { long: '--claims', takes: '<number>', says: 'claims', example: '1' },
      { long: '--repair-cost', takes: '<yen>', says: 'repairCost', example: '80000' },
      { long: '--save', takes: '<file>', says: 'save', example: 'facts.yaml' },
    ],
  },
  batch: {
    load: async () => (await import('./batch.ts')).command,
    formats: ['json'],
    words: 'COMMAND [FILE]',
    flags: [
      { long: '--threads', takes: '<number>', says: 'threads', example: '2' },
      { long: '--fail-fast', says: 'failFast' },
    ],
  },
  schema: { load: async () => (await import('./schema.ts')).command, formats: ['json'], words: '[NAME]' },
  completion: { load: async () => (await import('./completion.ts')).command, formats: ['table'], words: 'SHELL' },
  help: { load: async () => (await import('./help.ts')).command, formats: ['table'], words: '[topic]' },
} satisfies Record<CommandName, Spec>

export const specOf = (name: CommandName): Spec => commands[name]
