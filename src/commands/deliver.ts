import { accessSync, constants, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exit, Fault } from '../model/fault.ts'
import { type Draft, draftOf, type Rights } from './draft.ts'
import { reasonOf } from './print.ts'

const unwritable = (at: string, error: unknown): Fault =>
  new Fault('unwritable-file', { at, other: reasonOf(error) }, exit.inputOutput)

/** Writes a whole file by a draft, which is deleted when something fails. */
const writeBeside = (path: string, text: string, placing: Parameters<Draft['keep']>[0]): void => {
  const draft = draftOf(path)
  try {
    draft.write(Buffer.from(text))
    draft.keep(placing)
  } catch (error) {
    draft.drop()
    throw error
  }
}

/** The file to write and the rights that it keeps. A link is followed. */
type Target = { readonly path: string; readonly rights?: Rights }

/** The file to write. Throws for an existing file without `force`, for a folder or device, for a protected file and for a broken link. */
const targetOf = (path: string, force: boolean): Target => {
  if (!lstatSync(path, { throwIfNoEntry: false })) return { path }
  const real = realpathSync(path)
  const status = statSync(real)
  if (!status.isFile()) throw Object.assign(new Error(), { code: 'not a regular file' })
  if (!force) throw new Fault('file-exists', { at: path })
  accessSync(real, constants.W_OK)
  return { path: real, rights: status }
}

/** Runs `write`; names the file in the Fault when it fails. */
const asUnwritable = <Value>(path: string, write: () => Value): Value => {
  try {
    return write()
  } catch (error) {
    if (error instanceof Fault) throw error
    throw reasonOf(error) === 'EEXIST' ? new Fault('file-exists', { at: path }) : unwritable(path, error)
  }
}

/**
 * Writes a text to a file through a draft, so that an old file stays complete when the disk is full. Replaces an existing
 * file only with `force`. Throws a Fault that names the file.
 */
export const writeFile = (path: string, text: string, force: boolean): void =>
  asUnwritable(path, () => {
    const { path: real, rights } = targetOf(path, force)
    writeBeside(real, text, { rights, replaces: force })
  })

/** The same for a file whose folder may have to be made. */
export const writeFileBelow = (folder: string, path: string, text: string, force: boolean): void => {
  const full = join(folder, path)
  asUnwritable(full, () => mkdirSync(dirname(full), { recursive: true }))
  writeFile(full, text, force)
}

/** Throws a Fault where `writeFile` would: before a person has answered questions in vain. */
export const refuseUnwritable = (path: string, force: boolean): void =>
  asUnwritable(path, () => accessSync(dirname(targetOf(path, force).path), constants.W_OK))

/** A file that is written in pieces: `keep` puts it into place, `drop` leaves no file. */
export type PiecedFile = { write(bytes: Uint8Array): void; keep(): void; drop(): void }

/** The same for output in pieces. */
export const draftFile = (path: string, force: boolean): PiecedFile => {
  const { draft, rights } = asUnwritable(path, () => {
    const { path: real, rights } = targetOf(path, force)
    return { draft: draftOf(real), rights }
  })
  return {
    write: bytes => asUnwritable(path, () => draft.write(bytes)),
    keep: () => asUnwritable(path, () => draft.keep({ rights, replaces: force })),
    drop: draft.drop,
  }
}

/** The rights of a file that may be rewritten. Throws a Fault for a link, a folder, a device and a protected file. */
export const rewritableRights = (path: string): Rights => {
  try {
    const status = lstatSync(path)
    if (!status.isFile()) throw Object.assign(new Error(), { code: 'not a regular file' })
    accessSync(path, constants.W_OK)
    return status
  } catch (error) {
    throw unwritable(path, error)
  }
}

/**
 * Replaces the text of an existing file, which keeps its rights. Throws a Fault that names the file; also where the
 * file no longer holds the text that was read, so that what another program wrote to it is not lost.
 */
export const rewriteFile = (path: string, read: string, text: string): void => {
  const rights = rewritableRights(path)
  const refuseChange = () => {
    if (!readFileSync(path).equals(Buffer.from(read))) throw new Fault('file-changed', { at: path }, exit.inputOutput)
  }
  asUnwritable(path, () => writeBeside(path, text, { rights, replaces: true, check: refuseChange }))
}
