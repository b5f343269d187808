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

/** The example plan as it is, in which nothing is wrong. */
const sound = ['--data', join(edited([]), 'data')]

/** A check of that plan, on the day of the examples. */
const checkSound = (args: readonly string[], setting?: Parameters<typeof run>[1]) =>
  run(['check', '--as-of', exampleDay, ...sound, ...args], setting)

/** The example plan with one edit. */
const broken = (from: string, to: string) => ['--data', join(edited([[from, to]]), 'data')]

/** A check of the example plan with one edit. */
const checkBroken = (edit: readonly [string, string], args: readonly string[], setting?: Parameters<typeof run>[1]) =>
  run(['check', '--as-of', exampleDay, ...broken(...edit), ...args], setting)

describe('several --expect', () => {
  const cwd = folder({
    'expect/a.yaml': 'phone.monthly: 501\n',
    'expect/b.yml': 'phone.exchange.1: 1000\n# further\nphone.repair.1: 10\n',
    'expect/note.txt': 'phone.monthly: 1\n',
    'more/c.yaml': '{}\n',
    'more/d.txt': 'phone.monthly: 2\n',
  })
  const found = async (args: readonly string[], setting = {}) => {
    const { stdout, code } = await checkSound([...args, '--json'], { cwd, ...setting })
    const findings = JSON.parse(stdout).findings as readonly { file: string; line: number; excerpt: string }[]
    return { code, findings: findings.map(({ file, line, excerpt }) => `${file}:${line} ${excerpt}`) }
  }
  const both = ['expect/a.yaml:1 phone.monthly: 501', 'expect/b.yml:3 phone.repair.1: 10']

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
    const { findings } = await found(['--expect', 'expect/a.yaml', '--expect', '-'], { stdin: 'phone.monthly: 9\n' })
    expect(findings).toEqual([both[0], 'standard input:1 phone.monthly: 9'])
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
    const { code, stderr } = await checkSound(['--expect', 'expect/a.yaml', '--expect', path], { cwd })
    expect([code, stderr.includes(path)]).toEqual([5, true])
  })
})

test.each(['table', 'markdown', 'github'])('tables that are sound and fresh say nothing as %s', async format => {
  const silent = { stdout: '', stderr: '', code: 0 }
  expect(await checkSound(['--fail-on', 'warn', '--format', format])).toEqual(silent)
})

describe('the shipped tables', () => {
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

  test('have no figure with a mistyped address, and the fix names none of another plan', async () => {
    const fixes = [
      ['new.monthly', 'did you mean new.monthly.418, new.monthly.550?'],
      ['new.exchange', 'did you mean new.exchange.1, new.exchange.2?'],
      ['own.montly', 'did you mean own.monthly?'],
      ['owm.monthly', 'did you mean own.monthly?'],
    ] as const
    const stdin = fixes.map(([address]) => `${address}: 550\n`).join('')
    const { stdout } = await check(['--expect', '-', '--json'], { stdin })
    const findings = JSON.parse(stdout).findings as readonly { rule: string; excerpt: string; fix: string }[]
    expect(findings.map(({ rule, excerpt, fix }) => [rule, excerpt, fix])).toEqual(
      fixes.map(([address, fix]) => ['unknown-figure', `${address}: 550`, fix]),
    )
  })

  test('are sound and fresh, and are named in JSON', async () => {
    const { stdout, code } = await check(['--fail-on', 'warn', '--json'])
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
      old(['--only', 'stale', '--max-age', '180d']),
      old(['--only', 'stale', '--fail-on', 'warn']),
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
    const { stdout, code } = await run(['check', '--as-of', '2026-11-23', ...sound, '--format', 'junit'])
    expect(code).toBe(0)
    const root = parseXml(stdout.trimEnd())
    expect(junitFaults(root)).toEqual([])
    expect(root.children[0]!.attributes.failures).toBe('0')
    expect(root.children[0]!.children.at(-2)!.text).toMatch(/2024-01-01\.yaml:\d+:11 stale: /)
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
    const { code, stdout } = await checkSound(['--expect', '-', '--json'], { stdin })
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
    const only = (rules: string) => checkSound(['--expect', '-', '--only', rules], { stdin: 'phone.monthly: 500\n' })
    expect((await only('stale')).stdout).toContain('add expectation to --only')
    expect([(await only('unknown-figure')).code, (await only('stale,expectation')).code]).toEqual([1, 0])
  })
})

describe('expected fees', () => {
  const expecting = (yaml: string) => checkSound(['--expect', '-', '--json'], { stdin: yaml })

  test('that are right print nothing', async () => {
    const { stdout, code } = await checkSound(['--expect', '-'], {
      stdin: 'phone.monthly: 500\nphone.exchange.2: 2000\n',
    })
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
    const { stdout, code } = await expecting('phone.monthly: 550\nphone.free-months-max: 0\nphone.monthy: 500\n')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toMatchObject([
      { rule: 'expectation', file: 'standard input', line: 1, column: 16, excerpt: 'phone.monthly: 550' },
      { rule: 'expectation', line: 2, column: 24 },
      { rule: 'unknown-figure', line: 3, column: 1, fix: 'did you mean phone.monthly?' },
    ])
  })

  const taxed = [
    ['    yen: 500', '    yen: 550\n    before-tax: 500'],
    ['exchange.1:\n    yen: 1000\n    tax: included', 'exchange.1:\n    yen: 500\n    tax: excluded'],
  ] as const
  test.each([
    ['phone.monthly: { yen: 500, tax: excluded }', null],
    ['phone.monthly: { yen: 550, tax: included }', null],
    ['phone.exchange.1: { yen: 550, tax: included }', null],
    ['phone.unreturned: { yen: 30000, tax: not-taxable }', null],
    ['phone.repair.1: { yen: 0, tax: excluded }', null],
    [
      'phone.monthly: { yen: 550, tax: excluded }',
      'phone.monthly was expected to be 550 (before tax), the tables say 500 (before tax)',
    ],
    [
      'phone.unreturned: { yen: 30000, tax: included }',
      'phone.unreturned was expected to be 30,000 (tax included), the tables say 30,000 (untaxed)',
    ],
    [
      'phone.free-months-max: { yen: 40000, tax: not-taxable }',
      'phone.free-months-max was expected to be 40,000 (untaxed), the tables call it unknown',
    ],
  ])('with a tax class are compared in it: %s', async (stdin, message) => {
    const { stdout } = await run(
      [
        ...['check', '--as-of', exampleDay, '--data', join(edited(taxed), 'data')],
        ...['--only', 'expectation', '--expect', '-', '--json', '--lang', 'en'],
      ],
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
    ['phone.monthly: 550円\n', 'standard input:1:16', 'whole number'],
    ['phone.monthly: unknown\n', 'standard input:1:16', 'whole number'],
    ['phone.monthly: 5.5\n', 'standard input:1:16', 'whole number'],
    ['phone.monthly: -1\n', 'standard input:1:16', 'whole number'],
    ['phone.monthly: { yen: 500 }\n', 'standard input:1:16', 'an amount of yen and tax'],
    ['phone.monthly: { yen: 500, tax: without }\n', 'standard input:1:16', 'an amount of yen and tax'],
    ['- 550\n', 'standard input:1:1', 'ADDRESS: NUMBER'],
    ['phone.monthly: [\n', 'standard input', 'standard input:'],
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
    const { code, stderr } = await checkSound(['--only', 'stael'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean stale?')
  })

  test('several rules are taken, in any order', async () => {
    const { stdout } = await checkSound(['--only', 'gap, stale', '--json'])
    expect(JSON.parse(stdout).rules).toEqual(['stale', 'gap'])
  })

  test.concurrent.each(['180days', '-1', '1.5', 'd', '9999999'])('--max-age %s is no number of days', async days => {
    const { code, stdout } = await checkSound(['--json', `--max-age=${days}`])
    expect(code).toBe(2)
    expect(JSON.parse(stdout).error.code).toBe('bad-age')
  })

  test('an unknown severity is answered with the known ones', async () => {
    const { code, stderr } = await checkSound(['--fail-on', 'warning'])
    expect(code).toBe(2)
    expect(stderr).toContain('choices: error, warn')
  })

  test('an unknown format is answered with the known ones', async () => {
    const { code, stderr } = await checkSound(['--format', 'csv'])
    expect(code).toBe(2)
    expect(stderr).toContain('table, json, markdown, github, junit, sarif')
  })
})

describe('help', () => {
  const commandNames = ruleNames.filter(rule => rule in commandTexts)

  test.concurrent.each(ruleNames.filter(rule => !commandNames.includes(rule)))(
    'prints the rule %s by its name',
    async rule => {
      const { stdout, code } = await run(['help', rule])
      expect([stdout.startsWith(`${rule}: `), code]).toEqual([true, 0])
    },
  )

  test.each([...commandNames, ruleNames[1]!, ruleNames.at(-1)!])('prints the rule %s after check', async rule => {
    const { stdout, code } = await run(['help', 'check', rule])
    expect([stdout.startsWith(`${rule}: `), code]).toEqual([true, 0])
    if (!commandNames.includes(rule)) expect((await run(['help', rule])).stdout).toBe(stdout)
  })

  test('answers a mistyped rule after check with the nearest rule', async () => {
    const { code, stderr } = await run(['help', 'check', 'exit-codes'])
    expect(code).toBe(2)
    expect(stderr).toContain('there is no help on "exit-codes"')
  })
})
