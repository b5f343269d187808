import { type Catalogue, fill } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import type { NoteDocument } from './schema.ts'
import { noteTexts } from './words.ts'

/** The values of the names in braces of a note. */
export type NoteValues = Readonly<Record<string, string | Text>>

type Noted = { readonly plan: string; readonly values?: NoteValues }

/** Makes notes from a catalogue of texts: one note for all plans with the same values, of those plans where it `applies`. */
export const notesOf =
  <Texts extends Catalogue>(texts: Texts) =>
  <Plan extends Noted>(
    code: keyof Texts & string,
    plans: readonly Plan[],
    applies: (plan: Plan) => boolean = () => true,
  ): readonly NoteDocument[] => {
    const noted = plans.filter(applies).map(({ plan, values = {} }) => ({ plan, values, key: JSON.stringify(values) }))
    return [...new Map(noted.map(({ key, values }) => [key, values]))].map(([key, values]) => ({
      code,
      text: fill(texts[code]!, values),
      plans: noted.filter(note => note.key === key).map(({ plan }) => plan),
      sources: [],
    }))
  }

/** The notes that several answers give. */
export const notesFor = notesOf(noteTexts)
