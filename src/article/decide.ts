import type { Day } from '../model/day.ts'
import type { Place } from '../model/finding.ts'
import type { Tables } from '../model/tables.ts'
import { safe } from '../text/safe.ts'
import { fill } from '../text/text.ts'
import type { Worded } from '../upkeep/cases/cases.ts'
import { compare, plainly } from './content.ts'
import type { ArticleChange, ArticleFinding } from './document.ts'
import { type Mark, marksIn } from './marks.ts'
import { locatorOf } from './places.ts'
import { regionsOf } from './regions.ts'
import { type Refusal, type Right, rightFor } from './right.ts'
import { type ArticleRule, articleRules, unitTexts } from './words.ts'

/** An article as read: its name, and its text with the byte order mark that it may begin with. */
export type Article = { readonly file: string; readonly text: string }

/** What was found in an article, and what it should be: the same text where nothing is to be put right. */
export type Checked = {
  readonly marks: number
  readonly findings: readonly ArticleFinding[]
  readonly changes: readonly ArticleChange[]
  readonly text: string
}

export const isHtml = (file: string): boolean => /\.x?html?$/i.test(file)

/** So many characters of an article are quoted. */
const quoted = 60

/** Text of an article, short and harmless enough to be shown. */
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return safe(line.length > quoted ? `${line.slice(0, quoted)}...` : line)
}

type Details = {
  readonly mark?: string
  readonly got?: string
  readonly expected?: string
  readonly sources?: readonly string[]
}

/** A finding in the words of its rule. */
export const findingOf = (
  rule: ArticleRule,
  place: Place,
  values: Parameters<typeof fill>[1],
  { mark, got, expected, sources = [] }: Details = {},
): ArticleFinding => {
  const { message, fix } = articleRules[rule]
  const known = { mark: mark ?? '', got: got ?? '', expected: expected ?? '', ...values }
  return {
    rule,
    severity: rule === 'unmarked-amount' ? 'warning' : 'error',
    ...place,
    message: fill(message, known),
    fix: fix && fill(fix, known),
    mark: mark ?? null,
    got: got ?? null,
    expected: expected ?? null,
    sources,
  }
}

const refused = (refusal: Refusal, mark: string, place: Place, words: Worded): ArticleFinding => {
  if (!('fault' in refusal)) return withoutEmptyFix(findingOf(refusal.rule, place, refusal.values, { mark }))
  const { text, hint, suggestion } = words(refusal.fault)
  const near =
    suggestion === null ? null : { ja: `「${suggestion}」のことですか。`, en: `did you mean "${suggestion}"?` }
  const finding = findingOf('bad-question', place, { words: text }, { mark })
  return { ...finding, fix: near ?? hint }
}

/** A fix whose blanks nothing filled says nothing. */
const withoutEmptyFix = (finding: ArticleFinding): ArticleFinding =>
  finding.fix && /\{\w+\}/.test(finding.fix.en) ? { ...finding, fix: null } : finding

/** A mark that says something else than the tables: the finding, and the text to put there if that is clear. */
type Wrong = { readonly finding: ArticleFinding; readonly to: string | null }

const examined = (text: string, mark: Mark, right: Right, place: Place): Wrong | null => {
  const content = text.slice(mark.start, mark.end)
  const verdict = compare(content, right)
  if (verdict.state === 'right') return null
  const to = verdict.state === 'wrong' ? verdict.text : null
  const details = { mark: excerpt(mark.name), got: excerpt(content), expected: excerpt(to ?? plainly(right)) }
  const values = { unit: unitTexts[right.unit] }
  return { finding: findingOf(verdict.rule, place, values, { ...details, sources: right.sources }), to }
}

/** Where the text of a mark begins, past white space. */
const contentStart = (text: string, { start, end }: Mark): number => {
  const lead = /^\s*/.exec(text.slice(start, end))![0].length
  return start + lead < end ? start + lead : start
}

/** Marks are often the same few: each name is looked up once. */
const lookUp = (tables: Tables, asOf: Day) => {
  const kept = new Map<string, Right | Refusal>()
  return (name: string): Right | Refusal => {
    if (!kept.has(name)) kept.set(name, rightFor(name, tables, asOf))
    return kept.get(name)!
  }
}

/** The text with some marks' contents replaced; all else stays as it is. */
const withContents = (text: string, puts: readonly { readonly mark: Mark; readonly to: string }[]): string => {
  const parts: string[] = []
  let from = 0
  for (const { mark, to } of puts) {
    parts.push(text.slice(from, mark.start), to)
    from = mark.end
  }
  return [...parts, text.slice(from)].join('')
}

const changeOf = ({ finding }: Wrong, text: string, mark: Mark, to: string): ArticleChange => ({
  file: finding.file,
  line: finding.line,
  column: finding.column,
  mark: excerpt(mark.name),
  from: excerpt(text.slice(mark.start, mark.end)),
  to: excerpt(to),
})

/**
 * Compares the marks of an article with the tables in force on a day. Gives every mark that is wrong, unknown or
 * broken, in order, and the text with those put right for which it is clear how: number by number, in the form found.
 */
export const checkArticle = ({ file, text }: Article, tables: Tables, asOf: Day, words: Worded): Checked => {
  const { marks, broken } = marksIn(text, regionsOf(text, isHtml(file)))
  const [rightOf, placeAt] = [lookUp(tables, asOf), locatorOf(text, file)]
  const looked = marks.map(mark => {
    const place = placeAt(contentStart(text, mark))
    const right = rightOf(mark.name)
    if ('rule' in right) return { mark, wrong: { finding: refused(right, excerpt(mark.name), place, words), to: null } }
    return { mark, wrong: examined(text, mark, right, place) }
  })
  const wrong = looked.flatMap(({ mark, wrong }) => (wrong ? [{ mark, wrong }] : []))
  const puts = wrong.flatMap(({ mark, wrong }) => (wrong.to === null ? [] : [{ mark, wrong, to: wrong.to }]))
  const odd = broken.map(({ rule, name, at }) => findingOf(rule, placeAt(at), {}, { mark: excerpt(name) }))
  return {
    marks: marks.length,
    findings: [...wrong.map(({ wrong: { finding } }) => finding), ...odd].toSorted(
      (a, b) => a.line - b.line || a.column - b.column,
    ),
    changes: puts.map(({ mark, wrong, to }) => changeOf(wrong, text, mark, to)),
    text: withContents(text, puts),
  }
}
