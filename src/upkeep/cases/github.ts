import { placeIn, type View } from '../../answers/shared/view.ts'
import { annotationLine } from '../../view/github.ts'
import type { CaseResult } from './document.ts'
import { failureLines, summaryLines, type TestReport, unreachedLines } from './lines.ts'

const annotationsOf = ({ name, file, failures }: CaseResult, view: View): readonly string[] =>
  failures.map(failure => {
    const place = placeIn({ ...failure, file }, view)
    const text = failureLines(failure, view).join('\n')
    return annotationLine({ level: 'error', title: name, text, ...(place && { place }) })
  })

/** The failures as annotations for GitHub, then the items that no case reaches, then the summary. */
export const testGithub = (report: TestReport, view: View): string =>
  [
    ...report.run.results.flatMap(result => annotationsOf(result, view)),
    ...unreachedLines(report.run, view),
    ...summaryLines(report, view),
  ].join('\n')
