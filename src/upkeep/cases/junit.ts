import type { View } from '../../answers/shared/view.ts'
import { junit, type TestCase } from '../../view/junit.ts'
import { type CaseResult, isFailed } from './document.ts'
import { failureLines, type TestReport } from './lines.ts'

/** The path of a file in the repository; of another file as the user named it. */
const pathOf = (file: string, { pathIn }: View): string => pathIn?.(file) ?? file

const failureOf = ({ file, failures }: CaseResult, view: View): Required<TestCase>['failure'] => {
  const words = failures.map(failure => failureLines(failure, view).join('\n'))
  const path = pathOf(file, view)
  const texts = failures.map(({ line, column }, index) => `${path}:${line}:${column}\n${words[index]}`)
  return { type: 'expectation', message: words[0]!.split('\n')[0]!, text: texts.join('\n') }
}

const testCase = (result: CaseResult, view: View): TestCase => ({
  classname: pathOf(result.file, view),
  name: result.name,
  ...(isFailed(result) && { failure: failureOf(result, view) }),
})

/** The cases as JUnit XML: a suite for each file. */
export const testJunit = ({ run, asOf }: TestReport, view: View): string => {
  const files = [...new Set(run.results.map(result => result.file))]
  return junit(
    files.map(file => ({
      name: pathOf(file, view),
      day: asOf,
      properties: {},
      cases: run.results.filter(result => result.file === file).map(result => testCase(result, view)),
      output: '',
    })),
  )
}
