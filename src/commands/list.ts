import type { commandTexts } from '../text/commands.ts'
import type { Spec } from './command.ts'
import { formatsOf } from './views.ts'

/** The commands in the order of help; each is loaded when it is called. */
export const commands = {
  eligible: {
    load: async () => (await import('./eligible.ts')).command,
    formats: formatsOf('eligible'),
    asks: 'eligible',
  },
  cost: { load: async () => (await import('./cost.ts')).command, formats: formatsOf('cost'), asks: 'cost' },
  compare: { load: async () => (await import('./compare.ts')).command, formats: formatsOf('compare'), asks: 'compare' },
  worth: { load: async () => (await import('./worth.ts')).command, formats: formatsOf('worth'), asks: 'worth' },
  covers: { load: async () => (await import('./covers.ts')).command, formats: formatsOf('covers'), asks: 'covers' },
  timeline: {
    load: async () => (await import('./timeline.ts')).command,
    formats: formatsOf('timeline'),
    asks: 'timeline',
  },
  'claim-steps': {
    load: async () => (await import('./claim-steps.ts')).command,
    formats: formatsOf('claim-steps'),
    asks: 'claim-steps',
  },
  editions: {
    load: async () => (await import('./audit.ts')).editions,
    formats: formatsOf('editions'),
    words: '[show PLAN]',
  },
  diff: {
    load: async () => (await import('./audit.ts')).diff,
    formats: formatsOf('diff'),
    words: 'DAY DAY',
    flags: [
      { long: '--plan', takes: '<plan>', says: 'plan', example: 'PLAN' },
      { long: '--impact', says: 'impact' },
      { long: '--exit-code', says: 'exitCode' },
    ],
  },
  check: {
    load: async () => (await import('./audit.ts')).check,
    formats: formatsOf('check'),
    flags: [
      { long: '--max-age', takes: '<days>', says: 'maxAge', example: '180d' },
      { long: '--expect', takes: '<file>', says: 'expect', example: 'fees.yaml' },
      { long: '--fail-on', takes: '<severity>', says: 'failOn', example: 'warn' },
      { long: '--only', takes: '<rules>', says: 'only', example: 'stale,expectation' },
    ],
  },
  test: {
    load: async () => (await import('./audit.ts')).test,
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
  schema: { load: async () => (await import('./audit.ts')).schema, formats: ['json'], words: '[NAME]' },
  help: { load: async () => (await import('./help.ts')).command, formats: ['table'], words: '[topic]' },
} satisfies Record<keyof typeof commandTexts, Spec>

export type CommandName = keyof typeof commands

export const specOf = (name: CommandName): Spec => commands[name]
