import { itemsOf } from '../model/address.ts'
import type { Edition } from '../model/edition.ts'
import type { Parsed } from './yaml.ts'

/** The line of each item of an edition, by its address. */
export const linesOf = (edition: Edition, parsed: Parsed): Readonly<Record<string, number>> =>
  Object.fromEntries(itemsOf(edition).map(({ address, path }) => [address, parsed.keyPlaceOf(path).line]))
