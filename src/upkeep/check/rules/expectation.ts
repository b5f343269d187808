import { type Bounds, isFigureOf, valueAt } from '../../../model/figures.ts'
import { type Message, messagesOf } from '../../../model/message.ts'
import { inForceFrom } from '../../../model/tables.ts'
import { grouped } from '../../../text/text.ts'
import { isUncertain, knownFigures } from '../expected.ts'
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

const amountWords = (value: number | Bounds): string =>
  typeof value === 'number' ? grouped(value) : `${grouped(value.min)}–${grouped(value.max)}`

/** Why an expectation does not hold on the day; null when it holds. An unknown figure equals no number. */
const wrongWith = ({ address, value }: Expectation, { selected }: Context): Message | null => {
  const [plan, ...keys] = address.split('.')
  const figure = keys.join('.')
  const edition = selected.find(filed => filed.edition.plan === plan)?.edition
  const values = { address, expected: amountWords(value) }
  if (!edition) return say('expected-unattested', values)
  if (!isFigureOf(edition, figure)) return say('expected-absent', { ...values, day: inForceFrom(edition) })
  const got = valueAt(edition, figure)
  if (got === null) return say('expected-unknown', values)
  return amountWords(got) === values.expected ? null : say('expectation', { ...values, got: amountWords(got) })
}

/** Expected numbers that differ from the editions in force on the day. */
export const expectation: Rule = context => {
  const known = knownFigures(context)
  return context.expectations.flatMap(expectation => {
    const message =
      known.includes(expectation.address) && !isUncertain(expectation, context) ? wrongWith(expectation, context) : null
    return message ? [{ file: expectation.file, path: [expectation.address], message }] : []
  })
}
