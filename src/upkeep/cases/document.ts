import type { Certainty, Text } from '../../model/edition.ts'
import type { FaultWords } from '../../model/fault.ts'

/** A clause with what it came to in a case that failed; with its place in the tables and its tree. */
export type CaseReason = {
  readonly rule: string
  readonly state: 'yes' | 'no' | 'unknown'
  readonly text: Text
  readonly certainty: Certainty
}

/** Something in which a case fails: what stands at a key path, or what made an answer impossible. */
export type Failure = {
  readonly line: number
  readonly column: number
  readonly path: string | null
  readonly expected: unknown
  /** Null where nothing stands at the path. */
  readonly got: unknown
  readonly error: FaultWords | null
}

export type CaseResult = {
  readonly file: string
  readonly line: number
  readonly name: string
  readonly command: string | null
  readonly asOf: string | null
  /** Empty when the case holds. */
  readonly failures: readonly Failure[]
  /** Of a failed case: the clauses of the plans that its failures are about. */
  readonly reasons: readonly CaseReason[]
}

/** A clause, a figure or a reading of the tables; `state` where it must be brought to yes and to no. */
export type Item = {
  readonly plan: string
  readonly edition: string
  readonly item: string
  readonly state: string | null
  readonly file: string
  readonly line: number
}

/** How much of the tables some case reaches; `percent` is rounded down. */
export type Coverage = {
  readonly total: number
  readonly reached: number
  readonly percent: number
  readonly unreached: readonly Item[]
}

/** What the cases came to. */
export type TestRun = {
  readonly digest: string
  readonly results: readonly CaseResult[]
  readonly coverage: Coverage | null
}

/** The answer of `test` as it is printed. */
export type TestDocument = {
  readonly schema: string
  readonly data: { readonly digest: string }
  readonly cases: { readonly total: number; readonly passed: number; readonly failed: number }
  readonly failures: readonly (Omit<CaseResult, 'failures'> & Failure)[]
  readonly coverage?: Coverage
}

export const isFailed = ({ failures }: CaseResult): boolean => failures.length > 0

/** The document of `test`: how many cases hold, and each failure with its case. */
export const testDocument = ({ digest, results, coverage }: TestRun): TestDocument => {
  const failed = results.filter(isFailed)
  return {
    schema: 'mio-warranty/test/v1',
    data: { digest },
    cases: { total: results.length, passed: results.length - failed.length, failed: failed.length },
    failures: failed.flatMap(({ failures, file, line: _, name, command, asOf, reasons }) =>
      failures.map(({ line, column, path, expected, got, error }) => ({
        file,
        line,
        column,
        name,
        command,
        asOf,
        path,
        expected,
        got,
        error,
        reasons,
      })),
    ),
    ...(coverage && { coverage }),
  }
}
