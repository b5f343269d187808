import { choiceWords, decidesWords } from './next.ts'
import type { Foot, Grounded, Head, NextDocument } from './schema.ts'
import { editionLines, factWords, type NamedPlan, noteLines, type ShownPlan, sourceLines, type View } from './view.ts'
import { groundSections } from './why.ts'
import { labels } from './words.ts'

type AnswerDocument = Head & Grounded & Foot & { readonly next?: NextDocument | null }

/** Lines as a list, in one part; no lines give no part. */
export const bulleted = (lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [lines.map(line => `- ${line}`).join('\n')] : []

/** A line with the ones below it as its own list. */
export const nested = ([first, ...below]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [[first, ...below.map(line => `  - ${line}`)].join('\n')]

/** Lines of a list under their heading; nothing where there are none. */
export const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`**${heading}**`, ...bulleted(lines)] : []

/** Lines that keep their layout. */
export const codeBlock = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n')

/** The one next question, with each answer as the flag that gives it. */
const nextParts = (document: AnswerDocument, plans: readonly NamedPlan[], view: View): readonly string[] => {
  const { next } = document
  if (!next) return []
  const choices = choiceWords(next, document, view).map(([flag, words]) => `\`${flag}\` ${words}`.trimEnd())
  const question = `**${labels.next[view.language]}**: ${next.question[view.language]}`
  return [question, ...bulleted(choices), decidesWords(next, plans, view)]
}

/** The notes and assumptions under their heading; nothing where there are none. */
export const noteParts = (document: Foot, plans: readonly NamedPlan[], view: View): readonly string[] =>
  listed(labels.notes[view.language], noteLines(document, plans, view))

/** The edition of each plan under its heading. */
export const tableParts = ({ data }: Head, plans: readonly ShownPlan[], { language }: View): readonly string[] =>
  listed(labels.tables[language], editionLines(plans, data.editions, language))

/** The sources under their heading; nothing where none is cited. */
export const sourceParts = ({ sources }: Foot, { language }: View): readonly string[] =>
  listed(labels.sources[language], sourceLines(sources, language))

/** An answer as GitHub Markdown: what was asked, the answer itself, the next question, further parts, notes, tables, sources. */
export const framedMarkdown = (
  document: AnswerDocument,
  plans: readonly ShownPlan[],
  view: View,
  { body, further = [] }: { readonly body: readonly string[]; readonly further?: readonly string[] },
): string => {
  const { language } = view
  const said = factWords(document, language).join(', ') || labels.nothingSaid[language]
  return [
    `${labels.asked[language]} ${document.asOf}. ${labels.facts[language]}: ${said}`,
    ...body,
    ...nextParts(document, plans, view),
    ...noteParts(document, plans, view),
    ...further,
    ...groundSections(document, plans, view).map(codeBlock),
    ...tableParts(document, plans, view),
    ...sourceParts(document, view),
  ].join('\n\n')
}
