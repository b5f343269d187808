import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { folder, program, spawned } from '../commands/run.ts'
import { seed } from '../seed.ts'
import { pick, type Random, randomOf } from './random.ts'

/*
 * `kill -9` while a file is written: afterwards the file is the old one or the new one, byte for byte. A kill counts as
 * landed where it ended the program after it began to write.
 */

const LANDED = process.env.MORE ? 70 : 2
const ATTEMPTS = 20 * LANDED

const article = '月額<!-- mio:own.monthly -->9円<!-- /mio -->です。\n'.repeat(2_000)
const records = '{"device":"used","boughtFrom":"official"}\n'.repeat(3_000)

type Writing = {
  readonly argv: readonly string[]
  readonly file: string
  readonly old: string
  readonly stdin?: string
}

const writings: Readonly<Record<string, Writing>> = {
  'an answer with -o': { argv: ['compare', '-o', 'x.json', '--force'], file: 'x.json', old: 'old' },
  'batch -o': {
    argv: ['batch', 'eligible', '-o', 'x.ndjson', '--force'],
    file: 'x.ndjson',
    old: 'old',
    stdin: records,
  },
  'article write': { argv: ['article', 'write', 'a.md'], file: 'a.md', old: article },
}

const asOf = ['--as-of', '2023-10-10']

/** Kills the program soon after its draft is there. Says by which signal it ended. */
const killed = async ({ argv, stdin = '' }: Writing, cwd: string, random: Random): Promise<NodeJS.Signals | null> => {
  const child = spawn(process.execPath, [program, ...argv, ...asOf], { cwd, stdio: ['pipe', 'ignore', 'ignore'] })
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.on('close', (_, signal) => resolve(signal)))
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  const isWriting = () => readdirSync(cwd).length > 1
  while (child.exitCode === null && !isWriting()) await setTimeout(1)
  await setTimeout(pick(random, [0, 0, 1, 2, 5]))
  child.kill('SIGKILL')
  return ended
}

describe(`a file whose writing ends by kill -9, of seed ${seed},`, () => {
  test.each(Object.entries(writings))(
    'is the old or the new one: %s',
    async (kind, writing) => {
      const { argv, file, old, stdin } = writing
      const whole = folder({ [file]: old })
      await spawned([...argv, ...asOf], { cwd: whole, stdin: stdin ?? '' })
      const complete = readFileSync(join(whole, file), 'utf8')
      const [random, found] = [randomOf(seed, 0), { old: 0, new: 0 }]
      for (let attempt = 0; attempt < ATTEMPTS && found.old + found.new < LANDED; attempt++) {
        const cwd = folder({ [file]: old })
        const signal = await killed(writing, cwd, random)
        const content = readFileSync(join(cwd, file), 'utf8')
        expect([old, complete]).toContain(content)
        if (signal === 'SIGKILL') found[content === old ? 'old' : 'new']++
      }
      if (process.env.MORE) console.info(`${kind}: ${found.old} kills left the old file, ${found.new} the new one`)
      expect(found.old + found.new).toBe(LANDED)
    },
    3_600_000,
  )
})
