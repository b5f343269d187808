import type { Edition } from '../model/edition.ts'

/** Which reading of which open clause. */
export type Choice = Readonly<Record<string, string>>

/** The open clauses among names; other names are readings that the tables settle. */
export const openAmong = (names: readonly (string | undefined)[], edition: Edition): readonly string[] => {
  const open = names.filter(name => name !== undefined && edition.open.some(clause => clause.id === name))
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

/** A choice of readings; `also` holds further ones with the same result. */
export type Chosen = { readonly reading: Choice; readonly also?: readonly Choice[] }

/** All choices of an entry. */
export const choicesIn = ({ reading, also = [] }: Chosen): readonly Choice[] => [reading, ...also]

/** Notes the readings under which an answer differs. */
export const noteReadings = (entries: readonly Chosen[], { noteUse }: Edition): void => {
  for (const reading of entries.flatMap(choicesIn))
    for (const [open, name] of Object.entries(reading)) noteUse?.(`open.${open}.${name}`)
}

/** The entries with different answers: the first of each, with the choices of the others with the same result. */
export const merged = <Entry extends Chosen>(
  entries: readonly Entry[],
  answerOf: (entry: Entry) => string,
): readonly (Entry & Chosen)[] =>
  entries.flatMap(first => {
    const same = entries.filter(entry => answerOf(entry) === answerOf(first))
    if (same[0] !== first) return []
    const also = same.slice(1).map(({ reading }) => reading)
    return [also.length === 0 ? first : { ...first, also }]
  })

const without = (choice: Choice, open: string): string =>
  JSON.stringify(Object.entries(choice).filter(([name]) => name !== open))

/**
 * The different answers, each named only by the open clauses on which the answers depend; none when there is but one
 * answer.
 */
export const distinguish = <Entry extends { readonly reading: Choice }>(
  entries: readonly Entry[],
  answerOf: (entry: Entry) => string,
): readonly (Entry & Chosen)[] => {
  const opens = Object.keys(entries[0]?.reading ?? {})
  const idle = opens.find(open => {
    const answers = new Map(entries.map(entry => [without(entry.reading, open), answerOf(entry)]))
    return entries.every(entry => answers.get(without(entry.reading, open)) === answerOf(entry))
  })
  if (idle === undefined) return opens.length === 0 ? [] : merged(entries, answerOf)
  const kept = new Map(entries.map(entry => [without(entry.reading, idle), entry]))
  return distinguish(
    [...kept.values()].map(entry => ({
      ...entry,
      reading: Object.fromEntries(Object.entries(entry.reading).filter(([name]) => name !== idle)),
    })),
    answerOf,
  )
}

/** Whether a choice makes all the readings of another, which may leave open clauses out. */
const isWithin = (choice: Choice, part: Choice): boolean =>
  Object.entries(part).every(([open, name]) => choice[open] === name)

const sizeOf = (choice: Choice): number => Object.keys(choice).length

/** Every choice of readings of some of the open clauses of a choice, the shortest first. */
const partsOf = (choices: readonly Choice[]): readonly Choice[] => {
  const parts = choices.flatMap(choice =>
    Object.entries(choice).reduce<readonly Choice[]>(
      (parts, [open, name]) => parts.concat(parts.map(part => ({ ...part, [open]: name }))),
      [{}],
    ),
  )
  return parts.toSorted((a, b) => sizeOf(a) - sizeOf(b))
}

/** The same choices in short: open clauses of which each reading is among them are left out. */
export const shortly = (choices: readonly Choice[], edition: Edition): readonly Choice[] => {
  const opens = Object.keys(choices[0] ?? {})
  const others = choicesOf(opens, edition).filter(one => !choices.some(choice => isWithin(choice, one)))
  let left = choices
  return partsOf(choices).filter(part => {
    const isNew = left.some(choice => isWithin(choice, part)) && !others.some(other => isWithin(other, part))
    if (isNew) left = left.filter(choice => !isWithin(choice, part))
    return isNew
  })
}
