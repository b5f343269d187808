import { speaker, type View } from '../../answers/shared/view.ts'
import { reasonLines } from '../../answers/shared/why.ts'
import { safe } from '../../model/safe.ts'
import { indented } from '../../view/layout.ts'
import { type CaseResult, isFailed } from './document.ts'
import { failureLines, placeOf, summaryLines, type TestReport, unreachedLines } from './lines.ts'
import { words } from './words.ts'

const askedLines = ({ command, asOf }: CaseResult, { language }: View): readonly string[] =>
  command === null || asOf === null ? [] : [`  ${speaker(language)(words.asked, { command: safe(command), asOf })}`]

const caseLines = (result: CaseResult, view: View): readonly string[] => {
  const say = speaker(view.language)
  const tree = result.reasons.flatMap(reason => reasonLines(reason, view))
  return [
    view.paint.red(say(words.failed)),
    `  ${safe(result.name)}`,
    ...askedLines(result, view),
    ...result.failures.flatMap(failure => [
      `  ${placeOf(result, failure)}`,
      ...failureLines(failure, view).map(line => `    ${line}`),
    ]),
    ...(tree.length > 0 ? [`  ${say(words.why)}`, ...tree.map(line => `  ${line}`)] : []),
    '',
  ]
}

/** The cases that fail, the items that no case reaches, and the summary, for a terminal. */
export const testTable = (report: TestReport, view: View): string =>
  [
    ...report.run.results.filter(isFailed).flatMap(result => caseLines(result, view)),
    ...unreachedLines(report.run, view),
    ...summaryLines(report, view),
  ]
    .flatMap(line => indented(line, view.width, []))
    .join('\n')
