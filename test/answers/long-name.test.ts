import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayWidth } from '../../src/view/wrap.ts'
import { folder, root, run } from '../commands/run.ts'

/* The official name of a plan is wider than the terminal: it is broken, and no line is too wide. */

const name = 'とても長い名前の補償'.repeat(15)

/** The small tables of an invented carrier, one of whose two plans has the long name. */
const longNamed = (): string => {
  const data = join(folder(), 'data')
  cpSync(join(root, 'test/carrier/data'), data, { recursive: true })
  const file = join(data, 'mikan/2025-04-01.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('ja: みかん端末保証', `ja: ${name}`))
  return data
}
const data = longNamed()

const asked = [
  ['eligible'],
  ['cost', '--months', '12'],
  ['compare'],
  ['worth', '--plan', 'mikan'],
  ['covers', '--plan', 'mikan', '--event', 'battery'],
  ['timeline', '--plan', 'mikan'],
  ['claim-steps', '--plan', 'mikan', '--event', 'battery'],
  ['editions'],
  ['editions', 'show', 'mikan'],
  ['diff', '2025-01-01', '2026-01-01', '--plan', 'mikan'],
]
const calls = asked.flatMap(argv =>
  ['ja', 'en'].flatMap(lang => [[], ['--full']].map(more => [...argv, ...more, '--lang', lang])),
)

test.each(calls.map(argv => [argv.join(' '), argv] as const))('fits 80 columns: %s', async (_, argv) => {
  const { stdout, stderr, code } = await run([...argv, '--data', data])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.replace(/\s/g, '')).toContain(name.slice(0, 30))
  expect(stdout.split('\n').filter(line => displayWidth(line) > 80)).toEqual([])
})
