import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
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

const writeBeside = (path: string, text: string, mode?: number): void => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const handle = openSync(beside, 'wx')
    try {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      if (mode !== undefined) fchmodSync(handle, mode & 0o7777)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/**
 * Puts a text into a file: written beside it and moved into place, so that a full disk leaves an old file whole. An
 * existing one is replaced only with `force`. Throws a Fault that names the file.
 */
export const writeFile = (path: string, text: string, force: boolean): void => {
  try {
    if (existsSync(path)) {
      if (!lstatSync(path).isFile()) throw Object.assign(new Error(), { code: 'not a regular file' })
      if (!force) throw new Fault('file-exists', { at: path })
    }
    writeBeside(path, text)
  } catch (error) {
    if (error instanceof Fault) throw error
    throw unwritable(path, error)
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
  try {
    writeBeside(path, text, mode)
  } catch (error) {
    throw unwritable(path, error)
  }
}
