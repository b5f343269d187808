import { describe, expect, test } from 'vitest'
import { reported } from './mikan.ts'

/* The words of a plan are for terms and choices that there are, and its official names are in a text. */

const head = 'page: https'
const withWord = (key: string) => reported([head, `words:\n  ‸${key}: { ja: 語, en: word }\n${head}`])
const withNames = (names: string) => reported([head, `official-names: [${names}]\n${head}`])

describe('a word of a plan', () => {
  test.each(['company', 'account', 'start', 'boughtFrom.official', 'event.screen-break', 'remedy.exchange'])(
    'may be for %s',
    key => {
      expect(withWord(key)).toEqual([])
    },
  )

  const terms = 'the terms are company, account, start; write a choice like boughtFrom.official'
  test.each([
    ['weather', terms],
    ['device', 'did you mean "device.new"?'],
    ['tier.light', terms],
    ['released.day', terms],
    ['companies', 'did you mean "company"?'],
    ['event.screen-brake', 'did you mean "event.screen-break"?'],
  ])('may not be for %s', (key, advice) => {
    expect(withWord(key)).toEqual([`‸ "${key}" is neither a term nor a choice of a fact (${advice})`])
  })
})

describe('an official name', () => {
  test.each([
    ['Japanese', '壊れていない'],
    ['English', 'The phone works'],
  ])('may be a part of a text in %s', (_, name) => {
    expect(withNames(name)).toEqual([])
  })

  test('that is in no text is refused, each at its place', () => {
    const report = '‸ no text of the edition holds "ぶどう" (delete it, or mend its spelling)'
    expect(withNames('‸ぶどう')).toEqual([report])
    expect(withNames('The phone works, ‸ぶどう')).toEqual([report])
  })
})
