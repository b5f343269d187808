import { spawn } from 'node:child_process'
import fs, { closeSync, constants, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exit, Fault } from '../../src/model/fault.ts'
import { isEnd, isNotYet, readFile, readFolder } from '../../src/tables/files.ts'
import { filesNamed } from '../../src/tables/named-files.ts'
import { folder, removeFolders } from '../folder.ts'
import { makeFifo } from './fifo.ts'

/* What is read of a folder, a file and a pipe, and the fault of what cannot be read. */

afterAll(removeFolders)

const errorWith = (code: string): Error => Object.assign(new Error(code), { code })

/** Runs with an operation of the system replaced: `instead` gets the original. */
const withOperation = <Name extends 'readSync' | 'readdirSync' | 'fstatSync' | 'closeSync' | 'openSync', Result>(
  name: Name,
  instead: (original: (typeof fs)[Name]) => unknown,
  run: () => Result,
): Result => {
  const original = fs[name]
  fs[name] = instead(original) as typeof original
  syncBuiltinESMExports()
  try {
    return run()
  } finally {
    fs[name] = original
    syncBuiltinESMExports()
  }
}

const faultOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, exitCode: error.exitCode, ...error.params }
    throw error
  }
  throw new Error('nothing was thrown')
}

const unreadable = (at: string, other: string) => ({ code: 'unreadable-file', exitCode: exit.inputOutput, at, other })

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

describe('an error of reading', () => {
  test('EOF is the end of the input: a closed pipe of Windows reports it', () => {
    expect([isEnd(errorWith('EOF')), isEnd(errorWith('EIO')), isEnd(new Error())]).toEqual([true, false, false])
  })

  test('EAGAIN means that there is no input yet', () => {
    expect([isNotYet(errorWith('EAGAIN')), isNotYet(errorWith('EOF'))]).toEqual([true, false])
  })
})

describe('a file that the user names', () => {
  const root = folder({ 'a.txt': 'あ', empty: '', large: 'x'.repeat(70_000) })

  test('is read whole', () => {
    expect(textOf(readFile(join(root, 'a.txt'), 0))).toBe('あ')
    expect(readFile(join(root, 'empty'), 0)).toHaveLength(0)
    expect(textOf(readFile(join(root, 'large'), 0))).toBe('x'.repeat(70_000))
  })

  test('is read until more than the limit is there', () => {
    expect(readFile(join(root, 'large'), 0, 65_535)).toHaveLength(65_536)
    expect(readFile(join(root, 'large'), 0, 65_536)).toHaveLength(70_000)
  })

  test('is the descriptor of standard input where its name is a dash', () => {
    const handle = openSync(join(root, 'a.txt'), 'r')
    expect(textOf(readFile('-', handle))).toBe('あ')
    expect(fs.fstatSync(handle).size, 'it stays open').toBe(3)
    closeSync(handle)
    const large = openSync(join(root, 'large'), 'r')
    expect(readFile('-', large, 65_535)).toHaveLength(65_536)
    closeSync(large)
  })

  test('is closed again', () => {
    const closed: number[] = []
    const noting = (original: typeof closeSync) => (handle: number) => {
      closed.push(handle)
      original(handle)
    }
    withOperation('closeSync', noting, () => readFile(join(root, 'a.txt'), 0))
    expect(closed).toHaveLength(1)
    const fails = () => () => {
      throw errorWith('EIO')
    }
    withOperation('closeSync', noting, () =>
      withOperation('readSync', fails, () => faultOf(() => readFile(join(root, 'a.txt'), 0))),
    )
    expect(closed).toHaveLength(2)
  })

  test('that cannot be read gives a fault', () => {
    const missing = join(root, 'nowhere')
    expect(faultOf(() => readFile(missing, 0))).toEqual(unreadable(missing, 'ENOENT'))
    expect(faultOf(() => readFile(root, 0))).toEqual(unreadable(root, 'EISDIR'))
    expect(faultOf(() => readFile('-', 987_654))).toEqual(unreadable('standard input', 'EBADF'))
  })

  test('may be a pipe that has nothing yet', async () => {
    const fifo = join(root, 'pipe')
    makeFifo(fifo)
    const reading = openSync(fifo, constants.O_RDONLY | constants.O_NONBLOCK)
    const writing = openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK)
    const writer = spawn('sh', ['-c', 'sleep 0.1; printf one; sleep 0.1; printf two'], {
      stdio: ['ignore', writing, 'ignore'],
    })
    closeSync(writing)
    expect(textOf(readFile('-', reading))).toBe('onetwo')
    closeSync(reading)
    await new Promise(resolve => writer.once('close', resolve))
  })

  test('ends where the system says so by an error', () => {
    let calls = 0
    const ends = (original: (...args: unknown[]) => number) =>
      function (this: unknown, ...args: unknown[]) {
        if (++calls > 1) throw errorWith('EOF')
        return original(...args)
      }
    const text = withOperation('readSync', ends as never, () => textOf(readFile(join(root, 'a.txt'), 0)))
    expect([text, calls]).toEqual(['あ', 2])
  })
})

/** A folder with these files, each with its path as its text. */
const folderWith = (...paths: readonly string[]) => folder(Object.fromEntries(paths.map(path => [path, path])))

describe('a folder of tables', () => {
  const pathsIn = (root: string) => readFolder(root).map(({ path }) => path)

  test('gives the tables at its top and in the folders of plans, at any depth, with their bytes', () => {
    const root = folderWith(
      'sources.yaml',
      'b/2.yaml',
      'b/1.YML',
      'a/deep/er/x.yaml',
      'a/x.txt',
      'notes.md',
      'yaml',
      'a/x.yaml.txt',
    )
    expect(readFolder(root).map(({ path, bytes }) => [path, textOf(bytes)])).toEqual(
      ['a/deep/er/x.yaml', 'b/1.YML', 'b/2.yaml', 'sources.yaml'].map(path => [path, path]),
    )
  })

  test('leaves out the schemas and what is hidden', () => {
    expect(
      pathsIn(folderWith('a/1.yaml', 'schema/1.yaml', '.x.yaml', '.a/1.yaml', 'a/.x.yaml', 'a/.b/1.yaml')),
    ).toEqual(['a/1.yaml'])
    expect(pathsIn(folderWith('a/schema/1.yaml'))).toEqual(['a/schema/1.yaml'])
  })

  test('is in the order of the paths, whatever that of the system', () => {
    const root = folderWith('c.yaml', 'b/2.yaml', 'b/1.yaml', 'a.yaml')
    const reversed =
      (original: (...args: unknown[]) => unknown[]) =>
      (...args: unknown[]) =>
        original(...args).toReversed()
    expect(withOperation('readdirSync', reversed as never, () => pathsIn(root))).toEqual(pathsIn(root))
    expect(pathsIn(root)).toEqual(['a.yaml', 'b/1.yaml', 'b/2.yaml', 'c.yaml'])
  })

  test('gives a file of an unexpected size whole', () => {
    const text = 'x'.repeat((1 << 20) + 70_000)
    const root = folder({ 'a.yaml': text, 'b.yaml': 'short' })
    expect(readFolder(root).map(({ bytes }) => textOf(bytes))).toEqual([text, 'short'])
    const smaller =
      (original: (...args: unknown[]) => fs.Stats) =>
      (...args: unknown[]) =>
        Object.assign(original(...args), { size: 3 })
    const larger =
      (original: (...args: unknown[]) => fs.Stats) =>
      (...args: unknown[]) =>
        Object.assign(original(...args), { size: 30 })
    for (const wrong of [smaller, larger])
      expect(withOperation('fstatSync', wrong as never, () => textOf(readFolder(root)[1]!.bytes))).toBe('short')
  })

  test('may have links to files inside it, and to no others', () => {
    const root = folderWith('a/1.yaml', 'a/kept.txt', 'b/x.txt')
    symlinkSync('kept.txt', join(root, 'a/2.yaml'))
    symlinkSync('../a/kept.txt', join(root, 'b/3.yaml'))
    symlinkSync('a/kept.txt', join(root, 'top.yaml'))
    expect(pathsIn(root)).toEqual(['a/1.yaml', 'a/2.yaml', 'b/3.yaml', 'top.yaml'])
    const outside = `${root}-more`
    mkdirSync(outside)
    writeFileSync(join(outside, 'x.yaml'), '')
    symlinkSync(join(outside, 'x.yaml'), join(root, 'b/4.yaml'))
    expect(faultOf(() => readFolder(root))).toEqual(unreadable(join(root, 'b/4.yaml'), 'link out of the folder'))
    fs.rmSync(outside, { recursive: true })
  })

  test.each([
    ['a folder with the name of a table', 'a/x.yaml', 'not a regular file', (path: string) => mkdirSync(path)],
    ['a folder with the name of a table, at the top', 'x.YML', 'not a regular file', (path: string) => mkdirSync(path)],
    ['a FIFO', 'a/x.yaml', 'not a regular file', makeFifo],
    ['a FIFO in the place of a plan', 'plan', 'not a folder', makeFifo],
    ['a link in the place of a plan', 'plan', 'not a folder', (path: string) => symlinkSync('a', path)],
    ['a link to nowhere', 'a/x.yaml', 'ENOENT', (path: string) => symlinkSync('nowhere', path)],
  ])('is refused for %s', (_, path, reason, make) => {
    const root = folderWith('a/1.yaml')
    make(join(root, path))
    expect(faultOf(() => readFolder(root))).toEqual(unreadable(join(root, path), reason))
  })

  test('is refused where it is missing, is no folder, or cannot be listed', () => {
    const root = folderWith('a/1.yaml')
    expect(faultOf(() => readFolder(join(root, 'nowhere')))).toEqual(unreadable(join(root, 'nowhere'), 'ENOENT'))
    const file = join(root, 'a/1.yaml')
    expect(faultOf(() => readFolder(file))).toEqual(unreadable(file, 'ENOTDIR'))
    const fails =
      (original: (...args: unknown[]) => unknown) =>
      (path: string, ...args: unknown[]) => {
        if (path === join(root, 'a')) throw errorWith('EACCES')
        return original(path, ...args)
      }
    expect(withOperation('readdirSync', fails as never, () => faultOf(() => readFolder(root)))).toEqual(
      unreadable(join(root, 'a'), 'EACCES'),
    )
  })

  test('is opened without waiting, and each file is closed again', () => {
    const root = folderWith('a/1.yaml', 'a/2.yaml')
    const [flags, closed]: [unknown[], unknown[]] = [[], []]
    const opening = (original: (...args: unknown[]) => number) => (path: string, flag: unknown) => {
      flags.push(flag)
      return original(path, flag)
    }
    const closing = (original: (handle: unknown) => void) => (handle: unknown) => {
      closed.push(handle)
      original(handle)
    }
    withOperation('openSync', opening as never, () =>
      withOperation('closeSync', closing as never, () => readFolder(root)),
    )
    expect(flags).toEqual([constants.O_NONBLOCK, constants.O_NONBLOCK])
    expect(closed).toHaveLength(2)
  })
})

describe('the files that the user names', () => {
  const root = folderWith(
    'a.md',
    'b.html',
    'docs/c.md',
    'docs/deep/d.md',
    'docs/e.txt',
    'docs/.f.md',
    'docs/node_modules/g.md',
    'docs/.h/i.md',
  )
  symlinkSync('c.md', join(root, 'docs/link.md'))
  symlinkSync('deep', join(root, 'docs/more'))
  const named = (...paths: readonly string[]) =>
    filesNamed(
      paths.map(path => join(root, path)),
      /\.md$/,
    ).map(file => file.slice(root.length + 1))

  test('are files by their names, each once, in their order', () => {
    expect(named('b.html', 'a.md', 'b.html')).toEqual(['b.html', 'a.md'])
    expect(filesNamed(['-'], /x/)).toEqual(['-'])
  })

  test('are the wanted files below a folder, without links and what is hidden', () => {
    expect(named('docs')).toEqual(['docs/c.md', 'docs/deep/d.md'])
    expect(named('docs/deep/d.md', '.')).toEqual(['docs/deep/d.md', 'a.md', 'docs/c.md'])
  })

  test('are in the order of their names, whatever that of the system', () => {
    const reversed =
      (original: (...args: unknown[]) => unknown[]) =>
      (...args: unknown[]) =>
        original(...args).toReversed()
    expect(withOperation('readdirSync', reversed as never, () => named('.'))).toEqual(named('.'))
    expect(named('.')).toEqual(['a.md', 'docs/c.md', 'docs/deep/d.md'])
  })

  test('are those that a pattern stands for, of folders too', () => {
    expect(named('*')).toEqual(['a.md', 'b.html', 'docs/c.md', 'docs/deep/d.md'])
    expect(named('docs/*')).toEqual(['docs/c.md', 'docs/deep/d.md', 'docs/e.txt'])
    expect(named('*/c.md')).toEqual(['docs/c.md'])
    expect(named('**/*.md')).toEqual(['a.md', 'docs/c.md', 'docs/deep/d.md'])
    expect(named('docs/**/d.md')).toEqual(['docs/deep/d.md'])
    expect(named('*/*.md')).toEqual(['docs/c.md'])
    expect(named('docs//*.md')).toEqual(['docs/c.md'])
    expect(named('docs/*/')).toEqual(['docs/deep/d.md'])
  })

  test('may be named from the current folder', () => {
    const here = process.cwd()
    process.chdir(join(root, 'docs'))
    try {
      expect(filesNamed(['*.md', './d*', 'c.md'], /\.md$/)).toEqual(['c.md', 'deep/d.md'])
      expect(filesNamed(['./c.md', 'c.md', '../docs/c.md'], /\.md$/)).toEqual(['./c.md'])
    } finally {
      process.chdir(here)
    }
  })

  test('may be a file with the name of standard input, which is another', () => {
    const here = process.cwd()
    process.chdir(folderWith('-'))
    try {
      expect(filesNamed(['-', './-'], /x/)).toEqual(['-', './-'])
    } finally {
      process.chdir(here)
    }
  })

  test('are refused where one does not exist or a pattern matches none', () => {
    expect(faultOf(() => named('a.md', 'x.md'))).toEqual(unreadable(join(root, 'x.md'), 'ENOENT'))
    expect(faultOf(() => named('x*'))).toEqual(unreadable(join(root, 'x*'), 'no file matches'))
    expect(faultOf(() => named('docs/[!a-z]*.md'))).toEqual(
      unreadable(join(root, 'docs/[!a-z]*.md'), 'no file matches'),
    )
  })

  test('may have the characters of a pattern in their names', () => {
    const odd = folderWith('[a].md', 'a.md')
    expect(filesNamed([join(odd, '[a].md')], /x/)).toEqual([join(odd, '[a].md')])
    expect(dirname(join(odd, '[a].md'))).toBe(odd)
  })
})
