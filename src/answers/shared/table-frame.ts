import type { Text } from '../../model/text.ts'
import type { Palette } from '../../view/colour.ts'
import { type GridOptions, grid } from '../../view/grid.ts'
import { laidOut, type Section } from '../../view/layout.ts'
import { wrap } from '../../view/wrap.ts'
import { choiceWords, decidesWords } from './next.ts'
import type { AnswerDocument, Foot, Grounded, Head } from './schema.ts'
import {
  askedLine,
  editionLines,
  type NamedPlan,
  noteLines,
  referenceMarks,
  type ShownPlan,
  sourceLines,
  speaker,
  type View,
} from './view.ts'
import { groundSections } from './why.ts'
import { labels } from './words.ts'

export const bullet = (text: string): string => `- ${text}`

/** The official name of a plan as a heading, which is broken only where the view is narrower. */
export const nameLines = (name: Text, { width, paint }: Pick<View, 'width' | 'paint'>): readonly string[] =>
  wrap(name.ja, width, [name.ja]).map(paint.bold)

/** The colour of each verdict. */
export const verdictColours = ({ green, red, yellow, dim }: Palette) => ({
  yes: green,
  no: red,
  conditional: yellow,
  unattested: dim,
})

const SIDE_BY_SIDE = 76 // columns

/** Rows of two cells: side by side, or in a narrow view the second below the first. */
export const pairGrid = (
  rows: readonly (readonly [string, string])[],
  options: Omit<GridOptions, 'columns' | 'head'>,
): string => {
  if (options.width >= SIDE_BY_SIDE) return grid(rows, { ...options, columns: ['fit', 'fill'] })
  const stacked = rows.map(cells => [cells.filter(Boolean).join('\n')])
  return grid(stacked, { ...options, columns: ['fill'] })
}

/** The next question, then each answer with its flag. */
const nextLines = (document: AnswerDocument & Grounded, plans: readonly NamedPlan[], view: View): readonly string[] => {
  const { next } = document
  if (!next) return []
  const say = speaker(view.language)
  const choices = choiceWords(next, document, view)
  const longest = Math.max(...choices.map(([flag]) => flag.length))
  const gap = next.choices === null ? ' ' : '  '
  return [
    `${say(labels.next)}: ${say(next.question)}`,
    ...choices.map(([flag, words]) => `  ${flag.padEnd(longest)}${gap}${words}`.trimEnd()),
    decidesWords(next, plans, view),
  ]
}

/** A heading with lines; nothing where there are none. */
export const headed = (heading: Text, lines: readonly string[], { language }: View): readonly string[] =>
  lines.length > 0 ? [heading[language], ...lines] : []

/** A heading with the notes and assumptions of an answer; no line where it has none. */
export const noteSection = (document: Foot, plans: readonly NamedPlan[], view: View): readonly string[] =>
  headed(labels.notes, noteLines(document, plans, view).map(bullet), view)

/** A heading with the sources of an answer; no line where it cites none. */
export const sourceSection = ({ sources }: Foot, view: View): readonly string[] =>
  headed(labels.sources, sourceLines(sources, view.language), view)

/** A heading with the edition of each plan. */
export const tableSection = (
  { data }: Pick<Head, 'data'>,
  plans: readonly ShownPlan[],
  view: View,
): readonly string[] => headed(labels.tables, editionLines(plans, data.editions, view.language).map(bullet), view)

/** The texts that must stay on one line: official names and reference marks. */
export const unbrokenIn = (
  { sources }: Foot,
  plans: readonly { readonly name: Text }[],
  { names = [] }: Pick<View, 'names'>,
): readonly string[] => {
  const marks = referenceMarks(sources)
  return [...names, ...plans.map(plan => plan.name.ja), ...Object.keys(sources).map(key => marks([key]).trim())]
}

/** `body` comes before the next question, `further` after it. `names` are more official names that must stay on one line. */
export type Parts = {
  readonly body: readonly Section[]
  readonly further?: readonly Section[]
  readonly names?: readonly string[]
}

/** The answer itself, the next question, further parts. */
export const answerSections = (
  document: AnswerDocument & Grounded,
  plans: readonly ShownPlan[],
  view: View,
  { body, further = [] }: Parts,
): readonly Section[] => [
  ...body,
  nextLines(document, plans, view),
  ...further,
  ...groundSections(document, plans, view),
]

/** Notes, the day and age of the tables, sources. */
export const footSections = (
  document: Pick<Head, 'data'> & Foot,
  plans: readonly ShownPlan[],
  view: View,
): readonly Section[] => [
  noteSection(document, plans, view),
  tableSection(document, plans, view),
  sourceSection(document, view),
]

/**
 * An answer for a terminal: what was asked, the answer itself, the next question, further parts, notes, the day and age
 * of the tables, sources. No line is wider than the view and no character is lost.
 */
export const framed = (
  document: AnswerDocument & Grounded,
  plans: readonly ShownPlan[],
  view: View,
  { body, further = [], names = [] }: Parts,
): string => {
  const unbroken = [...unbrokenIn(document, plans, view), ...names]
  const sections = [...answerSections(document, plans, view, { body, further }), ...footSections(document, plans, view)]
  const asked = laidOut([[askedLine(document, view)]], view.width, unbroken)
  return `${asked}\n${laidOut(sections, view.width, unbroken)}`
}
