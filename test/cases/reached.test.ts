import { expect, test } from 'vitest'
import { claimSteps, covers, loadTables, type PlanQuestion, timeline } from '../../src/index.ts'
import type { Day } from '../../src/model/day.ts'
import type { Edition, Period } from '../../src/model/edition.ts'
import { figureAt } from '../../src/model/figures.ts'
import { selectEdition } from '../../src/model/tables.ts'
import { readCases } from '../../src/upkeep/cases/cases.ts'
import { addDays, addMonths, firstOfNextMonth } from '../oracle/days.ts'

/** A question about one plan by its name. */
type Named = PlanQuestion & { readonly plan: string }

/*
 * What the cases of covers, timeline and claim-steps bring to light of each edition: every event, exclusion, limit and
 * link of the route in each of its states, every period on both sides of each edge, every step, charge and span.
 */

const tables = await loadTables()
const cases = readCases([import.meta.dirname], 0).flatMap(({ read }) => ('case' in read ? [read.case] : []))

/** The cases of a command that an edition answers, as questions. */
const asked = (command: string, edition: Edition): readonly { facts: Named; asOf: string }[] =>
  cases
    .filter(one => one.command === command && !Array.isArray(one.facts) && one.facts?.plan === edition.plan)
    .filter(one => selectEdition(tables, edition.plan, one.asOf as Day)?.edition === edition)
    .map(one => ({ facts: one.facts as Named, asOf: one.asOf }))

const listOf = <Item>(section: 'unknown' | readonly Item[]): readonly Item[] => (section === 'unknown' ? [] : section)

type Marks = readonly string[]

const eventsWanted = ({ events }: Edition): Marks =>
  Object.entries(events).flatMap(([event, { covered }]) => {
    if (covered === 'no') return [`${event}: no`]
    if (covered === 'unknown') return [`${event}: conditional`]
    const isSilent = JSON.stringify(covered).includes('"unknown"')
    return [`${event}: no`, `${event}: ${isSilent ? 'conditional' : 'yes'}`]
  })

/** Facts that are taken to be yes, announced, where they are not told: an exclusion on them is never open. */
const assumed = ['registered', 'usedWithSim']

const statesOf = (when: unknown): readonly string[] =>
  assumed.some(fact => JSON.stringify(when) === JSON.stringify({ [fact]: 'yes' }))
    ? ['yes', 'no']
    : ['yes', 'no', 'unknown']

const clausesWanted = ({ exclusions, limits, route }: Edition): Marks => [
  ...listOf(exclusions).flatMap(({ id, when }) => statesOf(when).map(state => `${id}: ${state}`)),
  ...listOf(limits).flatMap(({ id }) => [`${id}: yes`, `${id}: no`, `${id}: unknown`]),
  ...listOf(route).flatMap(({ by, when }) => {
    const isSilent = JSON.stringify(when ?? '').includes('"unknown"')
    return [`${by}: no`, `${by}: conditional`, ...(isSilent ? [] : [`${by}: yes`])]
  }),
]

const coverMarks = (edition: Edition): Marks =>
  asked('covers', edition).flatMap(({ facts, asOf }) => {
    const { verdict, route } = covers(tables, facts, { asOf })
    return [
      ...(facts.event ? [`${facts.event}: ${verdict}`] : []),
      ...route.map(link => `${link.by}: ${link.verdict}`),
      ...route.flatMap(link => link.reasons.map(one => `${one.rule.split('.').at(-1)}: ${one.state}`)),
    ]
  })

/** The first day of a period and the first after it, as the days are counted by walking. */
const edgesOf = (period: Period, edition: Edition, facts: Named): { first?: string; after?: string } => {
  if (typeof period.from === 'object' && 'days-after' in period.from) throw new Error('count the waiting days too')
  const origin = typeof period.from === 'string' ? period.from : period.from['first-of-month-after']
  const told = facts[origin as keyof Named] as string | undefined
  if (told?.length !== 10) return {}
  const first = typeof period.from === 'string' ? told : firstOfNextMonth(told)
  if (period.for === undefined) return { first }
  const length = (period.given && (facts[period.given] as number | undefined)) ?? figureAt(edition, period.for)!
  return { first, after: period.for.endsWith('-days') ? addDays(first, length) : addMonths(first, length) }
}

const periodsOf = ({ periods, events, route }: Edition): readonly Period[] =>
  periods.filter(({ id }) => JSON.stringify([events, route]).includes(`{"during":"${id}"}`))

const places = ['the day before', 'the first day', 'the last day', 'the borderline day', 'the day after'] as const

const placeOf = (on: string, { first, after }: { first?: string; after?: string }): Marks => [
  ...(first && on === addDays(first, -1) ? [places[0]] : []),
  ...(first && on === first ? [places[1]] : []),
  ...(after && on === addDays(after, -1) ? [places[2]] : []),
  ...(after && on === after ? [places[3]] : []),
  ...(after && on === addDays(after, 1) ? [places[4]] : []),
]

/** A period is met at its edges by an event that depends on it. */
const periodMarks = (edition: Edition): Marks =>
  asked('covers', edition).flatMap(({ facts }) =>
    periodsOf(edition)
      .filter(
        ({ id }) =>
          facts.event && JSON.stringify([edition.events[facts.event]!.covered, edition.route]).includes(`"${id}"`),
      )
      .flatMap(period =>
        placeOf(String(facts.on), edgesOf(period, edition, facts)).map(place => `${period.id}: ${place}`),
      ),
  )

const periodsWanted = (edition: Edition): Marks =>
  periodsOf(edition).flatMap(({ id, until }) =>
    (until === 'cancelled' ? places.slice(0, 2) : places).map(place => `${id}: ${place}`),
  )

/** Whether a step depends on nothing: also where it depends on the one remedy that the plan gives. */
const isFixed = (when: unknown, { remedies }: Edition): boolean => {
  const given = new Set(listOf(remedies).flatMap(row => row.gives))
  return when === undefined || (given.size === 1 && JSON.stringify(when) === JSON.stringify({ remedy: [...given][0] }))
}

const stepsWanted = (edition: Edition): Marks =>
  listOf(edition.steps).flatMap(({ id, when, also = [] }) => [
    `${id}: there`,
    ...(isFixed(when, edition) ? [] : [`${id}: absent`, `${id}: if`]),
    ...also.flatMap((_, index) => [`${id}/${index}: there`, `${id}/${index}: if`]),
  ])

const stepMarks = (edition: Edition): Marks =>
  asked('claim-steps', edition).flatMap(({ facts, asOf }) => {
    const { steps } = claimSteps(tables, facts, { asOf })
    return [
      ...steps.flatMap(step => [
        `${step.id}: ${step.if === null ? 'there' : 'if'}`,
        ...step.also.map((part, index) => `${step.id}/${index}: ${part.if === null ? 'there' : 'if'}`),
      ]),
      ...listOf(edition.steps).flatMap(({ id }) => (steps.some(step => step.id === id) ? [] : [`${id}: absent`])),
    ]
  })

/** What costs anything: fees that are not 0, the excess over a cap, the charges of missed steps. */
const chargesWanted = (edition: Edition): Marks => [
  ...listOf(edition.fees).flatMap(fee => [
    ...(fee.price.some(address => figureAt(edition, address) !== 0) ? [fee.for] : []),
    ...(fee.excess ? ['excess'] : []),
  ]),
  ...listOf(edition.steps).flatMap(({ onMiss }) => onMiss ?? []),
]

const chargeMarks = (edition: Edition): Marks =>
  asked('claim-steps', edition).flatMap(({ facts, asOf }) =>
    claimSteps(tables, facts, { asOf }).charges.map(charge => charge.id),
  )

/** The spans of an edition as a timeline without any day lists them, each also with its days. */
const spansWanted = (edition: Edition, asOf: string): Marks =>
  timeline(tables, { plan: edition.plan }, { asOf }).spans.flatMap(({ by, what }) => [
    `${by} ${what}: open`,
    `${by} ${what}: dated`,
  ])

const spanMarks = (edition: Edition): Marks =>
  asked('timeline', edition).flatMap(({ facts, asOf }) =>
    timeline(tables, facts, { asOf }).spans.map(
      ({ by, what, from }) => `${by} ${what}: ${from === null ? 'open' : 'dated'}`,
    ),
  )

const dayOf = ({ effective, observed }: Edition): string => effective ?? observed
const editions = tables.editions.map(({ edition }) => [`${edition.plan} of ${dayOf(edition)}`, edition] as const)
const missing = (wanted: Marks, marks: Marks): Marks => wanted.filter(one => !marks.includes(one))

test.each(editions)('the cases reach every event, exclusion, limit and link of %s', (_, edition) => {
  expect(missing([...eventsWanted(edition), ...clausesWanted(edition)], coverMarks(edition))).toEqual([])
})

test.each(editions)('the cases have days on both sides of every edge of the periods of %s', (_, edition) => {
  expect(periodsWanted(edition).length).toBeGreaterThan(0)
  expect(missing(periodsWanted(edition), periodMarks(edition))).toEqual([])
})

test.each(editions)('the cases reach every step and charge of %s', (_, edition) => {
  expect(missing(stepsWanted(edition), stepMarks(edition))).toEqual([])
  expect(missing(chargesWanted(edition), chargeMarks(edition))).toEqual([])
})

test.each(editions)('the cases reach every span of %s, with its days and without', (_, edition) => {
  expect(missing(spansWanted(edition, dayOf(edition)), spanMarks(edition))).toEqual([])
})
