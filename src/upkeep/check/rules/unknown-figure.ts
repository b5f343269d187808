import { nearFigure } from '../../../model/figures.ts'
import { messagesOf } from '../../../model/message.ts'
import { inExpectations } from '../example.ts'
import { isUncertain, knownFigures } from '../expected.ts'
import type { Find, Rule } from '../rule.ts'

const say = messagesOf({
  'unknown-figure': { ja: '{address} という数はありません', en: 'there is no figure {address}' },
  nearest: { ja: '{near} のことですか', en: 'did you mean {near}?' },
})

/** Expected figures that no edition has. */
const find: Find = context => {
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

export const unknownFigure: Rule = {
  id: 'unknown-figure',
  level: 'error',
  title: { ja: 'ない番地を期待している', en: 'an expected figure that is not there' },
  about: {
    ja: '--expect のファイルの番地は、どの版にもありません。',
    en: 'No edition has a figure at this address of the --expect file.',
  },
  fix: {
    ja: '番地を直します（例: PLAN.monthly、PLAN.exchange.1）',
    en: 'mend the address, like PLAN.monthly or PLAN.exchange.1',
  },
  example: inExpectations('phone.monthly: 500\nphone.exchang.1: 1000\n'),
  find,
}
