import type { View } from '../../answers/shared/view.ts'
import { annotationLine } from '../../view/github.ts'
import type { CaseResult } from './document.ts'
import { failureLines, summaryLines, type TestReport, unreachedLines } from './lines.ts'

const annotationsOf = ({ name, file, failures }: CaseResult, view: View): readonly string[] =>
  failures.map(failure =>
    annotationLine({
      level: 'error',
      title: name,
      text: failureLines(failure, view).join('\n'),
      place: { file, line: failure.line, column: failure.column },
    }),
  )

/** The failures as annotations for GitHub, then the items that no case reaches, then the summary. */
export const testGithub = (report: TestReport, view: View): string =>
  [
    ...report.run.results.flatMap(result => annotationsOf(result, view)),
    ...unreachedLines(report.run, view),
    ...summaryLines(report, view),
  ].join('\n')
