import { boundsAt } from '../../../model/figures.ts'
import { messagesOf } from '../../../model/message.ts'
import { listed } from '../../../model/sections.ts'
import { grouped } from '../../../text/text.ts'
import { inEdition } from '../example.ts'
import { inEachEdition, type Rule } from '../rule.ts'

const say = messagesOf({
  'fee-order': {
    ja: '{first} は{firstYen}円で、次の {next} の{nextYen}円より高くなっています',
    en: '{first} is ¥{firstYen}, more than the next one, {next}, at ¥{nextYen}',
  },
})

/** Fees with a use that costs more than the next use. */
const find = inEachEdition(({ edition }) =>
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

export const feeOrder: Rule = {
  id: 'fee-order',
  level: 'error',
  title: { ja: '一回目が二回目より高い', en: 'the first use costs more than the next' },
  about: {
    ja: '使うたびの料金は、あとの回ほど高いのがふつうです。一回目のほうが高いのは、たいてい取り違えです。',
    en: 'The fee of a later use is usually the higher one; a first that is dearer has mostly been swapped with it.',
  },
  fix: {
    ja: '出典と比べます。本当にそうなら waivers に理由を書きます',
    en: 'compare with the source; if it really says so, waive it with that reason',
  },
  example: inEdition(['  exchange.1:\n    yen: 1000', '  exchange.1:\n    yen: 3000']),
  find,
}
