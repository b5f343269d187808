import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { questions } from '../../src/model/question.ts'
import { folder, root } from './run.ts'

const node = (...argv: string[]): string => execFileSync(process.execPath, argv, { encoding: 'utf8' })

test.each([...Object.keys(questions), 'batch'])(
  '%s starts with a code cache of its own, which this Node takes',
  name => {
    const look = `
    process.argv.splice(1, 0, 'mio-warranty')
    const { load, scripts } = require(${JSON.stringify(join(root, 'bin', 'mio-warranty.js'))})
    load('main')
    console.log(scripts.get('main').cachedDataRejected)`
    expect(readdirSync(join(root, 'dist', 'cli'))).toContain(`main.${name}.cache`)
    expect(node('-e', look, name)).toBe('false\n')
  },
)

test('a code cache that is no such thing, or is missing, changes no answer', () => {
  const home = folder({})
  for (const part of ['bin', 'data', 'dist']) cpSync(join(root, part), join(home, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
  for (const name of readdirSync(join(home, 'dist', 'cli')))
    if (name.startsWith('table.') && name.endsWith('.cache')) rmSync(join(home, 'dist', 'cli', name))
    else if (name.endsWith('.cache')) writeFileSync(join(home, 'dist', 'cli', name), 'once upon a time')
  for (const question of [['eligible'], ['cost', '--months', '24'], ['check', '--as-of', '2023-10-08']]) {
    const answers = [home, root].map(place => node(join(place, 'bin', 'mio-warranty.js'), ...question))
    expect(answers[0]).toBe(answers[1])
  }
})
