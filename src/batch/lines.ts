import type { Growing } from './growing.ts'
import { isBlank } from './pairs.ts'
import { type Answerer, LONGEST, tooLong } from './records.ts'

const LINE_FEED = 10

/** Whole lines as bytes. A line that is too long is a block of its own, without its text. */
export type Block = { readonly bytes: Buffer; readonly isTooLong: boolean }

const BOM = Buffer.from([0xef, 0xbb, 0xbf])

const withoutBom = (chunk: Buffer): Buffer => (chunk.subarray(0, 3).equals(BOM) ? chunk.subarray(3) : chunk)

/** Cuts chunks of input into blocks of whole lines. A BOM is dropped; the last line needs no line feed. */
export async function* blocksOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0)
  let isSkipping = false
  let isFirst = true
  for await (const chunk of chunks) {
    let bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    if (isFirst && bytes.length >= BOM.length) {
      bytes = withoutBom(bytes)
      isFirst = false
    }
    if (isSkipping) {
      const end = bytes.indexOf(LINE_FEED)
      if (end < 0) continue
      bytes = bytes.subarray(end + 1)
      isSkipping = false
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1
    if (end > 0) yield { bytes: bytes.subarray(0, end), isTooLong: false }
    rest = bytes.subarray(end)
    if (rest.length > LONGEST) {
      yield { bytes: Buffer.alloc(0), isTooLong: true }
      rest = Buffer.alloc(0)
      isSkipping = true
    }
  }
  if (isFirst) rest = withoutBom(rest)
  if (rest.length > 0 && !isSkipping) yield { bytes: rest, isTooLong: false }
}

/** How many lines a block holds. */
export const linesIn = ({ bytes, isTooLong }: Block): number => {
  if (isTooLong) return 1
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++
  return bytes.length > 0 && bytes.at(-1) !== LINE_FEED ? count + 1 : count
}

/** The answers to a block, how many records were bad, and whether it stopped at one. */
export type BlockAnswer = { readonly bytes: Uint8Array; readonly bad: number; readonly isStopped: boolean }

/** Answers the lines of a block whose first line has `number`; empty ones get no answer. Stops after a bad record where `isFast`. */
export const answerBlock = (
  { bytes, isTooLong }: Block,
  number: number,
  answer: Answerer,
  isFast: boolean,
  out: Growing,
): BlockAnswer => {
  if (isTooLong) return { bytes: Buffer.from(tooLong(number)), bad: 1, isStopped: isFast }
  let bad = 0
  let at = number
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(LINE_FEED, from)
    const end = next < 0 ? bytes.length : next
    if (!isBlank(bytes, from, end) && answer(bytes, from, end, at, out)) {
      bad++
      if (isFast) return { bytes: out.take(), bad, isStopped: true }
    }
    at++
    from = end + 1
  }
  return { bytes: out.take(), bad, isStopped: false }
}
