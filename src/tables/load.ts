import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Tables } from '../model/tables.ts'
import { type DataFile, readFolder } from './files.ts'

/** The names of the build's two files: the tables as JSON, and the exact bytes of the files they came from. */
export const compiledNames = { tables: 'tables.json', snapshot: 'tables.snapshot' } as const

/** The files as one run of bytes, in which any difference of name, length or content shows. */
export const snapshotOf = (files: readonly DataFile[]): Buffer => {
  const parts = files.flatMap(({ path, bytes }) => [Buffer.from(`${path}\0${bytes.length}\0`), bytes])
  return Buffer.concat(parts)
}

/** The package's own folder: the nearest one upwards that holds the shipped tables. */
const packageFolder = (from: string): string => {
  let folder = from
  while (!existsSync(join(folder, 'data', 'sources.yaml')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** The build's copy, if it came from exactly these bytes. */
const compiledFrom = (files: readonly DataFile[], folder: string): Tables | null => {
  try {
    if (!readFileSync(join(folder, compiledNames.snapshot)).equals(snapshotOf(files))) return null
    return JSON.parse(readFileSync(join(folder, compiledNames.tables), 'utf8')) as Tables
  } catch {
    return null
  }
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
  const { files, root } = filesOf(here, folder)
  const compiled = compiledFrom(files, join(packageFolder(here), 'dist'))
  if (compiled) return folder === undefined ? compiled : named(compiled, root)
  const { compile } = await import('./compile.ts')
  return compile(files, root)
}
