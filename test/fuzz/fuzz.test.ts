import { describe, expect, test } from 'vitest'
import { many, seed } from '../seed.ts'
import { articleDocument } from './articles.ts'
import type { Document } from './calling.ts'
import { jsonDocument } from './json.ts'
import { lineDocument } from './lines.ts'
import { type Random, randomOf } from './random.ts'
import { tablesDocument } from './tables.ts'

/*
 * Documents that start from valid input and are changed. Each is answered or refused with a coded error. `SEED` and
 * `DOCUMENT` try the one document again that a report names.
 */

/** Milliseconds of the processor after which a document counts as hanging: far more than any takes, so that a slow machine fails nothing. */
const HANG = 20_000

/** Documents of each kind in `npm run fuzz`, for each `MORE`; the everyday run tries half of them. */
const kinds: Readonly<Record<string, readonly [count: number, make: (random: Random) => Document]>> = {
  tables: [30, tablesDocument],
  'argument lists': [50, lineDocument],
  'JSON and facts': [80, jsonDocument],
  articles: [90, articleDocument],
}

const numbersOf = (count: number): readonly number[] =>
  process.env.DOCUMENT
    ? [Number(process.env.DOCUMENT)]
    : Array.from({ length: process.env.MORE ? many(count) : count / 2 }, (_, number) => number)

type Tally = { answered: number; refused: number; slowest: number; slowestNumber: number; readonly faults: string[] }

const tried = async (document: Document, number: number, tally: Tally): Promise<void> => {
  const before = process.cpuUsage()
  const { isAnswered, wrong } = await document.outcome()
  const took = process.cpuUsage(before).user / 1_000
  if (took > tally.slowest) Object.assign(tally, { slowest: took, slowestNumber: number })
  if (isAnswered) tally.answered++
  else tally.refused++
  const fault = wrong ?? (took > HANG ? `took ${Math.round(took)} ms` : null)
  if (fault !== null) tally.faults.push(`document ${number} of seed ${seed}: ${fault}\n${document.shown}`)
}

describe(`documents that start from valid input, of seed ${seed},`, () => {
  test.each(Object.entries(kinds))(
    'are answered or refused with a coded error: %s',
    async (kind, [count, make]) => {
      const cpu = process.cpuUsage()
      const tally: Tally = { answered: 0, refused: 0, slowest: 0, slowestNumber: 0, faults: [] }
      for (const number of numbersOf(count)) {
        await tried(make(randomOf(seed, number)), number, tally)
        if (tally.faults.length === 10) break
      }
      const { answered, refused, slowest, slowestNumber, faults } = tally
      if (process.env.MORE)
        console.info(
          `${kind}: ${answered + refused} documents, ${answered} answered, ${refused} refused, the slowest (${slowestNumber}) in ${Math.round(slowest)} ms; ${Math.round(process.cpuUsage(cpu).user / 1e6)} s of CPU`,
        )
      expect(faults).toEqual([])
      if (!process.env.DOCUMENT) expect(answered / (answered + refused)).toBeGreaterThan(0.1)
    },
    3_600_000,
  )
})
