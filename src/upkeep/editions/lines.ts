import type { NamedPlan, Speak } from '../../answers/shared/view.ts'
import type { EditionDocument, EditionsDocument, ListedEdition } from './schema.ts'
import { editionStateTexts, words } from './words.ts'

/** The plans of the answer, each once, as notes name them. */
export const plansIn = ({ editions }: EditionsDocument): readonly NamedPlan[] => [
  ...new Map(editions.map(({ plan, name }) => [plan, { id: plan, name }])).values(),
]

/** When somebody looked at an edition: first, and again if so. */
export const lookWords = ({ observed, lastLook }: ListedEdition, say: Speak): string =>
  lastLook === null || lastLook === observed ? observed : `${observed}\n${say(words.lookedAgain, { day: lastLook })}`

/** How old an edition is, and whether that is stale: only what is in force can be. */
export const ageWords = ({ ageDays, stale, state }: ListedEdition, say: Speak): string => {
  if (ageDays === null) return say(words.notSeenYet)
  const age = say(words.days, { number: String(ageDays) })
  return stale && state === 'in-force' ? `${age}\n${say(words.stale)}` : age
}

/** How many figures an edition states, and how many it knows to be unknown. */
export const countWords = ({ figures: { known, unknown } }: ListedEdition, say: Speak): string =>
  say(words[unknown === 0 ? 'counts' : 'countsUnknown'], { known: String(known), unknown: String(unknown) })

/** Which edition is shown: the plan's name, its file, from when it is in force, whether it is the whole record. */
export const headingWords = ({ name }: EditionDocument, edition: ListedEdition, say: Speak): readonly string[] => [
  name.ja,
  [
    edition.file,
    say(words.inForceFrom, { day: edition.from }),
    say(words[edition.complete ? 'complete' : 'partial']),
  ].join('  '),
]

/** An edition's standing on the day asked about, and how much of the terms it records. */
export const recordWords = ({ state, complete }: ListedEdition, say: Speak): readonly string[] => [
  say(editionStateTexts[state]),
  say(words[complete ? 'complete' : 'partial']),
]
