import type { Text } from '../../model/edition.ts'
import { officialNames } from '../../text/names.ts'
import { joined } from '../../text/text.ts'
import { labels } from '../../text/words.ts'
import { laidOut, type Section } from '../../view/layout.ts'
import type { Foot, Head } from './document.ts'
import { groundSections } from './ground-lines.ts'
import type { Grounded } from './grounds.ts'
import { choiceWords, decidesWords } from './next.ts'
import type { NextDocument } from './reasons.ts'
import { editionLines, factWords, noteWords, referenceMarks, sourceLines, speaker, type View } from './view.ts'

export type Marks = (keys: readonly string[]) => string

/** A plan as far as the frame names it. */
type Named = { readonly id: string; readonly name: Text; readonly page: string | null }

type Answer = Head & Grounded & Foot & { readonly next?: NextDocument | null }

export const bullet = (text: string): string => `- ${text}`

/** The one next question, with each answer as the flag that gives it. */
const nextLines = (document: Answer, plans: readonly Named[], view: View): readonly string[] => {
  const { next } = document
  if (!next) return []
  const say = speaker(view.language)
  const choices = choiceWords(next, document, view)
  const longest = Math.max(...choices.map(([flag]) => flag.length))
  return [
    `${say(labels.next)}: ${say(next.question)}`,
    ...choices.map(([flag, words]) =>
      `  ${flag.padEnd(longest)}${next.choices === null ? ' ' : '  '}${words}`.trimEnd(),
    ),
    decidesWords(next, plans, view),
  ]
}

/** The notes and assumptions of an answer under their heading; nothing where there are none. */
export const noteLines = (
  { notes, assumptions, sources }: Foot,
  plans: readonly Pick<Named, 'id' | 'name'>[],
  { language }: View,
): readonly string[] => {
  const marks = referenceMarks(sources)
  const say = speaker(language)
  const lines = [
    ...notes.map(one => bullet(`${noteWords(one, plans, language)}${marks(one.sources)}`)),
    ...assumptions.map(one => bullet(`${say(labels.assumed)}: ${say(one.text)}`)),
  ]
  return lines.length > 0 ? [say(labels.notes), ...lines] : []
}

const askedLine = (document: Head, view: View): string => {
  const said = joined(factWords(document, view.language), view.language)
  const { language } = view
  return `${labels.asked[language]} ${document.asOf}  ${labels.facts[language]}: ${said || labels.nothingSaid[language]}`
}

/** The sources of an answer under their heading; nothing where it cites none. */
export const sourceSection = ({ sources }: Foot, { language }: View): readonly string[] => {
  const lines = sourceLines(sources, language)
  return lines.length > 0 ? [labels.sources[language], ...lines] : []
}

/** What is never broken: official names, and the marks of sources. */
export const unbrokenIn = ({ sources }: Foot, plans: readonly { readonly name: Text }[]): readonly string[] => {
  const marks = referenceMarks(sources)
  return [...officialNames, ...plans.map(plan => plan.name.ja), ...Object.keys(sources).map(key => marks([key]).trim())]
}

/** What stands between the question and the notes; and official names, beside those of plans, that are never broken. */
type Parts = {
  readonly body: readonly Section[]
  readonly further?: readonly Section[]
  readonly names?: readonly string[]
}

/**
 * An answer for a terminal: what was asked, the answer itself, the next question, further parts, notes, the day and age
 * of the tables, sources. No line is wider than the view and no character is lost.
 */
export const framed = (
  document: Answer,
  plans: readonly Named[],
  view: View,
  { body, further = [], names = [] }: Parts,
): string => {
  const { language, width } = view
  const unbroken = [...unbrokenIn(document, plans), ...(view.names ?? []), ...names]
  const [first = '', ...rest] = body.filter(section => section.length > 0)
  const sections: readonly Section[] = [
    ...rest,
    nextLines(document, plans, view),
    ...further,
    ...groundSections(document, plans, view),
    noteLines(document, plans, view),
    [labels.tables[language], ...editionLines(plans, document.data.editions, language).map(bullet)],
    sourceSection(document, view),
  ]
  const shown = (parts: readonly Section[]) => laidOut(parts, width, unbroken)
  return `${shown([[askedLine(document, view)]])}\n${shown([first, ...sections])}`
}
