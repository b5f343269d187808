import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/commands/list.ts'
import { inTurn } from './in-turn.ts'
import { folder, root, run, spawned, start, today } from './run.ts'

/*
 * The built program says of each command what the source says. The other tests call the source in their own process.
 */

const record = '{"id":1,"device":"used","boughtFrom":"official"}\n'
const files = {
  'a.md': 'つながる端末保証は月額<!-- mio:own.monthly -->55円<!-- /mio -->です。\n',
  'a.yaml': '- { name: a, asOf: 2023-10-10, command: eligible, facts: { plan: used }, expect: { next: null } }\n',
}

const calls: Readonly<Record<string, readonly string[]>> = {
  eligible: ['--device', 'used', '--claim', '2023-01-31:repair:30000', '--why'],
  cost: ['--months', '24', '--start', '2024-02-29', '--claim', '2025-02-28'],
  compare: ['--months', '24', '--claims', '0..3'],
  worth: ['--plan', 'own', '--months', '24', '--repair-cost', '80000'],
  covers: ['--plan', 'used', '--event', 'natural-failure', '--start', '2023-01-15'],
  timeline: ['--plan', 'own', '--start', '2023-05', '--released', '2022-09-01'],
  'claim-steps': ['--plan', 'new', '--replacement-arrived', '2023-11-20'],
  batch: ['eligible'],
  editions: ['show', 'used'],
  diff: ['2020-08-04', 'today'],
  check: ['--max-age', '30', '--data', join(root, 'test', 'carrier', 'data'), '--as-of', '2026-01-01'],
  article: ['check', 'a.md'],
  test: ['a.yaml'],
  schema: ['eligible'],
  help: ['stale'],
  completion: ['bash'],
}

test('every command is called; ask, which needs a terminal, by tests of its own', () => {
  expect([...Object.keys(calls), 'ask'].sort()).toEqual(Object.keys(commands).sort())
})

const inAmerica = { TZ: 'America/New_York', MIO_WARRANTY_AS_OF: today }
const inJapan = { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', MIO_WARRANTY_AS_OF: today }

const noNetwork = `const Module = require('node:module')
const load = Module._load
Module._load = function (name, ...more) {
  if (/^(node:)?(net|tls|http|https|http2|dgram|dns)(\\/|$)/.test(name)) throw new Error('loads ' + name)
  return load.call(this, name, ...more)
}
`

const cwd = folder({ ...files, 'no-network.cjs': noNetwork })
const withoutNetwork = { NODE_OPTIONS: `--require ${join(cwd, 'no-network.cjs')}` }

test.each([['--version'], ['--help']])(
  '%s of the built program is that of the source, and loads no module for the network',
  async flag => {
    const [built, source] = await Promise.all([spawned([flag], { env: withoutNetwork }), run([flag])])
    expect(built).toEqual(source)
    expect(built.code).toBe(0)
  },
)

const asked = Object.entries(calls).map(([command, words]) => [
  command,
  ...words,
  ...(command === 'batch' ? [] : ['--lang', 'en']),
])
const built = inTurn(asked, { cwd, stdin: record, env: { ...inJapan, ...withoutNetwork } })

test.each(asked.map((argv, at) => [argv[0]!, argv, at] as const))(
  'the built program says of %s in Japan what the source says in America, and loads no module for the network',
  async (_, argv, at) => {
    const ran = (await built)[at]!
    expect(ran).toEqual(await run(argv, { cwd, stdin: record, env: inAmerica }))
    expect(ran.stderr).toBe('')
    expect(ran.stdout).not.toBe('')
  },
)

test('the test of the network notices a module for it', async () => {
  const { stderr } = await start(process.execPath, ['-e', "require('node:http')"], { env: withoutNetwork })
  expect(stderr).toContain('loads node:http')
})
