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
  charge: random => pick(random, [yen(40_000), 'unknown' as const]),
  short: random => days(whole(random, 60)),
  long: random => months(whole(random, 60)),
}

const testedDays = [...dateFacts, 'replacementArrived', 'asOf'] as const

const randomDay = (random: Random): string => `202${whole(random, 6)}-0${1 + whole(random, 9)}-01`

const testOf = (random: Random, periods: readonly string[]): Condition => {
  const name = pick(random, words)
  const choices = Object.keys(kindWords(name))
  return pick<() => Condition>(random, [
    () => ({ [name]: pick(random, choices) }),
    () => ({ [name]: { not: some(random, choices, 0.5).slice(0, 1).concat(choices[0]!) } }),
    () => ({ devicesEnrolled: pick(random, [{ below: whole(random, 6) }, { atMost: 'uses' }]) }),
    () => ({ [pick(random, dateFacts)]: { atMost: randomDay(random) } }),
    () => (periods.length > 0 ? { on: { during: pick(random, periods) } } : 'unknown'),
    () => (periods.length > 0 ? { [pick(random, testedDays)]: { during: pick(random, periods) } } : 'unknown'),
    () => ({ remedy: pick(random, remedies) }),
    () => ({ event: some(random, eventNames, 0.5).slice(0, 3).concat(eventNames[0]!) }),
    () => ({ repairQuote: pick(random, [{ atMost: 'cap' }, { below: whole(random, 90_000) }]) }),
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

const feesOf = (random: Random): Fee[] =>
  remedies.map(remedy => {
    const price = pick(random, [['first'], ['second'], ['first', 'second']])
    const counting =
      price.length > 1 && isOne(random, 0.7) ? { nth: 'order', 'counts-other': pick(random, ['yes', 'no']) } : {}
    const per = isOne(random, 0.5) ? { per: pick(random, ['claim', 'counted-year'] as const) } : {}
    const excess =
      remedy === 'repair' && isOne(random, 0.4) ? { excess: excessOf(random, { over: 'cap', ...per }) } : {}
    return { for: remedy, price, ...counting, ...excess, cite: 'article-2023' }
  })

type Fee = Exclude<Edition['fees'], 'unknown'>[number]
type FeeExcess = NonNullable<Fee['excess']>

const excessOf = (random: Random, excess: Exclude<FeeExcess, { readings: unknown }>): FeeExcess =>
  isOne(random, 0.3) ? { open: 'either', readings: { one: excess, two: 'no' } } : excess

/** The same rows, some of them one for each choice of a fact. */
const feesByWord = (random: Random, fees: readonly Fee[]): Fee[] =>
  fees.flatMap(fee => {
    if (isOne(random, 0.7)) return [fee]
    const name = pick(random, words)
    const choices = some(random, Object.keys(kindWords(name)), 0.7)
    return choices.map(choice => ({ ...fee, when: { [name]: choice }, price: [pick(random, fee.price)] })).map(flat)
  })

/** A row with one price has no order of claims. */
const flat = ({ nth: _nth, 'counts-other': _counts, ...fee }: Fee): Fee => fee

const limitsOf = (random: Random): Edition['limits'] =>
  pick<readonly (readonly Remedy[])[]>(random, [[], [['repair', 'exchange']], [['exchange'], ['repair']]]).map(
    counts => ({ id: counts.join('-'), counts: [...counts], atMost: 'uses', per: 'year', cite: 'article-2023' }),
  )

const periodStartOf = (random: Random): Edition['periods'][number]['from'] =>
  pick(random, [
    pick(random, [...dateFacts, 'on', 'replacementArrived'] as const),
    randomDay(random),
    { 'first-of-month-after': pick(random, dateFacts) },
    { 'days-after': pick(random, dateFacts), days: 'short' },
  ])

const periodsOf = (random: Random): Edition['periods'] => [
  { ...period('any', { from: periodStartOf(random), for: pick(random, ['short', 'long']) }), edge: 'last-day' },
  period('until', { from: pick(random, dateFacts), until: day('2025-06-30') }),
  period('held', { from: 'released', for: 'long', when: conditionOf(random, []) }),
  period('damage', { from: 'start', until: 'cancelled' }),
  period('failure', { from: pick(random, dateFacts), for: 'long', edge: 'last-day' }),
  period('soon', { from: { 'days-after': 'start', days: 'short' }, for: 'short', edge: 'last-day' }),
  {
    ...period('warranty', { from: 'purchased', for: 'long', given: 'makerWarrantyMonths' }),
    by: 'maker-warranty',
  },
]

type Make = () => Condition

const routeOf = (random: Random, when: Make): Edition['route'] => [
  ...some(
    random,
    [
      { by: 'maker-warranty', when: { on: { during: 'warranty' } }, says: text, cite: 'article-2023' } as const,
      { by: 'seller-warranty', when: when(), free: true, says: text, cite: 'article-2023' } as const,
    ],
    0.6,
  ),
  { by: 'plan' },
]

/** Rows of remedies; mostly one that always holds. */
const remediesOf = (random: Random, when: Make): Edition['remedies'] =>
  times(pick(random, [1, 1, 2, 3]), index => ({
    id: `row-${index}`,
    when: isOne(random, 0.5) ? ('yes' as const) : when(),
    gives: [...some(random, remedies, 0.5), pick(random, remedies)],
    cite: 'article-2023',
  })) as Edition['remedies']

const stepsOf = (random: Random, when: Make): Edition['steps'] => [
  { id: 'back-up', kind: 'data', says: text, when: when(), if: text, before: ['ship'], cite: 'article-2023' },
  { id: 'cards', kind: 'cards', says: text, also: [{ when: when(), if: text, says: text }], cite: 'article-2023' },
  { id: 'ship', kind: 'send', says: text, irreversible: true, cite: 'article-2023' },
  {
    id: 'return',
    kind: 'return',
    says: text,
    when: when(),
    due: { after: pick(random, [...dateFacts, 'replacementArrived'] as const), days: 'short', counting: 'delivery' },
    onMiss: 'charge',
    cite: 'article-2023',
  },
]

const answerNames = ['eligible', 'cost', 'compare', 'worth', 'covers', 'timeline', 'claim-steps'] as const

const notesOf = (random: Random, when: Make): Edition['notes'] =>
  some(random, ['good-to-know', 'not-stated', 'confirm-officially'] as const, 0.6).map((code, index) => ({
    id: `note-${index}`,
    code,
    in: [pick(random, answerNames)],
    when: when(),
    ...(isOne(random, 0.3) ? { unless: when() } : {}),
    says: text,
    cite: 'article-2023',
  }))

const mentionedOf = (random: Random, when: Make): Edition['open'][number] => ({
  id: 'mentioned',
  says: text,
  ask: text,
  in: [pick(random, answerNames)],
  when: when(),
})

/** The monthly fee, or one for each of two courses. */
const withMonthly = (random: Random, { monthly, ...others }: Edition['figures']): Edition['figures'] =>
  isOne(random, 0.7)
    ? { monthly: monthly!, ...others }
    : { 'monthly.light': monthly!, 'monthly.full': yen(900), ...others }

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
    figures: withMonthly(
      random,
      Object.fromEntries(Object.entries(figures).map(([name, make]) => [name, make(random)])),
    ),
    open: [
      mentionedOf(random, when),
      openClause('delivery', 'delivery-day-out', 'delivery-day-in'),
      lastDay,
      openClause('either', 'one', 'two'),
      openClause('year', 'rolling-year', 'contract-year', 'calendar-year'),
      openClause('order', 'within-counted-year', 'over-contract'),
    ],
    periods,
    join: [...times(1 + whole(random, 4), index => clause(`join-${index}`, joining()))],
    events: Object.fromEntries(eventNames.map(name => [name, { covered: when(), cite: 'article-2023' }])),
    exclusions: orUnknown(random, [
      ...times(whole(random, 3), index => ({
        ...clause(`not-${index}`, when()),
        ...(isOne(random, 0.4) ? { events: [pick(random, eventNames)] } : {}),
      })),
    ]),
    route: orUnknown(random, routeOf(random, when)),
    remedies: orUnknown(random, remediesOf(random, when)),
    limits: orUnknown(random, limitsOf(random)),
    fees: orUnknown(random, feesByWord(random, feesOf(random))),
    steps: orUnknown(random, stepsOf(random, when)),
    notes: notesOf(random, when),
  })
}
