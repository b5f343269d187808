import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, run } from '../commands/run.ts'
import { back, down, end, enter, interrupt, type Press, typing } from './keys.ts'

/** Runs `ask` on a terminal in this process. */
const ask = async (argv: readonly string[], presses: readonly Press[]) => {
  const { terminal, shown } = typing(presses)
  const ran = await run(['ask', ...argv], { terminal })
  return { ...ran, shown: shown() }
}

/** What stands in the last lines, as one command. */
const commandIn = ({ stderr }: { readonly stderr: string }): string =>
  stderr
    .slice(stderr.indexOf('mio-warranty'))
    .replace(/\s*\\\n\s*/g, ' ')
    .trim()

const topic = 'What do you want to know?'
const stolen = ['--plan', 'used', '--event', 'theft']
const covered: Press = [topic, down + down + enter]

describe('the command that gives the answer again', () => {
  test.each<[kept: string, argv: readonly string[]]>([
    ['a setting of the language', ['--lang', 'en']],
    ['the day asked about', ['--as-of', '2023-12-01']],
    ['the format', ['--format', 'markdown']],
    ['what was required', ['--require', 'used=no']],
    ['--full', ['--full']],
    ['--quiet', ['--quiet']],
    ['--why of a plan', ['--why=used']],
    ['--why', ['--why']],
    ['the folder of tables', ['--data', 'data']],
  ])('keeps %s', async (_, argv) => {
    const asked = await ask([...stolen, ...argv], [covered])
    expect(commandIn(asked)).toBe(`mio-warranty claim-steps ${[...stolen, ...argv].join(' ')}`)
    const { stdout, code } = await run(commandIn(asked).split(' ').slice(1))
    expect([asked.stdout, asked.code]).toEqual([stdout, code])
  })

  test('has quotes around a word that a shell would read otherwise', async () => {
    const data = join(folder({}), "it's here")
    cpSync('data', data, { recursive: true })
    const { stderr, code } = await ask([...stolen, '--data', data], [covered])
    expect([stderr, code]).toEqual([expect.stringContaining("it'\\''s here'"), 0])
  })
})

describe('what was told before', () => {
  test.each([
    ['facts from standard input', ['--facts', '-'], 'not-together'],
    ['a value that does not exist', ['--device', 'broken'], 'unknown-value'],
    ['a file for the facts that already exists', ['--save', 'README.md'], 'file-exists'],
    ['a file for the answer that already exists', ['-o', 'README.md'], 'file-exists'],
  ])('%s: is refused before the first question', async (_, argv, code) => {
    const refused = await ask([...argv, '--json'], [])
    expect([JSON.parse(refused.stdout).error.code, refused.shown, refused.code]).toEqual([code, '', 2])
  })

  test('is refused where it is about several phones', async () => {
    const file = join(folder({ 'family.yaml': '- device: used\n- device: new\n' }), 'family.yaml')
    const { stdout } = await ask(['--facts', file, '--json'], [])
    expect(JSON.parse(stdout).error.code).toBe('one-phone-only')
  })

  test('in a file is not asked again', async () => {
    const file = join(folder({ 'phone.yaml': 'plan: used\nevent: theft\nmonths: 24\n' }), 'phone.yaml')
    const asked = await ask(['--facts', file], [covered])
    expect([commandIn(asked), asked.code]).toEqual([`mio-warranty claim-steps ${stolen.join(' ')}`, 0])
  })
})

test('what was said is saved, and answers the same again', async () => {
  const file = join(folder({}), 'said.yaml')
  const asked = await ask([...stolen, '--save', file], [covered])
  expect(asked.stderr).toContain('said.yaml')
  expect(readFileSync(file, 'utf8')).toContain('event: theft')
  expect((await run(['claim-steps', '--facts', file])).stdout).toBe(asked.stdout)
})

test.each([
  ['Ctrl-C', interrupt],
  ['Ctrl-D', end],
])('%s ends without an answer, at the topics and at the first question', async (_, key) => {
  expect(await ask(stolen, [[topic, key]])).toMatchObject({ stdout: '', code: 130 })
  const answered: Press = [topic, down + enter]
  expect(await ask(['--plan', 'used'], [answered, ['Over how many months', key]])).toMatchObject({
    stdout: '',
    code: 130,
  })
})

test('Esc goes back to the topics, and a wrong word is asked for again', async () => {
  const { code, stdout, shown } = await ask(
    ['--plan', 'used'],
    [
      [topic, down + enter],
      ['Over how many months', back],
      [topic, down + enter],
      ['Over how many months', `many${enter}`],
      ['is not a number', `\u00152年${enter}`],
      ['How many', `1${enter}`],
    ],
  )
  expect([shown, code]).toEqual([expect.stringContaining('is not a number'), 0])
  expect(stdout).toContain('24 months')
})
