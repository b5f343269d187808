import type { Facts } from '../../../src/index.ts'
import { refuseConflicts, refuseImpossible } from '../../../src/model/conflicts.ts'
import type { Claim, FactName } from '../../../src/model/facts.ts'
import { allCoverReadings, type CoversQuestion, covers, coversUnder } from '../../oracle/covers.ts'
import { addDays, addMonths, firstOfNextMonth, monthLength } from '../../oracle/days.ts'

/*
 * Questions about an incident, drawn from the product of all that its clauses read: each word and silence, each day on
 * both sides of its edges, known to the day, to the month or not at all, and up to three claims. And what the naive
 * evaluator makes of them once everything is told.
 */

export type Random = () => number

/** An edition to ask about: the day of the question selects it. */
export const editions = [
  { plan: 'new', asOf: '2026-11-23' },
  { plan: 'used', asOf: '2026-11-23' },
  { plan: 'own', asOf: '2026-11-23' },
  { plan: 'used', asOf: '2021-01-01' },
] as const
export type Asked = (typeof editions)[number]

export const events = [
  ...['screen-break', 'water-damage', 'total-loss', 'partial-breakage', 'natural-failure', 'battery'],
  ...['software-fault', 'theft', 'loss', 'alteration', 'natural-disaster', 'intentional', 'sim', 'accessory'],
]

const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

const beside = (day: string): string[] => [-1, 0, 1].map(move => addDays(day, move))

/** Incidents at ends of months and years, and leap days. */
const incidents = ['2024-02-29', '2025-02-28', '2025-12-31', '2026-01-01', '2026-03-31', '2026-11-23']

const monthsOf = { released: 36, purchased: 12, start: 24 } as const

/** The days of a fact on both sides of each edge that an incident and the claims give it. */
const edgesOf = (name: 'released' | 'purchased' | 'start', on: string, told: Facts): string[] => {
  const length = name === 'purchased' ? (told.makerWarrantyMonths ?? monthsOf.purchased) : monthsOf[name]
  const claims = (told.claims ?? []).flatMap(({ date }) => [date, addMonths(date, -12), addMonths(date, -24)])
  return [
    ...beside(on),
    ...beside(addMonths(on, -length)),
    ...(name === 'purchased' ? beside(addDays(on, -30)) : []),
    ...(name === 'start' ? [`${on.slice(0, 8)}01`, addDays(`${on.slice(0, 8)}01`, -1), ...claims.flatMap(beside)] : []),
    ...(name === 'start' ? ['2020-02-29', '2024-02-29', addMonths(on, -12)] : []),
    addMonths(on, -60),
  ]
}

const claimDays = (on: string): string[] => [
  ...beside(addMonths(on, -12)),
  `${on.slice(0, 4)}-01-01`,
  `${Number(on.slice(0, 4)) - 1}-12-31`,
  addMonths(on, -3),
  addDays(on, -1),
  on,
]

const someClaims = (random: Random, on: string): readonly Claim[] | undefined => {
  const dates = new Set(Array.from({ length: Math.floor(random() * 4) }, () => oneOf(random, claimDays(on))))
  const claims = [...dates].sort().map(date => {
    const remedy = oneOf(random, [undefined, 'repair', 'exchange'] as const)
    return { date, ...(remedy && { remedy }) } as Claim
  })
  return claims.length === 0 && random() < 0.5 ? undefined : claims
}

const isPossible = (facts: Facts): boolean => {
  try {
    refuseConflicts(facts, name => name)
    refuseImpossible({ facts, plans: [], parameters: {} }, 'covers', name => name)
    return true
  } catch {
    return false
  }
}

/** A day as it is told: in full, to the month, or not at all. */
const toldAs = (random: Random, day: string): string | undefined =>
  oneOf(random, [day, day, day, day.slice(0, 7), undefined, undefined])

/** The facts that a question about an incident may read. */
export const read: readonly FactName[] = ['device', 'unofficialRepair', 'released', 'purchased', 'start', 'event', 'on']

/** Facts about an incident of this kind, not in conflict; no kind leaves that open too. */
export const someFacts = (random: Random, event: string | undefined): Facts => {
  const on = oneOf(random, incidents.flatMap(beside))
  const claims = someClaims(random, on)
  const makerWarrantyMonths = oneOf(random, [undefined, undefined, 0, 6, 24])
  const base = { ...(claims && { claims }), ...(makerWarrantyMonths !== undefined && { makerWarrantyMonths }) } as Facts
  const days = (['released', 'purchased', 'start'] as const).map(
    name => [name, toldAs(random, oneOf(random, edgesOf(name, on, base)))] as const,
  )
  const told = Object.fromEntries(
    Object.entries({
      ...base,
      event,
      on: toldAs(random, on),
      device: oneOf(random, ['new', 'new', 'used', undefined]),
      unofficialRepair: oneOf(random, ['yes', 'no', 'no', undefined]),
      os: oneOf(random, [undefined, 'ios', 'android']),
      repairQuote: oneOf(random, [undefined, undefined, 20_000, 78_000]),
      ...Object.fromEntries(days),
    }).filter(([, value]) => value !== undefined),
  ) as Facts
  return isPossible(told) ? told : someFacts(random, event)
}

const isOpen = (value: unknown): boolean => value === undefined || /^\d{4}-\d\d$/.test(String(value))

const full = (day: string | undefined, at: 'first' | 'last'): string | undefined => {
  if (day === undefined || day.length === 10) return day
  const last = monthLength(Number(day.slice(0, 4)), Number(day.slice(5)))
  return `${day}-${at === 'first' ? '01' : last}`
}

const dates = ['released', 'purchased', 'start'] as const

/** The first and the last day that the other facts leave a date, as far as they bound it. */
const boundsOf = (
  name: FactName,
  told: Facts,
  { claims = [], ...all }: Facts,
): [string | undefined, string | undefined] => {
  const own = told[name] as string | undefined
  const place = dates.indexOf(name as 'start')
  const [earlier, later] = [dates.filter((_, at) => at < place), dates.filter((_, at) => at > place)]
  const lower = [
    full(own, 'first'),
    ...(name === 'on' ? [claims.at(-1)?.date] : earlier.map(one => full(all[one], 'first'))),
  ]
  const upper = [
    full(own, 'last'),
    ...(name === 'on' ? [] : [claims[0]?.date, ...later.map(one => full(all[one], 'last'))]),
  ]
  return [
    lower
      .filter(day => day !== undefined)
      .sort()
      .at(-1),
    upper.filter(day => day !== undefined).sort()[0],
  ]
}

/** A natural failure depends on most, so it is met more often. */
const words: Partial<Record<FactName, readonly string[]>> = {
  event: [...events, ...Array.from({ length: 10 }, () => 'natural-failure')],
  device: ['new', 'used'],
  unofficialRepair: ['yes', 'no'],
}

/** Days of the incident: at the edges of what is told, so that each side of them is met. */
const onDays = (told: Facts): string[] => {
  const [released, purchased, start] = dates.map(name =>
    (['first', 'last'] as const).flatMap(at => full(told[name], at) ?? []),
  ) as [string[], string[], string[]]
  const maker = told.makerWarrantyMonths ?? monthsOf.purchased
  const claims = (told.claims ?? []).map(({ date }) => date)
  return [
    ...incidents,
    ...[...released, ...purchased, ...start, ...claims].flatMap(day =>
      [0, maker, 12, 24, 36].flatMap(months => beside(addMonths(day, months))),
    ),
    ...start.flatMap(day => [firstOfNextMonth(day), addDays(firstOfNextMonth(day), -1)]),
  ]
}

/** A value that a fact may still have, beside all the others. */
const someValue = (random: Random, name: FactName, told: Facts, all: Facts): string => {
  if (words[name]) return oneOf(random, words[name])
  const [first, last] = boundsOf(name, told, all)
  const wanted = name === 'on' ? onDays(all) : edgesOf(name as 'start', all.on!, all)
  const middle = first && last && first < last ? [addDays(first, Math.floor(random() * 20))] : []
  const fitting = [...wanted, ...middle, ...[first, last].filter(day => day !== undefined)].filter(
    day => (first === undefined || day >= first) && (last === undefined || day <= last),
  )
  return oneOf(random, fitting.length > 0 ? fitting : [addDays(last ?? first!, 0)])
}

/** Everything told in full, as it may turn out. */
export const completed = (random: Random, told: Facts): Facts => {
  let all = told
  for (const name of ['event', 'device', 'unofficialRepair', 'on', ...dates] as const)
    if (isOpen(told[name])) all = { ...all, [name]: someValue(random, name, told, all) }
  return all
}

/** The same but for one fact. */
export const otherwise = (random: Random, name: FactName, told: Facts, all: Facts): Facts => ({
  ...all,
  [name]: someValue(random, name, told, all),
})

const silentIn2020 = ['intentional', 'sim', 'accessory']

/** A question for the naive evaluator; what a plan is silent on is as a battery under `new`, whose claims are exchanges. */
const naive = ({ plan, asOf }: Asked, all: Facts): CoversQuestion => {
  const isSilent = asOf === '2021-01-01' && silentIn2020.includes(all.event!)
  const claims = plan === 'new' ? all.claims?.map(({ date }) => ({ date })) : all.claims
  const said = { ...all, plan, ...(claims && { claims }), ...(isSilent && { plan: 'new', event: 'battery' }) }
  return said as unknown as CoversQuestion
}

/** What the naive evaluator says of a question in which everything is told. */
export const naiveVerdict = (asked: Asked, all: Facts): 'yes' | 'no' | 'conditional' =>
  covers(naive(asked, all)).verdict

/** Under each reading what the naive evaluator has left of claims, and what it lets pay. */
export const naiveFigures = (asked: Asked, all: Facts) => {
  const question = naive(asked, all)
  return allCoverReadings.map(one => coversUnder(question, one))
}

/** The facts that are not told in full. */
export const openFacts = (told: Facts): readonly FactName[] => read.filter(name => isOpen(told[name]))
