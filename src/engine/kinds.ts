import type { Condition, Edition } from '../model/edition.ts'

/** Events that are covered under the same condition: one kind of cover. */
export type Kind = { readonly events: readonly string[]; readonly covered: Condition }

/** The kinds of cover of an edition, in the order of its events. */
export const kindsOf = ({ events }: Edition): readonly Kind[] => {
  const kinds = new Map<string, Kind>()
  for (const [event, { covered }] of Object.entries(events)) {
    const key = JSON.stringify(covered)
    kinds.set(key, { covered, events: [...(kinds.get(key)?.events ?? []), event] })
  }
  return [...kinds.values()]
}
