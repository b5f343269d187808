import { describe, expect, it, test } from 'vitest'
import { allReadings, type CostQuestion, cost, costUnder, coverBegin, exactly, hull, type Reading } from './cost.ts'
import { allCoverReadings, type CoverReading, type CoversQuestion, covers, coversUnder, freeAgain } from './covers.ts'
import { addDays, addMonths, daysBetween, firstOfNextMonth, previousDay } from './days.ts'
import { returnDeadline } from './deadline.ts'
import { counted, type EligibleQuestion, eligible } from './eligible.ts'
import { randomCost, randomCovers, seeded } from './random.ts'

const rolling: Reading = {
  'year-of-uses': 'rolling-year',
  'fee-order': 'within-counted-year',
  'repair-uses-price': 'repair-counts',
  'cap-on-exchange': 'repairs-only',
}
const contract: Reading = { ...rolling, 'year-of-uses': 'contract-year' }
const calendar: Reading = { ...rolling, 'year-of-uses': 'calendar-year' }
const out = (reading: Reading): CoverReading => ({
  ...reading,
  'last-day': 'day-out',
  'water-damage-end': 'water-is-breakage',
})
const dated = (...days: string[]) => days.map(date => ({ date }))

describe('days', () => {
  it('are counted like those of Date', () => {
    const days = daysBetween('1999-12-01', '2032-03-31')
    expect(days).toEqual(days.map((_, index) => new Date(Date.UTC(1999, 11, 1 + index)).toISOString().slice(0, 10)))
    expect(days.map(day => previousDay(addDays(day, 1)))).toEqual(days)
  })

  const months: [from: string, months: number, to: string][] = [
    ['2024-01-30', 1, '2024-02-29'],
    ['2024-01-31', 13, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-05-31', 0, '2024-05-31'],
  ]
  test.each(months)('%s and %i months is %s', (from, count, to) => expect(addMonths(from, count)).toBe(to))

  test('the first of the next month after December is in the next year', () => {
    expect(['2024-01-31', '2024-12-01', '2024-12-31'].map(firstOfNextMonth)).toEqual([
      '2024-02-01',
      '2025-01-01',
      '2025-01-01',
    ])
  })
})

describe('cost', () => {
  const year = { months: 12 }
  const a = { plan: 'new', tier: '418', ...year } as const
  const b = { plan: 'new', tier: '550', ...year } as const
  const used = { plan: 'used', ...year } as const
  const own = { plan: 'own', ...year } as const
  const golden: [question: CostQuestion, min: number, max: number | null][] = [
    [{ ...a, claims: 0 }, 5_016, 5_016],
    [{ ...a, claims: 1 }, 10_516, 10_516],
    [{ ...a, claims: 2 }, 19_316, 19_316],
    [{ ...b, claims: 0 }, 6_600, 6_600],
    [{ ...b, claims: 1 }, 12_100, 12_100],
    [{ ...b, claims: 2 }, 20_900, 20_900],
    [{ plan: 'new', months: 24, claims: 1 }, 15_532, 18_700],
    [{ ...used, claims: 0 }, 6_600, 6_600],
    [{ ...used, claims: 2 }, 6_600, 6_600],
    [{ ...own, remedy: 'exchange', claims: 0 }, 6_600, 6_600],
    [{ ...own, remedy: 'exchange', claims: 1 }, 11_000, 11_000],
    [{ ...own, remedy: 'exchange', claims: 2 }, 19_800, 19_800],
    [{ ...own, remedy: 'repair', claims: 1, repairQuote: 78_000 }, 34_600, 34_600],
    [{ ...a, freeMonths: 2, claims: 0 }, 4_180, 4_180],
    [{ ...a, claims: 1, unreturned: true }, 50_516, 50_516],
  ]
  test.each(golden)('%j is %i to %i yen, as the rulebook adds up', (question, min, max) => {
    expect(cost(question)).toEqual({ total: { min, max }, refused: exactly(0) })
  })

  const hulls: [question: CostQuestion, min: number, max: number | null][] = [
    [{ ...a, freeMonths: 14 }, 0, 0],
    [{ plan: 'new', freeMonths: 1 }, 0, null],
    [{ plan: 'own' }, 550, null],
    [{ ...own, claims: 1 }, 6_600, 11_000],
    [{ ...own, os: 'ios', claims: 2 }, 6_600, 6_600],
    [{ ...own, os: 'ios', claims: 2, repairQuote: 50_001 }, 6_602, 6_602],
    [{ ...own, claims: 2 }, 6_600, 19_800],
    [{ ...own, claims: 2, unreturned: true }, 11_000, null],
    [{ ...used, claims: 1, unreturned: true }, 46_600, 46_600],
  ]
  test.each(hulls)('%j is %j to %j yen', (question, min, max) => expect(cost(question).total).toEqual({ min, max }))

  it('refuses the claims after two undated ones and never prices them', () => {
    expect(cost({ ...a, claims: 4 })).toEqual({ total: exactly(19_316), refused: exactly(2) })
  })

  test('two dated exchanges of the 418 course have six readings and two totals', () => {
    const claims = dated('2024-05-01', '2025-03-01')
    const question: CostQuestion = { plan: 'new', tier: '418', months: 24, start: '2024-01-10', claims }
    const totals = allReadings.map(reading => costUnder(question, reading).total.min)
    const isFirst = (reading: Reading) =>
      reading['repair-uses-price'] === 'repair-counts' && reading['cap-on-exchange'] === 'repairs-only'
    const different = totals.filter((_, index) => isFirst(allReadings[index]!))
    expect(different.toSorted()).toEqual([21_032, 21_032, 24_332, 24_332, 24_332, 24_332])
  })

  const edges: [reading: string, third: string, refused: number][] = [
    ['rolling-year', '2025-02-27', 1],
    ['rolling-year', '2025-02-28', 0],
    ['contract-year', '2025-01-09', 1],
    ['contract-year', '2025-01-10', 0],
    ['calendar-year', '2024-12-31', 1],
    ['calendar-year', '2025-01-01', 0],
  ]
  test.each(edges)('by %s a third claim on %s is refused %i times', (year, third, refused) => {
    const claims = dated(third, '2024-02-29', '2024-03-01')
    const reading = { ...rolling, 'year-of-uses': year } as Reading
    expect(costUnder({ ...a, start: '2024-01-10', claims }, reading).refused).toEqual(exactly(refused))
  })

  it('does not count a refused claim against a later one', () => {
    const claims = dated('2024-01-10', '2024-02-10', '2024-12-10', '2025-02-10', '2025-03-10')
    expect(costUnder({ ...a, months: 24, claims }, rolling)).toEqual({
      total: exactly(10_032 + 28_600),
      refused: exactly(1),
    })
  })

  it('has no upper bound for a third exchange over the contract', () => {
    const claims = dated('2024-01-10', '2025-02-10', '2026-02-10')
    const reading: Reading = { ...rolling, 'fee-order': 'over-contract' }
    expect(costUnder({ ...a, months: 36, claims }, reading).total).toEqual({
      min: 15_048 + 5_500 + 8_800 + 8_800,
      max: null,
    })
    expect(costUnder({ ...used, months: 36, claims }, reading).total).toEqual(exactly(19_800))
  })

  it('lets a repair use up the first price, or not', () => {
    const claims: CostQuestion['claims'] = [
      { date: '2024-06-01', remedy: 'repair', quote: 50_500 },
      { date: '2024-07-01', remedy: 'exchange' },
    ]
    expect(cost({ ...own, start: '2024-01-10', claims }).total).toEqual({ min: 11_500, max: 15_900 })
  })

  it('refuses a claim of `own` in the month of start, and prices it where start is not known', () => {
    const claims: CostQuestion['claims'] = [{ date: '2024-05-31', remedy: 'exchange' }]
    expect(cost({ ...own, start: '2024-05-10', claims })).toEqual({ total: exactly(6_600), refused: exactly(1) })
    expect(cost({ ...own, claims })).toEqual({ total: exactly(11_000), refused: exactly(0) })
  })

  it('tries every start where start is not known', () => {
    const random = seeded(7)
    for (let tried = 0; tried < 15; ) {
      const { start: _, months = 48, ...question } = randomCost(random)
      if (question.plan === 'own' || typeof question.claims === 'number') continue
      const days = question.claims!.map(({ date }) => date).toSorted()
      if (days.length < 2) continue
      const starts = daysBetween(addMonths(days[0]!, -48), days[0]!).filter(
        start => days.at(-1)! < addMonths(start, months),
      )
      const answers = starts.map(start => costUnder({ ...question, months, start }, contract))
      expect(costUnder({ ...question, months }, contract)).toEqual({
        total: hull(answers.map(({ total }) => total)),
        refused: hull(answers.map(({ refused }) => refused)),
      })
      tried++
    }
  })
})

describe('covers', () => {
  const used = { plan: 'used', start: '2024-01-15', event: 'natural-failure' } as const
  const own = { plan: 'own', start: '2024-05-10', event: 'screen-break' } as const
  const worn = { plan: 'new', start: '2024-02-29', purchased: '2024-02-29', event: 'natural-failure' } as const
  const kept = { unofficialRepair: 'no' } as const
  const ownWorn = {
    ...own,
    ...kept,
    event: 'natural-failure',
    purchased: '2023-01-01',
    released: '2022-02-28',
  } as const
  const examples: [question: CoversQuestion, verdict: string][] = [
    [{ plan: 'used', event: 'theft', on: '2024-01-01' }, 'no'],
    [{ ...used, on: '2024-01-14' }, 'no'],
    [{ ...used, on: '2024-01-15' }, 'yes'],
    [{ ...used, on: '2026-01-14' }, 'yes'],
    [{ ...used, on: '2026-01-15' }, 'conditional'],
    [{ ...used, on: '2026-01-16' }, 'no'],
    [{ ...own, ...kept, on: '2024-05-31' }, 'no'],
    [{ ...own, ...kept, on: '2024-06-01' }, 'yes'],
    [{ ...own, on: '2024-05-31' }, 'no'],
    [{ ...own, on: '2024-06-01' }, 'conditional'],
    [{ ...own, unofficialRepair: 'yes', on: '2024-06-01' }, 'no'],
    [{ ...own, ...kept, registered: 'no', on: '2024-06-01' }, 'no'],
    [{ ...own, ...kept, registered: 'yes', usedWithSim: 'no', on: '2024-06-01' }, 'no'],
    [{ ...own, ...kept, registered: 'yes', usedWithSim: 'yes', on: '2024-06-01' }, 'yes'],
    [{ ...used, registered: 'no', usedWithSim: 'no', on: '2024-01-15' }, 'yes'],
    [{ ...own, ...kept, event: 'battery', on: '2024-06-01' }, 'no'],
    [{ ...own, ...kept, event: 'software-fault', on: '2024-06-01' }, 'conditional'],
    [{ ...worn, event: 'battery', on: '2024-06-01' }, 'conditional'],
    [{ ...worn, on: '2025-02-27' }, 'no'],
    [{ ...worn, on: '2025-02-28' }, 'conditional'],
    [{ ...worn, on: '2025-03-01' }, 'conditional'],
    [{ ...worn, makerWarrantyMonths: 24, on: '2026-02-27' }, 'no'],
    [{ ...ownWorn, on: '2025-02-27' }, 'yes'],
    [{ ...ownWorn, on: '2025-02-28' }, 'conditional'],
    [{ ...ownWorn, on: '2025-03-01' }, 'no'],
    [{ ...ownWorn, makerWarrantyMonths: 24, on: '2024-12-31' }, 'no'],
    [{ ...ownWorn, makerWarrantyMonths: 24, on: '2025-01-01' }, 'conditional'],
    [{ ...ownWorn, makerWarrantyMonths: 24, on: '2025-01-02' }, 'yes'],
    [{ plan: 'own', ...kept, event: 'natural-failure', on: '2025-01-02' }, 'conditional'],
  ]
  test.each(examples)('%j: %s', (question, verdict) => expect(covers(question).verdict).toBe(verdict))

  it('counts the last day as out or in', () => {
    const verdicts = (question: CoversQuestion) =>
      (['day-out', 'day-in'] as const).map(day => coversUnder(question, { ...out(rolling), 'last-day': day }).verdict)
    expect(verdicts({ ...used, on: '2026-01-15' })).toEqual(['no', 'yes'])
    expect(verdicts({ ...worn, on: '2025-02-28' })).toEqual(['conditional', 'no'])
  })

  it('ends water damage under own with natural failure or with breakage', () => {
    const verdicts = (on: string, event = 'water-damage') =>
      (['water-is-breakage', 'water-is-not'] as const).map(
        water =>
          coversUnder(
            { ...own, ...kept, released: '2023-01-10', event, on },
            { ...out(rolling), 'water-damage-end': water },
          ).verdict,
      )
    expect(verdicts('2026-01-09')).toEqual(['yes', 'yes'])
    expect(verdicts('2026-01-10')).toEqual(['yes', 'no'])
    expect(verdicts('2026-01-10', 'screen-break')).toEqual(['yes', 'yes'])
  })

  it('does not know the maker warranty of a second-hand phone', () => {
    const bought: CoversQuestion = {
      ...own,
      ...kept,
      event: 'natural-failure',
      released: '2023-06-01',
      purchased: '2024-01-10',
      on: '2024-12-01',
    }
    const verdictOf = (more: Partial<CoversQuestion>) => covers({ ...bought, ...more }).verdict
    expect(verdictOf({ device: 'new' })).toBe('no')
    expect(verdictOf({ device: 'used' })).toBe('conditional')
    expect(verdictOf({})).toBe('conditional')
    expect(verdictOf({ device: 'used', on: '2025-01-11' })).toBe('yes')
    expect(verdictOf({ device: 'used', makerWarrantyMonths: 12 })).toBe('no')
  })

  it('finds the day on which a use is left again', () => {
    const question: CoversQuestion = { ...worn, start: '2023-10-15', event: 'screen-break', on: '2024-12-01' }
    const claims = dated('2024-10-20', '2024-11-05')
    const days = [rolling, contract, calendar].map(reading => freeAgain({ ...question, claims }, out(reading)))
    expect(days).toEqual(['2025-10-20', '2025-10-15', '2025-01-01'])
    expect(freeAgain(question, out(rolling))).toBeNull()
  })

  it('counts two uses a year in three ways', () => {
    const claims = dated('2025-12-20', '2026-01-15')
    const question: CoversQuestion = { ...worn, start: '2025-03-10', event: 'screen-break', on: '2026-11-23', claims }
    expect([rolling, contract, calendar].map(reading => coversUnder(question, out(reading)))).toEqual([
      { verdict: 'no', pay: null, claimsLeft: exactly(0) },
      { verdict: 'yes', pay: exactly(5_500), claimsLeft: exactly(2) },
      { verdict: 'yes', pay: exactly(8_800), claimsLeft: exactly(1) },
    ])
    expect(covers(question).verdict).toBe('conditional')
  })

  it('prices the incident by its remedy, and earlier claims by any they may have got', () => {
    const question: CoversQuestion = { ...own, ...kept, on: '2024-09-01', claims: dated('2024-08-01') }
    const pay = (more: Partial<CoversQuestion>, reading: Reading) =>
      coversUnder({ ...question, ...more }, out(reading)).pay
    const repairsApart: Reading = { ...rolling, 'repair-uses-price': 'repair-does-not-count' }
    expect(pay({ remedy: 'exchange' }, rolling)).toEqual(exactly(8_800))
    expect(pay({ remedy: 'exchange' }, repairsApart)).toEqual({ min: 4_400, max: 8_800 })
    expect(pay({ os: 'ios', repairQuote: 78_000 }, rolling)).toEqual(exactly(28_000))
    expect(pay({ repairQuote: 20_000 }, rolling)).toEqual({ min: 0, max: 8_800 })
  })

  it('gives a range of uses left in a year where start is not known', () => {
    const claims = dated('2024-06-01', '2024-09-01')
    const question: CoversQuestion = { plan: 'new', event: 'screen-break', on: '2024-10-01', claims }
    expect(coversUnder(question, out(contract))).toEqual({
      verdict: 'conditional',
      pay: { min: 5_500, max: 8_800 },
      claimsLeft: { min: 0, max: 2 },
    })
  })
})

describe('eligible', () => {
  const joining: EligibleQuestion = {
    plan: 'own',
    asOf: '2023-11-01',
    apply: 'with-sim',
    contract: 'sim-only',
    line: 'mnp',
    boughtFrom: 'other',
    os: 'android',
    carrier: 'sim-free',
    soldInJapan: 'yes',
    giteki: 'yes',
    intact: 'yes',
    otherCover: 'no',
    released: '2022-01-01',
  }
  const buying: EligibleQuestion = {
    plan: 'used',
    asOf: '2023-11-01',
    device: 'used',
    boughtFrom: 'official',
    apply: 'with-device',
    devicesEnrolled: 4,
  }
  const examples: [EligibleQuestion, string][] = [
    [joining, 'yes'],
    [{ ...joining, carrier: 'softbank' }, 'conditional'],
    [{ ...joining, carrier: 'softbank', os: 'ios' }, 'yes'],
    [{ ...joining, carrier: 'au', simLock: 'locked' }, 'no'],
    [{ ...joining, carrier: 'au', simLock: 'unlocked' }, 'yes'],
    [{ ...joining, carrier: 'docomo', simLock: 'locked' }, 'conditional'],
    [{ ...joining, os: 'windows' }, 'no'],
    [{ ...joining, released: '2021-10-31' }, 'no'],
    [{ ...joining, released: '2021-11-01' }, 'conditional'],
    [{ ...joining, released: '2021-11' }, 'conditional'],
    [{ ...joining, released: '2021-12' }, 'yes'],
    [{ plan: 'own', asOf: '2023-11-01', purchased: '2021-10' }, 'no'],
    [{ plan: 'own', asOf: '2023-11-01', apply: 'with-device' }, 'no'],
    [buying, 'yes'],
    [{ ...buying, devicesEnrolled: 5 }, 'no'],
    [{ ...buying, apply: 'with-sim' }, 'conditional'],
    [{ ...buying, apply: 'with-sim', contract: 'sim-and-device' }, 'yes'],
    [{ ...buying, apply: 'with-sim', contract: 'sim-only' }, 'no'],
    [{ ...buying, plan: 'new' }, 'no'],
  ]
  test.each(examples)('%j: %s', (question, verdict) => expect(eligible(question)).toBe(verdict))

  it('counts up the phones that may join', () => {
    const { devicesEnrolled, ...open } = buying
    const refused: EligibleQuestion = { ...open, boughtFrom: 'retailer' }
    const phones = counted([{ ...buying, devicesEnrolled: 3 }, refused, joining, open, open])
    expect(phones.map(phone => phone.atLeast)).toEqual([undefined, 4, 4, 4, 5])
    expect(phones.map(eligible)).toEqual(['yes', 'no', 'yes', 'conditional', 'no'])
    expect(devicesEnrolled).toBe(4)
  })
})

test('the old phone is due 14 days after the new one came, or 13 if that day counts', () => {
  expect(returnDeadline('2024-02-16')).toEqual({ deadline: '2024-03-01', earliest: '2024-02-29' })
})

describe('random cases', () => {
  const random = seeded(2023_10_07)
  const costs = Array.from({ length: 2_000 }, () => randomCost(random))
  const incidents = Array.from({ length: 2_000 }, () => randomCovers(random))
  const isOrdered = (...days: (string | undefined)[]) => {
    const given = days.filter(day => day !== undefined)
    return given.every((day, index) => index === 0 || given[index - 1]! <= day)
  }

  it('are the same for the same seed', () => {
    const [first, second] = [seeded(1), seeded(1)]
    expect(randomCost(first)).toEqual(randomCost(second))
    expect(randomCovers(first)).toEqual(randomCovers(second))
  })

  it('have claims on days of their own within the contract', () => {
    for (const { claims, start, months } of costs) {
      if (typeof claims === 'number') continue
      const days = claims!.map(({ date }) => date)
      expect(new Set(days).size).toBe(days.length)
      if (start === undefined) continue
      for (const day of days) {
        expect(isOrdered(start, day)).toBe(true)
        if (months !== undefined) expect(day < addMonths(start, months)).toBe(true)
      }
    }
  })

  it('have their days in order', () => {
    for (const { released, purchased, start, on, claims = [] } of incidents) {
      expect(isOrdered(released, purchased, start)).toBe(true)
      expect(isOrdered(released, purchased, on)).toBe(true)
      for (const { date } of claims) expect(isOrdered(start, date, on)).toBe(true)
    }
  })

  it('get totals with an exchange wherever one was not returned', () => {
    for (const question of costs.filter(({ unreturned }) => unreturned))
      if (question.plan === 'new') expect(cost(question).total.min).toBeGreaterThanOrEqual(45_500)
  })

  it('have a price exactly where the plan may pay, and never after the second use', () => {
    const isWrong = (question: CoversQuestion, reading: CoverReading): boolean => {
      const { verdict, pay, claimsLeft } = coversUnder(question, reading)
      const isTooEarly = question.on < coverBegin(question.plan, question.start!)
      const hasNoUse = claimsLeft.max === 0
      return (
        (pay === null) !== (verdict === 'no') || (hasNoUse && verdict !== 'no') || (isTooEarly && verdict === 'yes')
      )
    }
    const started = incidents.filter(({ start }) => start !== undefined)
    expect(started.filter(question => allCoverReadings.some(reading => isWrong(question, reading)))).toEqual([])
  })

  it('reach every verdict, readings that differ, refusals and totals without bound', () => {
    expect(new Set(incidents.map(question => covers(question).verdict)).size).toBe(3)
    expect(costs.some(question => cost(question).refused.min > 0)).toBe(true)
    expect(costs.some(({ start, claims }) => start === undefined && typeof claims !== 'number')).toBe(true)
    expect(costs.some(question => question.months !== undefined && cost(question).total.max === null)).toBe(true)
  })
})
