import { editionLines, noteWords, referenceMarks, sourceLines, speaker, type View } from '../answers/shared/view.ts'
import { labels } from '../answers/shared/words.ts'
import { safe } from '../model/safe.ts'
import { indented } from '../view/layout.ts'
import type { ArticleDocument, ArticleFinding } from './schema.ts'
import { articleWords } from './words.ts'

export const placeOf = ({ file, line, column }: Pick<ArticleFinding, 'file' | 'line' | 'column'>): string =>
  `${safe(file)}:${line}:${column}`

/** How much was looked at and what was found, in one line. */
export const summaryOf = ({ action, files, marks, findings }: ArticleDocument, { language }: View): string => {
  const say = speaker(language)
  const counts = { files: String(files), marks: String(marks), count: String(findings.length) }
  if (action === 'scan') return say(articleWords.scanned, counts)
  if (findings.length > 0) return say(articleWords.someWrong, counts)
  return say(marks === 0 ? articleWords.noMarks : articleWords.allRight, counts)
}

const findingLines = (document: ArticleDocument, view: View): readonly string[] => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  return document.findings.flatMap(finding => [
    `${placeOf(finding)} ${say(articleWords[finding.severity])} ${finding.rule}`,
    `  ${say(finding.message)}${marks(finding.sources)}`,
    ...(finding.fix ? [`  ${say(finding.fix)}`] : []),
  ])
}

/** The tables that decided, with their age, and the sources of what is right. */
export const footLines = (document: ArticleDocument, { language }: View): readonly string[] => {
  const { notes, plans, data } = document
  const sources = sourceLines(document.sources, language)
  return [
    ...notes.map(note => `- ${noteWords(note, plans, language)}`),
    ...editionLines(plans, data.editions, language)
      .slice(0, plans.length)
      .map(line => `- ${line}`),
    ...(sources.length > 0 ? ['', labels.sources[language], ...sources] : []),
  ]
}

const wrapped = (lines: readonly string[], { width }: View): readonly string[] =>
  lines.flatMap(line => indented(line, width, []))

/** What `write` changed, and what it left: for standard error. */
export const changeLines = (document: ArticleDocument, view: View): readonly string[] => {
  const say = speaker(view.language)
  const { changes, findings } = document
  const files = String(new Set(changes.map(change => change.file)).size)
  const lines = changes.map(
    ({ mark, from, to, ...place }) => `${placeOf(place)} ${say(articleWords.changed, { mark, from, to })}`,
  )
  const summary =
    changes.length === 0 ? say(articleWords.unchanged) : say(articleWords.wrote, { files, count: String(lines.length) })
  const left = findings.length > 0 ? [...findingLines(document, view), summaryOf(document, view)] : []
  return wrapped([...lines, summary, ...left], view)
}

/** What was found in articles; empty for `write`, which says it on standard error. */
export const articleTable = (document: ArticleDocument, view: View): string => {
  if (document.action === 'write') return ''
  const findings = findingLines(document, view)
  const gap = findings.length > 0 ? [''] : []
  return wrapped([...findings, ...gap, summaryOf(document, view), ...footLines(document, view)], view).join('\n')
}
