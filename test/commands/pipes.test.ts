import { describe, expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'
import { eligible, shell, today } from './run.ts'

const argv = ['eligible', '--as-of', today]

describe('a reader that closes early', () => {
  test.concurrent.each([
    ['at once', 'true'],
    ['after one byte of the reason trees', 'head -c 1'],
  ])('%s gets no stack trace, and standard error is empty', async (_, reader) => {
    const { stderr } = await shell(`"$@" | ${reader}`, [...argv, '--why', '--json'])
    expect(stderr).toBe('')
  })

  test('that shows help gets no stack trace either', async () => {
    expect((await shell('"$@" | true', ['eligible', '--help'])).stderr).toBe('')
  })
})

describe('a full disk', () => {
  const full =
    'error: standard output cannot be written (no space left, ENOSPC)\n  check the free space and where the output goes\n'

  test('that cannot take the table gives exit code 5 and a message', async () => {
    expect(await shell('"$@" > /dev/full', argv)).toEqual({ stdout: '', stderr: full, code: 5 })
  })

  test('that cannot take help, the help of a command and the version gives the same', async () => {
    const ran = await inTurn([['--help'], ['eligible', '--help'], ['--version']], { isFull: true })
    for (const one of ran) expect(one).toEqual({ stdout: '', stderr: full, code: 5 })
  })

  test('that cannot take JSON, or an error in JSON, says so in JSON on standard error', async () => {
    const ran = await inTurn(
      [argv, ['eligible', '--device', 'usd']].map(words => [...words, '--json']),
      { isFull: true },
    )
    for (const { stderr, code } of ran) expect([JSON.parse(stderr).error.code, code]).toEqual(['output-failed', 5])
  })

  test('under standard error does not change the exit code', async () => {
    const { stdout, code } = await shell('"$@" 2> /dev/full', ['eligible', '--device', 'usd'])
    expect([stdout, code]).toEqual(['', 2])
  })
})

// Node opens /dev/null in place of a closed stream before any of our code runs, so that a write to it succeeds.
describe('a closed stream', () => {
  test.each(['>&- <&-', '>&- 2>&- <&-'])('%s gives no stack trace', async closed => {
    const { stderr, code } = await shell(`"$@" ${closed}`, argv)
    expect([stderr, code]).toEqual(['', 0])
  })

  test('for input is an empty facts file', async () => {
    const { stderr, code } = await shell('"$@" --facts - <&-', argv)
    expect(code).toBe(2)
    expect(stderr).toContain('the file holds no value')
  })
})

describe('a slow reader or writer', () => {
  test('gets everything', async () => {
    const [slow, direct] = await Promise.all([
      shell('"$@" | (sleep 0.2; while IFS= read -r -N 4096 part; do printf %s "$part"; done; printf %s "$part")', [
        ...argv,
        '--why',
        '--json',
      ]),
      eligible(['--why', '--json']),
    ])
    expect(slow.stdout.length).toBeGreaterThan(10_000)
    expect(slow).toEqual(direct)
  })

  test('gets everything through a pipe that does not block', async () => {
    const nonblocking =
      'import fcntl, os, sys, time\nr, w = os.pipe()\nfcntl.fcntl(w, fcntl.F_SETFL, os.O_NONBLOCK)\nfcntl.fcntl(w, 1031, 4096)\npid = os.fork()\nif pid == 0:\n    os.close(r); os.dup2(w, 1); os.close(w); os.execv(sys.argv[1], sys.argv[1:])\nos.close(w)\ntime.sleep(0.2)\nsys.stdout.buffer.write(open(r, "rb").read())'
    const [slow, direct] = await Promise.all([
      shell(`python3 -c '${nonblocking}' "$@"`, [...argv, '--why', '--json']),
      eligible(['--why', '--json']),
    ])
    expect(slow).toEqual(direct)
  })

  test('of facts is read to the end', async () => {
    const { stdout, code } = await shell('(echo "device:"; sleep 0.2; echo "  used") | "$@" --facts - --json', argv)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).facts).toEqual({ device: 'used' })
  })
})
