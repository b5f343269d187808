import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { displayWidth } from '../../src/view/wrap.ts'
import { folder, root, run } from '../commands/run.ts'

/* The official name of a plan is wider than the terminal: it is broken, and no line is too wide. */

const name = 'とても長い名前の補償'.repeat(15)

const ownTables = (): string => {
  const data = join(folder(), 'data')
  cpSync(join(root, 'data'), data, { recursive: true })
  const file = join(data, 'own/2023-10-07.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('ja: つながる端末保証', `ja: ${name}`))
  return data
}
const data = ownTables()

const asked = [
  ['eligible'],
  ['cost', '--months', '12'],
  ['compare'],
  ['worth', '--plan', 'own'],
  ['covers', '--plan', 'own', '--event', 'battery'],
  ['timeline', '--plan', 'own'],
  ['claim-steps', '--plan', 'own', '--event', 'battery'],
  ['editions'],
  ['editions', 'show', 'own'],
  ['diff', '2020-01-01', '2024-01-01', '--plan', 'own'],
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
