import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandTexts } from '../../../src/text/commands.ts'
import { exampleDay } from '../../../src/upkeep/check/example-report.ts'
import { ruleNames } from '../../../src/upkeep/check/rules/list.ts'
import { folder, run } from '../../commands/run.ts'
import { junitFaults } from '../../view/junit-schema.ts'
import { parseXml } from '../../view/xml.ts'
import { edited } from './example.ts'

const fresh = '2023-10-08'
const check = (args: readonly string[], setting?: Parameters<typeof run>[1]) =>
  run(['check', '--as-of', fresh, ...args], setting)

const rulesOf = (stdout: string): readonly string[] =>
  JSON.parse(stdout).findings.map((finding: { rule: string }) => finding.rule)

/** The example plan with one edit. */
const broken = (from: string, to: string) => ['--data', join(edited([[from, to]]), 'data')]

/** A check of that plan, on the day of the examples. */
const checkBroken = (edit: readonly [string, string], args: readonly string[], setting?: Parameters<typeof run>[1]) =>
  run(['check', '--as-of', exampleDay, ...broken(...edit), ...args], setting)

describe('several --expect', () => {
  const cwd = folder({
    'expect/a.yaml': 'own.monthly: 551\n',
    'expect/b.yml': 'used.monthly: 550\n# further\nused.repair.1: 10\n',
    'expect/note.txt': 'own.monthly: 1\n',
    'more/c.yaml': '{}\n',
    'more/d.txt': 'own.monthly: 2\n',
  })
  const found = async (args: readonly string[], setting = {}) => {
    const { stdout, code } = await check([...args, '--json'], { cwd, ...setting })
    const findings = JSON.parse(stdout).findings as readonly { file: string; line: number; excerpt: string }[]
    return { code, findings: findings.map(({ file, line, excerpt }) => `${file}:${line} ${excerpt}`) }
  }
  const both = ['expect/a.yaml:1 own.monthly: 551', 'expect/b.yml:3 used.repair.1: 10']

  test.each([
    ['several times', ['--expect', 'expect/a.yaml', '--expect', 'expect/b.yml']],
    ['as a pattern', ['--expect', 'expect/*.y{a,}ml']],
    ['as a pattern over folders', ['--expect', '**/[ab].y*ml']],
    ['as a folder', ['--expect', 'expect']],
    ['twice for the same file', ['--expect', 'expect', '--expect', 'expect/*.yaml']],
  ])('given %s name each file in the findings about it', async (_, args) => {
    expect(await found(args)).toEqual({ code: 1, findings: both })
  })

  test('take standard input beside files', async () => {
    const { findings } = await found(['--expect', 'expect/a.yaml', '--expect', '-'], { stdin: 'own.monthly: 9\n' })
    expect(findings).toEqual([both[0], 'standard input:1 own.monthly: 9'])
  })

  test('report each file without an expected number, and each that --only leaves out', async () => {
    expect((await found(['--expect', 'expect/a.yaml', '--expect', 'more/c.yaml'])).findings).toEqual([
      both[0],
      'more/c.yaml:1 {}',
    ])
    const { findings } = await found(['--expect', 'expect', '--only', 'stale'])
    expect(findings.map(text => text.split(' ')[0])).toEqual(['expect/a.yaml:1', 'expect/b.yml:1'])
  })

  test.each(['expect/*.json', 'nowhere', 'nowhere/**/*.yaml'])('refuse %s, where there is no file', async path => {
    const { code, stderr } = await check(['--expect', 'expect/a.yaml', '--expect', path], { cwd })
    expect([code, stderr.includes(path)]).toEqual([5, true])
  })
})

describe('the shipped tables', () => {
  test.concurrent.each(['table', 'markdown', 'github'])(
    'are sound and fresh, of which %s says nothing',
    async format => {
      expect(await check(['--fail-on', 'warn', '--format', format])).toEqual({ stdout: '', stderr: '', code: 0 })
    },
  )

  test.each(['2015-01-01', '2021-01-01', '2023-10-06'])(
    'are as sound on %s, though nobody had looked at all of them by then',
    async asOf => {
      const { stdout, code } = await run(['check', '--as-of', asOf, '--json'])
      expect([
        JSON.parse(stdout).findings.filter((one: { severity: string }) => one.severity === 'error'),
        code,
      ]).toEqual([[], 0])
    },
  )

  test.each([
    ['new.monthly', 'did you mean new.monthly.418, new.monthly.550?'],
    ['new.exchange', 'did you mean new.exchange.1, new.exchange.2?'],
    ['own.montly', 'did you mean own.monthly?'],
    ['owm.monthly', 'did you mean own.monthly?'],
  ])('have no figure %s, and the fix names none of another plan', async (address, fix) => {
    const { stdout } = await check(['--expect', '-', '--json'], { stdin: `${address}: 550\n` })
    expect(JSON.parse(stdout).findings.map((one: { rule: string; fix: string }) => [one.rule, one.fix])).toEqual([
      ['unknown-figure', fix],
    ])
  })

  test('are named in JSON, with no finding', async () => {
    const { stdout, code } = await check(['--json'])
    const document = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(Object.keys(document)).toEqual([
      'schema',
      'asOf',
      'data',
      'facts',
      'rules',
      'failOn',
      'findings',
      'sources',
      'assumptions',
      'notes',
    ])
    expect(document).toMatchObject({ schema: 'mio-warranty/check/v1', asOf: fresh, rules: ruleNames, findings: [] })
    expect(document.data.editions.used.observed).toBe('2023-10-07')
  })

  test('become old, which fails only with a limit or with --fail-on warn', async () => {
    const old = (args: readonly string[]) => run(['check', '--as-of', '2026-11-23', '--json', ...args])
    const [plain, limited, strict] = await Promise.all([
      old([]),
      old(['--max-age', '180d']),
      old(['--fail-on', 'warn']),
    ])
    for (const { stdout } of [plain, limited, strict]) expect(rulesOf(stdout)).toEqual(['stale'])
    expect([plain.code, limited.code, strict.code]).toEqual([0, 1, 1])
    expect(JSON.parse(plain.stdout).findings[0].severity).toBe('warning')
    expect(JSON.parse(limited.stdout).findings[0].severity).toBe('error')
  })
})

describe('a finding', () => {
  const dear = ['exchange.1:\n    yen: 1000', 'exchange.1:\n    yen: 3000'] as const

  test('has rule, severity, place, message and fix in JSON, in English and in both languages', async () => {
    const { stdout, code } = await checkBroken(dear, ['--json'])
    expect(code).toBe(1)
    const [finding] = JSON.parse(stdout).findings
    expect(finding).toMatchObject({
      rule: 'fee-order',
      severity: 'error',
      line: 19,
      column: 10,
      excerpt: '    yen: 3000',
    })
    expect(finding.file).toMatch(/data\/phone\/2024-01-01\.yaml$/)
    expect(finding.text.en).toBe(finding.message)
    expect(finding.remedy.en).toBe(finding.fix)
    expect(finding.text.ja).toMatch(/[ぁ-ん]/)
  })

  test('is an annotation for GitHub, and a last line sums all up', async () => {
    const { stdout, code } = await checkBroken(dear, ['--format', 'github'])
    expect(code).toBe(1)
    const [annotation, sum, ...rest] = stdout.trimEnd().split('\n')
    expect(annotation).toMatch(
      /^::error file=[^:]*data\/phone\/2024-01-01\.yaml,line=19,col=10,title=fee-order%3A [^:]*::/,
    )
    expect(sum).toBe('::notice title=mio-warranty check::Errors: 1, warnings: 0 fee-order 1')
    expect(rest).toEqual([])
  })

  test('is a failed test of a valid JUnit report, in which every other rule is a passed one', async () => {
    const { stdout, code } = await checkBroken(dear, ['--format', 'junit'])
    expect(code).toBe(1)
    const root = parseXml(stdout.trimEnd())
    expect(junitFaults(root)).toEqual([])
    const [suite] = root.children
    const cases = suite!.children.filter(child => child.name === 'testcase')
    const failed = cases.filter(one => one.children.length > 0)
    expect(failed.map(one => one.attributes.classname)).toEqual(['check.fee-order'])
    expect(suite!.attributes).toMatchObject({ tests: String(cases.length), failures: String(failed.length) })
  })

  test('that does not fail is beside the tests of the JUnit report', async () => {
    const { stdout, code } = await run(['check', '--as-of', '2026-11-23', '--format', 'junit'])
    expect(code).toBe(0)
    const root = parseXml(stdout.trimEnd())
    expect(junitFaults(root)).toEqual([])
    expect(root.children[0]!.attributes.failures).toBe('0')
    expect(root.children[0]!.children.at(-2)!.text).toMatch(/2023-10-07\.yaml:\d+:11 stale: /)
  })

  test('is written to a file in the format of its suffix', async () => {
    const cwd = folder()
    const { code, stdout } = await checkBroken(dear, ['-o', 'report.xml', '--quiet'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(junitFaults(parseXml(readFileSync(join(cwd, 'report.xml'), 'utf8').trimEnd()))).toEqual([])
  })

  test.concurrent.each([30, 40, 80, 200])('fits %i columns', async width => {
    const { stdout } = await checkBroken(dear, ['--width', String(width), '--lang', 'en'])
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(width)
  })
})

describe('tables that are not valid', () => {
  test('are findings, not exit 3, and all of them', async () => {
    const edit = ['  monthly:\n    yen: 500', '  monthly:\n    yen: 5oo'] as const
    const { stdout, code } = await checkBroken(edit, ['--json'])
    expect(code).toBe(1)
    expect(rulesOf(stdout)).toEqual(['schema'])
    const { code: elsewhere } = await run(['eligible', ...broken(...edit)])
    expect(elsewhere).toBe(3)
  })

  test('are checked further where only a citation is wrong', async () => {
    const edit = [
      'yen: 1000\n    tax: included\n    cite: terms#fees',
      'yen: 3000\n    tax: included\n    cite: term#fees',
    ] as const
    const { stdout } = await checkBroken(edit, ['--json'])
    expect(rulesOf(stdout)).toEqual(['unknown-source', 'fee-order'])
  })

  test('are reported whatever rules were asked for, since those could not be checked', async () => {
    const { stdout, code } = await checkBroken(['order: 1', 'order: one'], ['--json', '--only', 'stale'])
    expect([code, rulesOf(stdout)]).toEqual([1, ['schema']])
  })

  test('in a folder that is not there are exit 5', async () => {
    const { code, stderr } = await check(['--data', 'nowhere'])
    expect(code).toBe(5)
    expect(stderr).toContain('nowhere')
  })
})

describe('expected fees that are not compared are a finding', () => {
  test.each(['', '# none yet\n', '{}\n'])('in the file %j', async stdin => {
    const { code, stdout } = await check(['--expect', '-', '--json'], { stdin })
    expect([code, JSON.parse(stdout).findings]).toMatchObject([
      1,
      [
        {
          rule: 'expectation',
          file: 'standard input',
          line: 1,
          message: 'there is no expected number, so nothing was compared',
        },
      ],
    ])
  })
  test('where --only leaves the rule out', async () => {
    const only = (rules: string) => check(['--expect', '-', '--only', rules], { stdin: 'used.monthly: 550\n' })
    expect((await only('stale')).stdout).toContain('add expectation to --only')
    expect([(await only('unknown-figure')).code, (await only('stale,expectation')).code]).toEqual([1, 0])
  })
})

describe('expected fees', () => {
  const expecting = (yaml: string) => check(['--expect', '-', '--json'], { stdin: yaml })

  test('that are right print nothing', async () => {
    const { stdout, code } = await check(['--expect', '-'], { stdin: 'used.monthly: 550\nnew.exchange.2: 8800\n' })
    expect([stdout, code]).toEqual(['', 0])
  })

  test('are those of the edition in force on the day', async () => {
    const { stdout } = await run(
      ['check', '--as-of', '2021-01-01', '--only', 'expectation', '--expect', '-', '--json'],
      {
        stdin: 'used.monthly: 500\nown.monthly: 550\nused.return-days: 14\n',
      },
    )
    expect(JSON.parse(stdout).findings.map((one: { message: string }) => one.message)).toEqual([
      'own.monthly was expected to be 550, no tables are in force on the day asked about',
      'used.return-days was expected to be 14, the tables call it unknown',
    ])
  })

  test('that differ, are unknown or do not exist are found at their line and column', async () => {
    const { stdout, code } = await expecting('used.monthly: 500\nown.unreturned: 0\nused.monthy: 550\n')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toMatchObject([
      { rule: 'expectation', file: 'standard input', line: 1, column: 15, excerpt: 'used.monthly: 500' },
      { rule: 'expectation', line: 2, column: 17 },
      { rule: 'unknown-figure', line: 3, column: 1, fix: 'did you mean used.monthly?' },
    ])
  })

  test.concurrent.each([
    ['own.monthly: { yen: 500, tax: excluded }', '2023-10-08', null],
    ['own.monthly: { yen: 550, tax: included }', '2023-10-08', null],
    ['used.monthly: { yen: 550, tax: included }', '2021-01-01', null],
    ['own.cap: { yen: 50000, tax: not-taxable }', '2023-10-08', null],
    ['own.repair.1: { yen: 0, tax: excluded }', '2023-10-08', null],
    [
      'own.monthly: { yen: 550, tax: excluded }',
      '2023-10-08',
      'own.monthly was expected to be 550 (before tax), the tables say 500 (before tax)',
    ],
    [
      'own.cap: { yen: 50000, tax: included }',
      '2023-10-08',
      'own.cap was expected to be 50,000 (tax included), the tables say 50,000 (untaxed)',
    ],
    [
      'own.unreturned: { yen: 40000, tax: not-taxable }',
      '2023-10-08',
      'own.unreturned was expected to be 40,000 (untaxed), the tables call it unknown',
    ],
  ])('with a tax class are compared in it: %s', async (stdin, day, message) => {
    const { stdout } = await run(
      ['check', '--as-of', day, '--only', 'expectation', '--expect', '-', '--json', '--lang', 'en'],
      { stdin },
    )
    const { findings } = JSON.parse(stdout) as { findings: { message: string }[] }
    expect(findings.map(finding => finding.message)).toEqual(message === null ? [] : [message])
  })

  test('of a plan that cannot be read are not compared', async () => {
    const stdin = 'phone.monthly: 1\nphone.mnthly: 1\n'
    const { stdout } = await checkBroken(['order: 1', 'order: one'], ['--json', '--expect', '-'], { stdin })
    expect(rulesOf(stdout)).toEqual(['schema'])
  })

  test.concurrent.each([
    ['used.monthly: 550円\n', 'standard input:1:15', 'whole number'],
    ['used.monthly: unknown\n', 'standard input:1:15', 'whole number'],
    ['used.monthly: 5.5\n', 'standard input:1:15', 'whole number'],
    ['used.monthly: -1\n', 'standard input:1:15', 'whole number'],
    ['used.monthly: { yen: 500 }\n', 'standard input:1:15', 'an amount of yen and tax'],
    ['used.monthly: { yen: 500, tax: without }\n', 'standard input:1:15', 'an amount of yen and tax'],
    ['- 550\n', 'standard input:1:1', 'ADDRESS: NUMBER'],
    ['used.monthly: [\n', 'standard input', 'standard input:'],
    ['a: 1\na: 2\n', 'standard input', 'already used'],
  ])('written as %j are refused with their place', async (yaml, place, reason) => {
    const { code, stdout } = await expecting(yaml)
    expect(code).toBe(2)
    const { error } = JSON.parse(stdout)
    expect(error.code).toBe('bad-expectations')
    expect(error.message).toContain(place)
    expect(error.message).toContain(reason)
  })
})

describe('flags', () => {
  test('an unknown rule is answered with the nearest', async () => {
    const { code, stderr } = await check(['--only', 'stael'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean stale?')
  })

  test('several rules are taken, in any order', async () => {
    const { stdout } = await check(['--only', 'gap, stale', '--json'])
    expect(JSON.parse(stdout).rules).toEqual(['stale', 'gap'])
  })

  test.concurrent.each(['180days', '-1', '1.5', 'd', '9999999'])('--max-age %s is no number of days', async days => {
    const { code, stdout } = await check(['--json', `--max-age=${days}`])
    expect(code).toBe(2)
    expect(JSON.parse(stdout).error.code).toBe('bad-age')
  })

  test('an unknown severity is answered with the known ones', async () => {
    const { code, stderr } = await check(['--fail-on', 'warning'])
    expect(code).toBe(2)
    expect(stderr).toContain('choices: error, warn')
  })

  test('an unknown format is answered with the known ones', async () => {
    const { code, stderr } = await check(['--format', 'csv'])
    expect(code).toBe(2)
    expect(stderr).toContain('table, json, markdown, github, junit, sarif')
  })
})

describe('help', () => {
  test.concurrent.each(ruleNames)('prints the rule %s, by its name or after that of check', async rule => {
    const [byName, behind] = await Promise.all([run(['help', rule]), run(['help', 'check', rule])])
    expect(behind.code).toBe(0)
    expect(behind.stdout.startsWith(`${rule}: `)).toBe(true)
    if (!(rule in commandTexts)) expect(byName.stdout).toBe(behind.stdout)
  })

  test('answers a mistyped rule after check with the nearest rule', async () => {
    const { code, stderr } = await run(['help', 'check', 'exit-codes'])
    expect(code).toBe(2)
    expect(stderr).toContain('there is no help on "exit-codes"')
  })
})
