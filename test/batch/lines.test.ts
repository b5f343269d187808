import { expect, test } from 'vitest'
import { blocksOf, type Read } from '../../src/batch/lines.ts'
import { LONGEST } from '../../src/batch/records.ts'

/** Reads some bytes in pieces of these sizes, which repeat. */
const inPieces = (bytes: Buffer, sizes: readonly number[]): Read => {
  let [at, turn] = [0, 0]
  return async into => {
    const count = bytes.copy(into, 0, at, at + sizes[turn++ % sizes.length]!)
    at += count
    return count
  }
}

/** The texts of the blocks; null for a line that is too long. */
const blocksIn = async (bytes: Buffer, sizes: readonly number[]): Promise<readonly (string | null)[]> => {
  const blocks: (string | null)[] = []
  for await (const block of blocksOf(inPieces(bytes, sizes)))
    blocks.push(block.isTooLong ? null : block.bytes.toString('utf8'))
  return blocks
}

const text = '{"id":1}\n\n{"id":"二つ目"}\r\n{"id":3}'

test.for([[1], [2], [3], [1, 7], [8, 1, 1], [64]])('blocks hold all lines, read in pieces of %j bytes', async sizes => {
  const blocks = await blocksIn(Buffer.from(text), sizes)
  expect(blocks.join('')).toBe(text)
  for (const block of blocks.slice(0, -1)) expect(block).toMatch(/\n$/)
})

test.for([[1], [2], [4], [64]])('a BOM at the start is dropped, read in pieces of %j bytes', async sizes => {
  expect((await blocksIn(Buffer.from(`\uFEFF${text}`), sizes)).join('')).toBe(text)
  expect((await blocksIn(Buffer.from('\uFEFF'), sizes)).join('')).toBe('')
})

test('of a BOM that is cut off nothing is dropped', async () => {
  const cut = Buffer.from('\uFEFF').subarray(0, 2)
  expect(await blocksIn(cut, [1])).toEqual([cut.toString('utf8')])
})

test.for([[LONGEST], [1 << 16], [1 << 18]])(
  'only a line that is much too long is left out, read in pieces of %j bytes',
  async sizes => {
    const line = (length: number) => 'x'.repeat(length)
    const lines = ['before', line(LONGEST), 'between', line(3 * LONGEST), 'behind']
    const blocks = await blocksIn(Buffer.from(lines.join('\n')), sizes)
    const kept = blocks.map(block => block ?? 'too long\n').join('')
    const lengths = kept.split('\n').map(one => (one.length > 100 ? one.length : one))
    expect(lengths).toEqual(['before', LONGEST, 'between', 'too long', 'behind'])
  },
)
