import { taxTexts } from '../../../answers/shared/words.ts'
import type { Edition, Tax } from '../../../model/edition.ts'
import { type Bounds, boundsAt, isFigureOf, taxAt } from '../../../model/figures.ts'
import { type Message, messagesOf } from '../../../model/message.ts'
import { inForceFrom } from '../../../model/tables.ts'
import { amountIn } from '../../../model/tax.ts'
import type { Text } from '../../../model/text.ts'
import { grouped } from '../../../text/text.ts'
import { inExpectations } from '../example.ts'
import { isUncertain, knownFigures } from '../expected.ts'
import type { Context, Expectation, Find, Rule } from '../rule.ts'

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
    en: '{address} was expected to be {expected}, no tables are in force on the day asked about',
  },
})

const numberWords = (value: number | Bounds): string =>
  typeof value === 'number' ? grouped(value) : `${grouped(value.min)}–${grouped(value.max)}`

const withClass = (words: string, tax: Tax | null): Text =>
  tax === null
    ? { ja: words, en: words }
    : { ja: `${words}（${taxTexts[tax].ja}）`, en: `${words} (${taxTexts[tax].en})` }

/** What the tables say, in the tax class that is expected; an amount without this class in its own. */
const toldBy = (edition: Edition, figure: string, expected: Tax | null) => {
  const amount = expected === null ? null : amountIn(edition, figure, expected)
  const value = amount ?? boundsAt(edition, figure)
  if (value === null) return null
  const tax = amount ? expected : taxAt(edition, figure)
  return { value: value.min === value.max ? value.min : value, tax: expected === null ? null : tax }
}

/** Why an expectation does not hold on the day; null when it holds. An unknown figure equals no number. */
const wrongWith = ({ address, value, tax }: Expectation, { selected }: Context): Message | null => {
  const [plan, ...keys] = address.split('.')
  const figure = keys.join('.')
  const edition = selected.find(filed => filed.edition.plan === plan)?.edition
  const values = { address, expected: withClass(numberWords(value), tax) }
  if (!edition) return say('expected-unattested', values)
  if (!isFigureOf(edition, figure)) return say('expected-absent', { ...values, day: inForceFrom(edition) })
  const told = toldBy(edition, figure, tax)
  if (told === null) return say('expected-unknown', values)
  const got = withClass(numberWords(told.value), told.tax)
  return got.en === values.expected.en ? null : say('expectation', { ...values, got })
}

/** Expected numbers that differ from the editions in force on the day. */
const find: Find = context => {
  const known = knownFigures(context)
  return context.expectations.flatMap(expectation => {
    const message =
      known.includes(expectation.address) && !isUncertain(expectation, context) ? wrongWith(expectation, context) : null
    return message ? [{ file: expectation.file, path: [expectation.address], message }] : []
  })
}

export const expectation: Rule = {
  id: 'expectation',
  level: 'error',
  title: { ja: '期待した数と違う', en: 'not the number that was expected' },
  about: {
    ja: '--expect のファイルの数が、基準日に有効な版の数と違います。料金表で不明な数は、どの数とも等しくありません。',
    en: 'A number of the --expect file is not that of the edition in force on the day. What the tables call unknown equals no number.',
  },
  fix: {
    ja: '料金が変わったなら期待するファイルと記事を直し、料金表が違っていればそちらを直します',
    en: 'where the fee changed, correct the file and what relies on it; where the tables are wrong, correct them',
  },
  example: inExpectations('phone.monthly: 500\nphone.exchange.1: 900\nphone.free-months-max: 2\n'),
  find,
}
