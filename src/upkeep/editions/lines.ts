import type { NamedPlan, Speak } from '../../answers/shared/view.ts'
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

/** The state of an edition on the day asked about, and its completeness. */
export const recordWords = ({ state, complete }: ListedEdition, say: Speak): readonly string[] => [
  say(editionStateTexts[state]),
  say(words[complete ? 'complete' : 'partial']),
]
