import { nearFigure } from '../../../model/figures.ts'
import { messagesOf } from '../../../model/message.ts'
import { isUncertain, knownFigures } from '../expected.ts'
import type { Rule } from '../rule.ts'

const say = messagesOf({
  'unknown-figure': { ja: '{address} という数はありません', en: 'there is no figure {address}' },
  nearest: { ja: '{near} のことですか', en: 'did you mean {near}?' },
})

/** Expected figures that no edition has. */
export const unknownFigure: Rule = context => {
  const known = knownFigures(context)
  return context.expectations
    .filter(expectation => !known.includes(expectation.address) && !isUncertain(expectation, context))
    .map(({ address, file }) => {
      const near = nearFigure(address, known)
      return {
        file,
        path: [address],
        of: 'key',
        message: say('unknown-figure', { address }),
        ...(near !== null && { fix: say('nearest', { near }) }),
      }
    })
}
