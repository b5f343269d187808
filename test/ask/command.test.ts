import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/view/wrap.ts'
import { folder, run } from '../commands/run.ts'
import { drive, missingTool, type Session, type Turn } from '../terminal.ts'
import { down, end, enter, interrupt } from './keys.ts'

describe('without a terminal', () => {
  test.each(['ja', 'en'])('ask names flags in %s and ends with 2', async lang => {
    for (const argv of [[], ['--no-input'], ['--device', 'used']]) {
      const { stdout, stderr, code } = await run(['ask', '--lang', lang, ...argv])
      expect([stdout, code]).toEqual(['', 2])
      expect(stderr).toMatch(/--device.*--bought-from/s)
      expect(stderr).toContain('mio-warranty eligible --device used')
    }
  })

  test('ask --json says so in JSON', async () => {
    const { stdout, code } = await run(['ask', '--json'])
    expect([JSON.parse(stdout).error.code, code]).toEqual(['needs-terminal', 2])
  })
})

const missing = missingTool()
if (missing !== null) console.warn(`Skipped the tests on a terminal: ${missing}`)

const at = ['--as-of', '2026-11-27']

/** The prompts in each language that a test waits for. */
const seen = {
  ja: ['何を知りたいですか', 'どこで買いましたか', '新品で買いましたか', 'いつ申し込みますか', '何台分ありますか'],
  en: ['What do you want to know?', 'bought?', 'new or used', 'When do you apply', 'How many protection options'],
} as const
const [topic, shop] = seen.en

/** A used phone from the official shop, applied for with the purchase, as the first one. */
const usedPhone = (lang: 'ja' | 'en'): readonly Turn[] => {
  const typed = [enter, enter, down + enter, enter, `0${enter}`]
  return seen[lang].map((text, index) => [text, typed[index]!])
}

const commandIn = ({ lines }: Session): readonly string[] => {
  const first = lines.findLastIndex(line => line.startsWith('mio-warranty eligible'))
  const rest = lines.slice(first)
  return rest.slice(0, rest.findIndex(line => !line.endsWith('\\')) + 1)
}

const wordsOf = (command: readonly string[]): readonly string[] =>
  command
    .map(line => line.replace(/\\$/, ''))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .slice(1)

describe.skipIf(missing !== null)('on a terminal', () => {
  const cases = (['ja', 'en'] as const).flatMap(lang => [40, 80].map(columns => ({ lang, columns })))
  test.each(cases)(
    'ask in $lang with $columns columns ends with the answer and its command',
    async ({ lang, columns }) => {
      const session = await drive(['ask', ...at, '--lang', lang], usedPhone(lang), { columns })
      expect(session.code).toBe(0)
      expect(session.lines.filter(line => displayWidth(line) > columns)).toEqual([])
      const words = wordsOf(commandIn(session))
      expect(words.slice(0, 11)).toEqual(
        'eligible --device used --bought-from official --apply with-device --devices-enrolled 0 --as-of 2026-11-27'.split(
          ' ',
        ),
      )
      const repeated = await run([...words, '--width', String(columns)])
      expect(repeated.code).toBe(0)
      expect(session.lines.join('\n')).toContain(repeated.stdout.trimEnd())
    },
  )

  test('the cursor is shown again after the answer, and no colour is used with NO_COLOR', async () => {
    const { raw } = await drive(['ask', ...at], usedPhone('en'), { env: { NO_COLOR: '1' } })
    expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'))
    expect(raw).not.toMatch(/\u001b\[[\d;]*m/)
  })

  test.each([
    ['Ctrl-C', interrupt],
    ['Ctrl-D', end],
  ])('%s ends with 130 and shows the cursor again', async (_, key) => {
    for (const turns of [
      [[topic, key]],
      [
        [topic, enter],
        [shop, key],
      ],
    ] as const) {
      const { raw, code, lines } = await drive(['ask', ...at], turns)
      expect(code).toBe(130)
      expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'))
      expect(lines.join('\n')).not.toContain('mio-warranty eligible')
    }
  })

  test('--save writes a file that gives the same answer', async () => {
    const file = join(folder(), 'facts.yaml')
    const { code } = await drive(['ask', ...at, '--save', file], usedPhone('en'))
    expect(code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(
      '# mio-warranty eligible --facts\ndevice: used\nboughtFrom: official\napply: with-device\ndevicesEnrolled: 0\n',
    )
    const { stdout } = await run(['eligible', ...at, '--facts', file, '--json'])
    expect(JSON.parse(stdout).facts).toEqual({
      device: 'used',
      boughtFrom: 'official',
      apply: 'with-device',
      devicesEnrolled: 0,
    })
  })

  test('a file that exists is refused before the first question', async () => {
    const file = join(folder({ 'facts.json': '' }), 'facts.json')
    for (const flag of ['--save', '-o']) {
      const { code, lines } = await drive(['ask', ...at, flag, file], [])
      expect(code).toBe(2)
      expect(lines.join('\n')).toContain('--force')
      expect(lines.join('\n')).not.toContain(topic)
    }
  })

  test('facts of a file are not asked again, and a list of phones is refused', async () => {
    const place = folder({ 'phone.yaml': 'plan: used\nevent: theft\nmonths: 24\n', 'phones.yaml': '- {}\n- {}\n' })
    const { code, lines } = await drive(
      ['ask', ...at, '--facts', join(place, 'phone.yaml')],
      [[topic, down + down + enter]],
    )
    expect(code).toBe(0)
    expect(lines.join('\n')).toContain('mio-warranty claim-steps --plan used --event theft')
    expect((await drive(['ask', '--facts', join(place, 'phones.yaml')], [])).code).toBe(2)
  })

  test('standard output holds the answer alone', async () => {
    const file = join(folder(), 'answer.json')
    writeFileSync(file, '')
    const { code } = await drive(['ask', ...at, '--json', '-o', file, '--force'], usedPhone('en'))
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8')).facts).toMatchObject({ device: 'used' })
  })
})
