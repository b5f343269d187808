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

/** Where text goes, as far as the program needs to know; `done` is called once, with what went wrong if anything did. */
export type Sink = {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): void
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

const unwritable = (at: string, error: unknown): Fault =>
  new Fault('unwritable-file', { at, other: reasonOf(error) }, exit.inputOutput)

/** Writes a text and waits until the system took it. A failure is a Fault: a full disk must not look like an answer. */
export const print = (sink: Sink, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new Fault('output-failed', { other: reasonOf(error) }, exit.inputOutput))
    sink.write(text, error => (error ? failed(error) : resolve()))
  })

/** A file in the making: written beside the one it replaces, so that a full disk leaves that whole. */
type Draft = {
  write(bytes: Uint8Array): void
  /** Moves it into place. */
  keep(mode?: number): void
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

/** Where a file goes, and the permissions that it keeps: a link leads to the file that it names. */
type Target = { readonly path: string; readonly mode?: number }

/** The file to write, or to replace with `force`. Throws for what is no file, for a protected one, for a link to nowhere. */
const targetOf = (path: string, force: boolean): Target => {
  if (!lstatSync(path, { throwIfNoEntry: false })) return { path }
  const real = realpathSync(path)
  const status = statSync(real)
  if (!status.isFile()) throw Object.assign(new Error(), { code: 'not a regular file' })
  if (!force) throw new Fault('file-exists', { at: path })
  accessSync(real, constants.W_OK)
  return { path: real, mode: status.mode }
}

const asUnwritable = <Value>(path: string, write: () => Value): Value => {
  try {
    return write()
  } catch (error) {
    if (error instanceof Fault) throw error
    throw unwritable(path, error)
  }
}

/**
 * Puts a text into a file: written beside it and moved into place, so that a full disk leaves an old file whole. An
 * existing one is replaced only with `force`. Throws a Fault that names the file.
 */
export const writeFile = (path: string, text: string, force: boolean): void =>
  asUnwritable(path, () => {
    const { path: real, mode } = targetOf(path, force)
    writeBeside(real, text, mode)
  })

/** The same for what comes piece by piece: it is in place after `keep`, and leaves nothing after `drop`. */
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

/** The permissions of a file that may be rewritten. Throws a Fault for a link, for what is no file, for a protected one. */
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

/** Puts a text in the place of a file's own, which keeps its permissions: beside it, then moved. Throws a Fault that names it. */
export const rewriteFile = (path: string, text: string): void => {
  const mode = rewritableMode(path)
  asUnwritable(path, () => writeBeside(path, text, mode))
}
