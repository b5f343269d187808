import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { junitFaults } from '../view/junit-schema.ts'
import { readSarif } from '../view/sarif-schema.ts'
import { parseXml } from '../view/xml.ts'
import { folder, root, run } from './run.ts'

/** A repository of somebody who installed the program: articles, expected fees and cases, all below a folder. */
const consumer = folder({
  '.git/HEAD': '',
  'site/price list.md': '<!-- mio:own.monthly -->551円<!-- /mio -->\n',
  'site/right.md': '<!-- mio:own.monthly -->550円<!-- /mio -->\n',
  'site/fees.yaml': 'used.monthly: 551\n',
  'site/cases.yaml':
    '- name: n\n  asOf: 2023-10-10\n  command: cost\n  facts: { plan: own, months: 1 }\n  expect: { "plans[id=own].total.min": 1 }\n',
})
const site = join(consumer, 'site')

const late = ['--as-of', '2026-11-28', '--lang', 'en']
const calls = {
  article: ['article', 'check', 'price list.md', ...late],
  check: ['check', '--expect', 'fees.yaml', ...late],
  test: ['test', 'cases.yaml', ...late],
}
const report = (name: keyof typeof calls, format: string) => run([...calls[name], '--format', format], { cwd: site })

const stale = /^warning .*1148 days/

describe('SARIF in a subfolder of a repository', () => {
  test.each([
    ['article', ['site/price%20list.md:1:25 wrong-figure error'], 1],
    ['check', ['site/fees.yaml:1:15 expectation error'], 1],
    ['test', ['site/cases.yaml:5:13 case error'], 0],
  ] as const)(
    'of %s names its file from the root, and says once without a place that tables are old',
    async (name, results, notes) => {
      const { stdout, code } = await report(name, 'sarif')
      const read = readSarif(stdout)
      expect(code).toBe(1)
      expect(read.results).toEqual(results)
      expect(read.notifications.length).toBe(notes)
      for (const one of read.notifications) expect(one).toMatch(stale)
    },
  )

  test('is chosen by the suffix of a file', async () => {
    const file = join(folder(), 'report.sarif')
    await run([...calls.check, '-o', file], { cwd: site })
    expect(readSarif(readFileSync(file, 'utf8')).results).toHaveLength(1)
  })

  test('without a finding is valid and has no result', async () => {
    const { stdout, code } = await run(['article', 'check', 'right.md', '--as-of', '2023-10-08', '--format', 'sarif'], {
      cwd: site,
    })
    expect([readSarif(stdout), code]).toEqual([{ results: [], notifications: [] }, 0])
  })
})

describe.each(['article', 'check', 'test'] as const)('%s in a subfolder', name => {
  test('as JUnit is valid, names its file from the root and no file of the tables', async () => {
    const { stdout } = await report(name, 'junit')
    expect(junitFaults(parseXml(stdout))).toEqual([])
    expect(stdout).toMatch(/site\/(price list\.md|fees\.yaml|cases\.yaml):\d/)
    expect(stdout).not.toContain('data/')
  })

  test('as annotations names its file from the root and no file of the tables', async () => {
    const { stdout } = await report(name, 'github')
    expect(stdout).toMatch(/^::error file=site\//m)
    expect(stdout).not.toMatch(/file=data|\.\.\//)
    expect(stdout.match(/^::warning/gm) ?? []).toHaveLength(name === 'test' ? 0 : 1)
  })
})

test('in the repository of the tables a finding about them has its place', async () => {
  const { stdout } = await run(['check', ...late, '--format', 'sarif'], { cwd: join(root, 'src') })
  expect(readSarif(stdout)).toMatchObject({
    notifications: [],
    results: [expect.stringMatching(/^data\/\w+\/.*stale/)],
  })
})

test('tables of --data have their places too', async () => {
  const { stdout } = await run(['check', '--data', 'tables', ...late, '--format', 'sarif'], {
    cwd: folder({
      '.git/HEAD': '',
      'tables/sources.yaml': readFileSync(join(root, 'data/sources.yaml'), 'utf8'),
      'tables/own/2023-10-07.yaml': readFileSync(join(root, 'data/own/2023-10-07.yaml'), 'utf8'),
    }),
  })
  expect(readSarif(stdout).results).toEqual([
    expect.stringMatching(/^tables\/own\/2023-10-07\.yaml:\d+:\d+ stale warning$/),
  ])
})

test('an amount that may be wrong is a warning, which does not fail', async () => {
  const cwd = folder({ 'a.md': 'つながる端末保証の月額は551円です。\n' })
  const { stdout, code } = await run(['article', 'scan', 'a.md', '--format', 'github', ...late], { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain('::warning file=a.md')
})
