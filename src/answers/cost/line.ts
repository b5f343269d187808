import type { Line } from '../../claims/lines.ts'
import type { Certainty, Edition, Tax } from '../../model/edition.ts'
import type { Range } from '../../model/money.ts'
import { figureDocument } from '../shared/document.ts'

/** One line of a bill without its words: quantity × unit = amount, in yen. */
export type LineFigures = {
  readonly item: Line['item']
  /** The address of the figure, with its plan. */
  readonly rule: string
  readonly quantity: Range
  readonly unit: Range
  readonly amount: Range
  /** The tax class; null where the amount itself is not known, or where it may be of one class or another. */
  readonly tax: Tax | null
  /** The classes of which it may be, where it may be of several. */
  readonly taxes?: readonly Tax[]
  readonly date: string | null
  readonly certainty: Certainty
  readonly sources: readonly string[]
}

const certainties: readonly Certainty[] = ['unknown', 'implied', 'hedged', 'stated']

/** The figures of a line, with the least certainty and all sources of the addresses they come from. */
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
    certainty: certainties.find(certainty => certain.has(certainty)) ?? 'unknown',
    sources: [...new Set(figures.flatMap(figure => figure.sources))],
  }
}
