import type { Certainty } from '../../model/edition.ts'
import type { Filed } from '../../model/tables.ts'
import type { Text } from '../../model/text.ts'
import { citations, figureDocument, placeOf, withFigures } from './document.ts'
import type { Ground } from './schema.ts'

/** The figures at the addresses, each once. */
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

type TableItem = {
  readonly id: string
  readonly says: Text
  readonly certainty?: Certainty | undefined
  readonly cite?: string | readonly string[] | undefined
}

/** An item of a section of the tables, like a step or a period. */
export const itemGround = (filed: Filed, section: string, { id, says, certainty, cite }: TableItem): Ground => ({
  plan: filed.edition.plan,
  rule: `${filed.edition.plan}.${id}`,
  text: withFigures(says, filed.edition),
  figure: null,
  certainty: certainty ?? 'stated',
  cites: citations(cite),
  at: placeOf(filed, `${section}.${id}`),
})
