import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { exit, Fault } from '../model/fault.ts'
import type { ReasonCode } from '../model/fault-words.ts'

/** A file of the tables. `path` is relative to their folder and has forward slashes. */
export type DataFile = { readonly path: string; readonly bytes: Uint8Array }

/** The code of an error of the system, or of ours. */
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code!

/** The Fault of a file or folder that cannot be read. */
export const unreadable = (at: string, error: unknown): Fault =>
  new Fault('unreadable-file', { at, other: codeOf(error) }, exit.inputOutput)

/** An error with a reason of ours as its code, like the errors of the system. */
export const errorOf = (code: ReasonCode): Error => Object.assign(new Error(code), { code })

/** The most bytes to read of a file, unless a caller sets another limit. `guard.ts` refuses files above 256 KiB. */
const most = 1 << 20

const CHUNK = 1 << 16 // bytes read at once where the size is not known

const WAIT = 10 // milliseconds between two looks at a pipe that has nothing yet

/** Waits without running other code. */
const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT)
}

/** Whether an error of reading says that nothing is there yet: a pipe that does not block reports it. */
export const isNotYet = (error: unknown): boolean => codeOf(error) === 'EAGAIN'

/** Whether an error of reading says that the input has ended: on Windows a closed pipe reports it. */
export const isEnd = (error: unknown): boolean => codeOf(error) === 'EOF'

/** Reads what is there into a buffer and returns the number of bytes; waits for a pipe, and returns 0 at the end. */
const readSome = (handle: number, chunk: Buffer): number => {
  for (;;)
    try {
      return readSync(handle, chunk, 0, chunk.length, null)
    } catch (error) {
      if (isEnd(error)) return 0
      if (!isNotYet(error)) throw error
      pause()
    }
}

/** Reads to the end of the file, or stops soon after `limit` bytes. */
const readUpTo = (handle: number, limit = most): Uint8Array => {
  const chunks: Buffer[] = []
  for (let total = 0; total <= limit; ) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const count = readSome(handle, chunk)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    total += count
  }
  return Buffer.concat(chunks)
}

/** Reads a regular file of a known size at once; a file whose size has changed is read to its end. */
const readWhole = (handle: number, size: number): Uint8Array => {
  const bytes = Buffer.allocUnsafe(size + 1)
  const count = readSync(handle, bytes, 0, bytes.length, null)
  const start = bytes.subarray(0, count)
  return count === size ? start : Buffer.concat([start, readUpTo(handle)])
}

/** Reads a regular file inside `root`. Opens it without waiting, because a FIFO or a device could block the program. */
const readInside = (root: string, { path, isLink }: Entry): Uint8Array => {
  const full = root + sep + path // `join` looks at each letter
  let handle: number | undefined
  try {
    if (isLink && !realpathSync(full).startsWith(root + sep)) throw errorOf('link out of the folder')
    handle = openSync(full, constants.O_RDONLY | constants.O_NONBLOCK)
    const status = fstatSync(handle)
    if (!status.isFile()) throw errorOf('not a regular file')
    return readWhole(handle, Math.min(status.size, most))
  } catch (error) {
    throw unreadable(full, error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** The path of a file in the folder, and whether it is a link. */
type Entry = { readonly path: string; readonly isLink: boolean }

/** The entries of a folder, without hidden ones. Throws a Fault where it cannot be read. */
export const entries = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(entry => !entry.name.startsWith('.'))
  } catch (error) {
    throw unreadable(folder, error)
  }
}

const entryAt = (path: string, entry: Dirent): Entry => ({ path, isLink: entry.isSymbolicLink() })

/** The entries of a folder at any depth. Links are not followed; a folder with the name of a table is an entry too. */
const entriesBelow = (root: string, folder: string): readonly Entry[] =>
  entries(root + sep + folder).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() && !isTable(path) ? entriesBelow(root, path) : [entryAt(path, entry)]
  })

const isTable = (name: string): boolean => /\.ya?ml$/i.test(name)

/** The folders that are not plans. */
const otherFolders = new Set(['schema'])

/**
 * Reads all YAML files at the top of a folder and in the folders of plans, in the order of their paths. Files in the wrong
 * place are included, so that a problem can name them; other files are ignored. Throws a Fault for a file that cannot be
 * read, a link out of the folder, and a file that is not regular.
 */
export const readFolder = (folder: string): readonly DataFile[] => {
  let root: string
  try {
    root = realpathSync.native(folder)
  } catch (error) {
    throw unreadable(folder, error)
  }
  const top = entries(root)
  const plans = top.filter(entry => !isTable(entry.name) && !entry.isFile() && !otherFolders.has(entry.name))
  const nested = plans.flatMap(plan => {
    if (!plan.isDirectory()) throw unreadable(join(root, plan.name), errorOf('not a folder'))
    return entriesBelow(root, plan.name)
  })
  return [...top.map(entry => entryAt(entry.name, entry)), ...nested]
    .filter(({ path }) => isTable(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(entry => ({ path: entry.path, bytes: readInside(root, entry) }))
}

/** The name of a file in messages. */
export const shownPath = (path: string): string => (path === '-' ? 'standard input' : path)

/**
 * Reads a file or a pipe that the user names; `-` reads the descriptor `stdin`. Stops soon after `limit` bytes. Throws a
 * Fault when it cannot be read.
 */
export const readFile = (path: string, stdin: number, limit = most): Uint8Array => {
  let handle: number | undefined
  try {
    if (path === '-') return readUpTo(stdin, limit)
    handle = openSync(path, 'r')
    return readUpTo(handle, limit)
  } catch (error) {
    throw unreadable(shownPath(path), error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}
