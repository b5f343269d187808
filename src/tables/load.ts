import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exit, Fault } from '../model/fault.ts'
import type { Tables } from '../model/tables.ts'
import { readCopy } from './copy.ts'
import { type DataFile, readFolder } from './files.ts'

const isPackage = (folder: string): boolean =>
  existsSync(`${folder}/data/sources.yaml`) || existsSync(`${folder}/bin/mio-warranty.js`)

/** The folder of the package: the nearest one at or above `from`. A folder further up belongs to another package. */
const packageFolder = (from: string): string => {
  let folder = from
  while (!isPackage(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** The tables with another folder name in their places. */
const withRoot = (tables: Tables, root: string): Tables => ({
  ...tables,
  editions: tables.editions.map(filed => ({ ...filed, file: filed.file.replace(/^data/, () => root) })),
})

/** The folder of the tables: the one asked for, by default that of the package. */
export const tablesFolder = (here: string, folder?: string): string => folder ?? join(packageFolder(here), 'data')

/** The files of the tables of the package. Throws a Fault of ours where their folder is missing. */
const ownFiles = (here: string): readonly DataFile[] => {
  const own = tablesFolder(here)
  if (!existsSync(own)) throw new Fault('damaged-package', { at: own }, exit.bug)
  return readFolder(own)
}

/** The files of the tables in a folder, by default those of the package, and the name of the folder in places. */
export const filesOf = (here: string, folder?: string): { files: readonly DataFile[]; root: string } => ({
  files: folder === undefined ? ownFiles(here) : readFolder(folder),
  root: folder ?? 'data',
})

/**
 * Loads the tables of a folder, by default those of the package. Uses the checked copy of the build when it was made from
 * files with the same bytes; otherwise reads and checks the files. Throws a TablesError that names each problem with its
 * place, and a Fault when a file cannot be read.
 */
export const load = async (here: string, folder?: string): Promise<Tables> => {
  const home = packageFolder(here)
  const { files, root } = filesOf(home, folder)
  const copy = readCopy(`${home}/dist`, files)
  if (copy) return folder === undefined ? copy : withRoot(copy, root)
  const { compile } = await import('./compile.ts')
  return compile(files, root)
}
