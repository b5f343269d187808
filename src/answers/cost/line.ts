import type { Line } from '../../claims/lines.ts'
import type { Certainty, Edition } from '../../model/edition.ts'
import { figureDocument } from '../shared/document.ts'
import type { LineDocument } from './schema.ts'

/** A line of a bill without its text: quantity × unit = amount, in yen. */
export type LineFigures = Omit<LineDocument, 'text'>

const certainties: readonly Certainty[] = ['unknown', 'implied', 'hedged', 'stated']

/**
 * A line of a bill without its text; it has the lowest certainty and all sources of its figures. Unknown where no source
 * bounds its unit: one of its ways has no price, or the price is beyond the last that is stated.
 */
export const lineFigures = (line: Line, edition: Edition): LineFigures => {
  const figures = line.addresses.map(address => figureDocument(edition, address))
  const certain = new Set(figures.map(figure => figure.certainty))
  return {
    item: line.item,
    rule: `${edition.plan}.${line.addresses.length === 1 && !line.varies ? line.addresses[0] : line.item}`,
    quantity: line.quantity,
    unit: line.unit,
    amount: line.amount,
    tax: line.tax,
    ...(line.taxes.length > 0 && { taxes: line.taxes }),
    date: line.dates.length === 1 ? line.dates[0]! : null,
    certainty: line.unit.max === null ? 'unknown' : certainties.find(certainty => certain.has(certainty))!,
    sources: [...new Set(figures.flatMap(figure => figure.sources))],
  }
}
