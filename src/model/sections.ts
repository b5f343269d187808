import type { Cited, Edition } from './edition.ts'

/** The names of the lists that every edition has. */
type Section = {
  [Name in keyof Edition]-?: undefined extends Edition[Name]
    ? never
    : Exclude<Edition[Name], 'unknown'> extends readonly unknown[]
      ? Name
      : never
}[keyof Edition]

/** The sections of an edition whose items have names as keys. */
export const mapSections = ['figures', 'events'] as const

/** The sections of an edition that are lists of items with citations. */
export const listSections = [
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

/** One item of a section of an edition that is a list. */
export type ItemOf<Name extends Section> = Exclude<Edition[Name], 'unknown'>[number]

/** The items of a section; empty when the edition says that the section is unknown. */
export const listed = <Name extends Section>(
  edition: Readonly<Pick<Edition, Name>>,
  section: Name,
): readonly ItemOf<Name>[] => {
  const items: Edition[Name] = edition[section]
  return items === 'unknown' ? [] : (items as readonly ItemOf<Name>[])
}

/** Whether a section is unknown: no source mentions it. An empty list means that there is nothing. */
export const isSilent = <Name extends keyof Edition>(edition: Readonly<Pick<Edition, Name>>, section: Name): boolean =>
  edition[section] === 'unknown'

/** Whether an item is the link of the plan itself in a route: the events say whether the plan pays. */
const isPlanLink = ({ by, id }: Cited): boolean => by === 'plan' && id === undefined

/**
 * Whether an item says that no source mentions it, or is the link of the plan itself, which says nothing: then it needs
 * no citation, and the default is not for it.
 */
export const isSilence = (item: Cited): boolean =>
  item.when === 'unknown' || item.covered === 'unknown' || item.advice === true || isPlanLink(item)

/** Whether a row of the fees is one price for every claim: a single price whose address does not say that it is the first. */
export const isFlat = ({ price: [address = '', ...others] }: ItemOf<'fees'>): boolean =>
  others.length === 0 && !address.endsWith('.1')

/** The open clause that says whether a row of the fees has a cap; undefined where the sources settle it. */
export const openExcess = ({ excess }: ItemOf<'fees'>): string | undefined =>
  excess && 'open' in excess ? excess.open : undefined

/** Whether claims of a year share the cap of a fee, by one of its readings at least. */
export const isYearly = ({ excess }: ItemOf<'fees'>): boolean => {
  if (excess === undefined) return false
  const readings = 'open' in excess ? Object.values(excess.readings) : [excess]
  return readings.some(one => one !== 'no' && one.per === 'counted-year')
}
