import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Filed, Tables } from '../model/tables.ts'
import type { DataFile } from './files.ts'

/*
 * The checked copy of the tables that the build writes to `dist`. `tables.json` holds the tables. `tables.bytes` holds
 * the bytes of the YAML files and of `tables.json`; the program uses the copy only while these bytes are equal. Comparing
 * them takes 0.2 ms; a SHA-256 digest takes 6 ms, because it loads `node:crypto`.
 */

export const copyFiles = { tables: 'tables.json', bytes: 'tables.bytes' } as const

/** What stands before the bytes of each file: its path and length. */
const heading = ({ path, bytes }: DataFile): Buffer => Buffer.from(`${path}\0${bytes.length}\0`)

/** The bytes of all files, each after its path and length. The digest of the tables is calculated from them. */
export const framed = (files: readonly DataFile[]): Buffer =>
  Buffer.concat(files.flatMap(file => [heading(file), file.bytes]))

/** Whether bytes are those of `framed`. Does not put these together, which would take 1 ms. */
const areFramed = (bytes: Buffer, files: readonly DataFile[]): boolean => {
  let rest = bytes
  const isNext = (wanted: Uint8Array): boolean => {
    const next = rest.subarray(0, wanted.length)
    rest = rest.subarray(wanted.length)
    return next.equals(wanted)
  }
  return files.every(file => isNext(heading(file)) && isNext(file.bytes)) && rest.length === 0
}

/** Tables as the copy holds them. Few answers need the lines of items, so these are a text of their own: parsing them takes 0.6 ms. */
type Copied = Omit<Tables, 'editions'> & {
  readonly editions: readonly (Omit<Filed, 'lines'> & { readonly lines: string })[]
}

const withLinesAsText = (tables: Tables): Copied => ({
  ...tables,
  editions: tables.editions.map(filed => ({ ...filed, lines: JSON.stringify(filed.lines) })),
})

/** The tables of a copy; the lines of an edition are parsed when they are asked for. */
const tablesOf = (copied: Copied): Tables => ({
  ...copied,
  editions: copied.editions.map(({ edition, file, lines }) => {
    let parsed: Filed['lines'] | undefined
    return {
      edition,
      file,
      get lines() {
        parsed ??= JSON.parse(lines) as Filed['lines']
        return parsed
      },
    }
  }),
})

/** JSON with letters outside ASCII as `\uXXXX`: decoding its bytes takes 0.6 ms less. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Writes the copy of tables that were compiled from these files. */
export const writeCopy = (folder: string, tables: Tables, files: readonly DataFile[]): void => {
  const bytes = Buffer.from(asciiJson(withLinesAsText(tables)))
  writeFileSync(join(folder, copyFiles.tables), bytes)
  writeFileSync(join(folder, copyFiles.bytes), framed([...files, { path: copyFiles.tables, bytes }]))
}

/** The bytes of a file of the copy; none of what is no file: reading a FIFO would block the program. */
const readCopied = (folder: string, name: string): Buffer => {
  const path = `${folder}/${name}`
  return statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)
}

/** The copy that was read last, for a process that loads the same tables several times. */
let kept: { readonly bytes: Buffer; readonly tables: Tables } | undefined

/** The tables of the copy; null when it is missing or damaged, or was made from other files. */
export const readCopy = (folder: string, files: readonly DataFile[]): Tables | null => {
  try {
    const bytes = readCopied(folder, copyFiles.tables)
    if (!areFramed(readCopied(folder, copyFiles.bytes), [...files, { path: copyFiles.tables, bytes }])) return null
    if (!kept?.bytes.equals(bytes)) kept = { bytes, tables: tablesOf(JSON.parse(bytes.toString('latin1')) as Copied) }
    return kept.tables
  } catch {
    return null
  }
}
