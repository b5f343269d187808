import type { Edition, Figure, Tax } from './edition.ts'
import { nearest } from './nearest.ts'

/** The least and the most of an amount that a source gives as a range. */
export type Bounds = { readonly min: number; readonly max: number }

/** What a figure says in its own unit (yen, months, days, count): a number, or the range of an amount; null when unknown. */
export const valueIn = (figure: Figure | undefined): number | Bounds | null => {
  if (figure === undefined || figure === 'unknown') return null
  if ('yen' in figure) return figure.yen
  if ('months' in figure) return figure.months
  return 'days' in figure ? figure.days : figure.count
}

/** What a figure at an address of an edition says; null when it is unknown. */
export const valueAt = (edition: Edition, address: string): number | Bounds | null => {
  edition.noteUse?.(`figures.${address}`)
  return valueIn(edition.figures[address])
}

/** The number at an address of an edition; null when it is unknown or a range. */
export const figureAt = (edition: Edition, address: string): number | null => {
  const value = valueAt(edition, address)
  return typeof value === 'number' ? value : null
}

/** The least and the most that a figure may be; null when it is unknown. */
export const boundsAt = (edition: Edition, address: string): Bounds | null => {
  const value = valueAt(edition, address)
  return typeof value === 'number' ? { min: value, max: value } : value
}

/** The tax class of an amount in yen; null when it is unknown or not an amount. */
export const taxAt = (edition: Edition, address: string): Tax | null => {
  const figure = edition.figures[address]
  return figure !== undefined && figure !== 'unknown' && 'yen' in figure ? figure.tax : null
}

/** Figures that the program asks every edition for; one that an edition does not have is unknown. */
const askedFigures = ['uses-per-year', 'devices-per-person', 'unreturned', 'free-months-max']

/** Whether an address is one of a figure of an edition, known or unknown. */
export const isFigureOf = (edition: Edition, address: string): boolean =>
  Object.hasOwn(edition.figures, address) || askedFigures.includes(address)

/** The addresses of all figures of an edition, and of those that it may leave out. */
export const figuresOf = (edition: Edition): readonly string[] => [
  ...new Set([...Object.keys(edition.figures), ...askedFigures]),
]

/** The addresses of the monthly fees: one, or one for each course. */
export const monthlyFigures = (edition: Edition): readonly string[] =>
  Object.keys(edition.figures).filter(address => address === 'monthly' || address.startsWith('monthly.'))

/** The course labels of an edition: `418` of `monthly.418`. Empty when there is one monthly fee. */
export const coursesOf = (edition: Edition): readonly string[] =>
  Object.keys(edition.figures).flatMap(address => (address.startsWith('monthly.') ? [address.slice(8)] : []))

const planOf = (address: string): string => address.slice(0, address.indexOf('.') + 1)

/**
 * The address that was probably meant, or all addresses that begin with this one; null when none is near. When the plan
 * exists, only its own figures are compared.
 */
export const nearFigure = (address: string, known: readonly string[]): string | null => {
  const below = known.filter(other => other.startsWith(`${address}.`))
  if (below.length > 0) return below.join(', ')
  const ofPlan = known.filter(other => planOf(other) === planOf(address))
  return nearest(address, ofPlan.length > 0 ? ofPlan : known)
}
