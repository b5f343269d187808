import { type Dirent, existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { entries, errorOf, unreadable } from './files.ts'
import { isGlob, LONGEST, nameMatcher, unbraced } from './globs.ts'

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
