import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Problem } from '../../src/model/finding.ts'
import { type Examined, examine } from '../../src/tables/compile.ts'
import { formatProblem } from '../../src/tables/problem.ts'

/*
 * The tables of the invented carrier: one small plan and its sources. Each test edits the text of the plan.
 */

const carrier = join(import.meta.dirname, '..', 'carrier', 'data')

/** The path of the plan in the folder of the tables. */
export const path = 'mikan/2025-04-01.yaml'
export const plan = readFileSync(join(carrier, path), 'utf8')
export const sources = { path: 'sources.yaml', bytes: readFileSync(join(carrier, 'sources.yaml')) }

/** Stands in an edit where a problem must be reported, and in the report for that place. */
export const mark = '‸'

/** A text and what replaces it. */
export type Edit = readonly [from: string | RegExp, to: string]

/** The text of the plan after some edits, one after the other; each must find its text. */
export const edited = (...edits: readonly Edit[]): string =>
  edits.reduce((text, [from, to]) => {
    const after = text.replace(from, () => to)
    expect(after, `the edit must find ${from}`).not.toBe(text)
    return after
  }, plan)

/** The checked tables of a text of the plan. */
export const examined = (text: string): Examined => examine([sources, { path, bytes: Buffer.from(text) }], 'data')

/** Problems of a text with the mark: `LINE:COLUMN CAUSE (FIX)`, or `‸ CAUSE (FIX)` at the place of the mark. */
export const atMark = (text: string, problemsOf: (text: string) => readonly Problem[]): readonly string[] => {
  const before = text.split(mark)[0]!.split('\n')
  const place = `${before.length}:${before.at(-1)!.length + 1}`
  return problemsOf(text.replace(mark, ''))
    .map(problem => formatProblem(problem).slice(problem.file.length + 1))
    .map(report => (report.startsWith(`${place} `) ? mark + report.slice(place.length) : report))
}

/** What is reported of a text of the plan. */
export const reportedOf = (text: string): readonly string[] => atMark(text, plain => examined(plain).problems)

/** What is reported of the plan after some edits. */
export const reported = (...edits: readonly Edit[]): readonly string[] => reportedOf(edited(...edits))
