import { closeSync, existsSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { exit, Fault } from '../model/fault.ts'

/** Where text goes, as far as the program needs to know; `done` is called once, with what went wrong if anything did. */
export type Sink = {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): void
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Writes a text and waits until the system took it. A failure is a Fault: a full disk must not look like an answer. */
export const print = (sink: Sink, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new Fault('output-failed', { other: reasonOf(error) }, exit.inputOutput))
    sink.write(text, error => (error ? failed(error) : resolve()))
  })

const writeBeside = (path: string, text: string): void => {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const handle = openSync(beside, 'wx')
    try {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
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
    throw new Fault('unwritable-file', { at: path, other: reasonOf(error) }, exit.inputOutput)
  }
}
