import { describe, expect, test } from 'vitest'
import { decideCompare, usualColumns } from '../../../src/answers/compare/decide.ts'
import type { Edition, Figure } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { exactly } from '../../../src/model/money.ts'
import type { Parameters } from '../../../src/model/parameters.ts'
import { filed, small, yen } from '../../engine/small.ts'
import { asked, asOf, cite, idsOf, other, plan } from '../small-plan.ts'

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

  test('its taxes are those of the amounts that cost something', () => {
    const taxesWith = (repair: Figure) => {
      const of = { ...plan, figures: { ...plan.figures, 'repair.1': repair } }
      const { rows } = decideCompare([filed(of)], asked({ remedy: 'repair' }, { months: 12, claimCounts: [1] }), asOf)
      return rows.map(({ taxes }) => taxes)
    }
    expect(taxesWith({ yen: 1_000, tax: 'not-taxable', cite })).toEqual([['included', 'not-taxable']])
    expect(taxesWith({ yen: 0, tax: 'not-taxable', cite })).toEqual([['included']])
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

  describe('with courses', () => {
    const { monthly: _, ...figures } = plan.figures
    const rows = (facts: Facts, claimCount: number, light = 300, full = 700, more: Partial<Edition> = {}) => {
      const courses = { 'monthly.light': yen(light), 'monthly.full': yen(full) }
      const of: Edition = { ...plan, figures: { ...figures, ...courses }, ...more }
      const { rows } = decideCompare([filed(of)], asked(facts, { months: 12, claimCounts: [claimCount] }), asOf)
      return rows.map(({ variant, totals }) => [variant, totals[0]])
    }

    test('it has a row for each course and remedy', () => {
      expect(rows({}, 1)).toEqual([
        ['light/repair', exactly(4_600)],
        ['light/exchange', exactly(8_600)],
        ['full/repair', exactly(9_400)],
        ['full/exchange', exactly(13_400)],
      ])
    })

    test('it has rows by that alone which changes a total', () => {
      expect(rows({}, 0)).toEqual([
        ['light', exactly(3_600)],
        ['full', exactly(8_400)],
      ])
      expect(rows({}, 1, 500, 500)).toEqual([
        ['repair', exactly(7_000)],
        ['exchange', exactly(11_000)],
      ])
      expect(rows({ tier: 'full' }, 1).map(([variant]) => variant)).toEqual(['repair', 'exchange'])
      expect(rows({ remedy: 'repair' }, 1, 300, 700, { remedies: swaps.remedies }).map(([variant]) => variant)).toEqual(
        ['light', 'full'],
      )
      expect(rows({ tier: 'full', remedy: 'repair' }, 1)).toEqual([[null, exactly(9_400)]])
    })

    test('it names each row by what tells it apart where only one remedy costs more in one course', () => {
      const [repair, exchange] = plan.fees as Exclude<Edition['fees'], 'unknown'>
      const fees = [
        repair!,
        { ...exchange!, price: ['repair.1'], when: { tier: 'light' } },
        { ...exchange!, when: { tier: 'full' } },
      ]
      expect(rows({}, 1, 500, 500, { fees })).toEqual([
        ['repair', exactly(7_000)],
        ['light/exchange', exactly(7_000)],
        ['full/exchange', exactly(11_000)],
      ])
    })

    test('it has a row for every course where none has the name that was told', () => {
      expect(rows({ tier: 'other', remedy: 'repair' }, 0)).toEqual([[null, { min: 3_600, max: 8_400 }]])
    })
  })

  const swaps: Edition = { ...plan, remedies: [{ id: 'swap', when: 'yes', gives: ['exchange'], cite }] }

  test('it has one row where the remedy that was told is never given', () => {
    const { rows } = decideCompare([filed(swaps)], asked({ remedy: 'repair' }, { months: 12, claimCounts: [1] }), asOf)
    expect(rows.map(({ variant, totals }) => [variant, ...totals])).toEqual([[null, exactly(11_000)]])
  })

  test('it names the tax classes of what is to be paid, and none of what is free', () => {
    const taxes = (figures: Record<string, Figure>) => {
      const [repair, exchange] = plan.fees as Exclude<Edition['fees'], 'unknown'>
      const fees = [
        { ...repair!, when: { os: 'ios' as const } },
        { ...repair!, price: ['other'], when: { os: 'android' as const } },
        exchange!,
      ]
      const of: Edition = { ...plan, figures: { ...plan.figures, ...figures }, fees }
      return decideCompare([filed(of)], asked({ remedy: 'repair' }, { months: 12, claimCounts: [1] }), asOf).rows[0]!
        .taxes
    }
    const other = (amount: number): Figure => ({ yen: amount, tax: 'not-taxable', cite })
    expect(taxes({ other: other(7_000) })).toEqual(['included', 'not-taxable'])
    expect(taxes({ 'repair.1': other(0), other: other(0) })).toEqual(['included'])
    expect(taxes({ 'repair.1': other(1), other: other(1) })).toEqual(['included', 'not-taxable'])
  })
})
