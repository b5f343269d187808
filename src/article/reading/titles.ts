import type { Tax } from '../../model/edition.ts'
import { onlyTax } from '../tax-words.ts'
import type { Prose } from './prose.ts'

type Titled = { readonly from: number; readonly to: number; readonly tax: Tax }

const titledIn = ({ text, blocks, at }: Prose): readonly Titled[] =>
  blocks.flatMap(block =>
    block.kind !== 'row'
      ? []
      : block.cells.flatMap(({ start, end, sides, heads }) => {
          const titles = [...sides.toReversed(), ...heads.toReversed(), ...block.titles.toReversed()]
          const tax = titles.map(title => onlyTax(text.slice(title.start, title.end))).find(found => found !== null)
          return tax === undefined ? [] : [{ from: at(start), to: at(end), tax: tax! }]
        }),
  )

/** The tax class that the heads of its column, the titles of its row or the caption give an offset of the source. */
export const taxTitledIn = (prose: Prose): ((offset: number) => Tax | null) => {
  const titled = titledIn(prose)
  return offset => titled.find(({ from, to }) => from <= offset && offset <= to)?.tax ?? null
}
