import type { Day } from '../model/day.ts'
import type { Tax } from '../model/edition.ts'
import type { FaultWording } from '../model/fault.ts'
import type { Place } from '../model/finding.ts'
import { safe } from '../model/safe.ts'
import type { Tables } from '../model/tables.ts'
import { type Article, locatorOf, pageOf } from './article.ts'
import { type Beside, compare, plainly } from './content.ts'
import { type Mark, marksIn } from './reading/marks.ts'
import { proseOf } from './reading/prose.ts'
import { taxTitledIn } from './reading/titles.ts'
import { type Refusal, type Right, rightFor } from './right.ts'
import type { ArticleChange, ArticleFinding } from './schema.ts'
import { findingOf, unitTexts } from './words.ts'

/** What was found in an article, and its text with the figures corrected. */
export type Checked = {
  readonly marks: number
  readonly findings: readonly ArticleFinding[]
  readonly changes: readonly ArticleChange[]
  readonly text: string
}

/** So many characters of an article are quoted. */
const quoted = 60

/** Text of an article, short and harmless enough to be shown. */
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return safe(line.length > quoted ? `${line.slice(0, quoted)}...` : line)
}

const refused = (refusal: Refusal, mark: string, place: Place, wording: FaultWording): ArticleFinding => {
  if (!('fault' in refusal)) return findingOf(refusal.rule, place, refusal.values, { mark })
  const { text, hint, suggestion } = wording(refusal.fault)
  const near =
    suggestion === null ? null : { ja: `「${suggestion}」のことですか。`, en: `did you mean "${suggestion}"?` }
  return { ...findingOf('bad-question', place, { words: text }, { mark }), fix: near ?? hint }
}

/** A mark that is wrong: the finding, and the text to put there; null where only a person can decide. */
type Wrong = { readonly mark: Mark; readonly finding: ArticleFinding; readonly to: string | null }

/** So many characters outside of a mark are read for the tax class of its amount. */
const nearby = 24

/** Tags within a sentence, and signs of emphasis. */
const inline = /<\/?(?:a|b|em|font|i|mark|small|span|strong)\b[^<>]*>|\*+/gi

const besideOf = (text: string, { at, until }: Mark, titled: Tax | null): Beside => {
  const before = text.slice(Math.max(0, at - nearby), at).split(/\n\s*\n/)
  const behind = text.slice(until, until + nearby).split(/\n\s*\n/)
  return { before: before.at(-1)!.replace(inline, ''), behind: behind[0]!.replace(inline, ''), titled }
}

const compared = (text: string, mark: Mark, right: Right, place: Place, titled: Tax | null): Wrong | null => {
  const content = text.slice(mark.start, mark.end)
  const verdict = compare(content, right, besideOf(text, mark, titled))
  if (verdict.state === 'right') return null
  const to = verdict.state === 'wrong' ? verdict.text : null
  const details = { mark: excerpt(mark.name), got: excerpt(content), expected: excerpt(to ?? plainly(right)) }
  const values = { unit: unitTexts[right.unit] }
  return { mark, finding: findingOf(verdict.rule, place, values, { ...details, sources: right.sources }), to }
}

/** Where the text of a mark begins, past white space. */
const contentStart = (text: string, { start, end }: Mark): number => {
  const lead = /^\s*/.exec(text.slice(start, end))![0].length
  return start + lead < end ? start + lead : start
}

/** Looks each name up once, since the marks of an article are often the same few. */
const lookUp = (tables: Tables, asOf: Day) => {
  const kept = new Map<string, Right | Refusal>()
  return (name: string): Right | Refusal => {
    if (!kept.has(name)) kept.set(name, rightFor(name, tables, asOf))
    return kept.get(name)!
  }
}

type Replacement = { readonly mark: Mark; readonly finding: ArticleFinding; readonly to: string }

/** The text with the contents of some marks replaced. All else stays as it is. */
const withContents = (text: string, replacements: readonly Replacement[]): string => {
  const parts: string[] = []
  let from = 0
  for (const { mark, to } of replacements) {
    parts.push(text.slice(from, mark.start), to)
    from = mark.end
  }
  return [...parts, text.slice(from)].join('')
}

const changeOf = ({ mark, finding: { file, line, column }, to }: Replacement, text: string): ArticleChange => ({
  file,
  line,
  column,
  mark: excerpt(mark.name),
  from: excerpt(text.slice(mark.start, mark.end)),
  to: excerpt(to),
})

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column

/**
 * Compares the marks of an article with the tables in force on a day. Names every mark that is wrong, unknown or
 * broken, in order, and gives the text with those corrected for which the right text is clear.
 */
export const checkArticle = (article: Article, tables: Tables, asOf: Day, wording: FaultWording): Checked => {
  const { text } = article
  const page = pageOf(article)
  const { marks, broken } = marksIn(page.comments)
  const titledAt = marks.length > 0 ? taxTitledIn(proseOf(page)) : () => null
  const [rightOf, placeAt] = [lookUp(tables, asOf), locatorOf(article)]
  const wrong = marks.flatMap((mark): readonly Wrong[] => {
    const [place, right] = [placeAt(contentStart(text, mark)), rightOf(mark.name)]
    if ('rule' in right) return [{ mark, finding: refused(right, excerpt(mark.name), place, wording), to: null }]
    return [compared(text, mark, right, place, titledAt(mark.at)) ?? []].flat()
  })
  const replacements = wrong.flatMap(({ to, ...found }) => (to === null ? [] : [{ ...found, to }]))
  const odd = broken.map(({ rule, name, at }) => findingOf(rule, placeAt(at), {}, { mark: excerpt(name) }))
  return {
    marks: marks.length,
    findings: [...wrong.map(({ finding }) => finding), ...odd].toSorted(byPlace),
    changes: replacements.map(replacement => changeOf(replacement, text)),
    text: withContents(text, replacements),
  }
}
