import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, run } from '../../commands/run.ts'
import { junitFaults } from '../../view/junit-schema.ts'
import { parseXml } from '../../view/xml.ts'

const good = `- name: a used phone bought elsewhere
  asOf: 2023-10-10
  command: eligible
  facts: { plan: used, boughtFrom: other }
  expect:
    plans[id=used].verdict: "no"
`
const bad = `- name: a wrong hope
  asOf: 2023-10-10
  command: eligible
  facts: { plan: used, boughtFrom: other }
  expect:
    plans[id=used].verdict: "yes"
    plans[id=used].monthly: { min: 550, max: 550 }
    plans[id=used].needs: { $has: apply }
`
const tested = (files: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  run(['test', ...Object.keys(files).filter(name => name.endsWith('.yaml')), ...argv], { cwd: folder(files) })
const json = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
  const { stdout, code } = await tested(files, '--json', ...argv)
  return { code, ...JSON.parse(stdout) }
}

test('cases that hold are counted, in files and in folders', async () => {
  const cases = join(root, 'test', 'cases')
  const copied = folder({ 'compare.yaml': readFileSync(join(cases, 'compare.yaml')) })
  const { stdout, code } = await run(['test', copied, join(cases, 'eligible.yaml')])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^every case holds \(\d+\)\n$/)
})

test('where the answer has nothing at a path, that is said, and is null in JSON', async () => {
  const none = {
    'a.yaml': '- { name: none, command: eligible, asOf: 2023-10-10, expect: { data.editions.none: null } }\n',
  }
  const [en, ja] = [await tested(none), await tested(none, '--lang', 'ja')]
  expect(en.stdout).toContain('expected: null\n      got: (nothing)\n')
  expect(ja.stdout).toContain('結果: （何もない）\n')
  expect((await json(none)).failures[0]).toMatchObject({ expected: null, got: null })
})

test('every failure is shown with its place, what was expected and got, and the reasons; the case that holds is not', async () => {
  const { stdout, code } = await tested({ 'a.yaml': good + bad })
  expect(code).toBe(1)
  expect(stdout.split('\n').slice(0, 14).join('\n')).toBe(
    [
      'FAIL',
      '  a wrong hope',
      '  eligible, asked for 2023-10-10',
      '  a.yaml:12',
      '    plans[id=used].verdict',
      '      expected: "yes"',
      '      got: "no"',
      '  a.yaml:14',
      '    plans[id=used].needs',
      '      expected: {"$has":"apply"}',
      '      got: []',
      '  Why',
      '    open: A used phone',
      '      used.device-is-used  article-2023#programmes  stated',
    ].join('\n'),
  )
  expect(stdout).toContain('1 of 2 cases fail\n')
  expect(stdout).not.toContain('bought elsewhere')
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('as JSON: the counts, and each failure with its place and reasons', async () => {
  const { code, schema, data, cases, failures } = await json({ 'a.yaml': good + bad })
  expect([code, schema, cases]).toEqual([1, 'mio-warranty/test/v1', { total: 2, passed: 1, failed: 1 }])
  expect(data.digest).toMatch(/^sha256:/)
  expect(
    failures.map((one: { path: string; line: number; column: number }) => [one.path, one.line, one.column]),
  ).toEqual([
    ['plans[id=used].verdict', 12, 5],
    ['plans[id=used].needs', 14, 5],
  ])
  expect(failures[0]).toMatchObject({ file: 'a.yaml', name: 'a wrong hope', expected: 'yes', got: 'no', error: null })
  expect(failures[0].reasons.map((one: { rule: string }) => one.rule)).toContain('used.bought-from-iijmio')
})

describe('a case with a mistake fails at its place, with the message of the fault', () => {
  const head = '- name: odd\n  asOf: 2023-10-10\n'
  test.each<[string, string, string]>([
    [
      'unknown fact',
      `${head}  command: eligible\n  facts: { devise: used }\n  expect: { next: null }\n`,
      'a.yaml:4:12: the key "devise" is not known',
    ],
    [
      'no value of a fact',
      `${head}  command: eligible\n  facts: { device: usd }\n  expect: { next: null }\n`,
      'a.yaml:4:12: device usd is not known',
    ],
    [
      'a conflict',
      `${head}  command: eligible\n  facts: { apply: with-sim, contract: device-only }\n  expect: { next: null }\n`,
      'cannot both be true',
    ],
    [
      'unknown command',
      `${head}  command: eligable\n  expect: { next: null }\n`,
      'a.yaml:3:3: command eligable is not known',
    ],
    [
      'unknown test',
      `${head}  command: eligible\n  expect: { plans: { $hax: 1 } }\n`,
      'a.yaml:4:13: plans: the key "$hax" is not known',
    ],
    [
      'no pattern',
      `${head}  command: eligible\n  expect: { asOf: { $match: "(" } }\n`,
      'a.yaml:4:13: asOf ( is not a regular expression',
    ],
    [
      'no day',
      '- name: odd\n  asOf: 2023-02-30\n  command: eligible\n  expect: { next: null }\n',
      'a.yaml:2:9 cannot be read: expected a day',
    ],
    [
      'a key too many',
      `${head}  command: eligible\n  expected: {}\n  expect: { next: null }\n`,
      'unknown key "expected"',
    ],
    ['nothing expected', `${head}  command: eligible\n  expect: {}\n`, 'expected at least one key path'],
    ['no map', '- odd\n', 'expected a map'],
    ['no list', 'name: odd\n', 'a.yaml does not hold a list of cases'],
    ['no YAML', '- "odd\n', 'a.yaml:1:3 cannot be read: '],
  ])('%s', async (_, yaml, words) => {
    const { code, cases, failures } = await json({ 'a.yaml': yaml, 'b.yaml': good })
    expect([code, cases]).toEqual([1, { total: 2, passed: 1, failed: 1 }])
    expect(failures.map((one: { file: string }) => one.file)).toEqual(['a.yaml'])
    expect(failures[0].error.text.en).toContain(words)
  })

  test('with the nearest word, also for people', async () => {
    const { stdout } = await tested({ 'a.yaml': `${head}  command: eligable\n  expect: { next: null }\n` })
    expect(stdout).toContain('Did you mean eligible?')
  })
})

test('no case found is a failure; a missing file is an error of reading', async () => {
  const empty = folder()
  expect(await run(['test', empty])).toMatchObject({ code: 1, stdout: expect.stringContaining('holds no case') })
  expect((await run(['test', join(empty, 'none.yaml')])).code).toBe(5)
  const none = await run(['test'])
  expect([none.code, none.stderr]).toEqual([
    2,
    'error: mio-warranty test needs a value\n  for example: mio-warranty test test/cases\n',
  ])
})

test('a folder means its YAML files, without links and hidden ones', async () => {
  const path = folder({ 'a.yaml': good, 'b.yml': good, 'c.txt': bad, '.d.yaml': bad })
  expect((await run(['test', path])).stdout).toBe('every case holds (2)\n')
})

test('coverage names what no case reaches, and a threshold turns it into an exit code', async () => {
  const { code, coverage } = await json({ 'a.yaml': good }, '--coverage')
  expect([code, coverage.total]).toEqual([0, coverage.reached + coverage.unreached.length])
  expect(coverage.percent).toBe(Math.floor((100 * coverage.reached) / coverage.total))
  expect(coverage.unreached[0]).toMatchObject({ plan: 'new', edition: '2023-10-07', file: 'data/new/2023-10-07.yaml' })
  expect((await tested({ 'a.yaml': good }, '--threshold', '0')).code).toBe(0)
  const below = await tested({ 'a.yaml': good }, '--threshold', '90')
  expect(below.code).toBe(1)
  expect(below.stdout).toMatch(
    /cases reach \d+ of \d+ items of the tables \(\d+ %\)\nthat is below the 90 % asked for\n$/,
  )
  expect((await tested({ 'a.yaml': good }, '--threshold', '101')).code).toBe(2)
})

test('for GitHub each failure is a command on its line, its text escaped, with a summary after them', async () => {
  const name = 'a 100% wrong: hope, really'
  const { stdout, code } = await tested({ 'a.yaml': bad.replace('a wrong hope', `"${name}"`) }, '--format', 'github')
  expect(code).toBe(1)
  expect(stdout.split('\n')).toEqual([
    '::error file=a.yaml,line=6,col=5,title=a 100%25 wrong%3A hope%2C really::plans[id=used].verdict%0A  expected: "yes"%0A  got: "no"',
    '::error file=a.yaml,line=8,col=5,title=a 100%25 wrong%3A hope%2C really::plans[id=used].needs%0A  expected: {"$has":"apply"}%0A  got: []',
    '1 of 1 cases fail',
    '',
  ])
})

test('as JUnit: a suite a file, every case in it, what fails with its text', async () => {
  const { stdout, code } = await tested(
    { 'a.yaml': good + bad.replace('wrong', '<wrong>'), 'b.yaml': good },
    '--format',
    'junit',
  )
  expect(code).toBe(1)
  expect(junitFaults(parseXml(stdout.trimEnd()))).toEqual([])
  const suites = stdout.matchAll(/<testsuite name="([^"]*)".* tests="(\d)" failures="(\d)"/g)
  expect([...suites].map(([, ...found]) => found)).toEqual([
    ['a.yaml', '2', '1'],
    ['b.yaml', '1', '0'],
  ])
  expect(stdout).toContain(`
    <testcase name="a used phone bought elsewhere" classname="a.yaml" time="0"/>
    <testcase name="a &lt;wrong&gt; hope" classname="a.yaml" time="0">
      <failure message="plans[id=used].verdict" type="expectation">a.yaml:12:5
plans[id=used].verdict
  expected: "yes"
  got: "no"
a.yaml:14:5
plans[id=used].needs
  expected: {"$has":"apply"}
  got: []</failure>
    </testcase>
`)
})

test('as Markdown: a table of what fails', async () => {
  const { stdout } = await tested({ 'a.yaml': bad }, '--format', 'markdown', '--lang', 'ja')
  expect(stdout).toContain('1件の例のうち1件が合いません\n\n| 場所 | 例 | 不一致 |\n| --- | --- | --- |\n| a.yaml:6 |')
})

test('other tables are tested with --data', async () => {
  expect((await tested({ 'a.yaml': good }, '--data', join(root, 'data'))).code).toBe(0)
})

describe('a case that checks nothing fails:', () => {
  const expecting = (paths: string) =>
    `- name: n\n  asOf: 2023-10-10\n  command: covers\n  facts: { plan: used, event: theft }\n  expect: ${paths}\n`

  test.each([
    ['a key that no note has', '{ notes.*.cod: { $lacks: [implied] } }', 'cod'],
    ['a mistyped key under $absent', '{ verdct: { $absent: true } }', 'verdct'],
    ['a value that a key of a list cannot have', '{ "route[by=plam].pay": { $absent: true } }', '[by=plam]'],
    ['a key behind a number', '{ pay.min.max: { $absent: true } }', 'max'],
    ['a key of the document about several plans', '{ plans.*.plan: { $lacks: [own] } }', 'plans'],
    ['an error where there is an answer', '{ error.code: conflict }', 'error'],
  ])('%s', async (_, paths, step) => {
    const { code, failures } = await json({ 'a.yaml': expecting(paths) })
    expect([code, failures.length, failures[0].error.code]).toEqual([1, 1, 'unknown-path'])
    expect(failures[0].error.text.en).toContain(`has "${step}"`)
  })

  test.each([
    '{ "plans[id=nwe]": { $absent: true } }',
    '{ "plans[id=used].reasons[rule=used.devise]": { $absent: true } }',
    '{ "plans[id=used].instead[fact=devise]": { $absent: true } }',
    '{ "notes[code=stael]": { $absent: true } }',
    '{ "plans.*.reasons[rule=used]": { $absent: true } }',
  ])('a selector that picks nothing from any answer: %s', async paths => {
    const { code, failures } = await json({ 'a.yaml': good.replace(/expect:[\s\S]*/, `expect: ${paths}\n`) })
    expect([code, failures.length, failures[0]?.error.code]).toEqual([1, 1, 'unknown-path'])
  })

  const asking = (command: string, paths: string) =>
    `- name: n\n  asOf: 2023-10-10\n  command: ${command}\n  facts: { plan: new }\n  expect: { "${paths}": { $absent: true } }\n`

  test.each([
    ['timeline', 'spans[what=natural-failur]', '[what=natural-failur]'],
    ['timeline', 'spans[from=2023-1-1]', '[from=2023-1-1]'],
    ['timeline', 'spans[name=new]', '[name=new]'],
    ['cost', 'plans[id=new].lines[item=montly]', '[item=montly]'],
    ['cost', 'plans[id=new].lines[tax=inclouded]', '[tax=inclouded]'],
    ['claim-steps', 'charges[id=exces]', '[id=exces]'],
    ['claim-steps', 'charges[id=call-desk]', '[id=call-desk]'],
    ['claim-steps', 'steps[n=one]', '[n=one]'],
    ['claim-steps', 'steps[done=no]', '[done=no]'],
    ['compare', 'rows[variant=419]', '[variant=419]'],
  ])('and a value that no %s can have: %s', async (command, path, step) => {
    const { code, failures } = await json({ 'a.yaml': asking(command, path) })
    expect([code, failures.length, failures[0]?.error?.code]).toEqual([1, 1, 'unknown-path'])
    expect(failures[0].error.text.en).toContain(step)
  })

  test.each([
    ['timeline', 'spans[what=theft]'],
    ['timeline', 'spans[from=2001-01-01]'],
    ['cost', 'plans[id=new].lines[item=unreturned]'],
    ['claim-steps', 'charges[id=repair]'],
    ['claim-steps', 'steps[n=99]'],
    ['claim-steps', 'steps[done=true]'],
    ['compare', 'rows[variant=418/repair]'],
  ])('but not a value that another %s can have: %s', async (command, path) => {
    expect((await json({ 'a.yaml': asking(command, path) })).failures).toEqual([])
  })

  test('a path that picks nothing from this answer is no failure', async () => {
    const paths = [
      'plans[id=own]',
      'plans[id=used].reasons[rule=used.monthly]',
      'notes[code=tax-excluded]',
      'notes[code=implied]',
    ]
    const expected = paths.map(path => `"${path}": { $absent: true }`).join(', ')
    expect((await json({ 'a.yaml': good.replace(/expect:[\s\S]*/, `expect: { ${expected} }\n`) })).code).toBe(0)
  })

  test('a file without a case', async () => {
    const { code, failures } = await json({ 'a.yaml': good, 'b.yaml': '[]\n' })
    expect([code, failures.length, failures[0].error.code]).toEqual([1, 1, 'no-cases'])
  })

  test.each([
    'notes.*.code',
    'route[by=plan].until',
    'needs.length',
    'readings.0.verdict',
    'facts.event',
    'sources.x.url',
  ])('and one with the possible path %s is checked', async path => {
    const { failures } = await json({ 'a.yaml': expecting(`{ "${path}": { $in: [] } }`) })
    expect(failures.map(({ error }: { error: unknown }) => error)).toEqual([null])
  })
})

test('a case may expect that its facts are refused', async () => {
  const refused = (code: string, facts: string) =>
    `- name: n\n  asOf: 2023-10-10\n  command: eligible\n  facts: ${facts}\n  expect: { error.code: ${code} }\n`
  const conflict = '{ apply: with-device, contract: sim-only }'
  expect((await tested({ 'a.yaml': refused('conflict', conflict) })).code).toBe(0)
  const { code, failures } = await json({ 'a.yaml': refused('unknown-value', conflict) })
  expect([code, failures[0].path, failures[0].got]).toEqual([1, 'error.code', 'conflict'])
  const mistyped = refused('unknown-value', '{}').replace('eligible', 'elegible')
  expect((await tested({ 'a.yaml': mistyped })).code).toBe(1)
})

test('cases from standard input are named by it', async () => {
  expect((await run(['test', '-'], { stdin: '- name' })).stdout).toContain('standard input:1')
})
