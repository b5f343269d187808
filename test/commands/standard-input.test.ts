import { describe, expect, test } from 'vitest'
import { drive, missingTool } from '../terminal.ts'
import { type Ran, run, shell } from './run.ts'

const day = ['--as-of', '2026-11-28']

/** Each command that reads standard input, what it reads in two parts, and what it then says. */
const readers: readonly (readonly [string, readonly string[], readonly [string, string], string])[] = [
  ['--facts -', ['eligible', ...day, '--facts', '-', '--json'], ['device:', ' used'], '"device": "used"'],
  [
    '--expect -',
    ['check', '--as-of', '2023-10-08', '--expect', '-', '--json'],
    ['used.monthly:', ' 551'],
    '"expectation"',
  ],
  ['batch', ['batch', 'eligible', ...day], ['{"id":7,"device":', '"used"}'], '"id":7'],
  ['batch with threads', ['batch', 'eligible', ...day, '--threads', '2'], ['{"id":7,"device":', '"used"}'], '"id":7'],
  ['test -', ['test', '-'], ['- {name: a, command: eligible,', ' asOf: 2026-11-28, facts: {}, expect: {}}'], '1'],
]

/** Gives the program a pipe that does not block as its standard input, and writes two parts into it, slowly. */
const NONBLOCKING = `
import fcntl, os, sys, time
parts = sys.argv[1:3]
r, w = os.pipe()
fcntl.fcntl(r, fcntl.F_SETFL, os.O_NONBLOCK)
if os.fork() == 0:
    os.close(w); os.dup2(r, 0); os.close(r); os.execv(sys.argv[3], sys.argv[3:])
os.close(r)
for part in parts:
    time.sleep(0.25)
    os.write(w, part.encode())
os.close(w)
sys.exit(os.waitstatus_to_exitcode(os.wait()[1]))
`

const slowly = (argv: readonly string[], [first, second]: readonly [string, string]): Promise<Ran> =>
  shell(`python3 -c "$CODE" "$FIRST" "$SECOND" "$@"`, argv, {
    env: { CODE: NONBLOCKING, FIRST: first, SECOND: second },
  })

describe('a pipe that does not block and is written slowly', () => {
  test.concurrent.each(readers)('is read to its end by %s', async (_, argv, parts, expected) => {
    const [slow, plain] = await Promise.all([slowly(argv, parts), run(argv, { stdin: parts.join('') })])
    expect(slow.stdout).toContain(expected)
    expect(slow).toEqual(plain)
  })
})

const missing = missingTool()
if (missing !== null) console.warn(`Skipped the tests of waiting on a terminal: ${missing}`)

describe.skipIf(missing !== null)('on a terminal', () => {
  const waited = [
    ['--facts -', ['eligible', ...day, '--facts', '-', '--json'], 'facts', 'device: used', '"device": "used"'],
    [
      '--expect -',
      ['check', '--as-of', '2023-10-08', '--expect', '-', '--json'],
      'expected fees',
      'used.monthly: 551',
      'expectation',
    ],
    ['batch', ['batch', 'eligible', ...day], 'records', '{"id":7}', '"id":7'],
    ['article check -', ['article', 'check', '-'], 'an article', 'text', 'no-mark'],
  ] as const
  test.each(waited)('%s says what it waits for, and reads to Ctrl-D', async (_, argv, what, typed, expected) => {
    const { lines, code } = await drive(argv, [[`waiting for ${what}`, `${typed}\n\u0004`]])
    expect(lines.join('\n')).toContain(`waiting for ${what}`)
    expect(lines.join('\n')).toContain(expected)
    expect([0, 1]).toContain(code)
  })

  test('--quiet waits without a message', async () => {
    const { lines } = await drive(['batch', 'eligible', ...day, '--quiet', '--lang', 'ja'], [['', '{"id":7}\n\u0004']])
    expect(lines.join('\n')).not.toContain('待っています')
  })
})
