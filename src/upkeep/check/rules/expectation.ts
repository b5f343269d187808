import { figureAt } from '../../../model/figures.ts'
import { type Message, messagesOf } from '../../../model/message.ts'
import { grouped } from '../../../text/text.ts'
import { dayOf, expectedAt, isUncertain, knownFigures } from '../expected.ts'
import type { Context, Expectation, Rule } from '../rule.ts'

const say = messagesOf({
  expectation: {
    ja: '{address} は{expected}のはずですが、料金表では{got}です',
    en: '{address} was expected to be {expected}, the tables say {got}',
  },
  'expected-unknown': {
    ja: '{address} は{expected}のはずですが、料金表では不明です',
    en: '{address} was expected to be {expected}, the tables call it unknown',
  },
  'expected-absent': {
    ja: '{address} は{expected}のはずですが、{day}の版にはありません',
    en: '{address} was expected to be {expected}, the edition of {day} does not name it',
  },
  'expected-unattested': {
    ja: '{address} は{expected}のはずですが、基準日に有効な版がありません',
    en: '{address} was expected to be {expected}, no edition attests the day asked about',
  },
})

/** Why an expectation does not hold on the day; null when it does. An unknown figure equals no number. */
const wrongWith = (expectation: Expectation, context: Context): Message | null => {
  const { filed, address } = expectedAt(expectation, context)
  const values = { address: expectation.address, expected: grouped(expectation.value) }
  if (!filed) return say('expected-unattested', values)
  if (!Object.hasOwn(filed.edition.figures, address)) return say('expected-absent', { ...values, day: dayOf(filed) })
  const got = figureAt(filed.edition, address)
  if (got === null) return say('expected-unknown', values)
  return got === expectation.value ? null : say('expectation', { ...values, got: grouped(got) })
}

/** Expected numbers that are not those of the editions in force on the day. */
export const expectation: Rule = context => {
  const known = knownFigures(context)
  return context.expectations.flatMap(expectation => {
    const message =
      known.includes(expectation.address) && !isUncertain(expectation, context) ? wrongWith(expectation, context) : null
    return message ? [{ file: expectation.file, path: [expectation.address], message }] : []
  })
}
