import type { Foot, Head } from '../../documents/document.ts'
import type { NextDocument } from '../../documents/parts.ts'
import type { Text } from '../../model/edition.ts'
import { labels } from '../../text/words.ts'
import { editionLines, factWords, referenceMarks, sourceLines, speaker, type View } from '../view.ts'

type Named = { readonly id: string; readonly name: Text; readonly page: string | null }
type Answer = Head & Foot & { readonly next?: NextDocument | null }

const list = (lines: readonly string[]): string => lines.map(line => `- ${line}`).join('\n')

/** An answer as GitHub Markdown: what was asked, the answer itself, the next question, further parts, notes, tables, sources. */
export const framedMarkdown = (
  document: Answer,
  plans: readonly Named[],
  view: View,
  { body, further = [] }: { readonly body: readonly string[]; readonly further?: readonly string[] },
): string => {
  const say = speaker(view.language)
  const marks = referenceMarks(document.sources)
  const { next } = document
  const notes = [
    ...document.notes.map(one => `${say(one.text)}${marks(one.sources)}`),
    ...document.assumptions.map(one => `${say(labels.assumed)}: ${say(one.text)}`),
  ]
  const said = factWords(document, view.language).join(', ') || say(labels.nothingSaid)
  return [
    `${say(labels.asked)} ${document.asOf}. ${say(labels.facts)}: ${said}`,
    ...body,
    ...(next ? [`**${say(labels.next)}**: ${say(next.question)} \`${next.flag}\``] : []),
    ...(notes.length > 0 ? [`**${say(labels.notes)}**`, list(notes)] : []),
    ...further,
    `**${say(labels.tables)}**`,
    list(editionLines(plans, document.data.editions, view.language)),
    `**${say(labels.sources)}**`,
    list(sourceLines(document.sources, view.language)),
  ].join('\n\n')
}
