import type { Edition, Figure, Tax } from './edition.ts'

/** The number of a figure in its own unit (yen, months, days, count); null when the tables say `unknown`. */
export const numberOf = (figure: Figure | undefined): number | null => {
  if (figure === undefined || figure === 'unknown') return null
  if ('yen' in figure) return figure.yen
  if ('months' in figure) return figure.months
  return 'days' in figure ? figure.days : figure.count
}

/** The number at an address of an edition, or null when it is unknown there. */
export const figureAt = (edition: Edition, address: string): number | null => numberOf(edition.figures[address])

/** The tax class of an amount, or null for what is no amount or unknown. */
export const taxAt = (edition: Edition, address: string): Tax | null => {
  const figure = edition.figures[address]
  return figure !== undefined && figure !== 'unknown' && 'yen' in figure ? figure.tax : null
}

/** The course labels of an edition: `418` of `monthly.418`. None where there is a single monthly fee. */
export const coursesOf = (edition: Edition): readonly string[] =>
  Object.keys(edition.figures).flatMap(address => (address.startsWith('monthly.') ? [address.slice(8)] : []))
