import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/model/day.ts'
import { countWritten, dateWritten, dayWritten, monthsWritten, yenWritten } from '../../src/model/written.ts'

const today = '2026-11-28' as Day

describe('a date is read as', () => {
  test.each([
    ['2024-05-01', '2024-05-01'],
    ['2024/5/1', '2024-05-01'],
    ['2024/05/01', '2024-05-01'],
    ['2024-5-1', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ['2024年5月1日', '2024-05-01'],
    ['２０２４年５月１日', '2024-05-01'],
    ['２０２４／５／１', '2024-05-01'],
    ['2024-05', '2024-05'],
    ['2024年5月', '2024-05'],
    ['令和6年5月1日', '2024-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和１年１２月３１日', '2019-12-31'],
    ['令和6年5月', '2024-05'],
    ['today', today],
    ['Today', today],
    ['今日', today],
    [' 2024-05-01 ', '2024-05-01'],
  ])('%s: %s', (given, date) => expect(dateWritten(given, today)).toBe(date))

  test.each([
    '5/1',
    '01/05/2024',
    '2024/5',
    '2024-5',
    '2024.5.1',
    '2024/5-1',
    '2024-02-30',
    '2024年13月1日',
    '20240230',
    '令和元年4月30日',
    '令和元年4月',
    '令和0年5月1日',
    '平成30年5月1日',
    'R6.5.1',
    '1899年1月1日',
    'yesterday',
    '',
  ])('nothing: %j', given => expect(dateWritten(given, today)).toBeNull())

  test('a full day only where a day is wanted', () => {
    expect(dayWritten('2024年5月1日', today)).toBe('2024-05-01')
    expect(dayWritten('2024年5月', today)).toBeNull()
  })
})

describe('an amount is read as yen', () => {
  test.each([
    ['0', 0],
    ['78000', 78_000],
    ['78,000', 78_000],
    ['1,234,567', 1_234_567],
    ['¥78,000', 78_000],
    ['￥７８，０００', 78_000],
    ['78,000円', 78_000],
    ['7万', 70_000],
    ['7万円', 70_000],
    ['7万8千', 78_000],
    ['7万8千円', 78_000],
    ['7万8000', 78_000],
    ['7万500円', 70_500],
    ['8千', 8_000],
    ['7.8万', 78_000],
    ['7.8005万円', 78_005],
    ['10万', 100_000],
    ['６万', 60_000],
    ['六万円', 60_000],
    ['六万', 60_000],
    ['六万八千円', 68_000],
    ['十万円', 100_000],
    ['一万五千', 15_000],
    ['五千円', 5_000],
    ['千五百円', 1_500],
    ['二十五万', 250_000],
  ])('%s: %i', (given, yen) => expect(yenWritten(given)).toBe(yen))

  test.each([
    '7万8',
    '六万八',
    '七千五',
    '万',
    '十十',
    '五六',
    '六万万',
    '7.8',
    '7.80001万',
    '7.8万5千',
    '78,00',
    '7,8000',
    '-1',
    '+1',
    '1e3',
    '07',
    '7千5百',
    '$78',
    '円',
    '',
  ])('not: %j', given => expect(yenWritten(given)).toBeNull())
})

describe('a number of months is read', () => {
  test.each([
    ['24', 24],
    ['２４', 24],
    ['24か月', 24],
    ['24ヶ月', 24],
    ['24ヵ月', 24],
    ['24カ月', 24],
    ['2年', 24],
    ['1年', 12],
    ['二年', 24],
    ['2年間', 24],
    ['十二か月', 12],
    ['二十四ヶ月', 24],
    ['1年半', 18],
    ['半年', 6],
    ['2年6か月', 30],
    ['二年六か月', 30],
    ['24 months', 24],
    ['2 years', 24],
  ])('%s: %i', (given, months) => expect(monthsWritten(given)).toBe(months))

  test.each(['2.5年', '24月', '年', '半', '2年半年', '-1', '02年', ''])('not: %j', given =>
    expect(monthsWritten(given)).toBeNull(),
  )
})

test.each([
  ['5', 5],
  ['５', 5],
  ['1,000', null],
  ['5台', 5],
  ['２回', 2],
  ['二回', 2],
  ['3 devices', 3],
  ['回', null],
  ['2か月', null],
])('a count is written in digits, with or without its counter: %s is %s', (given, count) =>
  expect(countWritten(given)).toBe(count),
)
