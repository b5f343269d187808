import { placeIn, type View } from '../../answers/shared/view.ts'
import { sarif } from '../../view/sarif.ts'
import { failureLines, type TestReport } from './lines.ts'
import { words } from './words.ts'

const rule = 'case'

/** The failures of the cases as SARIF. */
export const testSarif = ({ run }: TestReport, view: View): string =>
  sarif(
    [{ id: rule, text: words.caseHolds[view.language] }],
    run.results.flatMap(({ name, file, failures }) =>
      failures.map(failure => ({
        rule,
        level: 'error' as const,
        text: [name, ...failureLines(failure, view)].join('\n'),
        place: placeIn({ ...failure, file }, view),
      })),
    ),
  )
