import type { Tables } from '../../model/tables.ts'
import { type CaseTools, type FiledCase, runCase } from './cases.ts'
import { coverageOf } from './coverage.ts'
import type { TestRun } from './document.ts'
import { patternTime } from './wants.ts'

/** Runs cases against the tables; with `coverage`, also finds the items of the tables that no case reaches. */
export const runCases = (cases: readonly FiledCase[], tables: Tables, tools: CaseTools, coverage = false): TestRun => {
  const time = patternTime()
  return {
    digest: tables.digest,
    results: cases.map(filedCase => runCase(filedCase, tables, { ...tools, time })),
    coverage: coverage ? coverageOf(cases, tables) : null,
  }
}
