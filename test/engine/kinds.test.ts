import { expect, test } from 'vitest'
import { kindsOf } from '../../src/engine/kinds.ts'
import { small } from './small.ts'

test('events that are covered under the same condition are one kind, in the order of the events', () => {
  const [year, never] = [{ on: { during: 'year' } }, 'no'] as const
  const events = Object.fromEntries(
    Object.entries({
      theft: never,
      'screen-break': year,
      loss: never,
      sim: 'unknown',
      'total-loss': { on: { during: 'year' } },
    } as const).map(([event, covered]) => [event, { covered }]),
  )
  expect(kindsOf(small({ events }))).toEqual([
    { events: ['theft', 'loss'], covered: never },
    { events: ['screen-break', 'total-loss'], covered: year },
    { events: ['sim'], covered: 'unknown' },
  ])
  expect(kindsOf(small())).toEqual([])
})
