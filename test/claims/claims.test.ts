import { describe, expect, test } from 'vitest'
import { billsOf, chargesIn, stepsIn } from '../../src/claims/bills.ts'
import {
  chargesOf,
  nextFree,
  openBetween,
  openInClaims,
  openInLimits,
  openInQuotes,
  outlookIn,
  type Terms,
  type Use,
  usesLeft,
  usesOf,
} from '../../src/claims/claims.ts'
import { coverRuns, isCoverOpen, isOutsideCover } from '../../src/claims/cover-runs.ts'
import { leastPrice } from '../../src/claims/least.ts'
import {
  claimFee,
  excessesOf,
  excessOver,
  type Fee,
  feesIn,
  isCapped,
  isRemedyIdle,
  monthlyFee,
  possibleFees,
  possibleRemedies,
  priceAddresses,
  settledRemedies,
  settlingIn,
} from '../../src/claims/price.ts'
import { possibleEvents as eventNames, situationOf, withFact } from '../../src/engine/situation.ts'
import type { Condition, Edition } from '../../src/model/edition.ts'
import type { Claim, Facts } from '../../src/model/facts.ts'
import { exactly, unbounded } from '../../src/model/money.ts'
import type { Remedy } from '../../src/model/terms.ts'
import { day, days, months, period, small, text, yen } from '../engine/small.ts'
import { edition, exchange, limitOf, repair, withLimits } from './fees.ts'

/* Which claims are counted together, what a limit leaves, and what a claim costs. */

const cite = 'article-2023'

const terms = (choice: Terms['choice'] = {}, of = edition, start: string | null = '2024-01-10'): Terms => ({
  edition: of,
  choice: { year: 'calendar-year', ...choice },
  start: start === null ? null : day(start),
})
const use = (date: string | null, remedy: Remedy = 'repair', quote?: number): Use => ({
  date: date === null ? null : day(date),
  remedy,
  quote,
  fee: remedy === 'repair' ? repair : exchange,
})

describe('the uses that are left', () => {
  const left = (earlier: readonly Use[], date: string, choice: Terms['choice'] = {}, of = edition) =>
    usesLeft('repair', earlier, day(date), terms(choice, of))

  test('are those of the year of the day, as the year is read', () => {
    const earlier = [use('2024-03-01'), use('2024-11-01', 'exchange')]
    expect([left(earlier, '2024-12-01'), left(earlier, '2025-01-01'), left(earlier.slice(1), '2024-12-01')]).toEqual([
      0, 2, 1,
    ])
    expect(left(earlier, '2025-01-09', { year: 'contract-year' })).toBe(0)
    expect(left(earlier, '2025-01-10', { year: 'contract-year' })).toBe(2)
    expect(left(earlier, '2025-02-28', { year: 'rolling-year' })).toBe(0)
    expect(left(earlier, '2025-03-01', { year: 'rolling-year' })).toBe(1)
  })

  test('are the fewest of several limits, and never below none', () => {
    const of = withLimits(limitOf('three', 'three', 'repair', 'exchange'), limitOf('two', 'two', 'repair'))
    expect(left([use('2024-03-01')], '2024-05-01', {}, of)).toBe(1)
    expect(left([use('2024-03-01', 'exchange')], '2024-05-01', {}, of)).toBe(2)
    expect(left([use('2024-03-01'), use('2024-03-02'), use('2024-03-03')], '2024-05-01', {}, of)).toBe(0)
  })

  test('have no end without a limit for the remedy, and are not known where no figure or no table says', () => {
    expect(left([], '2024-05-01', {}, withLimits(limitOf('swap', 'two', 'exchange')))).toBe(Number.POSITIVE_INFINITY)
    expect(left([], '2024-05-01', {}, withLimits(limitOf('open', 'secret', 'repair')))).toBeNull()
    expect(left([], '2024-05-01', {}, { ...edition, limits: 'unknown' })).toBeNull()
  })

  test('are free again on the day on which the first counted claim leaves the year', () => {
    const free = (accepted: readonly Use[], choice: Terms['choice'] = {}, of = edition) =>
      nextFree(accepted, day('2024-12-01'), terms(choice, of))
    const accepted = [use('2024-03-01'), use('2024-11-01', 'exchange')]
    expect([free(accepted), free(accepted, { year: 'rolling-year' })]).toEqual(['2025-01-01', '2025-03-01'])
    expect(free(accepted, { year: 'contract-year' })).toBe('2025-01-10')
    expect(free([use('2023-11-01')], { year: 'rolling-year' })).toBeNull()
    expect([free([]), free([use(null)]), free(accepted, {}, withLimits())]).toEqual([null, null, null])
    const swaps = withLimits(limitOf('swap', 'two', 'exchange'))
    expect(free(accepted, { year: 'rolling-year' }, swaps)).toBe('2025-11-01')
    const both = withLimits(limitOf('swap', 'two', 'exchange'), limitOf('any', 'two', 'repair', 'exchange'))
    expect(free(accepted, { year: 'rolling-year' }, both)).toBe('2025-03-01')
  })
})

describe('what a claim costs', () => {
  const costs = (one: Use, earlier: readonly Use[] = [], choice: Terms['choice'] = {}, of = edition) =>
    chargesOf(one, earlier, terms(choice, of)).map(({ item, unit, addresses }) => [
      item,
      unit.min,
      unit.max,
      ...addresses,
    ])

  test('is the price of its place in the year', () => {
    expect(costs(use('2024-05-01'))).toEqual([['repair', 10, 10, 'repair.1']])
    expect(costs(use('2024-05-01'), [use('2024-03-01')])).toEqual([['repair', 7, 7, 'repair.2']])
    expect(costs(use('2025-05-01'), [use('2024-03-01')])).toEqual([['repair', 10, 10, 'repair.1']])
    expect(costs(use(null), [use(null)])).toEqual([['repair', 7, 7, 'repair.2']])
  })

  test('is the last price or more beyond the list', () => {
    const earlier = [use('2024-03-01'), use('2024-03-02')]
    expect(costs(use('2024-05-01'), earlier)).toEqual([['repair', 7, null, 'repair.2']])
    const flat: Fee = { for: 'repair', price: ['monthly'], cite }
    const always = [use('2024-03-01'), use('2024-03-02')]
    expect(costs({ ...use('2024-05-01'), fee: flat }, always)).toEqual([['repair', 100, 100, 'monthly']])
  })

  test('counts claims over the whole contract, and other claims, as the clauses are read', () => {
    const earlier = [use('2024-03-01', 'exchange')]
    const later = use('2025-05-01', 'exchange')
    expect(costs(later, earlier, { order: 'within-counted-year' })).toEqual([['exchange', 4_400, 4_400, 'exchange.1']])
    expect(costs(later, earlier, { order: 'over-contract' })).toEqual([['exchange', 8_800, 8_800, 'exchange.2']])
    const repaired = [use('2024-03-01')]
    const same = use('2024-05-01', 'exchange')
    expect(costs(same, repaired, { others: 'repair-counts' })).toEqual([['exchange', 8_800, 8_800, 'exchange.2']])
    expect(costs(same, repaired, { others: 'repair-does-not-count' })).toEqual([
      ['exchange', 4_400, 4_400, 'exchange.1'],
    ])
    const settled = (others: string): Fee => ({ ...exchange, 'counts-other': others })
    expect(costs({ ...same, fee: settled('yes') }, repaired)).toEqual([['exchange', 8_800, 8_800, 'exchange.2']])
    expect(costs({ ...same, fee: settled('no') }, repaired)).toEqual([['exchange', 4_400, 4_400, 'exchange.1']])
  })

  test('is the price of its place among claims without dates, whether a limit says what a year is or not', () => {
    expect(costs(use(null), [use(null)], {}, withLimits())).toEqual([['repair', 7, 7, 'repair.2']])
    expect(costs(use('2025-05-01'), [use('2024-03-01')], { order: 'over-contract' })).toEqual([
      ['repair', 10, 10, 'repair.1'],
    ])
  })

  test('may be of any place where no limit says how a year is counted', () => {
    expect(costs(use('2024-05-01'), [use('2024-03-01')], {}, withLimits())).toEqual([
      ['repair', 7, 10, 'repair.1', 'repair.2'],
    ])
  })

  test('has the excess of its quote over the cap beside it', () => {
    expect(costs(use('2024-05-01', 'repair', 50_000))).toHaveLength(1)
    expect(costs(use('2024-05-01', 'repair', 50_001))).toEqual([
      ['repair', 10, 10, 'repair.1'],
      ['excess', 1, 1, 'cap'],
    ])
  })

  test('is not known without a row of the fees', () => {
    expect(chargesOf({ ...use('2024-05-01'), fee: null }, [], terms())).toEqual([
      { item: 'repair', addresses: [], unit: unbounded, tax: null, date: '2024-05-01' },
    ])
  })

  test('has of a cap of the year what earlier claims of that year left', () => {
    const shared: Fee = { ...repair, excess: { over: 'cap', per: 'counted-year' } }
    const of = { ...edition, fees: [shared] }
    const quoted = (date: string, quote?: number): Use => ({ ...use(date, 'repair', quote), fee: shared })
    const excess = (earlier: readonly Use[]) => costs(quoted('2024-05-01', 30_000), earlier, {}, of)[1]
    expect(excess([])).toBeUndefined()
    expect(excess([quoted('2024-03-01', 30_000)])).toEqual(['excess', 10_000, 10_000, 'cap'])
    expect(excess([quoted('2023-03-01', 30_000)])).toBeUndefined()
    expect(excess([quoted('2024-03-01')])).toEqual(['excess', 0, 30_000, 'cap'])
    expect(excess([use('2024-03-01', 'repair', 30_000)])).toBeUndefined()
    expect(excess([{ ...use('2024-03-01', 'repair', 30_000), fee: null }])).toBeUndefined()
    const ofAnother = {
      ...quoted('2024-03-01', 30_000),
      fee: { ...shared, excess: { over: 'repair.1', per: 'counted-year' } },
    }
    expect(excess([ofAnother as Use])).toBeUndefined()
    expect(costs(quoted('2024-05-01', 30_000), [quoted('2024-03-01', 30_000)], {}, { ...of, limits: [] })).toHaveLength(
      1,
    )
    expect(costs(quoted('2024-05-01', 60_000), [], {}, { ...of, limits: [] })[1]).toEqual([
      'excess',
      10_000,
      10_000,
      'cap',
    ])
  })

  test('has nothing of a cap of the year left where earlier claims spent more than it', () => {
    const shared: Fee = { ...repair, excess: { over: 'cap', per: 'counted-year' } }
    const open: Fee = {
      ...repair,
      excess: { open: 'capped', readings: { mine: 'no', yours: shared.excess as { over: 'cap' } } },
    }
    const of = { ...edition, fees: [shared, open] }
    const quoted = (date: string, quote: number, fee = shared): Use => ({ ...use(date, 'repair', quote), fee })
    const excess = (one: Use, ...earlier: readonly Use[]) => costs(one, earlier, {}, of)[1]
    expect(excess(quoted('2024-05-01', 100), quoted('2024-03-01', 50_050))).toEqual(['excess', 100, 100, 'cap'])
    expect(excess(quoted('2024-05-01', 100), quoted('2024-03-01', 50_000, open))).toEqual(['excess', 100, 100, 'cap'])
    expect(excess(quoted('2024-05-01', 50_100, open))).toEqual(['excess', 0, 100, 'cap'])
  })

  test('has its own cap, whatever earlier claims spent of one of the year', () => {
    const shared: Fee = { ...repair, excess: { over: 'cap', per: 'counted-year' } }
    const alone: Fee = { ...repair, excess: { over: 'cap', per: 'claim' } }
    const earlier = [{ ...use('2024-03-01', 'repair', 50_000), fee: shared }]
    expect(costs({ ...use('2024-05-01', 'repair', 100), fee: alone }, earlier)).toHaveLength(1)
  })

  test('of a claim that has the cap for itself is not smaller after other claims of the year', () => {
    const alone: Fee = { ...repair, excess: { over: 'cap' } }
    const quoted = (date: string): Use => ({ ...use(date, 'repair', 30_000), fee: alone })
    expect(costs(quoted('2024-05-01'), [quoted('2024-03-01')], {}, { ...edition, fees: [alone] })).toHaveLength(1)
  })
})

describe('accepted claims bear on later ones', () => {
  const choice = { others: 'repair-does-not-count' }
  const outlook = (accepted: readonly Use[], next: string | null = '2024-06-01', more = {}, of = edition) => {
    const { start, ...settled } = terms({ ...choice, ...more }, of)
    return outlookIn(settled)(accepted, next === null ? null : day(next), start)
  }
  const key = (...of: Parameters<typeof outlook>): string => outlook(...of).key
  const overContract = { order: 'over-contract' }

  test('alike whatever their order', () => {
    const [one, other] = [use('2024-03-01'), use('2024-04-01', 'exchange')]
    expect(key([one, other])).toBe(key([other, one]))
  })

  test('not at all where they are outside the year of the next, but by a price that all claims use up', () => {
    expect(outlook([use('2023-03-01')])).toEqual({ ...outlook([]), kept: [] })
    const swaps = ['2021-03-01', '2022-03-01', '2023-03-01'].map(date => use(date, 'exchange'))
    const old = outlook([use('2021-01-01'), ...swaps], '2024-06-01', overContract)
    expect(old).toEqual({ kept: swaps.slice(0, 2), key: key(swaps.slice(1), '2024-06-01', overContract) })
    expect(old.key).not.toBe(key(swaps.slice(2), '2024-06-01', overContract))
  })

  test('by every price among all claims where no limit says what a year is', () => {
    const [of, one] = [withLimits(), use('2023-03-01')]
    expect(outlook([one], '2024-06-01', {}, of).kept).toEqual([one])
    expect(key([one], '2024-06-01', {}, of)).not.toBe(key([], '2024-06-01', {}, of))
  })

  test('alike whatever row of the fees prices them, unless they share a cap of the year', () => {
    const one = use('2024-03-01', 'exchange')
    expect(key([{ ...one, fee: null }])).toBe(key([one]))
    const shared: Fee = { ...exchange, excess: { over: 'cap', per: 'counted-year' } }
    expect(key([{ ...one, fee: shared }])).not.toBe(key([one]))
    expect(key([{ ...one, fee: shared, quote: 5 }])).not.toBe(key([{ ...one, fee: shared }]))
    expect(key([use('2024-03-01', 'repair', 5)])).toBe(key([use('2024-03-01')]))
  })

  test('not alike where one uses up other prices', () => {
    expect(key([use('2024-03-01')])).not.toBe(key([use('2024-03-01', 'exchange')]))
    expect(key([use(null)], null)).not.toBe(key([use(null, 'exchange')], null))
    const flat = { ...edition, fees: [{ for: 'repair', price: ['cap'], cite } as Fee] }
    expect(key([use('2024-03-01')], '2024-06-01', {}, flat)).toBe(
      key([use('2024-03-01', 'exchange')], '2024-06-01', {}, flat),
    )
  })

  test('by their days only where these leave the year one by one', () => {
    const isAlike = (more = {}, of = edition) =>
      key([use('2024-03-01')], '2024-06-01', more, of) === key([use('2024-03-02')], '2024-06-01', more, of)
    const kinds = ['calendar-year', 'contract-year', 'rolling-year'].map(year => isAlike({ year }))
    expect(kinds).toEqual([true, true, false])
    const two = withLimits(limitOf('any', 'two', 'repair', 'exchange'), {
      ...limitOf('swap', 'two', 'exchange'),
      per: 'contract-year',
    })
    expect([isAlike({ year: 'contract-year' }, two), isAlike({ year: 'calendar-year' }, two)]).toEqual([true, false])
  })

  test('without a limit, a price or a cap of the year not at all', () => {
    const of = { ...withLimits(limitOf('swap', 'two', 'exchange')), fees: [] }
    const accepted = [use('2024-03-01'), use('2024-03-02', 'exchange')]
    expect(outlook(accepted, '2024-06-01', {}, of).kept).toEqual(accepted.slice(1))
    const sharing = { ...use('2024-03-02'), fee: { ...repair, excess: { over: 'cap', per: 'counted-year' } } as Fee }
    expect(outlook([sharing], '2024-06-01', {}, of).kept).toEqual([sharing])
  })

  test('for every next claim and start, where each was looked at before', () => {
    const { start, ...settled } = terms({ ...choice, year: 'contract-year' })
    const [look, accepted] = [outlookIn(settled), [use('2024-03-01')]]
    const inYear = look(accepted, day('2024-06-01'), start)
    expect(look(accepted, day('2025-06-01'), start)).not.toEqual(inYear)
    expect(look(accepted, day('2024-06-01'), day('2023-05-01'))).not.toEqual(inYear)
    expect(look(accepted, day('2024-06-01'), start)).toEqual(inYear)
  })
})

describe('the open clauses that can tell claims apart', () => {
  test('are those by which uses are counted and claims are priced', () => {
    expect([openInLimits(edition), openInClaims(edition)]).toEqual([['year'], ['year', 'order', 'others']])
    expect(openInClaims(small())).toEqual([])
  })

  const capped: Fee = {
    ...repair,
    excess: { open: 'capped', readings: { mine: 'no', yours: { over: 'cap' } } },
  }
  const open = { ...edition, fees: [capped, exchange] }

  test('are of one claim none but those of its quote', () => {
    expect(openBetween([[use('2024-03-01')]], open)).toEqual([])
    expect(openBetween([[use('2024-03-01', 'repair', 5)]], open)).toEqual(['capped'])
    expect(openBetween([[use('2024-03-01', 'exchange', 5)]], open)).toEqual([])
    expect(openBetween([[use('2024-03-01', 'exchange', 5), use('2024-03-01', 'repair', 5)]], open)).toEqual(['capped'])
    expect(openInQuotes(['repair'], open)).toEqual(['capped'])
    expect(openInQuotes(['repair'], edition)).toEqual([])
  })

  test('are of claims without dates those that count other claims', () => {
    expect(openBetween([[use(null)], [use(null)]], open)).toEqual(['others'])
    expect(openBetween([[use('2024-03-01')], [use('2024-04-01')]], open)).toEqual(['year', 'order', 'others'])
    expect(openBetween([[use(null, 'repair', 5)], [use(null)]], open)).toEqual(['others', 'capped'])
    expect(openBetween([[use('2024-03-01')], [use(null)]], open)).toEqual(['year', 'order', 'others'])
  })
})

describe('the ways in which a claim may have been settled', () => {
  const both: readonly Remedy[] = ['repair', 'exchange']
  const rows = (edition: Edition, facts: Facts = {}) =>
    settlingIn(situationOf(edition, facts, day('2024-06-01'))).rowsOf
  const ways = (told: { readonly remedy?: Remedy; readonly quote?: number }, given = both, fees = [repair, exchange]) =>
    usesOf([{ date: null, ...told }], { given, possible: both, rowsOf: rows(small({ fees })) }, 700)[0]!.map(
      ({ remedy, quote, fee }) => [remedy, quote, fee?.for ?? null],
    )

  test('are the remedy that was told where the plan gives it, else those that are possible', () => {
    expect(ways({ remedy: 'repair' })).toEqual([['repair', 700, 'repair']])
    expect(ways({})).toEqual([
      ['repair', 700, 'repair'],
      ['exchange', 700, 'exchange'],
    ])
    expect(ways({ remedy: 'repair' }, ['exchange'])).toHaveLength(2)
  })

  test('have a quote of their own before the common one', () => {
    expect(ways({ remedy: 'repair', quote: 5 })).toEqual([['repair', 5, 'repair']])
  })

  test('may have no row of their event, unless the plan never covers the events that have none', () => {
    const covered = (covered: 'yes' | 'no') => ({ covered, cite: 'article-2023' })
    const events = { 'screen-break': covered('yes'), 'water-damage': covered('yes'), theft: covered('no') }
    const row = (event: string): Fee => ({ ...exchange, when: { event } })
    const others = { ...events, theft: covered('yes') }
    const known = Object.keys(events)
    const few = (of: typeof events, ...fees: Fee[]) =>
      settlingIn(withFact(situationOf(small({ fees, events: of }), {}, day('2024-06-01')), 'event', known)).rowsOf(
        'exchange',
      )
    const [screen, water] = [row('screen-break'), row('water-damage')]
    expect(few(events, screen)).toEqual([screen, null])
    expect(few(events, screen, water)).toEqual([screen, water])
    expect(few(others, screen, water)).toEqual([screen, water, null])
  })

  test('have one way for each row that may price them, and one without a row where none does', () => {
    expect(ways({ remedy: 'repair' }, both, [repair, repair])).toHaveLength(2)
    expect(ways({ remedy: 'repair' }, both, [exchange])).toEqual([['repair', 700, null]])
  })

  test('have one without a row too where missing facts may leave none for what the plan may cover', () => {
    const [ios, screen] = [
      { ...repair, when: { os: 'ios' } },
      { ...repair, when: { event: 'screen-break' } },
    ]
    const theft = { covered: 'no' } as const
    const events = Object.fromEntries(
      eventNames.map(name => [name, name === 'screen-break' ? { covered: 'yes' } : theft]),
    )
    const rowsOf = (fees: Fee[], facts: Facts = {}) => rows(small({ fees }), facts)('repair')
    expect([rowsOf([ios]), rowsOf([ios], { os: 'ios' }), rowsOf([ios], { os: 'android' })]).toEqual([
      [ios, null],
      [ios],
      [null],
    ])
    expect([rowsOf([screen]), rowsOf([screen, ios])]).toEqual([
      [screen, null],
      [screen, ios, null],
    ])
    const covering = small({ fees: [screen], events: events as Edition['events'] })
    expect([rows(covering)('repair'), rows(covering, { event: 'theft' })('repair')]).toEqual([[screen], [null]])
  })
})

describe('the bills of claims', () => {
  const billed = (claims: readonly (readonly Use[])[], isOver = false, of = edition) =>
    billsOf(claims, terms({ others: 'repair-does-not-count' }, of), isOver)!.map(({ refused, cheapest, dearest }) => [
      refused.min,
      refused.max,
      cheapest.total.min,
      dearest.total.max,
    ])

  test('refuse a claim over the limit of a year, and accept the next of another year', () => {
    const claims = ['2024-03-01', '2024-03-02', '2024-03-03', '2024-03-04', '2025-03-01'].map(date => [use(date)])
    expect(billed(claims)).toEqual([[2, 2, 27, 27]])
    expect(billed(claims.slice(0, 4))).toEqual([[2, 2, 17, 17]])
  })

  test('refuse a claim of which no limit tells where they are asked to', () => {
    const silent = { ...edition, limits: 'unknown' as const }
    expect(billed([[use('2024-03-01')]], false, silent)).toEqual([[0, 0, 10, 10]])
    expect(billed([[use('2024-03-01')]], true, silent)).toEqual([[1, 1, 0, 0]])
  })

  test('are together where they refuse no claim or some, with or without an exchange', () => {
    const either = (date: string) => [use(date), use(date, 'exchange')]
    expect(billed([either('2024-03-01'), either('2025-03-01'), [use('2026-03-01')]])).toEqual([
      [0, 0, 30, 30],
      [0, 0, 4_420, 8_810],
    ])
    expect(billed(['2024-03-01', '2024-03-02', '2024-03-03'].map(either))).toEqual([
      [1, 1, 17, 17],
      [1, 1, 4_410, 13_200],
    ])
  })
})

describe('long lists of claims', () => {
  /** How often the limit is looked up, and the bills, for claims of which a year leaves two. */
  const looked = (claims: readonly (readonly Use[])[]) => {
    let lookups = 0
    const noted = { ...edition, noteUse: (item: string) => void (item === 'limits.uses' && lookups++) }
    const bills = billsOf(claims, terms({ others: 'repair-does-not-count' }, noted), false)!
    return { lookups, bills: bills.map(one => [chargesIn(one.cheapest).map(({ date }) => date), one.refused.min]) }
  }
  const monthOf = (month: number) => String(month).padStart(2, '0')
  const daily = (year: number, count: number) =>
    Array.from(
      { length: count },
      (_, index) => `${year}-${monthOf(1 + Math.floor(index / 28))}-${monthOf(1 + (index % 28))}`,
    )

  test('are refused at once up to the day on which a use is free again', () => {
    const claims = [...daily(2024, 300), ...daily(2025, 2), ...daily(2026, 1)].map(date => [use(date)])
    const { lookups, bills } = looked(claims)
    const accepted = ['2024-01-01', '2024-01-02', '2025-01-01', '2025-01-02', '2026-01-01']
    expect(bills).toEqual([[accepted, 298]])
    expect(lookups).toBeLessThan(20)
  })

  test('are refused at once only where no use of any of their remedies is left', () => {
    const of = withLimits(limitOf('repairs', 'two', 'repair'))
    const days = daily(2024, 6)
    const ways = days.map((date, index) => (index < 4 ? [use(date)] : [use(date), use(date, 'exchange')]))
    const bills = billsOf(ways, terms({ others: 'repair-does-not-count' }, of), false)!
    expect(bills.map(one => [chargesIn(one.dearest).map(({ item }) => item), one.refused])).toEqual([
      [['repair', 'repair'], exactly(4)],
      [['repair', 'repair', 'exchange', 'exchange'], { min: 2, max: 3 }],
    ])
  })

  test('are refused at once only up to the first day on which one of the bills has a use again', () => {
    const of = {
      ...withLimits(limitOf('swap', 'one', 'exchange')),
      figures: { ...edition.figures, one: { count: 1, cite } },
    }
    const swap = (date: string) => use(date, 'exchange')
    const claims = [
      [use('2025-03-04'), swap('2025-03-04')],
      ...['2026-03-02', '2026-03-03', '2027-03-01'].map(date => [swap(date)]),
    ]
    const bills = billsOf(claims, terms({ year: 'rolling-year', others: 'repair-does-not-count' }, of), false)!
    const days = stepsIn(bills).flatMap(({ charges }) => charges?.map(({ date, item }) => `${item} ${date}`) ?? [])
    expect(days).toEqual(expect.arrayContaining(['exchange 2027-03-01', 'exchange 2026-03-02']))
    expect(bills.map(one => one.refused)).toEqual([exactly(2)])
  })

  test('are looked at once for each remedy and bill', () => {
    const claims = daily(2024, 2).map(date => [use(date), use(date)])
    expect(looked(claims).lookups).toBeLessThanOrEqual(3)
  })

  test('are refused where they can be settled in no way', () => {
    const refusedIn = (...claims: Use[][]) => billsOf(claims, terms(), false)!.map(({ refused }) => refused)
    const [one, other] = [[use('2024-03-01')], [use('2024-04-01')]]
    expect(refusedIn([])).toEqual([exactly(1)])
    expect(refusedIn(one, [], other)).toEqual([exactly(1)])
    expect(refusedIn([], one, [], [])).toEqual([exactly(3)])
  })
})

test('a claim notes the limit and the row of the fees that it uses', () => {
  const noted: string[] = []
  const of = { ...edition, noteUse: (item: string) => void noted.push(item) }
  usesLeft('repair', [], day('2024-03-01'), terms({}, of))
  chargesOf(use('2024-03-01', 'exchange'), [], terms({ order: 'over-contract', others: 'repair-counts' }, of))
  expect(noted).toEqual(expect.arrayContaining(['limits.uses', 'fees.1']))
  expect(noted).not.toContain('fees.0')
})

describe('the price of a claim', () => {
  const of = (facts: Facts, parts: Partial<Edition> = {}) =>
    situationOf({ ...edition, ...parts }, facts, day('2025-06-15'))

  test('goes from the cheapest to the dearest that is possible', () => {
    expect(claimFee(of({}))).toEqual({ min: 7, max: 8_800 })
    expect(claimFee(of({ remedy: 'repair' }))).toEqual({ min: 7, max: 10 })
    expect(claimFee(of({ remedy: 'repair', repairQuote: 50_100 }))).toEqual({ min: 107, max: 110 })
    expect(claimFee(of({}, { fees: [repair] }))).toEqual(unbounded)
    expect(claimFee(of({ remedy: 'repair' }, { fees: [repair] }))).toEqual({ min: 7, max: 10 })
    expect(claimFee(of({}, { fees: 'unknown' }))).toEqual(unbounded)
  })

  test('is of the remedies that the plan gives and that were told', () => {
    const swaps: Partial<Edition> = { remedies: [{ id: 'swap', when: 'yes', gives: ['exchange'], cite }] }
    expect(possibleRemedies(of({ remedy: 'repair' }))).toEqual(['repair'])
    expect(possibleRemedies(of({ remedy: 'repair' }, swaps))).toEqual([])
    expect(settledRemedies(of({ remedy: 'repair' }, swaps))).toEqual(['exchange'])
    expect(possibleFees(of({ remedy: 'repair' }, swaps))).toEqual([exchange])
    const claims: readonly Claim[] = [{ date: day('2024-03-01'), remedy: 'repair' }]
    expect([isRemedyIdle(of({})), isRemedyIdle(of({ remedy: 'repair' }, swaps))]).toEqual([false, true])
    expect([isRemedyIdle(of({ claims })), isRemedyIdle(of({ claims }, swaps))]).toEqual([false, true])
    expect(isRemedyIdle(of({ claims: [{ date: day('2024-03-01') }] }, swaps))).toBe(false)
  })

  test('is of the rows that may apply', () => {
    const ios: Fee = { ...repair, when: { os: 'ios' } }
    const rows = { fees: [ios, exchange] }
    expect([feesIn(of({ os: 'ios' }, rows)), feesIn(of({}, rows)), feesIn(of({ os: 'android' }, rows))]).toEqual([
      [ios, exchange],
      [ios, exchange],
      [exchange],
    ])
  })

  test('has the addresses of prices and caps in the order of the figures', () => {
    expect(priceAddresses(edition)).toEqual({
      prices: ['repair.1', 'repair.2', 'exchange.1', 'exchange.2'],
      caps: ['cap'],
    })
  })

  test('has a cap by the readings that a choice leaves', () => {
    const open: Fee = { ...repair, excess: { open: 'capped', readings: { mine: 'no', yours: { over: 'cap' } } } }
    expect([isCapped(repair), isCapped(exchange), isCapped(open)]).toEqual([true, false, false])
    expect([excessesOf(exchange, {}), excessesOf(repair, {}), excessesOf(open, {})]).toEqual([
      [null],
      [{ over: 'cap' }],
      [null, { over: 'cap' }],
    ])
    expect([excessesOf(open, { capped: 'mine' }), excessesOf(open, { capped: 'yours' })]).toEqual([
      [null],
      [{ over: 'cap' }],
    ])
    const over = (fee: Fee, quote?: number, choice = {}) => excessOver(fee, quote, { edition, choice })
    expect([over(repair), over(repair, 50_000), over(repair, 50_003), over(exchange, 60_000)]).toEqual([
      exactly(0),
      exactly(0),
      exactly(3),
      exactly(0),
    ])
    expect([over(open, 50_003), over(open, 50_003, { capped: 'yours' })]).toEqual([{ min: 0, max: 3 }, exactly(3)])
    const yearly: Fee = { ...repair, excess: { over: 'cap', per: 'counted-year' } }
    expect(over(yearly, 50_003)).toEqual({ min: 3, max: 50_003 })
    expect(over({ ...repair, excess: { over: 'secret' } }, 50_003)).toEqual({ min: 0, max: 50_003 })
  })

  test('of a month is a range while the course is not told', () => {
    const courses = small({ figures: { 'monthly.small': yen(100), 'monthly.large': yen(200) } })
    const monthly = (facts: Facts, one = courses) => monthlyFee(situationOf(one, facts, day('2025-06-15')))
    expect([monthly({}), monthly({ tier: 'large' }), monthly({}, small())]).toEqual([
      { min: 100, max: 200 },
      exactly(200),
      exactly(100),
    ])
    expect(monthly({}, small({ figures: {} }))).toEqual(unbounded)
  })
})

test('the least price that passes is found, and none where none does', () => {
  expect([1, 7, 99_999_999, 100_000_000].map(least => leastPrice(yen => yen >= least))).toEqual([
    1, 7, 99_999_999, 100_000_000,
  ])
  expect([leastPrice(() => true), leastPrice(() => false)]).toEqual([0, null])
  expect([leastPrice(() => true, 5), leastPrice(yen => yen >= 7, 5)]).toEqual([5, 7])
})

test('a small price is found in few tries', () => {
  const tries = (least: number) => {
    let count = 0
    leastPrice(yen => ++count > 0 && yen >= least)
    return count
  }
  expect([tries(0), tries(700)].every(count => count <= 13)).toBe(true)
  expect(tries(30_000)).toBeLessThan(25)
})

describe('claims before cover begins', () => {
  const event = (covered: Condition) => ({ covered, says: text, cite }) as const
  const covering = small({
    figures: { week: days(7), year: months(12) },
    periods: [period('use', { from: { 'days-after': 'start', days: 'week' }, for: 'year' })],
    events: { 'screen-break': event({ on: { during: 'use' } }), theft: event('no') },
  })
  const dates = ['2024-01-01', '2024-01-08', '2024-05-01', '2025-01-07', '2025-01-08'].map(day)
  const runs = (facts: Facts, of = covering) =>
    coverRuns(
      dates,
      of,
    )(situationOf(of, facts, day('2025-06-15'))).map(run => [
      run.from,
      run.to,
      isOutsideCover(run) ? 'before' : isCoverOpen(run) ? 'open' : 'covered',
    ])

  test('are told from those within it', () => {
    expect(runs({ start: '2024-01-01' })).toMatchObject([
      [0, 1, 'before'],
      [1, 2, 'covered'],
      [2, 4, 'covered'],
      [4, 5, 'before'],
    ])
  })

  test('are not told from others while the start is not known', () => {
    expect(runs({})).toEqual([[0, 5, 'open']])
  })

  test('are told by periods in any order', () => {
    const two = small({
      figures: { week: days(7), wait: days(100), year: months(12) },
      periods: [
        period('late', { from: { 'days-after': 'start', days: 'wait' }, for: 'year' }),
        period('early', { from: 'start', for: 'week' }),
      ],
      events: { 'screen-break': event({ any: [{ on: { during: 'late' } }, { on: { during: 'early' } }] }) },
    })
    expect(runs({ start: '2024-01-01' }, two)).toEqual([
      [0, 1, 'covered'],
      [1, 2, 'before'],
      [2, 5, 'covered'],
    ])
  })

  test('are before cover only where no event is covered', () => {
    const battery = event({ any: [{ on: { during: 'use' } }, 'unknown'] })
    const of = { ...covering, events: { ...covering.events, battery } }
    const [run] = coverRuns(dates, of)(situationOf(of, { start: '2024-01-01' }, day('2025-06-15')))
    expect([isOutsideCover(run!), isCoverOpen(run!)]).toEqual([false, true])
  })

  test('are none where no event has a condition', () => {
    expect(runs({}, small({ events: { theft: event('no') } }))).toEqual([[0, 5, 'open']])
  })
})
