import { describe, expect, test } from 'vitest'
import { scanArticle } from '../../src/article/scanning/scan.ts'
import { loadTables } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'

const tables = await loadTables()
const asOf = '2023-10-10' as Day

const found = (text: string, file = 'a.md') =>
  scanArticle({ file, text }, tables, asOf).findings.map(({ line, column, message, fix }) => ({
    at: `${line}:${column}`,
    says: `${message.en}; ${fix!.en}`,
  }))
const amounts = (text: string, file?: string) => found(text, file).map(({ says }) => / is ([\d,]+) yen/.exec(says)![1])

test('the typing mistake of the issue is named with its place and the fee that was meant', () => {
  expect(found('# つながる端末保証\n\nつながる端末保証の料金は月額55円です。\n')).toEqual([
    { at: '3:15', says: 'no figure of つながる端末保証 is 55 yen; near: 550 (own.monthly)' },
  ])
})

test.each([
  ['つながる端末保証の交換1回目は5,500円です。', '5,500 yen; near: 4,400 (own.exchange.1)'],
  ['つながる端末保証の2回目の交換は4,400円です。', '4,400 yen; near: 8,800 (own.exchange.2)'],
  ['端末補償オプション（新品）の月額は380円です。', '380 yen; near: 418 (new.monthly.418)'],
  ['端末補償オプション（新品）は月額5,500円です。', '5,500 yen; near: 550 (new.monthly.550)'],
  ['つながる端末保証は月額600円（税別）です。', '600 yen (before tax); near: 500 (before tax) (own.monthly)'],
  ['つながる端末保証は月額500円（税込）です。', '500 yen (tax included); near: 550 (tax included) (own.monthly)'],
  ['つながる端末保証の交換は無料です。', '0 yen; near: 4,400 (own.exchange.1)'],
])('%s: the fee that was meant is of the kind, use and tax class that is said', (text, expected) => {
  expect(found(text).map(({ says }) => says)).toEqual([`no figure of ${/^[^のは]+/.exec(text)![0]} is ${expected}`])
})

test('a condition that is wrong is named with what the tables say', () => {
  expect(found('つながる端末保証は年3回まで、自然故障は発売から２年までです。')).toEqual([
    { at: '1:11', says: 'no condition of つながる端末保証 says 3回; the tables say: 2回 (own.uses-per-year)' },
    {
      at: '1:25',
      says: 'no condition of つながる端末保証 says ２年; the tables say: 36か月 (own.natural-failure-months)',
    },
  ])
})

describe('wrong amounts are found', () => {
  test.each<[string, readonly string[]]>([
    ['つながる端末保証は月額55円です。', ['55']],
    ['つながる端末補償は月額５５円です。', ['55']],
    ['つながる端末保証（月額55円）', ['55']],
    ['つながる端末保証：55円（税込）／月', ['55']],
    ['つながる端末保証は￥55です。', ['55']],
    ['つながる端末保証は55円です。', ['55']],
    ['**つながる端末保証**の月額料金は、**税込55円**です。', ['55']],
    ['つながる端末保証に入れます。月額料金は55円です。', ['55']],
    ['月額55円で入れるつながる端末保証は、SIMと同時に申し込みます。', ['55']],
    ['## つながる端末保証\n\n毎月55円かかります。', ['55']],
    ['つながる端末保証\n======\n\n毎月55円かかります。', ['55']],
    ['## つながる端末保証\n\n### 料金\n\n月額55円\n', ['55']],
    ['- つながる端末保証：月額55円\n- 端末補償オプション（新品）：月額418円または550円', ['55']],
    ['つながる端末保証の交換は1回目4,000円、2回目8,000円です。', ['4,000', '8,000']],
    ['つながる端末保証の交換料金は4,440円です。', ['4,440']],
    ['つながる端末保証は修理代の上限が4万円です。', ['40,000']],
    ['つながる端末保証は月額418円です。', ['418']],
    ['端末補償オプション（新品）の月額は418円か500円です。', ['500']],
    ['端末補償オプション（新品）は月額481円です。', ['481']],
    ['端末補償オプション(新品)は月額418〜500円です。', ['500']],
    ['端末補償オプションは中古なら月額418円です。', ['418']],
    ['端末補償オプション（中古）を返さないと、端末保守調定金が4,000円かかります。', ['4,000']],
    ['Own-device warranty costs ¥55 a month.', ['55']],
    ['The Own-device warranty: 55 yen per month', ['55']],
    ['| プラン | 月額 |\n|---|---|\n| つながる端末保証 | 55円 |', ['55']],
    ['プラン | 月額\n--- | ---\nつながる端末保証 | 55円', ['55']],
    ['| | つながる端末保証 | 端末補償オプション（新品） |\n|---|---|---|\n| 月額 | 55円 | 418円 |', ['55']],
    ['| つながる端末保証 | 418円 |\n| 端末補償オプション（新品） | 418円 |', ['418']],
    ['> つながる端末保証は月額55円です。', ['55']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['<h2>つながる端末保証</h2><p>月額<b>55円</b>です。</p>', ['55']],
    ['<p>つながる端末保証は月額\n<span style="font-size:12px">55</span>円です。</p>', ['55']],
    ['<p>つながる端末保証は月額&yen;55です。</p>', ['55']],
    ['<table><tr><th>プラン</th><th>月額</th></tr><tr><td>つながる端末保証</td><td>55円</td></tr></table>', ['55']],
    ['<ul><li>つながる端末保証 月額550円</li><li>端末補償オプション（新品） 月額418円</li></ul>', []],
  ])('in HTML: %s', (text, expected) => {
    expect(amounts(text, 'a.html')).toEqual(expected)
  })
})

describe('correct prose has no finding', () => {
  test.each([
    'つながる端末保証は月額550円（税込）です。修理は無料、交換は1回目4,400円、2回目8,800円です。',
    'つながる端末保証は月額５５０円、上限は5万円（不課税）です。',
    'つながる端末保証の上限50,000円を超えた分は払います。78,000円の修理なら28,000円です。',
    'つながる端末保証は月額550円なので、24か月で13,200円、交換一回なら17,600円です。',
    '端末補償オプション（新品）は月額418円または550円、交換は5,500円と8,800円です。',
    '端末補償オプション（新品）の418円のコースで24か月使い、交換一回なら15,532円です。',
    '端末補償オプションの月額は、新品が418円か550円、中古が550円です。',
    '端末補償オプション（中古）は月額550円で、修理も交換も0円です。',
    '端末補償オプションで古い端末を返さないと、端末保守調定金40,000円（不課税）がかかります。',
    'つながる端末保証は最大2か月、月額0円になることがあります。',
    'つながる端末保証は月額500円（税抜）です。',
    'IIJmioのギガプランは月額850円、つながる端末保証は月額550円です。',
    'つながる端末保証は月額550円、ドコモのケータイ補償は月額825円です。',
    '## つながる端末保証\n\nAppleCare+は月額1,180円なので、それより安いです。',
    '## つながる端末保証\n\n29,800円の端末でも、100,000円の端末でも同じです。',
    'つながる端末保証に入ると、端末代が1,550円のこともあります。',
    'つながる端末保証に申し込むと3,000円のキャッシュバックがありました。',
    'つながる端末保証は2023年10月7日に確かめました。55回使えるわけではありません。',
    '月額55円の別のサービスがあります。',
    'つながる端末保証について。\n\n```\nつながる端末保証は月額55円\n```\n',
    'つながる端末保証は`月額55円`と書かない。',
    'つながる端末保証 <!-- 月額55円 -->',
    'つながる端末保証は[公式](https://example.com/月額55円)を見る。',
    'つながる端末保証は月額<!-- mio:own.monthly -->55円<!-- /mio -->です。',
    '    つながる端末保証は月額55円\n',
    '| プラン | 月額 | 端末代 |\n|---|---|---|\n| つながる端末保証 | 550円 | 29,800円 |',
    '| プラン | 12か月 | 24か月 |\n|---|---|---|\n| つながる端末保証 | 6,600円 | 13,200円 |',
    'つながる端末保証は月額550円\nつまり一日18円ほどです。',
    'Own-device warranty costs ¥550 a month, ¥4,400 for the first exchange and up to ¥50,000 of repairs.',
    'つながる端末保証が始まったころは、消費税が10%でした。1,000円札で払えます。',
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })
})

test('the day decides which tables an amount is compared with', () => {
  const text = '端末補償オプション（中古）は月額550円です。'
  const on = (day: string) => scanArticle({ file: 'a.md', text }, tables, day as Day).findings.length
  expect([on('2019-01-01'), on('2021-01-01'), on('2023-10-07')]).toEqual([0, 1, 0])
})
