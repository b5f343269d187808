import { expect, test } from 'vitest'
import { mayAllFail, planRemedies } from '../../src/engine/fail.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Condition } from '../../src/model/edition.ts'
import type { Facts } from '../../src/model/facts.ts'
import { day, small } from './small.ts'

/* Whether missing facts may leave no row of the tables that holds. */

const ios: Condition = { os: 'ios' }
const cheap: Condition = { repairQuote: { atMost: 10 } }
const mayFail = (conditions: readonly Condition[], facts: Facts = {}) =>
  mayAllFail(
    conditions.map(when => ({ when })),
    situationOf(small(), facts, day('2026-01-01')),
  )

test('no row always leaves none, and a row without a condition always holds', () => {
  expect(mayFail([])).toBe(true)
  expect(mayAllFail([{}], situationOf(small(), {}, day('2026-01-01')))).toBe(false)
  expect(mayAllFail([{ when: ios }, {}], situationOf(small(), {}, day('2026-01-01')))).toBe(false)
})

test('rows may fail while the facts that they read are not told, unless one of them holds in any case', () => {
  expect(mayFail([ios])).toBe(true)
  expect(mayFail([ios, { not: ios }])).toBe(false)
  expect([mayFail([ios], { os: 'ios' }), mayFail([ios], { os: 'android' })]).toEqual([false, true])
})

test('a fact that was told keeps its value, also where it is asked before those that are open', () => {
  const changed: Condition = { modelChange: 'yes' }
  const rows: readonly Condition[] = [{ all: [cheap, changed] }, { all: [cheap, { not: changed }] }]
  expect([mayFail(rows, { repairQuote: 5 }), mayFail(rows)]).toEqual([false, true])
})

test('a plan may do either about a claim where its rows may all fail, else what they give', () => {
  const given = (when: Condition, facts: Facts = {}) =>
    planRemedies(
      situationOf(
        small({ remedies: [{ id: 'mend', when, gives: ['repair'], cite: 'article-2023' }] }),
        facts,
        day('2026-01-01'),
      ),
    )
  expect(given('yes')).toEqual(['repair'])
  expect(given(ios)).toEqual(['repair', 'exchange'])
  expect([given(ios, { os: 'ios' }), given(ios, { os: 'android' })]).toEqual([['repair'], ['repair', 'exchange']])
})
