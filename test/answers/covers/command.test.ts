import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { View } from '../../../src/answers/shared/view.ts'
import { render } from '../../../src/commands/views.ts'
import { type CoversDocument, claimSteps, covers, loadTables, timeline } from '../../../src/index.ts'
import { palette } from '../../../src/view/colour.ts'
import { displayWidth } from '../../../src/view/wrap.ts'
import { folder, inEveryZone, root, run } from '../../commands/run.ts'

/*
 * covers, timeline and claim-steps from the outside.
 */

const asOf = '2026-11-23'
const ask = (command: string, argv: readonly string[] = [], setting?: Parameters<typeof run>[1]) =>
  run([command, '--as-of', asOf, ...argv], setting)
const json = async (command: string, argv: readonly string[], setting?: Parameters<typeof run>[1]) => {
  const { stdout, stderr } = await ask(command, [...argv, '--json'], setting)
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const used = ['--plan', 'used', '--start', '2024-01-15']
const failure = [...used, '--event', 'natural-failure']

describe('facts that cannot both be true are refused by name:', () => {
  test.concurrent.each<[what: string, argv: string[], one: string, other: string]>([
    [
      'a claim after the incident',
      ['--on', '2024-05-01', '--claim', '2024-05-02'],
      '--claim 2024-05-02',
      '--on 2024-05-01',
    ],
    [
      'a claim after the month of the incident',
      ['--on', '2024-04', '--claim', '2024-05-01'],
      '--claim 2024-05-01',
      '--on 2024-04',
    ],
    [
      'a claim before use started',
      ['--start', '2024-05-02', '--claim', '2024-05-01'],
      '--claim 2024-05-01',
      '--start 2024-05-02',
    ],
    [
      'a claim before the month in which use started',
      ['--start', '2024-06', '--claim', '2024-05-31'],
      '--claim 2024-05-31',
      '--start 2024-06',
    ],
    [
      'a claim before the purchase',
      ['--purchased', '2024-05-02', '--claim', '2024-05-01'],
      '--claim 2024-05-01',
      '--purchased 2024-05-02',
    ],
    [
      'a claim before the release',
      ['--released', '2024-06', '--claim', '2024-05-01'],
      '--claim 2024-05-01',
      '--released 2024-06',
    ],
    [
      'use before the purchase',
      ['--start', '2024-05-01', '--purchased', '2024-05-02'],
      '--start 2024-05-01',
      '--purchased 2024-05-02',
    ],
  ])('%s', async (_, argv, one, other) => {
    const { stdout, stderr, code } = await ask('covers', ['--plan', 'used', '--event', 'screen-break', ...argv])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain(`${one} and ${other} cannot both be true`)
    const { error } = JSON.parse((await ask('covers', ['--plan', 'used', ...argv, '--json'])).stdout)
    expect(error).toMatchObject({ code: 'conflict', suggestion: null })
    if (argv.includes('--on')) return
    expect((await ask('timeline', ['--plan', 'used', ...argv])).stderr).toContain(
      `${one} and ${other} cannot both be true`,
    )
  })

  test('a claim on the day of the incident, or on the day use started, is accepted', async () => {
    const argv = ['--event', 'screen-break', '--on', '2024-05-01', '--claim', '2024-05-01']
    const { verdict, claimsLeft } = await json('covers', ['--plan', 'used', '--start', '2024-05-01', ...argv])
    expect([verdict, claimsLeft]).toEqual(['yes', { min: 1, max: 1 }])
  })
})

describe.each(['covers', 'timeline', 'claim-steps'])('%s', command => {
  test('without a plan answers for each that the facts leave possible', async () => {
    const { schema, plans } = await json(command, [])
    expect(schema).toBe(`mio-warranty/${command}-plans/v1`)
    expect(plans.map((one: { plan: string }) => one.plan)).toEqual(['new', 'used', 'own'])
  })

  test('takes a plan by its official name', async () => {
    expect((await json(command, ['--plan', 'つながる端末保証'])).plan).toBe('own')
  })

  test('for a day without an edition answers that nobody attests it, and under --require gives 4', async () => {
    const argv = ['--as-of', '2019-01-01', '--plan', 'own']
    for (const format of ['table', 'markdown', 'json']) {
      const { stdout, stderr, code } = await run([command, ...argv, '--format', format])
      expect([stderr, code]).toEqual(['', 0])
      expect(stdout).toContain('2019-01-01')
    }
    const codes = ['yes', 'no', 'conditional'].map(
      async verdict => (await run([command, ...argv, '--require', `own=${verdict}`])).code,
    )
    expect(await Promise.all(codes)).toEqual([4, 4, 4])
  })

  test('names its formats where another one is asked for', async () => {
    const { stdout, stderr, code } = await ask(command, ['--plan', 'own', '--format', 'csv'])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain('table, json, markdown')
  })
})

describe('--require asks of covers for', () => {
  const yes = [...failure, '--on', '2026-01-14']
  const open = [...failure, '--on', '2026-01-15']
  const no = [...failure, '--on', '2026-01-16']
  test.concurrent.each<[what: string, argv: string[], required: string, code: number]>([
    ['yes where it is yes', yes, 'used=yes', 0],
    ['no where it is yes', yes, 'used=no', 1],
    ['conditional where it is yes', yes, 'used=conditional', 1],
    ['yes where it is no', no, 'used=yes', 1],
    ['no where it is no', no, 'used=no', 0],
    ['yes on the borderline day', open, 'used=yes', 4],
    ['no on the borderline day', open, 'used=no', 4],
    ['conditional on the borderline day', open, 'used=conditional', 0],
  ])('%s', async (_, argv, required, code) => {
    const [asked, plain] = await Promise.all([
      ask('covers', [...argv, '--require', required, '--json']),
      ask('covers', [...argv, '--json']),
    ])
    expect(asked).toEqual({ ...plain, code })
  })
})

test('a date known to the month is yes or no only where it is on each of its days', async () => {
  const verdictIn = async (month: string) => (await json('covers', [...failure, '--on', month])).verdict
  const months = ['2023-12', '2024-01', '2024-02', '2025-12', '2026-01', '2026-02']
  expect(await Promise.all(months.map(verdictIn))).toEqual(['no', 'conditional', 'yes', 'yes', 'conditional', 'no'])
})

test('facts may come from a file or standard input, and a flag wins over them', async () => {
  const facts =
    'plan: used\nevent: natural-failure\nstart: 2024-01-15\non: 2026-01-16\nclaims:\n  - 2025-05-01:repair\n  - { date: 2025-06-01, remedy: exchange }\n'
  const path = join(folder({ 'facts.yaml': facts }), 'facts.yaml')
  const [fromFile, fromInput, flagged] = await Promise.all([
    json('covers', ['--facts', path]),
    json('covers', ['--facts', '-'], { stdin: facts }),
    json('covers', ['--facts', path, '--on', '2026-01-14']),
  ])
  expect(fromInput).toEqual(fromFile)
  expect(fromFile.facts.claims).toEqual([
    { date: '2025-05-01', remedy: 'repair' },
    { date: '2025-06-01', remedy: 'exchange' },
  ])
  expect([fromFile.verdict, flagged.verdict]).toEqual(['no', 'conditional'])
})

test('--why names for each reason the file and the line of its clause', async () => {
  const answers: readonly CoversDocument[] = await Promise.all(
    ['new', 'used', 'own'].flatMap(plan =>
      [[], ['--event', 'natural-failure'], ['--event', 'theft']].map(argv =>
        json('covers', ['--plan', plan, ...argv, '--why']),
      ),
    ),
  )
  const reasons = answers.flatMap(one =>
    one.route.flatMap(link => link.reasons.map(reason => ({ ...reason, plan: one.plan }))),
  )
  expect(reasons.length).toBeGreaterThan(20)
  for (const { at, rule, plan } of reasons) {
    const id = rule.split('.').at(-1)!
    const [, file, line] = /^(data\/[\w/-]+\.yaml):(\d+)$/.exec(at!)!
    const written = readFileSync(join(root, file!), 'utf8').split('\n')[Number(line) - 1]
    // while the event is not told, its clause is in several places: where the events begin
    expect(written).toMatch(id === 'event' ? /^events:$/ : new RegExp(`^ +(- (\\{ )?(id|by): )?${id}([:,].*)?( #.*)?$`))
    expect(file).toBe(`data/${plan}/2023-10-07.yaml`)
  }
  const { stdout } = await ask('covers', [...failure, '--why'])
  expect(stdout).toMatch(/data\/used\/2023-10-07\.yaml:\d+/)
  expect(stdout).not.toContain('undefined')
})

const cases: Readonly<Record<string, readonly string[]>> = {
  'covers read three ways': [
    'covers',
    '--plan',
    'new',
    '--event',
    'screen-break',
    '--start',
    '2025-03-10',
    '--on',
    '2026-11-23',
    '--claim',
    '2025-12-20',
    '--claim',
    '2026-01-15',
    '--why',
  ],
  'covers with unknown days': [
    'covers',
    '--plan',
    'own',
    '--event',
    'natural-failure',
    '--claim',
    '2025-05-01',
    '--on',
    '2026-01',
  ],
  'a timeline': ['timeline', '--plan', 'own', '--start', '2026-05', '--released', '2025-09-01'],
  'the steps of a claim': [
    'claim-steps',
    '--plan',
    'used',
    '--replacement-arrived',
    '2026-11-20',
    '--done',
    'have-ready',
  ],
}

describe('in every time zone the JSON is the same, byte for byte, for', () => {
  test.concurrent.each(Object.entries(cases))('%s', async (_, argv) => {
    const [first, ...others] = await inEveryZone([...argv, '--as-of', asOf, '--json'])
    expect([first!.stderr, first!.code]).toEqual(['', 0])
    for (const other of others) expect(other).toEqual(first)
  })
})

const tables = await loadTables()
const paint = await palette(0)
const widths = [30, 40, 60, 80, 120, 200]
const viewOf = (language: 'ja' | 'en', width: number): View => ({
  language,
  width,
  paint,
  why: 'all',
  names: names.slice(0, 3),
})

const documents = () => {
  const days = { released: '2025-09-01', purchased: '2026-05-08', start: '2026-05-10' }
  const three = {
    plan: 'new',
    event: 'screen-break',
    start: '2025-03-10',
    on: asOf,
    claims: ['2025-12-20', '2026-01-15'],
  }
  return [
    ['covers', covers(tables, three as never, { asOf, why: true })],
    ['covers', covers(tables, { plan: 'own', event: 'natural-failure' }, { asOf, why: true })],
    [
      'covers',
      covers(tables, { plan: 'used', event: 'natural-failure', ...days, on: '2026-05-20' }, { asOf, why: true }),
    ],
    ['covers', covers(tables, { plan: 'used' }, { asOf: '2021-01-01', why: true })],
    ['covers', covers(tables, { plan: 'own' }, { asOf: '2019-01-01' })],
    ['timeline', timeline(tables, { plan: 'own', ...days }, { asOf })],
    ['timeline', timeline(tables, { plan: 'new' }, { asOf })],
    ['claim-steps', claimSteps(tables, { plan: 'used' }, { asOf })],
    [
      'claim-steps',
      claimSteps(tables, { plan: 'new', replacementArrived: '2026-11-20', done: ['have-ready'] } as never, { asOf }),
    ],
    ['claim-steps', claimSteps(tables, { plan: 'own', os: 'android' }, { asOf })],
    ['claim-steps', claimSteps(tables, { plan: 'used' }, { asOf: '2021-01-01' })],
  ] as const
}

/** Every sign of a text but white space, frames and bars, sorted: what must not get lost. */
/** Without the bars of a timeline and the scale below them, which are drawn for the width. */
const withoutChart = (text: string): string => text.replace(/^ *\.+$|^[-'\d]{30,}$/gm, '')

const signsIn = (text: string): string =>
  [
    ...withoutChart(text)
      .replace(/[\s│─┌┐└┘├┤┬┴┼]/g, '')
      .replace(/^[=>?]+|^\|.*$|[=>?]+$/gm, ''),
  ]
    .filter(sign => !'=>?|'.includes(sign))
    .sort()
    .join('')

const names = ['端末補償オプション（新品）', '端末補償オプション（中古）', 'つながる端末保証', '修理受付センター']
const countOf = (text: string, name: string): number => text.split(name).length - 1

describe.each(['ja', 'en'] as const)('all of it for a terminal in %s', language => {
  test.each(documents())(
    '%s fits every width, loses no character and breaks no official name',
    async (command, document) => {
      const shown = await Promise.all(
        widths.map(width => render(command, 'table', document as never, { ...viewOf(language, width), isFull: true })),
      )
      for (const [index, text] of shown.entries()) {
        const lines = text.split('\n')
        expect(lines.filter(line => displayWidth(line) > widths[index]!)).toEqual([])
        expect(lines.filter(line => line.endsWith(' '))).toEqual([])
        expect(signsIn(text)).toBe(signsIn(shown.at(-1)!))
        const joined = text.replace(/[\s│]/g, '')
        expect(
          names.filter(name => countOf(text, name) !== countOf(joined, name)).map(name => [widths[index], name]),
        ).toEqual([])
        expect(text).not.toMatch(/undefined|\[object|NaN|\{[a-z-]+\}/)
      }
    },
  )

  test.each(documents())('%s as Markdown is the same at every width', async (command, document) => {
    const [first, ...others] = await Promise.all(
      widths.map(width => render(command, 'markdown', document as never, viewOf(language, width))),
    )
    for (const other of others) expect(other).toBe(first)
    expect(first).not.toMatch(/undefined|\[object|NaN|\{[a-z-]+\}/)
    expect(first).toContain(document.asOf)
  })
})

test('the line below the verdict says whom to ask first, where there is somebody', async () => {
  const argv = ['--plan', 'new', '--event', 'natural-failure', '--start', '2026-05-10', '--on', '2026-06-01']
  const [first, nobody] = await Promise.all([
    ask('covers', [...argv, '--purchased', '2026-05-08', '--full']),
    ask('covers', ['--plan', 'new', '--event', 'screen-break', '--start', '2026-05-10', '--on', '2026-06-01']),
  ])
  expect(first.stdout).toMatch(/no, it is not covered\n\nAsk first: the maker's warranty \(applies\)\n/)
  expect(nobody.stdout).not.toContain('Ask first')
})

describe('claim-steps', () => {
  test('as Markdown is a check list to paste: one line a step, ticked where it is done', async () => {
    const argv = ['--plan', 'used', '--done', 'have-ready,call-desk', '--full', '--format', 'markdown']
    const { stdout, code } = await ask('claim-steps', argv)
    expect(code).toBe(0)
    const { steps } = await json('claim-steps', ['--plan', 'used'])
    const items = stdout.split('\n').filter(line => /^- \[[ x]\] /.test(line))
    expect(items).toHaveLength(steps.length)
    expect(items.map(line => line[3])).toEqual(['x', 'x', ...Array(steps.length - 2).fill(' ')])
    const at = (item: string) => stdout.split('\n').indexOf(item)
    expect(at(items.at(-1)!) - at(items[0]!)).toBe(items.length - 1)
  })

  test('refuses to tick a step that does not exist, and names the nearest', async () => {
    const { stdout, stderr, code } = await ask('claim-steps', ['--plan', 'new', '--done', 'have-ready,re-isue-esim'])
    expect([stdout, code]).toEqual(['', 2])
    expect(stderr).toContain('--done re-isue-esim is not known')
    expect(stderr).toContain('Did you mean re-issue-esim?')
  })

  test('refuses to tick a step of another plan', async () => {
    const { stderr, code } = await ask('claim-steps', ['--plan', 'own', '--done', 'swap'])
    expect([code, stderr.includes('choices: have-ready, call-desk')]).toEqual([2, true])
  })

  test('never shows 40,000 yen for a phone of one’s own, in any form', async () => {
    const formats = ['table', 'markdown', 'json']
    const runs = await Promise.all(
      formats.flatMap(format =>
        ['ja', 'en'].map(lang => ask('claim-steps', ['--plan', 'own', '--format', format, '--lang', lang])),
      ),
    )
    for (const { stdout, code } of runs) {
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/40,?000/)
    }
  })

  test('says how a deadline is counted, with the earlier day first, and that other starting points are possible', async () => {
    const { stdout } = await ask('claim-steps', [
      '--plan',
      'new',
      '--replacement-arrived',
      '2026-12-01',
      '--full',
      '--width',
      '200',
    ])
    expect(stdout).toContain('by 2026-12-14 (by 2026-12-15 if the day of delivery is not counted)')
    expect(stdout).toContain('other starting points are possible')
  })
})

test('a timeline is written to a file in the format of its suffix, and replaces another file only with --force', async () => {
  const at = join(folder(), 'timeline.svg')
  const argv = ['--plan', 'used', '--start', '2026-05-10', '-o', at]
  expect((await ask('timeline', argv)).code).toBe(0)
  expect(existsSync(at)).toBe(true)
  expect(readFileSync(at, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s)
  expect((await ask('timeline', argv)).code).not.toBe(0)
  expect((await ask('timeline', [...argv, '--force'])).code).toBe(0)
})
