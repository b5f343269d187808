import type { Edition } from '../model/edition.ts'

/** Which reading of which open clause. */
export type Choice = Readonly<Record<string, string>>

/** The open clauses among names; other names are readings that the tables settle. */
export const openAmong = (names: readonly (string | undefined)[], edition: Edition): readonly string[] => {
  const open = names.filter(name => edition.open.some(clause => clause.id === name))
  return [...new Set(open as string[])]
}

/** The readings of an open clause, or the one reading that the tables settle. */
export const readingsOf = (name: string, edition: Edition): readonly string[] => {
  const clause = edition.open.find(({ id }) => id === name)
  return clause ? Object.keys(clause.readings ?? {}) : [name]
}

/** The reading that a choice makes of an open clause, or the one that the tables settle. */
export const readingIn = (choice: Choice, name: string): string => choice[name] ?? name

/** Every combination of readings of some open clauses; one empty choice when there are none. */
export const choicesOf = (opens: readonly string[], edition: Edition): readonly Choice[] =>
  openAmong(opens, edition).reduce<readonly Choice[]>(
    (choices, open) =>
      choices.flatMap(choice => readingsOf(open, edition).map(reading => ({ ...choice, [open]: reading }))),
    [{}],
  )

/** Notes the readings under which an answer differs. */
export const noteReadings = (entries: readonly { readonly reading: Choice }[], { noteUse }: Edition): void => {
  for (const { reading } of entries)
    for (const [open, name] of Object.entries(reading)) noteUse?.(`open.${open}.${name}`)
}

const without = (choice: Choice, open: string): string =>
  JSON.stringify(Object.entries(choice).filter(([name]) => name !== open))

/** The entries named only by the open clauses on which they depend; none when there is but one answer. */
export const distinguish = <Entry extends { readonly reading: Choice }>(
  entries: readonly Entry[],
  answerOf: (entry: Entry) => string,
): readonly Entry[] => {
  const opens = Object.keys(entries[0]?.reading ?? {})
  const idle = opens.find(open => {
    const answers = new Map(entries.map(entry => [without(entry.reading, open), answerOf(entry)]))
    return entries.every(entry => answers.get(without(entry.reading, open)) === answerOf(entry))
  })
  if (idle === undefined) return opens.length === 0 ? [] : entries
  const kept = new Map(entries.map(entry => [without(entry.reading, idle), entry]))
  return distinguish(
    [...kept.values()].map(entry => ({
      ...entry,
      reading: Object.fromEntries(Object.entries(entry.reading).filter(([name]) => name !== idle)),
    })),
    answerOf,
  )
}
