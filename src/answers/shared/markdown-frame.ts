import type { Text } from '../../model/edition.ts'
import { labels } from '../../text/words.ts'
import type { Foot, Head } from './document.ts'
import { groundSections } from './ground-lines.ts'
import type { Grounded } from './grounds.ts'
import { choiceWords, decidesWords } from './next.ts'
import type { NextDocument } from './reasons.ts'
import { editionLines, factWords, noteWords, referenceMarks, sourceLines, speaker, type View } from './view.ts'

type Named = { readonly id: string; readonly name: Text; readonly page: string | null }
type Answer = Head & Grounded & Foot & { readonly next?: NextDocument | null }

const list = (lines: readonly string[]): string => lines.map(line => `- ${line}`).join('\n')

/** Lines as a list; none give none. */
export const bulleted = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [list(lines)] : [])

/** A line with the ones below it as its own list. */
export const nested = ([first, ...below]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [[first, ...below.map(line => `  - ${line}`)].join('\n')]

/** Lines of a list under their heading; nothing where there are none. */
export const listed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [`**${heading}**`, list(lines)] : []

/** What is to be noted beside an answer, and what it assumes. */
export const noteTexts = (
  { notes, assumptions, sources }: Foot,
  plans: readonly Pick<Named, 'id' | 'name'>[],
  { language }: View,
): readonly string[] => {
  const say = speaker(language)
  const marks = referenceMarks(sources)
  return [
    ...notes.map(one => `${noteWords(one, plans, language)}${marks(one.sources)}`),
    ...assumptions.map(one => `${say(labels.assumed)}: ${say(one.text)}`),
  ]
}

/** The one next question, with each answer as the flag that gives it. */
const nextParts = (next: NextDocument, document: Answer, plans: readonly Named[], view: View): readonly string[] => {
  const say = speaker(view.language)
  const choices = choiceWords(next, document, view).map(([flag, words]) => `\`${flag}\` ${words}`.trimEnd())
  return [`**${say(labels.next)}**: ${say(next.question)}`, list(choices), decidesWords(next, plans, view)]
}

/** Lines that keep their layout. */
export const codeBlock = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n')

/** An answer as GitHub Markdown: what was asked, the answer itself, the next question, further parts, notes, tables, sources. */
export const framedMarkdown = (
  document: Answer,
  plans: readonly Named[],
  view: View,
  { body, further = [] }: { readonly body: readonly string[]; readonly further?: readonly string[] },
): string => {
  const say = speaker(view.language)
  const { next } = document
  const said = factWords(document, view.language).join(', ') || say(labels.nothingSaid)
  return [
    `${say(labels.asked)} ${document.asOf}. ${say(labels.facts)}: ${said}`,
    ...body,
    ...(next ? nextParts(next, document, plans, view) : []),
    ...listed(say(labels.notes), noteTexts(document, plans, view)),
    ...further,
    ...groundSections(document, plans, view).map(codeBlock),
    ...listed(say(labels.tables), editionLines(plans, document.data.editions, view.language)),
    ...listed(say(labels.sources), sourceLines(document.sources, view.language)),
  ].join('\n\n')
}
