import type { Certainty, Text } from '../../model/edition.ts'
import type { Filed } from '../../model/tables.ts'
import { citations, type FigureDocument, figureDocument, placeOf, withFigures } from './document.ts'

/** A figure or an item of the tables on which an answer rests, with its citations and its place in the tables. */
export type Ground = {
  readonly plan: string
  /** Its address, with its plan. */
  readonly rule: string
  /** Its words, or the figure that it is; the other is null. */
  readonly text: Text | null
  readonly figure: Pick<FigureDocument, 'value' | 'unit' | 'tax'> | null
  readonly certainty: Certainty
  readonly cites: readonly string[]
  readonly at: string
}

/** What `why` adds to answers that are made from figures and items rather than decided by clauses. */
export type Grounded = { readonly grounds?: readonly Ground[] }

/** The figures at some addresses, each once. */
export const figureGrounds = (filed: Filed, addresses: readonly string[]): readonly Ground[] =>
  [...new Set(addresses)].map(address => {
    const { id, value, unit, tax, certainty } = figureDocument(filed.edition, address)
    const figure = filed.edition.figures[address]
    return {
      plan: filed.edition.plan,
      rule: id,
      text: null,
      figure: { value, unit, tax },
      certainty,
      cites: figure === undefined || figure === 'unknown' ? [] : citations(figure.cite),
      at: placeOf(filed, `figures.${address}`),
    }
  })

type Item = {
  readonly id: string
  readonly says: Text
  readonly certainty?: Certainty | undefined
  readonly cite?: string | readonly string[] | undefined
}

/** An item of a section of the tables, like a step or a period. */
export const itemGround = (filed: Filed, section: string, { id, says, certainty, cite }: Item): Ground => ({
  plan: filed.edition.plan,
  rule: `${filed.edition.plan}.${id}`,
  text: withFigures(says, filed.edition),
  figure: null,
  certainty: certainty ?? 'stated',
  cites: citations(cite),
  at: placeOf(filed, `${section}.${id}`),
})
