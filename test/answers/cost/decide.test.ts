import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCost, type PlanCost, summed } from '../../../src/answers/cost/decide.ts'
import { openInClaims } from '../../../src/claims/claims.ts'
import { choicesOf } from '../../../src/engine/readings.ts'
import { type Situation, situationOf } from '../../../src/engine/situation.ts'
import { refuseConflicts, refuseImpossible } from '../../../src/model/conflicts.ts'
import { addDays, addMonths, type Day } from '../../../src/model/day.ts'
import type { Edition, Figure, Tax } from '../../../src/model/edition.ts'
import type { Claim, Facts } from '../../../src/model/facts.ts'
import { isFault } from '../../../src/model/fault.ts'
import { type Range, sum } from '../../../src/model/money.ts'
import type { Question } from '../../../src/model/question.ts'
import { selectEdition } from '../../../src/model/tables.ts'
import { load } from '../../../src/tables/load.ts'
import { day, openClause, small, tablesOf } from '../../engine/small.ts'
import { many } from '../../seed.ts'
import { decideEach } from '../decide.ts'

/*
 * What must be true of every bill, over the shipped tables and over invented plans. Figures are in test/cases.
 */

const runs = many(20)

const shipped = await load(import.meta.dirname)
const asOf = day('2023-11-23')

/** What is asked of one plan. */
type Asked = Omit<Question, 'plans'>

// ---- questions ------------------------------------------------------------------------------------------------------

const first = day('2024-01-31')
const dayFrom = (from: Day, most: number): fc.Arbitrary<Day> => fc.nat(most).map(count => addDays(from, count))
const startDay = fc.oneof(dayFrom(first, 400), fc.constantFrom(day('2024-02-28'), day('2024-02-29'), day('2024-12-31')))
const yen = fc.constantFrom(0, 20_000, 49_999, 50_000, 50_001, 78_000)
const maybe = <Value>(value: fc.Arbitrary<Value>, weight = 1): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight, arbitrary: value })

/** A claim so many days or whole years after the start, so that anniversaries are met. */
const claimAfter = (start: Day): fc.Arbitrary<Claim> =>
  fc
    .record({
      date: fc.oneof(
        dayFrom(start, 900),
        fc
          .tuple(fc.nat(3), fc.integer({ min: -1, max: 1 }))
          .map(([years, days]) => addDays(addMonths(start, 12 * years), days)),
      ),
      remedy: maybe(fc.constantFrom('repair' as const, 'exchange' as const)),
      quote: maybe(yen),
    })
    .map(({ date, remedy, quote }) => ({
      date: date < start ? start : date,
      ...(remedy && { remedy }),
      ...(quote !== undefined && remedy !== 'exchange' && { quote }),
    }))

const inOrder = (claims: readonly Claim[]): readonly Claim[] => [...claims].sort((a, b) => (a.date < b.date ? -1 : 1))

const claims = (start: Day): fc.Arbitrary<Pick<Asked, 'facts' | 'parameters'>> =>
  fc.oneof(
    fc.constant({ facts: {}, parameters: {} }),
    fc.nat(4).map(claimCount => ({ facts: {}, parameters: { claimCount } })),
    fc
      .uniqueArray(claimAfter(start), { minLength: 1, maxLength: 4, selector: claim => claim.date })
      .map(list => ({ facts: { claims: inOrder(list) }, parameters: {} })),
  )

const told = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>

const isMeant = (asked: Asked): boolean => {
  try {
    refuseConflicts(asked.facts, name => name)
    refuseImpossible({ ...asked, plans: [] }, 'cost', name => name)
    return true
  } catch (error) {
    if (isFault(error)) return false
    throw error
  }
}

/** Questions that are not refused; of each fact some are told and some not, the start at times to the month. */
const questions = (courses: readonly string[]): fc.Arbitrary<Asked> =>
  startDay
    .chain(start =>
      fc.record({
        claims: claims(start),
        facts: fc.record({
          tier: courses.length > 0 ? maybe(fc.constantFrom(...courses), 2) : fc.constant(undefined),
          os: maybe(fc.constantFrom('ios', 'android', 'windows', 'other')),
          remedy: maybe(fc.constantFrom('repair', 'exchange')),
          repairQuote: maybe(yen),
          start: maybe(fc.constantFrom(start, start.slice(0, 7)), 3),
          purchased: maybe(fc.constantFrom(start, addDays(start, -40), start.slice(0, 7))),
        }),
        parameters: fc.record({
          months: maybe(fc.integer({ min: 1, max: 48 }), 3),
          freeMonths: maybe(fc.nat(3)),
          unreturned: maybe(fc.constant(true)),
        }),
      }),
    )
    .map(({ claims, facts, parameters }) => {
      const asked = {
        facts: { ...told(facts), ...claims.facts },
        parameters: { ...told(parameters), ...claims.parameters },
      }
      return asked as Asked
    })
    .filter(isMeant)

// ---- plans ----------------------------------------------------------------------------------------------------------

type Answered = { readonly edition: Edition; readonly asked: Asked; readonly cost: PlanCost }

const costOf = (edition: Edition, asked: Asked): PlanCost => {
  const [cost] = decideEach(decideCost, tablesOf(edition), { ...asked, plans: [edition.plan] }, day('2024-06-01'))
  if (!cost?.filed) throw new Error('no edition')
  return cost
}

const years = openClause('year-of-uses', 'rolling-year', 'contract-year', 'calendar-year')
const order = openClause('fee-order', 'within-counted-year', 'over-contract')
const others = openClause('repair-uses-price', 'repair-counts', 'repair-does-not-count')

const taxes: readonly Tax[] = ['included', 'included', 'included', 'excluded', 'not-taxable']
const figure: fc.Arbitrary<Figure> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      yen: fc.constantFrom(0, 300, 1_000, 2_500),
      tax: fc.constantFrom(...taxes),
      cite: fc.constant('article-2023'),
    }),
  },
  { weight: 1, arbitrary: fc.constant('unknown' as const) },
)
const priced = (name: string, count: number): fc.Arbitrary<Record<string, Figure>> =>
  fc
    .array(figure, { minLength: count, maxLength: count })
    .map(list => Object.fromEntries(list.map((one, at) => [`${name}.${at + 1}`, one])))

const monthly: fc.Arbitrary<Record<string, Figure>> = fc.oneof(
  figure.map(one => ({ monthly: one })),
  fc.tuple(figure, figure).map(([light, full]) => ({ 'monthly.light': light, 'monthly.full': full })),
)

const ios = { os: 'ios' } as const
const remedyTables: readonly Edition['remedies'][] = [
  'unknown',
  [{ id: 'swap', when: 'yes', gives: ['exchange'], cite: 'article-2023' }],
  [{ id: 'either', when: 'yes', gives: ['repair', 'exchange'], cite: 'article-2023' }],
  [
    { id: 'iphones', when: ios, gives: ['repair'], cite: 'article-2023' },
    { id: 'others', when: { not: ios }, gives: ['repair', 'exchange'], cite: 'article-2023' },
  ],
]

type Fees = Exclude<Edition['fees'], 'unknown'>
const feeTables: readonly Edition['fees'][] = [
  'unknown',
  ...[undefined, 'fee-order'].flatMap(nth =>
    [undefined, 'repair-uses-price'].map(
      (counts): Fees => [
        {
          for: 'repair',
          price: ['repair.1', 'repair.2'],
          excess: { over: 'cap' },
          cite: 'article-2023',
        },
        {
          for: 'exchange',
          price: ['exchange.1', 'exchange.2'],
          ...(nth && { nth }),
          ...(counts && { 'counts-other': counts }),
          cite: 'article-2023',
        },
      ],
    ),
  ),
]

const limitTables: readonly Edition['limits'][] = [
  'unknown',
  [],
  [{ id: 'uses', counts: ['repair', 'exchange'], atMost: 'uses-per-year', per: 'year-of-uses', cite: 'article-2023' }],
  [{ id: 'swaps', counts: ['exchange'], atMost: 'uses-per-year', per: 'year-of-uses', cite: 'article-2023' }],
]

const invented: fc.Arbitrary<Edition> = fc
  .record({
    monthly,
    repair: priced('repair', 2),
    exchange: priced('exchange', 2),
    cap: figure,
    unreturned: figure,
    uses: fc.oneof(
      fc.nat(3).map((count): Figure => ({ count, cite: 'article-2023' })),
      fc.constant('unknown' as const),
    ),
    remedies: fc.constantFrom(...remedyTables),
    fees: fc.constantFrom(...feeTables),
    limits: fc.constantFrom(...limitTables),
  })
  .map(({ monthly, repair, exchange, cap, unreturned, uses, ...tables }) =>
    small({
      figures: { ...monthly, ...repair, ...exchange, cap, unreturned, 'uses-per-year': uses },
      open: [years, order, others],
      ...tables,
    }),
  )

const coursesIn = (edition: Edition): readonly string[] =>
  Object.keys(edition.figures).flatMap(address => (address.startsWith('monthly.') ? [address.slice(8)] : []))

const answers = (editions: fc.Arbitrary<Edition>): fc.Arbitrary<Answered> =>
  editions
    .chain(edition => questions(coursesIn(edition)).map(asked => ({ edition, asked })))
    .map(({ edition, asked }) => ({
      edition,
      asked,
      cost: costOf(edition, asked),
      [fc.toStringMethod]: () => written(edition, asked),
    }))

/** A counterexample as short as it can be told. */
const written = ({ plan, figures, remedies, fees, limits }: Edition, asked: Asked): string =>
  JSON.stringify(plan === 'small' ? { figures, remedies, fees, limits, asked } : { plan, asked })

const shippedEdition = (plan: string): Edition => selectEdition(shipped, plan, asOf)!.edition

const kinds: readonly (readonly [string, fc.Arbitrary<Edition>])[] = [
  ...['new', 'used', 'own'].map(plan => [plan, fc.constant(shippedEdition(plan))] as const),
  ['used of 2020', fc.constant(selectEdition(shipped, 'used', day('2021-01-01'))!.edition)],
  ['an invented plan', invented],
]

// ---- what holds -----------------------------------------------------------------------------------------------------

const isWhole = (number: number | null): boolean => number === null || (Number.isSafeInteger(number) && number >= 0)
const isRange = ({ min, max }: Range): boolean => isWhole(min) && isWhole(max) && (max === null || min <= max)

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)
const times = (a: number | null, b: number | null): number | null =>
  a === 0 || b === 0 ? 0 : a === null || b === null ? null : a * b
const atMost = (a: number | null, b: number | null): boolean => b === null || (a !== null && a <= b)
const isInside = (inner: Range, outer: Range): boolean => inner.min >= outer.min && atMost(inner.max, outer.max)

const same = (a: Pick<PlanCost, 'total' | 'refused'>, b: Pick<PlanCost, 'total' | 'refused'>): boolean =>
  JSON.stringify([a.total, a.refused]) === JSON.stringify([b.total, b.refused])

const isUnreturned = ({ lines }: Pick<PlanCost, 'lines'>): boolean => lines.some(line => line.item === 'unreturned')

/** What the plan may do about a claim, by its table alone. */
const givenBy = ({ remedies }: Edition, os: Facts['os']): readonly string[] => {
  if (remedies === 'unknown') return ['repair', 'exchange']
  const isFor = (row: (typeof remedies)[number]) => {
    const text = JSON.stringify(row.when)
    if (text === '"yes"' || os === undefined) return true
    return text.includes('not') ? !text.includes(os) : text.includes(os)
  }
  const rows = remedies.filter(isFor)
  return rows.length === 0 ? ['repair', 'exchange'] : rows.flatMap(row => row.gives)
}

/** Whether all remedies told are given by the plan: others are announced to be replaced by its own. */
const isGiven = (edition: Edition, { os, remedy, claims = [] }: Facts): boolean => {
  const given = givenBy(edition, os)
  return [remedy, ...claims.map(claim => claim.remedy)].every(one => one === undefined || given.includes(one))
}

const check = (editions: fc.Arbitrary<Edition>, holds: (answered: Answered) => void, numRuns = runs): void =>
  fc.assert(fc.property(answers(editions), holds), { numRuns })

const withFacts = ({ facts, parameters }: Asked, more: Facts): Asked => ({ facts: { ...facts, ...more }, parameters })

/** The days on which use may have started: those of the month told; else of a year and more before the first claim, and leap days. */
const possibleStarts = ({ claims = [], start }: Facts): readonly Day[] => {
  const [claim] = claims
  if (!claim || start?.length === 10) return []
  if (start)
    return Array.from({ length: 31 }, (_, index) => addDays(day(`${start}-01`), index)).filter(one =>
      one.startsWith(start),
    )
  const leap = ['2020-02-28', '2020-02-29', '2020-03-01', '2024-02-28', '2024-02-29', '2024-03-01'].map(day)
  return [...leap, ...Array.from({ length: 400 }, (_, index) => addDays(claim.date, -index))]
}

/** Every fact more that can be told without contradicting what was. */
const furtherFacts = (edition: Edition, asked: Asked): readonly Facts[] => {
  const { facts } = asked
  const courses = facts.tier === undefined ? coursesIn(edition).map((tier): Facts => ({ tier })) : []
  const oses =
    facts.os === undefined ? (['ios', 'android', 'windows', 'other'] as const).map((os): Facts => ({ os })) : []
  const remedies =
    facts.remedy === undefined ? (['repair', 'exchange'] as const).map((remedy): Facts => ({ remedy })) : []
  const starts = possibleStarts(facts).map((start): Facts => ({ start }))
  return [...courses, ...oses, ...remedies, ...starts].filter(more => {
    const so = withFacts(asked, more)
    return isMeant(so) && (isGiven(edition, so.facts) || !isGiven(edition, facts))
  })
}

const situation = (edition: Edition, facts: Facts): Situation => situationOf(edition, facts, asOf)

/** The sum with one more fact; null where an unreturned phone would not have been exchanged then. */
const sumWith = ({ edition, asked, cost }: Answered, more: Facts) => {
  const so = withFacts(asked, more)
  const sum = summed(situation(edition, so.facts), { ...so, plans: [] })
  return isUnreturned(sum) === isUnreturned(cost) ? sum : null
}

describe.each(kinds)('the bill of %s', (_, editions) => {
  it('holds whole yen only, from the least to the most', () => {
    check(editions, ({ cost }) => {
      const ranges = cost.lines.flatMap(line => [line.quantity, line.unit, line.amount])
      const sums = [cost.total, ...cost.readings.map(reading => reading.total)].filter(total => total !== null)
      expect([...ranges, ...sums, cost.refused, cost.months].filter(range => !isRange(range))).toEqual([])
    })
  })

  it('has lines that are quantity × unit, and whose least and greatest amounts add up to the total', () => {
    check(editions, ({ cost: { lines, total } }) => {
      for (const { quantity, unit, amount } of lines)
        expect(amount).toEqual({ min: quantity.min * unit.min, max: times(quantity.max, unit.max) })
      if (total === null) return
      const amounts = lines.map(line => line.amount)
      expect(total).toEqual({
        min: amounts.reduce((so, amount) => so + amount.min, 0),
        max: amounts.reduce<number | null>((so, amount) => add(so, amount.max), 0),
      })
    })
  })

  it('has for each dated claim a line whose range contains its price under each single reading', () => {
    check(editions, ({ edition, asked, cost }) => {
      const dated = cost.lines.filter(line => line.dates.length > 0)
      for (const choice of choicesOf(openInClaims(edition), edition)) {
        const open = edition.open.map(one =>
          one.id in choice ? { ...one, readings: { [choice[one.id]!]: one.readings![choice[one.id]!]! } } : one,
        )
        const alone = summed(situation({ ...edition, open }, asked.facts), { ...asked, plans: [] })
        if (isUnreturned(alone) !== isUnreturned(cost)) continue
        for (const { dates } of alone.lines) {
          const [date] = dates
          if (date === undefined || dates.length > 1) continue
          const own = (lines: PlanCost['lines']) => lines.filter(line => line.dates.includes(date))
          expect(own(dated).length).toBeGreaterThan(0)
          if (own(dated).some(line => line.dates.length > 1)) continue
          const [inner, outer] = [alone.lines, dated].map(lines => sum(own(lines).map(line => line.amount)))
          expect(isInside(inner!, outer!)).toBe(true)
        }
      }
    })
  })

  it('has no total where some amounts are before tax and some with tax, and has one where all are of one class', () => {
    check(editions, ({ edition, cost: { lines, total } }) => {
      const taxes = lines.filter(line => line.amount.max !== 0).map(line => line.tax)
      if (taxes.includes('excluded') && taxes.includes('included')) expect(total).toBe(null)
      const classes = Object.values(edition.figures).flatMap(one =>
        typeof one === 'object' && 'yen' in one ? one.tax : [],
      )
      if (!classes.includes('excluded') || !classes.includes('included')) expect(total).not.toBe(null)
    })
  })

  it('is never cheaper over more months', () => {
    check(editions, ({ edition, asked, cost }) => {
      const { months } = asked.parameters
      if (months === undefined || cost.total === null) return
      const claims = asked.facts.claims ?? []
      // The claims are pinned to a start, or another one would be possible over more months.
      if (claims.length > 0 && (asked.facts.start?.length ?? 0) < 10) return
      const more = costOf(edition, { ...asked, parameters: { ...asked.parameters, months: months + 7 } })
      expect(more.total!.min).toBeGreaterThanOrEqual(cost.total.min)
      expect(atMost(cost.total.max, more.total!.max)).toBe(true)
    })
  })

  it('is never dearer with more free months', () => {
    check(editions, ({ edition, asked, cost }) => {
      const { months, freeMonths = 0 } = asked.parameters
      if (months === undefined || freeMonths >= months || cost.total === null) return
      const more = costOf(edition, { ...asked, parameters: { ...asked.parameters, freeMonths: freeMonths + 1 } })
      expect(more.total!.min).toBeLessThanOrEqual(cost.total.min)
      expect(atMost(more.total!.max, cost.total.max)).toBe(true)
    })
  })

  it('lies within the bill that lacks one of its facts, unless that bill announces an assumption about the fact', () => {
    check(
      editions,
      answered => {
        const { asked, edition, cost } = answered
        for (const more of furtherFacts(edition, asked)) {
          if (more.start !== undefined && cost.assumed().includes('claims-within-cover')) continue
          const sum = sumWith(answered, more)
          if (!sum || cost.total === null) continue
          expect(isInside(sum.total!, cost.total), JSON.stringify([asked, more, sum.total, cost.total])).toBe(true)
          expect(isInside(sum.refused, cost.refused), JSON.stringify([asked, more])).toBe(true)
        }
      },
      Math.ceil(runs / 3),
    )
  })

  it('lies within the bill that lacks the number of months', () => {
    check(editions, ({ edition, asked, cost }) => {
      const { months, ...others } = asked.parameters
      const without = costOf(edition, { ...asked, parameters: others })
      if (months === undefined || cost.total === null) return
      expect(isInside(cost.total, without.total!)).toBe(true)
    })
  })

  it('asks for a fact exactly when some value of it changes the total or the refused claims', () => {
    check(
      editions,
      answered => {
        const { asked, edition, cost } = answered
        const further = furtherFacts(edition, asked)
        const changing = further.filter(more => {
          const sum = sumWith(answered, more)
          return sum !== null && !same(sum, cost)
        })
        const wanted = new Set(changing.flatMap(more => Object.keys(more)))
        if (asked.parameters.months === undefined) wanted.add('months')
        expect([...cost.needs].sort(), JSON.stringify(asked)).toEqual([...wanted].sort())
      },
      Math.ceil(runs / 3),
    )
  })

  it('asks for nothing exactly when no further fact changes it', () => {
    check(
      editions,
      answered => {
        const { asked, edition, cost } = answered
        // Without a total it takes several facts at once to know which amounts are in the bill.
        if (cost.total === null || cost.needs.some(need => need !== 'months')) return
        for (const one of furtherFacts(edition, asked))
          for (const other of one.start === undefined ? furtherFacts(edition, withFacts(asked, one)) : []) {
            if (other.start !== undefined) continue
            const sum = sumWith(answered, { ...one, ...other })
            if (sum) expect(same(sum, cost), JSON.stringify([asked, one, other])).toBe(true)
          }
      },
      Math.ceil(runs / 3),
    )
  })

  it('gives readings only where they differ, and their totals range from the least to the greatest total', () => {
    check(editions, ({ cost: { readings, total, refused } }) => {
      if (readings.length === 0) return
      const contents = readings.map(reading => JSON.stringify([reading.total, reading.refused]))
      expect(new Set(contents).size).toBeGreaterThan(1)
      expect(Math.min(...readings.map(reading => reading.refused.min))).toBe(refused.min)
      expect(Math.max(...readings.map(reading => reading.refused.max!))).toBe(refused.max)
      if (total === null) return
      const highest = readings.map(reading => reading.total!.max)
      expect(Math.min(...readings.map(reading => reading.total!.min))).toBe(total.min)
      expect(highest.includes(null) ? null : Math.max(...(highest as number[]))).toBe(total.max)
    })
  })
})

describe('with more claims than can be tried with every start of use', () => {
  const own = selectEdition(shipped, 'own', asOf)!.edition
  const weekly = (count: number, facts: Facts = {}): Asked => {
    const claims = Array.from({ length: count }, (_, week) => ({ date: addDays(day('2024-01-01'), 7 * week) }))
    return { facts: { claims, ...facts }, parameters: { months: 240 } }
  }

  const open = costOf(own, weekly(300))

  it('the bill has the bounds of all bills, and asks for the start', () => {
    expect([open.isBounded, open.needs.includes('start')]).toEqual([true, true])
    expect(open.readings.find(({ reading }) => reading['year-of-uses'] === 'rolling-year')?.total?.max).not.toBeNull()
    for (const start of ['2022-02-28', '2023-03-01', '2023-12-31']) {
      const told = costOf(own, weekly(300, { start }))
      expect(isInside(told.total!, open.total!)).toBe(true)
      expect(isInside(told.refused, open.refused)).toBe(true)
    }
  })

  it('a claim without a told remedy may be a repair or an exchange', () => {
    const line = open.lines.at(-1)!
    expect([line.item, line.quantity, line.amount]).toEqual(['claims', { min: 0, max: 1 }, { min: 0, max: null }])
  })

  it('every start is tried for fewer claims', () => {
    const { refused } = costOf(own, weekly(30))
    expect(refused.min).toBeGreaterThan(20)
  })
})
