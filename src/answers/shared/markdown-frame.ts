import { choiceWords, decidesWords } from './next.ts'
import type { AnswerDocument, Foot, Grounded, Head } from './schema.ts'
import { editionLines, factWords, type NamedPlan, noteLines, type ShownPlan, sourceLines, type View } from './view.ts'
import { groundSections } from './why.ts'
import { labels } from './words.ts'

/** A list of lines as one part; no part for no lines. */
export const bulleted = (lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [lines.map(line => `- ${line}`).join('\n')] : []

/** A line with a nested list of the other lines. */
export const nested = ([first, ...below]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [[first, ...below.map(line => `  - ${line}`)].join('\n')]

/** A heading with a list of lines; no part for no lines. */
/** A heading with a list; nothing where the list is empty. */
export const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`**${heading}**`, ...bulleted(lines)] : []

/** Lines that keep their layout. */
export const codeBlock = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n')

/** The next question, then each answer with its flag. */
export const nextParts = (
  document: AnswerDocument & Grounded,
  plans: readonly NamedPlan[],
  view: View,
): readonly string[] => {
  const { next } = document
  if (!next) return []
  const choices = choiceWords(next, document, view).map(([flag, words]) => `\`${flag}\` ${words}`.trimEnd())
  const question = `**${labels.next[view.language]}**: ${next.question[view.language]}`
  return [question, ...bulleted(choices), decidesWords(next, plans, view)]
}

/** A heading with the notes and assumptions. */
export const noteParts = (document: Foot, plans: readonly NamedPlan[], view: View): readonly string[] =>
  listed(labels.notes[view.language], noteLines(document, plans, view))

/** A heading with the edition of each plan. */
export const tableParts = (
  { data }: Pick<Head, 'data'>,
  plans: readonly ShownPlan[],
  { language }: View,
): readonly string[] => listed(labels.tables[language], editionLines(plans, data.editions, language))

/** A heading with the sources. */
export const sourceParts = ({ sources }: Foot, { language }: View): readonly string[] =>
  listed(labels.sources[language], sourceLines(sources, language))

/** Further parts, then the figures and items that the answer uses. */
export const furtherParts = (
  document: Grounded,
  plans: readonly NamedPlan[],
  view: View,
  further: readonly string[] = [],
): readonly string[] => [...further, ...groundSections(document, plans, view).map(codeBlock)]

/** An answer as GitHub Markdown: what was asked, the answer itself, the next question, further parts, notes, tables, sources. */
export const framedMarkdown = (
  document: AnswerDocument & Grounded,
  plans: readonly ShownPlan[],
  view: View,
  { body, further = [] }: { readonly body: readonly string[]; readonly further?: readonly string[] },
): string => {
  const { language } = view
  const said = factWords(document, view).join(', ') || labels.nothingSaid[language]
  return [
    `${labels.asked[language]} ${document.asOf}. ${labels.facts[language]}: ${said}`,
    ...body,
    ...nextParts(document, plans, view),
    ...noteParts(document, plans, view),
    ...furtherParts(document, plans, view, further),
    ...tableParts(document, plans, view),
    ...sourceParts(document, view),
  ].join('\n\n')
}
