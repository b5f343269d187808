import { type Catalogue, fill } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import type { NoteDocument } from './schema.ts'
import { noteTexts } from './words.ts'

/** What is put in for the names in braces of a note. */
export type Values = Readonly<Record<string, string | Text>>

/** Makes the notes of a catalogue: each once for the plans of which it says the same, none where there is no plan. */
export const notesOf =
  <Texts extends Catalogue>(texts: Texts) =>
  (
    code: keyof Texts & string,
    noted: readonly { readonly plan: string; readonly values?: Values }[],
  ): readonly NoteDocument[] =>
    [...new Map(noted.map(({ values = {} }) => [JSON.stringify(values), values]))].map(([said, values]) => {
      const same = noted.filter(note => JSON.stringify(note.values ?? {}) === said)
      return { code, text: fill(texts[code]!, values), plans: same.map(({ plan }) => plan), sources: [] }
    })

/** The notes that several answers give. */
export const notesFor = notesOf(noteTexts)
