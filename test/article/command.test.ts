import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, run, spawned } from '../commands/run.ts'

const asOf = ['--as-of', '2023-10-10']
const article = (action: string, cwd: string, ...argv: readonly string[]) =>
  run(['article', action, ...asOf, ...argv], { cwd })

const right = 'つながる端末保証は月額<!-- mio:own.monthly -->550円<!-- /mio -->です。\n'
const wrong = right.replace('550円', '55円')

describe('check', () => {
  test('says that all marks agree, with the day of the tables', async () => {
    const { stdout, code } = await article('check', folder({ 'a.md': right }), 'a.md')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^everything marked agrees with the tables \(marks: 1, files: 1\)\n/)
    expect(stdout).toContain('Own-device warranty: observed 2023-10-07 (3 days old)')
  })

  test('names each wrong figure with file, line, column, what is right, and its source', async () => {
    const { stdout, code } = await article('check', folder({ 'a.md': right, 'b.html': `\n${wrong}` }), 'a.md', 'b.html')
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'b.html:2:36 error wrong-figure',
      '  own.monthly is "550円", the article says "55円" [1]',
      '  write "550円"; article write does',
      '',
      'findings: 1 (marks: 2, files: 2)',
    ])
    expect(stdout).toContain('https://hello-mobile-world.com/')
  })

  test('as JSON, in both languages, with the sources', async () => {
    const { stdout, code } = await article('check', folder({ 'a.md': wrong }), 'a.md', '--json')
    const { schema, action, files, marks, findings, sources } = JSON.parse(stdout)
    expect([code, schema, action, files, marks]).toEqual([1, 'mio-warranty/article/v1', 'check', 1, 1])
    expect(findings).toEqual([
      {
        rule: 'wrong-figure',
        severity: 'error',
        file: 'a.md',
        line: 1,
        column: 36,
        message: {
          ja: 'own.monthly は「550円」ですが、「55円」とあります',
          en: 'own.monthly is "550円", the article says "55円"',
        },
        fix: { ja: '「550円」に直します（article write でも直せます）', en: 'write "550円"; article write does' },
        mark: 'own.monthly',
        got: '55円',
        expected: '550円',
        sources: ['article-2023'],
      },
    ])
    expect(Object.keys(sources)).toEqual(['article-2023'])
  })

  test('for GitHub and as Markdown', async () => {
    const path = folder({ 'a.md': wrong })
    expect((await article('check', path, 'a.md', '--format', 'github')).stdout).toBe(
      '::error file=a.md,line=1,col=36,title=wrong-figure::own.monthly is "550円", the article says "55円"%0Awrite "550円"; article write does\nfindings: 1 (marks: 1, files: 1)\n',
    )
    expect((await article('check', path, 'a.md', '--format', 'markdown')).stdout).toContain(
      '| a.md:1:36 | own.monthly is "550円", the article says "55円" \\[1\\] | write "550円"; article write does |',
    )
  })

  test('the day decides which edition is in force', async () => {
    const path = folder({ 'a.md': '<!-- mio:used.monthly -->500円<!-- /mio -->' })
    const on = async (day: string) => (await run(['article', 'check', '--as-of', day, 'a.md'], { cwd: path })).code
    expect([await on('2020-08-04'), await on('2023-10-07'), await on('2019-01-01')]).toEqual([0, 1, 1])
  })

  test('articles without a single mark are a finding, unless that is allowed', async () => {
    const path = folder({ 'a.md': 'つながる端末保証\n', 'b.md': '月額550円\n' })
    const { code, stdout } = await article('check', path, 'a.md', 'b.md')
    expect([code, stdout.split('\n')[0]]).toEqual([1, 'a.md:1:1 error no-mark'])
    expect(stdout).toContain('there is no mark, so nothing was compared')
    expect((await article('check', path, '.', '--json')).code).toBe(1)
    expect(await article('check', path, 'a.md', '--allow-none')).toMatchObject({ code: 0 })
  })

  test('a mark in one of several articles is enough', async () => {
    expect((await article('check', folder({ 'a.md': right, 'b.md': 'x\n' }), 'a.md', 'b.md')).code).toBe(0)
  })

  test('an excerpt of an article is short and has no control characters', async () => {
    const path = folder({ 'a.md': `<!-- mio:own.\u001b[31m${'x'.repeat(900)} -->5\u202e5円<!-- /mio -->` })
    const { stdout } = await article('check', path, 'a.md')
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
    expect(stdout).toContain('\\u{1b}')
    expect(stdout.length).toBeLessThan(1_500)
  })
})

describe('write', () => {
  test('writes the right figures, reports them on standard error, and changes nothing when run again', async () => {
    const path = folder({ 'a.md': wrong })
    const first = await article('write', path, 'a.md')
    expect(first).toEqual({
      code: 0,
      stdout: '',
      stderr: 'a.md:1:36 own.monthly: "55円" is now "550円"\nfigures put right: 1 (files: 1)\n',
    })
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(right)
    utimesSync(join(path, 'a.md'), 1, 1)
    expect(await article('write', path, 'a.md')).toEqual({ code: 0, stdout: '', stderr: 'nothing to put right\n' })
    expect(statSync(join(path, 'a.md')).mtimeMs).toBe(1_000)
    expect(readdirSync(path)).toEqual(['a.md'])
  })

  test('keeps every other byte and the permissions', async () => {
    const bytes = (number: string) =>
      Buffer.from(`\ufeff# a\r\n\r\n<!-- mio:own.monthly -->${number}円<!-- /mio -->\r\n\ttail \u3000 \r`)
    const path = folder({ 'a.md': bytes('55') })
    chmodSync(join(path, 'a.md'), 0o640)
    expect((await article('write', path, 'a.md', '--quiet')).stderr).toBe('')
    expect(readFileSync(join(path, 'a.md')).equals(bytes('550'))).toBe(true)
    expect(statSync(join(path, 'a.md')).mode & 0o777).toBe(0o640)
  })

  test('names what it could not correct, with exit code 1', async () => {
    const path = folder({ 'a.md': `${wrong}<!-- mio:own.montly -->1円<!-- /mio -->\n` })
    const { stdout, stderr, code } = await article('write', path, 'a.md')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('there is no figure own.montly')
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toContain('550円')
  })

  test('as JSON: the changes, and what is left', async () => {
    const { stdout, code } = await article('write', folder({ 'a.md': wrong }), 'a.md', '--json', '--quiet')
    expect([code, JSON.parse(stdout).changes, JSON.parse(stdout).findings]).toEqual([
      0,
      [{ file: 'a.md', line: 1, column: 36, mark: 'own.monthly', from: '55円', to: '550円' }],
      [],
    ])
  })

  test.each<[string, Uint8Array]>([
    ['not UTF-8', Buffer.from([...Buffer.from(wrong), 0xff, 0x0a])],
    ['Shift_JIS', Buffer.from([0x8c, 0x8e, 0x8a, 0x7a])],
    ['UTF-16', Buffer.from(`\ufeff${wrong}`, 'utf16le')],
    ['binary', Buffer.from(`${wrong}\0`)],
  ])('refuses what is %s, and then changes no other file either', async (_, bytes) => {
    const path = folder({ 'a.md': wrong, 'b.md': bytes })
    for (const action of ['write', 'check', 'scan']) {
      const { code, stderr } = await article(action, path, 'a.md', 'b.md')
      expect([code, stderr.startsWith('error: b.md cannot be read')]).toEqual([5, true])
    }
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(wrong)
    expect(readFileSync(join(path, 'b.md')).equals(bytes)).toBe(true)
  })

  test('follows no link, and changes no file when one of them is a link', async () => {
    const path = folder({ 'a.md': wrong, 'real.md': wrong })
    symlinkSync('real.md', join(path, 'link.md'))
    const { code, stderr } = await article('write', path, 'a.md', 'link.md')
    expect([code, stderr.startsWith('error: link.md cannot be written (not a regular file)')]).toEqual([5, true])
    expect([readFileSync(join(path, 'a.md'), 'utf8'), readFileSync(join(path, 'real.md'), 'utf8')]).toEqual([
      wrong,
      wrong,
    ])
    expect(lstatSync(join(path, 'link.md')).isSymbolicLink()).toBe(true)
  })

  test('does not change a file without permission to write', async () => {
    const path = folder({ 'a.md': wrong })
    chmodSync(join(path, 'a.md'), 0o444)
    chmodSync(path, 0o777)
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const { code } = await spawned(['article', 'write', ...asOf, 'a.md'], { cwd: path, ...asNobody })
    expect(code).toBe(5)
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(wrong)
  })

  test('a folder means its Markdown and HTML files, without hidden files and links', async () => {
    const [path, outside] = [folder({ 'a.md': wrong, 'b.txt': wrong, '.c.md': wrong }), folder({ 'o.md': wrong })]
    mkdirSync(join(path, 'deep'))
    writeFileSync(join(path, 'deep', 'd.HTML'), wrong)
    symlinkSync(outside, join(path, 'away'))
    symlinkSync(join(outside, 'o.md'), join(path, 'o.md'))
    const { stderr } = await article('write', path, '.')
    expect(stderr).toContain('figures put right: 2 (files: 2)')
    expect(readFileSync(join(path, 'b.txt'), 'utf8') + readFileSync(join(outside, 'o.md'), 'utf8')).toBe(wrong + wrong)
  })

  test('corrects an article once that is named in several ways', async () => {
    const path = folder({ 'docs/a.md': wrong })
    symlinkSync('docs', join(path, 'texts'))
    const names = ['docs/a.md', './docs/a.md', 'docs/../docs/*.md', 'texts/a.md', join(path, 'docs'), 'docs']
    expect(await article('write', path, ...names)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'docs/a.md:1:36 own.monthly: "55円" is now "550円"\nfigures put right: 1 (files: 1)\n',
    })
  })

  test.each([{}, { '-': wrong }])('refuses standard input, whatever files there are: %j', async files => {
    const path = folder({ ...files, 'a.md': wrong })
    const { code, stderr } = await run(['article', 'write', ...asOf, 'a.md', '-'], { cwd: path, stdin: wrong })
    expect([code, stderr]).toEqual([
      2,
      'error: - cannot be written (it is standard input)\n  name the file to rewrite\n',
    ])
    expect(readFileSync(join(path, 'a.md'), 'utf8')).toBe(wrong)
  })

  test('an article of several megabytes is corrected', async () => {
    const long = (paragraph: string) => `${paragraph}${'修理のときは、窓口に電話します。'.repeat(6)}\n\n`.repeat(10_000)
    const path = folder({ 'a.md': long(wrong) })
    expect((await article('write', path, 'a.md', '--quiet')).code).toBe(0)
    const written = readFileSync(join(path, 'a.md'))
    expect(written.length).toBeGreaterThan(3_000_000)
    expect(written.toString() === long(right)).toBe(true)
  })
})

describe('scan', () => {
  test('warns of unmarked amounts that are no fee of the plan named beside them, and exits with 0', async () => {
    const path = folder({ 'a.md': '# つながる端末保証\n\n月額55円です。修理は無料です。\n' })
    const { stdout, code } = await article('scan', path, 'a.md')
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'a.md:3:3 warning unmarked-amount',
      '  no figure of つながる端末保証 is 55 yen',
      '  near: 550 (own.monthly)',
      '',
      'amounts worth a look: 1 (unmarked amounts: 1, files: 1)',
    ])
    const github = await article('scan', path, 'a.md', '--format', 'github', '--lang', 'ja')
    expect(github.stdout).toContain(
      '::warning file=a.md,line=3,col=3,title=unmarked-amount::つながる端末保証 に 55円 の料金はありません',
    )
  })
})

test.each<[readonly string[], number, string]>([
  [[], 2, 'mio-warranty article needs check, write, scan'],
  [['chek', 'a.md'], 2, 'Did you mean check?'],
  [['check'], 2, 'mio-warranty article check needs a value'],
  [['check', 'none.md'], 5, 'none.md cannot be read'],
  [['check', 'a.md', '--format', 'csv'], 2, 'the format csv is not available here'],
])('article %j is refused', async (argv, code, words) => {
  const ran = await run(['article', ...argv], { cwd: folder({ 'a.md': right }) })
  expect(ran.code).toBe(code)
  expect(ran.stderr).toContain(words)
})
