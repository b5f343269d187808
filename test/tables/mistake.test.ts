import { expect, test } from 'vitest'
import { under } from '../../src/tables/mistake.ts'

test('a key is found at any depth, and the name of a reading is none', () => {
  const value = { over: 1, list: [{ over: 2 }], readings: { over: { over: 3 } } }
  expect(under(value, 'over')).toEqual([
    { path: ['over'], value: 1 },
    { path: ['list', 0, 'over'], value: 2 },
    { path: ['readings', 'over', 'over'], value: 3 },
  ])
  expect(under(null, 'over')).toEqual([])
})
