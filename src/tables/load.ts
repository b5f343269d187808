import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Tables } from '../model/tables.ts'
import { readCopy } from './copy.ts'
import { type DataFile, readFolder } from './files.ts'

const isPackage = (folder: string): boolean =>
  existsSync(join(folder, 'data', 'sources.yaml')) || existsSync(join(folder, 'bin', 'mio-warranty.js'))

/** The package's own folder: the nearest one upwards; never one above it, whose tables would be somebody else's. */
const packageFolder = (from: string): string => {
  let folder = from
  while (!isPackage(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

const named = (tables: Tables, root: string): Tables => ({
  ...tables,
  editions: tables.editions.map(filed => ({ ...filed, file: filed.file.replace(/^data/, () => root) })),
})

/** The files of a folder's tables, by default those shipped with the program, and the folder's name in places. */
export const filesOf = (here: string, folder?: string): { files: readonly DataFile[]; root: string } => ({
  files: readFolder(folder ?? join(packageFolder(here), 'data')),
  root: folder ?? 'data',
})

/**
 * The tables of a folder; without one, those shipped with the program. The build's checked copy stands in for
 * files that are, byte for byte, those it was made from; any other files are read and checked. Throws a TablesError
 * that names each problem with its place, and a Fault when a file cannot be read.
 */
export const load = async (here: string, folder?: string): Promise<Tables> => {
  const home = packageFolder(here)
  const { files, root } = filesOf(home, folder)
  const copy = readCopy(join(home, 'dist'), files)
  if (copy) return folder === undefined ? copy : named(copy, root)
  const { compile } = await import('./compile.ts')
  return compile(files, root)
}
