import type { Edition } from './edition.ts'
import { listed, listSections, mapSections } from './sections.ts'

/** The way from the top of a file to a value: keys, and positions in lists. */
export type Path = readonly (string | number)[]

type Item = { readonly address: string; readonly path: Path }

/** All items of an edition. The address is the section and the item's key or id; an item without them has its position. */
export const itemsOf = (edition: Edition): readonly Item[] => [
  ...mapSections.flatMap(section =>
    Object.keys(edition[section]).map(key => ({ address: `${section}.${key}`, path: [section, key] })),
  ),
  ...([...listSections, 'confirmed'] as const).flatMap(section =>
    listed(edition, section).map((item, index) => {
      const name = 'id' in item ? item.id : String(index)
      return { address: `${section}.${name}`, path: [section, index] }
    }),
  ),
]

/** All addresses of an edition: its items and its keys. */
export const addressesOf = (edition: Edition): readonly string[] => [
  ...itemsOf(edition).map(item => item.address),
  ...Object.keys(edition),
]

/** The address of the item that contains a path; without an item, the first key of the path. */
export const addressAt = (edition: Edition, path: Path): string =>
  itemsOf(edition).find(item => item.path[0] === path[0] && item.path[1] === path[1])?.address ?? String(path[0])
