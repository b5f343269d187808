import { speaker, type View } from '../../answers/shared/view.ts'
import { safe } from '../../model/safe.ts'
import { shorten } from '../../view/shorten.ts'
import { displayWidth, graphemes, wrap } from '../../view/wrap.ts'
import { type Alike, alikeOf, countWords, placeOf, ruleTitle } from './lines.ts'
import type { CheckDocument, FindingDocument } from './schema.ts'
import { reportTexts } from './words.ts'

const CUT = '...'

/** The end of a text that fits into `columns`, after `...` where the text is shortened. */
const endOf = (text: string, columns: number): string => {
  if (displayWidth(text) <= columns) return text
  let [kept, width] = ['', CUT.length]
  for (const grapheme of [...graphemes(text)].reverse()) {
    width += displayWidth(grapheme)
    if (width > columns) break
    kept = grapheme + kept
  }
  return CUT + kept
}

/** The line of a finding with a mark below its column. A long line is shortened, an empty line is not shown. */
const excerptLines = ({ excerpt, line, column }: FindingDocument, { width, paint }: View): string[] => {
  if (excerpt.trim() === '') return []
  const gutter = `  ${line} | `
  const room = Math.max(1, width - gutter.length)
  const after = safe(excerpt.slice(column - 1))
  const spare = Math.max(Math.floor(room / 3), room - displayWidth(after))
  const before = endOf(safe(excerpt.slice(0, column - 1)), Math.min(spare, room - 1))
  const used = displayWidth(before)
  return [
    `${gutter}${before}${shorten(after, room - used)}`,
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(used)}${paint.cyan('^')}`,
  ]
}

const indented = (text: string, width: number): string[] => wrap(text, width - 2).map(line => `  ${line}`)

/** The further findings of one kind in a file, by their lines. */
const moreLines = (more: readonly FindingDocument[], { language, width }: View): readonly string[] => {
  if (more.length === 0) return []
  const lines = more.map(({ line }) => line).join(', ')
  const text = more.length === 1 ? reportTexts.againOnce : reportTexts.again
  return indented(speaker(language)(text, { count: String(more.length), lines }), width)
}

const block = (alike: Alike, view: View): string => {
  const [finding, ...more] = alike
  const { language, width, paint } = view
  const colour = finding.severity === 'error' ? paint.red : paint.yellow
  const severity = reportTexts[finding.severity][language]
  return [
    ...wrap(`${placeOf(finding)} ${severity} ${ruleTitle(finding, view)}`, width).map(colour),
    ...excerptLines(finding, view),
    ...indented(safe(finding.text[language]), width),
    ...moreLines(more, view),
    ...indented(`${reportTexts.fix[language]}: ${safe(finding.remedy[language])}`, width),
  ].join('\n')
}

/** The findings for a terminal, each with its place, its line and its fix, after their number; empty without findings. Those that say the same about one file are one. */
export const checkTable = ({ findings }: CheckDocument, view: View): string => {
  if (findings.length === 0) return ''
  const summary = `${countWords(findings, view)}  ${reportTexts.explained[view.language]}`
  return [wrap(summary, view.width).join('\n'), ...alikeOf(findings).map(alike => block(alike, view))].join('\n\n')
}
