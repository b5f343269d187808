import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { covers, eligible, loadTables } from '../../../src/index.ts'
import { folder, run } from '../../commands/run.ts'

const asked = (...argv: readonly string[]) => ['eligible', '--as-of', '2026-11-23', '--lang', 'en', ...argv]
const own = '--plan own --bought-from retailer --apply with-sim --contract sim-only --line new --os android'.split(' ')
const sound = '--sold-in-japan yes --giteki yes --intact yes --other-cover no'.split(' ')

type Text = { readonly en: string }
type Plan = {
  readonly ask: readonly Text[]
  readonly readings: readonly { readonly text: Text }[]
  readonly figures: readonly { readonly sources: readonly string[] }[]
}

describe('Markdown says about a plan what the table says', () => {
  test.each([
    ['a month and a carrier that leave it open', [...own, ...sound, '--released', '2026-01', '--carrier', 'softbank']],
    ['a partial edition', ['--as-of', '2021-01-01', '--device', 'used', '--plan', 'used']],
  ])('%s', async (_, argv) => {
    const words = argv.includes('--as-of') ? ['eligible', '--lang', 'en', ...argv] : asked(...argv)
    const [markdown, json] = await Promise.all([
      run([...words, '--full', '--format', 'markdown']),
      run([...words, '--json']),
    ])
    const { plans, sources }: { plans: readonly Plan[]; sources: object } = JSON.parse(json.stdout)
    const [plan] = plans
    expect(plan!.ask.length).toBeGreaterThan(0)
    for (const { en } of plan!.ask) expect(markdown.stdout).toContain(`Ask the desk: ${en}`)
    for (const { text } of plan!.readings) expect(markdown.stdout).toContain(text.en)
    const cited = plan!.figures.flatMap(figure => figure.sources)
    expect(cited.length).toBeGreaterThan(0)
    for (const key of cited) expect(markdown.stdout).toContain(`\\[${Object.keys(sources).indexOf(key) + 1}\\]`)
  })

  test('the choices of the next question, and for which plans it matters', async () => {
    const { stdout } = await run(asked('--plan', 'new', '--full', '--format', 'markdown'))
    expect(stdout).toContain('- `--device new` new\n- `--device used` used\n')
    expect(stdout).toContain('It matters for: New-device option')
  })
})

describe('a date that was told to the month', () => {
  const month = [...own, ...sound, '--carrier', 'sim-free', '--released', '2024-11']

  test('is asked for to the day', async () => {
    const { next } = JSON.parse((await run([...asked(...month), '--json'])).stdout)
    expect(next).toMatchObject({ fact: 'released', question: { en: expect.stringContaining('day in 2024-11') } })
    const { stdout } = await run(asked(...month, '--full', '--width', '200'))
    expect(stdout).toContain("Still missing: the maker's release, to the day (--released)")
    expect(stdout).toContain('--released a full day (YYYY-MM-DD)')
  })

  test('is not asked for where every day of it agrees', async () => {
    const { next } = JSON.parse((await run([...asked(...month.slice(0, -1), '2024-12'), '--json'])).stdout)
    expect(next).toBeNull()
  })
})

describe('facts that cannot both be true are named as they were written', () => {
  test('with file, line and column in a file, by its flag on the command line', async () => {
    const cwd = folder({ 'f.yaml': 'device: used\napply: with-device\ncontract: sim-only\n' })
    const inFile = await run(['eligible', '--facts', 'f.yaml', '--width', '200'], { cwd })
    expect(inFile.stderr).toContain('f.yaml:2:1: apply with-device and f.yaml:3:1: contract sim-only cannot both')
    const both = await run(['eligible', '--facts', 'f.yaml', '--contract', 'device-only', '--apply', 'with-sim'], {
      cwd,
    })
    expect(both.stderr).toContain('--apply with-sim and --contract device-only cannot both')
  })

  test('by key in a record', async () => {
    const cwd = folder({
      'r.ndjson': '{"apply":"with-device","contract":"sim-only"}\n{"claims":1,"unreturned":true,"remedy":"repair"}\n',
    })
    const [eligible, cost] = await Promise.all(
      ['eligible', 'cost'].map(name => run(['batch', name, 'r.ndjson'], { cwd })),
    )
    expect(eligible!.stdout).toContain('"apply with-device and contract sim-only cannot both be true"')
    expect(cost!.stdout).toContain('"unreturned and remedy repair cannot both be true"')
  })
})

describe('a setting of the environment', () => {
  test.each(['table', 'json', 'markdown'])(
    'of the format %s spoils no command that has one format of its own',
    async format => {
      const env = { MIO_WARRANTY_FORMAT: format }
      expect(await run(['help', 'exit-codes'], { env })).toMatchObject({ code: 0, stderr: '' })
      expect(JSON.parse((await run(['schema', 'facts'], { env })).stdout)).toBeTypeOf('object')
    },
  )

  test.each(['csv', 'jsno'])('of the format %s, which not every command has, is refused by name', async format => {
    const { code, stderr } = await run(['eligible'], { env: { MIO_WARRANTY_FORMAT: format } })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(`MIO_WARRANTY_FORMAT: the format ${format} is not`),
    })
  })

  test('words an error about --lang', async () => {
    const { stderr } = await run(['eligible', '--lang', 'fr'], { env: { MIO_WARRANTY_LANG: 'ja' } })
    expect(stderr).toContain('--lang fr は分かりません')
  })

  test('of a locale that only begins with the letters ja is not Japanese', async () => {
    const { stdout } = await run(['eligible', '--plan', 'own'], { env: { LANG: 'jam_JM.UTF-8' } })
    expect(stdout).toContain('Next question')
  })
})

describe('the plans of a call of the library', () => {
  test('are a fact or an option and not both, are not empty, and are answered once each', async () => {
    const tables = await loadTables()
    const asOf = '2026-11-23'
    expect(() => covers(tables, { plan: 'used' }, { asOf, plans: ['new', 'own'] })).toThrow('not-together')
    expect(() => eligible(tables, {}, { asOf, plans: [] })).toThrow('missing-plan')
    expect(covers(tables, {}, { asOf, plans: ['new', 'own'] })).toMatchObject({
      plans: [{ plan: 'new' }, { plan: 'own' }],
    })
    expect(eligible(tables, {}, { asOf, plans: ['own', 'own'] }).plans.map(({ id }) => id)).toEqual(['own'])
    expect(covers(tables, {}, { asOf, plans: ['new', 'new'] })).toMatchObject({ plan: 'new' })
  })
})

describe('an amount keeps its class of tax', () => {
  test.each([
    ['cost', '--plan', 'used', '--months', '24', '--as-of', '2021-01-01'],
    ['compare', '--plan', 'used', '--months', '12', '--as-of', '2021-01-01'],
  ])('in the totals of %s for an edition before tax', async (...argv) => {
    const { stdout } = await run([...argv, '--full', '--lang', 'ja'])
    const totals = argv[0] === 'cost' ? /合計.*12,000円（税別）/ : /端末補償オプション（中古）（税別）/
    expect(stdout).toMatch(totals)
  })

  test('in a comparison for scripts', async () => {
    const argv = [
      'compare',
      '--plan',
      'own',
      '--claims',
      '1',
      '--os',
      'ios',
      '--repair-quote',
      '60000',
      '--months',
      '12',
    ]
    const { rows } = JSON.parse((await run([...argv, '--json', '--as-of', '2023-10-10'])).stdout)
    expect(rows.map(({ taxes }: { taxes: readonly string[] }) => taxes)).toEqual([['included', 'not-taxable']])
    const { stdout } = await run([
      'compare',
      '--format',
      'csv',
      '--as-of',
      '2021-01-01',
      '--months',
      '12',
      '--claims',
      '0',
    ])
    expect(stdout.split('\n')[1]!.trimEnd()).toBe('used,,0,6000,6000,0,0,excluded')
  })
})

describe('a file that is replaced', () => {
  const write = (cwd: string, at: string) => run(['eligible', '--plan', 'own', '-o', at, '--force', '--quiet'], { cwd })

  test('keeps its permissions', async () => {
    const cwd = folder({ 'private.md': 'mine\n' })
    chmodSync(join(cwd, 'private.md'), 0o600)
    expect((await write(cwd, 'private.md')).code).toBe(0)
    expect(statSync(join(cwd, 'private.md')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(cwd, 'private.md'), 'utf8')).toContain('つながる端末保証')
  })

  test('is the target of a link, and the link is kept', async () => {
    const cwd = folder({ 'target.md': 'old\n' })
    symlinkSync('target.md', join(cwd, 'link.md'))
    expect((await write(cwd, 'link.md')).code).toBe(0)
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'target.md'), 'utf8')).toContain('つながる端末保証')
  })

  test('is no target of a broken link, which is kept', async () => {
    const cwd = folder({})
    symlinkSync('nowhere.md', join(cwd, 'link.md'))
    expect(await write(cwd, 'link.md')).toMatchObject({ code: 5, stderr: expect.stringContaining('ENOENT') })
    expect([lstatSync(join(cwd, 'link.md')).isSymbolicLink(), existsSync(join(cwd, 'nowhere.md'))]).toEqual([
      true,
      false,
    ])
  })
})

test.each(['table', 'markdown'])('a bill for a plan that cannot be taken says so above it, in a %s', async format => {
  const told = ['--device', 'used', '--bought-from', 'official', '--apply', 'with-device', '--months', '12']
  const { stdout } = await run([
    ...['cost', ...told, '--full', '--as-of', '2023-10-10', '--format', format, '--lang', 'en'],
  ])
  const said = (plan: string) => new RegExp(`${plan}(\\*\\*)?[:\\s]+no, you cannot take it`)
  expect(stdout).toMatch(said('端末補償オプション（新品）'))
  expect(stdout).not.toMatch(said('端末補償オプション（中古）'))
})

test('help says that facts may be unknown and how else to set global options', async () => {
  const [cost, check] = await Promise.all([run(['cost', '--help']), run(['check', '--help'])])
  expect(cost.stdout).toContain('Every fact also takes the word unknown.')
  expect(check.stdout).not.toContain('Every fact')
  for (const { stdout } of [cost, check]) expect(stdout).toContain('MIO_WARRANTY_AS_OF')
})

test('a reason tree names readings, periods and numbers in words, not by their ids', async () => {
  const argv = ['eligible', '--why', '--carrier', 'softbank', '--lang', 'en', '--width', '300', '--as-of', '2026-11-23']
  const { stdout } = await run(argv)
  expect(stdout).toContain('read as "any carrier\'s phone, as the official page says"')
  expect(stdout).toContain('(--devices-enrolled) = fewer than 5')
  const covers = ['covers', '--plan', 'own', '--event', 'screen-break', '--why', '--lang', 'en', '--width', '300']
  expect((await run(covers)).stdout).toContain('(--on) = within "Cover of damage"')
})

test.each(['table', 'markdown'])(
  'under a reading the verdict and the figures are told apart, in a %s',
  async format => {
    const claims = [
      '--claim',
      '2024-11-01:repair',
      '--claim',
      '2024-12-01:repair',
      '--on',
      '2025-02-01',
      '--start',
      '2024-01-10',
    ]
    const argv = [
      'covers',
      '--full',
      '--plan',
      'own',
      '--event',
      'screen-break',
      '--unofficial-repair',
      'no',
      '--full',
      ...claims,
      '--lang',
      'en',
    ]
    const { stdout } = await run([...argv, '--as-of', '2025-02-01', '--format', format, '--width', '200'])
    expect(stdout).toContain('it is not covered, claims left: 0')
  },
)
