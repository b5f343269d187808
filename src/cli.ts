import { fstatSync, statSync, writeSync } from 'node:fs'
import type { Io, Terminal } from './commands/command.ts'
import type { Sink } from './commands/print.ts'
import { run } from './main.ts'
import { type Day, dayOf } from './model/day.ts'

/** The version of the package, put in by the build. */
declare const VERSION: string

/** Japan is nine hours ahead of UTC all year. */
const todayInTokyo = (now: number): Day => dayOf(new Date(now + 9 * 3_600_000))

/** Whether a descriptor may be a terminal: a character device, but not the one that discards output. */
const mayBeTerminal = (descriptor: number): boolean => {
  try {
    const status = fstatSync(descriptor)
    return status.isCharacterDevice() && status.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch {
    return false
  }
}

/** Writes what the system takes at once, and returns the rest. */
const writeNow = (descriptor: number, bytes: Uint8Array): Uint8Array => {
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
  }
  return bytes.subarray(at)
}

/** A standard stream that is opened only for a terminal or a slow reader: opening it takes a tenth of a start. */
const sink = (descriptor: number, stream: () => NodeJS.WriteStream): Sink & { readonly isDone: boolean } => {
  let slow: NodeJS.WriteStream | undefined
  // `write` reports each error to its callback; without a listener the stream would throw it again
  const slowly = () => (slow ??= stream().on('error', () => {}))
  return {
    write: (text, done) => {
      try {
        const rest = writeNow(descriptor, typeof text === 'string' ? Buffer.from(text) : text)
        if (rest.length === 0) done()
        else slowly().write(rest, done)
      } catch (error) {
        done(error as Error)
      }
    },
    get isDone() {
      return slow === undefined
    },
    get isTTY() {
      return mayBeTerminal(descriptor) && stream().isTTY
    },
    get columns() {
      return mayBeTerminal(descriptor) ? stream().columns : undefined
    },
  }
}

/** The terminal to ask on: the keys of standard input, and standard error, so that standard output has only the answer. */
const terminalOf = ({ stdin: input, stderr: output, env }: NodeJS.Process): Terminal | null =>
  input.isTTY && output.isTTY && env.TERM !== 'dumb' ? { input, output } : null

/**
 * Runs the program with the streams and the environment of a process, and sets the exit code. Returns true when the
 * system has taken all output, so that the process can end at once.
 */
export const main = async (host: NodeJS.Process): Promise<boolean> => {
  const stdout = sink(1, () => host.stdout)
  const stderr = sink(2, () => host.stderr)
  const io: Io = {
    stdin: 0,
    terminal: () => terminalOf(host),
    stdout,
    stderr,
    env: host.env,
    today: todayInTokyo(Date.now()),
    here: import.meta.dirname,
    version: VERSION,
  }
  host.exitCode = await run(host.argv.slice(2), io)
  return stdout.isDone && stderr.isDone
}
