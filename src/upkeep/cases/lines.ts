import { speaker, type View } from '../../answers/shared/view.ts'
import type { Day } from '../../model/day.ts'
import { errorTexts } from '../../model/fault-words.ts'
import { safe } from '../../model/safe.ts'
import { shorten } from '../../view/shorten.ts'
import { type CaseResult, type TestRun, testDocument } from './document.ts'
import type { Coverage, Failure } from './schema.ts'
import { words } from './words.ts'

/** The results of the cases, the day of the tables, and the coverage in percent that the user requires, if any. */
export type TestReport = { readonly run: TestRun; readonly asOf: Day; readonly threshold: number | null }

/** The number of columns to show of a value in an answer. */
const mostShown = 400

const valueText = (value: unknown, language: View['language']): string =>
  value === undefined ? speaker(language)(words.nothing) : shorten(JSON.stringify(value), mostShown)

/** A failure in a few lines: the path with what was expected and got, or the words of the fault. */
export const failureLines = ({ path, expected, got, error }: Failure, { language }: View): readonly string[] => {
  const say = speaker(language)
  if (!error)
    return [
      safe(path ?? ''),
      `  ${say(words.expected)}: ${valueText(expected, language)}`,
      `  ${say(words.got)}: ${valueText(got, language)}`,
    ]
  const { text, suggestion, hint } = error
  return [
    suggestion === null ? say(text) : say(errorTexts.suggestion, { text, word: safe(suggestion) }),
    ...(hint ? [`  ${say(hint)}`] : []),
  ]
}

/** The file and line of a failure, in the form that editors can open. */
export const placeOf = ({ file }: CaseResult, { line }: Failure): string => `${safe(file)}:${line}`

/** A clause, figure or reading, and the state that no case reaches. */
export const itemText = ({ plan, item, state }: Coverage['unreached'][number]): string =>
  `${plan}.${item}${state === null ? '' : `: ${state}`}`

const coverageLines = (coverage: Coverage, threshold: number | null, { language }: View): readonly string[] => {
  const say = speaker(language)
  const { reached, total, percent } = coverage
  const numbers = { reached: String(reached), total: String(total), percent: String(percent) }
  const isBelow = threshold !== null && percent < threshold
  return [
    say(words.coverage, numbers),
    ...(isBelow ? [say(words.belowThreshold, { threshold: String(threshold) })] : []),
  ]
}

/** How many cases fail, and how much of the tables they reach. */
export const summaryLines = ({ run, threshold }: TestReport, view: View): readonly string[] => {
  const { total, failed } = testDocument(run).cases
  const text = failed === 0 ? words.allHold : words.someFail
  return [
    speaker(view.language)(text, { total: String(total), failed: String(failed) }),
    ...(run.coverage ? coverageLines(run.coverage, threshold, view) : []),
  ]
}

/** The items of the tables that no case reaches, below their heading. */
export const unreachedLines = ({ coverage }: TestRun, { language }: View): readonly string[] => {
  if (!coverage || coverage.unreached.length === 0) return []
  const lines = coverage.unreached.map(item => `  ${safe(item.file)}:${item.line} ${itemText(item)}`)
  return [`${words.unreached[language]}:`, ...lines, '']
}
