import { editionLines, noteWords, referenceMarks, sourceLines, speaker, type View } from '../answers/shared/view.ts'
import { safe } from '../text/safe.ts'
import { labels } from '../text/words.ts'
import { annotationLine } from '../view/github.ts'
import { markdownTable } from '../view/grid.ts'
import { indented } from '../view/layout.ts'
import type { ArticleDocument, ArticleFinding } from './document.ts'
import { articleWords } from './words.ts'

/** Null where there is nothing to print. */
type Render = (document: ArticleDocument, view: View) => string | null

const placeOf = ({ file, line, column }: Pick<ArticleFinding, 'file' | 'line' | 'column'>): string =>
  `${safe(file)}:${line}:${column}`

const countsOf = ({ files, marks, findings }: ArticleDocument) => ({
  files: String(files),
  marks: String(marks),
  count: String(findings.length),
})

const summaryOf = (document: ArticleDocument, view: View): string => {
  const say = speaker(view.language)
  const counts = countsOf(document)
  if (document.action === 'scan') return say(articleWords.scanned, counts)
  if (document.findings.length > 0) return say(articleWords.someWrong, counts)
  return say(document.marks === 0 ? articleWords.noMarks : articleWords.allRight, counts)
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
const footLines = (document: ArticleDocument, { language }: View): readonly string[] => {
  const stale = document.notes.map(note => `- ${noteWords(note, document.plans, language)}`)
  const sources = sourceLines(document.sources, language)
  return [
    ...stale,
    ...editionLines(document.plans, document.data.editions, language)
      .slice(0, document.plans.length)
      .map(line => `- ${line}`),
    ...(sources.length > 0 ? ['', labels.sources[language], ...sources] : []),
  ]
}

/** What `write` changed, and what it left: for standard error. */
export const changeLines = (document: ArticleDocument, view: View): readonly string[] => {
  const say = speaker(view.language)
  const { changes } = document
  const files = String(new Set(changes.map(change => change.file)).size)
  const lines = changes.map(change => {
    const { mark, from, to } = change
    return `${placeOf(change)} ${say(articleWords.changed, { mark, from, to })}`
  })
  const summary =
    changes.length === 0
      ? say(articleWords.unchanged)
      : say(articleWords.wrote, { files, count: String(changes.length) })
  const left = document.findings.length > 0 ? [...findingLines(document, view), summaryOf(document, view)] : []
  return [...lines, summary, ...left].flatMap(line => indented(line, view.width, []))
}

const table: Render = (document, view) => {
  if (document.action === 'write') return null
  const findings = findingLines(document, view)
  const lines = [
    ...findings,
    ...(findings.length > 0 ? [''] : []),
    summaryOf(document, view),
    ...footLines(document, view),
  ]
  return lines.flatMap(line => indented(line, view.width, [])).join('\n')
}

const markdown: Render = (document, view) => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const rows = document.findings.map(finding => [
    placeOf(finding),
    `${say(finding.message)}${marks(finding.sources)}`,
    finding.fix ? say(finding.fix) : '',
  ])
  const head = [articleWords.place, articleWords.finding, articleWords.fix].map(label => say(label))
  return [
    summaryOf(document, view),
    ...(rows.length > 0 ? [markdownTable(head, rows)] : []),
    footLines(document, view)
      .map(line => (line === '' || line.startsWith('- ') ? line : `- ${line}`))
      .join('\n'),
  ].join('\n\n')
}

const github: Render = (document, view) => {
  const say = speaker(view.language)
  const lines = document.findings.map(finding =>
    annotationLine({
      level: finding.severity,
      title: finding.rule,
      text: [say(finding.message), ...(finding.fix ? [say(finding.fix)] : [])].join('\n'),
      place: finding,
    }),
  )
  return [...lines, summaryOf(document, view)].join('\n')
}

const json: Render = document => JSON.stringify(document, null, 2)

/** What was found in articles, in each format of `article`. */
export const articleReports = { table, json, markdown, github } satisfies Record<string, Render>
