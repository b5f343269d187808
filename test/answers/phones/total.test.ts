import { describe, expect, test } from 'vitest'
import type { PlanCostDocument } from '../../../src/answers/cost/schema.ts'
import { familyTotal, isFamilyWithin } from '../../../src/answers/phones/total.ts'
import type { Tax } from '../../../src/model/edition.ts'
import { exactly, type Range } from '../../../src/model/money.ts'

/*
 * The sum over the phones of a family: of what each may come to, and of nothing where no plan is left for a phone.
 */

const plan = (total: Range | null, ...byTax: (readonly [Tax | null, Range])[]): PlanCostDocument =>
  ({ total, byTax: byTax.map(([tax, amount]) => ({ tax, amount })) }) as unknown as PlanCostDocument
const included = (min: number, max: number | null = min) => plan({ min, max }, ['included', { min, max }])
const beforeTax = (yen: number) => plan(exactly(yen), ['excluded', exactly(yen)])

describe('the sum of several phones', () => {
  test.each<[what: string, phones: (readonly PlanCostDocument[] | null)[], total: Range | null]>([
    ['is the sum of theirs', [[included(100)], [included(20)]], exactly(120)],
    [
      'is from the cheapest plan of each to the dearest',
      [[included(100), included(300)], [included(20)]],
      { min: 120, max: 320 },
    ],
    ['has no bound where one plan has none', [[included(100)], [included(20, null)]], { min: 120, max: null }],
    ['counts nothing for a phone without a plan', [[included(100)], []], exactly(100)],
    ['is unknown where no edition attests the plans of one', [[included(100)], null], null],
    ['is unknown where one plan has no sum', [[included(100), plan(null)]], null],
    ['is unknown where some of it is before tax', [[included(100)], [beforeTax(20)]], null],
    ['is one of amounts before tax alone', [[beforeTax(100)], [beforeTax(20)]], exactly(120)],
    ['leaves out what is free before tax', [[included(100)], [beforeTax(0)]], exactly(100)],
  ])('%s', (_, phones, total) => expect(familyTotal(phones).total).toEqual(total))

  test('tells apart the tax classes, and a class that a plan has not counts nothing there', () => {
    const both = plan(exactly(150), ['included', exactly(100)], ['not-taxable', exactly(50)])
    expect(familyTotal([[both, included(300)], [included(20)]]).byTax).toEqual([
      { tax: 'included', amount: { min: 120, max: 320 } },
      { tax: 'not-taxable', amount: { min: 0, max: 50 } },
    ])
  })
})

describe('whether it stays within 1,000 yen', () => {
  test.each<[what: string, plan: PlanCostDocument, wanted: string]>([
    ['a sum of so much', included(1_000), 'yes'],
    ['one yen more', included(1_001), 'no'],
    ['up to one yen more', included(10, 1_001), 'conditional'],
    ['without a bound', included(10, null), 'conditional'],
    ['before tax', beforeTax(900), 'conditional'],
    ['more before tax', beforeTax(1_001), 'no'],
    ['nothing to pay before tax', beforeTax(0), 'yes'],
    ['no sum', plan(null), 'conditional'],
  ])('%s', (_, one, wanted) => expect(isFamilyWithin(familyTotal([[one]]), 1_000)).toBe(wanted))
})
