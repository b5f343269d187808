import type { CaseReason, Coverage, Failure, TestDocument } from './schema.ts'

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

/** The results of the cases. */
export type TestRun = {
  readonly digest: string
  readonly results: readonly CaseResult[]
  readonly coverage: Coverage | null
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
        got: got ?? null,
        error,
        reasons,
      })),
    ),
    ...(coverage && { coverage }),
  }
}
