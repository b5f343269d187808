import { expect, test } from 'vitest'
import { run } from '../../commands/run.ts'
import { testScreens } from '../first-screens.ts'

const own = ['worth', '--plan', 'own', '--months', '24'] as const

testScreens(import.meta.dirname, {
  'from-what-price': own,
  'at-a-price': [...own, '--repair-cost', '40000'],
  'by-a-chance': [...own, '--repair-cost', '40000', '--os', 'ios', '--chance', '10%'],
  'two-readings': [...own, '--repair-cost', '78000', '--os', 'android', '--remedy', 'exchange'],
  'not-by-one-repair': ['worth', '--plan', 'own', '--months', '60', '--repair-cost', '20000'],
  'never-paid': [...own, '--event', 'theft', '--repair-cost', '50000'],
  'cannot-be-taken': ['worth', '--plan', 'new', '--months', '24', '--tier', '418', '--device', 'used'],
  'without-months': ['worth', '--plan', 'new'],
  'every-plan': ['worth', '--months', '24'],
  'every-plan-at-a-price': ['worth', '--months', '24', '--repair-cost', '40000'],
  'one-plan-left': ['worth', '--months', '24', '--device', 'new', '--bought-from', 'official'],
  'no-plan': ['worth', '--months', '24', '--device', 'new', '--bought-from', 'retailer', '--apply', 'later'],
})

const first = async (...argv: readonly string[]): Promise<string> =>
  (await run([...argv, '--as-of', '2026-11-28', '--lang', 'en', '--width', '200'])).stdout.split('\n')[0]!

test.each([
  [
    'a chance above 1',
    ['--repair-cost', '13200', '--remedy', 'exchange', '--os', 'android'],
    'You lose, even if it breaks once',
  ],
  ['exactly one repair', ['--repair-cost', '13200', '--os', 'ios'], 'Even if it is certain to break once in 24 months'],
  [
    'one chance',
    ['--repair-cost', '26400', '--os', 'ios'],
    'It pays off above a chance of 50% to break in 24 months; below that',
  ],
  [
    'no repair',
    ['--repair-cost', '4000', '--remedy', 'exchange', '--os', 'android'],
    'You lose: the plan saves nothing',
  ],
])('says from what chance on the plan pays: %s', async (_, argv, sentence) => {
  expect(await first(...own, ...argv)).toContain(sentence)
})

test.each([
  [['--plan', 'own'], 'It depends on how many months you pay for; even with one month you lose on a repair below ¥550'],
  [['--plan', 'own', '--repair-cost', '40000'], 'Whether it pays off depends on how many months you pay for'],
  [[], 'If it breaks once, it depends on the plan and on how many months you pay for:'],
])('says without months that they decide: %s', async (argv, sentence) => {
  expect(await first('worth', ...argv)).toBe(sentence)
})
