import type { Cited, Edition, Figure } from '../model/edition.ts'
import { isSilence, isSilent, listed, listSections, mapSections } from '../model/sections.ts'
import type { Mistake } from './mistake.ts'
import { say } from './words.ts'

/*
 * The default citations of `cites`: an item without `cite` has the citation of its section. An item that says that no
 * source mentions it has none.
 */

type Section = (typeof mapSections)[number] | (typeof listSections)[number]

/** An item with the citation that results; an empty list of sources is no citation. */
const withDefault = <Item extends Figure | Cited>(item: Item, cite: Cited['cite']): Item => {
  if (item === 'unknown' || isSilence(item)) return item
  const { cite: own = cite, ...rest }: Cited = item
  return (own === undefined || own.length === 0 ? rest : { ...rest, cite: own }) as Item
}

/** The same edition in which every figure and clause has its own citation, and without the defaults. */
export const withCites = ({ cites = {}, ...edition }: Edition): Edition => {
  const cited: Record<string, unknown> = { ...edition }
  for (const section of mapSections) {
    const items = Object.entries<Figure | Cited>(edition[section])
    cited[section] = Object.fromEntries(items.map(([key, item]) => [key, withDefault(item, cites[section])]))
  }
  for (const section of listSections)
    if (!isSilent(edition, section))
      cited[section] = listed(edition, section).map(item => withDefault(item as Cited, cites[section]))
  return cited as Edition
}

const itemsIn = (edition: Edition, section: Section): readonly Cited[] =>
  section === 'figures' || section === 'events'
    ? Object.values<Figure | Cited>(edition[section]).filter(item => item !== 'unknown')
    : listed(edition, section)

const idleDefault = (edition: Edition, section: Section): Mistake[] => {
  if (edition.cites?.[section] === undefined) return []
  const isTaken = itemsIn(edition, section).some(item => item.cite === undefined && !isSilence(item))
  if (isTaken) return []
  return [
    { path: ['cites', section], of: 'key', cause: say('idle-default', { section }), advice: say('delete-default') },
  ]
}

const idleEmpty = (edition: Edition, section: 'open' | 'route' | 'fees'): Mistake[] =>
  edition.cites?.[section] !== undefined
    ? []
    : listed(edition, section).flatMap(({ cite }, index): Mistake[] =>
        cite?.length === 0
          ? [{ path: [section, index, 'cite'], cause: say('idle-no-cite', { section }), advice: say('delete-cite') }]
          : [],
      )

/** Default citations that no item takes, and empty citations where there is no default to leave out. */
export const idleCites = (edition: Edition): Mistake[] => [
  ...[...mapSections, ...listSections].flatMap(section => idleDefault(edition, section)),
  ...(['open', 'route', 'fees'] as const).flatMap(section => idleEmpty(edition, section)),
]
