import fc from 'fast-check'
import { afterAll } from 'vitest'
import { removeFolders } from './folder.ts'

/*
 * What is drawn at random is drawn alike in every run, so that a commit passes or fails and no chance does. `SEED`
 * draws other cases, `MORE` so many times as many: `npm run fuzz` goes looking with both.
 */

export const seed = Number(process.env.SEED ?? 20_231_007)

/** So many random cases, or as many times more as are asked for. */
export const many = (cases: number): number => Math.ceil(cases * Number(process.env.MORE ?? 1))

fc.configureGlobal({ seed, numRuns: many(100) })

afterAll(removeFolders)
