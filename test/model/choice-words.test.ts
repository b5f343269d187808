import { describe, expect, test } from 'vitest'
import {
  choiceNamed,
  choicesMeant,
  choicesOfFacts,
  comparable,
  isUnknown,
  wordsOfChoices,
} from '../../src/model/choice-words.ts'

const facts = Object.entries(choicesOfFacts)

describe.each(facts)('the choices of %s', (_, choices) => {
  const words = wordsOfChoices(choices)

  test('are named by their id in any case, by their labels and by their synonyms', () => {
    for (const [word, choice] of words)
      for (const written of [word, word.toUpperCase(), ` ${word} `, word.replaceAll('-', ' ')])
        expect([written, choiceNamed(written, choices)]).toEqual([written, choice])
  })

  test('share no word', () => {
    const owners = new Map<string, string>()
    for (const [word, choice] of words) {
      const owner = owners.get(comparable(word)) ?? choice
      expect([word, owner]).toEqual([word, choice])
      owners.set(comparable(word), choice)
    }
  })

  test('have no word that says that the fact is not known', () => {
    expect(words.filter(([word]) => isUnknown(word))).toEqual([])
  })
})

test.each([
  ['os', 'iPhone 13', 'ios'],
  ['os', 'iPhone13 Pro Max', 'ios'],
  ['os', 'iPhone SE（第3世代）', 'ios'],
  ['os', 'アイホン', 'ios'],
  ['os', 'Xperia', 'android'],
  ['device', '中古スマホ', 'used'],
  ['device', '新品スマホ', 'new'],
  ['event', '画面バキバキ', 'screen-break'],
  ['event', '水ポチャ', 'water-damage'],
  ['event', 'バッテリーの減りが早い', 'battery'],
  ['event', '電車に忘れた', 'loss'],
  ['boughtFrom', 'メルカリ', 'other'],
  ['boughtFrom', 'ドンキ', 'retailer'],
  ['carrier', 'キャリアフリー', 'sim-free'],
  ['intact', '割れてる', 'no'],
  ['line', '番号そのまま', 'mnp'],
  ['contract', 'SIMとスマホ', 'sim-and-device'],
] as const)('%s can be told as %s', (fact, word, choice) => {
  expect(choiceNamed(word, choicesOfFacts[fact])).toBe(choice)
})

test.each([
  ['公式', ['official', 'maker']],
  ['ネット', ['official', 'maker', 'other']],
])('a phone bought from %s is refused with the places that it can be', (word, places) => {
  expect(choiceNamed(word, choicesOfFacts.boughtFrom)).toBeUndefined()
  expect(choicesMeant(word, 'boughtFrom', choicesOfFacts.boughtFrom)).toEqual(places)
})

test.each([
  ['ワイモバイル', ['softbank', 'other']],
  ['Y!mobile', ['softbank', 'other']],
  ['ｐｏｖｏ', ['au', 'other']],
  ['ahamo', ['docomo', 'other']],
])('a phone of %s is refused with the carriers that it can be', (word, carriers) => {
  expect(choiceNamed(word, choicesOfFacts.carrier)).toBeUndefined()
  expect(choicesMeant(word, 'carrier', choicesOfFacts.carrier)).toEqual(carriers)
})

test('none and some are no values of the fact whether a phone is intact', () => {
  for (const word of ['ある', 'ない', 'なし']) expect(choiceNamed(word, choicesOfFacts.intact)).toBeUndefined()
})

test('no word of several meanings is a synonym', () => {
  const sure = (fact: keyof typeof choicesOfFacts, word: string) => choiceNamed(word, choicesOfFacts[fact])
  for (const word of ['電源が入らない', '落として割れた', 'バキバキ', '故障した'])
    expect(sure('event', word)).toBeUndefined()
})

test.each(['drop', 'Drop', '落とした', '破損', 'broken', '壊れた', '故障'])(
  '%s has no sure meaning: it names no event, and several that it can be',
  word => {
    expect(choiceNamed(word, choicesOfFacts.event)).toBeUndefined()
    const meant = choicesMeant(word, 'event', choicesOfFacts.event)
    expect(meant.length).toBeGreaterThan(1)
    expect(meant.length).toBeLessThan(Object.keys(choicesOfFacts.event).length)
    for (const choice of meant) expect(choicesOfFacts.event).toHaveProperty([choice])
  },
)

test.each(['', 'usd', '中', 'constructor', '__proto__', 'us\u2028ed', 'us\ned', '新品中古'])(
  '%j names no choice',
  word => {
    expect(choiceNamed(word, choicesOfFacts.device)).toBeUndefined()
  },
)

test.each(['unknown', 'UNKNOWN', '不明', 'わからない', "don't know", 'I don’t know', null, undefined])(
  '%j says that a fact is not known',
  word => expect(isUnknown(word)).toBe(true),
)

test.each(['', 'no', 0, false, 'unknown to me'])('%j does not', word => expect(isUnknown(word)).toBe(false))
