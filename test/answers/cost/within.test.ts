import { describe, expect, test } from 'vitest'
import { isWithin, type PlanCost } from '../../../src/answers/cost/decide.ts'
import type { Line } from '../../../src/claims/lines.ts'
import type { Tax } from '../../../src/model/edition.ts'
import { exactly, type Range } from '../../../src/model/money.ts'

/*
 * `--most` asks whether a total is at most so many yen. A total before tax is a lower bound.
 */

const cost = (total: Range | null, tax: Tax = 'included'): PlanCost => {
  const line: Line = {
    item: 'monthly',
    addresses: ['monthly'],
    unit: total ?? exactly(0),
    quantity: exactly(1),
    amount: total ?? exactly(0),
    tax,
    taxes: [],
    dates: [],
    claims: 0,
    varies: false,
  }
  return { lines: [line], total } as unknown as PlanCost
}

describe('whether a total is at most 1,000 yen', () => {
  test.each<[what: string, cost: PlanCost, wanted: string]>([
    ['a total of so much', cost(exactly(1_000)), 'yes'],
    ['one yen more', cost(exactly(1_001)), 'no'],
    ['from less to so much', cost({ min: 10, max: 1_000 }), 'yes'],
    ['from less to one yen more', cost({ min: 10, max: 1_001 }), 'conditional'],
    ['from so much to more', cost({ min: 1_000, max: 2_000 }), 'conditional'],
    ['from more on', cost({ min: 1_001, max: null }), 'no'],
    ['from less on, without bound', cost({ min: 10, max: null }), 'conditional'],
    ['a total before tax', cost(exactly(900), 'excluded'), 'conditional'],
    ['a total before tax of more', cost(exactly(1_001), 'excluded'), 'no'],
    ['nothing to pay before tax', cost(exactly(0), 'excluded'), 'yes'],
    ['amounts that cannot be added up', cost(null), 'conditional'],
  ])('%s', (_, plan, wanted) => {
    expect(isWithin(plan, 1_000)).toBe(wanted)
  })
})
