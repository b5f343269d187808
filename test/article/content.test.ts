import { expect, test } from 'vitest'
import { compare } from '../../src/article/content.ts'
import { numbersIn } from '../../src/article/numbers.ts'
import type { Right } from '../../src/article/right.ts'

const total = (min: number, max = min): Right => ({
  min,
  max,
  unit: 'yen',
  tax: 'included',
  figure: null,
  sources: [],
})
const put = (text: string, right: Right) => {
  const verdict = compare(text, right)
  return verdict.state === 'wrong' ? verdict.text : verdict.state
}

test.each<[string, Right, string]>([
  ['15,532〜18,700円', total(15_532, 18_700), 'right'],
  ['15,532円〜18,700円', total(15_532, 18_700), 'right'],
  ['¥15,532 to ¥18,700', total(15_532, 18_700), 'right'],
  ['15532～18700円', total(15_532, 18_700), 'right'],
  ['15,532円から18,700円', total(15_532, 18_700), 'right'],
  ['15,532円', total(15_532, 18_700), '15,532〜18,700円'],
  ['¥15,532', total(15_532, 18_700), '¥15,532〜18,700'],
  ['１，０００円', total(15_532, 18_700), '１５，５３２〜１８，７００円'],
  ['15,532〜18,000円', total(15_532, 18_700), '15,532〜18,700円'],
  ['15,532円から18,000円', total(15_532, 18_700), '15,532円から18,700円'],
  ['15,532〜18,700円', total(15_532), '15,532円'],
  ['15,532〜15,532円', total(15_532), 'right'],
  ['', total(15_532, 18_700), '15,532〜18,700円'],
  ['15,532円、18,700円', total(15_532, 18_700), 'unclear'],
  ['1〜2〜3円', total(1, 3), 'unclear'],
])('%s for %j comes to %s', (text, right, expected) => {
  expect(put(text, right)).toBe(expected)
})

test.each<[string, Right, string]>([
  ['550円（税込）', total(550), 'right'],
  ['550円（税込み）', total(550), 'right'],
  ['550 yen (tax included)', total(550), 'right'],
  ['550円（税別）', total(550), '550円（税込）'],
  ['税抜き500円', total(550), '税込550円'],
  ['550円（不課税）', total(550), '550円（税込）'],
  ['550 yen (Tax excluded)', total(550), '550 yen (tax included)'],
  ['40,000円（税込）', { ...total(40_000), tax: 'not-taxable' }, '40,000円（不課税）'],
  ['500円（税抜）', { ...total(500), tax: 'excluded' }, 'right'],
  ['50,516円（税込）', { ...total(50_516), tax: null }, 'right'],
  ['15,532〜18,700円（税別）', total(15_532, 18_700), '15,532〜18,700円（税込）'],
  ['550ドル', total(550), 'unclear'],
  ['$550', total(550), 'unclear'],
  ['550ポイント', total(550), 'unclear'],
  ['550%', total(550), 'unclear'],
])('of tax and money, %s for %j comes to %s', (text, right, expected) => {
  expect(put(text, right)).toBe(expected)
})

test.each<[string, readonly (number | null)[]]>([
  ['550円', [550]],
  ['５，５００円', [5_500]],
  ['1万5,000円', [15_000]],
  ['1万5千円', [15_000]],
  ['1億2万3千4円', [100_023_004]],
  ['1.5万円', [15_000]],
  ['1.23456万円', [null]],
  ['5,50円', [null]],
  ['0550円', [null]],
  ['1.5', [null]],
  ['2023-10-07', [2023, 10, null]],
  ['1, 2. 3', [1, 2, 3]],
  ['二回', []],
])('%s holds the numbers %j', (text, expected) => {
  expect(numbersIn(text).map(({ value }) => value)).toEqual(expected)
})
