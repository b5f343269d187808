import { boundsAt } from '../../../model/figures.ts'
import { messagesOf } from '../../../model/message.ts'
import { listed } from '../../../model/sections.ts'
import { grouped } from '../../../text/text.ts'
import { inEachEdition } from '../rule.ts'

const say = messagesOf({
  'fee-order': {
    ja: '{first} は{firstYen}円で、次の {next} の{nextYen}円より高くなっています',
    en: '{first} is ¥{firstYen}, more than the next one, {next}, at ¥{nextYen}',
  },
})

/** Fees with a use that costs more than the next use. */
export const feeOrder = inEachEdition(({ edition }) =>
  listed(edition, 'fees').flatMap(({ price }) =>
    price.flatMap((first, index) => {
      const next = price[index + 1]
      const [firstYen, nextYen] = [boundsAt(edition, first), next === undefined ? null : boundsAt(edition, next)]
      if (next === undefined || firstYen === null || nextYen === null || firstYen.min <= nextYen.max) return []
      const values = { first, next, firstYen: grouped(firstYen.min), nextYen: grouped(nextYen.max) }
      return [{ path: ['figures', first, 'yen'], message: say('fee-order', values) }]
    }),
  ),
)
