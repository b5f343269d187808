import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/tables/yaml.ts'
import { atMark } from './mikan.ts'

/* Valid YAML that is probably a mistake is refused, with its place and what to write. */

const refused = (text: string): readonly string[] =>
  atMark(text, plain => {
    const parsed = parseYaml(Buffer.from(plain), 'f.yaml')
    return 'problems' in parsed ? parsed.problems : []
  })

const quoteComma = 'in { } a comma ends the value: put the text in quotes, or write the number without a comma'
const quoteBraces = 'put the whole text in quotes, "…": without them { } is read as a map'

test.each([
  [
    'a text with a figure in braces that is not in quotes',
    'a: ‸{return-days}',
    [expect.stringContaining('is not in quotes')],
  ],
  ['a key alone in braces', 'a: { ‸b }', [`‸ a text that holds {b} is not in quotes (${quoteBraces})`]],
  ['a key without a value beside another', 'a: { b: 1, ‸c }', [`‸ c has no value (${quoteComma})`]],
  ['a value left out', 'a: 1\n‸b:\n', ['‸ b has no value (write a value or null)']],
  ['an item left out', '- a\n‸-\n- b', [expect.stringContaining('this item is empty')]],
  ['a key left out', '{ ‸: 1 }', ['‸ a key is missing before the colon (write key: value)']],
  ['a list for a key', '{ ‸[a]: 1 }', ['‸ a map or list cannot be a key (write key: value)']],
  ['a merge key', '‸<<: { a: 1 }', ['‸ merge keys (<<) are not supported (write the value out in each place)']],
  ['a number for a key', '‸5: a', ['‸ the key 5 is not text (put it in quotes)']],
  ['true for a key', '‸true: a', ['‸ the key true is not text (put it in quotes)']],
  ['a key twice', 'a: 1\nb: 2\n‸a: 3', ['‸ this key is already used in line 1 (delete one of the two)']],
  [
    'a key three times',
    'b: 1\na: 1\na: 2\na: 3',
    [3, 4].map(line => `${line}:1 this key is already used in line 2 (delete one of the two)`),
  ],
  ['a number with a leading zero', 'a: ‸0550', ['‸ expected a plain number, got "0550" (write 550)']],
  ['a fraction without a zero', '- ‸.5', ['‸ expected a plain number, got ".5" (write 0.5)']],
  ['a number that ends with a point', '- ‸5.', ['‸ expected a plain number, got "5." (write 5)']],
  ['a negative zero', '- ‸-0', ['‸ expected a plain number, got "-0" (write 0)']],
  [
    'a number with too many digits',
    '- ‸9007199254740993',
    ['‸ expected a plain number, got "9007199254740993" (write digits only, or put it in quotes if it is text)'],
  ],
  [
    'a number too large for digits',
    '- ‸1e22',
    ['‸ expected a plain number, got "1e22" (write digits only, or put it in quotes if it is text)'],
  ],
  ['a hidden character in a text', '- "a\\u0007"', ['1:3 the character U+0007 is not allowed (delete it)']],
  ['a hidden character in a key', '‸"a\\u0007": 1', ['‸ the character U+0007 is not allowed (delete it)']],
])('%s is refused', (_, text, reports) => {
  expect(refused(text)).toEqual(reports)
})

test.each([
  '- 0',
  '- -5',
  '- 5.50',
  '- 9007199254740991',
  '- -9007199254740991',
  '- null',
  '- true',
  '- ""',
  '- a\n- - b',
  '{ a: null }',
  '"5": a',
  '"<<": 1',
])('%j is allowed', text => {
  expect(refused(text)).toEqual([])
})

describe('a list and a map', () => {
  test('have a limit at any depth', () => {
    const items = (count: number) => `a:\n${'  - b\n'.repeat(count)}`
    expect(refused(items(2000))).toEqual([])
    expect(refused(items(2001))).toEqual(['2002:5 more than 2000 items in one list (split it)'])
    const entries = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n')
    expect(refused(entries(500))).toEqual([])
    expect(refused(entries(501))).toEqual(['501:1 more than 500 entries in one map (split it)'])
    expect(refused(`- a\n- ${entries(501).replaceAll('\n', '\n  ')}`)).toEqual([
      '502:3 more than 500 entries in one map (split it)',
    ])
  })

  test('are refused inside lists and maps alike', () => {
    expect(refused('a: [{ b: [{ c: ‸05 }] }]')).toEqual(['‸ expected a plain number, got "05" (write 5)'])
  })
})

test('mistakes of values are left out where keys are wrong, since they may follow from these', () => {
  expect(refused('a: 05\n‸<<: 1')).toEqual(['‸ merge keys (<<) are not supported (write the value out in each place)'])
  expect(refused('a: "\\u0007"\n‸: 1')).toEqual(['‸ a key is missing before the colon (write key: value)'])
  expect(refused('a: 05\nb: "\\u0007"')).toHaveLength(2)
})
