import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Block, BlockAnswer } from './lines.ts'

/** What a worker needs to give the same answers as the main thread. */
export type WorkerSetting = {
  readonly name: string
  readonly here: string
  readonly folder: string | undefined
  readonly asOf: string
  readonly why: boolean
  readonly isFast: boolean
}

/** One block of work: its bytes, and the number of its first line. */
export type Work = { readonly block: Block; readonly number: number }

const BLOCKS_AHEAD = 2 // for each worker: keeps it busy and bounds the memory

type Waiting = { readonly resolve: (answer: BlockAnswer) => void; readonly reject: (error: unknown) => void }

/** A thread that answers blocks in the order in which it gets them. */
class Thread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []
  /** Why the worker died; every later question is refused with it. */
  #failure: Error | null = null

  constructor(setting: WorkerSetting) {
    this.#worker = new Worker(join(setting.here, 'worker.js'), { workerData: setting })
    this.#worker.on('message', (answer: BlockAnswer) => this.#waiting.shift()?.resolve(answer))
    this.#worker.on('error', error => this.#fail(error as Error))
    this.#worker.on('exit', code => this.#fail(new Error(`a worker ended with ${code}`)))
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#failure)
  }

  answer(work: Work): Promise<BlockAnswer> {
    if (this.#failure) return Promise.reject(this.#failure)
    const bytes = new Uint8Array(work.block.bytes) // a copy of its own, so that it can be moved to another thread
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage({ ...work, block: { ...work.block, bytes } }, [bytes.buffer])
    })
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}

type Next = IteratorResult<Work, unknown>

/** Answers blocks on several threads, in the order of the input, each as soon as it can; few blocks are in memory at a time. */
export async function* answeredByThreads(
  source: AsyncIterable<Work>,
  count: number,
  setting: WorkerSetting,
): AsyncGenerator<BlockAnswer> {
  const threads = Array.from({ length: count }, () => new Thread(setting))
  const works = source[Symbol.asyncIterator]()
  const underWay: Promise<BlockAnswer>[] = []
  let turn = 0
  let next: Promise<Next> | null = works.next()
  /** Gives a work to a thread and asks for the next one: only then, because all works share one buffer. */
  const take = (arrived: Next): void => {
    next = null
    if (arrived.done) return
    const answer = threads[turn++ % count]!.answer(arrived.value)
    next = works.next()
    for (const promise of [answer, next]) promise.catch(() => {}) // a failure is thrown where it is awaited
    underWay.push(answer)
  }
  try {
    while (next !== null || underWay.length > 0) {
      const isFull = underWay.length >= count * BLOCKS_AHEAD
      // the next work, or the oldest answer, which has bytes
      const arrived = await Promise.race([...(next !== null && !isFull ? [next] : []), ...underWay.slice(0, 1)])
      if ('bytes' in arrived) {
        underWay.shift()
        yield arrived
      } else take(arrived)
    }
  } finally {
    works.return?.().catch(() => {}) // not awaited: it may wait for input
    await Promise.all(threads.map(thread => thread.stop()))
  }
}
