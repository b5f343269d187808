import { nearFigure } from '../../../model/figures.ts'
import { fill } from '../../../text/text.ts'
import { isUncertain, knownFigures } from '../expected.ts'
import type { Rule } from '../rule.ts'
import { findingTexts, fixTexts } from '../words.ts'

/** Expected addresses that no edition has. */
export const unknownFigure: Rule = context => {
  const known = knownFigures(context)
  return context.expectations
    .filter(one => !known.includes(one.address) && !isUncertain(one, context))
    .map(({ address, file }) => {
      const near = nearFigure(address, known)
      return {
        file,
        path: [address],
        of: 'key',
        message: fill(findingTexts['unknown-figure'], { address }),
        ...(near !== null && { fix: fill(fixTexts.nearest, { near }) }),
      }
    })
}
