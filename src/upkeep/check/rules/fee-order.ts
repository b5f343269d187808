import { figureAt } from '../../../model/figures.ts'
import { fill, grouped } from '../../../text/text.ts'
import { inEachEdition } from '../rule.ts'
import { findingTexts } from '../words.ts'

/** Fees whose earlier use costs more than the next one. */
export const feeOrder = inEachEdition(({ edition }) =>
  (edition.fees === 'unknown' ? [] : edition.fees).flatMap(({ price }) =>
    price.flatMap((first, index) => {
      const next = price[index + 1]
      const [firstYen, nextYen] = [figureAt(edition, first), next === undefined ? null : figureAt(edition, next)]
      if (next === undefined || firstYen === null || nextYen === null || firstYen <= nextYen) return []
      const values = { first, next, firstYen: grouped(firstYen), nextYen: grouped(nextYen) }
      return [{ path: ['figures', first, 'yen'], message: fill(findingTexts['fee-order'], values) }]
    }),
  ),
)
