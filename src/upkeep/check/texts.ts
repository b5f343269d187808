import type { Path } from '../../model/address.ts'
import type { Text } from '../../model/text.ts'
import type { Context, Found } from './rule.ts'

/** A text and its path. */
export type PlacedText = { readonly text: Text; readonly path: Path }

/** All texts in a value. */
export const textsIn = (value: unknown, path: Path = []): readonly PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('ja' in value && 'en' in value) return [{ text: value as Text, path }]
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Checks each text of all editions and of the sources. */
export const inEachText = (
  { tables, sourcesFile }: Context,
  check: (placed: PlacedText) => readonly Omit<Found, 'file'>[],
): readonly Found[] =>
  [
    ...tables.editions.map(({ file, edition }) => ({ file, value: edition as unknown })),
    { file: sourcesFile, value: tables.sources },
  ].flatMap(({ file, value }) =>
    textsIn(value)
      .flatMap(check)
      .map(found => ({ ...found, file })),
  )
