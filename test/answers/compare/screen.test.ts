import { expect, test } from 'vitest'
import { run } from '../../commands/run.ts'
import { testScreens } from '../first-screens.ts'

const official = ['--device', 'new', '--bought-from', 'official'] as const

testScreens(import.meta.dirname, {
  'one-plan-left': ['compare', '--months', '24', ...official, '--claims', '0..2'],
  'every-plan': ['compare', '--months', '24'],
  'one-row': ['compare', '--months', '24', '--plan', 'used', '--claims', '1'],
  'refused-claims': ['compare', '--months', '24', '--plan', 'new', '--claims', '0..3'],
  'no-plan': ['compare', '--months', '24', '--device', 'new', '--bought-from', 'retailer', '--apply', 'later'],
})

test('--quiet prints the rows alone', async () => {
  const argv = ['compare', '--months', '24', '--plan', 'new', '--quiet', '--as-of', '2026-11-28', '--lang', 'en']
  expect((await run(argv)).stdout).toBe(
    [
      '               0 claims  1 claim  2 claims',
      '  ¥418 course   ¥10,032  ¥15,532   ¥24,332  [1][2]',
      '  ¥550 course   ¥13,200  ¥18,700   ¥27,500  [1][2]\n',
    ].join('\n'),
  )
})
