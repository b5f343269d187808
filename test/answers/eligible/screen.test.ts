import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../../src/view/wrap.ts'
import { run } from '../../commands/run.ts'

const questions = [
  [],
  ['--device', 'used', '--bought-from', 'official'],
  [
    ...['--contract', 'sim-only', '--line', 'mnp', '--carrier', 'docomo'],
    ...['--os', 'android', '--released', '2025-09-01'],
  ],
  ['--device', 'new', '--bought-from', 'retailer', '--apply', 'later'],
  ['--plan', 'own'],
  ['--plan', 'own', '--carrier', 'softbank', '--os', 'android'],
  ['--device', 'new', '--bought-from', 'official', '--apply', 'with-device', '--devices-enrolled', '0'],
  ['--as-of', '2015-01-01'],
  ['--as-of', '2021-01-01', '--device', 'used'],
] as const

const screen = async (facts: readonly string[], lang: string, width = 80): Promise<readonly string[]> => {
  const asOf = facts.includes('--as-of') ? [] : ['--as-of', '2026-11-28']
  const { stdout, stderr, code } = await run(['eligible', ...facts, ...asOf, '--lang', lang, '--width', String(width)])
  expect([stderr, code]).toEqual(['', 0])
  return stdout.trimEnd().split('\n')
}

describe.each(['ja', 'en'])('the first screen in %s', lang => {
  test.concurrent.each(questions.map(facts => [facts] as const))('of %j has at most 24 lines', async facts => {
    const lines = await screen(facts, lang)
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(24)
  })

  test.concurrent.each([40, 60, 80, 120, 200])('is no wider than %i columns', async width => {
    for (const facts of questions) {
      const wide = (await screen(facts, lang, width)).filter(line => displayWidth(line) > width)
      expect(wide).toEqual([])
    }
  })

  test('loses no character when it is narrow', async () => {
    const plain = (lines: readonly string[]) =>
      lines
        .join('')
        .replace(/(次|Next): .*/, '')
        .replace(/\s/g, '')
    const facts = questions[3]
    expect(plain(await screen(facts, lang, 60))).toBe(plain(await screen(facts, lang, 120)))
  })
})

test('the plans that can be taken come first, and each no names its one failing clause', async () => {
  const { stdout } = await run([
    ...['eligible', '--device', 'used', '--bought-from', 'official', '--as-of', '2026-11-28', '--lang', 'ja'],
  ])
  expect(stdout.split('\n').slice(0, 9)).toEqual([
    '条件つきで加入できます  端末補償オプション（中古）',
    '  月額 550円、自己負担 1回0円 [1][2]',
    '  ・端末の購入と同時に申し込む [1]',
    '  ・同じmioIDの補償は、この端末を入れて5台まで [1]',
    '加入できません          端末補償オプション（新品）',
    '  新品の端末だけが対象です [1]',
    '加入できません          つながる端末保証',
    '  IIJmioで買った端末は対象外です（推定） [1][3][4]',
    '',
  ])
})

test('the next command keeps the facts and the settings that were typed', async () => {
  const { stdout } = await run(['covers', '--plan', 'own', '--event', 'theft', '--as-of', '2026-11-28'])
  expect(stdout).toContain('Next: mio-warranty claim-steps --plan own --event theft --as-of 2026-11-28')
})

test('a next command that is longer than a line names what was not told', async () => {
  const { stdout } = await run([
    'eligible',
    '--contract',
    'sim-only',
    '--os',
    'ios',
    '--as-of',
    '2026-11-28',
    '--lang',
    'en',
  ])
  expect(stdout).toContain('Next: mio-warranty cost --plan own --months 24 --claims 1 with the same facts')
})

test('a question of yes and no keeps its flags as code in Markdown', async () => {
  const argv = ['claim-steps', '--plan', 'own', '--event', 'screen-break', '--format', 'markdown']
  expect((await run(argv)).stdout).toContain('yes `--esim yes`    no `--esim no`')
})

test('facts that choose the plan together are not said to be without effect', async () => {
  const facts = [
    '--bought-from',
    'retailer',
    '--contract',
    'sim-only',
    '--released',
    '2022-06-01',
    '--start',
    '2023-01-10',
  ]
  const { stdout } = await run(['timeline', ...facts])
  expect(stdout).toContain('the one plan that can be taken')
  expect(stdout).not.toContain('Without effect')
})

test.each([
  ['all', ['--carrier', 'docomo', '--giteki', 'yes'], '--carrier, --giteki'],
  [
    'beside one that has an effect',
    ['--carrier', 'docomo', '--model-change', 'yes', '--giteki', 'yes'],
    '--carrier, --giteki',
  ],
  ['one', ['--model-change', 'yes', '--giteki', 'yes'], '--giteki'],
])('facts without effect are named: %s', async (_, facts, named) => {
  const { stdout } = await run(['claim-steps', '--plan', 'own', ...facts])
  expect(stdout).toContain(`Without effect here: ${named} (read by mio-warranty eligible)`)
})

test('a claim is one of them where the command does not read claims', async () => {
  const { stdout } = await run(['eligible', '--plan', 'own', '--claim', '2025-05-01'])
  expect(stdout).toContain('Without effect here: --claim (read by mio-warranty cost)')
})

test('facts without effect are not looked for where there are several claims', async () => {
  const claims = (count: number) =>
    Array.from({ length: count }, (_, index) => ['--claim', `2025-0${index + 1}-01`]).flat()
  const asked = async (count: number) =>
    (await run(['claim-steps', '--plan', 'own', '--giteki', 'yes', ...claims(count), '--as-of', '2025-10-10'])).stdout
  expect(await asked(1)).toContain('Without effect here: --giteki')
  expect(await asked(2)).not.toContain('Without effect here')
})

test('a fact that has an effect beside another is not said to be without', async () => {
  const argv = ['worth', '--plan', 'own', '--months', '24', '--intact', 'no', '--start', '2026-10-01']
  const { stdout } = await run([...argv, '--as-of', '2026-11-23'])
  expect(stdout).toContain('Without effect here: --intact')
  expect(stdout).not.toContain('Without effect here: --start')
})

test('a verdict that all plans share is printed once', async () => {
  const [first, ...rest] = await screen(['--device', 'new', '--bought-from', 'retailer', '--apply', 'later'], 'ja')
  expect(first).toBe('どのプランにも加入できません')
  expect(rest.filter(line => line.startsWith('加入できません'))).toEqual([])
  expect(rest).toContain('  SIMの契約と同時に申し込むなら、条件つきで加入できます')
})

test('a fact that was told is not listed as a condition', async () => {
  const lines = await screen(['--device', 'used', '--bought-from', 'official', '--apply', 'with-device'], 'ja')
  expect(lines.filter(line => line.includes('・'))).toEqual(['  ・同じmioIDの補償は、この端末を入れて5台まで [1]'])
})

test('--full prints all notes, tables and sources with their addresses', async () => {
  const { stdout } = await run(['eligible', '--full', '--lang', 'ja', '--as-of', '2026-11-28'])
  expect(stdout).toContain('https://hello-mobile-world.com/iijmio-device-option-new-used-tsunagaru/')
  expect(stdout).toContain('注意\n')
})

test('Markdown has the same words, with the flags to type as code', async () => {
  const { stdout } = await run(['eligible', '--device', 'used', '--bought-from', 'official', '--format', 'markdown'])
  expect(stdout).toContain('**Yes, with conditions**  Used-device option')
  expect(stdout).toContain('- later `--apply later`\n')
})
