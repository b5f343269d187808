import { type Catalogue, fill } from '../../model/message.ts'
import type { Text } from '../../model/text.ts'
import type { NoteDocument } from './schema.ts'
import { noteTexts } from './words.ts'

/** The values of the names in braces of a note. */
export type NoteValues = Readonly<Record<string, string | Text>>

type Noted = { readonly plan: string; readonly values?: NoteValues }

/** Makes one note for all plans with the same values, of those plans where it `applies`. */
type NoteMaker<Code> = <Plan extends Noted>(
  code: Code,
  plans: readonly Plan[],
  applies?: (plan: Plan) => boolean,
) => readonly NoteDocument[]

/** Makes notes from a catalogue of texts; `codes` names them. */
export const notesOf = <Texts extends Catalogue>(
  texts: Texts,
): NoteMaker<keyof Texts & string> & { readonly codes: readonly string[] } => {
  const make: NoteMaker<keyof Texts & string> = (code, plans, applies = () => true) => {
    const noted = plans.filter(applies).map(({ plan, values = {} }) => ({ plan, values, key: JSON.stringify(values) }))
    return [...new Map(noted.map(({ key, values }) => [key, values]))].map(([key, values]) => ({
      code,
      text: fill(texts[code]!, values),
      plans: noted.filter(note => note.key === key).map(({ plan }) => plan),
      sources: [],
    }))
  }
  return Object.assign(make, { codes: Object.keys(texts) })
}

/** The notes that several answers give. */
export const notesFor = notesOf(noteTexts)

/** The notes, each once: those with the same code and text are one note about all their plans. */
export const mergedNotes = (notes: readonly NoteDocument[]): readonly NoteDocument[] => {
  const byText = new Map<string, NoteDocument>()
  for (const note of notes) {
    const key = `${note.code}\n${note.text.en}\n${note.text.ja}`
    const seen = byText.get(key)
    byText.set(key, {
      ...note,
      plans: [...new Set([...(seen?.plans ?? []), ...note.plans])],
      sources: [...new Set([...(seen?.sources ?? []), ...note.sources])],
    })
  }
  return [...byText.values()]
}
