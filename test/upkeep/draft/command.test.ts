import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answers } from '../../../src/answers/list.ts'
import { draftOf } from '../../../src/upkeep/draft/document.ts'
import { schemaNamedBy } from '../../../src/upkeep/schemas/list.ts'
import { folder, root, run, start } from '../../commands/run.ts'
import { day } from '../../engine/small.ts'
import { edited } from '../check/example.ts'

/** A folder with the tables of these plans in `data`. */
const tablesOf = (...plans: readonly string[]): string => {
  const path = folder()
  for (const part of [...plans, 'sources.yaml'])
    cpSync(join(root, 'data', part), join(path, 'data', part), { recursive: true })
  return path
}
/** A folder with the tables of the small example plan `phone` in `data`. */
const phoneTables = () => edited([])

/** A folder with an empty folder for tables. */
const noTables = () => folder({ 'data/schema/none': '' })
const allTables = () => tablesOf('new', 'used', 'own')

const today = '2026-11-28'
const draft = (cwd: string, ...more: readonly string[]) =>
  run(['editions', 'draft', ...more, '--data', 'data', '--as-of', today], { cwd, today })
const check = async (cwd: string, ...more: readonly string[]) =>
  JSON.parse((await run(['check', '--data', 'data', '--as-of', today, '--json', ...more], { cwd, today })).stdout)

describe('the next edition of a plan that has one', () => {
  test('is a copy of the newest, observed today, with its comments', async () => {
    const cwd = tablesOf('used')
    const { stdout, stderr, code } = await draft(cwd, 'used')
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toContain('Wrote data/used/2026-11-28.yaml, a copy of data/used/2023-10-07.yaml')
    const [old, next] = ['2023-10-07', today].map(day => readFileSync(join(cwd, `data/used/${day}.yaml`), 'utf8'))
    expect(next).toBe(old!.replace(/^observed: 2023-10-07/m, 'observed: 2026-11-28'))
    expect((await check(cwd)).findings).toEqual([])
  })

  test('is not confirmed and has no day from which it is valid', async () => {
    const cwd = phoneTables()
    const old = join(cwd, 'data/phone/2024-01-01.yaml')
    const text = readFileSync(old, 'utf8')
    const seen =
      'confirmed: # seen again\n  - { on: 2024-05-01, by: terms }\n  # and later\n  - on: 2024-06-01\n    by: terms\n'
    writeFileSync(old, text.replace(/^effective: null/m, 'effective: 2024-01-10').replace('confirmed: []\n', seen))
    await draft(cwd, 'phone')
    const next = readFileSync(join(cwd, 'data/phone/2026-11-28.yaml'), 'utf8')
    expect(next).toBe(text.replace(/^observed: 2024-01-01/m, 'observed: 2026-11-28'))
  })

  test.each([
    ['whose keys are in quotes', (text: string) => text.replace(/^([a-z]+):/gm, '"$1":')],
    ['that is JSON', (text: string) => JSON.stringify(parse(text), null, 2)],
  ])('is valid and observed today also for an edition %s', async (_, rewritten) => {
    const cwd = phoneTables()
    const old = join(cwd, 'data/phone/2024-01-01.yaml')
    const seen = 'confirmed: [{ on: 2024-01-20, by: terms }]'
    const whole = readFileSync(old, 'utf8')
    const text = whole.replace(/^effective: null/m, 'effective: 2024-01-10').replace('confirmed: []', seen)
    rmSync(old)
    writeFileSync(join(cwd, 'data/phone/2024-01-10.yaml'), rewritten(text))
    expect((await draft(cwd, 'phone')).code).toBe(0)
    const next = parse(readFileSync(join(cwd, `data/phone/${today}.yaml`), 'utf8'))
    expect([next.observed, next.effective, next.confirmed]).toEqual([today, null, []])
    expect((await check(cwd)).findings.map(({ rule }: { rule: string }) => rule)).not.toContain('schema')
    expect((await run(['editions', '--data', 'data'], { cwd, today })).stderr).toBe('')
    await draft(cwd, 'mineo')
    expect(parse(readFileSync(join(cwd, `data/mineo/${today}.yaml`), 'utf8')).order).toBe(2)
  })

  test('is found by the name of the plan, and replaces no file without --force', async () => {
    const cwd = phoneTables()
    expect((await draft(cwd, '端末の補償')).stdout).toContain('data/phone/2026-11-28.yaml')
    const again = await draft(cwd, 'phone')
    expect([again.code, again.stderr.includes('exists already')]).toEqual([2, true])
    expect((await draft(cwd, 'phone', '--force')).code).toBe(0)
  })

  test('comes with commands that work', async () => {
    const cwd = phoneTables()
    const { next } = JSON.parse((await draft(cwd, 'phone', '--json')).stdout)
    const commands = next.flatMap(({ command }: { command: string | null }) => command ?? [])
    expect(commands.length).toBeGreaterThan(4)
    for (const command of commands as readonly string[]) {
      if (command.includes('test/cases')) continue
      const [, ...argv] = command.split(' ')
      const { code } = await run(argv, { cwd, today })
      expect([command, code]).toEqual([command, 0])
    }
  })
})

describe('a changed fee', () => {
  const changed = async () => {
    const cwd = tablesOf('used')
    await draft(cwd, 'used')
    const file = join(cwd, 'data/used/2026-11-28.yaml')
    const text = readFileSync(file, 'utf8')
    const edited = text.replace(/^( {2}unreturned: \{ yen: )40000/m, '$145000')
    expect(edited).not.toBe(text)
    writeFileSync(file, edited)
    return cwd
  }
  const diff = async (cwd: string, ...more: readonly string[]) =>
    (await run(['diff', '2023-10-07', today, '--plan', 'used', '--data', 'data', ...more], { cwd, today })).stdout

  test('is the one change of diff, which says so without other changes', async () => {
    const cwd = await changed()
    const stdout = await diff(cwd, '--impact')
    expect(stdout).toContain('Changes from 2023-10-07 to 2026-11-28: 1,')
    expect(stdout).toContain('used.unreturned: ¥40,000 (untaxed) -> ¥45,000 (untaxed)')
    expect(stdout).not.toContain('other changes')
  })

  test('is in the list for a pull request, in both languages', async () => {
    const cwd = await changed()
    for (const [lang, says] of [
      ['en', 'used.unreturned is ¥45,000 (untaxed) in its source'],
      ['ja', 'used.unreturned は、出典に書かれているとおり45,000円（不課税）'],
    ] as const) {
      const tasks = (await diff(cwd, '--format', 'markdown', '--lang', lang)).match(/^- \[ \] .*$/gm)!
      expect(tasks).toHaveLength(5)
      expect(tasks[0]).toContain(says)
      expect(tasks.join()).toContain('data/used/2026-11-28.yaml')
    }
  })
})

describe('a skeleton for a new plan', () => {
  test.each(['ja', 'en'])(
    'is a valid table in an empty folder; check names what is not written, in its order (%s)',
    async lang => {
      const cwd = noTables()
      const { code, stdout } = await draft(cwd, 'mineo', '--lang', lang)
      expect([code, stdout.includes('data/mineo/2026-11-28.yaml')]).toEqual([0, true])
      const { findings } = await check(cwd)
      expect(findings.map(({ rule, file }: { rule: string; file: string }) => [rule, file])).toEqual([
        ['unwritten', 'data/mineo/2026-11-28.yaml'],
        ['unwritten', 'data/sources.yaml'],
      ])
      expect(findings[0].message).toBe('not written yet: name, for, page, join.conditions')
    },
  )

  test('is answered by every question, and nothing in it is known', async () => {
    const cwd = noTables()
    await draft(cwd, 'mineo')
    for (const name of Object.keys(answers)) {
      const more = ['--plan', 'mineo', '--months', '24', '--event', 'theft']
      const argv = more.filter((_, at) => (at !== 2 && at !== 3) || ['cost', 'compare', 'worth'].includes(name))
      const { code, stdout } = await run([name, ...argv, '--data', 'data', '--as-of', today, '--json'], { cwd, today })
      expect([name, code]).toEqual([name, 0])
      expect(stdout).not.toMatch(/"verdict": "(yes|no)"/)
    }
  })

  test('has the position after those of all plans, and the first one beside files without one', () => {
    const orderBeside = (...texts: readonly string[]): unknown => {
      const files = texts.map((text, index) => ({ path: `p${index}/2026-01-01.yaml`, bytes: Buffer.from(text) }))
      const request = { plan: 'mineo', files, root: 'data', observed: day(today), language: 'en', flags: '' } as const
      return parse(draftOf(request).written.at(-1)!.text).order
    }
    expect(orderBeside('words:\n  order: 9\norder: 3\n', 'plan: p\norder: 2')).toBe(4)
    expect(orderBeside('{"order": 7}')).toBe(8)
    expect(orderBeside('order: last', 'order: {', 'order', '~')).toBe(1)
    expect(orderBeside()).toBe(1)
  })

  test('names the plans, so that a misspelt id is noticed', async () => {
    const { stdout } = await draft(allTables(), 'onw')
    expect(stdout).toContain('skeleton for the new plan onw')
    expect(stdout).toContain('Plans here: new, own, used')
  })
})

test('draft prints a document that its schema describes', async () => {
  const cwd = phoneTables()
  const document = JSON.parse((await draft(cwd, 'mineo', '--json')).stdout)
  expect(Object.keys(document)).toEqual(Object.keys((schemaNamedBy(document) as { properties: object }).properties))
  const markdown = (await draft(cwd, 'aeon', '--format', 'markdown')).stdout
  expect(markdown).toMatch(/^- \[ \] .*: `mio-warranty check --data data`$/m)
})

test.each([
  [['Mineo!'], 'cannot be the id of a plan'],
  [['all'], 'all cannot be the id of a plan'],
  [['unknown'], 'unknown cannot be the id of a plan'],
  [[], 'editions draft needs PLAN'],
  [['own', '--format', 'csv'], 'csv'],
  [['own', 'used'], 'unexpected argument'],
])('a draft that cannot be written is refused: %j', async (words, says) => {
  const { stderr, code } = await draft(tablesOf('own'), ...words)
  expect([code, stderr.includes(says)]).toEqual([2, true])
})

test('no draft is written into the tables of an installed package', async () => {
  const installed = join(folder(), 'node_modules', 'mio-warranty')
  for (const part of ['bin', 'dist/cli', 'dist/tables.json', 'dist/tables.bytes', 'data', 'package.json'])
    cpSync(join(root, part), join(installed, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'))
  const { stderr, code } = await start(process.execPath, [
    join(installed, 'bin/mio-warranty.js'),
    'editions',
    'draft',
    'used',
  ])
  expect([code, stderr]).toEqual([2, expect.stringContaining('--data ./data')])
  expect(readdirSync(join(installed, 'data/used'))).toEqual(readdirSync(join(root, 'data/used')))
})

const incomplete = async (from: string | RegExp, to: string, cwd = phoneTables(), name = 'phone/2024-01-01.yaml') => {
  const file = join(cwd, 'data', name)
  const text = readFileSync(file, 'utf8')
  const edited = text.replace(from, to)
  expect(edited).not.toBe(text)
  writeFileSync(file, edited)
  return run(['check', '--data', 'data', '--as-of', '2024-01-02', '--lang', 'en'], { cwd, today })
}

describe('check of an edition that is not complete', () => {
  test('says first what is missing, several keys of one map as one', async () => {
    const { stdout } = await incomplete(
      /^events:\n[\s\S]*?^exclusions:/m,
      'events:\n  theft: { covered: maybe }\n\nexclusions:',
    )
    const findings = stdout.split('\n\n').slice(1)
    expect(findings).toHaveLength(2)
    expect(findings[0]!.replace(/\s+/g, ' ')).toContain('missing keys "screen-break", "water-damage", "total-loss"')
    expect(findings[1]).toContain('maybe')
  })

  test('says the same of many lines as one', async () => {
    const { stdout } = await incomplete('  steps: article-2023#own-claim\n', '', tablesOf('own'), 'own/2023-10-07.yaml')
    expect(stdout.split('\n\n').slice(1)).toHaveLength(1)
    expect(stdout).toMatch(/the same in \d+ more places \(lines \d+, /)
  })

  test.each([
    ['name: { ja: 端末の補償, en: Phone cover }', 'name: 端末の補償', 'write ja and en'],
    [
      / {4}says: \{ ja: 一年.*/,
      '    says:\n      ja: {uses-per-year}回の数え方\n      en: How it is counted',
      '{uses-per-year} is not in quotes',
    ],
    [
      / {4}says: \{ ja: 一年.*/,
      '    says: { ja: 年{uses-per-year}回, en: how it is counted }',
      '{uses-per-year} is not in quotes',
    ],
    [
      / {4}says: \{ ja: 一年.*/,
      '    says: { ja: {uses-per-year}回, en: how it is counted }',
      '{uses-per-year} is not in quotes',
    ],
    [
      / {4}says: \{ ja: 一年.*/,
      '    says:\n      ja: {uses-per-year}\n      en: How it is counted',
      '{uses-per-year} is not in quotes',
    ],
  ])('says how to write a text: %s as %j', async (from, to, says) => {
    const { stdout } = await incomplete(from, to)
    expect(stdout.replace(/\s+/g, ' ')).toContain(says)
    if (says.includes('quotes')) expect(stdout.replace(/\s+/g, ' ')).toContain('put the whole text in quotes')
  })

  test('says that tables are old once for all plans', async () => {
    const cwd = allTables()
    const { findings } = await check(cwd)
    expect(findings).toHaveLength(1)
    expect(findings[0].message).toContain('new, used, own: last looked at on 2023-10-07')
  })
})
