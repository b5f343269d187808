import type { Foot, Head } from '../../documents/document.ts'
import type { NextDocument } from '../../documents/parts.ts'
import type { Text } from '../../model/edition.ts'
import { isFactName, kindOf } from '../../model/facts.ts'
import { needTexts } from '../../text/facts.ts'
import { labels } from '../../text/words.ts'
import { editionLines, factWords, referenceMarks, sourceLines, speaker, type View } from '../view.ts'
import { wrap } from '../wrap.ts'

export type Marks = (keys: readonly string[]) => string

/** A plan as far as the frame names it. */
type Named = { readonly id: string; readonly name: Text; readonly page: string | null }

type Answer = Head & Foot & { readonly next?: NextDocument | null }

/** A part of an answer: lines to be wrapped, or a text that is laid out already. */
export type Section = readonly string[] | string

export const bullet = (text: string): string => `- ${text}`

/** The words of a list, joined as the language joins them. */
const listed = (words: readonly string[], { language }: View): string => words.join(language === 'ja' ? '、' : ', ')

/** A line wrapped so that its continuation stands under its text, past its bullet or indent. */
export const indented = (line: string, width: number, unbroken: readonly string[]): readonly string[] => {
  const lead = /^ *(?:- |\[\d+\] |\[[ x]\] \d+\. )?/.exec(line)![0]
  const hang = lead.length * 2 < width ? lead : ''
  return wrap(line.slice(hang.length), width - hang.length, unbroken).map(
    (part, index) => (index === 0 ? hang : ' '.repeat(hang.length)) + part,
  )
}

const choiceLines = ({ fact, flag, choices }: NextDocument, { language }: View): readonly string[] => {
  const words = needTexts[fact].choices
  const longest = Math.max(...(choices ?? []).map(choice => choice.length))
  const lines = choices?.map(choice => [choice.padEnd(longest), words?.[choice]?.[language] ?? ''].join('  ').trimEnd())
  const isDate = isFactName(fact) && kindOf(fact).kind === 'date'
  return (lines ?? [labels[isDate ? 'date' : 'number'][language]]).map(line => `  ${flag} ${line}`)
}

/** The one next question, with each answer as the flag that gives it. */
const nextLines = (next: NextDocument | null, plans: readonly Named[], view: View): readonly string[] => {
  if (!next) return []
  const say = speaker(view.language)
  const names = plans.filter(plan => next.decides.includes(plan.id)).map(plan => plan.name.ja)
  return [
    `${say(labels.next)}: ${say(next.question)}`,
    ...choiceLines(next, view),
    `${say(labels.decides)}: ${listed(names, view)}`,
  ]
}

const noteLines = ({ notes, assumptions }: Foot, view: View, marks: Marks): readonly string[] => {
  const say = speaker(view.language)
  const lines = [
    ...notes.map(one => bullet(`${say(one.text)}${marks(one.sources)}`)),
    ...assumptions.map(one => bullet(`${say(labels.assumed)}: ${say(one.text)}`)),
  ]
  return lines.length > 0 ? [say(labels.notes), ...lines] : []
}

const askedLine = (document: Head, view: View): string => {
  const said = listed(factWords(document, view.language), view)
  const { language } = view
  return `${labels.asked[language]} ${document.asOf}  ${labels.facts[language]}: ${said || labels.nothingSaid[language]}`
}

/** What is never broken: official names, and the marks of sources. */
export const unbrokenIn = (document: Answer, plans: readonly Named[]): readonly string[] => {
  const marks = referenceMarks(document.sources)
  return [...plans.map(plan => plan.name.ja), ...Object.keys(document.sources).map(key => marks([key]).trim())]
}

/**
 * An answer for a terminal: what was asked, the answer itself, the next question, further parts, notes, the day and age
 * of the tables, sources. No line is wider than the view and no character is lost.
 */
export const framed = (
  document: Answer,
  plans: readonly Named[],
  view: View,
  { body, further = [] }: { readonly body: readonly Section[]; readonly further?: readonly Section[] },
): string => {
  const { language, width } = view
  const unbroken = unbrokenIn(document, plans)
  const shown = (section: Section): string =>
    typeof section === 'string' ? section : section.flatMap(line => indented(line, width, unbroken)).join('\n')
  const [first = '', ...rest] = body.filter(section => section.length > 0)
  const sections: readonly Section[] = [
    ...rest,
    nextLines(document.next ?? null, plans, view),
    ...further,
    noteLines(document, view, referenceMarks(document.sources)),
    [labels.tables[language], ...editionLines(plans, document.data.editions, language).map(bullet)],
    [labels.sources[language], ...sourceLines(document.sources, language)],
  ]
  return [
    `${shown([askedLine(document, view)])}\n${shown(first)}`,
    ...sections.filter(section => section.length > 0).map(shown),
  ].join('\n\n')
}
