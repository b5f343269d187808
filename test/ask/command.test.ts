import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
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
  const place = folder({ 'answer.json': '' })
  const [facts, answer] = [join(place, 'facts.yaml'), join(place, 'answer.json')]
  type Talk = { readonly lang: 'ja' | 'en'; readonly columns: number; readonly more?: readonly string[] }
  const talks = {
    narrow: { lang: 'ja', columns: 40 },
    colourless: { lang: 'en', columns: 40 },
    saved: { lang: 'ja', columns: 80, more: ['--save', facts] },
    written: { lang: 'en', columns: 80, more: ['--json', '-o', answer, '--force'] },
  } as const satisfies Readonly<Record<string, Talk>>
  type Name = keyof typeof talks

  const talk = (name: Name): Promise<Session> => {
    const { lang, columns, more = [] }: Talk = talks[name]
    const env = name === 'colourless' ? { NO_COLOR: '1' } : {}
    return drive(['ask', ...at, '--lang', lang, ...more], usedPhone(lang), { columns, env })
  }

  const sessions = {} as Record<Name, Session>
  const hold = async (name: Name) => {
    sessions[name] = await talk(name)
  }
  beforeAll(async () => {
    await Promise.all([hold('narrow'), hold('colourless')])
    await Promise.all([hold('saved'), hold('written')])
  })

  test.each(Object.entries(talks))('ask (%s) ends with the answer and its command', async (name, talked: Talk) => {
    const [session, { columns, more = [] }] = [sessions[name as Name], talked]
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
    const shown = more.includes('-o') ? readFileSync(answer, 'utf8') : session.lines.join('\n')
    expect(shown).toContain(repeated.stdout.trimEnd())
  })

  test('the cursor is shown again after the answer, and no colour is used with NO_COLOR', () => {
    const { raw } = sessions.colourless
    expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'))
    expect(raw).not.toMatch(/\u001b\[[\d;]*m/)
    expect(sessions.narrow.raw).toMatch(/\u001b\[[\d;]*m/)
  })

  test('Ctrl-C at the second question and Ctrl-D at the first end with 130 and show the cursor again', async () => {
    const turns: readonly (readonly Turn[])[] = [
      [
        [topic, enter],
        [shop, interrupt],
      ],
      [[topic, end]],
    ]
    for (const { raw, code, lines } of await Promise.all(turns.map(keys => drive(['ask', ...at], keys)))) {
      expect(code).toBe(130)
      expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'))
      expect(lines.join('\n')).not.toContain('mio-warranty eligible')
    }
  })

  test('--save writes a file that gives the same answer', async () => {
    expect(readFileSync(facts, 'utf8')).toBe(
      '# mio-warranty eligible --facts\ndevice: used\nboughtFrom: official\napply: with-device\ndevicesEnrolled: 0\n',
    )
    const { stdout } = await run(['eligible', ...at, '--facts', facts, '--json'])
    expect(JSON.parse(stdout).facts).toEqual({
      device: 'used',
      boughtFrom: 'official',
      apply: 'with-device',
      devicesEnrolled: 0,
    })
  })

  test('standard output holds the answer alone', () => {
    expect(JSON.parse(readFileSync(answer, 'utf8')).facts).toMatchObject({ device: 'used' })
  })
})
