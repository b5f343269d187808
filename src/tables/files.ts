import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { exit, Fault } from '../model/fault.ts'
import type { ReasonCode } from '../model/fault-words.ts'
import { isGlob, LONGEST, nameMatcher, unbraced } from './globs.ts'

/** A file of the tables. `path` is relative to their folder and has forward slashes. */
export type DataFile = { readonly path: string; readonly bytes: Uint8Array }

/** The code of an error of the system, or of ours. */
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code!

const unreadable = (at: string, error: unknown): Fault =>
  new Fault('unreadable-file', { at, other: codeOf(error) }, exit.inputOutput)

/** An error with a reason of ours as its code, like the errors of the system. */
const errorOf = (code: ReasonCode): Error => Object.assign(new Error(code), { code })

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
  const full = join(root, path)
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

const entries = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(entry => !entry.name.startsWith('.'))
  } catch (error) {
    throw unreadable(folder, error)
  }
}

const entryAt = (path: string, entry: Dirent): Entry => ({ path, isLink: entry.isSymbolicLink() })

/** The entries of a folder at any depth. Links are not followed; a folder with the name of a table is an entry too. */
const entriesBelow = (root: string, folder: string): readonly Entry[] =>
  entries(join(root, folder)).flatMap(entry => {
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

const inOrder = (folder: string): readonly Dirent[] =>
  entries(folder)
    .filter(({ name }) => name !== 'node_modules')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

const below = (folder: string, wanted: RegExp): readonly string[] =>
  inOrder(folder).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return below(path, wanted)
    return entry.isFile() && wanted.test(entry.name) ? [path] : []
  })

/** Whether a path is there, as a folder where `isFolderWanted`. A path that cannot be looked at is not there. */
const isThere = (path: string, isFolderWanted: boolean): boolean => existsSync(isFolderWanted ? `${path}/.` : path)

/** The path of a name in a folder. `..` stays: of a link it is the folder above the one that the link leads to. */
const within = (folder: string, name: string): string => {
  if (folder === '.') return name
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`
}

/**
 * The files and folders below a folder that the names of a pattern stand for, in the order of their paths. `seen` has the
 * folders that were looked at, each with the number of names that were left, because `**` and `..` lead to a folder in many
 * ways.
 */
const matching = (folder: string, names: readonly string[], seen = new Set<string>()): readonly string[] => {
  const [name, ...rest] = names
  if (name === undefined) return [folder]
  const place = `${names.length} ${realpathSync(folder)}`
  if (seen.has(place)) return []
  seen.add(place)
  const on = (entry: Dirent) => within(folder, entry.name)
  if (!isGlob(name)) {
    const path = within(folder, name)
    return isThere(path, rest.length > 0) ? matching(path, rest, seen) : []
  }
  const found = inOrder(folder).filter(entry => entry.isFile() || entry.isDirectory())
  const folders = found.filter(entry => entry.isDirectory())
  if (name === '**')
    return [...matching(folder, rest, seen), ...folders.flatMap(entry => matching(on(entry), names, seen))]
  const isWanted = nameMatcher(name)
  const candidates = rest.length > 0 ? folders : found
  return candidates.filter(entry => isWanted(entry.name)).flatMap(entry => matching(on(entry), rest, seen))
}

/** The names of a pattern. Several `**` in a row mean the same as one. */
const namesIn = (pattern: string): readonly string[] =>
  pattern.split('/').filter((name, index, names) => name !== '**' || names[index + 1] !== '**')

/**
 * The paths that a pattern stands for. A path that only braces name has to be there, as in a shell. Throws a Fault where a
 * pattern stands for no path, is too long, or has braces that stand for too many.
 */
const globbed = (pattern: string): readonly string[] => {
  if (pattern.length > LONGEST) throw unreadable(pattern, errorOf('pattern too long'))
  const patterns = unbraced(pattern)
  if (patterns === undefined) throw unreadable(pattern, errorOf('too many in braces'))
  const found = [...new Set(patterns)].flatMap(one =>
    isGlob(one) ? matching(one.startsWith('/') ? '/' : '.', namesIn(one)) : [one],
  )
  if (found.length === 0) throw unreadable(pattern, errorOf('no file matches'))
  return found
}

/** The path that the user gives, or those that it stands for where it is the pattern of some and no name of a file. */
const pathsOf = (path: string): readonly string[] => (isGlob(path) && !existsSync(path) ? globbed(path) : [path])

const isFolder = (path: string): boolean => {
  try {
    return path !== '-' && statSync(path).isDirectory()
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** One name for a file, however its path is written. A link is a file of its own. */
const oneName = (path: string): string => (path === '-' ? path : join(realpathSync(dirname(path)), basename(path)))

/**
 * The files that the user names, each once and by the first path that names it. A pattern like `docs/*.md` means the
 * files that it matches; a folder the files below it whose name matches `wanted`. Hidden files, links in folders and `node_modules` are left out. Throws a
 * Fault for a path that does not exist, and for a pattern that matches none.
 */
export const filesNamed = (paths: readonly string[], wanted: RegExp): readonly string[] => {
  const found = paths.flatMap(pathsOf).flatMap(path => (isFolder(path) ? below(path, wanted) : [path]))
  const first = new Map<string, string>()
  for (const path of found) {
    const name = oneName(path)
    if (!first.has(name)) first.set(name, path)
  }
  return [...first.values()]
}
