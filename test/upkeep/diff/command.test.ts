import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Call } from '../../../src/commands/command.ts'
import { progressOn } from '../../../src/commands/diff.ts'
import { flagOf } from '../../../src/model/facts.ts'
import type { DiffDocument } from '../../../src/upkeep/diff/schema.ts'
import { displayWidth } from '../../../src/view/wrap.ts'
import { folder, root, run, today } from '../../commands/run.ts'

const [launch, later] = ['2020-08-04', '2023-10-07']
const diff = (...argv: string[]) => run(['diff', ...argv, '--full', '--as-of', today])
const first = (...argv: string[]) => run(['diff', ...argv, '--as-of', today])
const document = async (...argv: string[]): Promise<DiffDocument> => JSON.parse((await diff(...argv, '--json')).stdout)

describe('without a difference', () => {
  test.each(['table', 'markdown'])('%s says nothing and ends with 0, --exit-code or not', async format => {
    for (const more of [[], ['--exit-code'], ['--impact']])
      expect(await diff(later, 'today', '--format', format, ...more)).toEqual({ stdout: '', stderr: '', code: 0 })
  })

  test('a file is empty', async () => {
    const cwd = folder({})
    await run(['diff', later, 'today', '-o', 'same.txt', '--as-of', today], { cwd })
    expect(readFileSync(join(cwd, 'same.txt'), 'utf8')).toBe('')
  })

  test('JSON has no changes, and no situation whose answer changes', async () => {
    const found = await document(later, 'today', '--impact')
    expect(found.changes).toEqual([])
    expect(found.situations).toMatchObject({ changed: 0, examples: [] })
  })
})

describe('with differences', () => {
  test('ends with 0, under --exit-code with 1', async () => {
    expect((await diff(launch, later)).code).toBe(0)
    expect((await diff(launch, later, '--exit-code')).code).toBe(1)
    expect((await diff(launch, later, '--exit-code', '--json')).code).toBe(1)
  })

  test('lists figures and clauses of a plan with the lines of both editions', async () => {
    const { changes, days, plans } = await document(launch, later, '--plan', 'used')
    expect(days).toEqual({ from: launch, to: later })
    expect(plans.map(one => [one.plan, one.from?.file, one.to?.file])).toEqual([
      ['used', 'data/used/2020-08-04.yaml', 'data/used/2023-10-07.yaml'],
    ])
    expect(changes.find(one => one.figure === 'used.monthly')).toMatchObject({ from: 500, to: 550 })
    expect(changes.find(one => one.figure === 'used.unreturned')).toMatchObject({ from: 'unknown', to: 40000 })
    expect(changes.find(one => one.figure === 'used.join.listed-model')).toMatchObject({ kind: 'removed', to: null })
    for (const { figure, at } of changes)
      for (const place of [at.from, at.to]) {
        if (place === null) continue
        const [file, line] = place.split(':') as [string, string]
        const written = readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1]!
        const [, section, ...name] = figure.split('.')
        const words = [section, ...name, [section, ...name].join('.'), name.join('.')].filter(Boolean)
        expect(
          words.some(word => written.includes(word!)),
          `${figure} at ${place}: ${written}`,
        ).toBe(true)
      }
  })

  test('the later day may be given first', async () => {
    const [there, back] = await Promise.all([document(launch, later), document(later, launch)])
    const turned = ({ figure, from, to }: DiffDocument['changes'][number]) => [figure, from, to]
    const found = back.changes.map(one => turned({ ...one, from: one.to, to: one.from }))
    const order = (list: readonly unknown[]) => list.map(one => JSON.stringify(one)).sort()
    expect(order(found)).toEqual(order(there.changes.map(turned)))
  })

  test('all figures of a plan without an edition on one of the days are added, and the table has one line for it', async () => {
    const { changes } = await document(launch, later, '--plan', 'own')
    expect(changes).toContainEqual(
      expect.objectContaining({ figure: 'own.monthly', kind: 'added', from: null, to: 550 }),
    )
    const { stdout } = await diff(launch, later, '--plan', 'own')
    expect(stdout).toContain('no tables of 2020-08-04')
    expect(stdout).not.toContain('own.monthly')
  })

  test.each(['table', 'markdown'])('%s names every change with its place', async format => {
    const { changes } = await document(launch, later, '--plan', 'used')
    const { stdout } = await diff(launch, later, '--plan', 'used', '--format', format, '--width', '1000')
    for (const { figure, at } of changes) {
      expect(stdout).toContain(figure)
      for (const place of [at.from, at.to]) if (place !== null) expect(stdout).toContain(place)
    }
  })

  test('a tax class that differs is visible where the number is the same', async () => {
    const { stdout } = await diff(launch, later, '--plan', 'used')
    expect(stdout).toContain('used.repair.1: ¥0 (before tax) -> ¥0 (tax included)')
  })

  test.concurrent.each([30, 40, 60, 80, 120].flatMap(width => ['ja', 'en'].map(lang => [width, lang] as const)))(
    'at %i columns in %s no line is too wide',
    async (width, lang) => {
      const { stdout, stderr } = await diff(launch, later, '--impact', '--width', String(width), '--lang', lang)
      expect(stderr).toBe('')
      const lines = stdout.split('\n')
      expect(lines.filter(line => displayWidth(line) > width)).toEqual([])
      expect(lines.filter(line => line.endsWith(' '))).toEqual([])
    },
  )

  test('Markdown goes to a file by its suffix', async () => {
    const file = join(folder(), 'changes.md')
    expect((await diff(launch, later, '-o', file)).stdout).toBe('')
    expect(readFileSync(file, 'utf8')).toMatch(/^### Changes from 2020-08-04 to 2023-10-07\n/)
  })
})

describe('--impact', () => {
  test('says how many situations change, with examples that eligible answers so on the second day', async () => {
    const { situations } = await document(launch, later, '--plan', 'used', '--impact')
    expect(situations!.changed).toBeGreaterThan(0)
    expect(situations!.changed).toBeLessThan(situations!.total)
    expect(situations!.examples.length).toBeGreaterThan(0)
    for (const { facts, to } of situations!.examples) {
      const flags = Object.entries(facts).flatMap(([name, value]) => [flagOf(name), String(value)])
      const answer = JSON.parse(
        (await run(['eligible', '--as-of', later, '--json', '--plan', 'used', ...flags])).stdout,
      )
      expect(answer.plans[0].verdict).toBe(to)
    }
  })

  test('is left out unless asked for', async () => {
    expect(await document(launch, later)).not.toHaveProperty('situations')
  })

  test('is in words in the table and in Markdown', async () => {
    for (const format of ['table', 'markdown']) {
      const { stdout } = await diff(launch, later, '--impact', '--format', format, '--width', '200')
      expect(stdout).toMatch(/Situations in which the verdict of eligible changes: [\d,]+ of [\d,]+/)
      expect(stdout).toContain('The simplest examples')
    }
  })

  test('shows no progress where standard error is no terminal', async () => {
    expect((await diff(launch, later, '--impact')).stderr).toBe('')
  })
})

describe('progress', () => {
  const told = (isTTY: boolean, quiet = false): string => {
    const written: string[] = []
    const call = {
      args: { switches: { quiet } },
      io: { stderr: { isTTY, write: (text: string) => written.push(text) } },
      view: { language: 'ja' },
    } as unknown as Call
    const progress = progressOn(call, { ja: '調べています {percent}%', en: '' })
    for (let done = 1; done <= 1_000; done++) progress(done, 1_000)
    return written.join('')
  }

  /** What is left on a line of a terminal, and how often it was written to. */
  const onScreen = (text: string): string => text.slice(text.lastIndexOf('\r') + 1)

  test('is written on one line of a terminal and erased at the end', () => {
    const text = told(true)
    expect(text).toContain('\r調べています 50%')
    expect(text).not.toContain('\n')
    expect(onScreen(text)).toBe('')
    const wiped = text.split('\r').at(-2)!
    expect(wiped).toBe(' '.repeat(displayWidth('調べています 99%')))
  })

  test('is written once for each percent', () => {
    expect(told(true).match(/%/g)!.length).toBe(100)
  })

  test('is not shown elsewhere, nor under --quiet', () => {
    expect([told(false), told(true, true)]).toEqual(['', ''])
  })
})

test.each([
  [['diff'], 'diff needs two days'],
  [['diff', launch], 'diff needs two days'],
  [['diff', launch, '2023-10'], 'diff 2023-10 is not a day'],
  [['diff', launch, later, 'today'], 'unexpected argument "today"'],
  [['diff', launch, later, '--plan', 'usd'], 'Did you mean used?'],
])('%j is refused', async (argv, message) => {
  const { stderr, stdout, code } = await run(argv)
  expect([stdout, code]).toEqual(['', 2])
  expect(stderr).toContain(message)
})

describe('the first screen of diff', () => {
  test.each(['ja', 'en'])(
    'counts the changes, names the figures with another value and fits 24 lines: %s',
    async lang => {
      const { stdout } = await first(launch, later, '--lang', lang)
      expect(stdout).toContain('used.monthly')
      expect(stdout).toContain('--full')
      expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24)
    },
  )
})
