import type { Edition } from './edition.ts'
import { listed as itemsIn } from './sections.ts'

/** Keys and places in lists, from the top of a file down to a value. */
export type Path = readonly (string | number)[]

const keyed = ['figures', 'events'] as const
const listed = [
  'open',
  'periods',
  'join',
  'exclusions',
  'route',
  'remedies',
  'limits',
  'fees',
  'steps',
  'notes',
  'confirmed',
] as const

type Item = { readonly address: string; readonly path: Path }

/** Each item of an edition: its address is the section and its key, its id, or its place in the list where it has neither. */
export const itemsOf = (edition: Edition): readonly Item[] => [
  ...keyed.flatMap(section =>
    Object.keys(edition[section]).map(key => ({ address: `${section}.${key}`, path: [section, key] })),
  ),
  ...listed.flatMap(section => {
    return itemsIn(edition, section).map((item, index) => {
      const name = 'id' in item ? item.id : String(index)
      return { address: `${section}.${name}`, path: [section, index] }
    })
  }),
]

/** Every address of an edition: those of its items, and its keys. */
export const addressesOf = (edition: Edition): readonly string[] => [
  ...itemsOf(edition).map(item => item.address),
  ...Object.keys(edition),
]

/** The address of the item that a path leads into, or else of the key that it begins with. */
export const addressAt = (edition: Edition, path: Path): string =>
  itemsOf(edition).find(item => item.path[0] === path[0] && item.path[1] === path[1])?.address ?? String(path[0])
