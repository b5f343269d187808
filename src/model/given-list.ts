import { Fault } from './fault.ts'

/**
 * The items of a list that a caller gives, by its length, which is read once: a list of the library may change, or have
 * an iterator that never ends. Throws a Fault, which names the list by `at`, for more than `most` items.
 */
export const itemsOf = <Item>(
  list: readonly Item[],
  most: number,
  code: 'too-many-claims' | 'too-many-phones',
  at: string,
): Item[] => {
  const { length } = list
  if (length > most) throw new Fault(code, { at, given: String(length), other: String(most) })
  return Array.from({ length }, (_, place) => list[place]!) // a hole becomes undefined, which is refused as an item
}
