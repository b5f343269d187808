import type { Growing } from './growing.ts'
import { isBlank } from './pairs.ts'
import { type Answerer, LONGEST, tooLong } from './records.ts'

const LINE_FEED = 10

/** Whole lines as bytes. A line that is too long is a block of its own, without its text. */
export type Block = { readonly bytes: Buffer; readonly isTooLong: boolean }

const CHUNK = 1 << 18 // bytes read at a time
const BOM = Buffer.from([0xef, 0xbb, 0xbf])

const startsWithBom = (bytes: Buffer): boolean => bytes.subarray(0, BOM.length).equals(BOM)

/** Reads bytes into a buffer and gives their number; 0 at the end. */
export type Read = (into: Buffer) => Promise<number>

/**
 * Cuts input into blocks of whole lines. A BOM is dropped; the last line needs no line feed. All blocks share one buffer:
 * the bytes of a block are valid until the next one is asked for.
 */
export async function* blocksOf(read: Read): AsyncGenerator<Block> {
  const buffer = Buffer.allocUnsafe(LONGEST + CHUNK)
  let rest = 0 // bytes of a line without an end, at the start of the buffer
  let isSkipping = false
  let isFirst = true
  for (
    let count = await read(buffer.subarray(0, CHUNK));
    count > 0;
    count = await read(buffer.subarray(rest, rest + CHUNK))
  ) {
    let bytes = buffer.subarray(0, rest + count)
    if (isFirst && bytes.length >= BOM.length) {
      if (startsWithBom(bytes)) bytes = bytes.subarray(BOM.length)
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
    rest = bytes.copy(buffer, 0, end)
    if (rest > LONGEST) {
      yield { bytes: Buffer.alloc(0), isTooLong: true }
      rest = 0
      isSkipping = true
    }
  }
  if (rest > 0) yield { bytes: buffer.subarray(0, rest), isTooLong: false }
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
