import { closeSync, open, read } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Growing } from '../batch/growing.ts'
import { answerBlock, type BlockAnswer, blocksOf, linesIn } from '../batch/lines.ts'
import { type RecordName, recordAnswerer, recordNames } from '../batch/records.ts'
import { answeredByThreads, type Work } from '../batch/threads.ts'
import { parseWhole } from '../model/facts.ts'
import { exit, Fault } from '../model/fault.ts'
import { fill } from '../model/message.ts'
import { safe, safeJson } from '../model/safe.ts'
import { isEnd, isNotYet, shownPath } from '../tables/files.ts'
import { grouped, progressText, wroteText } from '../text/text.ts'
import type { Call, Command } from './command.ts'
import { draftFile } from './deliver.ts'
import { print } from './print.ts'
import { dataOf } from './settings.ts'
import { sayWaiting } from './waiting.ts'

const MOST_THREADS = 64
const WAIT = 10 // milliseconds between two looks at a pipe that has nothing yet
const PROGRESS_INTERVAL = 1_000 // milliseconds

const openFile = promisify(open)
const readInto = promisify(read)

const questionIn = (words: readonly string[]): { readonly name: RecordName; readonly path: string } => {
  const [name, path = '-', ...more] = words
  if (name === undefined)
    throw new Fault('missing-word', { at: 'mio-warranty batch', other: 'COMMAND', known: recordNames })
  if (!(recordNames as readonly string[]).includes(name))
    throw new Fault('unknown-value', { at: 'batch', given: name, known: recordNames })
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' '), other: 'no more words' })
  return { name: name as RecordName, path }
}

const unreadable = (path: string, error: unknown): Fault => {
  const other = (error as NodeJS.ErrnoException).code ?? String(error)
  return new Fault('unreadable-file', { at: shownPath(path), other }, exit.inputOutput)
}

/** Reads what is there. Waits for a pipe that does not block; a closed pipe of Windows is the end. */
const readSome = async (handle: number, into: Buffer): Promise<number> => {
  for (;;)
    try {
      return (await readInto(handle, into, 0, into.length, null)).bytesRead
    } catch (error) {
      if (isEnd(error)) return 0
      if (!isNotYet(error)) throw error
      await setTimeout(WAIT)
    }
}

/** The same promise; where it fails, a Fault that names the input. */
const orUnreadable = <Value>(path: string, value: Promise<Value>): Promise<Value> =>
  value.catch(error => {
    throw unreadable(path, error)
  })

async function* worksOf(path: string, stdin: number): AsyncGenerator<Work> {
  const handle = path === '-' ? stdin : await orUnreadable(path, openFile(path, 'r'))
  try {
    let number = 1
    for await (const block of blocksOf(into => orUnreadable(path, readSome(handle, into)))) {
      yield { block, number }
      number += linesIn(block)
    }
  } finally {
    if (path !== '-') closeSync(handle)
  }
}

type Output = { write(bytes: Uint8Array): Promise<void>; keep(): Promise<void>; drop(): void }

/** Where answers are written: standard output, or a file that replaces the old one after the last answer. */
const outputOf = ({ args, io, view }: Call): Output => {
  const file = args.values.output?.[0] === '-' ? undefined : args.values.output?.[0]
  const shown = (bytes: Uint8Array) => (io.stdout.isTTY ? safeJson(Buffer.from(bytes).toString('utf8')) : bytes)
  if (file === undefined)
    return { write: bytes => print(io.stdout, shown(bytes)), keep: async () => {}, drop: () => {} }
  const draft = draftFile(file, args.switches.force === true)
  return {
    write: async bytes => draft.write(bytes),
    keep: async () => {
      draft.keep()
      if (!args.switches.quiet) await print(io.stderr, `${fill(wroteText, { file: safe(file) })[view.language]}\n`)
    },
    drop: draft.drop,
  }
}

/** Prints the number of bytes answered once a second, when standard error is a terminal. */
const progressOn = ({ args, io, view }: Call) => {
  const showsProgress = io.stderr.isTTY === true && args.switches.quiet !== true
  let [bytes, printedAt] = [0, Date.now()]
  return async (more: number): Promise<void> => {
    bytes += more
    if (!showsProgress || Date.now() - printedAt <= PROGRESS_INTERVAL) return
    printedAt = Date.now()
    await print(io.stderr, `\r${fill(progressText, { count: grouped(bytes) })[view.language]}`)
  }
}

/** Answers records line by line. Keeps only a few blocks of them in memory. */
export const command: Command = async call => {
  const { args, io, asOf, tables, view } = call
  const { name, path } = questionIn(args.words)
  const asked = args.values.threads?.[0]
  const threads = asked === undefined ? 1 : Math.max(1, parseWhole(asked, MOST_THREADS, '--threads'))
  const isFast = args.switches.failFast === true
  const why = view.why !== 'none'
  const loaded = await tables()
  if (path === '-') await sayWaiting(call, 'records')
  const works = worksOf(path, io.stdin)
  const answered: AsyncIterable<BlockAnswer> =
    threads > 1
      ? answeredByThreads(works, threads, { name, here: io.here, folder: dataOf(args, io.env), asOf, why, isFast })
      : answeredHere(works, recordAnswerer(name, loaded, asOf, why), isFast)
  const [output, report] = [outputOf(call), progressOn(call)]
  let bad = 0
  try {
    for await (const { bytes, bad: more, isStopped } of answered) {
      await output.write(bytes)
      bad += more
      await report(bytes.length)
      if (isStopped) break
    }
    await output.keep()
  } catch (error) {
    output.drop()
    throw error
  }
  return { exitCode: bad > 0 ? exit.doesNotHold : exit.answered }
}

async function* answeredHere(
  works: AsyncIterable<Work>,
  answer: ReturnType<typeof recordAnswerer>,
  isFast: boolean,
): AsyncGenerator<BlockAnswer> {
  const out = new Growing()
  for await (const { block, number } of works) yield answerBlock(block, number, answer, isFast, out)
}
