import { describe, expect, test } from 'vitest'
import { type Bill, cheapest, dearest } from '../../src/claims/bills.ts'
import { type Charge, usesPerYear } from '../../src/claims/claims.ts'
import { type Counted, leftOf } from '../../src/claims/counting.ts'
import { claimLines, hasTaxExcluded, isMixed, monthlyLine } from '../../src/claims/lines.ts'
import { monthlyAddresses, ordinalOf, taxOf } from '../../src/claims/price.ts'
import { situationOf } from '../../src/engine/situation.ts'
import type { Edition } from '../../src/model/edition.ts'
import { exactly, type Range, sum } from '../../src/model/money.ts'
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

const bill = (...charges: Charge[]): Bill => ({
  accepted: [],
  charges,
  refused: 0,
  total: sum(charges.map(({ unit }) => unit)),
})

const ofTotal = (min: number, max: number | null): Bill => ({ ...bill(), total: { min, max } })

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
    expect(cheapest([ofTotal(3, 3), low, other])).toBe(low)
  })

  test.each<[what: string, dearest: Bill, other: Bill]>([
    ['the highest total', ofTotal(1, 9), ofTotal(5, 8)],
    ['no bound', ofTotal(0, null), ofTotal(9, 9)],
    ['no bound and the higher least total', ofTotal(5, null), ofTotal(3, null)],
  ])('the dearest has %s', (_, high, low) => {
    expect(dearest([low, high])).toBe(high)
    expect(dearest([high, low])).toBe(high)
  })

  test.each([[9], [null]])('the dearest is the last of those with the same total (up to %s)', max => {
    const last = ofTotal(5, max)
    expect(dearest([ofTotal(5, max), last])).toBe(last)
  })
})

describe('the line of a claim that may be settled in several ways', () => {
  const lineOf = (...ways: (readonly Charge[])[]) => claimLines(ways.map(charges => bill(...charges)))

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
    expect(isMixed([], [bill(line('monthly', exactly(100)), line('before', exactly(900)))], edition)).toBe(true)
    expect(isMixed([], [bill(line('monthly', exactly(100)), line('free', exactly(0)))], edition)).toBe(false)
    expect(isMixed([], [bill(line('monthly', exactly(100)))], edition)).toBe(false)
  })

  test('is shared by amounts of one class, and by no amount that is unknown', () => {
    expect([
      taxOf(edition, ['before', 'free']),
      taxOf(edition, ['before', 'monthly']),
      taxOf(edition, ['secret']),
    ]).toEqual(['excluded', null, null])
  })

  test('is to be added where an amount before tax is not free', () => {
    const [paid] = claimLines([bill(charge('repair', exactly(900), { tax: 'excluded' }))])
    const [free] = claimLines([bill(charge('repair', exactly(0), { tax: 'excluded' }))])
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
  expect(['repair.1', 'repair.2', 'odd', 'monthly'].map(one => ordinalOf(edition, one))).toEqual([1, 2, null, null])
})
