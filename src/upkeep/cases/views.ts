import { speaker, type View } from '../../answers/shared/view.ts'
import { reasonLines } from '../../answers/shared/why.ts'
import type { Day } from '../../model/day.ts'
import { suggestionText } from '../../model/fault-words.ts'
import { safe } from '../../text/safe.ts'
import { type Palette, palette } from '../../view/colour.ts'
import { annotationLine } from '../../view/github.ts'
import { markdownTable } from '../../view/grid.ts'
import { junit as junitText } from '../../view/junit.ts'
import { indented } from '../../view/layout.ts'
import { shorten } from '../../view/shorten.ts'
import { type CaseResult, type Coverage, type Failure, isFailed, type TestRun, testDocument } from './document.ts'
import { testWords } from './words.ts'

/** What the cases came to, the day of the tables, and the percentage that coverage must have, if one was asked for. */
type Shown = { readonly run: TestRun; readonly asOf: Day; readonly threshold: number | null }
type Render = (shown: Shown, view: View) => string | Promise<string>

/** Of a value in an answer, so many columns are shown. */
const mostShown = 400

const valueText = (value: unknown): string => shorten(JSON.stringify(value) ?? 'null', mostShown)

/** A failure in a few lines: the path with what was expected and got, or the words of the fault. */
const failureLines = ({ path, expected, got, error }: Failure, view: View): readonly string[] => {
  const say = speaker(view.language)
  if (error) {
    const near = error.suggestion === null ? [] : [say(suggestionText, { word: safe(error.suggestion) })]
    return [say(error.text), ...[...near, ...(error.hint ? [say(error.hint)] : [])].map(line => `  ${line}`)]
  }
  return [
    safe(path ?? ''),
    `  ${say(testWords.expected)}: ${valueText(expected)}`,
    `  ${say(testWords.got)}: ${valueText(got)}`,
  ]
}

const askedLine = ({ command, asOf }: CaseResult, view: View): readonly string[] =>
  command === null || asOf === null
    ? []
    : [`  ${speaker(view.language)(testWords.asked, { command: safe(command), asOf })}`]

/** Where a failure stands: its own line, so that the editor opens at what to mend. */
const placeOf = (result: CaseResult, { line }: Failure): string => `${safe(result.file)}:${line}`

const caseLines = (result: CaseResult, view: View, paint: Palette): readonly string[] => {
  const say = speaker(view.language)
  const tree = result.reasons.flatMap(reason => reasonLines(reason, view))
  return [
    paint.red(say(testWords.failed)),
    `  ${safe(result.name)}`,
    ...askedLine(result, view),
    ...result.failures.flatMap(failure => [
      `  ${placeOf(result, failure)}`,
      ...failureLines(failure, view).map(line => `    ${line}`),
    ]),
    ...(tree.length > 0 ? [`  ${say(testWords.why)}`, ...tree.map(line => `  ${line}`)] : []),
    '',
  ]
}

const itemText = ({ plan, item, state }: Coverage['unreached'][number]): string =>
  `${plan}.${item}${state === null ? '' : `: ${state}`}`

const summaryOf = ({ run, threshold }: Shown, view: View): readonly string[] => {
  const say = speaker(view.language)
  const { total, failed } = testDocument(run).cases
  const numbers = { total: String(total), failed: String(failed) }
  const cases = total === 0 ? testWords.noCases : failed === 0 ? testWords.allHold : testWords.someFail
  if (!run.coverage) return [say(cases, numbers)]
  const { reached, percent } = run.coverage
  const values = { reached: String(reached), total: String(run.coverage.total), percent: String(percent) }
  const isBelow = threshold !== null && percent < threshold
  return [
    say(cases, numbers),
    say(testWords.coverage, values),
    ...(isBelow ? [say(testWords.belowThreshold, { threshold: String(threshold) })] : []),
  ]
}

const unreachedLines = ({ coverage }: TestRun, view: View): readonly string[] => {
  if (!coverage || coverage.unreached.length === 0) return []
  const lines = coverage.unreached.map(item => `  ${safe(item.file)}:${item.line} ${itemText(item)}`)
  return [`${speaker(view.language)(testWords.unreached)}:`, ...lines, '']
}

const table: Render = async (shown, view) => {
  const paint = await palette(view.colour)
  const failed = shown.run.results.filter(isFailed)
  const lines = [
    ...failed.flatMap(result => caseLines(result, view, paint)),
    ...unreachedLines(shown.run, view),
    ...summaryOf(shown, view),
  ]
  return lines.flatMap(line => indented(line, view.width, [])).join('\n')
}

const markdown: Render = (shown, view) => {
  const say = speaker(view.language)
  const rows = shown.run.results.filter(isFailed).flatMap(result =>
    result.failures.map(failure => [
      placeOf(result, failure),
      safe(result.name),
      failureLines(failure, view)
        .map(line => line.trim())
        .join('\n'),
    ]),
  )
  const unreached = shown.run.coverage?.unreached.map(item => [`${safe(item.file)}:${item.line}`, itemText(item)]) ?? []
  return [
    ...summaryOf(shown, view),
    ...(rows.length > 0
      ? [markdownTable([say(testWords.file), say(testWords.name), say(testWords.failed)], rows)]
      : []),
    ...(unreached.length > 0 ? [markdownTable([say(testWords.file), say(testWords.unreached)], unreached)] : []),
  ].join('\n\n')
}

const messageOf = (failure: Failure, view: View): string => failureLines(failure, view).join('\n')

const github: Render = (shown, view) => {
  const lines = shown.run.results.flatMap(({ name, file, failures }) =>
    failures.map(failure =>
      annotationLine({
        level: 'error',
        title: name,
        text: messageOf(failure, view),
        place: { file, line: failure.line, column: failure.column },
      }),
    ),
  )
  return [...lines, ...unreachedLines(shown.run, view), ...summaryOf(shown, view)].join('\n')
}

const failureOf = ({ file, failures }: CaseResult, view: View) => {
  const texts = failures.map(failure => `${file}:${failure.line}:${failure.column}\n${messageOf(failure, view)}`)
  const message = messageOf(failures[0]!, view).split('\n')[0]!
  return { type: 'expectation', message, text: texts.join('\n') }
}

const junit: Render = ({ run, asOf }, view) => {
  const files = [...new Set(run.results.map(result => result.file))]
  const suites = files.map(file => {
    const results = run.results.filter(result => result.file === file)
    const cases = results.map(result => ({
      classname: file,
      name: result.name,
      ...(isFailed(result) && { failure: failureOf(result, view) }),
    }))
    return { name: file, day: asOf, properties: {}, cases, output: '' }
  })
  return junitText(suites)
}

const json: Render = ({ run }) => JSON.stringify(testDocument(run), null, 2)

/** What the cases came to, in each format of `test`. */
export const testReports = { table, json, markdown, github, junit } satisfies Record<string, Render>
