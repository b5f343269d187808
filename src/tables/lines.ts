import type { Edition } from '../model/edition.ts'
import type { Parsed } from './yaml.ts'

const lists = [
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
] as const

const namesOf = (item: object, index: number): readonly string[] => {
  if ('id' in item) return [String(item.id)]
  return 'by' in item ? [String(index), String(item.by)] : [String(index)]
}

/** The line of each item of an edition, by section and id (or key, or place in the list, and for a link of the route its payer). */
export const linesOf = (edition: Edition, parsed: Parsed): Readonly<Record<string, number>> => {
  const keyed = (['figures', 'events'] as const).flatMap(section =>
    Object.keys(edition[section]).map(key => [`${section}.${key}`, parsed.keyPlaceOf([section, key]).line] as const),
  )
  const listed = lists.flatMap(section => {
    const items = edition[section]
    if (items === 'unknown') return []
    return items.flatMap((item, index) =>
      namesOf(item, index).map(name => [`${section}.${name}`, parsed.placeOf([section, index]).line] as const),
    )
  })
  return Object.fromEntries([...keyed, ...listed])
}
