import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayWidth } from '../../../src/view/wrap.ts'
import { run } from '../../commands/run.ts'
import { testScreens } from '../first-screens.ts'

testScreens(import.meta.dirname, {
  'maker-first': [
    ...['claim-steps', '--plan', 'new', '--event', 'natural-failure'],
    ...['--purchased', '2026-09-01', '--on', '2026-11-20'],
  ],
  theft: ['claim-steps', '--plan', 'used', '--event', 'theft'],
  'theft-of-every-plan': ['claim-steps', '--event', 'theft'],
  'every-plan': ['claim-steps', '--event', 'screen-break'],
})

const asked = (argv: readonly string[], language: string, width = 80) =>
  run(['claim-steps', ...argv], {
    today: '2026-11-28',
    env: { LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'C', COLUMNS: String(width) },
  })

const long = [
  ['screen-break', 'ja', ['--plan', 'used', '--event', 'screen-break']],
  ['screen-break', 'en', ['--plan', 'used', '--event', 'screen-break']],
  ['replacement', 'ja', ['--plan', 'own', '--event', 'screen-break', '--replacement-arrived', '2026-11-20']],
  ['replacement', 'en', ['--plan', 'own', '--event', 'screen-break', '--replacement-arrived', '2026-11-20']],
] as const

test.each(long)(
  'lists the steps of %s in %s as in its file, no wider than the terminal',
  async (name, language, argv) => {
    await expect((await asked(argv, language)).stdout).toMatchFileSnapshot(
      join(import.meta.dirname, 'screens', `${name}.${language}.txt`),
    )
    for (const width of [40, 60, 80, 120, 200]) {
      const { stdout } = await asked(argv, language, width)
      expect(stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
    }
  },
)

test('prints with --quiet the steps alone', async () => {
  const { stdout } = await asked(['--plan', 'used', '--event', 'screen-break', '--quiet'], 'en', 300)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(10)
  expect(lines.every(line => /^\[ \] [ \d]\d /.test(line))).toBe(true)
})

test('ticks the steps that --done names by number or id', async () => {
  const { stdout } = await asked(['--plan', 'used', '--event', 'screen-break', '--done', '1,call-desk'], 'en', 200)
  const ticked = stdout.split('\n').filter(line => line.startsWith('[x]'))
  expect(ticked.map(line => line.slice(4, 6))).toEqual([' 1', ' 3'])
})

test('refuses a number in --done that no step has', async () => {
  const { code, stderr } = await asked(['--plan', 'used', '--event', 'screen-break', '--done', '99'], 'en')
  expect(code).toBe(2)
  expect(stderr).toContain('99')
})

test('accepts in --done a step that one of several plans has, and refuses one that none has', async () => {
  const several = ['--event', 'screen-break', '--done']
  expect((await asked([...several, 'book-walk-in,call-desk'], 'en')).code).toBe(0)
  expect((await asked([...several, '15'], 'en')).code).toBe(0)
  for (const none of ['99', 'cal-desk']) {
    const { code, stderr } = await asked([...several, none], 'en')
    expect(code).toBe(2)
    expect(stderr).toContain(none)
  }
})

test('asks no further question where the steps of the plan are left out', async () => {
  const { stdout } = await asked(
    ['--plan', 'new', '--event', 'natural-failure', '--purchased', '2026-09-01', '--on', '2026-11-20'],
    'en',
  )
  expect(stdout).not.toContain('Next question')
})

test.each(['table', 'markdown'])('names with --full the clause for which nobody pays, as %s', async format => {
  const argv = ['--event', 'theft', '--on', '2026-11-01', '--full', '--format', format]
  for (const plan of ['new', 'used', 'own']) {
    const { stdout } = await asked([...argv, '--plan', plan], 'en', 200)
    expect(stdout).toMatch(/theft: not covered/)
  }
})

test('says with --full that nobody pays because the day is after the end of cover', async () => {
  const facts = ['--plan', 'used', '--event', 'natural-failure', '--start', '2020-01-01', '--purchased', '2020-01-01']
  const { stdout } = await asked([...facts, '--on', '2026-11-01', '--full'], 'en', 200)
  expect(stdout).toMatch(/no, it is not covered\n.*(ended|months)/)
})

test.each([
  ['a phone repaired elsewhere', ['own', 'screen-break', '--unofficial-repair', 'yes'], '正規店以外で修理した'],
  ['a day before cover', ['used', 'screen-break', '--start', '2026-05-03', '--on', '2026-04-01'], '2026-05-03に始まり'],
  [
    'a day after cover',
    ['own', 'natural-failure', '--released', '2020-01-01', '--on', '2026-11-20'],
    '2022-12-31に終わ',
  ],
  ['an event that is excluded', ['own', 'theft', '--on', '2026-11-20'], '盗難は対象外'],
])('names, as covers does, what failed for %s', async (_, [plan, event, ...argv], reason) => {
  const told = ['--plan', plan!, '--event', event!, ...argv]
  const [first] = (await asked(told, 'ja')).stdout.split('\n')
  const covers = await run(['covers', ...told, '--as-of', '2026-11-28', '--lang', 'ja'])
  expect(first).toContain(reason)
  expect(first).toBe(covers.stdout.split('\n')[0])
})

test.each([
  ['ja', '自己負担 上限50,000円を超えた分だけ [1][2]'],
  ['en', 'You pay only the excess over the cap of ¥50,000 [1][2]'],
])('says in %s what is paid where the amount depends on a quote', async (language, paid) => {
  const { stdout } = await asked(['--plan', 'own', '--event', 'screen-break', '--os', 'ios'], language)
  expect(stdout.split('\n')[0]).toContain(paid)
  expect(stdout).not.toMatch(/不明|unknown/)
})

test('shows no amount without a source', async () => {
  const argv = ['--plan', 'used', '--event', 'screen-break', '--as-of', '2021-01-01']
  const [first] = (await asked(argv, 'en')).stdout.split('\n')
  expect(first).toBe('Covered, if it happened from arrival of the phone to cancellation')
})

test.each([
  ['ja', '補償されません: 盗難は、3つのプランのどれでも対象外です [1]'],
  ['en', 'Not covered: none of the 3 plans pays for theft [1]'],
])('marks in %s the sources of an event that no plan covers', async (language, first) => {
  expect((await asked(['--event', 'theft'], language)).stdout.split('\n')[0]).toBe(first)
})

test('says in the step of the old phone that it is for one that was not handed over', async () => {
  const argv = ['--plan', 'used', '--event', 'screen-break', '--remedy', 'exchange']
  expect((await asked(argv, 'ja', 200)).stdout).toContain('その場で渡せなければすぐに送る')
  expect((await asked(argv, 'en', 200)).stdout).toContain('Send it at once if it was not handed over')
})

test('does not doubt that the maker is asked first', async () => {
  const argv = ['--plan', 'new', '--event', 'natural-failure', '--purchased', '2026-09-01', '--on', '2026-11-20']
  const { steps } = JSON.parse((await asked([...argv, '--json'], 'en')).stdout)
  expect([steps[0].id, steps[0].certainty]).toEqual(['ask-maker', 'stated'])
})

test.each([
  ['is left out while nobody told of it', [], false],
  ['is listed where it was told', ['--model-change', 'yes'], true],
] as const)('a step of a change of model %s', async (_, argv, isListed) => {
  const { stdout } = await asked(['--plan', 'used', '--event', 'screen-break', ...argv], 'en')
  expect(stdout.includes('Apply anew with the new phone')).toBe(isListed)
})

test('names what the amount rests on, however long the steps are', async () => {
  const { stdout } = await asked(['--plan', 'new', '--event', 'screen-break'], 'en')
  expect(stdout).toContain('You pay ¥5,500')
  expect(stdout).toContain('Assumed: no earlier claims (else --claim DATE)')
})

test('says what an exchange costs at least where no source states the price after the earlier claims', async () => {
  const claims = ['--claim', '2025-03-01', '--claim', '2025-06-01']
  const exchanged = await asked(['--plan', 'new', '--event', 'screen-break', ...claims], 'en')
  expect(exchanged.stdout).toMatch(/you\s+pay\s+¥5,500\s+or\s+more/i)
  const either = await asked(['--plan', 'own', '--event', 'screen-break', ...claims], 'en')
  expect(either.stdout).toMatch(/for an exchange +¥4,400 or more/)
  expect(either.stdout).not.toMatch(/for an exchange +depends on the quote/)
})
