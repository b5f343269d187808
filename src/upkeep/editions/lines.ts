import { innerQuotes } from '../../answers/shared/screen/readings.ts'
import { type NamedPlan, referenceMarks, type Speak, speaker } from '../../answers/shared/view.ts'
import type { Language } from '../../model/message.ts'
import type { EditionDocument, EditionsDocument, ListedEdition } from './schema.ts'
import { editionStateTexts, words } from './words.ts'

/** The plans of the answer, each once, as notes name them. */
export const plansIn = ({ editions }: EditionsDocument): readonly NamedPlan[] => [
  ...new Map(editions.map(({ plan, name }) => [plan, { id: plan, name }])).values(),
]

/** The day on which an edition was observed, and the day on which it was last confirmed. */
export const lookWords = ({ observed, lastLook }: ListedEdition, say: Speak): string =>
  lastLook === null || lastLook === observed ? observed : `${observed}\n${say(words.lookedAgain, { day: lastLook })}`

/** The age of an edition; only an edition in force can be stale. */
export const ageWords = ({ ageDays, stale, state }: ListedEdition, say: Speak): string => {
  if (ageDays === null) return say(words.notSeenYet)
  const age = say(words.days, { number: String(ageDays) })
  return stale && state === 'in-force' ? `${age}\n${say(words.stale)}` : age
}

/** The numbers of known and unknown figures in an edition. */
export const countWords = ({ figures: { known, unknown } }: ListedEdition, say: Speak): string =>
  say(words[unknown === 0 ? 'counts' : 'countsUnknown'], { known: String(known), unknown: String(unknown) })

/** The name of the plan, then the file, first day and completeness of the edition. */
export const headingWords = ({ name }: EditionDocument, edition: ListedEdition, say: Speak): readonly string[] => [
  name.ja,
  [
    edition.file,
    say(words.inForceFrom, { day: edition.from }),
    say(words[edition.complete ? 'complete' : 'partial']),
  ].join('  '),
]

/** For whom the plan is. */
export const forWords = ({ for: whom }: EditionDocument, say: Speak): readonly string[] =>
  whom === null ? [] : [say(words.forWhom, { whom })]

/** What the sources leave open: each clause with its readings and with what to ask the desk. */
export const openLines = ({ open, sources }: EditionDocument, language: Language): readonly string[] => {
  const say = speaker(language)
  const marks = referenceMarks(sources)
  return open.map(({ text, readings, ask, sources }) => {
    const read = readings.map(reading => say(reading.text)).join(say(words.orReading))
    const asked = ask === null ? '' : say(words.askDesk, { ask: innerQuotes(say(ask)) })
    return `${say(text)}${read && say(words.readings, { read })}${asked}${marks(sources)}`
  })
}

/** The state of an edition on the day asked about, and its completeness. */
export const recordWords = ({ state, complete }: ListedEdition, say: Speak): readonly string[] => [
  say(editionStateTexts[state]),
  say(words[complete ? 'complete' : 'partial']),
]
