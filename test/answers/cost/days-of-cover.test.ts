import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { decideCost } from '../../../src/answers/cost/decide.ts'
import { addDays, addMonths, type Day } from '../../../src/model/day.ts'
import type { Condition, Edition, Figure, Period } from '../../../src/model/edition.ts'
import type { Facts } from '../../../src/model/facts.ts'
import { span } from '../../../src/model/money.ts'
import { listed } from '../../../src/model/sections.ts'
import type { Remedy } from '../../../src/model/terms.ts'
import { day, days, filed, months, period, yen } from '../../engine/small.ts'
import { asked, asOf, cite, event, plan } from '../small-plan.ts'

/** The small plan with one use a contract year, where the screen is covered on some days. */
const coveredOn = (
  covered: Condition,
  periods: readonly Period[],
  figures: Readonly<Record<string, Figure>>,
): Edition => ({
  ...plan,
  figures: { ...plan.figures, 'exchange.1': yen(7_000), ...figures, uses: { count: 1, cite } },
  periods: [...plan.periods, ...periods],
  events: { 'screen-break': event(covered) },
  limits: [{ ...listed(plan, 'limits')[0]!, per: 'contract-year' }],
})

const during = (id: string): Condition => ({ on: { during: id } })
const after = (wait: string): Period['from'] => ({ 'days-after': 'start', days: wait })

const withGaps = coveredOn(
  { any: [during('first'), during('second'), during('third')] },
  [
    period('first', { from: 'start', for: 'first-days' }),
    period('second', { from: after('to-second'), for: 'second-days' }),
    period('third', { from: after('to-third'), for: 'third-days' }),
  ],
  {
    'first-days': days(100),
    'to-second': days(200),
    'second-days': days(10),
    'to-third': days(300),
    'third-days': days(200),
  },
)
const ending = coveredOn(during('cover'), [period('cover', { from: 'start', for: 'months' })], { months: months(7) })
const later = coveredOn(during('cover'), [period('cover', { from: after('wait'), for: 'months' })], {
  wait: days(200),
  months: months(18),
})
const interrupted = coveredOn(
  { all: [during('use'), { not: during('pause') }] },
  [period('pause', { from: after('to-pause'), for: 'pause-months' })],
  { 'to-pause': days(60), 'pause-months': months(3) },
)
const bySale = coveredOn(
  { start: { during: 'sale' } },
  [period('sale', { from: day('2022-03-05'), until: day('2022-07-20') })],
  {},
)

const bought = coveredOn(during('cover'), [period('cover', { from: 'purchased', for: 'months' })], {
  months: months(8),
})
type ToldClaim = readonly [date: string, remedy: Remedy]
const claimsOn = (...claims: readonly ToldClaim[]) => claims.map(([date, remedy]) => ({ date: day(date), remedy }))

const IN_MONTHS = 36

/** What it costs, with the claims that are refused, those among them that are outside cover, and whether it asks for the start. */
const costOf = (of: Edition, facts: Facts) => {
  const { total, refused, outside, needs } = decideCost(filed(of), asked(facts, { months: IN_MONTHS }), asOf)
  return { sum: { total: total!, refused }, outside, isStartNeeded: needs.includes('start') }
}

/** Every start of use with which the claims are within the contract and the months asked about. */
const startsFor = (dates: readonly Day[]): readonly Day[] => {
  const starts: Day[] = []
  for (let start = dates[0]!; addMonths(start, IN_MONTHS) > dates.at(-1)!; start = addDays(start, -1))
    starts.push(start)
  return starts
}

describe('claims of which the start of use is not told', () => {
  const lists = [
    claimsOn(['2024-01-01', 'repair'], ['2024-05-30', 'repair'], ['2025-02-04', 'repair']),
    claimsOn(['2024-01-01', 'repair'], ['2024-05-30', 'exchange'], ['2025-02-04', 'repair']),
    claimsOn(['2023-10-20', 'repair'], ['2024-01-15', 'exchange'], ['2025-07-11', 'repair']),
    claimsOn(
      ['2024-01-31', 'exchange'],
      ['2024-02-29', 'repair'],
      ['2024-08-31', 'repair'],
      ['2024-09-30', 'exchange'],
    ),
    claimsOn(['2024-02-28', 'repair'], ['2025-02-28', 'exchange'], ['2026-02-28', 'exchange']),
  ]
  const plans = { withGaps, ending, later, interrupted, bySale, bought }
  const cases = Object.entries(plans).flatMap(([name, of]) =>
    lists.map((claims, place) => ({ name, of, claims, list: place + 1 })),
  )

  test.each(cases)('cost what they cost with the starts that cover most: $name, list $list', ({ of, claims }) => {
    const told = startsFor(claims.map(({ date }) => date)).map(start => costOf(of, { claims, start }))
    const fewest = Math.min(...told.map(({ outside }) => outside))
    const best = told.filter(({ outside }) => outside === fewest)
    const sum = {
      total: span(best.map(one => one.sum.total))!,
      refused: span(best.map(one => one.sum.refused))!,
    }
    const isStartNeeded = told.some(one => !isDeepStrictEqual(one.sum, sum))
    expect(costOf(of, { claims })).toEqual({ sum, outside: fewest, isStartNeeded })
  })
})
