import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/view/wrap.ts'
import { eligible, folder, type Ran, run } from './run.ts'

const rich = `
device: used
boughtFrom: retailer
apply: with-sim
contract: sim-only
line: mnp
devicesEnrolled: 2
os: android
carrier: softbank
simLock: unlocked
soldInJapan: yes
giteki: yes
intact: yes
otherCover: no
unofficialRepair: no
released: 2022-03-11
purchased: 2023-04
start: 2023-10-01
tier: 418
claims: [2023-05-01, { date: 2023-06-02, remedy: repair, quote: 30000 }]
`

const widths = [30, 40, 60, 80, 120, 200]
const told = { 'nothing told': '{}', 'much told': rich }
const names = ['端末補償オプション（新品）', '端末補償オプション（中古）', 'つながる端末保証']

const cases = ['ja', 'en'].flatMap(lang =>
  Object.entries(told).flatMap(([what, stdin]) => widths.map(width => [lang, what, width, stdin] as const)),
)

const show = (lang: string, width: number, stdin: string, more: readonly string[] = []): Promise<Ran> =>
  eligible(['--lang', lang, '--width', String(width), '--facts', '-', ...more], { stdin })

/** Each name in the text, whole on a line, as often as its first word without regard to lines. */
const brokenNames = (text: string): readonly string[] => {
  const joined = text.replace(/[\s│]/g, '')
  const count = (within: string, name: string) => within.split(name).length - 1
  return names.filter(name => count(text, name) !== count(joined, name))
}

describe('an answer with its reason trees', () => {
  test.concurrent.each(cases)(
    'in %s with %s fits %i columns, breaks no official name and has no escape',
    async (lang, _, width, stdin) => {
      const { stdout, stderr, code } = await show(lang, width, stdin, ['--why'])
      expect([stderr, code]).toEqual(['', 0])
      expect(stdout.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
      expect(stdout.split('\n').filter(line => line.endsWith(' '))).toEqual([])
      for (const name of names) expect(stdout).toContain(name)
      expect(brokenNames(stdout)).toEqual([])
      expect(stdout).not.toContain('\u001b')
    },
  )

  test.concurrent.each(cases.filter(([, , width]) => [30, 80].includes(width)))(
    'in %s with %s at %i columns says the same in colour as without',
    async (lang, _, width, stdin) => {
      const [plain, coloured] = await Promise.all([
        show(lang, width, stdin),
        show(lang, width, stdin, ['--color', 'always']),
      ])
      expect(coloured.stdout).toContain('\u001b[')
      expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout)
    },
  )

  test('has the same text at every width, apart from line breaks', async () => {
    const bare = (text: string) => text.replace(/[\s─│┌┐└┘├┤┬┴┼]/g, '')
    const notes = (text: string) => bare(text.slice(text.indexOf('\n注意\n')))
    const shown = await Promise.all(widths.map(async width => notes((await show('ja', width, rich)).stdout)))
    expect(new Set(shown).size).toBe(1)
  })
})

describe('colour', () => {
  const escapes = async (argv: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    (await eligible(argv, { env })).stdout.includes('\u001b')

  test('is left out by default in a pipe, and with --color never', async () => {
    expect(await Promise.all([escapes([]), escapes(['--color', 'never'], { FORCE_COLOR: '1' })])).toEqual([
      false,
      false,
    ])
  })

  test('is used with --color always, even where NO_COLOR is set, and where FORCE_COLOR is set', async () => {
    const asked = [escapes(['--color', 'always'], { NO_COLOR: '1' }), escapes([], { FORCE_COLOR: '1' })]
    expect(await Promise.all(asked)).toEqual([true, true])
  })

  test('is left out where NO_COLOR and FORCE_COLOR are both set', async () => {
    expect(await escapes([], { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false)
  })

  test('is never used in JSON or Markdown', async () => {
    const formats = ['json', 'markdown'].map(format => escapes(['--format', format, '--color', 'always']))
    expect(await Promise.all(formats)).toEqual([false, false])
  })
})

/** What a terminal acts on, or what turns or hides what a reader sees. */
const dangers = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\ufeff]/u

const hostile: readonly [name: string, argv: readonly string[], stdin?: string][] = [
  ['a value with an escape sequence', ['--device', '\u001b[31mred']],
  ['a value with the one-byte form of that', ['--device', '\u009b31mred']],
  ['a value that turns the reading order', ['--device', 'us\u202eed']],
  ['a value with a line separator', ['--device', 'us\u2028ed']],
  ['a value with a carriage return', ['--device', 'used\rerror: none']],
  ['a plan that rings the bell', ['--plan', 'us\u0007ed']],
  ['a day with an escape', ['--released', '2023\u001b[2J']],
  ['a number with an escape', ['--devices-enrolled', '1\u001b[2J']],
  ['a claim with an escape', ['--claim', '2023-01-01:\u001b[2J']],
  ['a flag with an escape', ['--de\u001b[31mvice']],
  ['an argument with an escape', ['\u001b]0;title\u0007']],
  ['a requirement with an escape', ['--require', '\u001b[2J=yes']],
  ['a name of a file with an escape', ['--facts', 'x\u001b[2J.yaml']],
  ['a folder of tables with an escape', ['--data', '/nowhere\u001b[2J']],
  ['a key of a file that turns the reading order', ['--facts', '-'], '"dev\\u202eice": used'],
  ['a value of a file with an escape', ['--facts', '-'], '{"device": "\\u001b[31mred"}'],
  ['a file with a raw escape', ['--facts', '-'], 'device: \u001b[31mred'],
  ['a plan of a file with an escape', ['--facts', '-'], '{"plan": "\\u001b[31mred"}'],
  ['a key of a claim with an escape', ['--facts', '-'], '{"claims": [{"\\u0007": 1}]}'],
]

describe('control characters are never printed as they are, given in', () => {
  test.concurrent.each(hostile.map(([name, argv, stdin = '']) => [name, argv, stdin] as const))(
    '%s',
    async (_, argv, stdin) => {
      const runs = await Promise.all([
        eligible(argv, { stdin }),
        eligible(['--lang', 'ja', ...argv], { stdin }),
        eligible(['--json', ...argv], { stdin }),
      ])
      for (const { stdout, stderr, code } of runs) {
        expect([2, 5]).toContain(code)
        expect(`${stdout}${stderr}`).not.toMatch(dangers)
      }
      expect(() => JSON.parse(runs[2]!.stdout)).not.toThrow()
    },
  )

  test('a mistyped command', async () => {
    for (const argv of [['elig\u001b[31mible'], ['elig\u202eible', '--json']]) {
      const { stdout, stderr, code } = await run(argv)
      expect(code).toBe(2)
      expect(`${stdout}${stderr}`).not.toMatch(dangers)
    }
  })

  test('a name of a file in an answer in JSON', async () => {
    const name = 'a\u009b\u202e##[group].md'
    const cwd = folder({ [name]: '<!-- mio:own.monthly -->1円<!-- /mio -->' })
    const { stdout } = await run(['article', 'check', '--json', name], { cwd })
    expect(stdout).not.toMatch(dangers)
    expect(stdout).not.toContain('##[')
    expect(JSON.parse(stdout).findings[0].file).toBe(name)
  })
})
