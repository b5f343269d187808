import { describe, expect, test } from 'vitest'
import { decideCompare, usualColumns } from '../../../src/answers/compare/decide.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { filed, small } from '../../engine/small.ts'
import { asked, asOf, idsOf, other, plan } from '../small-plan.ts'

describe('compared with another plan', () => {
  const editions = [filed(plan), filed({ ...plan, ...other })]
  const compared = (facts: Facts = {}, parameters: Parameters = {}) =>
    decideCompare(editions, asked(facts, { months: 12, ...parameters }), asOf)

  test('it has a row for each remedy, and a total for each number of claims of a year', () => {
    const { columns, rows } = compared()
    expect(columns).toEqual([0, 1, 2])
    expect(rows.map(({ plan, variant, totals }) => [plan, variant, ...totals.map(total => total!.max)])).toEqual([
      ['small', 'repair', 6_000, 7_000, 10_000],
      ['small', 'exchange', 6_000, 11_000, 20_000],
      ['other', 'repair', 3_600, 4_600, 7_600],
      ['other', 'exchange', 3_600, 8_600, 17_600],
    ])
  })

  test('it has one row where the remedy changes nothing', () => {
    const { rows } = compared({}, { claimCounts: [0] })
    expect(rows.map(({ plan, variant, taxes, refused }) => [plan, variant, taxes, refused])).toEqual([
      ['small', null, ['included'], [exactly(0)]],
      ['other', null, ['included'], [exactly(0)]],
    ])
    expect(compared({ remedy: 'repair' }).rows.map(({ variant }) => variant)).toEqual([null, null])
  })

  test('it is left out where the facts rule it out, unless all plans are asked for', () => {
    expect(compared({ device: 'used' })).toMatchObject({ rows: [], leftOut: ['small', 'other'] })
    expect(compared({ device: 'used' }, { all: true })).toMatchObject({ leftOut: [] })
    expect(compared({ device: 'used' }, { all: true }).rows).toHaveLength(4)
  })

  test('it has its notes and assumptions, by the most claims asked about', () => {
    const [first] = compared({ event: 'theft' }).compared
    expect(first).toMatchObject({ plan: 'small', isUncovered: true, idle: [] })
    expect(first!.assumed).toContain('one-year')
    expect(idsOf(first!.mentions().notes)).toEqual(['a-note'])
    expect(compared({}, { claimCounts: [1] }).compared[0]!.assumed).not.toContain('one-year')
  })

  test('it has as many columns as it has prices where no limit is known', () => {
    expect(usualColumns([filed({ ...plan, limits: 'unknown', fees: [plan.fees[0]!] } as Edition)])).toEqual([0, 1, 2])
    expect(usualColumns([filed(small())])).toEqual([0])
    expect(usualColumns([])).toEqual([0])
  })
})
