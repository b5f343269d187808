import { expect, test } from 'vitest'
import { run } from '../../commands/run.ts'
import { testScreens } from '../first-screens.ts'

testScreens(import.meta.dirname, {
  own: ['timeline', '--plan', 'own', '--released', '2025-09-01', '--purchased', '2026-05-08', '--start', '2026-05-10'],
  used: ['timeline', '--plan', 'used', '--purchased', '2026-11-10', '--start', '2026-11-12'],
  'not-known': ['timeline', '--plan', 'new'],
  'every-plan': ['timeline', '--released', '2025-09-01', '--purchased', '2026-05-08', '--start', '2026-05-10'],
  'every-plan-not-known': ['timeline'],
})

const first = async (...argv: readonly string[]): Promise<string> =>
  (await run(['timeline', ...argv, '--as-of', '2026-11-28', '--lang', 'ja'])).stdout.split('\n')[0]!

test('says in the first line whether the day asked about is covered', async () => {
  expect(await first('--plan', 'used', '--start', '2026-05-10')).toBe(
    '2026-11-28は、端末補償オプション（中古）の補償期間中です',
  )
  expect(await first('--plan', 'own', '--start', '2026-11-10')).toBe(
    '2026-11-28は、まだつながる端末保証で補償されません',
  )
  expect(await first('--plan', 'own')).toBe('補償の期間は、まだ分かりません')
})

test('prints with --quiet a line for each plan', async () => {
  const { stdout } = await run([
    'timeline',
    '--start',
    '2026-05-10',
    '--as-of',
    '2026-11-28',
    '--quiet',
    '--lang',
    'ja',
  ])
  expect(stdout.trimEnd().split('\n')).toHaveLength(3)
})
