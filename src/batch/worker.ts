import { parentPort, workerData } from 'node:worker_threads'
import type { Day } from '../model/day.ts'
import { load } from '../tables/load.ts'
import { Growing } from './growing.ts'
import { answerBlock } from './lines.ts'
import { type RecordName, recordAnswerer } from './records.ts'
import type { Work, WorkerSetting } from './threads.ts'

/*
 * One thread of `batch`: answers blocks of records as the main thread would.
 */

const { name, here, folder, asOf, why, isFast } = workerData as WorkerSetting
const port = parentPort!
const out = new Growing()
const answer = load(here, folder).then(tables => recordAnswerer(name as RecordName, tables, asOf as Day, why))

port.on('message', async ({ block, number }: Work) => {
  const bytes = Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength)
  const answered = answerBlock({ ...block, bytes }, number, await answer, isFast, out)
  const copy = new Uint8Array(answered.bytes) // of its own, so that it can be moved to another thread
  port.postMessage({ ...answered, bytes: copy }, [copy.buffer])
})
