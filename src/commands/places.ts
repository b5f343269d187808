import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The root of the repository that a folder is in; the folder itself where it is in none. */
const repositoryOf = (folder: string): string => {
  let root = folder
  while (!existsSync(join(root, '.git')) && dirname(root) !== root) root = dirname(root)
  return existsSync(join(root, '.git')) ? root : folder
}

/** A path from the root of the repository with forward slashes; null for a file outside it and of an installed package. */
const pathBelow = (root: string, path: string): string | null => {
  const names = relative(root, path).split(sep)
  return names[0] === '..' || names.includes('node_modules') || resolve(root, ...names) !== path
    ? null
    : names.join('/')
}

/**
 * The path of a file, as findings name it, from the root of the repository in which the program was called, so that a
 * report is right in a subfolder too. A file outside keeps its name. Null for standard input, and for a table of the
 * package where the repository is not that of the package; `shippedAt` says where such a table is, null for other files.
 */
export const repositoryPaths = (
  shippedAt: (file: string) => string | null = () => null,
): ((file: string) => string | null) => {
  const here = process.cwd()
  const root = repositoryOf(here)
  return file => {
    const shipped = shippedAt(file)
    if (file === 'standard input') return null
    return pathBelow(root, shipped ?? resolve(here, file)) ?? (shipped === null ? file : null)
  }
}
