import { expect, test } from 'vitest'
import { compare } from '../../src/article/content.ts'
import { numbersIn } from '../../src/article/numbers.ts'
import type { Right } from '../../src/article/right.ts'
import type { Tax } from '../../src/model/edition.ts'

const total = (min: number, max = min): Right => ({
  min,
  max,
  unit: 'yen',
  tax: 'included',
  inClass: {},
  isClassGiven: false,
  figure: null,
  sources: [],
})

/** A monthly fee of 550 yen with tax, which is 500 before. */
const monthly = (asked: Tax | null = null): Right => ({
  ...total(asked === 'excluded' ? 500 : 550),
  tax: asked ?? 'included',
  inClass: { included: { min: 550, max: 550 }, excluded: { min: 500, max: 500 } },
  isClassGiven: asked !== null,
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
])('%s for %j becomes %s', (text, right, expected) => {
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
])('of tax and money, %s for %j becomes %s', (text, right, expected) => {
  expect(put(text, right)).toBe(expected)
})

test.each<[string, Right, string]>([
  ['500円（税抜）', monthly(), 'right'],
  ['500円＋税', monthly(), 'right'],
  ['500円（+消費税）', monthly(), 'right'],
  ['税別500円', monthly(), 'right'],
  ['500 yen (before tax)', monthly(), 'right'],
  ['¥500 plus tax', monthly(), 'right'],
  ['500円（税込550円）', monthly(), 'right'],
  ['550円（税抜500円）', monthly(), 'right'],
  ['５００円（税込５５０円）', monthly(), 'right'],
  ['500円', monthly(), '550円'],
  ['600円（税別）', monthly(), '500円（税別）'],
  ['600円＋税', monthly(), '500円＋税'],
  ['500円（税込）', monthly(), '550円（税込）'],
  ['550円（税別）', monthly(), '500円（税別）'],
  ['550円（不課税）', monthly(), '550円（税込）'],
  ['500円（税込600円）', monthly(), '500円（税込550円）'],
  ['600円（税込550円）', monthly(), '500円（税込550円）'],
  ['500円', monthly('excluded'), 'right'],
  ['500円（税別）', monthly('excluded'), 'right'],
  ['550円', monthly('excluded'), '500円'],
  ['500円（税込）', monthly('excluded'), '500円（税別）'],
  ['550円（税込）', monthly('excluded'), '500円（税別）'],
  ['550円（税別）', monthly('excluded'), '500円（税別）'],
])('in each class of tax, %s for %j becomes %s', (text, right, expected) => {
  expect(put(text, right)).toBe(expected)
})

test.each<[string, string, string, string]>([
  ['', '550円', '（税抜）', '500円'],
  ['', '500円', '（税抜）', 'right'],
  ['', '500円', '（税込550円）', 'right'],
  ['', '550円', '（税抜500円）', 'right'],
  ['', '550円', '＋税', '500円'],
  ['税別', '550円', '', '500円'],
  ['税込', '550円', '', 'right'],
  ['', '550', '円（税抜）', '500'],
])('beside a mark: %s[%s]%s becomes %s', (before, text, behind, expected) => {
  const verdict = compare(text, monthly(), { before, behind })
  expect(verdict.state === 'wrong' ? verdict.text : verdict.state).toBe(expected)
})

test('a tax class by the titles of a cell is that of a mark which names none, where the tables have an amount in it', () => {
  const titled = { before: '', behind: '', titled: 'excluded' as const }
  expect(compare('500円', monthly(), titled)).toEqual({ state: 'right' })
  expect(compare('550円（税込）', monthly(), titled)).toEqual({ state: 'right' })
  expect(compare('550円', monthly(), titled)).toMatchObject({ state: 'wrong', text: '500円' })
  expect(compare('550円', monthly('included'), titled)).toEqual({ state: 'right' })
  expect(compare('50,000円', { ...total(50_000), tax: 'not-taxable' }, titled)).toEqual({ state: 'right' })
})

test.each<[string, number, string]>([
  ['無料', 0, 'right'],
  ['なし', 0, 'right'],
  ['free', 0, 'right'],
  ['0円', 0, 'right'],
  ['０円（税込）', 0, 'right'],
  ['無料', 4_400, '4,400円'],
  ['<b>無料</b>です', 4_400, '<b>4,400円</b>です'],
  ['4,400円', 0, '0円'],
  ['いくらか', 0, 'unclear'],
])('of a fee for nothing, %s for %d yen becomes %s', (text, yen, expected) => {
  expect(put(text, total(yen))).toBe(expected)
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
