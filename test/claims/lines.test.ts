import { describe, expect, test } from 'vitest'
import { type BillGroup, cheapest, dearest, noClaims, withAccepted, withRefused } from '../../src/claims/bills.ts'
import { type Charge, type Use, usesPerYear } from '../../src/claims/claims.ts'
import { type Counted, leftOf } from '../../src/claims/counting.ts'
import { claimLines, hasTaxExcluded, isMixed, monthlyLine, unreturnedLine } from '../../src/claims/lines.ts'
import { monthlyAddresses, ordinalOf, taxOf } from '../../src/claims/price.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Day } from '../../src/model/day.ts'
import type { Edition } from '../../src/model/edition.ts'
import { exactly, type Range } from '../../src/model/money.ts'
import { day, small, yen } from '../engine/small.ts'

const cite = 'article-2023'

const charge = (item: Charge['item'], unit: Range, rest: Partial<Charge> = {}): Charge => ({
  item,
  addresses: [item],
  unit,
  tax: 'included',
  date: day('2024-03-10'),
  ...rest,
})

const bill = (...charges: Charge[]): readonly Charge[] => charges

/** The charges of each claim: those of one day, or without dates a fee and what is paid beyond it. */
const claimsIn = (charges: readonly Charge[], days: readonly (Day | null)[]): readonly (readonly Charge[])[] =>
  days[0] === null
    ? charges.flatMap((one, at) => (one.item === 'excess' ? [] : [[one, ...beyond(charges.slice(at + 1))]]))
    : days.map(day => charges.filter(one => one.date === day))
const beyond = ([first, ...others]: readonly Charge[]): readonly Charge[] =>
  first?.item === 'excess' ? [first, ...beyond(others)] : []

/** The bills with some charges; each bill refuses the claims that it does not charge. */
const billsOf = (...bills: readonly (readonly Charge[])[]): readonly BillGroup[] => {
  const days = [...new Set(bills.flat().map(one => one.date))].sort()
  const most = Math.max(...bills.map(charges => claimsIn(charges, days).length))
  return bills.map(charges => {
    const claims = claimsIn(charges, days)
    const use: Use = { date: null, remedy: 'repair', fee: null }
    const next = (some: BillGroup, place: number): BillGroup =>
      claims[place]?.[0] ? withAccepted(some, place, use, claims[place]) : withRefused(some, place, place + 1)
    return Array.from({ length: most }, (_, place) => place).reduce(next, noClaims())
  })
}

const shown = (...bills: readonly (readonly Charge[])[]) =>
  claimLines(billsOf(...bills)).map(({ item, unit, quantity, dates, claims, varies }) => [
    item,
    [unit.min, unit.max],
    [quantity.min, quantity.max],
    dates,
    claims,
    varies,
  ])

describe('the lines of dated claims', () => {
  const on = (date: string, item: Charge['item'], unit: number, rest: Partial<Charge> = {}) =>
    charge(item, exactly(unit), { date: day(date), ...rest })
  const [may, june, july] = ['2024-05-01', '2024-06-01', '2024-07-01'] as const

  test('are one for each charge, in the order of the days', () => {
    const first = bill(on(june, 'repair', 7), on(july, 'repair', 7))
    const second = bill(on(may, 'repair', 10), on(june, 'repair', 7), on(july, 'repair', 7))
    expect(shown(first, second)).toEqual([
      ['repair', [10, 10], [0, 1], [may], 1, false],
      ['repair', [7, 7], [1, 1], [june], 1, false],
      ['repair', [7, 7], [1, 1], [july], 1, false],
    ])
  })

  test('are one for all that varies where the claims depend on each other', () => {
    const cheap = bill(on(may, 'repair', 50), on(june, 'exchange', 4_400), on(july, 'repair', 7))
    const dear = bill(on(may, 'repair', 50), on(june, 'repair', 10), on(july, 'exchange', 8_800))
    expect(shown(dear, cheap)).toEqual([
      ['repair', [50, 50], [1, 1], [may], 1, false],
      ['claims', [4_407, 8_810], [1, 1], [june, july], 2, true],
    ])
  })

  test('are one for all that varies where one bill refuses what another accepts', () => {
    const cheap = bill(on(may, 'repair', 50), on(july, 'repair', 20))
    const dear = bill(on(may, 'repair', 50), on(june, 'repair', 30), on(july, 'repair', 10))
    expect(shown(cheap, dear)).toEqual([
      ['repair', [50, 50], [1, 1], [may], 1, false],
      ['repair', [20, 40], [1, 1], [june, july], 2, true],
    ])
    const other = bill(on(may, 'repair', 50), on(june, 'repair', 20))
    expect(shown(bill(on(july, 'repair', 30)), other)[0]![3]).toEqual([may, june, july])
  })

  test('are bounded apart from a claim that has no bound', () => {
    const beyond = charge('exchange', { min: 5, max: null }, { date: day(may) })
    const wide = charge('repair', { min: 20, max: 100 }, { date: day(june) })
    const bills = [
      bill(beyond, wide, on(july, 'repair', 40)),
      bill(beyond, on(june, 'repair', 50), on(july, 'repair', 20)),
    ]
    expect(shown(...bills)).toEqual([
      ['exchange', [5, null], [1, 1], [may], 1, false],
      ['repair', [60, 140], [1, 1], [june, july], 2, true],
    ])
  })

  test('are not together where only their least or only their most is not what the bills come to', () => {
    const lines = (...pairs: readonly (readonly [number, number])[]) =>
      shown(...pairs.map(([one, other]) => bill(on(may, 'repair', one), on(june, 'repair', other))))
    expect(lines([10, 10], [20, 20])).toHaveLength(2)
    expect(lines([10, 20], [20, 10])).toHaveLength(1)
    expect(lines([10, 10], [10, 20], [20, 10])).toHaveLength(1)
    expect(lines([20, 20], [10, 20], [20, 10])).toHaveLength(1)
  })

  test('are for one charge alone that varies', () => {
    const excess = (unit: number) => on(may, 'excess', unit)
    expect(shown(bill(on(may, 'repair', 10), excess(5)), bill(on(may, 'repair', 10), excess(9)))).toEqual([
      ['repair', [10, 10], [1, 1], [may], 1, false],
      ['excess', [5, 9], [1, 1], [may], 0, true],
    ])
    expect(shown(bill(on(may, 'repair', 10), excess(5)), bill(on(may, 'repair', 20), excess(9)))).toEqual([
      ['claims', [15, 29], [1, 1], [may], 1, true],
    ])
    expect(shown(bill(on(may, 'repair', 10), excess(5)), bill(on(may, 'repair', 10)))).toEqual([
      ['claims', [10, 15], [1, 1], [may], 1, true],
    ])
  })

  test('are one for each day on which several charges vary', () => {
    const both = (repair: number, excess: number) =>
      bill(...[may, june].flatMap(date => [on(date, 'repair', repair), on(date, 'excess', excess)]))
    expect(shown(both(10, 5), both(20, 9))).toEqual([
      ['claims', [15, 29], [1, 1], [may], 1, true],
      ['claims', [15, 29], [1, 1], [june], 1, true],
    ])
  })

  test('are one for all where one bill has a repair and another an exchange', () => {
    const excess = on(may, 'excess', 5)
    expect(shown(bill(on(may, 'repair', 10), excess), bill(on(may, 'exchange', 10), excess))).toEqual([
      ['claims', [15, 15], [1, 1], [may], 1, true],
    ])
  })

  test('vary where the same amount comes from another figure or is of another tax class', () => {
    for (const rest of [{ addresses: ['repair.2'] }, { tax: 'excluded' as const }])
      expect(shown(bill(on(may, 'repair', 10)), bill(on(may, 'repair', 10, rest)))).toEqual([
        ['repair', [10, 10], [1, 1], [may], 1, true],
      ])
    expect(
      claimLines(billsOf(bill(on(may, 'repair', 10)), bill(on(may, 'repair', 10, { addresses: ['other'] })))),
    ).toMatchObject([{ addresses: ['repair', 'other'], tax: 'included' }])
  })

  test('are of no day where a bill accepts none of the claims', () => {
    expect(shown(bill(), bill(on(may, 'repair', 10)))).toEqual([['repair', [10, 10], [0, 1], [may], 1, false]])
  })
})

describe('the lines of claims without dates', () => {
  const undated = (item: Charge['item'], unit: number) => charge(item, exactly(unit), { date: null })
  const [repair, swap] = [undated('repair', 10), undated('exchange', 4_400)]

  test('count each charge, where the cheapest bill has the fewest of each', () => {
    expect(shown(bill(repair), bill(repair, repair, swap))).toEqual([
      ['repair', [10, 10], [1, 2], [], 1, false],
      ['exchange', [4_400, 4_400], [0, 1], [], 1, false],
    ])
    expect(shown(bill(), bill(repair, repair))).toEqual([['repair', [10, 10], [0, 2], [], 1, false]])
  })

  test('are one for the charges that vary where it has not', () => {
    expect(shown(bill(repair, repair, undated('excess', 5)), bill(swap, undated('excess', 5)))).toEqual([
      ['excess', [5, 5], [1, 1], [], 1, false],
      ['claims', [20, 4_400], [1, 1], [], 2, true],
    ])
    const dear = undated('repair', 20)
    expect(shown(bill(repair, swap), bill(repair, dear, dear))).toEqual([
      ['repair', [10, 10], [1, 1], [], 1, false],
      ['claims', [40, 4_400], [1, 1], [], 2, true],
    ])
    expect(shown(bill(swap), bill(repair, repair))).toEqual([['claims', [20, 4_400], [1, 1], [], 2, true]])
    expect(shown(bill(repair), bill(swap), bill(repair, repair, swap))).toEqual([
      ['claims', [10, 4_420], [1, 1], [], 3, true],
    ])
    expect(shown(bill(repair), bill(repair, repair), bill(repair, swap))).toEqual([
      ['claims', [10, 4_410], [1, 1], [], 2, true],
    ])
  })
})

test('the charge for a phone that was not sent back is for one phone, on no day', () => {
  const edition = small({ figures: { unreturned: { yen: 40_000, tax: 'not-taxable', cite } } })
  expect(unreturnedLine(edition)).toEqual({
    item: 'unreturned',
    addresses: ['unreturned'],
    quantity: exactly(1),
    unit: exactly(40_000),
    amount: exactly(40_000),
    tax: 'not-taxable',
    taxes: [],
    claims: 1,
    dates: [],
    varies: false,
  })
})

const ofTotal = (min: number, max: number | null): BillGroup => {
  const only = { total: { min, max }, last: [], before: null }
  return { ...noClaims(), cheapest: only, dearest: only }
}

test.each([
  [{}, { min: 1, max: null }],
  [{ freeMonths: 1 }, { min: 0, max: null }],
  [{ freeMonths: 2 }, { min: 0, max: null }],
  [{ months: 3, freeMonths: 1 }, exactly(2)],
  [{ months: 3, freeMonths: 4 }, exactly(0)],
])('with %j the monthly fee is paid for so many months: %j', (parameters, quantity) => {
  const edition = small({ figures: { monthly: yen(100) } })
  expect(monthlyLine(situationOf(edition, {}, day('2024-01-01')), parameters).quantity).toEqual(quantity)
})

describe('of some bills', () => {
  test('the cheapest has the lowest least total, of equals the first', () => {
    const [low, other] = [ofTotal(1, 9), ofTotal(1, 2)]
    expect(cheapest([ofTotal(3, 3), low, other])).toBe(low.cheapest)
  })

  test.each<[what: string, dearest: BillGroup, other: BillGroup]>([
    ['the highest total', ofTotal(1, 9), ofTotal(5, 8)],
    ['no bound', ofTotal(0, null), ofTotal(9, 9)],
    ['no bound and the higher least total', ofTotal(5, null), ofTotal(3, null)],
  ])('the dearest has %s', (_, high, low) => {
    expect(dearest([low, high])).toBe(high.dearest)
    expect(dearest([high, low])).toBe(high.dearest)
  })

  test.each([[9], [null]])('the dearest is the last of those with the same total (up to %s)', max => {
    const last = ofTotal(5, max)
    expect(dearest([ofTotal(5, max), last])).toBe(last.dearest)
  })
})

describe('the line of a claim that may be settled in several ways', () => {
  const lineOf = (...ways: (readonly Charge[])[]) => claimLines(billsOf(...ways))

  test('has one tax class where only what is free has another', () => {
    const free = charge('exchange', exactly(0), { tax: null })
    const lines = lineOf([charge('repair', exactly(5_000))], [free])
    expect(lines).toMatchObject([
      { item: 'claims', tax: 'included', taxes: [], unit: { min: 0, max: 5_000 }, claims: 1 },
    ])
  })

  test('has the tax class of what is free where all of it is', () => {
    const lines = lineOf([charge('repair', exactly(0))], [charge('exchange', exactly(0))])
    expect(lines).toMatchObject([{ tax: 'included', taxes: [] }])
  })

  test('names both tax classes where what is paid has two', () => {
    const lines = lineOf([charge('repair', exactly(500))], [charge('exchange', exactly(900), { tax: 'excluded' })])
    expect(lines).toMatchObject([{ tax: null, taxes: ['included', 'excluded'] }])
  })

  test('names the one tax class that is known beside one that is not', () => {
    const lines = lineOf([charge('repair', exactly(500))], [charge('exchange', exactly(900), { tax: null })])
    expect(lines).toMatchObject([{ tax: null, taxes: ['included'] }])
  })

  test('counts no excess as a claim', () => {
    const excess = (unit: number) => charge('excess', exactly(unit))
    const lines = lineOf([charge('repair', exactly(500)), excess(100)], [charge('repair', exactly(900)), excess(300)])
    expect(lines).toMatchObject([{ item: 'claims', unit: { min: 600, max: 1_200 }, claims: 1 }])
  })

  test('may be nothing where a way accepts no claim', () => {
    expect(lineOf([charge('repair', exactly(500))], [])).toMatchObject([{ quantity: { min: 0, max: 1 } }])
    expect(lineOf([charge('repair', exactly(500))])).toMatchObject([{ quantity: { min: 1, max: 1 } }])
  })
})

describe('tax', () => {
  const edition = small({
    figures: {
      monthly: yen(100),
      before: { yen: 900, tax: 'excluded', cite },
      free: { yen: 0, tax: 'excluded', cite },
      secret: 'unknown',
    },
  })
  const line = (address: string, unit: Range) => charge('repair', unit, { addresses: [address] })

  test('is mixed where amounts with and before tax are to be paid, and not where one is free', () => {
    expect(isMixed([], billsOf(bill(line('monthly', exactly(100)), line('before', exactly(900)))), edition)).toBe(true)
    expect(isMixed([], billsOf(bill(line('monthly', exactly(100)), line('free', exactly(0)))), edition)).toBe(false)
    expect(isMixed([], billsOf(bill(line('monthly', exactly(100)))), edition)).toBe(false)
    const refused = billsOf(bill(), bill(line('monthly', exactly(100))))
    expect(isMixed([], refused, edition)).toBe(false)
    expect(isMixed([], [...refused, ...billsOf(bill(line('before', exactly(900))))], edition)).toBe(true)
  })

  test('is not mixed by the class of a free price among several, but by that of a free one beyond which nothing is stated', () => {
    const either = charge('repair', { min: 0, max: 100 }, { addresses: ['monthly', 'free'] })
    expect(isMixed([], billsOf(bill(either)), edition)).toBe(false)
    const beyond = charge('repair', { min: 0, max: null }, { addresses: ['free'] })
    expect(isMixed([], billsOf(bill(line('monthly', exactly(100)), beyond)), edition)).toBe(true)
    const two = charge('repair', { min: 100, max: 900 }, { addresses: ['monthly', 'before'] })
    expect(isMixed([], billsOf(bill(two)), edition)).toBe(true)
  })

  test('is shared by amounts of one class, and by no amount that is unknown', () => {
    expect([
      taxOf(edition, ['before', 'free']),
      taxOf(edition, ['before', 'monthly']),
      taxOf(edition, ['secret']),
    ]).toEqual(['excluded', null, null])
  })

  test('is to be added where an amount before tax is not free', () => {
    const [paid] = claimLines(billsOf(bill(charge('repair', exactly(900), { tax: 'excluded' }))))
    const [free] = claimLines(billsOf(bill(charge('repair', exactly(0), { tax: 'excluded' }))))
    expect([hasTaxExcluded([paid!]), hasTaxExcluded([free!]), hasTaxExcluded([])]).toEqual([true, false, false])
  })
})

describe('the uses of a year', () => {
  const limits = (...counts: (number | null)[]): Edition =>
    small({
      figures: Object.fromEntries(
        counts.map((count, at) => [`uses-${at}`, count === null ? 'unknown' : { count, cite }]),
      ),
      limits: counts.map((_, at) => ({
        id: `limit-${at}`,
        counts: ['repair'],
        atMost: `uses-${at}`,
        per: 'year',
        cite,
      })),
    })

  test('are at most as many as the widest limit allows, and unknown where no figure says', () => {
    expect([
      usesPerYear(limits(1, 3)),
      usesPerYear(limits(null, 2)),
      usesPerYear(limits(null)),
      usesPerYear(small()),
    ]).toEqual([3, 2, null, null])
  })

  test('that are left range from the fewest to the most; without a limit at least one is left', () => {
    const counted = (left: number | null): Counted => ({ left, charges: () => [], pay: () => exactly(0) })
    expect(leftOf([counted(3), counted(1)])).toEqual({ min: 1, max: 3 })
    expect(leftOf([counted(Number.POSITIVE_INFINITY)])).toEqual({ min: 1, max: null })
    expect(leftOf([counted(1), counted(null)])).toBe(null)
  })
})

describe('the addresses of the monthly fee', () => {
  const courses = small({ figures: { 'monthly.small': yen(100), 'monthly.large': yen(200), other: yen(300) } })
  const addresses = (tier?: string, of = courses) =>
    monthlyAddresses(situationOf(of, tier === undefined ? {} : { tier }, day('2024-01-01')))

  test('are those of the course that was told, of all courses where none of the plan was', () => {
    expect(addresses('large')).toEqual(['monthly.large'])
    expect(addresses()).toEqual(['monthly.small', 'monthly.large'])
    expect(addresses('of-another-plan')).toEqual(['monthly.small', 'monthly.large'])
  })

  test('are the one of a plan without courses', () => {
    expect(addresses('large', small())).toEqual(['monthly'])
  })
})

test('a price is the second where it is the second of its list and its address says so', () => {
  const edition = small({ fees: [{ for: 'repair', price: ['repair.1', 'repair.2', 'odd'], cite }] })
  const ordinals = ['repair.1', 'repair.2', 'odd', 'monthly', 'repair.0'].map(one => ordinalOf(edition, one))
  expect(ordinals).toEqual([1, 2, null, null, null])
})
