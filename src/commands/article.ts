import type { View } from '../answers/shared/view.ts'
import { readArticles } from '../article/article.ts'
import { checkArticle } from '../article/decide.ts'
import { articleDocument } from '../article/document.ts'
import { scanArticle } from '../article/scanning/scan.ts'
import type { ArticleAction, ArticleDocument, ArticleFinding } from '../article/schema.ts'
import { changeLines } from '../article/table.ts'
import { findingOf } from '../article/words.ts'
import type { Day } from '../model/day.ts'
import { exit, Fault } from '../model/fault.ts'
import type { ReasonCode } from '../model/fault-words.ts'
import type { Tables } from '../model/tables.ts'
import { faultWords } from '../view/error.ts'
import type { Command, Io } from './command.ts'
import { rewritableRights, rewriteFile } from './deliver.ts'
import { allowSignals } from './draft.ts'
import { repositoryPaths } from './places.ts'
import { print } from './print.ts'
import { render } from './views.ts'
import { sayWaiting } from './waiting.ts'

/** What each action works with. `isQuiet` suppresses the list of changes on standard error. */
type ArticleCall = {
  readonly paths: readonly string[]
  readonly tables: Tables
  readonly asOf: Day
  readonly io: Io
  readonly view: View
  readonly isQuiet: boolean
  /** Whether articles without a mark are in order. */
  readonly allowsNone: boolean
}

/** The finding that nothing was checked. */
const unmarked = (path: string): ArticleFinding =>
  findingOf('no-mark', { file: path === '-' ? 'standard input' : path, line: 1, column: 1 }, {})

const check = async ({ paths, tables, asOf, io, allowsNone }: ArticleCall): Promise<ArticleDocument> => {
  const checked = readArticles(paths, io.stdin).map(article => checkArticle(article, tables, asOf, faultWords))
  const marks = checked.reduce((total, article) => total + article.marks, 0)
  const found = checked.flatMap(article => article.findings)
  const findings = marks === 0 && found.length === 0 && !allowsNone ? [unmarked(paths[0]!)] : found
  return articleDocument('check', tables, asOf, { files: checked.length, marks, findings, changes: [] })
}

/** Why `-` cannot be written. */
const standardInput: ReasonCode = 'standard input'

/** Corrects the figures. Writes nothing unless every file can be read and rewritten. Reports the findings that remain. */
const write = async ({ paths, tables, asOf, io, view, isQuiet }: ArticleCall): Promise<ArticleDocument> => {
  if (paths.includes('-')) throw new Fault('unwritable-file', { at: '-', other: standardInput })
  const articles = readArticles(paths, io.stdin)
  const checked = articles.map(article => ({ ...article, ...checkArticle(article, tables, asOf, faultWords), article }))
  const changed = checked.filter(({ text, article }) => text !== article.text)
  for (const { file } of changed) rewritableRights(file)
  for (const { file, text, article } of changed) {
    rewriteFile(file, article.text, text)
    await allowSignals()
  }
  const left = checked.flatMap(({ file, text }) => checkArticle({ file, text }, tables, asOf, faultWords).findings)
  const marks = checked.reduce((total, article) => total + article.marks, 0)
  const changes = checked.flatMap(article => article.changes)
  const document = articleDocument('write', tables, asOf, { files: articles.length, marks, findings: left, changes })
  if (!isQuiet) await print(io.stderr, `${changeLines(document, view).join('\n')}\n`)
  return document
}

const scan = async ({ paths, tables, asOf, io }: ArticleCall): Promise<ArticleDocument> => {
  const scanned = readArticles(paths, io.stdin).map(article => scanArticle(article, tables, asOf))
  const marks = scanned.reduce((total, article) => total + article.amounts, 0)
  const findings = scanned.flatMap(article => article.findings)
  return articleDocument('scan', tables, asOf, { files: scanned.length, marks, findings, changes: [] })
}

const actions = { check, write, scan } satisfies Record<ArticleAction, (call: ArticleCall) => Promise<ArticleDocument>>
const known = Object.keys(actions)

const actionOf = (word: string | undefined): ArticleAction => {
  if (word === undefined)
    throw new Fault('missing-word', { at: 'mio-warranty article', other: known.join(', '), known })
  if (!known.includes(word)) throw new Fault('unknown-value', { at: 'article', given: word, known })
  return word as ArticleAction
}

/** Compares the figures of articles with the tables: `check`, `write` and `scan`. Only errors give exit code 1. */
export const command: Command = async call => {
  const { args, io, asOf, format, tables, view } = call
  const [word, ...paths] = args.words
  const action = actionOf(word)
  if (paths.length === 0)
    throw new Fault('missing-value', {
      at: `mio-warranty article ${action}`,
      like: `mio-warranty article ${action} `,
      other: 'article.md',
    })
  if (paths.includes('-') && action !== 'write') await sayWaiting(call, 'article')
  const { quiet: isQuiet = false, allowNone: allowsNone = false } = args.switches
  const document = await actions[action]({ paths, tables: await tables(), asOf, io, view, isQuiet, allowsNone })
  const isWrong = document.findings.some(({ severity }) => severity === 'error')
  const text = await render('article', format, document, { ...view, pathIn: repositoryPaths() })
  return { ...(text !== '' && { text }), exitCode: isWrong ? exit.doesNotHold : exit.answered }
}
