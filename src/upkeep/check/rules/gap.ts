import { completionsOf } from '../../../engine/completions.ts'
import { truth } from '../../../engine/condition.ts'
import { factsOf } from '../../../engine/reads.ts'
import { settle } from '../../../engine/settle.ts'
import { type Possible, possibleOf, type Situation } from '../../../engine/situation.ts'
import { leavesOf } from '../../../model/condition.ts'
import type { Condition, Edition } from '../../../model/edition.ts'
import { type FactName, factNames } from '../../../model/facts.ts'
import { figureAt } from '../../../model/figures.ts'
import { messagesOf } from '../../../model/message.ts'
import { isFlat, isSilent, listed } from '../../../model/sections.ts'
import { nothingKnown } from '../conditions.ts'
import { inEdition } from '../example.ts'
import { type FoundHere, inEachEdition, type Rule } from '../rule.ts'

const say = messagesOf({
  'no-remedy': {
    ja: '当たる行がない場合があります（例: {situation}）',
    en: 'there is a situation in which no row applies, like {situation}',
  },
  'no-fee': {
    ja: '{remedy} を行うのに、その料金の行がありません',
    en: '{remedy} is given, but no row says what it costs',
  },
  'no-price': {
    ja: '年{uses}回使えるのに、料金は{prices}回分しかありません',
    en: '{uses} uses a year are allowed, but the list of prices has only {prices}',
  },
  'name-prices': {
    ja: '[exchange.1, exchange.2] のように、使える回数だけ番地を並べます。毎回同じなら [exchange] のように番号のない番地を一つ書きます',
    en: 'name a figure for each use, like [exchange.1, exchange.2], or one without a number, like [exchange], where all cost the same',
  },
})

const valueWords = (value: Possible): string => {
  if (typeof value !== 'object') return String(value)
  if ('from' in value) return value.from!
  return String('atLeast' in value ? value.atLeast : value[0])
}

const situationWords = (facts: readonly FactName[], situation: Situation): string =>
  facts.map(fact => `${fact}: ${valueWords(possibleOf(situation, fact))}`).join(', ')

/**
 * A situation of a user who can join in which no row applies under any reading; null where there is none or where there
 * are too many combinations of facts to try.
 */
const situationWithoutRow = (rows: readonly Condition[], edition: Edition): string | null => {
  const facts = factNames.filter(name => rows.some(row => factsOf(row, edition).includes(name)))
  const conditions = [...rows, ...edition.join.map(clause => clause.when)]
  const found = (completionsOf(facts, conditions.flatMap(leavesOf), nothingKnown(edition)) ?? []).find(
    situation => rows.every(row => truth(row, situation) === 'no') && settle(edition.join, situation).verdict !== 'no',
  )
  return found ? situationWords(facts, found) : null
}

/** A situation for which no row of the remedies says what is done. */
const withoutRemedy = (edition: Edition): readonly FoundHere[] => {
  const rows = listed(edition, 'remedies').map(({ when }) => when)
  const situation = isSilent(edition, 'remedies') ? null : situationWithoutRow(rows, edition)
  return situation === null ? [] : [{ path: ['remedies'], of: 'key', message: say('no-remedy', { situation }) }]
}

/** Remedies that a row gives and that have no fee. */
const unpriced = (edition: Edition): readonly FoundHere[] => {
  if (isSilent(edition, 'fees')) return []
  const priced = listed(edition, 'fees').map(fee => fee.for)
  const given = [...new Set(listed(edition, 'remedies').flatMap(row => row.gives))]
  return given
    .filter(remedy => !priced.includes(remedy))
    .map(remedy => ({ path: ['fees'], of: 'key', message: say('no-fee', { remedy }) }))
}

/** Fees with fewer prices than uses in a year. */
const tooFewPrices = (edition: Edition): readonly FoundHere[] =>
  listed(edition, 'fees').flatMap((fee, index) => {
    const allowed = listed(edition, 'limits')
      .filter(limit => limit.counts.includes(fee.for))
      .map(limit => figureAt(edition, limit.atMost))
    const uses = Math.max(0, ...allowed.map(count => count ?? 0))
    const prices = fee.price.length
    if (uses <= prices || isFlat(fee)) return []
    const message = say('no-price', { uses: String(uses), prices: String(prices) })
    return [{ path: ['fees', index, 'price'], message, fix: say('name-prices') }]
  })

/** Situations for which an edition has neither a row nor `unknown`. */
const find = inEachEdition(({ edition }) => [...withoutRemedy(edition), ...unpriced(edition), ...tooFewPrices(edition)])

export const gap: Rule = {
  id: 'gap',
  level: 'error',
  title: { ja: 'どの条項にも当たらない場合がある', en: 'a situation that no clause settles' },
  about: {
    ja: '加入できるのに、修理か交換か、いくらかが、どの行にも書かれていない場合が残っています。',
    en: 'Somebody can join, and yet no row says what is done about a claim, or what it costs.',
  },
  fix: {
    ja: '足りない行を加えます。出典が語らないなら unknown と書きます',
    en: 'add the missing row, or say unknown where no source speaks of it',
  },
  example: inEdition(['when: { os: { not: ios } }', 'when: { os: android }']),
  find,
}
