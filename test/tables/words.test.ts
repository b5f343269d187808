import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultTexts, reasonTexts } from '../../src/model/fault-words.ts'
import { wordsOf } from '../../src/model/message.ts'
import { readerTexts, say } from '../../src/tables/words.ts'

const src = join(import.meta.dirname, '../../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('words.ts'))
  .map(name => readFileSync(join(src, name), 'utf8'))
  .join('\n')

/** Codes that the program puts together, from the unit or the form of a value. */
const composed = /^expected-(yen|whole-number|months|days)(-from-0)?$|^expected-unknown-or-/

test('every code of the readers and every fault is used', () => {
  const codes = [...Object.keys(readerTexts), ...Object.keys(faultTexts)].filter(code => !composed.test(code))
  expect(codes.filter(code => !sources.includes(`'${code}'`))).toEqual([])
})

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()

test('every text of the readers is in both languages and names the same parameters in both', () => {
  for (const { ja, en } of Object.values(readerTexts).filter(text => text.en !== '{complaint}')) {
    expect(ja).toMatch(japanese)
    expect(en).toMatch(/[a-z]{2}/)
    expect(en).not.toMatch(japanese)
    expect(names(ja)).toEqual(names(en))
  }
})

test('every fault and every reason of the system is in both languages', () => {
  for (const { message, hint } of [...Object.values(faultTexts), ...Object.values(reasonTexts)])
    for (const { ja, en } of [message, hint ?? message]) {
      expect(ja).toMatch(japanese)
      expect(en).not.toMatch(japanese)
    }
})

test.each([
  [
    say('got', { expected: say('expected-yen-from-0'), value: '"5,500"' }),
    'expected whole yen, 0 or more, got "5,500"',
    '0以上の整数の円が要ります。書かれているのは "5,500" です',
  ],
  [
    say('got', {
      expected: say('expected-one-of', { words: 'repair, exchange' }),
      value: say('map', { keys: 'a, b' }),
    }),
    'expected repair, exchange, got a map of a, b',
    'repair, exchangeが要ります。書かれているのは a, b のまとまり です',
  ],
  [
    say('wrong-unit', {
      address: '"months"',
      unit: 'months',
      wanted: say('either', { first: 'yen', second: 'count' }),
    }),
    '"months" is given as months, not as yen or count',
    '"months" の単位は months で、yen か count ではありません',
  ],
  [
    say('unreadable', { complaint: 'Missing , or : between flow map items' }),
    'Missing , or : between flow map items',
    'YAMLとして読めません（Missing , or : between flow map items）',
  ],
])('a message is worded with what is nested in it', (message, en, ja) => {
  expect(wordsOf(message)).toEqual({ ja, en })
})

test('braces in a value are not filled in', () => {
  expect(wordsOf(say('no-step', { id: '{id}' })).en).toBe('there is no step {id}')
})
