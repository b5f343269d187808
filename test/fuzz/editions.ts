import type { Condition, Edition, Figure } from '../../src/model/edition.ts'
import { type FactName, factNames, kindOf } from '../../src/model/facts.ts'
import { type Remedy, remedies } from '../../src/model/terms.ts'
import { clause, day, days, lastDay, months, openClause, period, small, text, yen } from '../engine/small.ts'
import { isOne, pick, type Random, some, times, whole } from './random.ts'

/*
 * Random small editions that the loader accepts.
 */

const words = factNames.filter(name => kindOf(name).kind === 'choice' && name !== 'event' && name !== 'remedy')
const dateFacts = ['released', 'purchased', 'start'] as const
const eventNames = Object.keys(kindWords('event'))

function kindWords(name: FactName): Record<string, unknown> {
  const kind = kindOf(name)
  return kind.kind === 'choice' ? kind.words : {}
}

const figures: Readonly<Record<string, (random: Random) => Figure>> = {
  monthly: random => yen(whole(random, 1_000)),
  first: random => yen(whole(random, 9_000)),
  second: random => ({ yen: { min: 1, max: 2 + whole(random, 9_000) }, tax: 'excluded', cite: 'article-2023' }),
  cap: random => yen(whole(random, 90_000)),
  uses: random => ({ count: whole(random, 4), cite: 'article-2023' }),
  short: random => days(whole(random, 60)),
  long: random => months(whole(random, 60)),
}

const testOf = (random: Random, periods: readonly string[]): Condition => {
  const name = pick(random, words)
  const choices = Object.keys(kindWords(name))
  return pick<() => Condition>(random, [
    () => ({ [name]: pick(random, choices) }),
    () => ({ [name]: { not: some(random, choices, 0.5).slice(0, 1).concat(choices[0]!) } }),
    () => ({ devicesEnrolled: pick(random, [{ below: whole(random, 6) }, { atMost: 'uses' }]) }),
    () => ({ [pick(random, dateFacts)]: { atMost: `202${whole(random, 6)}-0${1 + whole(random, 9)}-01` } }),
    () => (periods.length > 0 ? { on: { during: pick(random, periods) } } : 'unknown'),
  ])()
}

const conditionOf = (random: Random, periods: readonly string[], depth = 3): Condition => {
  const inner = () => conditionOf(random, periods, depth - 1)
  if (depth === 0 || isOne(random, 0.5)) return testOf(random, periods)
  return pick<() => Condition>(random, [
    () => pick(random, ['yes', 'no', 'unknown'] as const),
    () => ({ all: [...times(1 + whole(random, 3), inner)] }),
    () => ({ any: [...times(1 + whole(random, 3), inner)] }),
    () => ({ not: inner() }),
    () => ({ open: 'either', readings: { one: inner(), two: inner() } }),
  ])()
}

const feesOf = (random: Random): Edition['fees'] =>
  remedies.map(remedy => {
    const price = pick(random, [['first'], ['second'], ['first', 'second']])
    const counting =
      price.length > 1 && isOne(random, 0.7) ? { nth: 'order', 'counts-other': pick(random, ['yes', 'no']) } : {}
    const per = isOne(random, 0.5) ? { per: pick(random, ['claim', 'counted-year'] as const) } : {}
    const excess = remedy === 'repair' && isOne(random, 0.4) ? { excess: { over: 'cap', ...per } } : {}
    return { for: remedy, price, ...counting, ...excess, cite: 'article-2023' }
  })

const limitsOf = (random: Random): Edition['limits'] =>
  pick<readonly (readonly Remedy[])[]>(random, [[], [['repair', 'exchange']], [['exchange'], ['repair']]]).map(
    counts => ({ id: counts.join('-'), counts: [...counts], atMost: 'uses', per: 'year', cite: 'article-2023' }),
  )

const periodsOf = (random: Random): Edition['periods'] => [
  period('damage', { from: 'start', until: 'cancelled' }),
  period('failure', { from: pick(random, dateFacts), for: 'long', edge: 'last-day' }),
  period('soon', { from: { 'days-after': 'start', days: 'short' }, for: 'short', edge: 'last-day' }),
  {
    ...period('warranty', { from: 'purchased', for: 'long', given: 'makerWarrantyMonths' }),
    by: 'maker-warranty',
  },
]

const routeOf = (random: Random): Edition['route'] => [
  ...some(
    random,
    [{ by: 'maker-warranty', when: { on: { during: 'warranty' } }, says: text, cite: 'article-2023' } as const],
    0.7,
  ),
  { by: 'plan' },
]

const orUnknown = <Section>(random: Random, section: Section): Section | 'unknown' =>
  isOne(random, 0.15) ? 'unknown' : section

/** The citations of what has none of its own. */
const cites: Edition['cites'] = { open: 'article-2023', periods: 'article-2023' }

/** An edition with random conditions, periods, limits and fees. */
export const randomEdition = (random: Random): Edition => {
  const periods = periodsOf(random)
  const when = () =>
    conditionOf(
      random,
      periods.map(({ id }) => id),
    )
  const joining = () => conditionOf(random, [])
  return small({
    cites,
    observed: day(`202${whole(random, 4)}-01-01`),
    figures: Object.fromEntries(Object.entries(figures).map(([name, make]) => [name, make(random)])),
    open: [
      lastDay,
      openClause('either', 'one', 'two'),
      openClause('year', 'rolling-year', 'contract-year', 'calendar-year'),
      openClause('order', 'within-counted-year', 'over-contract'),
    ],
    periods,
    join: [...times(1 + whole(random, 4), index => clause(`join-${index}`, joining()))],
    events: Object.fromEntries(eventNames.map(name => [name, { covered: when(), cite: 'article-2023' }])),
    exclusions: orUnknown(random, [...times(whole(random, 3), index => clause(`not-${index}`, when()))]),
    route: orUnknown(random, routeOf(random)),
    remedies: orUnknown(random, [
      {
        id: 'gives',
        when: 'yes',
        gives: [...some(random, remedies, 0.5), pick(random, remedies)],
        cite: 'article-2023',
      },
    ]),
    limits: orUnknown(random, limitsOf(random)),
    fees: orUnknown(random, feesOf(random)),
    steps: orUnknown(random, [
      { id: 'back-up', kind: 'data', says: text, when: when(), cite: 'article-2023' },
      { id: 'ship', kind: 'send', says: text, irreversible: true, cite: 'article-2023' },
    ]),
  })
}
