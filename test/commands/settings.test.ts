import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { schemas } from '../../src/upkeep/schemas/list.ts'
import { displayWidth } from '../../src/view/wrap.ts'
import { eligible, folder, type Ran, root, run, spawned, today } from './run.ts'

const json = (text: string) => JSON.parse(text)

describe('a global flag', () => {
  test('works before the command and after it', async () => {
    const globals = [
      '--as-of',
      today,
      '--lang',
      'ja',
      '--width',
      '60',
      '--color',
      'always',
      '--why',
      '--quiet',
      '--no-input',
    ]
    const [before, behind, around] = await Promise.all([
      run([...globals, 'eligible', '--device', 'used']),
      run(['eligible', '--device', 'used', ...globals]),
      run([
        '--lang',
        'ja',
        '--why',
        '--width=60',
        'eligible',
        '--no-input',
        '--quiet',
        '--color=always',
        '--device',
        'used',
        '--as-of',
        today,
      ]),
    ])
    expect(before.code).toBe(0)
    expect([behind, around]).toEqual([before, before])
  })

  test('is refused when it is given both before and after the command', async () => {
    expect((await run(['--lang', 'ja', 'eligible', '--lang', 'en'])).code).toBe(2)
  })
})

describe('an environment variable does what its flag does, and the flag wins:', () => {
  const other = () => folder({ 'a.txt': '' })
  // the next command repeats the flags that were typed
  const withoutNext = (ran: Ran) => ({ ...ran, stdout: ran.stdout.replace(/Next: mio-warranty .*/, '') })
  test.concurrent.each([
    ['AS_OF', '2020-09-01', ['--as-of', '2020-09-01'], ['--as-of', today]],
    ['LANG', 'ja', ['--lang', 'ja'], ['--lang', 'en']],
    ['FORMAT', 'json', ['--json'], ['--format', 'table']],
    ['FORMAT', 'markdown', ['--format', 'markdown'], ['--json']],
    ['COLOR', 'always', ['--color', 'always'], ['--color', 'never']],
    ['WIDTH', '40', ['--width', '40'], ['--width', '120']],
    ['DATA', join(root, 'data'), ['--data', join(root, 'data')], ['--data', './data']],
  ])('%s=%s', async (name, value, same, against) => {
    const env = { [`MIO_WARRANTY_${name}`]: value, ...(name !== 'AS_OF' && { MIO_WARRANTY_AS_OF: today }) }
    const day = name === 'AS_OF' ? [] : ['--as-of', today]
    const [set, flag, both, plain] = await Promise.all([
      run(['eligible', '--why'], { env }),
      run(['eligible', '--why', ...day, ...same]),
      run(['eligible', '--why', ...against], { env }),
      run(['eligible', '--why', ...day, ...against]),
    ])
    expect(set.code).toBe(0)
    expect(withoutNext(set)).toEqual(withoutNext(flag))
    expect(both).toEqual(plain)
    expect(both.stdout).not.toBe(set.stdout)
  })

  test('an empty variable counts as none', async () => {
    const names = ['AS_OF', 'DATA', 'LANG', 'FORMAT', 'COLOR', 'WIDTH']
    const env = Object.fromEntries(names.map(name => [`MIO_WARRANTY_${name}`, '']))
    expect(await eligible([], { env })).toEqual(await eligible())
  })

  test('a folder without tables is refused', async () => {
    const { stdout, code } = await eligible(['--data', other()])
    expect([stdout, code]).toEqual(['', 3])
  })
})

describe('the language', () => {
  const isJapanese = async (argv: readonly string[], env: Readonly<Record<string, string>>) =>
    (await eligible(argv, { env })).stdout.includes('次の質問')

  test.concurrent.each([
    [{ LANG: 'ja_JP.UTF-8' }, true],
    [{ LANG: 'ja' }, true],
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'C' }, false],
    [{ LANG: '' }, false],
    [{ LANG: 'de_DE.UTF-8' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, true],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, false],
    [{ LANG: 'C', LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8' }, true],
  ])('is that of the locale: %j', async (env, japanese) => {
    expect(await isJapanese([], env)).toBe(japanese)
  })

  test('is that of --lang whatever the locale', async () => {
    expect(await isJapanese(['--lang', 'en'], { LANG: 'ja_JP.UTF-8' })).toBe(false)
    expect(await isJapanese(['--lang=ja'], { LANG: 'C' })).toBe(true)
  })

  const figures = (text: string) => text.match(/\d[\d,]*/g)!.toSorted()

  test.concurrent.each([
    ['nothing told', []],
    ['a used phone', ['--device', 'used', '--bought-from', 'official']],
    ['a course', ['--tier', '418', '--plan', 'new']],
    ['a phone brought along', ['--plan', 'own', '--carrier', 'softbank', '--os', 'ios']],
  ])('does not change what the table says in numbers: %s', async (_, facts) => {
    const argv = ['--full', '--width', '1000', ...facts]
    const [ja, en] = await Promise.all([eligible([...argv, '--lang', 'ja']), eligible([...argv, '--lang', 'en'])])
    expect(figures(en.stdout)).toEqual(figures(ja.stdout))
  })

  test('does not change the JSON', async () => {
    const [ja, en] = await Promise.all(['ja', 'en'].map(lang => eligible(['--json', '--why', '--lang', lang])))
    expect(ja).toEqual(en)
  })
})

describe('-o', () => {
  test.concurrent.each([
    ['x.json', 'json'],
    ['x.md', 'markdown'],
    ['x.txt', 'table'],
    ['x.JSON', 'json'],
    ['x.markdown', 'markdown'],
  ])('%s picks the format %s and prints nothing but where it wrote', async (name, format) => {
    const cwd = folder()
    const [written, printed] = await Promise.all([eligible(['-o', name], { cwd }), eligible(['--format', format])])
    expect(written).toEqual({ stdout: '', stderr: `wrote ${name}\n`, code: 0 })
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(printed.stdout)
    expect(readdirSync(cwd)).toEqual([name])
  })

  test('loses to --format and --json, and wins over the environment', async () => {
    const cwd = folder()
    await Promise.all([
      eligible(['-o', 'a.md', '--json'], { cwd }),
      eligible(['-o', 'b.json', '--format', 'markdown'], { cwd }),
      eligible(['-o', 'c.json'], { cwd, env: { MIO_WARRANTY_FORMAT: 'markdown' } }),
    ])
    const starts = ['a.md', 'b.json', 'c.json'].map(name => readFileSync(join(cwd, name), 'utf8')[0])
    expect(starts).toEqual(['{', '*', '{'])
  })

  test('with --quiet prints nothing', async () => {
    const cwd = folder()
    expect(await eligible(['-o', 'x.json', '--quiet'], { cwd })).toEqual({ stdout: '', stderr: '', code: 0 })
    expect(existsSync(join(cwd, 'x.json'))).toBe(true)
  })

  test('does not change a file that exists, and with --force replaces all of it', async () => {
    const cwd = folder({ 'x.json': `{}${' '.repeat(100_000)}` })
    const kept = await eligible(['-o', 'x.json'], { cwd })
    expect([kept.code, readFileSync(join(cwd, 'x.json'), 'utf8').slice(0, 2)]).toEqual([2, '{}'])
    const replaced = await eligible(['-o', 'x.json', '--force'], { cwd })
    expect(replaced.code).toBe(0)
    expect(json(readFileSync(join(cwd, 'x.json'), 'utf8')).schema).toBe('mio-warranty/eligible/v1')
    expect(readdirSync(cwd)).toEqual(['x.json'])
  })

  test('into a read-only folder changes no file and leaves no other file', async () => {
    const cwd = folder({ 'x.json': 'old' })
    chmodSync(cwd, 0o555)
    const nobody = 65_534
    const { stdout, stderr, code } = await spawned(
      ['eligible', '-o', join(cwd, 'x.json'), '--force'],
      process.getuid?.() === 0 ? { uid: nobody } : {},
    )
    expect([stdout, code]).toEqual(['', 5])
    expect(stderr.replace(/\s+/g, ' ')).toContain('x.json cannot be written (permission denied, EACCES)')
    expect([readFileSync(join(cwd, 'x.json'), 'utf8'), readdirSync(cwd)]).toEqual(['old', ['x.json']])
    chmodSync(cwd, 0o755)
  })

  test('escapes control characters in a name', async () => {
    const cwd = folder()
    expect((await eligible(['-o', 'x\u001b[31m.json'], { cwd })).stderr).toBe('wrote x\\u{1b}[31m.json\n')
  })

  test('still answers by exit code under --require', async () => {
    const cwd = folder()
    expect((await eligible(['-o', 'x.json', '--require', 'used=yes'], { cwd })).code).toBe(4)
    expect(existsSync(join(cwd, 'x.json'))).toBe(true)
  })
})

describe('--quiet', () => {
  test('prints the verdict lines alone, and changes nothing of the JSON', async () => {
    const { stdout } = await eligible(['--quiet', '--device', 'used', '--bought-from', 'official'])
    expect(stdout).toBe(
      [
        'Yes, with conditions  Used-device option (端末補償オプション（中古）)',
        'No  New-device option (端末補償オプション（新品）)',
        'No  Own-device warranty (つながる端末保証)\n',
      ].join('\n'),
    )
    expect(await eligible(['--quiet', '--json'])).toEqual(await eligible(['--json']))
  })
})

describe('--version', () => {
  test('names the version of the program and the digest of the tables, as answers do', async () => {
    const [version, short, answer] = await Promise.all([run(['--version']), run(['-V']), eligible(['--json'])])
    const { version: number } = json(readFileSync(join(root, 'package.json'), 'utf8'))
    const { digest } = json(answer.stdout).data
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(version).toEqual({ stdout: `mio-warranty ${number}\ndata ${digest}\n`, stderr: '', code: 0 })
    expect(short).toEqual(version)
  })

  test('is one document under --json, and with the format told by the environment', async () => {
    const [version, plain, told] = await Promise.all([
      run(['--version', '--json']),
      run(['-V']),
      run(['-V'], { env: { MIO_WARRANTY_FORMAT: 'json' } }),
    ])
    const document = schemas.version.parse(json(version.stdout))
    expect(plain.stdout).toBe(`mio-warranty ${document.version}\ndata ${document.data.digest}\n`)
    expect(told).toEqual(version)
  })
})

describe('help', () => {
  test.concurrent.each(
    ['ja', 'en'].flatMap(lang =>
      [['--help'], ['eligible', '--help'], ['--help', 'eligible']].map(argv => [lang, argv] as const),
    ),
  )('in %s for %j fits 80 columns, and goes to standard output with exit 0', async (lang, argv) => {
    const { stdout, stderr, code } = await run([...argv, '--lang', lang])
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout.split('\n').filter(line => displayWidth(line) > 80)).toEqual([])
    expect(stdout).toContain('--as-of')
    expect(stdout.startsWith(lang === 'ja' ? '使い方: mio-warranty' : 'Usage: mio-warranty')).toBe(true)
    expect(stdout.includes('--device ')).toBe(argv.includes('eligible'))
  })

  test('names each global flag of the contract, and that --why takes its plan after =', async () => {
    const { stdout } = await run(['--help'])
    const flags =
      '--as-of --data --json --format --output --force --lang --why[=plan] --require --quiet --color --width --no-input --version --help'
    for (const flag of flags.split(' ')) expect(stdout).toContain(flag)
  })
})

type Reason = { rule: string; at?: string; cites?: string[]; trace?: unknown }
type Plan = { id: string; reasons: Reason[] }

describe('--why', () => {
  test.each([['--why'], ['--why=used']])(
    '%s in JSON names for each clause the line of the tables on which it stands',
    async why => {
      const { stdout } = await eligible(['--json', why])
      const used = json(stdout).plans.filter((plan: Plan) => why === '--why' || plan.id === 'used') as Plan[]
      for (const { id, reasons } of used) {
        expect(reasons.length).toBeGreaterThan(2)
        for (const { rule, at, cites } of reasons) {
          const [, file, line] = /^(data\/[\w/-]+\.yaml):(\d+)$/.exec(at!)!
          const text = readFileSync(join(root, file!), 'utf8').split('\n')[Number(line) - 1]!
          expect(text.replace(/^\s*(- )?/, '')).toBe(`id: ${rule.slice(id.length + 1)}`)
          expect(cites!.length).toBeGreaterThan(0)
        }
      }
    },
  )

  test('adds to the JSON and takes nothing away', async () => {
    const [plain, why] = await Promise.all([eligible(['--json']), eligible(['--json', '--why'])])
    expect(plain.stdout).not.toContain('"trace"')
    expect(json(why.stdout)).toMatchObject(json(plain.stdout))
  })

  test('names the lines of other tables by the folder that was asked for', async () => {
    const { stdout } = await eligible(['--json', '--why', '--data', join(root, 'data')])
    expect(json(stdout).plans[0].reasons[0].at.startsWith(join(root, 'data', 'new'))).toBe(true)
  })

  test('as text shows each clause with its source and line, for every plan or for the one asked for', async () => {
    const [all, used, document] = await Promise.all([
      eligible(['--why', '--width', '200']),
      eligible(['--why=used', '--width', '200']),
      eligible(['--why', '--json']),
    ])
    for (const { id, reasons } of json(document.stdout).plans as Plan[])
      for (const { rule, at, cites } of reasons)
        for (const word of [rule, at!, ...cites!]) {
          expect(all.stdout).toContain(word)
          if (word !== rule && word !== at) continue
          expect(used.stdout.includes(word)).toBe(id === 'used')
        }
  })

  describe('of an answer without clauses names its basis:', () => {
    const asked: Readonly<Record<string, readonly string[]>> = {
      cost: ['--months', '12', '--claims', '3', '--repair-quote', '60000', '--unreturned'],
      compare: ['--months', '12'],
      worth: ['--plan', 'own', '--months', '12', '--repair-cost', '40000'],
      timeline: ['--plan', 'used', '--start', '2024-01-15'],
      'claim-steps': ['--plan', 'used'],
    }
    const ask = (name: string, ...more: string[]) => run([name, ...asked[name]!, '--as-of', today, ...more])

    test.concurrent.each(Object.keys(asked))('%s, in JSON with the line of each', async name => {
      const [plain, why] = await Promise.all([ask(name, '--json'), ask(name, '--json', '--why')])
      const { grounds, ...rest } = json(why.stdout)
      expect(rest).toEqual(json(plain.stdout))
      expect(grounds.length).toBeGreaterThan(2)
      for (const { rule, at } of grounds) {
        const [, file, line] = /^(data\/[\w/-]+\.yaml):(\d+)$/.exec(at)!
        const text = readFileSync(join(root, file!), 'utf8').split('\n')[Number(line) - 1]!
        const key = text.replace(/^\s*(- id: )?/, '').replace(/:( .*)?$/, '')
        expect(rule).toMatch(new RegExp(`^\\w+\\.${key}$`))
      }
      const rules = grounds.map((one: { rule: string }) => one.rule)
      expect(rules).toEqual([...new Set(rules)])
    })

    test.concurrent.each(Object.keys(asked))('%s, as text for the plan asked for', async name => {
      const { grounds } = json((await ask(name, '--json', '--why')).stdout)
      const { stdout } = await ask(name, '--why=used', '--width', '200')
      for (const { plan, rule, at, cites } of grounds)
        expect(stdout.includes(`    ${[rule, ...cites].join('  ')}  `) && stdout.includes(at)).toBe(plan === 'used')
    })

    test.concurrent.each(['ja', 'en'])('in %s no line is too wide, and Markdown keeps the layout', async lang => {
      for (const name of Object.keys(asked))
        for (const width of [30, 80]) {
          const { stdout } = await ask(name, '--why', '--lang', lang, '--width', String(width))
          expect(stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
        }
      const { stdout } = await ask('cost', '--why', '--lang', lang, '--format', 'markdown')
      expect(stdout.match(/```text\n(Why|理由)/g)).toHaveLength(3)
    })
  })

  test('takes the official name too', async () => {
    expect(await eligible(['--why=端末保証オプション（中古）'])).toEqual(await eligible(['--why=used']))
  })
})

test('an answer without a line prints nothing, and -o writes an empty file', async () => {
  const carrier = join(root, 'test', 'carrier', 'data')
  const argv = ['check', '--data', carrier, '--as-of', '2025-04-02', '--only', 'gap', '--format', 'github']
  const silent = await run(argv)
  expect([silent.stdout, silent.code]).toEqual(['', 0])
  const file = join(folder(), 'findings.txt')
  await run([...argv, '-o', file])
  expect(readFileSync(file, 'utf8')).toBe('')
})

describe('-o', () => {
  test('- is standard output', async () => {
    expect(await eligible(['-o', '-', '--json'])).toEqual(await eligible(['--json']))
    expect(await eligible(['-o', '-'])).toEqual(await eligible())
  })

  test('with a suffix that names no format is refused with those there are', async () => {
    const { stderr, code } = await eligible(['-o', 'x.doc'])
    expect(code).toBe(2)
    expect(stderr).toContain('the suffix .doc names no format')
    expect(stderr).toContain('.json, .md, .markdown, .txt, .ndjson, .jsonl, .csv, .svg, .ics,')
  })
})

test.each([
  [{ CLICOLOR_FORCE: '1' }, true],
  [{ CLICOLOR_FORCE: '0' }, false],
  [{ CLICOLOR_FORCE: '1', NO_COLOR: '1' }, false],
  [{ FORCE_COLOR: '' }, true],
  [{ FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, false],
])('the environment %j makes the output coloured: %s', async (env, isColoured) => {
  const { stdout } = await eligible([], { env })
  expect(stdout.includes('\u001b[')).toBe(isColoured)
})

test('COLUMNS is the width where no other is asked for', async () => {
  const [narrow, asked] = await Promise.all([eligible([], { env: { COLUMNS: '50' } }), eligible(['--width', '50'])])
  expect(narrow.stdout).toBe(asked.stdout)
})
