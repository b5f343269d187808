import { itemsOf } from '../model/address.ts'
import type { Edition } from '../model/edition.ts'
import type { Parsed } from './yaml.ts'

/** The line of each item of an edition, by its address, and of each key by its name. */
export const linesOf = (edition: Edition, parsed: Parsed): Readonly<Record<string, number>> => {
  const keys = Object.keys(edition).map(key => ({ address: key, path: [key] }))
  return Object.fromEntries(
    [...keys, ...itemsOf(edition)].map(({ address, path }) => [address, parsed.keyPlaceOf(path).line]),
  )
}
