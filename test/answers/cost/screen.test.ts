import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/model/day.ts'
import { run } from '../../commands/run.ts'
import { day } from '../../engine/small.ts'
import { testScreens } from '../first-screens.ts'

const android = ['--plan', 'own', '--os', 'android', '--months', '12', '--claims', '1'] as const

testScreens(import.meta.dirname, {
  'one-plan': ['cost', '--plan', 'new', '--months', '24', '--claims', '1'],
  'two-readings': ['cost', ...android, '--remedy', 'exchange', '--repair-quote', '78000'],
  'every-plan': ['cost', '--months', '24', '--claims', '1'],
  'one-plan-left': ['cost', '--device', 'used', '--bought-from', 'official', '--months', '24', '--claims', '1'],
  'cannot-be-taken': ['cost', '--plan', 'new', '--device', 'used', '--months', '24'],
  'dated-claims': [
    ...['cost', '--plan', 'own', '--months', '24'],
    ...['--claim', '2026-05-01', '--claim', '2026-12-01', '--claim', '2027-02-01'],
  ],
  'above-the-cap': [
    'cost',
    '--plan',
    'own',
    '--os',
    'ios',
    '--months',
    '12',
    '--claims',
    '1',
    '--repair-quote',
    '78000',
  ],
  'refused-claims': ['cost', '--plan', 'used', '--months', '24', '--claims', '3'],
  'without-months': ['cost', '--plan', 'new'],
})

const first = async (...argv: readonly string[]): Promise<readonly string[]> =>
  (await run(['cost', ...argv, '--as-of', '2026-11-28', '--lang', 'en'])).stdout.trimEnd().split('\n')

test.each([
  ['15531', 'That is more than ¥15,531'],
  ['16000', 'Whether that stays within ¥16,000 is still open'],
  ['18700', 'That is within ¥18,700'],
])('says below the total whether it is within %s yen', async (most, sentence) => {
  const lines = await first('--plan', 'new', '--months', '24', '--claims', '1', '--max-total', most)
  expect(lines[0]).toMatch(/^¥15,532 to ¥18,700 \(tax included\)/)
  expect(lines).toContain(sentence)
})

test('names two totals where only a reading decides, and a range where a missing fact does too', async () => {
  const quoted = ['--plan', 'own', '--months', '12', '--claims', '1', '--repair-quote', '78000'] as const
  expect((await first(...quoted, '--os', 'android', '--remedy', 'exchange'))[0]).toMatch(/^¥11,000 or ¥39,000 {2}/)
  expect((await first(...quoted))[0]).toMatch(/^¥6,600 to ¥\d\d,\d00 {2}|^¥11,000 to ¥39,000 {2}/)
})

test('prints with --quiet a total for each plan and nothing else', async () => {
  expect(await first('--months', '24', '--claims', '1', '--quiet')).toEqual([
    '¥15,532 to ¥18,700 (tax included)  New-device option',
    '¥13,200 (tax included)  Used-device option',
    '¥13,200 to ¥17,600 (tax included)  Own-device warranty',
  ])
})

test('shows no note and no question about a plan that it leaves out', async () => {
  const lines = await first('--device', 'used', '--bought-from', 'official', '--months', '24')
  expect(lines.join('\n')).not.toMatch(/--tier|Next question/)
})

describe('says that the claims can be counted in too many ways', () => {
  const weekly = (count: number) =>
    Array.from({ length: count }, (_, week) => `--claim=${addDays(day('2022-01-03'), 7 * week)}`)
  const sentence = 'The claims can be counted in too many ways; only what is certain is shown'

  test.each([
    ['below the total of one plan and its official name', ['--plan', 'own']],
    ['below the totals of several', []],
  ])('%s', async (_, plan) => {
    expect((await first(...plan, '--months', '120', ...weekly(300)))[2]).toBe(sentence)
    expect(await first(...plan, '--months', '120', ...weekly(5))).not.toContain(sentence)
  })

  test('in place of naming amounts that no source bounds', async () => {
    const codes = async (...argv: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run(['cost', '--plan', 'used', '--months', '120', ...argv, '--json'])
      return JSON.parse(stdout).notes.map(({ code }: { code: string }) => code)
    }
    const many = await codes(...weekly(300))
    expect(many).toContain('too-many-ways')
    expect(many).not.toContain('not-stated')
    expect(await codes(...weekly(300), '--start', '2022-01-01')).not.toContain('too-many-ways')
  })
})
