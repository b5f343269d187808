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

/** What an edition says of its plan as a whole. */
const whole = ['order', 'name', 'for', 'page', 'desk'] as const

/** The line of each item of an edition, by section and id (or key, or place in the list where it has neither), and of each section by its name. */
export const linesOf = (edition: Edition, parsed: Parsed): Readonly<Record<string, number>> => {
  const keyed = (['figures', 'events'] as const).flatMap(section =>
    Object.keys(edition[section]).map(key => [`${section}.${key}`, parsed.keyPlaceOf([section, key]).line] as const),
  )
  const listed = lists.flatMap(section => {
    const items = edition[section]
    if (items === 'unknown') return []
    return items.map((item, index) => {
      const name = 'id' in item ? item.id : String(index)
      return [`${section}.${name}`, parsed.placeOf([section, index]).line] as const
    })
  })
  const single = [...whole, ...lists].map(key => [key, parsed.keyPlaceOf([key]).line] as const)
  return Object.fromEntries([...single, ...keyed, ...listed])
}
