import * as files from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folder } from '../folder.ts'
import type * as Program from './run.ts'

/** The calls of the system by which the program reads tables and writes files. */
const operations = [
  'accessSync',
  'closeSync',
  'fchmodSync',
  'fstatSync',
  'fsyncSync',
  'linkSync',
  'lstatSync',
  'openSync',
  'readSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'statSync',
  'writeSync',
] as const

/** Which call of which operation fails, and whether it has. */
const failing = { name: '', left: 0, hasFailed: false }

type Operation = (...args: unknown[]) => unknown
const originals = { ...files } as unknown as Readonly<Record<string, Operation>>

/** Whether the test itself makes a call, to open the file that stands for standard input. */
const isOfTest = ([path]: readonly unknown[]): boolean => String(path).endsWith('/stdin')

/** An operation that fails where `failing` says so. */
const breakable = (name: (typeof operations)[number]): Operation => {
  const call: Operation = (...args) => {
    if (failing.name === name && !isOfTest(args) && --failing.left === 0) {
      failing.hasFailed = true
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    }
    return originals[name]!(...args)
  }
  return Object.assign(call, originals[name])
}

let run: typeof Program.run

// Test files share the loaded modules, so the program is loaded anew with the breakable operations, and again after them.
beforeAll(async () => {
  vi.resetModules()
  vi.doMock('node:fs', () => ({ ...files, ...Object.fromEntries(operations.map(name => [name, breakable(name)])) }))
  run = (await import('./run.ts')).run
})

afterAll(async () => {
  const { removeFolders } = await import('../folder.ts')
  removeFolders()
  vi.doUnmock('node:fs')
  vi.resetModules()
})

const MOST_CALLS = 200

/** Runs a command with the first, then the second call of an operation failing, until it ends before the failing call. */
const failingAtEach = async (name: string, tryOnce: () => Promise<void>): Promise<number> => {
  for (let nth = 1; nth < MOST_CALLS; nth++) {
    Object.assign(failing, { name, left: nth, hasFailed: false })
    await tryOnce()
    if (!failing.hasFailed) return nth - 1
  }
  throw new Error(`${name} is called more than ${MOST_CALLS} times`)
}

const article = '<!-- mio:mikan.monthly -->1円<!-- /mio -->\n'

/** The small tables of an invented carrier. */
const carrier = join(import.meta.dirname, '..', 'carrier', 'data')

/** A command that writes a file, what the file holds before (null where there is none), and the tables, if not the shipped ones. */
type Writing = {
  readonly argv: readonly string[]
  readonly file: string
  readonly old: string | null
  readonly data?: string
}

const writing: Readonly<Record<string, Writing>> = {
  'an answer replaces another': { argv: ['eligible', '--json', '-o', 'x.json', '--force'], file: 'x.json', old: 'old' },
  'an answer is a new file': {
    argv: ['eligible', '--json', '-o', 'x.json'],
    file: 'x.json',
    old: null,
    data: carrier,
  },
  'answers of batch replace others': {
    argv: ['batch', 'eligible', '-o', 'x.ndjson', '--force'],
    file: 'x.ndjson',
    old: 'old',
    data: carrier,
  },
  'an article is corrected': { argv: ['article', 'write', 'a.md'], file: 'a.md', old: article, data: carrier },
}

type Written = { readonly code: number | null; readonly content: string | null; readonly names: readonly string[] }

const written = async ({ argv, file, old, data }: Writing): Promise<Written> => {
  const cwd = folder(old === null ? {} : { [file]: old })
  const env = data === undefined ? {} : { MIO_WARRANTY_DATA: data }
  const { code } = await run(argv, { cwd, env, stdin: '{"device":"used"}\n' })
  failing.name = ''
  const names = files.readdirSync(cwd)
  return { code, content: names.includes(file) ? files.readFileSync(join(cwd, file), 'utf8') : null, names }
}

/** Without these calls a draft cannot be deleted. */
const deleting = ['rmSync', 'closeSync']

describe.sequential.each(Object.entries(writing))('where one call of the system fails while %s', (_, one) => {
  test.each(operations)(
    '%s: the file is the old one or the new one, and the exit code is 0 only for the new one',
    async name => {
      const { content: complete } = await written(one)
      const calls = await failingAtEach(name, async () => {
        const { code, content, names } = await written(one)
        expect([one.old, complete]).toContain(content)
        if (content === one.old) expect(code).not.toBe(0)
        if (!deleting.includes(name)) expect(names).toEqual(content === null ? [] : [one.file])
      })
      if (['openSync', 'writeSync', 'fsyncSync', 'closeSync'].includes(name)) expect(calls).toBeGreaterThan(0)
    },
  )
})
