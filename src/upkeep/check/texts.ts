import type { Path } from '../../model/address.ts'
import type { Text } from '../../model/edition.ts'
import type { Context, Found } from './rule.ts'

/** A text and where it stands. */
export type PlacedText = { readonly text: Text; readonly path: Path }

/** Every text anywhere in a value. */
export const textsIn = (value: unknown, path: Path = []): readonly PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('ja' in value && 'en' in value) return [{ text: value as Text, path }]
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** What `look` finds in the texts of all editions and of the sources. */
export const inEachText = (
  { tables, sourcesFile }: Context,
  look: (placed: PlacedText) => readonly Omit<Found, 'file'>[],
): readonly Found[] =>
  [
    ...tables.editions.map(({ file, edition }) => ({ file, value: edition as unknown })),
    { file: sourcesFile, value: tables.sources },
  ].flatMap(({ file, value }) =>
    textsIn(value)
      .flatMap(look)
      .map(found => ({ ...found, file })),
  )
