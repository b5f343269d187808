import { expect, test } from 'vitest'
import { each, under, unitAt, wrongUnit } from '../../src/tables/mistake.ts'
import { months, small, yen } from '../engine/small.ts'

test('a key is found at any depth, and the name of a reading is none', () => {
  const value = { over: 1, list: [{ over: 2 }], readings: { over: { over: 3 } } }
  expect(under(value, 'over')).toEqual([
    { path: ['over'], value: 1 },
    { path: ['list', 0, 'over'], value: 2 },
    { path: ['readings', 'over', 'over'], value: 3 },
  ])
  expect(under(null, 'over')).toEqual([])
  expect(under({ over: 1 }, 'over', ['fees', 0])).toEqual([{ path: ['fees', 0, 'over'], value: 1 }])
  expect(under({ over: 1 }, 'over', ['open', 'readings'])).toEqual([])
})

test('the items of a list have their places, and a value alone has its own', () => {
  expect(each(['fees'], ['a', 'b'])).toEqual([
    { path: ['fees', 0], value: 'a' },
    { path: ['fees', 1], value: 'b' },
  ])
  expect(each(['fees'], 'a')).toEqual([{ path: ['fees'], value: 'a' }])
})

test('a figure has the unit in which it is given, and none where it is unknown or missing', () => {
  const edition = small({ figures: { monthly: yen(1), year: months(12), secret: 'unknown' } })
  expect(['monthly', 'year', 'secret', 'none'].map(address => unitAt(edition, address))).toEqual([
    'yen',
    'months',
    null,
    null,
  ])
  const wrongFor = (address: string, ...units: string[]) => wrongUnit(edition, ['for'], address, units)
  expect([wrongFor('year', 'months', 'days'), wrongFor('secret', 'yen')]).toEqual([[], []])
  expect(wrongFor('year', 'yen')).toEqual([expect.objectContaining({ path: ['for'] })])
})
