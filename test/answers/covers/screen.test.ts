import { expect, test } from 'vitest'
import { run } from '../../commands/run.ts'
import { testScreens } from '../first-screens.ts'

const exchangedTwice = ['--claim', '2026-06-01', '--claim', '2026-07-01']

testScreens(import.meta.dirname, {
  'screen-break': ['covers', '--plan', 'used', '--event', 'screen-break'],
  'screen-break-dated': [
    ...['covers', '--plan', 'used', '--event', 'screen-break'],
    ...['--start', '2026-05-03', '--on', '2026-11-20'],
  ],
  'maker-first': [
    ...['covers', '--plan', 'own', '--event', 'natural-failure', '--device', 'new', '--purchased', '2026-08-01'],
    ...['--released', '2026-03-01', '--start', '2026-08-10', '--on', '2026-11-20'],
  ],
  theft: ['covers', '--plan', 'used', '--event', 'theft'],
  'theft-of-every-plan': ['covers', '--event', 'theft'],
  'every-plan': ['covers', '--event', 'screen-break'],
  'seller-only': ['covers', '--plan', 'used', '--event', 'battery'],
  'uses-spent': [
    ...['covers', '--plan', 'used', '--event', 'screen-break', '--start', '2026-05-03', '--on', '2026-11-20'],
    ...exchangedTwice,
  ],
  'two-readings': [
    ...['covers', '--plan', 'own', '--event', 'water-damage', '--unofficial-repair', 'no'],
    ...['--start', '2026-05-10', '--released', '2020-01-01', '--on', '2026-11-20'],
  ],
  'without-event': ['covers', '--plan', 'new'],
})

const printed = async (...argv: readonly string[]): Promise<readonly string[]> =>
  (await run(['covers', ...argv, '--as-of', '2026-11-28', '--lang', 'ja'])).stdout.trimEnd().split('\n')

test('prints with --quiet the verdict alone', async () => {
  expect(await printed('--plan', 'used', '--event', 'theft', '--quiet')).toEqual([
    '補償されません: 盗難は対象外です [1]',
  ])
})

test('says in the first line whom to ask where another pays for certain', async () => {
  const failure = ['--event', 'natural-failure', '--purchased', '2026-08-01', '--on', '2026-11-20']
  const lines = await printed('--plan', 'new', ...failure)
  expect(lines[0]).toMatch(/^先にメーカー保証へ（2027-07-31まで）/)
  expect(lines[1]).toMatch(/^この日は補償されません/)
})

test('names each plan with --quiet where several are left', async () => {
  const lines = await printed('--event', 'theft', '--quiet')
  expect(lines.filter(line => line.startsWith('補償されません'))).toHaveLength(3)
  expect(lines).toContain('つながる端末保証')
})
