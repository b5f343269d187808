import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, openSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { exampleDay } from '../../src/upkeep/check/example-report.ts'
import { makeFifo } from '../tables/fifo.ts'
import { drive, missingTool } from '../terminal.ts'
import { edited } from '../upkeep/check/example.ts'
import { folder, program, run } from './run.ts'

const day = ['--as-of', '2026-11-28']
const check = ['check', '--data', join(edited([]), 'data'), '--as-of', exampleDay, '--expect', '-', '--json']

type Parts = readonly [string, string]

/** Each command that reads standard input, what it reads in two parts, and what it then says. */
const readers: readonly (readonly [string, readonly string[], Parts, string])[] = [
  ['--facts -', ['eligible', ...day, '--facts', '-', '--json'], ['device:', ' used'], '"device": "used"'],
  ['--expect -', check, ['phone.monthly:', ' 501'], '"expectation"'],
  ['batch', ['batch', 'eligible', ...day], ['{"id":7,"device":', '"used"}'], '"id":7'],
  ['batch with threads', ['batch', 'eligible', ...day, '--threads', '2'], ['{"id":7,"device":', '"used"}'], '"id":7'],
  ['test -', ['test', '-'], ['- {name: a, command: eligible,', ' asOf: 2026-11-28, facts: {}, expect: {}}'], '1'],
]

/** The end to read of a new pipe, which does not block. Each part is written into the pipe after some seconds. */
const slowPipe = (parts: Parts, seconds: number): number => {
  const path = join(folder(), 'pipe')
  makeFifo(path)
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const end = openSync(path, 'w')
  const line = `for part; do sleep ${seconds}; printf %s "$part"; done`
  spawn('sh', ['-c', line, 'sh', ...parts], { stdio: ['ignore', end, 'inherit'] })
  closeSync(end)
  return descriptor
}

/** What the built program prints where a descriptor is its standard input. Bash puts it there: Node would make it block. */
const printed = async (argv: readonly string[], descriptor: number): Promise<string> => {
  const line = 'exec "$@" <&3'
  const words = [process.execPath, program, ...argv]
  const stdio = ['ignore', 'pipe', 'inherit', descriptor] as const
  const child = spawn('bash', ['--norc', '-c', line, 'bash', ...words], { stdio: [...stdio] })
  const [stdout, [code]] = await Promise.all([text(child.stdout!), once(child, 'close')])
  expect(code).toBe(0)
  return stdout
}

describe('a pipe that does not block and is written slowly', () => {
  test.each(readers)('is read to its end by %s', async (_, argv, parts, expected) => {
    const plain = await run(argv, { stdin: parts.join('') })
    const descriptor = slowPipe(parts, 0.05)
    const slow = await run(argv, { descriptor })
    closeSync(descriptor)
    expect(slow.stdout).toContain(expected)
    expect(slow).toEqual(plain)
  })

  test('is read to its end as the standard input of the built program', async () => {
    const descriptor = slowPipe(['{"id":7,"device":', '"used"}'], 0.25)
    expect(await printed(['batch', 'eligible', ...day], descriptor)).toContain('"id":7')
    closeSync(descriptor)
  })
})

const missing = missingTool()
if (missing !== null) console.warn(`Skipped the tests of waiting on a terminal: ${missing}`)

describe.skipIf(missing !== null)('on a terminal', () => {
  const waited = [
    ['--facts -', ['eligible', ...day, '--facts', '-', '--json'], 'facts', 'device: used', '"device": "used"'],
    ['--expect -', check, 'expected fees', 'phone.monthly: 501', 'expectation'],
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
