import { createReadStream } from 'node:fs'
import { isatty } from 'node:tty'
import { Growing } from '../batch/growing.ts'
import { answerBlock, type BlockAnswer, blocksOf, linesIn } from '../batch/lines.ts'
import { type RecordName, recordAnswerer, recordNames } from '../batch/records.ts'
import { answeredByThreads, type Work } from '../batch/threads.ts'
import { parseWhole } from '../model/facts.ts'
import { exit, Fault } from '../model/fault.ts'
import { progressText, wroteText } from '../text/progress.ts'
import { safe } from '../text/safe.ts'
import { fill, grouped } from '../text/text.ts'
import type { Command } from './command.ts'
import { draftFile, print } from './deliver.ts'
import { dataOf } from './settings.ts'

const CHUNK = 1 << 18 // bytes read at a time
const MOST_THREADS = 64
const PROGRESS = 1_000 // milliseconds between two words of progress

const questionIn = (words: readonly string[]): { readonly name: RecordName; readonly path: string } => {
  const [name, path = '-', ...more] = words
  if (name === undefined)
    throw new Fault('missing-word', { at: 'mio-warranty batch', other: 'COMMAND', known: recordNames })
  if (!(recordNames as readonly string[]).includes(name))
    throw new Fault('unknown-value', { at: 'batch', given: name, known: recordNames })
  if (more.length > 0) throw new Fault('unexpected-argument', { given: more.join(' ') })
  return { name: name as RecordName, path }
}

async function* chunksOf(path: string, stdin: number): AsyncGenerator<Buffer> {
  const at = path === '-' ? 'standard input' : path
  try {
    if (path === '-' && isatty(stdin)) throw new Fault('input-is-terminal', { at })
    const stream = createReadStream(path === '-' ? '' : path, {
      highWaterMark: CHUNK,
      ...(path === '-' && { fd: stdin, autoClose: false }),
    })
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    if (error instanceof Fault) throw error
    const other = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Fault('unreadable-file', { at, other }, exit.inputOutput)
  }
}

async function* worksOf(path: string, stdin: number): AsyncGenerator<Work> {
  let number = 1
  for await (const block of blocksOf(chunksOf(path, stdin))) {
    yield { block, number }
    number += linesIn(block)
  }
}

type Output = { write(bytes: Uint8Array): Promise<void>; keep(): Promise<void>; drop(): void }

/** Where answers go: to standard output as they come, or into a file that is in place when all are there. */
const outputOf = ({ given, io, view }: Parameters<Command>[0]): Output => {
  const file = given.values.output?.[0]
  if (file === undefined) return { write: bytes => print(io.stdout, bytes), keep: async () => {}, drop: () => {} }
  const draft = draftFile(file, given.switches.force === true)
  return {
    write: async bytes => draft.write(bytes),
    keep: async () => {
      draft.keep()
      if (!given.switches.quiet) await print(io.stderr, `${fill(wroteText, { file: safe(file) })[view.language]}\n`)
    },
    drop: draft.drop,
  }
}

/** Tells how much was answered, once in a while, on a terminal. */
const progressOn = ({ given, io, view }: Parameters<Command>[0]) => {
  const isTold = io.stderr.isTTY === true && given.switches.quiet !== true
  let [bytes, told] = [0, Date.now()]
  return async (more: number): Promise<void> => {
    bytes += more
    if (!isTold || Date.now() - told <= PROGRESS) return
    told = Date.now()
    await print(io.stderr, `\r${fill(progressText, { count: grouped(bytes) })[view.language]}`)
  }
}

/** Records in, answers out, line by line: a plain filter that holds no more than a few blocks at a time. */
export const command: Command = async call => {
  const { given, io, asOf, tables, view } = call
  const { name, path } = questionIn(given.words)
  const asked = given.values.threads?.[0]
  const threads = asked === undefined ? 1 : Math.max(1, parseWhole(asked, MOST_THREADS, '--threads'))
  const isFast = given.switches.failFast === true
  const why = view.why !== 'none'
  const loaded = await tables()
  const works = worksOf(path, io.stdin)
  const answered: AsyncIterable<BlockAnswer> =
    threads > 1
      ? answeredByThreads(works, threads, { name, here: io.here, folder: dataOf(given, io.env), asOf, why, isFast })
      : answeredHere(works, recordAnswerer(name, loaded, asOf, why), isFast)
  const [output, told] = [outputOf(call), progressOn(call)]
  let bad = 0
  try {
    for await (const { bytes, bad: more, isStopped } of answered) {
      await output.write(bytes)
      bad += more
      await told(bytes.length)
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
