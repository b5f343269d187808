import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tables } from '../model/tables.ts'
import type { DataFile } from './files.ts'

/*
 * The checked copy of the tables that the build writes to `dist`. `tables.json` holds the tables. `tables.bytes` holds
 * the bytes of the YAML files and of `tables.json`; the program uses the copy only while these bytes are equal. Comparing
 * them takes 0.2 ms; a SHA-256 digest takes 6 ms, because it loads `node:crypto`.
 */

export const copyFiles = { tables: 'tables.json', bytes: 'tables.bytes' } as const

/** The bytes of all files, each after its path and length. The digest of the tables is calculated from them. */
export const framed = (files: readonly DataFile[]): Buffer =>
  Buffer.concat(files.flatMap(({ path, bytes }) => [Buffer.from(`${path}\0${bytes.length}\0`), bytes]))

/** Writes the copy of tables that were compiled from these files. */
export const writeCopy = (folder: string, tables: Tables, files: readonly DataFile[]): void => {
  const bytes = Buffer.from(JSON.stringify(tables))
  writeFileSync(join(folder, copyFiles.tables), bytes)
  writeFileSync(join(folder, copyFiles.bytes), framed([...files, { path: copyFiles.tables, bytes }]))
}

/** The bytes of a file of the copy; none of what is no file: reading a FIFO would block the program. */
const readCopied = (folder: string, name: string): Buffer => {
  const path = join(folder, name)
  return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)
}

/** The copy that was read last, for a process that loads the same tables several times. */
let kept: { readonly bytes: Buffer; readonly tables: Tables } | undefined

/** The tables of the copy; null when it is missing or damaged, or was made from other files. */
export const readCopy = (folder: string, files: readonly DataFile[]): Tables | null => {
  try {
    const bytes = readCopied(folder, copyFiles.tables)
    const isSame = framed([...files, { path: copyFiles.tables, bytes }]).equals(readCopied(folder, copyFiles.bytes))
    if (!isSame) return null
    if (!kept?.bytes.equals(bytes)) kept = { bytes, tables: JSON.parse(bytes.toString()) as Tables }
    return kept.tables
  } catch {
    return null
  }
}
