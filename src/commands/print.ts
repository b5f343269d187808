import { exit, Fault } from '../model/fault.ts'

/** A stream that takes output. `write` calls `done` once, with the error if there was one. */
export type Sink = {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): void
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** The code of an error of the system, or what it says. */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Writes and waits until the system has taken all. Throws a Fault when it fails, for example on a full disk. */
export const print = (sink: Sink, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new Fault('output-failed', { other: reasonOf(error) }, exit.inputOutput))
    sink.write(text, error => (error ? failed(error) : resolve()))
  })
