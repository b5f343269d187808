import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { exit, Fault } from '../model/fault.ts'

/** A stream that takes output. `write` calls `done` once, with the error if there was one. */
export type Sink = {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): void
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

const unwritable = (at: string, error: unknown): Fault =>
  new Fault('unwritable-file', { at, other: reasonOf(error) }, exit.inputOutput)

/** Writes and waits until the system has taken all. Throws a Fault when it fails, for example on a full disk. */
export const print = (sink: Sink, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new Fault('output-failed', { other: reasonOf(error) }, exit.inputOutput))
    sink.write(text, error => (error ? failed(error) : resolve()))
  })

/** A temporary file beside the one it will replace: when the disk is full, the old file stays complete. */
type Draft = {
  write(bytes: Uint8Array): void
  /** Replaces the old file by it. */
  keep(mode?: number): void
  /** Deletes it. */
  drop(): void
}

const draftOf = (path: string): Draft => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const handle = openSync(beside, 'wx')
  let isOpen = true
  const close = () => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  return {
    write: bytes => {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    },
    keep: mode => {
      if (mode !== undefined) fchmodSync(handle, mode & 0o7777)
      fsyncSync(handle)
      close()
      renameSync(beside, path)
    },
    drop: () => {
      close()
      rmSync(beside, { force: true })
    },
  }
}

const writeBeside = (path: string, text: string, mode?: number): void => {
  const draft = draftOf(path)
  try {
    draft.write(Buffer.from(text))
    draft.keep(mode)
  } catch (error) {
    draft.drop()
    throw error
  }
}

/** The file to write and the permissions that it keeps. A link is followed. */
type Target = { readonly path: string; readonly mode?: number }

/** The file to write. Throws for an existing file without `force`, for a folder or device, for a protected file and for a broken link. */
const targetOf = (path: string, force: boolean): Target => {
  if (!lstatSync(path, { throwIfNoEntry: false })) return { path }
  const real = realpathSync(path)
  const status = statSync(real)
  if (!status.isFile()) throw Object.assign(new Error(), { code: 'not a regular file' })
  if (!force) throw new Fault('file-exists', { at: path })
  accessSync(real, constants.W_OK)
  return { path: real, mode: status.mode }
}

/** Runs `write`; names the file in the Fault when it fails. */
const asUnwritable = <Value>(path: string, write: () => Value): Value => {
  try {
    return write()
  } catch (error) {
    if (error instanceof Fault) throw error
    throw unwritable(path, error)
  }
}

/**
 * Writes a text to a file through a temporary file, so that an old file stays complete when the disk is full. Replaces
 * an existing file only with `force`. Throws a Fault that names the file.
 */
export const writeFile = (path: string, text: string, force: boolean): void =>
  asUnwritable(path, () => {
    const { path: real, mode } = targetOf(path, force)
    writeBeside(real, text, mode)
  })

/** The same for output in pieces: `keep` puts the file into place, `drop` leaves nothing behind. */
export const draftFile = (path: string, force: boolean): Draft => {
  const { draft, mode } = asUnwritable(path, () => {
    const { path: real, mode } = targetOf(path, force)
    return { draft: draftOf(real), mode }
  })
  return {
    write: bytes => asUnwritable(path, () => draft.write(bytes)),
    keep: () => asUnwritable(path, () => draft.keep(mode)),
    drop: draft.drop,
  }
}

/** The permissions of a file that may be rewritten. Throws a Fault for a link, a folder, a device and a protected file. */
export const rewritableMode = (path: string): number => {
  try {
    const status = lstatSync(path)
    if (!status.isFile()) throw Object.assign(new Error(), { code: 'not a regular file' })
    accessSync(path, constants.W_OK)
    return status.mode
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** Replaces the text of an existing file, which keeps its permissions. Throws a Fault that names the file. */
export const rewriteFile = (path: string, text: string): void => {
  const mode = rewritableMode(path)
  asUnwritable(path, () => writeBeside(path, text, mode))
}
